/** Where a found figure stands on screen, and how to get there. */
import { DEFAULT_STATE, type ViewState } from '../../address/view-state'
import type { I18n } from '../../i18n'
import { rowsOf, type ChartId, type ChartModel } from '../../report/charts'
import { metricOf } from '../../report/dictionary'
import { filterFor, isSelected } from '../../report/facets'
import type { FindEntry } from '../../report/find'
import type { FigureRef, Quantity } from '../../report/quantity'
import { DISCLOSURE_RATES } from '../../report/rates'
import type { Form, Report } from '../../report/schema'
import { chartModel, chartsOf, isReached } from '../../report/chart-model'
import { ratesIn } from '../../words/headline'
import { VIEW_OF_CHART } from '../view-of-chart'

/** What the address must say to show a figure: a view with a place in it. */
export type Place = Pick<ViewState, 'view' | 'at'> & { chart?: ChartId; rate?: ViewState['rate'] }

/**
 * Returns the chart that shows each figure: as a row before as a whole before in its finding, and a chart of parts before
 * one that only sets figures side by side.
 */
export function chartsByRef(report: Report): ReadonlyMap<FigureRef, ChartId> {
  const charts = new Map<FigureRef, ChartId>()
  const models = chartsOf(report.form).map((id) => chartModel(report, id, DEFAULT_STATE))
  const ordered = [...models.filter((model) => model.relation !== 'separate'), ...models.filter((model) => model.relation === 'separate')]
  const quantitiesOf: readonly ((model: ChartModel) => readonly (Quantity | null | undefined)[])[] = [
    (model) => rowsOf(model).flatMap((row) => [row.quantity, row.share, row.printedShare]),
    (model) => model.panels.map((panel) => panel.whole),
    (model) => Object.values(model.finding.values).map((value) => ('quantity' in value ? value.quantity : null)),
  ]
  for (const quantities of quantitiesOf) {
    for (const model of ordered)
      for (const quantity of quantities(model)) if (quantity && !charts.has(quantity.ref)) charts.set(quantity.ref, model.id)
  }
  return charts
}

/** Returns where a figure stands: its chart, else its row of the statutory table, else the year's work; null where it is on no screen. */
export function placeOf(report: Report, charts: ReadonlyMap<FigureRef, ChartId>, { ref, subject, quantity }: FindEntry): Place | null {
  if (subject.kind === 'rate') {
    const definition = ratesIn(report.form).find((each) => DISCLOSURE_RATES[each] === subject.rate)
    if (definition) return { view: 'overview', at: 'headline', rate: definition }
  }
  const chart = charts.get(ref)
  if (chart) return { view: VIEW_OF_CHART[chart], at: chart, chart }
  if (subject.kind === 'rate') return { view: 'sources', at: `definition.rate.${subject.rate}` }
  if (subject.kind === 'cell') return quantity.computation ? null : { view: 'statistics', at: ref }
  if (subject.kind !== 'metric' && subject.kind !== 'share') return null
  if (metricOf(subject.metric).forms.includes(report.form)) return { view: 'statistics', at: subject.metric }
  return quantity.state === 'known' ? { view: 'work', at: subject.metric } : null
}

/** Returns the words for a place: the view, and the chart in it. */
export function placeWords(i18n: I18n, place: Place | null): string {
  if (!place) return i18n.t('find.nowhere')
  const view = i18n.t(`view.${place.view}`)
  return place.chart ? i18n.t('find.in-chart', { view, chart: i18n.t(`chart.${place.chart}`) }) : view
}

/** Returns the view state with a figure in sight; without a place, with its source open. A row that a filter has removed is only dimmed. */
export function showFigure(state: ViewState, { ref, subject }: FindEntry, place: Place | null, form: Form): ViewState {
  const clear: ViewState = { ...state, source: null, enlarged: null }
  if (!place) return { ...clear, source: ref }
  const metric = subject.kind === 'metric' || subject.kind === 'share' ? subject.metric : null
  const removed =
    place.chart !== undefined && isReached(state.filter, place.chart, form) && !(metric && isSelected(filterFor(state.filter, form), metric))
  return {
    ...clear,
    view: place.view,
    at: place.at,
    rate: place.rate ?? state.rate,
    show: removed ? 'highlight' : state.show,
    base: subject.kind === 'share' ? 'all' : state.base,
  }
}
