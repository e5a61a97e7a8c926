/** Where a text gives another number than the table: the cells and sums that it equals, as an observation, not a cause. */
import { childrenOf, metricIds, metricOf, type MetricId } from './dictionary'
import { sameNumber } from './interval'
import { differenceOf, refs, stated, sumOf, type FigureRef, type Quantity } from './quantity'
import { APPLICANTS, type Report } from './schema'

const familyOf = (metric: MetricId): string => metric.split('.')[0] ?? metric

/** Returns the ref of a total without the cases still pending, where the form of the report counts these (section 四). */
export function concludedRef(report: Report, total: MetricId): FigureRef | undefined {
  const pending = pendingOf(report, total)
  return pending && refs.difference(total, pending)
}

function pendingOf(report: Report, total: MetricId): MetricId | undefined {
  return childrenOf(total, 'partition', report.form).find((id) => id.endsWith('.pending'))
}

/** Returns quantities of the same family and unit that the number might be taken for: cells, concluded cases, pairs of parts. */
function candidates(report: Report, metric: MetricId): Quantity[] {
  const { unit, parent } = metricOf(metric)
  const family = metricIds.filter((id) => familyOf(id) === familyOf(metric) && metricOf(id).unit === unit)
  const cells = family.flatMap((id) => [
    ...(id === metric ? [] : [stated(report, id)]),
    ...(id === metric ? APPLICANTS.map((applicant) => stated(report, id, applicant)) : []),
  ])
  const pending = pendingOf(report, metric)
  const concluded = pending ? [differenceOf(refs.difference(metric, pending), stated(report, metric), stated(report, pending))] : []
  const siblings = parent ? childrenOf(parent, 'partition', report.form) : []
  const parts = [...childrenOf(metric, 'partition', report.form), ...siblings]
  const pairs = parts.flatMap((one, position) =>
    parts.slice(position + 1).map((other) => sumOf(refs.sum([one, other]), [stated(report, one), stated(report, other)])),
  )
  return [...concluded, ...cells, ...pairs]
}

/**
 * Returns the refs of the cells and sums of a report that equal a number stated for a metric beside its leading value;
 * none for 0, which every empty line equals.
 */
export function equalFigures(report: Report, metric: MetricId, value: number): FigureRef[] {
  if (value === 0) return []
  return candidates(report, metric)
    .filter((each) => each.state === 'known' && each.blanks === 0 && sameNumber(each.value, value))
    .map((each) => each.ref)
}
