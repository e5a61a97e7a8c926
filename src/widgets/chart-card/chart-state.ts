/** From the view state to what one chart needs of it. */
import { useMemo } from 'react'
import { useAddress } from '../../address/use-address'
import type { RowState } from '../../charts/arrangement'
import { DEFAULT_STATE, formatAddress, parseAddress, type ViewState } from '../../address/view-state'
import {
  selectApplicationFlow,
  selectApplicationGroups,
  selectApplicationLevels,
  selectApplicationMethods,
  selectApplicationOutcomes,
} from '../../report/application-charts'
import type { ChartOptions } from '../../report/chart-rows'
import { rowsOf, type ChartId, type ChartModel, type ChartRow } from '../../report/charts'
import { isMetricId } from '../../report/dictionary'
import { selectDisclosureChannels, selectDisclosureLevels, selectDisclosureNormative } from '../../report/disclosure-charts'
import { selectDisputeRates, selectDisputeResults } from '../../report/dispute-charts'
import { EMPTY_FILTER, isSelected, type Facet, type Filter } from '../../report/facets'
import type { Report } from '../../report/schema'
import { selectReformDays, selectReformItems, selectResponseActivities } from '../../report/work-charts'
import { useReport } from '../report-context'

const SELECTORS: Record<ChartId, (report: Report, options: ChartOptions, state: ViewState) => ChartModel> = {
  'disclosure-channels': selectDisclosureChannels,
  'disclosure-levels': selectDisclosureLevels,
  'disclosure-normative': selectDisclosureNormative,
  'application-methods': selectApplicationMethods,
  'application-levels': selectApplicationLevels,
  'application-flow': selectApplicationFlow,
  'application-outcomes': selectApplicationOutcomes,
  'application-groups': selectApplicationGroups,
  'dispute-results': (report, options, state) => selectDisputeResults(report, options, state.measure),
  'dispute-rates': selectDisputeRates,
  'reform-days': selectReformDays,
  'reform-items': selectReformItems,
  'response-activities': selectResponseActivities,
}

/** Facets that reach each chart. */
export const CHART_FACETS: Record<ChartId, readonly Facet[]> = {
  'disclosure-channels': ['channel'],
  'disclosure-levels': ['level'],
  'disclosure-normative': [],
  'application-methods': ['method'],
  'application-levels': ['level'],
  'application-flow': ['reply'],
  'application-outcomes': ['reply'],
  'application-groups': ['reply'],
  'dispute-results': ['forum', 'result'],
  'dispute-rates': [],
  'reform-days': [],
  'reform-items': [],
  'response-activities': [],
}

function reachingFilter(filter: Filter, id: ChartId): Filter {
  return { ...EMPTY_FILTER, ...Object.fromEntries(CHART_FACETS[id].map((facet) => [facet, filter[facet]])) }
}

/** Returns the model of a chart for a view state. */
export function chartModel(report: Report, id: ChartId, state: ViewState): ChartModel {
  return SELECTORS[id](report, { filter: reachingFilter(state.filter, id), show: state.show, base: state.base }, state)
}

/** Returns whether a filter in force reaches a chart. */
export function isReached(filter: Filter, id: ChartId): boolean {
  return CHART_FACETS[id].some((facet) => filter[facet].length > 0)
}

/** Returns the address of all that a chart shows; a highlight on the base of all changes nothing in it. */
function shownAddress(state: ViewState, id: ChartId): string {
  const shown = wholeState(state, id)
  const changes = state.show === 'only' || state.base === 'selection'
  if (!changes || !isReached(state.filter, id)) return formatAddress(shown)
  return formatAddress({ ...shown, filter: reachingFilter(state.filter, id), show: state.show, base: state.base })
}

/** Returns the state in which nothing is selected. */
function wholeState(state: ViewState, id: ChartId): ViewState {
  return id === 'dispute-results' ? { ...DEFAULT_STATE, measure: state.measure } : DEFAULT_STATE
}

export interface ChartModels {
  /** What the chart shows now. */
  model: ChartModel
  /** What is drawn: all rows, of which the model shows some, or the model where its marks differ from these. */
  drawing: ChartModel
}

/** Returns whether every mark of one model stands in another, as large and as far along. */
function hasMarksOf(whole: ChartModel, model: ChartModel): boolean {
  const marks = new Map(rowsOf(whole).map((row) => [row.key, row]))
  return rowsOf(model).every((row) => {
    const mark = marks.get(row.key)
    return mark?.quantity.ref === row.quantity.ref && mark.start === row.start
  })
}

/** Returns what a chart shows, and what of it is drawn; each the same object until it changes. */
export function useChartModels(id: ChartId): ChartModels {
  const report = useReport()
  const shown = useAddress((address) => shownAddress(address.state, id))
  const whole = useAddress((address) => formatAddress(wholeState(address.state, id)))
  const all = useMemo(() => chartModel(report, id, parseAddress(whole).state), [report, id, whole])
  return useMemo(() => {
    if (shown === whole) return { model: all, drawing: all }
    // A finding speaks of the whole report: no filter changes it.
    const model = { ...chartModel(report, id, parseAddress(shown).state), finding: all.finding }
    return { model, drawing: hasMarksOf(all, model) ? all : model }
  }, [report, id, shown, whole, all])
}

/** How a row stands to the selection in force; a group that is selected in part is neither in nor out. */
export function lookOf(row: ChartRow, filter: Filter): 'chosen' | 'partly' | 'dimmed' {
  if (isMetricId(row.key)) return isSelected(filter, row.key) ? 'chosen' : 'dimmed'
  const { pick } = row
  if (!pick || filter[pick.facet].length === 0) return 'chosen'
  const chosen = pick.keys.filter((key) => filter[pick.facet].includes(key)).length
  if (chosen === 0) return 'dimmed'
  return chosen === pick.keys.length || row.partial ? 'chosen' : 'partly'
}

/** Returns how the rows of a chart stand to the selection, by key; null where no filter in force reaches the chart. */
export function useLooks(model: ChartModel): ReadonlyMap<string, RowState['look']> | null {
  const text = useAddress(({ state }) => {
    if (!isReached(state.filter, model.id)) return null
    return rowsOf(model)
      .map((row) => `${row.key} ${lookOf(row, state.filter)}`)
      .join('|')
  })
  return useMemo(() => (text === null ? null : new Map(text.split('|').map(readLook))), [text])
}

function readLook(text: string): [string, RowState['look']] {
  const [key = '', look] = text.split(' ')
  return [key, look === 'chosen' ? 'chosen' : look === 'dimmed' ? 'dimmed' : 'plain']
}
