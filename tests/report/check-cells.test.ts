import { describe, expect, it } from 'vitest'
import { cellsOfCheck, checksByCell } from '../../src/report/check-cells'
import type { CheckResult } from '../../src/report/check-result'
import { checkReport } from '../../src/report/checks'
import { checkAcrossYears } from '../../src/report/checks-across-years'
import { formLayout } from '../../src/report/form-layout'
import { refs } from '../../src/report/quantity'
import { FORMS, type Report } from '../../src/report/schema'
import { consistentCells, makeReport, steadyNumbers } from './make-report'

const resultOf = (results: readonly CheckResult[], id: string): CheckResult => {
  const found = results.find((each) => each.id === id)
  if (!found) throw new Error(`no check ${id}`)
  return found
}
const tell = (report: Report, metric: 'cases.review.upheld' | 'outcomes.disclosed', value: number): Report => ({
  ...report,
  figures: [{ metric, value, unit: '件', kind: 'exact', at: { in: 'text', section: '一', paragraph: 2 } }, ...report.figures],
})
const consistent = makeReport('2021', consistentCells('2021', steadyNumbers()))

describe('cellsOfCheck', () => {
  it('gives the cells of both sides', () => {
    const result = resultOf(checkReport(consistent), 'applications-balance@business')
    expect(cellsOfCheck(consistent, result)).toEqual({
      left: ['applications.new@business', 'applications.carried-in@business'],
      right: ['outcomes.total@business', 'applications.carried-forward@business'],
      equal: [],
    })
  })
  it('leaves out what only the text says, and gives the cells that its number equals', () => {
    const cells = {
      'cases.review.upheld': 5,
      'cases.review.corrected': 0,
      'cases.review.other': 0,
      'cases.review.pending': 3,
      'cases.review.total': 8,
    }
    const report = tell(makeReport('2021', cells), 'cases.review.upheld', 8)
    const { left, right, equal } = cellsOfCheck(report, resultOf(checkReport(report), 'restated:cases.review.upheld'))
    expect([left, right, equal]).toEqual([['cases.review.upheld'], [], ['cases.review.total', 'cases.review.upheld', 'cases.review.pending']])
  })
  it('goes down to the cells of each kind where a 总计 cell is blank', () => {
    const cells = {
      'outcomes.granted': 'blank',
      'outcomes.partly-granted': 4,
      ...kinds('outcomes.granted', [6, 1, 'blank', 'blank', 1, 'blank']),
    } as const
    const report = tell(makeReport('2021', cells), 'outcomes.disclosed', 12)
    const { left } = cellsOfCheck(report, resultOf(checkReport(report), 'text-total:outcomes.disclosed'))
    expect(left).toHaveLength(7)
    expect(left).toContain('outcomes.granted@legal-service')
  })
  it('leaves out the cells of the other report, whichever of the two is looked at', () => {
    const earlier = makeReport('2021', { 'applications.carried-forward': 121 }, { year: 2023 })
    const later = makeReport('2021', { 'applications.carried-in': 121 }, { year: 2024 })
    const id = 'carried-across-years:applications.carried-in'
    expect(cellsOfCheck(later, resultOf(checkAcrossYears(earlier, later), id))).toMatchObject({ left: ['applications.carried-in'], right: [] })
    const silent = makeReport('2021', {}, { year: 2023 })
    expect(cellsOfCheck(later, resultOf(checkAcrossYears(silent, later), id)).right).toEqual([])
    expect(cellsOfCheck(earlier, resultOf(checkAcrossYears(earlier, later, earlier), id))).toMatchObject({
      left: [],
      right: ['applications.carried-forward'],
    })
  })
})

function kinds<Value>(metric: string, values: readonly Value[]): Record<string, Value> {
  const names = ['natural-person', 'business', 'research', 'public-welfare', 'legal-service', 'other-organisation']
  return Object.fromEntries(values.map((value, position) => [`${metric}@${names[position]}`, value]))
}

describe('checksByCell', () => {
  it.each(FORMS)('names no cell that the %s form does not have', (form) => {
    const report = makeReport(form, consistentCells(form, steadyNumbers()))
    const inForm = new Set(
      formLayout(form).flatMap(({ cells }) => cells.flatMap((cell) => (cell.role === 'value' ? [refs.metric(cell.metric, cell.applicant)] : []))),
    )
    const cells = [...checksByCell(report, checkReport(report)).keys()]
    expect(cells.filter((ref) => !inForm.has(ref))).toEqual([])
  })
  it('marks a cell with the gravest verdict of its checks', () => {
    const wrong = makeReport('2021', { ...consistentCells('2021', steadyNumbers()), 'outcomes.granted@business': 100_000 })
    const cells = checksByCell(wrong, checkReport(wrong))
    expect(cells.get('outcomes.granted@business')?.verdict).toBe('fails')
    expect(cells.get('outcomes.granted@research')?.verdict).toBe('fails')
    expect(cells.get('outcomes.unable.not-held@research')?.verdict).toBe('holds')
  })
  it('says of a cell that cannot be checked in one check and holds in another that it holds', () => {
    const report = makeReport('2014', { 'applications.received': 5, 'applications.completed': 5 })
    expect(checksByCell(report, checkReport(report)).get('applications.received')?.verdict).toBe('holds')
  })
  it('marks no blank cell for a count that only the text gives', () => {
    const cells = { 'outcomes.granted': 6, 'outcomes.partly-granted': 'blank' } as const
    const report = tell(makeReport('2021', cells), 'outcomes.disclosed', 2)
    const marked = checksByCell(
      report,
      checkReport(report).filter(({ definition }) => definition === 'text-total'),
    )
    expect([...marked].map(([ref, { verdict }]) => [ref, verdict])).toEqual([
      ['outcomes.granted', 'fails'],
      ['outcomes.partly-granted', null],
    ])
  })
})
