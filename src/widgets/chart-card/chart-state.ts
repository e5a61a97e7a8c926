/** From the view state to what one chart needs of it. */
import { useMemo } from 'react'
import { useAddress } from '../../address/use-address'
import { DEFAULT_STATE, formatAddress, parseAddress, type ViewState } from '../../address/view-state'
import type { RowState } from '../../charts/arrangement'
import { chartModel, CROSSED_FACET, hasMarksOf, isCompareChart, isReached, lookOf, reachingFilter } from '../../report/chart-model'
import { rowsOf, type ChartId, type ChartModel } from '../../report/charts'
import { filterFor } from '../../report/facets'
import type { Form } from '../../report/schema'
import { useReport } from '../report-context'

/** Returns the address of all that a chart shows; a highlight on the base of all changes nothing in it. */
function shownAddress(state: ViewState, id: ChartId, form: Form): string {
  const shown = wholeState(state, id)
  const filter = reachingFilter(state.filter, id, form)
  const crossed = CROSSED_FACET[id]
  // What is crossed changes what the rows count, however the selection shows.
  const changes = state.show === 'only' || state.base === 'selection' || (crossed !== undefined && filter[crossed].length > 0)
  if (!changes || !isReached(state.filter, id, form)) return formatAddress(shown)
  return formatAddress({ ...shown, filter, show: state.show, base: state.base })
}

/** Returns the state in which nothing is selected. */
function wholeState(state: ViewState, id: ChartId): ViewState {
  if (isCompareChart(id)) return { ...DEFAULT_STATE, rate: state.rate, by: state.by }
  return id === 'dispute-results' ? { ...DEFAULT_STATE, measure: state.measure } : DEFAULT_STATE
}

export interface ChartModels {
  /** What the chart shows now. */
  model: ChartModel
  /** What is drawn: all rows, of which the model shows some, or the model where its marks differ from these. */
  drawing: ChartModel
}

/** Returns what a chart shows, and what of it is drawn; each the same object until it changes. */
export function useChartModels(id: ChartId): ChartModels {
  const report = useReport()
  const shown = useAddress((address) => shownAddress(address.state, id, report.form))
  const whole = useAddress((address) => formatAddress(wholeState(address.state, id)))
  const all = useMemo(() => chartModel(report, id, parseAddress(whole).state), [report, id, whole])
  return useMemo(() => {
    if (shown === whole) return { model: all, drawing: all }
    // A finding speaks of the whole report: no filter changes it.
    const model = { ...chartModel(report, id, parseAddress(shown).state), finding: all.finding }
    return { model, drawing: hasMarksOf(all, model) ? all : model }
  }, [report, id, shown, whole, all])
}

/** Returns how the rows of a chart stand to the selection, by key; null where no filter in force reaches the chart. */
export function useLooks(model: ChartModel): ReadonlyMap<string, RowState['look']> | null {
  const { form } = useReport()
  const text = useAddress(({ state }) => {
    if (!isReached(state.filter, model.id, form)) return null
    const filter = filterFor(state.filter, form)
    return rowsOf(model)
      .map((row) => `${row.key} ${lookOf(row, filter)}`)
      .join('|')
  })
  return useMemo(() => (text === null ? null : new Map(text.split('|').map(readLook))), [text])
}

function readLook(text: string): [string, RowState['look']] {
  const [key = '', look] = text.split(' ')
  return [key, look === 'chosen' ? 'chosen' : look === 'dimmed' ? 'dimmed' : 'plain']
}
