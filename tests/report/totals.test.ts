import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intervalOf } from '../../src/report/interval'
import { evaluate } from '../../src/report/quantity'
import { resolve } from '../../src/report/resolve'
import { concludedOf, rowTotalOf, settledBlanks, totalOf } from '../../src/report/totals'
import { consistentCells, makeReport, outcomeRows, type Cells } from './make-report'

const kinds = ['natural-person', 'business', 'research', 'public-welfare', 'legal-service', 'other-organisation']
const row = (metric: string, values: readonly (number | 'blank')[], total: number | 'blank'): Cells => ({
  ...Object.fromEntries(kinds.map((kind, position) => [`${metric}@${kind}`, values[position] ?? 'blank'])),
  [metric]: total,
})

describe('rowTotalOf', () => {
  it('is the printed 总计 where there is one, even if the kinds add up to another', () => {
    expect(rowTotalOf(makeReport('2019', row('outcomes.granted', [4, 5], 12)), 'outcomes.granted')).toMatchObject({
      value: 12,
      ref: 'outcomes.granted',
    })
  })
  it('is the sum of the kinds where the 总计 is blank, with its blanks counted', () => {
    const total = rowTotalOf(makeReport('2019', row('outcomes.granted', [4, 5], 'blank')), 'outcomes.granted')
    expect(total).toMatchObject({ state: 'known', value: 9, blanks: 4, kind: 'computed' })
  })
  it('stays blank in a row that is all blank, and missing in one that is not given', () => {
    expect(rowTotalOf(makeReport('2019', row('outcomes.granted', [], 'blank')), 'outcomes.granted')).toMatchObject({ reason: 'blank' })
    expect(rowTotalOf(makeReport('2019', {}), 'outcomes.granted')).toMatchObject({ reason: 'not-published' })
  })
})

describe('totalOf', () => {
  it('adds up a heading from its rows and litigation from both routes, never from the text', () => {
    const report = makeReport('2021', {
      'outcomes.unable.not-held': 3,
      'outcomes.unable.needs-creation': 2,
      'outcomes.unable.unclear': 1,
      'outcomes.unable': 99,
      'cases.litigation-direct.total': 7,
      'cases.litigation-after-review.total': 8,
      'cases.litigation.total': 99,
    })
    expect(totalOf(report, 'outcomes.unable')).toMatchObject({ value: 6 })
    expect(totalOf(report, 'cases.litigation.total')).toMatchObject({ value: 15 })
    expect(resolve(report, 'total:cases.litigation.total')).toMatchObject({ value: 15 })
    expect(evaluate(report, 'total:nothing')).toMatchObject({ reason: 'unknown' })
  })
})

describe('concludedOf', () => {
  it('takes the pending cases away, and is nothing where the form does not count these', () => {
    const report = makeReport('2021', { 'cases.review.total': 9, 'cases.review.pending': 4 })
    expect(concludedOf(report, 'cases.review.total')).toMatchObject({ value: 5 })
    expect(concludedOf(makeReport('2014', { 'review.total': 9 }), 'review.total')).toBeUndefined()
    expect(concludedOf(report, 'outcomes.granted')).toBeUndefined()
  })
})

describe('settledBlanks', () => {
  it('are the blanks beside which the reported cells equal a total without blanks', () => {
    const settled = settledBlanks(makeReport('2019', row('outcomes.total', [7, 2], 9)))
    expect([...settled].sort()).toEqual(
      kinds
        .slice(2)
        .map((kind) => `outcomes.total@${kind}`)
        .sort(),
    )
    expect(settledBlanks(makeReport('2019', row('outcomes.total', [7, 2], 10))).size).toBe(0)
    expect(settledBlanks(makeReport('2019', row('outcomes.total', [7, 2], 'blank'))).size).toBe(0)
  })
  it('lead from one identity to the next: a route without lawsuits has no results either', () => {
    const report = makeReport('2019', {
      'cases.litigation-direct.total': 9,
      ...Object.fromEntries(
        ['total', 'upheld', 'corrected', 'other', 'pending'].map((key) => [`cases.litigation-after-review.${key}`, 'blank' as const]),
      ),
      'cases.litigation.total': 9,
    })
    expect(settledBlanks(report).has('cases.litigation-after-review.upheld')).toBe(true)
    expect(totalOf(report, 'cases.litigation.total')).toMatchObject({ state: 'known', value: 9, blanks: 1 })
  })
  it('say nothing where both sides have blanks, or where a figure is not exact', () => {
    expect(
      settledBlanks(
        makeReport('2019', {
          'applications.new': 3,
          'applications.carried-in': 'blank',
          'outcomes.total': 3,
          'applications.carried-forward': 'blank',
        }),
      ).size,
    ).toBe(0)
  })

  /** Draws counts of which many are 0, as in a real form. */
  const counts = fc.array(fc.constantFrom(0, 0, 0, 1, 2, 17, 260), { minLength: 50, maxLength: 250 }).map((list) => {
    let position = 0
    return () => list[position++ % list.length] ?? 0
  })
  it('of any consistent report were 0 before they were blank, and no total computed around blanks misses the true one', () => {
    fc.assert(
      fc.property(fc.constantFrom('2019', '2021'), counts, fc.infiniteStream(fc.boolean()), (form, next, blank) => {
        const cells = consistentCells(form, next)
        const printed: Cells = { ...cells }
        for (const place of Object.keys(cells)) if (blank.next().value) printed[place] = 'blank'
        const report = makeReport(form, printed)
        for (const ref of settledBlanks(report)) expect([ref, cells[ref]]).toEqual([ref, 0])
        for (const metric of outcomeRows(form)) {
          const total = totalOf(report, metric)
          if (total.state === 'missing') continue
          const { low, high } = intervalOf(total)
          expect(low).toBeLessThanOrEqual(Number(cells[metric]))
          expect(high).toBeGreaterThanOrEqual(Number(cells[metric]))
        }
      }),
      { numRuns: 60 },
    )
  })
})
