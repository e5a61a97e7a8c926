/** The checks of a report: every identity of forms.md that its form has, in every column, with both sides and a verdict. */
import { checkIdOf, type Comparison, type Severity, type Side } from './check-definitions'
import { judgeAtLeast, judgeEqual, judgeExplained, judgePrinted, type Judgement } from './check-judgement'
import { resultOf, type CheckResult, type Compared } from './check-result'
import { comparisonsOf } from './comparisons'
import type { MetricId } from './dictionary'
import { divide, intervalOf, point, scale, subtract, type Interval } from './interval'
import { differenceOf, ratioOf, refs, shareOf, stated, sumOf, type KnownQuantity, type Quantity } from './quantity'
import type { Report } from './schema'
import { statementsOf } from './statements'
import { checkText } from './text-checks'
import { rowTotalOf } from './totals'

export type { CheckResult } from './check-result'

/** Returns `1 − to ÷ from` in per cent: as a quantity, and, where both are known, the interval that their print admits. */
function reductionOf(report: Report, from: MetricId, to: MetricId): { quantity: Quantity; interval?: Interval } {
  const [before, after] = [stated(report, from), stated(report, to)]
  const quantity = ratioOf(`ratio:${refs.difference(from, to)}/${from}`, [differenceOf(refs.difference(from, to), before, after)], [before])
  if (before.state === 'missing' || after.state === 'missing') return { quantity }
  const remaining = divide(intervalOf(after), intervalOf(before))
  return { quantity, interval: scale(subtract(point(1), remaining), 100) }
}

function sideOf(report: Report, side: Side): { quantity: Quantity; interval?: Interval } {
  if ('share' in side) {
    const quantity = shareOf(report, side.share)
    return quantity.state === 'known' ? { quantity, interval: intervalOf(quantity) } : { quantity }
  }
  if ('reduction' in side) return reductionOf(report, side.reduction.from, side.reduction.to)
  if ('percent' in side) return { quantity: wholeInPercent(side.percent) }
  const quantities = side.cells.map(({ metric, applicant }) =>
    side.rows && !applicant ? rowTotalOf(report, metric) : stated(report, metric, applicant),
  )
  const [only] = quantities
  if (only && quantities.length === 1) return { quantity: only }
  return { quantity: sumOf(`sum:${quantities.map((each) => each.ref).join(',')}`, quantities) }
}

/** The whole that printed shares are compared with: exact to any digit. */
const wholeInPercent = (value: number): KnownQuantity => ({
  ref: `percent:${value}`,
  unit: '%',
  state: 'known',
  value,
  kind: 'exact',
  precision: 0,
  blanks: 0,
  smallBase: false,
})

function judge(comparison: Comparison, left: Quantity, right: Quantity, interval: Interval | undefined): Judgement {
  if (comparison.explanation) return judgeExplained(left, right, comparison.explanation)
  if (comparison.relation === 'within') return judgePrinted(left, right, interval)
  return comparison.relation === '>=' ? judgeAtLeast(left, right) : judgeEqual(left, right)
}

function check(report: Report, comparison: Comparison): CheckResult {
  const left = sideOf(report, comparison.left).quantity
  const { quantity: right, interval } = sideOf(report, comparison.right)
  const { definition, severity, relation, metric, applicant } = comparison
  const compared: Compared = {
    id: checkIdOf(comparison),
    definition,
    severity,
    relation,
    ...(metric && { metric }),
    ...(applicant && { applicant }),
    left,
    right,
    ...(interval && { interval }),
  }
  return resultOf(report, compared, judge(comparison, left, right, interval))
}

/** Returns whether the report has anything to say about a comparison that its form has no line for. */
function isStated(report: Report, { left, onlyIfStated }: Comparison): boolean {
  if (!onlyIfStated || !('cells' in left)) return true
  return left.cells.some(({ metric, applicant }) => statementsOf(report, metric, applicant).length > 0)
}

/** A trusted report does not change: its checks are made once. */
const done = new WeakMap<Report, readonly CheckResult[]>()

/**
 * Returns the result of every check of a report: first what must hold, then what should, then the differences that are
 * only explained. A line that the form has and the report does not give leaves its checks at `cannot-check`.
 */
export function checkReport(report: Report): readonly CheckResult[] {
  const known = done.get(report)
  if (known) return known
  const results = comparisonsOf(report.form)
    .filter((comparison) => isStated(report, comparison))
    .map((comparison) => check(report, comparison))
  const ranks: readonly Severity[] = ['must', 'should', 'explain']
  const all = [...results, ...checkText(report)].sort((one, other) => ranks.indexOf(one.severity) - ranks.indexOf(other.severity))
  done.set(report, all)
  return all
}
