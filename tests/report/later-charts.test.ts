import '../../src/report/later-charts'
import { describe, expect, test } from 'vitest'
import { chartModel } from '../../src/report/chart-model'
import { rowsOf, type ChartId } from '../../src/report/charts'
import { APPLICANTS, type Form } from '../../src/report/schema'
import { DEFAULT_STATE, type ViewState } from '../../src/address/view-state'
import { filterOf, rowIn, sharesOf, tell, valuesOf } from '../support/quantities'
import { consistentCells, makeReport, steadyNumbers, type Cells } from './make-report'

/** Section 三 with 0 in every cell but these. */
function report(form: Form, cells: Cells) {
  const zeros = Object.fromEntries(Object.keys(consistentCells(form, steadyNumbers())).map((place) => [place, 0]))
  return makeReport(form, { ...zeros, ...cells })
}

/** 100 applications: 80 of natural persons, 20 of businesses. */
const CELLS: Cells = {
  'applications.new': 90,
  'applications.new@natural-person': 75,
  'applications.new@business': 15,
  'applications.carried-in': 10,
  'applications.carried-in@natural-person': 5,
  'applications.carried-in@business': 5,
  'outcomes.total': 88,
  'outcomes.total@natural-person': 70,
  'outcomes.total@business': 18,
  'applications.carried-forward': 12,
  'applications.carried-forward@natural-person': 10,
  'applications.carried-forward@business': 2,
  'outcomes.granted': 40,
  'outcomes.granted@natural-person': 35,
  'outcomes.granted@business': 5,
  'outcomes.refused.process': 12,
  'outcomes.refused.process@natural-person': 3,
  'outcomes.refused.process@business': 9,
  'outcomes.refused.enquiry': 6,
  'outcomes.refused.enquiry@natural-person': 4,
  'outcomes.refused.enquiry@business': 2,
  'outcomes.unable.not-held': 20,
  'outcomes.unable.not-held@natural-person': 18,
  'outcomes.unable.not-held@business': 2,
  'outcomes.not-processed.repeated': 10,
  'outcomes.not-processed.repeated@natural-person': 10,
}
const small = report('2021', CELLS)
const show = (id: ChartId, view: Partial<ViewState> = {}) => chartModel(small, id, { ...DEFAULT_STATE, ...view })
const known = (pairs: [string, number | string][]) => pairs.filter(([, value]) => value !== 0)

describe('application-balance', () => {
  test('lays what came in beside what became of it, each pair end to end', () => {
    const model = show('application-balance')
    expect(rowsOf(model).map((row) => [row.key, row.start, tell(row.quantity)])).toEqual([
      ['applications.new', 0, 90],
      ['applications.carried-in', 90, 10],
      ['outcomes.total', 0, 88],
      ['applications.carried-forward', 88, 12],
    ])
    expect(model.panels.map(({ axisEnd }) => axisEnd)).toEqual([100])
  })
  test('counts the columns of the selected kinds only', () => {
    expect(valuesOf(show('application-balance', { filter: filterOf({ applicant: ['business'] }) })).map(([, value]) => value)).toEqual([15, 5, 18, 2])
  })
})

