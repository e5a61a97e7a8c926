/** From the view state to what one chart needs of it. */
import { useMemo } from 'react'
import { useAddress } from '../../address/use-address'
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

/**
 * Returns the address of all that the drawing of a chart depends on. It changes exactly when the chart must be drawn
 * anew; a highlight on the base of all changes nothing in it.
 */
function drawingAddress(state: ViewState, id: ChartId): string {
  const drawing: ViewState = id === 'dispute-results' ? { ...DEFAULT_STATE, measure: state.measure } : DEFAULT_STATE
  const redraws = state.show === 'only' || state.base === 'selection'
  if (!redraws || !isReached(state.filter, id)) return formatAddress(drawing)
  return formatAddress({ ...drawing, filter: reachingFilter(state.filter, id), show: state.show, base: state.base })
}

/** Returns whether a filter in force reaches a chart. */
export function isReached(filter: Filter, id: ChartId): boolean {
  return CHART_FACETS[id].some((facet) => filter[facet].length > 0)
}

/** Returns the model of a chart, the same object until it must be drawn anew. */
export function useChartModel(id: ChartId): ChartModel {
  const report = useReport()
  const drawing = useAddress((address) => drawingAddress(address.state, id))
  const drawn = useMemo(() => chartModel(report, id, parseAddress(drawing).state), [report, id, drawing])
  // A finding speaks of the whole report: no filter changes it, so none need draw it anew.
  const finding = useMemo(() => chartModel(report, id, DEFAULT_STATE).finding, [report, id])
  return useMemo(() => ({ ...drawn, finding }), [drawn, finding])
}

/** Returns whether a row belongs to the selection in force. */
export function isChosen(row: ChartRow, filter: Filter): boolean {
  if (isMetricId(row.key)) return isSelected(filter, row.key)
  const pick = row.pick
  return !pick || filter[pick.facet].length === 0 || pick.keys.some((key) => filter[pick.facet].includes(key))
}

/** Returns the keys of the chosen rows, or null where no filter that reaches the chart is in force. */
export function useChosenRows(model: ChartModel): ReadonlySet<string> | null {
  const text = useAddress(({ state }) => {
    if (!isReached(state.filter, model.id)) return null
    return rowsOf(model)
      .filter((row) => isChosen(row, state.filter))
      .map((row) => row.key)
      .join(' ')
  })
  return useMemo(() => (text === null ? null : new Set(text.split(' '))), [text])
}
