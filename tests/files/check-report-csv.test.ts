import { describe, expect, it } from 'vitest'
import { checkReportCsv, checkReportTable } from '../../src/files/check-report-csv'
import { i18nOf } from '../../src/i18n'
import { checkReport } from '../../src/report/checks'
import { checkAcrossYears } from '../../src/report/checks-across-years'
import type { Report } from '../../src/report/schema'
import { consistentCells, makeReport, steadyNumbers } from '../report/make-report'
import { readCsv } from '../support/read-csv'

const told = (report: Report, value: number): Report => ({
  ...report,
  figures: [{ metric: 'cases.review.total', value, unit: '件', kind: 'exact', at: { in: 'text', section: '一', paragraph: 4 } }, ...report.figures],
})
const cells = {
  'cases.review.upheld': 90,
  'cases.review.corrected': 30,
  'cases.review.other': 14,
  'cases.review.pending': 36,
  'cases.review.total': 170,
}
const own = (report: Report) => [{ report, results: checkReport(report) }]

describe('the check report as a table', () => {
  const report = told(makeReport('2021', cells), 134)

  it.each(['zh', 'en'] as const)('is CSV in %s that a spreadsheet reads: byte order mark, CRLF, quoted', (language) => {
    const text = checkReportCsv(i18nOf(language), report, own(report))
    expect(text.startsWith('\ufeff')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const [head, ...rows] = readCsv(text)
    expect(rows).toHaveLength(checkReport(report).length)
    for (const row of rows) expect(row).toHaveLength(head?.length ?? 0)
  })
  it('has what differs first, with both sides, their places, the difference and the observation', () => {
    const { rows } = checkReportTable(i18nOf('zh'), report, own(report))
    const text = rows[0]?.map((cell) => (typeof cell === 'object' ? String(cell.value) : String(cell))).join('|')
    for (const part of [
      '预期差异',
      '170',
      '134',
      '一、总体情况，第4段：134件',
      '“行政复议总计”行：170件',
      '36',
      '行政复议总计 − 行政复议尚未审结',
      '已审结',
      'restated:cases.review.total',
    ])
      expect(text).toContain(part)
  })
  it('neutralises what a spreadsheet would run', () => {
    const hostile = { ...report, sections: [{ number: '一', zh: '=HYPERLINK("x")', en: '=1+1' }, ...report.sections.slice(1)] }
    const place = { ...report.figures[0], at: { in: 'text', section: '=cmd', paragraph: 4 } } as Report['figures'][number]
    const text = checkReportCsv(
      i18nOf('zh'),
      { ...hostile, figures: [place, ...report.figures.slice(1)] },
      own({ ...hostile, figures: [place, ...report.figures.slice(1)] }),
    )
    for (const row of readCsv(text)) for (const field of row) expect(field).not.toMatch(/^[=+\-@][^\d.]/)
  })
  it('tells the year of the other report', () => {
    const later = makeReport('2021', { ...consistentCells('2021', steadyNumbers()) }, { year: 2024 })
    const earlier = makeReport('2021', { 'applications.carried-forward': 1 }, { year: 2023 })
    const { head, rows } = checkReportTable(i18nOf('zh'), later, [...own(later), { report: earlier, results: checkAcrossYears(earlier, later) }])
    const [year, place] = [head.indexOf('对照年度'), head.indexOf('右边出处')]
    const row = rows.find((each) => each.at(-1) === 'carried-across-years:applications.carried-in')
    expect([row?.[0], row?.[year], row?.[place]]).toEqual(['不成立', 2023, expect.stringMatching(/^2023年度年报，/)])
    expect(rows[0]).toBe(row)
  })
})