describe('outcomes crossed with kinds of applicants', () => {
  test('are in five groups, and the last shows both of its headings', () => {
    expect(valuesOf(show('outcome-groups'))).toEqual([
      ['disclosed', 40],
      ['partly', 0],
      ['refused', 18],
      ['unable', 20],
      ['otherwise', 10],
      ['not-processed', 10],
      ['other', 0],
    ])
    expect(tell(rowIn(show('outcome-groups'), 'refused').share)).toBe(20.45)
  })
  test('of the selected kind, in numbers and in shares of all that was handled for it', () => {
    const model = show('outcome-groups', { filter: filterOf({ applicant: ['business'] }) })
    expect(known(valuesOf(model))).toEqual([
      ['disclosed', 5],
      ['refused', 11],
      ['unable', 2],
    ])
    expect(known(sharesOf(model))).toEqual([
      ['disclosed', 27.78],
      ['refused', 61.11],
      ['unable', 11.11],
    ])
    expect(model.finding).toEqual(show('outcome-groups').finding)
  })
  test('of two kinds are added up, each cell once', () => {
    const model = show('outcome-groups', { filter: filterOf({ applicant: ['natural-person', 'business'] }) })
    expect(tell(rowIn(model, 'refused').quantity)).toBe(18)
    expect(rowIn(model, 'refused').quantity.ref).toBe('sum:outcomes.refused@natural-person@business')
  })
  test('of a selected ground are a share of all that was handled, not of their heading', () => {
    const model = show('outcome-groups', { filter: filterOf({ outcome: ['refused-process'] }), show: 'only' })
    expect([tell(rowIn(model, 'refused').quantity), tell(rowIn(model, 'refused').share)]).toEqual([12, 13.64])
  })
  test('of a selected ground leave the group in part, and say so', () => {
    const model = show('outcome-groups', { filter: filterOf({ outcome: ['refused-process'], applicant: ['business'] }), show: 'only' })
    expect(valuesOf(model)).toEqual([['refused', 9]])
    expect(rowIn(model, 'refused')).toMatchObject({ partial: true, share: { value: 50 } })
  })
  test('reach the kinds as well: how many had the selected outcomes', () => {
    const model = show('outcome-kinds', { filter: filterOf({ outcome: ['refused-process', 'refused-enquiry'] }) })
    expect(
      rowsOf(model)
        .slice(0, 2)
        .map((row) => [row.applicant, tell(row.quantity), tell(row.share)]),
    ).toEqual([
      ['business', 11, 61.11],
      ['natural-person', 7, 38.89],
    ])
    expect(valuesOf(show('application-kinds', { filter: filterOf({ outcome: ['granted'] }) }))).toEqual(valuesOf(show('application-kinds')))
  })
  test('stand in a panel for each kind, on a scale of its own', () => {
    const model = show('applicant-outcomes')
    expect(model.panels.map(({ key, whole, axisEnd }) => [key, tell(whole), axisEnd]).slice(0, 3)).toEqual([
      ['natural-person', 70, 35],
      ['business', 18, 11],
      ['research', 0, 1],
    ])
    expect(tell(rowIn(model, 'outcomes.refused@business').share)).toBe(61.11)
    expect(rowIn(model, 'outcomes.refused@research').share).toBeNull()
    const only = show('applicant-outcomes', { filter: filterOf({ applicant: ['business'] }), show: 'only' })
    expect(only.panels.map(({ key }) => key)).toEqual(['business'])
  })
})

describe('the grounds', () => {
  test('of refusal are parts of their heading, which has no cell, ranked', () => {
    const model = show('refusal-reasons')
    expect(rowsOf(model)).toHaveLength(8)
    expect(known(valuesOf(model))).toEqual([
      ['process', 12],
      ['enquiry', 6],
    ])
    expect(known(sharesOf(model))).toEqual([
      ['process', 66.67],
      ['enquiry', 33.33],
    ])
  })
  test('of a kind rank anew', () => {
    expect(known(valuesOf(show('refusal-reasons', { filter: filterOf({ applicant: ['natural-person'] }) })))).toEqual([
      ['enquiry', 4],
      ['process', 3],
    ])
  })
  test('outside of the selection are no part of its base', () => {
    const model = show('refusal-reasons', { filter: filterOf({ outcome: ['refused-process', 'granted'] }), base: 'selection' })
    expect([tell(rowIn(model, 'outcomes.refused.process').share), tell(rowIn(model, 'outcomes.refused.enquiry').share)]).toEqual([100, 'none'])
  })
  test('are none where nothing of them is selected and the others are removed', () => {
    expect(rowsOf(show('refusal-reasons', { filter: filterOf({ outcome: ['granted'] }), show: 'only' }))).toEqual([])
  })
  test.each([
    ['2019', ['outcomes.unable', 'outcomes.not-processed']],
    ['2021', ['outcomes.unable', 'outcomes.not-processed', 'outcomes.other']],
  ] as const)('of the other headings are those that the %s form has rows of', (form, headings) => {
    expect(chartModel(report(form, {}), 'other-reasons', DEFAULT_STATE).panels.map(({ key }) => key)).toEqual(headings)
  })
})

