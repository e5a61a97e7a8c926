import { readFileSync } from 'node:fs'
import type { Download, Locator, Page } from '@playwright/test'
import { partsOf, readXlsx } from '../support/read-xlsx'
import { readCsvRows } from '../support/read-csv'
import { chart, open, shippedReport, shippedReports, shippedReportText } from './support/story'
import { expect, expectNoAxeViolations, ONE_BROWSER, test } from './support/test'

const report = shippedReport()
const library = shippedReports()
/** The rows of the chart of methods, the largest first. */
const METHODS = report.figures
  .filter(({ metric }) => metric.startsWith('applications.method.'))
  .map(({ metric, value }) => [metric, value] as const)
  .sort(([, one = 0], [, other = 0]) => other - one)
const DAY = /_\d{4}-\d{2}-\d{2}\./

/** Opens the dialog of the whole report, or of one card. */
async function openFiles(page: Page, card?: string): Promise<Locator> {
  if (card === undefined) await page.getByRole('banner').getByRole('button', { name: '导出' }).click()
  else await chart(page, card).getByRole('button', { name: '下载' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('group').first()).toBeVisible()
  return dialog
}

/** Makes one file of a dialog. Returns it with its bytes. */
async function take(dialog: Locator, name: string): Promise<{ file: Download; bytes: Buffer }> {
  const row = dialog.getByRole('group', { name, exact: true })
  const coming = dialog.page().waitForEvent('download')
  await row.getByRole('button').click()
  const file = await coming
  await expect(row.getByRole('status')).toContainText(`已保存：${file.suggestedFilename()}`)
  return { file, bytes: readFileSync(await file.path()) }
}

/** Returns the text of a CSV file after looking at its bytes: byte order mark, valid UTF-8, CRLF and nothing else at the ends of rows. */
function csvOf(bytes: Buffer): string {
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  expect(text.endsWith('\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  return text
}

/** Returns the parts of an office file that the browser does not take for well-formed XML. */
async function malformed(page: Page, blob: Blob): Promise<string[]> {
  const parts = [...(await partsOf(blob))]
  return page.evaluate(
    (texts) => texts.flatMap(([name, text]) => (new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror') ? [name] : [])),
    parts,
  )
}

test.describe('a card', () => {
  test('can be had as CSV, workbook and data file', async ({ page }) => {
    await open(page, '#applications')
    const dialog = await openFiles(page, 'application-methods')

    const csv = await take(dialog, 'CSV 表格')
    expect(csv.file.suggestedFilename()).toMatch(/^tianjin-2018_application-methods_\d{4}-\d{2}-\d{2}\.csv$/)
    const rows = readCsvRows(csvOf(csv.bytes))
    expect(rows.map((row) => [row['编号'], Number(row['数值'])])).toEqual(METHODS)

    const xlsx = await take(dialog, 'Excel 工作簿（XLSX）')
    expect(xlsx.file.suggestedFilename()).toMatch(/^tianjin-2018_application-methods_\d{4}-\d{2}-\d{2}\.xlsx$/)
    const blob = new Blob([new Uint8Array(xlsx.bytes)])
    expect(await malformed(page, blob)).toEqual([])
    const sheets = await readXlsx(blob)
    expect([...sheets.keys()]).toEqual(['数据', '来源'])
    const at = sheets.get('数据')?.head.indexOf('数值') ?? -1
    expect(sheets.get('数据')?.rows.map((row) => row[at])).toEqual(METHODS.map(([, value]) => value))

    const json = await take(dialog, '数据文件（JSON）')
    const part = JSON.parse(json.bytes.toString('utf8')) as typeof report & { id: string }
    expect(part.id).toBe('tianjin-2018-application-methods')
    expect(part.figures.every((figure) => figure.metric.startsWith('applications.'))).toBe(true)
    expect(part.figures).toEqual(report.figures.filter(({ metric }) => part.figures.some((figure) => figure.metric === metric)))
  })

  test('has the rows under the filter, and its data file all of them', async ({ page }) => {
    await open(page, '#applications?method=fax,letter&show=only')
    const dialog = await openFiles(page, 'application-methods')
    expect(readCsvRows(csvOf((await take(dialog, 'CSV 表格')).bytes))).toHaveLength(2)
    const sheets = await readXlsx(new Blob([new Uint8Array((await take(dialog, 'Excel 工作簿（XLSX）')).bytes)]))
    expect(sheets.get('数据')?.rows).toHaveLength(2)
    expect(sheets.get('来源')?.rows.map(([name]) => name)).toContain('筛选')
    const part = JSON.parse((await take(dialog, '数据文件（JSON）')).bytes.toString('utf8')) as typeof report
    expect(part.figures.filter(({ metric }) => metric.startsWith('applications.method.'))).toHaveLength(4)
  })
})

test.describe('the whole report', () => {
  test('can be had as workbook, CSV and data file', async ({ page }) => {
    await open(page)
    const dialog = await openFiles(page)
    const xlsx = await take(dialog, 'Excel 工作簿（XLSX）')
    expect(xlsx.file.suggestedFilename()).toMatch(/^tianjin-2018_report_/)
    const blob = new Blob([new Uint8Array(xlsx.bytes)])
    expect(await malformed(page, blob)).toEqual([])
    const sheets = await readXlsx(blob)
    expect([...sheets.keys()]).toEqual(['主动公开', '依申请公开', '复议与诉讼', '年度工作', '统计表', '核对', '来源'])
    const figures = [...sheets.values()].slice(0, 4).flatMap(({ head, rows }) => {
      const [id, value] = [head.indexOf('编号'), head.indexOf('数值')]
      return rows.map((row) => [row[id], row[value] ?? null])
    })
    const stored = ({ value, unit }: (typeof report.figures)[number]) =>
      value === undefined ? null : unit === '%' ? Number((value / 100).toPrecision(15)) : value
    expect(figures.map((each) => JSON.stringify(each)).sort()).toEqual(
      report.figures.map((figure) => JSON.stringify([figure.metric, stored(figure)])).sort(),
    )

    const csv = readCsvRows(csvOf((await take(dialog, '全部数字（CSV）')).bytes))
    expect(csv.map((row) => [row['编号'], row['数值']])).toEqual(
      report.figures.map(({ metric, value }) => [metric, value === undefined ? '' : String(value)]),
    )
    csvOf((await take(dialog, '法定统计表（CSV）')).bytes)

    const json = await take(dialog, '数据文件（JSON）')
    expect(json.file.suggestedFilename()).toMatch(DAY)
    expect(JSON.parse(json.bytes.toString('utf8'))).toEqual(JSON.parse(shippedReportText()))
  })

  test('can be had as a workbook however long it is, since no worker is needed', async ({ page }) => {
    const first = report.figures.find(({ at }) => at.in === 'text')
    if (!first) throw new Error('no figure in the text')
    const again = Array.from({ length: 1500 }, (_, index) => ({ ...first, at: { ...first.at, paragraph: 100 + index } }))
    const long = { ...(JSON.parse(shippedReportText()) as object), figures: [...report.figures, ...again] }
    await page.route('**/data/reports/tianjin-2018.json', (route) => route.fulfill({ json: long }))
    await open(page)
    const { bytes } = await take(await openFiles(page), 'Excel 工作簿（XLSX）')
    const blob = new Blob([new Uint8Array(bytes)])
    expect(Math.max(...[...(await partsOf(blob)).values()].map((part) => part.length))).toBeGreaterThan(200_000)
    expect([...(await readXlsx(blob)).values()].slice(0, 4).reduce((sum, { rows }) => sum + rows.length, 0)).toBe(report.figures.length + 1500)
  })

  test('loads what makes a workbook only when one is asked for', async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await open(page)
    const dialog = await openFiles(page)
    expect(asked.filter((path) => /xlsx/i.test(path))).toEqual([])
    await take(dialog, 'Excel 工作簿（XLSX）')
    expect(asked.filter((path) => /xlsx/i.test(path))).not.toEqual([])
  })
})

test.describe('all reports', { tag: ONE_BROWSER }, () => {
  test('can be had as one long table with its dictionary', async ({ page }) => {
    await open(page)
    const dialog = await openFiles(page)
    const { file, bytes } = await take(dialog, '全部年报的全部数字（CSV）')
    expect(file.suggestedFilename()).toMatch(/^library_figures_/)
    const rows = readCsvRows(csvOf(bytes))
    expect(rows.map((row) => [row['report'], row['metric'], row['value'], row['reason']])).toEqual(
      library.flatMap(({ id, figures }) =>
        figures.map(({ metric, value, absent }) => [id, metric, value === undefined ? '' : String(value), absent ?? '']),
      ),
    )
    const dictionary = readCsvRows(csvOf((await take(dialog, '数据字典（CSV）')).bytes))
    const known = new Set(dictionary.map((row) => row['id']))
    expect(rows.every((row) => known.has(row['metric']))).toBe(true)
  })

  test('name the report that cannot be had, save nothing, and can be tried again', async ({ page, expectedErrors }) => {
    expectedErrors.push(/404/)
    const index = JSON.parse(readFileSync('public/data/index.json', 'utf8')) as { reports: { id: string }[] }
    const added = { ...index.reports.find(({ id }) => id === 'tianjin-2018'), id: 'example-2018', file: 'reports/example-2018.json' }
    await page.route('**/data/index.json', (route) => route.fulfill({ json: { ...index, reports: [...index.reports, added] } }))
    await page.route('**/data/reports/example-2018.json', (route) => route.fulfill({ status: 404, body: '' }))
    const saved: string[] = []
    page.on('download', (file) => saved.push(file.suggestedFilename()))
    await open(page)
    const dialog = await openFiles(page)
    const row = dialog.getByRole('group', { name: '全部年报的全部数字（CSV）', exact: true })
    await row.getByRole('button').click()
    await expect(row.getByRole('status')).toContainText('reports/example-2018.json')
    await expect(row.getByRole('status')).toContainText('没有生成')
    expect(saved).toEqual([])

    await page.unroute('**/data/reports/example-2018.json')
    const text = shippedReportText().replace('"id": "tianjin-2018"', '"id": "example-2018"')
    await page.route('**/data/reports/example-2018.json', (route) => route.fulfill({ contentType: 'application/json', body: text }))
    const rows = readCsvRows(csvOf((await take(dialog, '全部年报的全部数字（CSV）')).bytes))
    expect([...new Set(rows.map((each) => each['report']))]).toEqual([...library.map(({ id }) => id), 'example-2018'])
  })

  test('can be cancelled while a report is on its way', async ({ page }) => {
    const waiting: (() => void)[] = []
    await open(page)
    await page.route('**/data/reports/*.json', (route) => {
      waiting.push(() => void route.abort())
    })
    const dialog = await openFiles(page)
    const row = dialog.getByRole('group', { name: '全部年报的全部数字（CSV）', exact: true })
    await row.getByRole('button').click()
    await expect(row.getByRole('status')).toHaveText(`正在生成：0/${library.length}`)
    await row.getByRole('button', { name: '取消' }).click()
    await expect(row.getByRole('status')).toHaveText('已取消，没有保存文件。')
    await expect(row.getByRole('button', { name: '下载' })).toBeVisible()
  })
})

test('a double click, and a key that is held, make one file', async ({ page }) => {
  const saved: string[] = []
  page.on('download', (download) => void saved.push(download.suggestedFilename()))
  await open(page)
  const dialog = await openFiles(page)
  for (const [name, ending] of [
    ['Excel 工作簿（XLSX）', 'xlsx'],
    ['全部数字（CSV）', 'csv'],
  ] as const) {
    const row = dialog.getByRole('group', { name, exact: true })
    await row.getByRole('button').dblclick()
    await expect(row.getByRole('status')).toContainText('已保存')
    await expect.poll(() => saved).toEqual([expect.stringMatching(new RegExp(`\\.${ending}$`))])
    saved.length = 0
  }
  const row = dialog.getByRole('group', { name: 'Excel 工作簿（XLSX）', exact: true })
  await row.getByRole('button').focus()
  for (const press of ['down', 'down', 'down', 'up'] as const) await page.keyboard[press]('Enter')
  await expect(row.getByRole('status')).toContainText('已保存')
  await expect.poll(() => saved).toHaveLength(1)
})

test('both dialogs are accessible', async ({ page }) => {
  await open(page, '#applications?lang=en')
  await chart(page, 'application-methods').getByRole('button', { name: 'Download' }).click()
  await expect(page.getByRole('dialog').getByRole('group', { name: 'Excel workbook (XLSX)' })).toBeVisible()
  await expectNoAxeViolations(page)
  await page.keyboard.press('Escape')
  await page.getByRole('banner').getByRole('button', { name: 'Export' }).click()
  await expect(page.getByRole('dialog').getByRole('group', { name: 'All figures of all reports (CSV)' })).toBeVisible()
  await expectNoAxeViolations(page)
})
