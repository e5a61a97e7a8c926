import '../../src/widgets/later-forms'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_STATE } from '../../src/address/view-state'
import { chartTable } from '../../src/files/chart-csv'
import { listFigures, type ListedFigure } from '../../src/files/figures'
import type { Job } from '../../src/files/job'
import { cardXlsx } from '../../src/files/xlsx/card-xlsx'
import { reportSheets, reportXlsx } from '../../src/files/xlsx/report-xlsx'
import { columnLetters, columnWidths } from '../../src/files/xlsx/sheet'
import { numberFormat } from '../../src/files/xlsx/styles'
import { topicOf } from '../../src/files/xlsx/topics'
import { workbook } from '../../src/files/xlsx/workbook'
import { i18nOf } from '../../src/i18n'
import { chartModel, chartsOf } from '../../src/report/chart-model'
import { checkReport } from '../../src/report/checks'
import { metricIds } from '../../src/report/dictionary'
import { statisticsTables } from '../../src/report/statistics-rows'
import { makeReport } from '../report/make-report'
import { filterOf } from '../support/quantities'
import { attributesIn, cellIn, partsOf, readXlsx, styleOf, type CellValue } from '../support/read-xlsx'
import { FULL_REPORTS } from '../support/reports'
import { tianjin } from '../support/tianjin'

/** The charts of the default report. */
const CHARTS = chartsOf('2014')

const TODAY = '2026-01-05'
const quiet: Job = { signal: new AbortController().signal, progress: () => undefined }
const REPORTS = [tianjin, ...FULL_REPORTS]
const [zh, en] = [i18nOf('zh'), i18nOf('en')]

const idOf = ({ statement }: ListedFigure): string => (statement.applicant ? `${statement.metric}@${statement.applicant}` : statement.metric)

/** Returns what a cell should hold: the number as a spreadsheet stores it, or nothing. */
function expectedOf({ statement }: ListedFigure): CellValue {
  if ('absent' in statement) return null
  return statement.unit === '%' ? Number((statement.value / 100).toPrecision(15)) : statement.value
}

