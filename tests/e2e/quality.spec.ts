import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { readCsv } from '../support/read-csv'
import { hasPdftotext, textOfPages } from './support/pdf'
import { open, sidewaysScroll } from './support/story'
import { expect, expectNoAxeViolations, ONE_BROWSER, test } from './support/test'

const SHANGHAI = '#quality?report=shanghai-office-2019'
const check = (page: Page, id: string) => page.locator(`[data-check="${id}"]`)
const cell = (page: Page, ref: string) => page.locator(`[data-cell="${ref}"]`)
const lit = (page: Page, role: string) =>
  page.locator(`td[data-role="${role}"] [data-cell]`).evaluateAll((cells) => cells.map((each) => each.getAttribute('data-cell')))

test('a report whose text and table disagree: what fails comes first, and its cells are lit both ways', async ({ page }) => {
  await open(page, SHANGHAI)
  await expect(page.locator('#main h2').first()).toContainText('不成立')
  const disclosed = check(page, 'text-total:outcomes.disclosed')
  await expect(disclosed).toContainText(/275件.*≠.*258件/)
  await expect(disclosed).toContainText('予以公开 · 自然人')
  await disclosed.hover()
  expect(await lit(page, 'equal')).toEqual([])
  expect(await lit(page, 'left')).toContain('outcomes.granted@natural-person')
  await expect(page.locator('td[data-equal] [data-cell]')).toHaveAttribute('data-cell', 'outcomes.granted@natural-person')
  await check(page, 'restated:cases.review.upheld').hover()
  expect(await lit(page, 'left')).toEqual(['cases.review.upheld'])
  expect(await lit(page, 'equal')).toEqual(['cases.review.pending', 'cases.review.total'])
  await check(page, 'text-parts').getByRole('button', { name: '在表中标出' }).click()
  await page.mouse.move(2, 2)
  await expect(cell(page, 'outcomes.total')).toBeInViewport()
  expect(await lit(page, 'right')).toEqual(['outcomes.total'])

  await cell(page, 'outcomes.unable.not-held@natural-person').click()
  const detail = page.getByRole('region', { name: '法定表格与核对结论' }).getByRole('status')
  await expect(detail).toContainText('252件')
  await detail.getByRole('button', { name: /各项办理结果之和.*自然人/ }).click()
  await expect(check(page, 'outcomes-sum@natural-person')).toBeFocused()
  await expect(check(page, 'outcomes-sum@natural-person')).toBeInViewport()
  await expect(check(page, 'outcomes-sum@natural-person')).toContainText('格为空')
  await page.goBack()
  await expect(cell(page, 'outcomes.unable.not-held@natural-person')).toHaveAttribute('aria-pressed', 'true')
  await expect(cell(page, 'outcomes.unable.not-held@natural-person')).toBeFocused()
  await page.reload()
  await expect(detail).toContainText('252件')
  await expect(cell(page, 'outcomes.unable.not-held@natural-person')).toBeInViewport()
  await expectNoAxeViolations(page)
})

test('the form is walked with the keyboard alone', async ({ page }) => {
  await open(page, SHANGHAI)
  await cell(page, 'applications.new@natural-person').focus()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key)
  await expect(cell(page, 'outcomes.granted@business')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(cell(page, 'outcomes.granted@business')).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus[data-cell]')).not.toHaveAttribute('data-cell', 'outcomes.granted@business')
})

