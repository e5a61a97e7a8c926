/** Which charts show a metric, taken from what the charts draw. */
import { DEFAULT_STATE } from '../../address/view-state'
import { rowsOf, type ChartId } from '../../report/charts'
import type { MetricId } from '../../report/dictionary'
import type { Quantity } from '../../report/quantity'
import type { Report } from '../../report/schema'
import { chartModel, chartsOf } from '../../report/chart-model'

const index = new WeakMap<Report, ReadonlyMap<MetricId, readonly ChartId[]>>()

/** Returns the metrics that a quantity was computed from, at any depth. */
function operandsOf(quantity: Quantity): MetricId[] {
  const operands = quantity.computation?.operands ?? []
  return operands.flatMap((operand) => (operand.metric ? [operand.metric] : operandsOf(operand)))
}

function indexOf(report: Report): ReadonlyMap<MetricId, readonly ChartId[]> {
  const drawn = new Map<MetricId, Set<ChartId>>()
  const add = (metric: MetricId | undefined, chart: ChartId) => {
    if (metric) drawn.set(metric, (drawn.get(metric) ?? new Set()).add(chart))
  }
  const models = chartsOf(report.form).map((id) => chartModel(report, id, DEFAULT_STATE))
  for (const model of models) {
    for (const panel of model.panels) add(panel.whole?.metric, model.id)
    for (const row of rowsOf(model)) {
      add(row.quantity.metric, model.id)
      add(row.printedShare?.metric, model.id)
    }
  }
  // A chart of sums or rates comes after those that show the number itself.
  for (const model of models) {
    for (const row of rowsOf(model)) for (const metric of operandsOf(row.quantity)) add(metric, model.id)
  }
  return new Map([...drawn].map(([metric, charts]) => [metric, [...charts]]))
}

/**
 * Returns the charts that show a metric without a filter: first those that show its number, then those that compute
 * from it. Empty where no chart has it.
 */
export function chartsOfMetric(report: Report, metric: MetricId): readonly ChartId[] {
  let charts = index.get(report)
  if (!charts) {
    charts = indexOf(report)
    index.set(report, charts)
  }
  return charts.get(metric) ?? []
}
