/** The whole way of a report that the product has never seen: from a Word file to a slide that shows it beside a published one. */
import type { Page } from '@playwright/test'
import type { FormCell } from '../../src/reader/form-lines'
import { reportBlocks } from '../reader/build-report'
import { consistentCells, steadyNumbers } from '../report/make-report'
import { buildDocx } from '../support/documents'
import { open, parameters } from './support/story'
import { expect, expectNoAxeViolations, test } from './support/test'

const CELLS = consistentCells('2021', steadyNumbers())
const UNCLEAR = 'outcomes.granted@natural-person'
const idOf = ({ metric, applicant }: FormCell): string => (applicant ? `${metric}@${applicant}` : metric)
const numberOf = (id: string): string => Number(CELLS[id]).toLocaleString('en')

/** What a cell of the file prints; in one of them a letter stands after the number. */
function print(cell: FormCell): string {
  const value = CELLS[idOf(cell)]
  if (value === undefined) return '0'
  return idOf(cell) === UNCLEAR ? `${value}o` : String(value)
}

/** Drops the file on the page, as from a folder. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const data = await page.evaluateHandle(
    ([called, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], called))
      return transfer
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  )
  for (const type of ['dragenter', 'dragover', 'drop']) await page.locator('#main').dispatchEvent(type, { dataTransfer: data })
}

const figure = (page: Page, ref: string) => page.locator(`#main [data-figure="${ref}"]`).first()
const row = (page: Page, id: string) => page.locator(`[data-listed="${id}"]`)

test('a Word file is read, corrected, kept, looked at, compared and presented, and nothing of it leaves the page', async ({ page }) => {
  await open(page, '#bring?lang=en')
  await expect(page.locator('[data-reader=ready]')).toBeVisible({ timeout: 15_000 })
  // The page asks for its own parts and for published data, and says nothing when it does.
  const sent: string[] = []
  page.on('request', (request) => {
    const { protocol, pathname, search } = new URL(request.url())
    const plain = request.method() === 'GET' && search === '' && !pathname.includes('own-2022')
    if (protocol !== 'blob:' && !plain) sent.push(`${request.method()} ${request.url()}`)
  })
  await drop(page, 'report.docx', buildDocx(reportBlocks('2021', print)))

  // Review: one cell cannot be read for certain, and the identities wait for it.
  await expect(page.getByRole('heading', { level: 1 })).toContainText('青禾县2022年')
  const identities = page.getByRole('region', { name: 'Identities of the form' })
  await expect(identities).toContainText('Cannot be checked')
  const figures = page.locator('[data-pane=figures]')
  await figures
    .getByRole('button', { name: /The cell cannot be read for certain/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Correct', exact: true }).click()
  await page.getByLabel('Number', { exact: true }).fill(String(CELLS[UNCLEAR]))
  await page.locator('form').getByRole('button', { name: 'Correct', exact: true }).click()
  await expect(identities).not.toContainText('Cannot be checked')
  await page.getByRole('button', { name: 'Keep and open' }).click()
  await expect(page).toHaveURL(/#overview\?report=own-2022-/)
  const { report = '' } = parameters(page)

  // The dashboard is its own, and stays after a reload.
  await expect(figure(page, 'applications.new')).toContainText(numberOf('applications.new'))
  await page.reload()
  await expect(figure(page, 'applications.new')).toContainText(numberOf('applications.new'))
  await open(page, `#statistics?report=${report}&lang=en`)
  await expect(figure(page, UNCLEAR)).toContainText(numberOf(UNCLEAR))

  // Beside a published one.
  await open(page, '#library?lang=en')
  for (const id of [report, 'huaian-2024']) await row(page, id).getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('青禾县 2022')
  await expect(figure(page, `${report}#applications.new`)).toContainText(numberOf('applications.new'))
  await expect(figure(page, 'huaian-2024#applications.new')).toContainText('3,119')
  await expectNoAxeViolations(page)

  // And on the stage.
  await page.getByRole('button', { name: 'Present', exact: true }).click()
  const stage = page.locator('main .stage')
  await expect(stage.getByRole('heading', { level: 1 })).toContainText('青禾县')
  await page.keyboard.press('ArrowRight')
  for (const name of ['青禾县 2022', 'Huai’an 2024']) await expect(stage).toContainText(name)
  expect(sent).toEqual([])
})
