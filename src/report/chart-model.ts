/** Which model each chart has, which facets reach it, and how its rows stand to a selection. */
import {
  selectApplicationFlow,
  selectApplicationGroups,
  selectApplicationLevels,
  selectApplicationMethods,
  selectApplicationOutcomes,
} from './application-charts'
import type { ChartOptions } from './chart-rows'
import { comparedReports } from './comparison'
import {
  CHART_IDS,
  COMPARE_CHART_IDS,
  LATER_CHART_IDS,
  rowsOf,
  type ChartId,
  type ChartModel,
  type ChartRow,
  type CompareChartId,
  type LaterChartId,
} from './charts'
import { isMetricId } from './dictionary'
import { selectDisclosureChannels, selectDisclosureLevels, selectDisclosureNormative } from './disclosure-charts'
import { selectDisputeRates, selectDisputeResults } from './dispute-charts'
import { EMPTY_FILTER, filterFor, isSelected, itemsOf, type Facet, type Filter } from './facets'
import type { Form, Report } from './schema'
import { selectReformDays, selectReformItems, selectResponseActivities } from './work-charts'

/** What of a view a chart depends on. */
export interface ChartView extends ChartOptions {
  /** Dispute results as counts, or as shares of each forum. */
  measure: 'count' | 'share'
  /** Definition of the disclosure rate in a comparison. */
  rate?: 'a' | 'b' | 'c'
  /** Outcomes and kinds of applicants in a comparison as shares or as counts. */
  by?: 'share' | 'count'
}

type Selector = (report: Report, options: ChartOptions, view: ChartView) => ChartModel

const SELECTORS: Record<Exclude<ChartId, CompareChartId | LaterChartId>, Selector> = {
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

/** Of charts whose module is fetched late. */
const added = new Map<ChartId, Selector>()

/** Adds the selectors of charts that are fetched when the first of them is shown. */
export function addCharts(selectors: Partial<Record<ChartId, Selector>>): void {
  for (const id of CHART_IDS) {
    const selector = selectors[id]
    if (selector) added.set(id, selector)
  }
}

/** Returns whether a chart can be drawn by now. */
export const isAdded = (id: ChartId): boolean => added.has(id) || id in SELECTORS

/** Returns whether a chart lays reports side by side. */
export const isCompareChart = (id: ChartId): id is CompareChartId => COMPARE_CHART_IDS.some((each) => each === id)

/** Returns whether a chart is one of the later forms alone. */
const isLaterChart = (id: ChartId): id is LaterChartId => LATER_CHART_IDS.some((each) => each === id)

function selectorOf(id: ChartId): Selector {
  const selector = isCompareChart(id) || isLaterChart(id) ? added.get(id) : SELECTORS[id]
  if (!selector) throw new Error(`no chart ${id} yet: import src/report/${isLaterChart(id) ? 'later-charts' : 'compare-charts'}.ts where it is shown`)
  return selector
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
  'application-balance': ['applicant'],
  'application-kinds': ['applicant'],
  'outcome-groups': ['applicant', 'outcome'],
  'outcome-kinds': ['applicant', 'outcome'],
  'applicant-outcomes': ['applicant', 'outcome'],
  'refusal-reasons': ['applicant', 'outcome'],
  'other-reasons': ['applicant', 'outcome'],
  'dispute-results': ['forum', 'result'],
  'dispute-rates': [],
  'reform-days': [],
  'reform-items': [],
  'response-activities': [],
  'government-documents': [],
  'administrative-acts': [],
  'compare-rates': [],
  'compare-groups': ['group', 'applicant'],
  'compare-applications': [],
  'compare-disputes': [],
  'compare-applicants': ['applicant'],
}

/**
 * The facet that does not choose among the rows of a chart, but says what they count: the outcomes of the selected kinds
 * of applicants, the kinds that had the selected outcomes.
 */
export const CROSSED_FACET: Partial<Record<ChartId, Facet>> = {
  'application-balance': 'applicant',
  'outcome-groups': 'applicant',
  'outcome-kinds': 'outcome',
  'refusal-reasons': 'applicant',
  'other-reasons': 'applicant',
  'compare-groups': 'applicant',
}

const EVERY: ReadonlySet<ChartId> = new Set(['dispute-results', 'dispute-rates'])

/** Returns whether a form has the rows of a chart. */
export function isInForm(id: ChartId, form: Form): boolean {
  return !isCompareChart(id) && (EVERY.has(id) || isLaterChart(id) === (form !== '2014'))
}

/** Returns whether a chart can be drawn for a report: of its form, or, for a comparison, one that lays reports side by side. */
export function isChartOf(id: ChartId, report: Report): boolean {
  return comparedReports(report).length > 0 ? isCompareChart(id) : isInForm(id, report.form)
}

/** Returns whether a report can be filtered by a facet: its form has items of it; a comparison by groups and, where a form has them, kinds of applicants. */
export function isFacetOf(facet: Facet, report: Report): boolean {
  if (comparedReports(report).length > 0) return (facet === 'group' || facet === 'applicant') && itemsOf(facet, report.form).length > 0
  return facet !== 'group' && itemsOf(facet, report.form).length > 0
}

/** Returns the charts that a form has the rows of, in their order. */
export function chartsOf(form: Form): ChartId[] {
  return CHART_IDS.filter((id) => isInForm(id, form))
}

/** Returns what of a filter reaches a chart in a form. */
export function reachingFilter(filter: Filter, id: ChartId, form: Form): Filter {
  const own = filterFor(filter, form)
  return { ...EMPTY_FILTER, ...Object.fromEntries(CHART_FACETS[id].map((facet) => [facet, own[facet]])) }
}

/** Returns the model of a chart for a view. */
export function chartModel(report: Report, id: ChartId, view: ChartView): ChartModel {
  return selectorOf(id)(report, { filter: reachingFilter(view.filter, id, report.form), show: view.show, base: view.base }, view)
}

/** Returns whether a filter in force reaches a chart in a form. */
export function isReached(filter: Filter, id: ChartId, form: Form): boolean {
  const own = filterFor(filter, form)
  return CHART_FACETS[id].some((facet) => own[facet].length > 0)
}

/** Returns whether every mark of one model stands in another, as large and as far along. */
export function hasMarksOf(whole: ChartModel, model: ChartModel): boolean {
  const marks = new Map(rowsOf(whole).map((row) => [row.key, row]))
  return rowsOf(model).every((row) => {
    const mark = marks.get(row.key)
    return mark?.quantity.ref === row.quantity.ref && mark.start === row.start
  })
}

/** How a row stands to the selection in force; a group that is selected in part is neither in nor out. The filter is one of the report's form. */
export function lookOf(row: ChartRow, filter: Filter): 'chosen' | 'partly' | 'dimmed' {
  const { pick, applicant, group } = row
  if (group && filter.group.length > 0 && !filter.group.includes(group)) return 'dimmed'
  if (applicant && filter.applicant.length > 0 && !filter.applicant.includes(applicant)) return 'dimmed'
  if (isMetricId(row.key) && (!pick || pick.keys.length === 1)) return isSelected(filter, row.key) ? 'chosen' : 'dimmed'
  if (!pick || filter[pick.facet].length === 0) return 'chosen'
  const chosen = pick.keys.filter((key) => filter[pick.facet].includes(key)).length
  if (chosen === 0) return 'dimmed'
  return chosen === pick.keys.length || row.partial ? 'chosen' : 'partly'
}
