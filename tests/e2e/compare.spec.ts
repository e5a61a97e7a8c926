import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { readCsv } from '../support/read-csv'
import { cutTexts } from './support/layout'
import { open, sidewaysScroll } from './support/story'
import { expect, expectNoAxeViolations, ONE_BROWSER, test } from './support/test'

const SUQIAN = '#compare?compare=suqian-2023,suqian-2024'
const ACROSS = '#compare?compare=tianjin-2018,shanghai-office-2019,suqian-2024'
const line = (page: Page, key: string) => page.locator(`[data-line="${key}"]`)
const chart = (page: Page, id: string) => page.locator(`figure[data-chart="compare-${id}"]`)
const figures = (page: Page) =>
  page.locator('[data-compare] [data-figure]').evaluateAll((all) => all.map((each) => `${each.getAttribute('data-figure')} ${each.textContent}`))

test('from the library: choose two, compare, filter, reload gives the same, present', async ({ page }) => {
  await open(page, '#library')
  for (const year of [2023, 2024]) await page.getByRole('checkbox', { name: new RegExp(`宿迁市.*${year}`) }).click()
  await page.getByRole('button', { name: '比较', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('宿迁市 2023、宿迁市 2024')
  await expect(chart(page, 'rates').getByRole('heading')).toContainText('宿迁市2023年至2024年，公开率由')

  const controls = page.getByRole('region', { name: '比较什么' })
  await controls.getByRole('button', { name: '自然人' }).click()
  await controls.getByRole('button', { name: '不公开', exact: true }).click()
  await controls.getByRole('button', { name: '件数' }).click()
  await expect(chart(page, 'groups')).toContainText('筛选生效')
  await expect(line(page, 'refused.count')).toContainText('88件')
  expect(page.url()).toContain('by=count')
  const before = await figures(page)
  expect(before.length).toBeGreaterThan(60)
  await page.reload()
  await expect(line(page, 'refused.count')).toBeVisible()
  expect(await figures(page)).toEqual(before)

  await page.getByRole('button', { name: '演示' }).click()
  await expect(page.locator('.stage').first()).toContainText('宿迁市2023年政府信息公开工作年度报告')
  await page.keyboard.press('ArrowRight')
  const grid = page.locator('.stage-compare').first()
  await expect(grid).toContainText('宿迁市 2023')
  await page.keyboard.press('ArrowRight')
  await expect(grid.locator('[data-dimmed]').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(line(page, 'refused.count')).toBeVisible()
})

test('a change leads to both of its operands, and each of them to its own report', async ({ page }) => {
  await open(page, SUQIAN)
  await line(page, 'received').locator('[data-change] [data-figure^="change:"]').click()
  const panel = page.getByRole('dialog')
  await expect(panel.locator('[data-formula]')).toContainText('3,525')
  await expect(panel.locator('[data-formula]')).toContainText('3,511')
  await panel.locator('[data-figure="suqian-2023#applications.new"]').click()
  await expect(panel.locator('[data-source]')).toHaveAttribute('data-source', 'suqian-2023#applications.new')
  await expect(panel).toContainText('宿迁市2023年政府信息公开工作年度报告')
  await expect(panel.getByRole('link', { name: '统计表' }).first()).toHaveAttribute('href', /report=suqian-2023/)
})

test('what one year hands on to the next stands there with its verdict', { tag: ONE_BROWSER }, async ({ page }) => {
  await open(page, SUQIAN)
  const chain = page.locator('[data-chain="2023-2024"]')
  await expect(chain.locator('tr[data-verdict]')).toHaveCount(9)
  await expect(chain.locator('tr[data-verdict="holds"]')).toHaveCount(9)
  await expect(chain).toContainText(/597 \+ 50 − 227 = 420/)
})

test('across the break: C beside A, the break drawn, scopes apart, what a form does not have is a gap', async ({ page }) => {
  await open(page, ACROSS)
  await expect(page.locator('[data-scopes]')).toBeVisible()
  await expect(page.locator('[data-across]')).toBeVisible()
  await expect(chart(page, 'rates').locator('g[data-break] line')).toHaveCount(4)
  await expect(chart(page, 'rates').locator('g[data-break] text').first()).toHaveText('2018/2019断点：两侧口径不同')
  await expect(line(page, 'disclosure').locator('[data-figure]').nth(0)).toHaveAttribute('data-figure', 'tianjin-2018#rate:disclosure-c')
  await expect(line(page, 'disclosure').locator('[data-figure]').nth(1)).toHaveAttribute('data-figure', 'shanghai-office-2019#rate:disclosure-a')
  await expect(line(page, 'applications.carried-in').locator('td').first()).toHaveText('表式无此行')
  await expect(chart(page, 'applications').locator('[data-panel-title]', { hasText: '单个机关' }).first()).toBeVisible()
  await page.getByRole('region', { name: '比较什么' }).getByRole('button', { name: '自然人' }).click()
  await expect(line(page, 'disclosed').locator('td').first()).toHaveText('表式无此行')
  expect(await cutTexts(page)).toEqual([])
})

test('reports are moved, taken out and added with the keyboard; one that is not there is named and the others stay', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/404/)
  await open(page, '#compare?compare=huaian-2024,suqian-2024,nowhere-2020')
  await expect(page.getByRole('alert')).toContainText('nowhere-2020')
  await expect(chart(page, 'rates')).toBeVisible()
  await page.getByRole('button', { name: '后移：淮安市 2024' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('宿迁市 2024、淮安市 2024')
  await page.getByRole('button', { name: /移出：nowhere/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('加入一份年报').selectOption('tianjin-2018')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('宿迁市 2024、淮安市 2024、天津市 2018')
  expect(page.url()).toContain('compare=suqian-2024,huaian-2024,tianjin-2018')
})

test('without two reports it says what to do', { tag: ONE_BROWSER }, async ({ page }) => {
  await open(page, '#compare')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('选两到六份年报作比较')
  await expect(page.getByRole('button', { name: '演示' })).toBeDisabled()
  await page.getByLabel('加入一份年报').selectOption('suqian-2024')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('再选一份，即可比较')
})

for (const [width, lang] of [
  [1366, 'zh'],
  [390, 'en'],
] as const) {
  test(`nothing is cut, nothing scrolls sideways, and axe finds nothing at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await open(page, `${ACROSS}&lang=${lang}`)
    await expect(line(page, 'disclosure')).toBeVisible()
    expect(await sidewaysScroll(page)).toBe(0)
    expect(await cutTexts(page)).toEqual([])
    await expectNoAxeViolations(page)
  })
}

test('slides of six reports keep to the stage', async ({ page }) => {
  await open(page, '#compare?compare=tianjin-2018,shanghai-office-2019,suqian-2023,suqian-2024,huaian-2024&slide=2')
  for (let slide = 2; slide <= 6; slide += 1) {
    const over = await page
      .locator('.stage-compare')
      .first()
      .evaluate((grid) => {
        const room = grid.closest('.slide-plot')
        return room ? grid.getBoundingClientRect().height - room.getBoundingClientRect().height : 999
      })
    expect(over, `slide ${slide}`).toBeLessThanOrEqual(1)
    await page.keyboard.press('ArrowRight')
  }
})

test('the table is taken away as CSV: every number with its report, place and change', { tag: ONE_BROWSER }, async ({ page }) => {
  await open(page, SUQIAN)
  await page.getByRole('button', { name: '导出' }).click()
  const row = page.getByRole('dialog').getByRole('group', { name: '比较表（CSV）' })
  const [download] = await Promise.all([page.waitForEvent('download'), row.getByRole('button').first().click()])
  expect(download.suggestedFilename()).toMatch(/^compare-suqian-2023-suqian-2024_table_\d{4}-\d\d-\d\d\.csv$/)
  const rows = readCsv(readFileSync(await download.path(), 'utf8'))
  const received = rows.find((each) => each.includes('suqian-2024#applications.new'))
  expect(received).toContain('3525')
  expect(received).toContain('14')
  expect(received).toContain('suqian-2023')
})
