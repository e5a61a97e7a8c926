/** What the selection in force adds up to, facet by facet. */
import { chosenKinds, chosenOutcomes } from './chart-rows'
import { comparedReports } from './comparison'
import { metricOf, type MetricId } from './dictionary'
import { FACET_ITEMS, facetsInForce, filterFor, isSelected, itemsOf, type Facet, type Filter } from './facets'
import { ratioOf, ratioOfCounts, refs, shareOf, stated, sumOf, sumOfCounts, wholeOf, type Quantity } from './quantity'
import { APPLICANTS, type Form, type Report } from './schema'

/** A sum of selected parts and its share of their whole. */
interface PartsSummary {
  facet: Facet
  kind: 'parts'
  of: MetricId
  /** The parts that are selected, as keys of the dictionary or of kinds of applicants. */
  selected: readonly string[]
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

const WHOLES_2014: Partial<Record<Facet, readonly MetricId[]>> = {
  level: ['disclosure.total', 'applications.received'],
  method: ['applications.received'],
  reply: ['replies.total'],
}

const RESULT_WHOLES: Record<Form, readonly MetricId[]> = {
  '2014': ['review.total', 'litigation.total'],
  '2019': ['cases.review.total', 'cases.litigation-direct.total', 'cases.litigation-after-review.total'],
  '2021': ['cases.review.total', 'cases.litigation-direct.total', 'cases.litigation-after-review.total'],
}

function partsSummary(report: Report, filter: Filter, facet: Facet, whole: MetricId): PartsSummary {
  const parts = FACET_ITEMS[facet].flatMap((item) => item.metrics.filter((metric) => metricOf(metric).parent === whole))
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

/** Kinds of applicants and outcomes are crossed: outcomes are counted in the columns of the selected kinds. */
function crossedSummaries(report: Report, filter: Filter): SelectionSummary[] {
  const kinds = chosenKinds(filter)
  const rows = itemsOf('outcome', report.form)
  const outcomes = chosenOutcomes(filter, report.form)
  const summaries: SelectionSummary[] = []
  if (kinds.length > 0) {
    summaries.push({
      facet: 'applicant',
      kind: 'parts',
      of: 'applications.new',
      selected: kinds,
      all: APPLICANTS.length,
      sum: sumOfCounts(report, ['applications.new'], kinds),
      share: ratioOfCounts(report, ['applications.new'], ['applications.new'], kinds, []),
    })
  }
  if (filter.outcome.length > 0) {
    summaries.push({
      facet: 'outcome',
      kind: 'parts',
      of: 'outcomes.total',
      selected: filter.outcome,
      all: rows.length,
      sum: sumOfCounts(report, outcomes, kinds),
      share: ratioOfCounts(report, outcomes, ['outcomes.total'], kinds),
    })
  }
  return summaries
}

/**
 * Returns one summary for each whole that the selection reaches: sum and share of partitions, and for the overlapping
 * channels each coverage. Forum and result are one selection of results. What the report's form does not have is left out.
 */
export function summariseSelection(report: Report, selection: Filter): SelectionSummary[] {
  const { form } = report
  // What is selected in a comparison adds up to nothing: each number is one report's.
  if (comparedReports(report).length > 0) return []
  const filter = filterFor(selection, form)
  const inForce = facetsInForce(filter)
  const summaries: SelectionSummary[] = []
  for (const facet of inForce) {
    if (facet === 'channel') {
      const selected = FACET_ITEMS.channel.filter((item) => filter.channel.includes(item.key))
      const coverages = selected.map(({ label }) => ({ metric: label, coverage: shareOf(report, label) }))
      summaries.push({ facet, kind: 'coverage', of: 'disclosure.total', coverages })
    } else if (facet === 'forum' || facet === 'result') {
      if (facet === 'result' && inForce.includes('forum')) continue
      for (const whole of RESULT_WHOLES[form]) {
        const summary = partsSummary(report, filter, 'result', whole)
        if (summary.selected.length > 0) summaries.push(summary)
      }
    } else {
      for (const whole of WHOLES_2014[facet] ?? []) summaries.push(partsSummary(report, filter, facet, whole))
    }
  }
  return [...summaries, ...crossedSummaries(report, filter)]
}