describe('a column of totals that is left blank', () => {
  test('is made up of the reported cells, and the blanks are counted', () => {
    const blank = Object.fromEntries(
      APPLICANTS.filter((kind) => kind !== 'natural-person').map((kind) => [`outcomes.granted@${kind}`, 'blank' as const]),
    )
    const model = chartModel(report('2019', { ...CELLS, ...blank, 'outcomes.granted': 'blank' }), 'outcome-groups', DEFAULT_STATE)
    expect(rowIn(model, 'disclosed').quantity).toMatchObject({
      state: 'known',
      value: 35,
      kind: 'computed',
      blanks: 5,
      ref: 'total:outcomes.granted',
    })
  })
  test('stays blank where every cell of the row is', () => {
    const blank = Object.fromEntries(APPLICANTS.map((kind) => [`outcomes.granted@${kind}`, 'blank' as const]))
    const model = chartModel(report('2019', { ...CELLS, ...blank, 'outcomes.granted': 'blank' }), 'outcome-groups', DEFAULT_STATE)
    expect(tell(rowIn(model, 'disclosed').quantity)).toBe('blank')
  })
})

describe('blank results that are known to add nothing', () => {
  const blank = 'blank' as const
  const cells = report('2019', {
    'cases.review.total': 7,
    'cases.review.upheld': 5,
    'cases.review.corrected': blank,
    'cases.review.other': blank,
    'cases.review.pending': 2,
  })
  test('stay blank in the chart, and a rate may use them and says so', () => {
    const results = chartModel(cells, 'dispute-results', DEFAULT_STATE)
    expect(tell(rowIn(results, 'cases.review.corrected').quantity)).toBe('blank')
    const rates = chartModel(cells, 'dispute-rates', DEFAULT_STATE)
    expect(rowIn(rates, 'correction-review').quantity).toMatchObject({ state: 'known', value: 0, blanks: 1, smallBase: true })
    expect(rowIn(rates, 'upheld-review').quantity).toMatchObject({ state: 'known', value: 100 })
  })
  test('are no 0 where the reported cells do not add up to the total', () => {
    const open = report('2019', { 'cases.review.total': 9, 'cases.review.upheld': 5, 'cases.review.corrected': blank, 'cases.review.other': blank })
    expect(tell(rowIn(chartModel(open, 'dispute-rates', DEFAULT_STATE), 'correction-review').quantity)).toBe('operand-missing')
  })
})

describe('reviews and lawsuits of a later form', () => {
  const cases = report('2021', {
    'cases.review.total': 50,
    'cases.review.upheld': 30,
    'cases.review.corrected': 4,
    'cases.review.other': 6,
    'cases.review.pending': 10,
    'cases.litigation-direct.total': 9,
    'cases.litigation-direct.upheld': 5,
    'cases.litigation-direct.pending': 4,
  })
  test('stand in three panels with the pending ones, on one scale', () => {
    const model = chartModel(cases, 'dispute-results', DEFAULT_STATE)
    expect(model.panels.map(({ key, whole, axisEnd, rows }) => [key, tell(whole), axisEnd, rows.length])).toEqual([
      ['review', 50, 30, 4],
      ['litigation-direct', 9, 30, 4],
      ['litigation-after-review', 0, 30, 4],
    ])
  })
  test('are filtered by forum and result; a forum of another form selects nothing', () => {
    const only = (filter: Parameters<typeof filterOf>[0]) =>
      valuesOf(chartModel(cases, 'dispute-results', { ...DEFAULT_STATE, filter: filterOf(filter), show: 'only' }))
    expect(only({ forum: ['review'], result: ['pending'] })).toEqual([['pending', 10]])
    expect(only({ forum: ['litigation'] })).toHaveLength(12)
  })
})
