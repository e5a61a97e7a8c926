/** Own reports in the browser: kept, shared between tabs, safe when room runs out, and never sent anywhere. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import type { Report } from '../../src/report/schema'
import { BROUGHT, collectionFile } from './support/brought'
import { expect, expectNoAxeViolations, ONE_BROWSER, test } from './support/test'
import { parameters, sidewaysScroll } from './support/story'

const [first, second] = BROUGHT
if (!first || !second) throw new Error('too few reports')

const row = (page: Page, id: string) => page.locator(`[data-listed="${id}"]`)
const figures = (page: Page, id: string) => row(page, id).locator('a.figure-button')

async function openLibrary(page: Page, parameter = ''): Promise<void> {
  await page.goto(`./#library${parameter}`)
  await expect(row(page, 'tianjin-2018')).toBeVisible()
}

async function bring(page: Page, reports: readonly Report[] = BROUGHT): Promise<void> {
  const buffer = Buffer.from(collectionFile(reports))
  await page.setInputFiles('input[type=file]', { name: 'own-reports.json', mimeType: 'application/json', buffer })
  await expect(row(page, reports[0]?.id ?? '')).toBeVisible()
}

test('reports come from a file, are chosen, opened, kept over a reload, and nothing is sent', async ({ page }) => {
  await openLibrary(page)
  await expect(figures(page, 'tianjin-2018')).toHaveCount(5)
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url()))
  await bring(page)
  for (const { id } of BROUGHT) await expect(figures(page, id)).toHaveCount(5)
  expect(sent.filter((url) => !url.startsWith('blob:') && !url.includes('/assets/'))).toEqual([])
  await expect(figures(page, 'own-2024-ban').nth(4)).toHaveText('缺数，无法计算')
  await row(page, 'own-2024-lin').getByRole('checkbox').check()
  await row(page, 'own-2023-lin').getByRole('checkbox').check()
  await page.reload()
  await expect(row(page, 'own-2024-lin').getByRole('checkbox')).toBeChecked()
  await row(page, 'own-2024-lin')
    .getByRole('link', { name: /^临江市$/ })
    .click()
  await expect(page.locator('#main h1')).toContainText('临江市')
  await page.reload()
  await expect(page.locator('#main h1')).toContainText('临江市')
  expect(parameters(page)).toMatchObject({ report: 'own-2024-lin', compare: 'own-2024-lin,own-2023-lin' })
})

test('two tabs see each other’s changes and do not overwrite them', async ({ page, context }) => {
  await openLibrary(page)
  await bring(page, [first])
  const other = await context.newPage()
  await openLibrary(other)
  await row(other, first.id).getByRole('button', { name: '改名' }).click()
  await row(page, first.id).getByRole('button', { name: '改名' }).click()
  await page.getByLabel('机关或地区（中文）').fill('上游市')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(row(other, first.id)).toContainText('上游市')
  await other.getByLabel('机关或地区（中文）').fill('下游市')
  await other.getByRole('button', { name: '保存' }).click()
  await expect(other.getByRole('alert')).toContainText('在别的标签页中改动过')
  await page.reload()
  await expect(row(page, first.id)).toContainText('上游市')
  await row(page, first.id).getByRole('button', { name: '删除' }).click()
  await expect(row(other, first.id)).toHaveCount(0)
  await page.getByRole('button', { name: '撤销删除' }).click()
  await expect(row(other, first.id)).toContainText('上游市')
})

test('the whole collection goes along as a file', async ({ page }) => {
  await openLibrary(page)
  await bring(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出全部自带年报' }).click()
  const path = await (await download).path()
  await page.getByRole('button', { name: '全部删除' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '全部删除' }).click()
  await expect(row(page, first.id)).toHaveCount(0)
  await page.setInputFiles('input[type=file]', path)
  for (const { id } of BROUGHT) await expect(row(page, id)).toBeVisible()
  expect((JSON.parse(readFileSync(path, 'utf8')) as { reports: unknown[] }).reports).toHaveLength(BROUGHT.length)
})

test('what is kept outlives the browser', async ({ baseURL }, { project }) => {
  const folder = mkdtempSync(join(tmpdir(), 'sunshine-profile-'))
  const launch = () => chromium.launchPersistentContext(folder, { ...project.use.launchOptions, baseURL: baseURL ?? '', locale: 'zh-CN' })
  try {
    const before = await launch()
    const page = await before.newPage()
    await openLibrary(page)
    await bring(page, [first, second])
    await before.close()
    const after = await launch()
    const again = await after.newPage()
    await openLibrary(again)
    await expect(figures(again, first.id)).toHaveCount(5)
    await expect(row(again, second.id)).toBeVisible()
    await after.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('when room runs out it is said, with what to do, and what was kept is still there', async ({ page, baseURL }) => {
  const tools = await page.context().newCDPSession(page)
  // Before the first write: the browser remembers for half a minute how much room there is.
  await tools.send('Storage.overrideQuotaForOrigin', { origin: new URL(baseURL ?? '').origin, quotaSize: 1_000_000 })
  await openLibrary(page)
  await bring(page, [first])
  const many = Array.from({ length: 60 }, (_, at) => ({ ...second, id: `own-2024-copy-${at}` }))
  const buffer = Buffer.from(collectionFile(many))
  expect(buffer.length).toBeGreaterThan(1_000_000)
  await page.setInputFiles('input[type=file]', { name: 'own-reports.json', mimeType: 'application/json', buffer })
  await expect(page.getByRole('alert')).toContainText('空间已满')
  await expect(page.getByRole('alert')).toContainText('原有内容没有变化')
  await expect(row(page, 'own-2024-copy-0')).toHaveCount(0)
  await page.reload()
  await expect(figures(page, first.id)).toHaveCount(5)
  await expect(page.locator('tr[data-listed^=own-]')).toHaveCount(1)
  await bring(page, [second])
})

test('where the browser keeps nothing, the session goes on and says so', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
  await openLibrary(page)
  await expect(page.locator('[data-keeping=missing]')).toContainText('只在本页打开期间保留')
  await bring(page, [first])
  await row(page, first.id)
    .getByRole('link', { name: /^临江市$/ })
    .click()
  await expect(page.locator('#main h1')).toContainText('临江市')
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('这份年报不在本浏览器中')
  await page.getByRole('button', { name: '打开全部年报' }).click()
  await expect(row(page, 'tianjin-2018')).toBeVisible()
})

for (const theme of ['light', 'dark', 'projector']) {
  test(`the library is accessible and fits in ${theme}`, { tag: theme === 'light' ? [] : ONE_BROWSER }, async ({ page }) => {
    await openLibrary(page, `?theme=${theme}`)
    await bring(page)
    await expect(page.getByRole('table')).toHaveAttribute('aria-busy', 'false')
    await row(page, 'own-2024-ban').getByRole('checkbox').check()
    await expectNoAxeViolations(page)
    for (const width of [1366, 720, 390, 320]) {
      await page.setViewportSize({ width, height: 844 })
      expect(await sidewaysScroll(page), `${width} px`).toBe(0)
    }
    await expectNoAxeViolations(page)
    await row(page, first.id).getByRole('button', { name: '改名' }).click()
    await expectNoAxeViolations(page)
  })
}

test('the table is sorted with the keyboard alone', async ({ page }) => {
  await openLibrary(page)
  await bring(page)
  await expect(page.getByRole('table')).toHaveAttribute('aria-busy', 'false')
  const head = page.getByRole('button', { name: '行政诉讼' })
  await head.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('columnheader', { name: /行政诉讼/ })).toHaveAttribute('aria-sort', 'descending')
  await expect.poll(() => parameters(page).list).toBe('sort:-lawsuits')
  await page.keyboard.press('Space')
  await expect(page.getByRole('columnheader', { name: /行政诉讼/ })).toHaveAttribute('aria-sort', 'ascending')
  await expect(page.locator('[data-listed]').last()).toContainText('缺数，无法计算')
  // The history is written behind the frame that shows the change.
  await expect.poll(() => parameters(page).list).toBe('sort:lawsuits')
  await page.goBack()
  await expect(page.getByRole('columnheader', { name: /行政诉讼/ })).toHaveAttribute('aria-sort', 'descending')
})
