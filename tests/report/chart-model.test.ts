import '../../src/report/later-charts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_STATE, type ViewState } from '../../src/address/view-state'
import { CHART_IDS, rowsOf, type ChartId, type ChartModel } from '../../src/report/charts'
import { EMPTY_FILTER, FACET_ITEMS, FACETS, filterFor, isSelected, toggleItem, type Facet } from '../../src/report/facets'
import { evaluate, stated, type Quantity } from '../../src/report/quantity'
import { FORMS, type Form } from '../../src/report/schema'
import { CHART_FACETS, chartModel, chartsOf, isCompareChart, isInForm, isReached, lookOf } from '../../src/report/chart-model'
import { consistentCells, makeReport, steadyNumbers, type Cells } from '../report/make-report'
import { metricIds, metricOf } from '../../src/report/dictionary'
import { filterOf } from '../support/quantities'
import { tianjin } from '../support/tianjin'

/** Charts of a report; those of a comparison have their own tests. */
const CHARTS = CHART_IDS.filter((id) => !isCompareChart(id))

const itemOf = fc.constantFrom(...FACETS.flatMap((facet) => FACET_ITEMS[facet].map(({ key }): [Facet, string] => [facet, key])))
const drawing = fc.record({
  filter: fc.array(itemOf, { maxLength: 8 }).map((items) => items.reduce((filter, [facet, key]) => toggleItem(filter, facet, key), EMPTY_FILTER)),
  show: fc.constantFrom('highlight', 'only'),
  base: fc.constantFrom('all', 'selection'),
  measure: fc.constantFrom('count', 'share'),
})
const viewOf = (parts: Partial<ViewState>): ViewState => ({ ...DEFAULT_STATE, ...parts })
const chart = fc.constantFrom(...CHARTS)
/** Of the form of Tianjin 2018. */
const ownChart = fc.constantFrom(...chartsOf('2014'))

const full = (form: Form) => makeReport(form, consistentCells(form, steadyNumbers()))
const quantitiesOf = (model: ChartModel): Quantity[] =>
  rowsOf(model).flatMap((row) => [row.quantity, ...(row.share ? [row.share] : []), ...(row.printedShare ? [row.printedShare] : [])])

/** Numbers for the lines of section 二 that a made report does not have. */
const sectionTwo = (form: Form): Cells =>
  Object.fromEntries(
    metricIds
      .filter((id) => metricOf(id).forms.includes(form) && /^(regulations|normative|powers|charges)[.]/.test(id))
      .map((id, index) => [id, index + 3]),
  )

/** Facts that every chart model keeps, of whatever report. */
function expectSound(model: ChartModel, id: ChartId): void {
  expect(model.id).toBe(id)
  const keys = rowsOf(model).map((row) => row.key)
  expect(new Set(keys).size).toBe(keys.length)
  for (const panel of model.panels) {
    expect(panel.axisEnd).toBeGreaterThanOrEqual(1)
    for (const row of panel.rows) {
      expect(row.start).toBeGreaterThanOrEqual(0)
      if (row.quantity.state === 'known') expect(row.start + row.quantity.value).toBeLessThanOrEqual(panel.axisEnd + 1e-9)
    }
  }
  for (const quantity of quantitiesOf(model)) expect(quantity.state === 'known' ? Number.isFinite(quantity.value) : quantity.reason).toBeTruthy()
}

