/** What the selection in force adds up to, facet by facet. */
import type { MetricId } from './dictionary'
import { FACET_ITEMS, facetsInForce, isSelected, type Facet, type Filter } from './facets'
import { ratioOf, refs, shareOf, stated, sumOf, wholeOf, type Quantity } from './quantity'
import type { Report } from './schema'

/** A sum of selected parts and its share of their whole. */
interface PartsSummary {
  facet: Facet
  kind: 'parts'
  of: MetricId
  /** How many of the parts are selected. */
  selected: readonly MetricId[]
  all: number
  sum: Quantity
  share: Quantity
}

/** Each selected part's coverage of the total; parts that overlap have no sum. */
interface CoverageSummary {
  facet: Facet
  kind: 'coverage'
  of: MetricId
  coverages: readonly { metric: MetricId; coverage: Quantity }[]
}

export type SelectionSummary = PartsSummary | CoverageSummary

const WHOLES: Record<Exclude<Facet, 'channel' | 'forum'>, readonly MetricId[]> = {
  level: ['disclosure.total', 'applications.received'],
  method: ['applications.received'],
  reply: ['replies.total'],
  result: ['review.total', 'litigation.total'],
}

function partsOf(facet: Facet, whole: MetricId): MetricId[] {
  const prefix = whole.split('.')[0]
  return FACET_ITEMS[facet].flatMap((item) => item.metrics.filter((metric) => metric.split('.')[0] === prefix && metric !== whole))
}

function partsSummary(report: Report, filter: Filter, facet: Facet, whole: MetricId): PartsSummary {
  const parts = partsOf(facet, whole)
  const selected = parts.filter((metric) => isSelected(filter, metric))
  const quantities = selected.map((metric) => stated(report, metric))
  return {
    facet,
    kind: 'parts',
    of: whole,
    selected,
    all: parts.length,
    sum: quantities.length === 1 && quantities[0] ? quantities[0] : sumOf(refs.sum(selected), quantities),
    share: ratioOf(refs.ratio(selected, [whole]), quantities, [wholeOf(report, whole)]),
  }
}

/**
 * Returns one summary for each whole that the selection reaches: sum and share of partitions, and for the overlapping
 * channels each coverage. Forum and result are one selection of results.
 */
export function summariseSelection(report: Report, filter: Filter): SelectionSummary[] {
  const inForce = facetsInForce(filter)
  const summaries: SelectionSummary[] = []
  for (const facet of inForce) {
    if (facet === 'channel') {
      const selected = FACET_ITEMS.channel.filter((item) => filter.channel.includes(item.key))
      const coverages = selected.map(({ label }) => ({ metric: label, coverage: shareOf(report, label) }))
      summaries.push({ facet, kind: 'coverage', of: 'disclosure.total', coverages })
    } else if (facet === 'forum' || facet === 'result') {
      if (facet === 'result' && inForce.includes('forum')) continue
      for (const whole of WHOLES.result) {
        const summary = partsSummary(report, filter, 'result', whole)
        if (summary.selected.length > 0) summaries.push(summary)
      }
    } else {
      for (const whole of WHOLES[facet]) summaries.push(partsSummary(report, filter, facet, whole))
    }
  }
  return summaries
}
