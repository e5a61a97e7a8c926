/** Wholes, shares, rates and sums of a report, and the address of each: `evaluate` restores any number from its ref. */
import { differenceOf, isOpen, ratioOf, refs, stated, sumOf, type FigureRef, type Quantity } from './arithmetic'
import { childrenOf, isMetricId, metricOf, type MetricId } from './dictionary'
import { RATES, isRateId, type RateId } from './rates'
import { APPLICANTS, type Applicant, type Report } from './schema'
import { evaluateTotal, totalOf } from './totals'

export * from './arithmetic'

/**
 * Returns the whole that a metric's parts are shares of: its printed figure, or, where that is not printed and the
 * parts are a partition, their sum (forms.md, Rates: base of the eight replies). Of two sums it is the one without blanks;
 * where neither comes to anything, the printed figure says why it is missing.
 */
export function wholeOf(report: Report, metric: MetricId): Quantity {
  const printed = totalOf(report, metric)
  if (!isOpen(printed)) return printed
  const parts = childrenOf(metric, 'partition', report.form)
  if (parts.length === 0) return printed
  const sum = evaluate(report, refs.sum(parts))
  return sum.state === 'missing' || (printed.state === 'known' && isOpen(sum)) ? printed : sum
}

/** Returns the whole of one count over all kinds of applicants; several counts, or those of some kinds, added up. */
export function wholeOfCounts(report: Report, metrics: readonly MetricId[], kinds: readonly Applicant[] = []): Quantity {
  const [only, ...more] = metrics
  return only && more.length === 0 && kinds.length === 0 ? wholeOf(report, only) : sumOfCounts(report, metrics, kinds)
}

/** Returns the share of a part in its whole, in per cent; for overlapping parts this is their coverage of the total. */
export function shareOf(report: Report, part: MetricId): Quantity {
  const parent = metricOf(part).parent
  const ref = refs.share(part)
  if (!parent) return { state: 'missing', ref, unit: '%', reason: 'unknown' }
  return ratioOf(ref, [totalOf(report, part)], [wholeOf(report, parent)])
}

/** Returns a row or heading of section 三 counted over kinds of applicants; over all of them, its 总计, where none is named. */
export function countOf(report: Report, metric: MetricId, kinds: readonly Applicant[] = []): Quantity {
  const [only, ...more] = kinds
  if (more.length === 0) return totalOf(report, metric, only)
  return sumOf(
    refs.sum([metric], kinds),
    kinds.map((kind) => totalOf(report, metric, kind)),
  )
}

/** Returns rows or headings added up over kinds of applicants. */
export function sumOfCounts(report: Report, metrics: readonly MetricId[], kinds: readonly Applicant[] = []): Quantity {
  const [only, ...more] = metrics
  if (only && more.length === 0) return countOf(report, only, kinds)
  return sumOf(
    refs.sum(metrics, kinds),
    metrics.map((metric) => countOf(report, metric, kinds)),
  )
}

/** Returns the share of rows in other rows, each side counted over its kinds of applicants, in per cent. */
export function ratioOfCounts(
  report: Report,
  above: readonly MetricId[],
  below: readonly MetricId[],
  kindsAbove: readonly Applicant[] = [],
  kindsBelow: readonly Applicant[] = kindsAbove,
): Quantity {
  return ratioOf(
    refs.ratio(above, below, kindsAbove, kindsBelow),
    above.map((metric) => countOf(report, metric, kindsAbove)),
    below.map((metric) => (kindsBelow.length === 0 ? wholeOf(report, metric) : countOf(report, metric, kindsBelow))),
  )
}

interface CountList {
  metrics: readonly MetricId[]
  kinds: readonly Applicant[]
}

/** Reads `metric,metric@kind@kind`; null for anything else, and where the counts may not be added: each once, in one unit, and none that overlaps another. */
function readList(text: string): CountList | null {
  const [list = '', ...named] = text.split('@')
  const metrics = list.split(',')
  const kinds = APPLICANTS.filter((kind) => named.includes(kind))
  if (!metrics.every(isMetricId) || kinds.length < named.length) return null
  const overlapping = metrics.filter((id) => metricOf(id).relation === 'overlap').map((id) => metricOf(id).parent)
  const mayBeAdded =
    new Set(metrics).size === metrics.length &&
    new Set(metrics.map((id) => metricOf(id).unit)).size === 1 &&
    new Set(overlapping).size === overlapping.length
  return mayBeAdded ? { metrics, kinds } : null
}

/**
 * Returns the quantity that a ref names, computed from this report. A ref of no known shape gives a missing quantity
 * with the reason `unknown`.
 */
export function evaluate(report: Report, ref: FigureRef): Quantity {
  const unknown: Quantity = { state: 'missing', ref, unit: '', reason: 'unknown' }
  const colon = ref.indexOf(':')
  if (colon < 0) {
    const [metric = '', applicant, ...rest] = ref.split('@')
    const kind = APPLICANTS.find((each) => each === applicant)
    if (!isMetricId(metric) || rest.length > 0 || (applicant !== undefined && !kind)) return unknown
    return stated(report, metric, kind)
  }
  const rest = ref.slice(colon + 1)
  switch (ref.slice(0, colon)) {
    case 'rate':
      return isRateId(rest) ? evaluateRate(report, rest) : unknown
    case 'share':
      return isMetricId(rest) ? shareOf(report, rest) : unknown
    case 'ratio': {
      const [above, below, ...more] = rest.split('/').map(readList)
      if (!above || !below || more.length > 0) return unknown
      return { ...ratioOfCounts(report, above.metrics, below.metrics, above.kinds, below.kinds), ref }
    }
    case 'sum': {
      const list = readList(rest)
      if (!list) return unknown
      const { metrics, kinds } = list
      if (metrics.length === 1 && kinds.length > 1) return { ...sumOfCounts(report, metrics, kinds), ref }
      return sumOf(
        ref,
        metrics.map((metric) => countOf(report, metric, kinds)),
      )
    }
    case 'difference': {
      const [from, less, ...more] = rest.split(',')
      if (from === undefined || less === undefined || more.length > 0 || !isMetricId(from) || !isMetricId(less)) return unknown
      return metricOf(from).unit === metricOf(less).unit ? differenceOf(ref, totalOf(report, from), totalOf(report, less)) : unknown
    }
    default:
      return evaluateTotal(report, ref) ?? unknown
  }
}

function evaluateRate(report: Report, rate: RateId): Quantity {
  const definition = RATES[rate].forms[report.form]
  const ref = refs.rate(rate)
  if (!definition) return { state: 'missing', ref, unit: '%', reason: 'not-in-form' }
  const { above, below, less } = definition
  const base = (id: MetricId): Quantity => (below.length === 1 ? wholeOf(report, id) : totalOf(report, id))
  return ratioOf(
    ref,
    above.map((id) => totalOf(report, id)),
    below.map((id, index) => {
      const without = less?.[index]
      return without ? differenceOf(refs.difference(id, without), totalOf(report, id), totalOf(report, without)) : base(id)
    }),
    rate,
  )
}