describe('reportXlsx', () => {
  it.each(REPORTS)('has every figure of $id once on the sheet of its topic, number for number', async (report) => {
    const sheets = await readXlsx(await reportXlsx(en, report, TODAY, quiet))
    const listed = listFigures(report)
    const seen: number[] = []
    for (const topic of ['disclosure', 'applications', 'disputes', 'work'] as const) {
      const expected = listed.filter(({ statement }) => topicOf(statement.metric) === topic)
      const sheet = sheets.get(en.t(`view.${topic}`))
      if (expected.length === 0) {
        expect(sheet).toBeUndefined()
        continue
      }
      if (!sheet) throw new Error(`no sheet for ${topic}`)
      const [id, value, kind] = ['id', 'Value', 'kind or reason of absence'].map((name) => sheet.head.indexOf(name))
      const cells = sheet.rows.map((row) => [row[id ?? -1], row[value ?? -1], row[kind ?? -1]])
      expect(cells).toEqual(
        expected.map((each) => {
          const { statement } = each
          return [idOf(each), expectedOf(each), 'absent' in statement ? en.t(`missing.${statement.absent}`) : en.t(`kind.${statement.kind}`)]
        }),
      )
      seen.push(expected.length)
    }
    expect(seen.reduce((sum, count) => sum + count, 0)).toBe(listed.length)
  })
  it.each(REPORTS)('has the statistics table, every check and the sources of $id', async (report) => {
    const sheets = await readXlsx(await reportXlsx(zh, report, TODAY, quiet))
    const cells = statisticsTables(report).flatMap((table) =>
      table.rows.flatMap((row) => (row.cells.length === 0 ? [undefined] : row.cells.map(({ quantity }) => quantity))),
    )
    const statistics = sheets.get('统计表')
    const at = statistics?.head.indexOf('数值') ?? -1
    expect(statistics?.rows.map((row) => row[at] ?? null)).toEqual(
      cells.map((quantity) => {
        if (quantity?.state !== 'known') return null
        return quantity.unit === '%' ? Number((quantity.value / 100).toPrecision(15)) : quantity.value
      }),
    )
    const checks = sheets.get('核对')
    expect(checks?.rows.map((row) => row[0]).sort()).toEqual(
      checkReport(report)
        .map(({ id }) => id)
        .sort(),
    )
    const sources = new Map(sheets.get('来源')?.rows.map(([name, text]) => [name, text]))
    expect(sources.get('年报编号')).toBe(report.id)
    expect(sources.get('使用条件')).toContain('可以自由使用')
    expect([...sources.keys()].some((name) => String(name).startsWith('定义：'))).toBe(true)
    expect(sources.get('发布日期')).toBeTruthy()
  })
  it('lists the checks that fail first, with both sides and the difference', async () => {
    const report = makeReport('2014', { 'review.upheld': 5, 'review.corrected': 2, 'review.other': 1, 'review.total': 9 })
    const checks = (await readXlsx(await reportXlsx(en, report, TODAY, quiet))).get('Check')
    const named = (name: string) => checks?.rows[0]?.[checks.head.indexOf(name)]
    expect(named('id')).toBe('review-sum')
    expect([named('Verdict'), named('Left value'), named('Right value'), named('Difference')]).toEqual([en.t('check.verdict.fails'), 8, 9, -1])
    expect(checks?.rows).toHaveLength(checkReport(report).length)
  })
  it('formats numbers by their precision, and leaves a missing one empty', async () => {
    const cells = { 'review.total': 1234567, 'replies.share.granted': 38.2, 'review.upheld': 'blank' } as const
    const parts = await partsOf(await reportXlsx(en, makeReport('2014', cells), TODAY, quiet))
    expect(styleOf(parts, 2, 'G2').format).toBe('0.00%')
    expect(styleOf(parts, 3, 'G2').format).toBe('#,##0')
    expect(styleOf(parts, 3, 'B2').format).toBe('0')
    expect(cellIn(parts, 3, 'G2')).toContain('<v>1234567</v>')
    expect(cellIn(parts, 3, 'G3')).toBeUndefined()
    expect(cellIn(parts, 3, 'H3')).toContain('>blank<')
  })
  it('is a workbook whose parts are all declared, without formulas, with heads that stand still', async () => {
    const parts = await partsOf(await reportXlsx(zh, tianjin, TODAY, quiet))
    const declared = attributesIn(parts.get('[Content_Types].xml') ?? '', 'Override', 'PartName').map((name) => name.slice(1))
    expect([...parts.keys()].filter((name) => !/rels$|Content_Types/.test(name)).sort()).toEqual(declared.sort())
    const sheets = [...parts].filter(([name]) => name.startsWith('xl/worksheets/'))
    expect(sheets).toHaveLength(7)
    for (const [name, xml] of sheets) {
      expect(xml, name).not.toMatch(/<f\b/)
      expect(attributesIn(xml, 'pane', 'state'), name).toEqual(['frozen'])
    }
    const names = attributesIn(parts.get('xl/workbook.xml') ?? '', 'sheet', 'name')
    expect(names).toEqual(['主动公开', '依申请公开', '复议与诉讼', '年度工作', '统计表', '核对', '来源'])
  })
  it.each([zh, en])('names its sheets as spreadsheets allow ($language)', (i18n) => {
    for (const { name } of reportSheets(i18n, tianjin, TODAY)) expect(name).toMatch(/^[^[\]/\\:*?]{1,31}$/)
  })
  it('says how far it is, and stops when it is cancelled', async () => {
    const told: number[] = []
    await reportXlsx(zh, tianjin, TODAY, { ...quiet, progress: (done) => void told.push(done) })
    expect(told).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    const controller = new AbortController()
    const job: Job = { signal: controller.signal, progress: (done) => (done === 2 ? controller.abort() : undefined) }
    await expect(reportXlsx(zh, tianjin, TODAY, job)).rejects.toThrow(/abort/i)
  })
})