describe('chartModel', () => {
  it('is sound for every chart, filter, show, base and measure', () => {
    fc.assert(fc.property(chart, drawing, (id, parts) => expectSound(chartModel(tianjin, id, viewOf(parts)), id)))
  })

  it('gives numbers whose address leads to the same number', () => {
    fc.assert(
      fc.property(chart, drawing, (id, parts) => {
        for (const quantity of quantitiesOf(chartModel(tianjin, id, viewOf(parts)))) {
          const found = evaluate(tianjin, quantity.ref)
          if (quantity.state === 'known') expect(found).toMatchObject({ state: 'known', value: quantity.value, unit: quantity.unit })
          else expect(found).toMatchObject({ state: 'missing', reason: quantity.reason })
        }
      }),
    )
  })

  it.each(CHARTS)('%s is reached by the facets that its model names', (id) => {
    expect(chartModel(tianjin, id, DEFAULT_STATE).facets).toEqual(CHART_FACETS[id])
  })

  it('draws only what is selected, exactly, when the others are removed', () => {
    fc.assert(
      fc.property(ownChart, drawing, (id, parts) => {
        const all = rowsOf(chartModel(tianjin, id, viewOf({ ...parts, show: 'highlight' })))
        const only = rowsOf(chartModel(tianjin, id, viewOf({ ...parts, show: 'only' })))
        const metrics = (rows: typeof all) =>
          rows.flatMap((row) => (row.quantity.metric && row.key === row.quantity.metric ? [row.quantity.metric] : []))
        const reaching = filterFor(filterOf(Object.fromEntries(CHART_FACETS[id].map((facet) => [facet, parts.filter[facet]]))), '2014')
        expect(metrics(only)).toEqual(metrics(all).filter((metric) => isSelected(reaching, metric)))
      }),
    )
  })

  it('is not touched by a facet that does not reach it', () => {
    for (const id of CHARTS) {
      for (const facet of FACETS.filter((each) => !CHART_FACETS[id].includes(each))) {
        const filter = filterOf({ [facet]: [FACET_ITEMS[facet][0]?.key ?? ''] })
        expect(isReached(filter, id, '2014')).toBe(false)
        expect(chartModel(tianjin, id, viewOf({ filter, show: 'only' }))).toEqual(chartModel(tianjin, id, viewOf({ show: 'only' })))
      }
    }
  })

  it('gives shares that add up to 100 % of a selection, except where parts overlap', () => {
    for (const id of ['application-methods', 'application-levels', 'application-outcomes', 'disclosure-levels'] as const) {
      const [facet] = CHART_FACETS[id]
      if (!facet) throw new Error(`${id} has a facet`)
      const keys = FACET_ITEMS[facet].map((item) => item.key).slice(0, 2)
      const rows = rowsOf(chartModel(tianjin, id, viewOf({ filter: filterOf({ [facet]: keys }), base: 'selection' })))
      const shares = rows.map((row) => (row.share?.state === 'known' ? row.share.value : 0))
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 9)
    }
  })
})

describe('reports that are not the default one', () => {
  it.each(FORMS)('an empty report of the %s form draws no number, only reasons', (form) => {
    const empty = makeReport(form, {})
    for (const id of CHARTS) {
      const model = chartModel(empty, id, DEFAULT_STATE)
      expectSound(model, id)
      expect(rowsOf(model).length).toBeGreaterThan(0)
      expect(quantitiesOf(model).filter((quantity) => quantity.state === 'known')).toEqual([])
      expect(model.finding.id).toBe('finding.missing')
    }
  })

  it.each(['2019', '2021'] as const)('a full report of the %s form says of the charts of 2014 that its form does not have the rows', (form) => {
    const report = full(form)
    for (const id of CHARTS.filter((each) => !isInForm(each, form))) {
      const model = chartModel(report, id, DEFAULT_STATE)
      expectSound(model, id)
      const stateds = rowsOf(model).flatMap((row) => (row.quantity.metric ? [row.quantity] : []))
      for (const quantity of stateds) expect([quantity.ref, quantity.state === 'missing' && quantity.reason]).toEqual([quantity.ref, 'not-in-form'])
      expect(model.finding.id).toBe('finding.missing')
    }
  })

  it.each(['2019', '2021'] as const)('a full report of the %s form draws a number in every row of its charts, and finds something', (form) => {
    const report = makeReport(form, { ...consistentCells(form, steadyNumbers()), ...sectionTwo(form) })
    for (const id of chartsOf(form)) {
      const model = chartModel(report, id, DEFAULT_STATE)
      expectSound(model, id)
      expect(
        rowsOf(model)
          .filter(({ quantity }) => quantity.state === 'missing')
          .map(({ key }) => `${id} ${key}`),
      ).toEqual([])
      expect([id, model.finding.id]).not.toEqual([id, 'finding.missing'])
    }
  })

  it.each(['2019', '2021'] as const)('a report of the %s form gives numbers whose address leads to the same number, whatever is selected', (form) => {
    const report = full(form)
    fc.assert(
      fc.property(fc.constantFrom(...chartsOf(form)), drawing, (id, parts) => {
        const model = chartModel(report, id, viewOf(parts))
        expectSound(model, id)
        for (const quantity of quantitiesOf(model)) {
          expect(quantity.ref.length).toBeLessThan(1200)
          expect(evaluate(report, quantity.ref)).toMatchObject(
            quantity.state === 'known'
              ? { state: 'known', value: quantity.value, unit: quantity.unit }
              : { state: 'missing', reason: quantity.reason },
          )
        }
      }),
    )
  })

  it('a partial report draws what it gives, and crashes nowhere', () => {
    fc.assert(
      fc.property(fc.subarray([...tianjin.figures]), ownChart, drawing, (figures, id, parts) => {
        const report = { ...tianjin, figures }
        const model = chartModel(report, id, viewOf(parts))
        expectSound(model, id)
        for (const { quantity } of rowsOf(model)) if (quantity.metric) expect(quantity).toEqual(stated(report, quantity.metric))
      }),
    )
  })
})

