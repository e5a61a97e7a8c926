/** Where a text gives another number than the table: the cells and sums that it equals, as an observation, not a cause. */
import { childrenOf, metricIds, metricOf, type MetricId } from './dictionary'
import { around, contains, intervalOf, sameNumber } from './interval'
import { refs, stated, sumOf, type FigureRef, type KnownQuantity, type Quantity } from './quantity'
import { APPLICANTS, type Form, type Report } from './schema'
import { concludedOf, rowsUnder, totalOf, totalShareOf } from './totals'

/** So many cells and sums are named: a small number equals many by chance. */
const MOST_NAMED = 4

const familyOf = (metric: MetricId): string => metric.split('.')[0] ?? metric

/** Returns the metric with the rows it is the sum of, down to the last. */
function withRows(metric: MetricId, form: Form): MetricId[] {
  return [metric, ...rowsUnder(metric, form).flatMap((row) => withRows(row, form))]
}

/** Returns the sums of two parts of one whole: of the metric, or of what it is itself a part of. */
function pairsAround(report: Report, metric: MetricId): Quantity[] {
  const { parent } = metricOf(metric)
  const wholes = parent ? [metric, parent] : [metric]
  const parts = wholes.flatMap((whole) => childrenOf(whole, 'partition', report.form))
  return parts.flatMap((one, position) =>
    parts.slice(position + 1).map((other) => sumOf(refs.sum([one, other]), [stated(report, one), stated(report, other)])),
  )
}

/** Returns quantities of the same family and unit that the number might be taken for, the nearest first: concluded cases, cells of its rows, other totals, pairs of parts. */
function candidates(report: Report, metric: MetricId): Quantity[] {
  const { unit } = metricOf(metric)
  const rows = withRows(metric, report.form)
  const concluded = concludedOf(report, metric)
  const columns = rows.flatMap((row) => APPLICANTS.map((applicant) => stated(report, row, applicant)))
  const family = metricIds.filter(
    (id) => id !== metric && familyOf(id) === familyOf(metric) && metricOf(id).unit === unit && metricOf(id).forms.includes(report.form),
  )
  const near = family.filter((id) => rows.includes(id))
  const far = family.filter((id) => !rows.includes(id))
  return [
    ...(concluded ? [concluded] : []),
    ...near.map((id) => totalOf(report, id)),
    ...columns,
    ...far.map((id) => totalOf(report, id)),
    ...rows.flatMap((row) => pairsAround(report, row)),
  ]
}

/** Returns whether a quantity is one number, whatever its blank cells hold. */
function isCertain(quantity: Quantity): quantity is KnownQuantity {
  if (quantity.state === 'missing') return false
  const { low, high } = intervalOf(quantity)
  return low === high
}

/** A trusted report does not change: what its numbers might be taken for is looked up once a metric, however often its text gives it. */
const certain = new WeakMap<Report, Map<MetricId, readonly KnownQuantity[]>>()

function certainCandidates(report: Report, metric: MetricId): readonly KnownQuantity[] {
  const known = certain.get(report) ?? new Map<MetricId, readonly KnownQuantity[]>()
  certain.set(report, known)
  const found = known.get(metric) ?? candidates(report, metric).filter(isCertain)
  known.set(metric, found)
  return found
}

/**
 * Returns the refs of the cells and sums of a report that equal a number stated for a metric beside its leading value;
 * none for 0, which every empty line equals.
 */
export function equalFigures(report: Report, metric: MetricId, value: number): FigureRef[] {
  if (value === 0) return []
  const found = certainCandidates(report, metric).filter((each) => sameNumber(each.value, value))
  return [...new Set(found.map((each) => each.ref))].slice(0, MOST_NAMED)
}

/** Returns the refs of the shares of the rows under a count in the total handled that a printed percentage equals at its precision. */
export function equalShares(report: Report, part: MetricId, printed: KnownQuantity): FigureRef[] {
  const rows = withRows(part, report.form).slice(1)
  const shares = rows.map((row) => totalShareOf(report, [row], 'outcomes.total'))
  const found = shares.filter((share) => share.state === 'known' && contains(around(printed.value, printed.precision), share.value))
  return found.map((share) => share.ref).slice(0, MOST_NAMED)
}
