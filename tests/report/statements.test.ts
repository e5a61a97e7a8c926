import { describe, expect, test } from 'vitest'
import type { Absence, Report } from '../../src/report/schema'
import { leadStatement, statementsOf } from '../../src/report/statements'
import { makeReport } from './make-report'

type Figure = Report['figures'][number]
type Place = 'table' | 'text'

const at = (place: Place, paragraph: number) =>
  place === 'table' ? ({ in: 'table', section: '三', row: '总计' } as const) : ({ in: 'text', section: '一', paragraph } as const)
const metric = 'review.total'
const value = (place: Place, number: number): Figure => ({ metric, value: number, unit: '件', kind: 'exact', at: at(place, number) })
const absent = (place: Place, reason: Absence): Figure => ({ metric, absent: reason, at: at(place, 1) })
const report = (figures: Figure[]): Report => makeReport('2014', {}, { figures })

const lead = (figures: Figure[]): number | string | undefined => {
  const statement = leadStatement(report(figures), metric)
  if (!statement) return undefined
  return 'absent' in statement ? statement.absent : statement.value
}

describe('leadStatement', () => {
  test.each<[string, Figure[], number | string | undefined]>([
    ['nothing where the report is silent', [], undefined],
    ['a table over a text', [value('text', 1), value('table', 2)], 2],
    ['the earlier of two texts', [value('text', 1), value('text', 2)], 1],
    ['the earlier of two cells', [value('table', 3), value('table', 4)], 3],
    ['a blank cell over a text', [value('text', 1), absent('table', 'blank')], 'blank'],
    ['an illegible cell over a text', [value('text', 1), absent('table', 'illegible')], 'illegible'],
    ['a text over a line that is not published', [absent('table', 'not-published'), value('text', 1)], 1],
    ['a text over a line that is not in the form', [absent('table', 'not-in-form'), value('text', 1)], 1],
    ['a readable text over an illegible one', [absent('text', 'illegible'), value('text', 1)], 1],
    ['an illegible text over a line that is not published', [absent('table', 'not-published'), absent('text', 'illegible')], 'illegible'],
  ])('is %s', (_what, figures, expected) => {
    expect(lead(figures)).toBe(expected)
  })
})

describe('statementsOf', () => {
  const cells = makeReport('2019', { 'outcomes.total': 805, 'outcomes.total@business': 35 })
  test('keeps applicant kinds and the total column apart', () => {
    expect(statementsOf(cells, 'outcomes.total').map((each) => 'value' in each && each.value)).toEqual([805])
    expect(statementsOf(cells, 'outcomes.total', 'business').map((each) => 'value' in each && each.value)).toEqual([35])
    expect(statementsOf(cells, 'outcomes.total', 'research')).toEqual([])
  })
  test('keeps the order of the file', () => {
    const figures = [value('text', 2), value('table', 1), value('text', 3)]
    expect(statementsOf(report(figures), metric)).toEqual(figures)
  })
})