describe('lookOf', () => {
  it.each([
    ['outcome-groups', 'refused', { outcome: ['refused-process'] }, 'partly'],
    ['outcome-groups', 'outcomes.other', { outcome: ['granted'] }, 'dimmed'],
    ['outcome-groups', 'disclosed', { applicant: ['business'] }, 'chosen'],
    ['application-kinds', 'applications.new@business', { applicant: ['research'] }, 'dimmed'],
    ['applicant-outcomes', 'outcomes.granted@business', { applicant: ['business'], outcome: ['granted'] }, 'chosen'],
    ['applicant-outcomes', 'outcomes.granted@business', { applicant: ['research'], outcome: ['granted'] }, 'dimmed'],
    ['dispute-results', 'cases.review.pending', { result: ['pending'] }, 'chosen'],
    ['dispute-results', 'cases.litigation-direct.upheld', { forum: ['litigation-after-review'] }, 'dimmed'],
  ] as const)('of a later form: %s, row %s, with %j: %s', (id, key, filter, expected) => {
    const row = rowsOf(chartModel(full('2021'), id, DEFAULT_STATE)).find((each) => each.key === key)
    if (!row) throw new Error(`no row ${key}`)
    expect(lookOf(row, filterOf(filter))).toBe(expected)
  })
  it.each([
    ['application-outcomes', 'replies.granted', { reply: ['granted'] }, 'chosen'],
    ['application-outcomes', 'replies.refused', { reply: ['granted'] }, 'dimmed'],
    ['application-groups', 'disclosed', { reply: ['granted'] }, 'partly'],
    ['application-groups', 'disclosed', { reply: ['granted', 'already-public'] }, 'chosen'],
    ['application-groups', 'unable', { reply: ['granted'] }, 'dimmed'],
    ['application-flow', 'applications.received', { reply: ['granted'] }, 'chosen'],
    ['application-flow', 'difference', { reply: ['granted'] }, 'chosen'],
    ['dispute-results', 'review.corrected', { forum: ['litigation'] }, 'dimmed'],
    ['dispute-results', 'litigation.corrected', { forum: ['litigation'], result: ['corrected'] }, 'chosen'],
  ] as const)('%s, row %s, with %j: %s', (id, key, filter, expected) => {
    const row = rowsOf(chartModel(tianjin, id, DEFAULT_STATE)).find((each) => each.key === key)
    if (!row) throw new Error(`no row ${key}`)
    expect(lookOf(row, filterOf(filter))).toBe(expected)
  })
})