test('two years of one city are checked against each other, from either', { tag: ONE_BROWSER }, async ({ page }) => {
  await open(page, '#quality?report=suqian-2024&at=quality.across')
  const years = page.locator('[data-years="2023-2024"]')
  await expect(years).toContainText('成立9项')
  await years.locator('summary', { hasText: '现行有效' }).click()
  await expect(check(page, 'in-force-across-years:normative.in-force')).toContainText(/420件.*=.*420件/)
  await expect(check(page, 'in-force-across-years:normative.in-force')).toContainText('2023年度年报')
  await years.getByRole('link', { name: /宿迁市2023年/ }).click()
  await expect(page.locator('[data-years="2023-2024"]')).toContainText('2024年')
  await page.locator('[data-years] summary', { hasText: '上年结转' }).click()
  await check(page, 'carried-across-years:applications.carried-in@2024').getByRole('button', { name: '在表中标出' }).click()
  await page.mouse.move(2, 2)
  expect(await lit(page, 'right')).toEqual(['applications.carried-forward'])
  expect(await lit(page, 'left')).toEqual([])
  await page.reload()
  await expect(check(page, 'carried-across-years:applications.carried-in@2024')).toBeFocused()
})

for (const lang of ['zh', 'en'] as const) {
  test(
    `on a phone the form scrolls in its own box and the names of its rows stay (${lang})`,
    { tag: lang === 'zh' ? [] : ONE_BROWSER },
    async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 })
      await open(page, `${SHANGHAI}&lang=${lang}`)
      expect(await sidewaysScroll(page)).toBe(0)
      await check(page, 'text-total:outcomes.unable')
        .getByRole('button', { name: lang === 'zh' ? '在表中标出' : 'Show in the form' })
        .click()
      const first = cell(page, 'outcomes.unable.not-held@natural-person')
      await expect(first).toBeInViewport()
      const box = first.locator('xpath=ancestor::*[contains(@class, "quality-tables")]')
      await box.evaluate((element) => element.scrollTo({ left: element.scrollWidth }))
      await expect(cell(page, 'outcomes.unable.not-held')).toBeInViewport()
      const name = first.locator('xpath=ancestor::tr/th[contains(@class, "statutory-name")]')
      await expect(name).toBeInViewport()
      expect(await sidewaysScroll(page)).toBe(0)
      await page
        .getByRole('region', { name: lang === 'zh' ? '法定表格与核对结论' : 'The statutory form with its verdicts' })
        .getByRole('status')
        .getByRole('button')
        .click()
      await expect(check(page, 'text-total:outcomes.unable')).toBeFocused()
      await expectNoAxeViolations(page)
    },
  )
}

test('the check report is shown, printed alone and downloaded', async ({ page }) => {
  await open(page, SHANGHAI)
  await page.getByRole('button', { name: '核对报告' }).click()
  const dialog = page.getByRole('dialog', { name: '核对报告' })
  await expect(dialog.locator('[data-report-verdict]')).toHaveCount(3)
  await expect(dialog).toContainText('“予以公开”行：自然人 258件')
  await expectNoAxeViolations(page)

  const coming = page.waitForEvent('download')
  await dialog.getByRole('button', { name: /CSV/ }).click()
  const file = await coming
  expect(file.suggestedFilename()).toMatch(/^shanghai-office-2019_checks_\d{4}-\d{2}-\d{2}\.csv$/)
  const text = readFileSync(await file.path(), 'utf8')
  expect(text.startsWith('\ufeff')).toBe(true)
  const rows = readCsv(text)
  expect(rows[1]?.[0]).toBe('不成立')
  expect(rows.map((row) => row.at(-1))).toContain('text-parts')

  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.check-report-paper h1')).toBeVisible()
  await expect(page.locator('#main')).toBeHidden()
  await expect(dialog).toBeHidden()
})

test('the printed check report says what the screen says', async ({ page, browserName }) => {
  test.skip(!hasPdftotext() || browserName !== 'chromium', 'needs pdftotext')
  await open(page, `${SHANGHAI}&lang=en`)
  await page.getByRole('button', { name: 'Check report' }).click()
  await expect(page.getByRole('dialog')).toContainText('716')
  const words = textOfPages(await page.pdf({ format: 'A4' })).join('\n')
  for (const text of ['Check report', 'Fails 9', '716 applications', '805 applications', 'text-parts', 'Cannot be checked 25', 'Holds'])
    expect(words).toContain(text.replaceAll(' ', ''))
  expect(words).not.toContain('Thestatutoryform')
})
