import { act, renderHook } from '@testing-library/react'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goTo } from '../../src/address/use-address'
import { DEFAULT_STATE, type ViewState } from '../../src/address/view-state'
import { rowsOf, type ChartId } from '../../src/report/charts'
import { EMPTY_FILTER, FACET_ITEMS, FACETS, toggleItem, type Facet } from '../../src/report/facets'
import { chartModel, chartsOf } from '../../src/report/chart-model'
import { useChartModels, useLooks } from '../../src/widgets/chart-card/chart-state'
import { ReportProvider } from '../../src/widgets/report-context'
import { filterOf } from '../support/quantities'
import { openAddress } from '../support/render'
import { tianjin } from '../support/tianjin'

/** The charts of the default report. */
const CHARTS = chartsOf('2014')

const itemOf = fc.constantFrom(...FACETS.flatMap((facet) => FACET_ITEMS[facet].map(({ key }): [Facet, string] => [facet, key])))
const view = fc.record({
  filter: fc.array(itemOf, { maxLength: 6 }).map((items) => items.reduce((filter, [facet, key]) => toggleItem(filter, facet, key), EMPTY_FILTER)),
  show: fc.constantFrom('highlight', 'only'),
  base: fc.constantFrom('all', 'selection'),
  measure: fc.constantFrom('count', 'share'),
})

/** Follows a chart as the address changes. */
function follow(id: ChartId) {
  openAddress('#overview')
  return renderHook(() => useChartModels(id), { wrapper: ({ children }) => <ReportProvider report={tianjin}>{children}</ReportProvider> })
}
const go = (parts: Partial<ViewState>) => act(() => goTo({ ...DEFAULT_STATE, ...parts }, 'replace'))

describe('useChartModels', () => {
  it.each(CHARTS)('%s draws every mark that it shows, as large and as far along', (id) => {
    const { result } = follow(id)
    fc.assert(
      fc.property(view, (parts) => {
        go(parts)
        const { model, drawing } = result.current
        const asked = chartModel(tianjin, id, { ...DEFAULT_STATE, ...parts })
        const told = (rows: ReturnType<typeof rowsOf>) => rows.map((row) => [row.key, row.quantity.ref, row.start])
        expect(told(rowsOf(model))).toEqual(told(rowsOf(asked)))
        expect(told(rowsOf(drawing))).toEqual(expect.arrayContaining(told(rowsOf(model))))
        // A finding speaks of the whole report, whatever is selected.
        expect(model.finding).toEqual(chartModel(tianjin, id, { ...DEFAULT_STATE, measure: parts.measure }).finding)
      }),
      { numRuns: 25 },
    )
  })

  it('shows the shares of now', () => {
    const { result } = follow('application-methods')
    go({ filter: filterOf({ method: ['fax', 'letter'] }), base: 'selection' })
    expect(result.current.model.base).toBe('selection')
    expect(rowsOf(result.current.model).map((row) => row.share?.ref.split(':')[0])).toEqual([undefined, 'ratio', undefined, 'ratio'])
  })

  it.each<[string, ChartId, Partial<ViewState>]>([
    ['a highlight', 'application-outcomes', { filter: filterOf({ reply: ['granted'] }) }],
    ['the selection alone', 'application-outcomes', { filter: filterOf({ reply: ['granted'] }), show: 'only' }],
    ['another base', 'application-outcomes', { filter: filterOf({ reply: ['granted'] }), base: 'selection' }],
    ['a facet that does not reach it', 'application-outcomes', { filter: filterOf({ channel: ['weibo'] }), show: 'only' }],
    ['the source of a number', 'application-outcomes', { source: 'review.total' }],
  ])('%s does not draw a chart anew', (_, id, parts) => {
    const { result } = follow(id)
    const before = result.current.drawing
    go(parts)
    expect(result.current.drawing).toBe(before)
  })

  it('draws anew where marks change: another measure, or a cascade with a part taken out', () => {
    const results = follow('dispute-results')
    const counts = results.result.current.drawing
    go({ measure: 'share' })
    expect(results.result.current.drawing).not.toBe(counts)
    results.unmount()
    const flow = follow('application-flow')
    const all = flow.result.current.drawing
    go({ filter: filterOf({ reply: ['refused'] }), show: 'only' })
    expect(flow.result.current.drawing).not.toBe(all)
  })
})

describe('useLooks', () => {
  it('leaves a group that is selected in part as it is, neither chosen nor dimmed', () => {
    openAddress('#overview')
    const model = chartModel(tianjin, 'application-groups', DEFAULT_STATE)
    const { result } = renderHook(() => useLooks(model), { wrapper: ({ children }) => <ReportProvider report={tianjin}>{children}</ReportProvider> })
    expect(result.current).toBeNull()
    go({ filter: filterOf({ reply: ['granted', 'refused'] }) })
    const looks = ['disclosed', 'replies.granted', 'replies.already-public', 'refused', 'unable'].map((key) => result.current?.get(key))
    expect(looks).toEqual(['plain', 'chosen', 'dimmed', 'chosen', 'dimmed'])
  })
})
