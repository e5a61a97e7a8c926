import { describe, expect, it } from 'vitest'
import { listFigures } from '../../src/files/figures'
import { reportCsv } from '../../src/files/report-csv'
import { i18nOf } from '../../src/i18n'
import { makeReport } from '../report/make-report'
import { readCsvRows } from '../support/read-csv'
import { FULL_REPORTS } from '../support/reports'
import { tianjin } from '../support/tianjin'

const inEnglish = (report: typeof tianjin) => readCsvRows(reportCsv(i18nOf('en'), report))

describe('listFigures', () => {
  it('has every statement of the file in its order, then what the form has and the file does not mention', () => {
    const report = makeReport('2014', { 'review.total': 3 })
    const [stated, ...silent] = listFigures(report)
    expect(stated).toEqual({ statement: report.figures[0], leads: true })
    expect(silent.length).toBeGreaterThan(50)
    expect(silent.every(({ statement }) => 'absent' in statement && statement.absent === 'not-published')).toBe(true)
    expect(silent.map(({ statement }) => statement.metric)).not.toContain('review.total')
    expect(silent.map(({ statement }) => statement.metric)).toContain('review.upheld')
  })
  it('adds nothing to a file that mentions every line of its form', () => {
    expect(listFigures(tianjin)).toHaveLength(tianjin.figures.length)
  })
  it('asks for no number where the form prints none', () => {
    const silent = listFigures(makeReport('2021', {})).map(({ statement }) => statement.metric)
    expect(silent).not.toContain('outcomes.refused')
    expect(silent.filter((metric) => metric === 'outcomes.granted')).toHaveLength(7)
  })
  it('says which of several statements leads', () => {
    const report = FULL_REPORTS[0]
    if (!report) throw new Error('no report')
    const twice = listFigures(report).filter(({ statement }) => statement.metric === report.figures[0]?.metric)
    expect(twice.map(({ statement, leads }) => [statement.at?.in, leads])).toEqual([
      ['table', true],
      ['text', false],
    ])
  })
})

describe('reportCsv', () => {
  it('is UTF-8 with byte order mark and CRLF', () => {
    const bytes = new TextEncoder().encode(reportCsv(i18nOf('zh'), tianjin))
    expect(bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]))
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    expect(text.replaceAll('\r\n', '').match(/[\r\n]/)).toBeNull()
    expect(text.endsWith('\r\n')).toBe(true)
  })
  it.each(FULL_REPORTS)('gives every figure of $id with its number, or an empty cell with the reason', (report) => {
    const rows = inEnglish(report)
    const listed = listFigures(report)
    expect(rows).toHaveLength(listed.length)
    rows.forEach((row, index) => {
      const statement = listed[index]?.statement
      if (!statement) throw new Error('no statement')
      expect(row['id']).toBe(statement.applicant ? `${statement.metric}@${statement.applicant}` : statement.metric)
      if ('absent' in statement) expect([row['Value'], row['kind or reason of absence']]).toEqual(['', i18nOf('en').t(`missing.${statement.absent}`)])
      else expect([Number(row['Value']), row['Value'] === '']).toEqual([statement.value, false])
    })
  })
  it('keeps what the report prints and where', () => {
    const row = inEnglish(tianjin).find((each) => each['id'] === 'services.data-items')
    expect(row).toMatchObject({ Value: '2400000', 'kind or reason of absence': 'over', 'as printed': expect.stringContaining('万') as string })
    expect(row?.['place in the report']).toMatch(/^Section .+, paragraph \d+$/)
  })
  it('neutralises what a spreadsheet would run', () => {
    const report = makeReport('2014', { 'review.total': 3 })
    const [figure] = report.figures
    if (!figure || 'absent' in figure) throw new Error('no figure')
    const text = reportCsv(i18nOf('en'), { ...report, figures: [{ ...figure, printed: '=3' }] })
    expect(readCsvRows(text)[0]?.['as printed']).toBe("'=3")
  })
})
