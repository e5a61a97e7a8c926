import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Download, Locator, Page } from '@playwright/test'
import type { Report } from '../../src/report/schema'
import { open, sidewaysScroll } from './support/story'
import { expect, expectNoAxeViolations, test } from './support/test'

const cell = (page: Page, ref: string): Locator => page.locator(`[id="cell.${ref}"]`)
const identities = (page: Page): Locator => page.getByRole('region', { name: 'Identities' })

/** Opens the view and begins a form of 2024. */
async function begin(page: Page): Promise<void> {
  await open(page, '#entry?lang=en')
  await page.getByRole('textbox', { name: 'Year' }).fill('2024')
  await page.getByRole('textbox', { name: 'Body' }).fill('示例市')
  await page.getByLabel('All bodies of the territory').check()
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(cell(page, 'applications.new')).toBeVisible()
}

/** Pastes a block as a sheet gives it into the cell that has the focus. */
async function paste(at: Locator, text: string): Promise<void> {
  await at.focus()
  await at.evaluate((input, block) => {
    const data = new DataTransfer()
    data.setData('text/plain', block)
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
}

const line = (numbers: readonly number[]): string => [...numbers, numbers.reduce((sum, each) => sum + each, 0)].join('\t')
const GRANTED = line([4, 1, 0, 2, 1, 3])
const NONE = line([0, 0, 0, 0, 0, 0])
/** Section 三 as a sheet gives it: everything that came in was granted. */
const APPLICATIONS = [GRANTED, NONE, GRANTED, ...Array.from({ length: 20 }, () => NONE), GRANTED, NONE].join('\r\n')
/** Section 四: three times four results and their total. */
const CASES = [1, 2, 3].map((more) => line([more, 0, 2, 1])).join('\t')

const reportOf = async (download: Download): Promise<Report> => JSON.parse(strFromU8(await bytesOf(download))) as Report
const bytesOf = async (download: Download): Promise<Uint8Array> => readFileSync(await download.path())

/** Keeps a form with 10 new applications as a report, opens it again and types 12 over them. */
async function correctKept(page: Page): Promise<void> {
  await begin(page)
  await cell(page, 'applications.new').fill('10')
  await page.getByRole('button', { name: 'Keep as a report and open it' }).click()
  await expect(page).toHaveURL(/report=own-2024-/)
  const id = /report=([a-z0-9-]+)/.exec(page.url())?.[1] ?? ''
  await open(page, `#entry?report=${id}&lang=en`)
  await cell(page, 'applications.new').fill('12')
}

test('says what is missing before a form can begin', async ({ page }) => {
  await open(page, '#entry?lang=en')
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('textbox', { name: 'Year' })).toHaveAccessibleDescription('Give a year from 2008 to 2100, such as 2024')
  await expect(page.getByRole('textbox', { name: 'Body' })).toHaveAccessibleDescription('Say whose report it is')
  await expectNoAxeViolations(page)
})

test('checks identities while a block is pasted and cells are typed, and takes a paste back', async ({ page }) => {
  await begin(page)
  await paste(cell(page, 'applications.new@natural-person'), APPLICATIONS)
  await expect(page.getByText('Cells pasted: 175.').first()).toBeVisible()
  await expect(identities(page).getByText(/^. \d+ hold$/)).toBeVisible()
  await expect(identities(page).getByText(/fail$/)).toHaveCount(0)
  const granted = cell(page, 'outcomes.granted@business')
  const right = await granted.inputValue()
  await granted.fill('１，０００，０００')
  await expect(identities(page).getByText(/2 fail$/)).toBeVisible()
  await expect(granted).toHaveAttribute('data-fails')
  await expect(cell(page, 'applications.new@research')).not.toHaveAttribute('data-fails')
  await expectNoAxeViolations(page)
  await granted.fill(right)
  await expect(identities(page).getByText(/fail$/)).toHaveCount(0)
  await paste(cell(page, 'cases.review.upheld'), '1\t2\n3\t4')
  await expect(page.getByText('Cells pasted: 2. Left out, because outside the table or on a heading: 2.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Undo the paste' }).click()
  await expect(cell(page, 'cases.review.upheld')).toHaveValue('')
})

test('fills totals only when asked, and never over a number', async ({ page }) => {
  await begin(page)
  for (const [part, number] of Object.entries({ upheld: '5', corrected: '0', other: '2', pending: '1' }))
    await cell(page, `cases.review.${part}`).fill(number)
  await expect(cell(page, 'cases.review.total')).toHaveValue('')
  await page.getByRole('button', { name: 'Fill in all totals that can be computed (1)' }).click()
  await expect(cell(page, 'cases.review.total')).toHaveValue('8')
  await page.getByRole('button', { name: 'Undo the filling' }).click()
  await expect(cell(page, 'cases.review.total')).toHaveValue('')
})

test('moves with the keys of a sheet, and says what is no number', async ({ page }) => {
  await begin(page)
  await cell(page, 'applications.new@business').focus()
  await page.keyboard.type('12件')
  await page.keyboard.press('Enter')
  await expect(cell(page, 'applications.carried-in@business')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(cell(page, 'applications.carried-in@research')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(cell(page, 'applications.new@research')).toBeFocused()
  await expect(cell(page, 'applications.new@business')).toHaveAttribute('title', 'Not a number. Leave out units and words such as “about”')
  await expect(page.getByRole('button', { name: 'Keep as a report and open it' })).toBeDisabled()
})

test('keeps what is typed over a reload, then makes a report of it with dashboard, Word form and JSON', async ({ page }) => {
  await begin(page)
  await paste(cell(page, 'applications.new@natural-person'), APPLICATIONS)
  await paste(cell(page, 'cases.review.upheld'), CASES)
  await expect(page.getByText('Kept on this computer').first()).toBeVisible()
  await page.reload()
  const received = cell(page, 'applications.new')
  await expect(received).toHaveValue(/^\d+$/)
  const number = Number(await received.inputValue())

  const word = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the filled form (Word)' }).click()
  const parts = unzipSync(await bytesOf(await word))
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('>本年新收政府信息公开申请数量<'.slice(1, -1))
  const json = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the data (JSON)' }).click()
  const report = await reportOf(await json)
  expect(report.figures.find(({ metric, applicant }) => metric === 'applications.new' && !applicant)).toMatchObject({ value: number, byHand: true })

  await page.getByRole('button', { name: 'Keep as a report and open it' }).click()
  await expect(page).toHaveURL(/#overview\?report=own-2024-/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('示例市: 2024 annual report on government information disclosure')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('示例市: 2024 annual report on government information disclosure')
  await open(page, '#entry?lang=en')
  await expect(page.getByText('There is no unfinished form.')).toBeVisible()
})

test('marks a number of a kept report that is typed over', async ({ page }) => {
  await correctKept(page)
  const json = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the data (JSON)' }).click()
  const report = await reportOf(await json)
  expect(report.corrections).toMatchObject([{ metric: 'applications.new', from: '10', to: '12' }])
  await page.getByRole('button', { name: 'Update the report and open it' }).click()
  await expect(page).toHaveURL(/#overview/)
})

test('does not overwrite what another tab has typed into the same form', async ({ page, context }) => {
  await begin(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await cell(other, 'applications.new').fill('7')
  await expect(other.getByText('Kept on this computer').first()).toBeVisible()
  await cell(page, 'applications.new').fill('9')
  await page.getByRole('button', { name: 'Take the one of the other window' }).click()
  await expect(cell(page, 'applications.new')).toHaveValue('7')
  await other.close()
})

test('fits a phone: the wide table scrolls in its own box', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await begin(page)
  await cell(page, 'outcomes.total').fill('4')
  expect(await sidewaysScroll(page)).toBe(0)
  await expectNoAxeViolations(page)
})

test('keeps corrections that are not kept yet over a look at another view', async ({ page }) => {
  await correctKept(page)
  await expect(page.getByText('Cells changed and not kept: 1.')).toBeVisible()
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Statistics' }).click()
  await expect(page).toHaveURL(/#statistics/)
  await page.goBack()
  await expect(cell(page, 'applications.new')).toHaveValue('12')
  await page.getByRole('button', { name: 'Give up the changes' }).click()
  await expect(cell(page, 'applications.new')).toHaveValue('10')
})
