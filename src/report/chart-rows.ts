import type { ChartPanel, ChartRow, Tone } from './charts'
import { childrenOf, type MetricId } from './dictionary'
import { facetOf, isSelected, rowsIn, type Filter } from './facets'
import { ratioOf, refs, shareOf, stated, type Quantity } from './quantity'
import { statementsOf } from './statements'
import { APPLICANTS, type Applicant, type Form, type Report } from './schema'

/** How a chart is asked for: which selection is in force, whether it removes the others, and what shares are shares of. */
export interface ChartOptions {
  filter: Filter
  show: 'highlight' | 'only'
  base: 'all' | 'selection'
}

const isStatedApproximately = (report: Report, metric: MetricId): boolean =>
  statementsOf(report, metric).some((statement) => 'approximate' in statement)

/** Returns one row for a metric, without share or offset. */
export function rowOf(report: Report, metric: MetricId, tone: Tone = 'plain'): ChartRow {
  const facet = facetOf(metric)
  return {
    key: metric,
    label: { metric },
    quantity: stated(report, metric),
    share: null,
    tone,
    pick: facet ? { facet: facet.facet, keys: [facet.key] } : null,
    start: 0,
    approximate: isStatedApproximately(report, metric),
    partial: false,
    depth: 0,
  }
}

/** Returns the known value of a quantity for layout, or undefined where there is none to draw. */
function drawn(quantity: Quantity): number | undefined {
  return quantity.state === 'known' ? quantity.value : undefined
}

/** Sorts rows by value, largest first; rows without a value keep their order at the end. */
export function ranked(rows: readonly ChartRow[]): ChartRow[] {
  return [...rows].sort((a, b) => (drawn(b.quantity) ?? -Infinity) - (drawn(a.quantity) ?? -Infinity))
}

/** Returns the metrics that stay when the selection removes the others; all of them when it only highlights. */
export function kept(metrics: readonly MetricId[], options: ChartOptions): MetricId[] {
  return options.show === 'only' ? metrics.filter((metric) => isSelected(options.filter, metric)) : [...metrics]
}

/**
 * Returns a metric's share of its whole, or, with the base `selection`, of the sum of the selected siblings; null for
 * a sibling outside the selection, because it is no part of that base.
 */
export function partShare(report: Report, metric: MetricId, siblings: readonly MetricId[], options: ChartOptions): Quantity | null {
  const selected = siblings.filter((sibling) => isSelected(options.filter, sibling))
  if (options.base === 'all' || selected.length === siblings.length) return shareOf(report, metric)
  if (!selected.includes(metric)) return null
  return ratioOf(
    refs.ratio([metric], selected),
    [stated(report, metric)],
    selected.map((each) => stated(report, each)),
  )
}

/** Returns a ranked panel of the parts of one whole. */
export function partitionPanel(
  report: Report,
  parent: MetricId,
  siblings: readonly MetricId[],
  tone: (metric: MetricId) => Tone,
  options: ChartOptions,
): ChartPanel {
  const rows = kept(siblings, options).map((metric) => ({
    ...rowOf(report, metric, tone(metric)),
    share: partShare(report, metric, siblings, options),
  }))
  return { key: parent, label: { metric: parent }, rows: ranked(rows), whole: null, axisEnd: axisEnd(rows) }
}

/** Returns where the axis ends: the largest drawn value, at least 1. */
export function axisEnd(rows: readonly ChartRow[]): number {
  return Math.max(1, ...rows.map((row) => row.start + (drawn(row.quantity) ?? -row.start)))
}

/** Returns the kinds of applicants that are selected; none where the facet is not in force. */
export function chosenKinds(filter: Filter): Applicant[] {
  return APPLICANTS.filter((kind) => filter.applicant.includes(kind))
}

/** Returns rows of outcomes as few counts as they can be added up from: a heading for all of its rows, 总计 for all there are. */
export function asCounts(rows: readonly MetricId[], form: Form): MetricId[] {
  const headings = childrenOf('outcomes.total', 'partition', form)
  const isWhole = (heading: MetricId): boolean => rowsIn(heading, form).every((row) => rows.includes(row))
  if (headings.length > 0 && headings.every(isWhole)) return ['outcomes.total']
  return headings.flatMap((heading) => (isWhole(heading) ? [heading] : rowsIn(heading, form).filter((row) => rows.includes(row))))
}

/** Returns the counts that the selected outcomes add up from: all that are handled where none is selected. */
export function chosenOutcomes(filter: Filter, form: Form): MetricId[] {
  const rows = childrenOf('outcomes.total', 'partition', form).flatMap((heading) => rowsIn(heading, form))
  return filter.outcome.length === 0
    ? ['outcomes.total']
    : asCounts(
        rows.filter((row) => isSelected(filter, row)),
        form,
      )
}