describe('cardXlsx', () => {
  it.each(CHARTS)('%s has the rows of the chart and its sources', async (id) => {
    const sheets = await readXlsx(await cardXlsx(en, tianjin, id, DEFAULT_STATE, { today: TODAY, job: quiet }))
    expect([...sheets.keys()]).toEqual(['Data', 'Sources'])
    const { head, rows } = chartTable(en, tianjin, chartModel(tianjin, id, DEFAULT_STATE))
    const data = sheets.get('Data')
    expect(data?.head).toEqual(head)
    rows.forEach((row, index) => {
      row.forEach((cell, column) => {
        const read = data?.rows[index]?.[column] ?? null
        if (typeof cell !== 'object') expect(read).toBe(cell === '' ? null : cell)
        else expect(read).toBeCloseTo(cell.percent ? cell.value / 100 : cell.value, 12)
      })
    })
    expect(sheets.get('Sources')?.rows.map(([, text]) => text)).toContain(en.t(`definition.${id}`))
  })
  it('has the rows under the filter in force, and says so', async () => {
    const view = { ...DEFAULT_STATE, filter: filterOf({ method: ['fax', 'letter'] }), show: 'only' } as const
    const sheets = await readXlsx(await cardXlsx(en, tianjin, 'application-methods', view, { today: TODAY, job: quiet }))
    expect(sheets.get('Data')?.rows).toHaveLength(2)
    expect(new Map(sheets.get('Sources')?.rows.map(([name, text]) => [name, text])).get('Filter')).toMatch(/fax/i)
  })
})

describe('workbook', () => {
  const make = (texts: readonly string[]) =>
    workbook(
      { title: 'A & "B" <C>', font: 'Calibri', sheets: [{ name: "Year's <work>", table: { head: ['text'], rows: texts.map((text) => [text]) } }] },
      quiet,
    )

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("a","b")'])('keeps %s as a text', async (text) => {
    const blob = await make([text])
    expect((await readXlsx(blob)).get("Year's <work>")?.rows).toEqual([[text]])
    expect(styleOf(await partsOf(blob), 1, 'A2')).toMatchObject({ type: 'inlineStr', quoted: true })
  })
  it('escapes what XML would take for its own', async () => {
    const blob = await make(['a & b <c> "d"'])
    expect(cellIn(await partsOf(blob), 1, 'A2')).toContain('>a &amp; b &lt;c&gt; &quot;d&quot;<')
    expect((await readXlsx(blob)).get("Year's <work>")?.rows).toEqual([['a & b <c> "d"']])
  })
  it('keeps any text that XML can hold', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((each) => !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(each))
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (texts) => {
        const sheet = (await readXlsx(await make(texts))).get("Year's <work>")
        expect(sheet?.rows).toEqual(texts.map((each) => [each]))
      }),
      { numRuns: 40 },
    )
  })
  it('leaves out characters that XML cannot hold', async () => {
    expect((await readXlsx(await make(['a\u0000b\ud800c\uffffd']))).get("Year's <work>")?.rows).toEqual([['abcd']])
  })
  it('needs no worker for a large sheet, which the policy of the page would refuse', async () => {
    const sheet = (await readXlsx(await make(Array.from({ length: 5000 }, (_, index) => `row ${index} of many`)))).get("Year's <work>")
    expect(sheet?.rows).toHaveLength(5000)
  })
})

describe('columnLetters', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('%i is %s', (index, letters) => expect(columnLetters(index)).toBe(letters))
})

describe('columnWidths', () => {
  it('gives a column the room of its longest text, a Chinese character twice that of a digit, between bounds', () => {
    expect(columnWidths({ head: ['a', 'b', 'c'], rows: [['1234567890', '一二三四五六七八九十', 'x'.repeat(200)]] })).toEqual([12, 22, 44])
    expect(columnWidths({ head: ['a'], rows: [] })).toEqual([8])
  })
})

describe('numberFormat', () => {
  it.each([
    [1, false, '#,##0'],
    [10_000, false, '#,##0'],
    [0.1, false, '#,##0.0'],
    [0.01, true, '0.00%'],
    [1, true, '0%'],
  ])('of precision %d, percentage %s, is %s', (precision, percent, format) => expect(numberFormat({ precision, percent })).toBe(format))
})

describe('topicOf', () => {
  it.each(metricIds)('knows the topic of %s', (metric) => expect(['disclosure', 'applications', 'disputes', 'work']).toContain(topicOf(metric)))
})
