import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_STATE } from '../../src/address/view-state'
import { i18nOf } from '../../src/i18n'
import { rowsOf } from '../../src/report/charts'
import { chartCsv } from '../../src/files/chart-csv'
import { csvField, csvText } from '../../src/files/csv'
import { chartModel, chartsOf } from '../../src/report/chart-model'
import { makeReport } from '../report/make-report'
import { filterOf } from '../support/quantities'
import { readCsv } from '../support/read-csv'
import { tianjin } from '../support/tianjin'

/** The charts of the default report. */
const CHARTS = chartsOf('2014')

describe('csvField', () => {
  it.each<[string | number, string]>([
    ['政府网站', '政府网站'],
    ['a,b', '"a,b"'],
    ['say "so"', '"say ""so"""'],
    ['two\nlines', '"two\nlines"'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['', ''],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['=HYPERLINK("a","b")', '"\'=HYPERLINK(""a"",""b"")"'],
    ['a=1', 'a=1'],
    [-24, '-24'],
    [0, '0'],
    [74.37, '74.37'],
  ])('%j is %j', (value, text) => {
    expect(csvField(value)).toBe(text)
  })
})

describe('csvText', () => {
  it('starts with a byte order mark and ends every row with CRLF', () => {
    expect(csvText([['年', 2018], ['a']])).toBe('\ufeff年,2018\r\na\r\n')
  })
  it('is read back as it was, formulas with an apostrophe before them, numbers as numbers', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n",年a1 '.split('')) }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }), (rows) => {
        const expected = rows.map((row) =>
          row.map((value) => (typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value))),
        )
        expect(readCsv(csvText(rows))).toEqual(expected)
      }),
    )
  })
})

/** Returns the rows of a chart's file, each by its column heads. */
function tableOf(language: 'zh' | 'en', id: (typeof CHARTS)[number], state = DEFAULT_STATE, report = tianjin) {
  const [head = [], ...rows] = readCsv(chartCsv(i18nOf(language), report, chartModel(report, id, state)))
  return { head, rows: rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index]]))) }
}

describe('chartCsv', () => {
  it.each(CHARTS)('%s has one row for each row of the chart, as many cells as heads, and exact numbers', (id) => {
    for (const language of ['zh', 'en'] as const) {
      const { head, rows } = tableOf(language, id)
      const drawn = rowsOf(chartModel(tianjin, id, DEFAULT_STATE))
      expect(new Set(head).size).toBe(head.length)
      expect(rows).toHaveLength(drawn.length)
      rows.forEach((row, index) => {
        const { quantity } = drawn[index] ?? { quantity: undefined }
        expect(Object.values(row).every((cell) => cell !== undefined)).toBe(true)
        expect(row[language === 'zh' ? '编号' : 'id']).toBe(quantity?.ref)
        if (quantity?.state === 'known') expect(Number(row[language === 'zh' ? '数值' : 'Value'])).toBeCloseTo(quantity.value, 9)
      })
    }
  })
  it('says what a number is and where it stands', () => {
    expect(tableOf('en', 'disclosure-channels').rows[0]).toEqual({
      report: 'tianjin-2018',
      year: '2018',
      panel: '',
      id: 'disclosure.channel.website',
      Row: expect.stringMatching(/website/i) as string,
      Value: '258529',
      unit: 'items',
      'kind or reason of absence': 'exact',
      Coverage: '55.376129889',
      'place in the report': expect.stringMatching(/^Section 二, .+, paragraph \d$/) as string,
      note: '',
    })
  })
  it.each(CHARTS)('%s ends with the notes', (id) => {
    expect(tableOf('en', id).head.at(-1)).toBe('note')
    expect(tableOf('zh', id).head.at(-1)).toBe('说明')
  })
  it('notes what matches its line only approximately, in the words of the statement where it has some', () => {
    const notes = tableOf('en', 'application-groups').rows.map((row) => [row['Row'], row['note']])
    expect(notes.slice(0, 3)).toEqual([
      ['Disclosed', '(approximate)'],
      [expect.any(String), '(approximate)'],
      [expect.any(String), ''],
    ])
    const social = tableOf('en', 'response-activities').rows.find((row) => row['id'] === 'response.social-media')
    expect(social?.['note']).toMatch(/approximate/i)
  })
  it('notes a group of which only the selected part is in it', () => {
    const state = { ...DEFAULT_STATE, filter: filterOf({ reply: ['not-this-body', 'refused'] }), show: 'only' } as const
    expect(tableOf('en', 'application-flow', state).rows.map((row) => row['note'])).toEqual([
      '',
      '',
      '',
      '(approximate)',
      '(selected part) (approximate)',
    ])
    expect(tableOf('zh', 'application-flow', state).rows.at(-1)?.['说明']).toBe('（其中所选）（近似对应）')
  })
  it('has the printed share beside the computed one', () => {
    expect(tableOf('zh', 'application-outcomes').rows[0]).toMatchObject({ 数值: '5651', 占比: '38.1953362623', 年报所印占比: '38.2' })
  })
  it('leaves the cell of a missing number empty and says why', () => {
    const report = makeReport('2014', { 'applications.method.fax': 'illegible', 'applications.method.online': 0 })
    const rows = tableOf('en', 'application-methods', DEFAULT_STATE, report).rows
    const told = rows.map((row) => [row['id'], row['Value'], row['kind or reason of absence']])
    expect(told).toEqual([
      ['applications.method.online', '0', 'exact'],
      ['applications.method.in-person', '', 'not published'],
      ['applications.method.fax', '', 'illegible'],
      ['applications.method.letter', '', 'not published'],
    ])
  })
  it('says of what the shares are', () => {
    const state = { ...DEFAULT_STATE, filter: filterOf({ method: ['fax', 'letter'] }), base: 'selection', show: 'only' } as const
    const { head, rows } = tableOf('en', 'application-methods', state)
    expect(head).toContain('Share of selection')
    expect(rows.map((row) => Number(row['Share of selection']).toFixed(2))).toEqual(['97.42', '2.58'])
  })
})
