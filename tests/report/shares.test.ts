import '../../src/report/later-charts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_STATE } from '../../src/address/view-state'
import { i18nOf } from '../../src/i18n'
import { chartModel, chartsOf } from '../../src/report/chart-model'
import { rowsOf, type ChartId } from '../../src/report/charts'
import { EMPTY_FILTER, FACET_ITEMS, FACETS, type Filter } from '../../src/report/facets'
import type { Quantity } from '../../src/report/quantity'
import { FORMS, type Form, type Report } from '../../src/report/schema'
import { summariseSelection } from '../../src/report/selection'
import { settledBlanks } from '../../src/report/totals'
import { baseParts } from '../../src/words/base-text'
import { rowIn, tell } from '../support/quantities'
import { consistentCells, makeReport, outcomeRows, steadyNumbers, type Cells } from './make-report'

/** Whether a number is printed, or computed of nothing but printed numbers and of blanks that are known to add nothing. */
function isPublished(report: Report, quantity: Quantity): boolean {
  if (quantity.state === 'missing') return settledBlanks(report).has(quantity.ref)
  return quantity.statement !== undefined || (quantity.computation?.operands.every((each) => isPublished(report, each)) ?? false)
}

/** Every share that a report is shown with under a selection: beside a count, in its place, in a finding, in the summary. */
function sharesOf(report: Report, filter: Filter, base: 'all' | 'selection', measure: 'count' | 'share'): Quantity[] {
  const models = chartsOf(report.form).map((id) => chartModel(report, id, { ...DEFAULT_STATE, filter, base, measure }))
  const told = models.flatMap(({ finding }) => Object.values(finding.values).flatMap((value) => ('quantity' in value ? value.quantity : [])))
  const shown = models.flatMap((model) => rowsOf(model).flatMap(({ share, quantity }) => [share ?? quantity, quantity]))
  const summed = summariseSelection(report, filter).flatMap((each) =>
    each.kind === 'parts' ? each.share : each.coverages.map(({ coverage }) => coverage),
  )
  return [...told, ...shown, ...summed].filter(({ computation }) => computation?.operation === 'ratio')
}

const filters = fc
  .subarray(
    FACETS.flatMap((facet) => FACET_ITEMS[facet].map(({ key }) => [facet, key] as const)),
    { maxLength: 4 },
  )
  .map((chosen): Filter => chosen.reduce<Filter>((filter, [facet, key]) => ({ ...filter, [facet]: [...filter[facet], key] }), { ...EMPTY_FILTER }))

describe('a share', () => {
  it.each(FORMS)('is shown only where its whole is published or is a sum of published parts: %s form', (form) => {
    const cells = consistentCells(form, steadyNumbers())
    const places = Object.keys(cells)
    const totals = places.filter((place) => /total|received|completed$|^outcomes|^replies|^applications/.test(place))
    const gaps = fc.tuple(fc.subarray(places), fc.subarray(totals), fc.boolean())
    let seen = 0
    fc.assert(
      fc.property(
        gaps,
        filters,
        fc.constantFrom('all', 'selection'),
        fc.constantFrom('count', 'share'),
        ([blank, more, gone], filter, base, measure) => {
          const left: Cells = { ...cells }
          for (const place of [...blank.slice(0, 30), ...more]) left[place] = gone && more.includes(place) ? 'not-published' : 'blank'
          const report = makeReport(form, left)
          for (const share of sharesOf(report, filter, base, measure)) {
            if (share.state === 'missing' || !share.computation) continue
            seen += 1
            const below = share.computation.operands.slice(share.computation.above)
            expect(
              below.every((each) => isPublished(report, each)),
              share.ref,
            ).toBe(true)
          }
        },
      ),
      { numRuns: 30 },
    )
    expect(seen).toBeGreaterThan(50)
  })
})

describe('a later form whose 总计 is blank', () => {
  const line = (report: Report, id: ChartId, base: 'all' | 'selection' = 'all') =>
    baseParts(i18nOf('zh'), report, chartModel(report, id, { ...DEFAULT_STATE, base }))
  const given = (form: Form, cells: Cells) => makeReport(form, cells)

  it('has no shares of the one outcome that is given, and the base line says why', () => {
    const blank = Object.fromEntries([...outcomeRows('2021'), 'outcomes.total'].map((row) => [row, 'blank' as const]))
    for (const cells of [{ 'outcomes.granted': 37 }, { 'outcomes.granted': 37, 'outcomes.total@business': 37 }]) {
      const report = given('2021', { ...blank, ...cells })
      const row = rowIn(chartModel(report, 'outcome-groups', DEFAULT_STATE), 'disclosed')
      expect([tell(row.quantity), tell(row.share)]).toEqual([37, 'operand-missing'])
      expect(line(report, 'outcome-groups')).toContain('总数没有完整给出，不算占比')
    }
  })
  it('has shares of the sum of its outcomes where every one is given', () => {
    const cells: Cells = Object.fromEntries(outcomeRows('2021').map((row) => [row, 3]))
    const report = given('2021', { ...cells, 'outcomes.total': 'blank', 'outcomes.total@business': 3 })
    const row = rowIn(chartModel(report, 'outcome-groups', DEFAULT_STATE), 'disclosed')
    expect(row.share).toMatchObject({ state: 'known', value: 100 / outcomeRows('2021').length })
    expect(line(report, 'outcome-groups').join()).toContain(`${3 * outcomeRows('2021').length}件`)
  })
  it('names the forum whose cases are not given, and keeps the shares of the other', () => {
    const results = { upheld: 4, corrected: 1, other: 2, pending: 3 }
    const forum = (key: string) => Object.fromEntries(Object.entries(results).map(([result, value]) => [`cases.${key}.${result}`, value]))
    const report = given('2021', {
      ...forum('review'),
      ...forum('litigation-direct'),
      ...forum('litigation-after-review'),
      'cases.litigation-direct.total': 10,
      'cases.litigation-after-review.total': 10,
      'cases.review.pending': 'blank',
      'cases.review.total': 'blank',
    })
    expect(line(report, 'dispute-results').join()).toMatch(/行政复议的总数没有完整给出，不算占比/)
    const model = chartModel(report, 'dispute-results', DEFAULT_STATE)
    expect(tell(rowIn(model, 'cases.review.upheld').share)).toBe('operand-missing')
    expect(tell(rowIn(model, 'cases.litigation-direct.upheld').share)).toBe(40)
  })
})
