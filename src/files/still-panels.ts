import type { StillPanel } from '../charts/still-chart'
import type { I18n } from '../i18n'
import { chartModel, hasMarksOf, isReached, lookOf, type ChartView } from '../report/chart-model'
import { rowsOf, type ChartId } from '../report/charts'
import { EMPTY_FILTER, filterFor } from '../report/facets'
import type { Report } from '../report/schema'
import { labelText, valueWithUnit } from '../words/naming'
import { arrange, barRows, type Looks } from './bar-rows'

/** Returns the panels of a still chart for a view: what the page shows, on the scale that the page has, with the selection laid over it. */
export function stillPanels(i18n: I18n, report: Report, view: ChartView, id: ChartId): StillPanel[] {
  const model = chartModel(report, id, view)
  const whole = chartModel(report, id, { ...view, filter: EMPTY_FILTER, show: 'highlight', base: 'all' })
  const drawing = hasMarksOf(whole, model) ? whole : model
  const filter = filterFor(view.filter, report.form)
  const looks: Looks = isReached(view.filter, id, report.form)
    ? new Map(
        rowsOf(model).map((row) => {
          const look = lookOf(row, filter)
          return [row.key, look === 'partly' ? 'plain' : look]
        }),
      )
    : null
  return drawing.panels.map((panel) => ({
    key: panel.key,
    title: panel.label ? labelText(i18n, panel.label) : '',
    ...(panel.label && panel.whole && { whole: valueWithUnit(i18n, panel.whole) }),
    rows: barRows(i18n, panel),
    arrangement: arrange(i18n, model.panels.find((each) => each.key === panel.key)?.rows ?? [], looks),
    axisEnd: panel.axisEnd,
  }))
}
