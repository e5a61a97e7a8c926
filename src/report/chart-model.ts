/** Which model each chart has, which facets reach it, and how its rows stand to a selection. */
import {
  selectApplicationFlow,
  selectApplicationGroups,
  selectApplicationLevels,
  selectApplicationMethods,
  selectApplicationOutcomes,
} from './application-charts'
import type { ChartOptions } from './chart-rows'
import { rowsOf, type ChartId, type ChartModel, type ChartRow } from './charts'
import { isMetricId } from './dictionary'
import { selectDisclosureChannels, selectDisclosureLevels, selectDisclosureNormative } from './disclosure-charts'
import { selectDisputeRates, selectDisputeResults } from './dispute-charts'
import { EMPTY_FILTER, isSelected, type Facet, type Filter } from './facets'
import type { Report } from './schema'
import { selectReformDays, selectReformItems, selectResponseActivities } from './work-charts'

/** What of a view a chart depends on. */
export interface ChartView extends ChartOptions {
  /** Dispute results as counts, or as shares of each forum. */
  measure: 'count' | 'share'
}

const SELECTORS: Record<ChartId, (report: Report, options: ChartOptions, view: ChartView) => ChartModel> = {
  'disclosure-channels': selectDisclosureChannels,
  'disclosure-levels': selectDisclosureLevels,
  'disclosure-normative': selectDisclosureNormative,
  'application-methods': selectApplicationMethods,
  'application-levels': selectApplicationLevels,
  'application-flow': selectApplicationFlow,
  'application-outcomes': selectApplicationOutcomes,
  'application-groups': selectApplicationGroups,
  'dispute-results': (report, options, view) => selectDisputeResults(report, options, view.measure),
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

/** Returns what of a filter reaches a chart. */
export function reachingFilter(filter: Filter, id: ChartId): Filter {
  return { ...EMPTY_FILTER, ...Object.fromEntries(CHART_FACETS[id].map((facet) => [facet, filter[facet]])) }
}

/** Returns the model of a chart for a view. */
export function chartModel(report: Report, id: ChartId, view: ChartView): ChartModel {
  return SELECTORS[id](report, { filter: reachingFilter(view.filter, id), show: view.show, base: view.base }, view)
}

/** Returns whether a filter in force reaches a chart. */
export function isReached(filter: Filter, id: ChartId): boolean {
  return CHART_FACETS[id].some((facet) => filter[facet].length > 0)
}

/** Returns whether every mark of one model stands in another, as large and as far along. */
export function hasMarksOf(whole: ChartModel, model: ChartModel): boolean {
  const marks = new Map(rowsOf(whole).map((row) => [row.key, row]))
  return rowsOf(model).every((row) => {
    const mark = marks.get(row.key)
    return mark?.quantity.ref === row.quantity.ref && mark.start === row.start
  })
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
