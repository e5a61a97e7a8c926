/** The checks of a report: every identity of forms.md that its form has, in every column, with both sides and a verdict. */
import { checkIdOf, type CheckDefinitionId, type Comparison, type Severity, type Side } from './check-definitions'
import {
  judgeAtLeast,
  judgeEqual,
  judgeExplained,
  judgePrinted,
  judgeRestated,
  type CheckReason,
  type Judgement,
  type Verdict,
} from './check-judgement'
import { comparisonsOf } from './comparisons'
import type { MetricId } from './dictionary'
import { divide, intervalOf, point, scale, subtract, type Interval } from './interval'
import { concludedRef, equalFigures } from './observations'
import { differenceOf, quantityOf, ratioOf, refs, shareOf, stated, sumOf, type FigureRef, type KnownQuantity, type Quantity } from './quantity'
import type { Applicant, Bilingual, Report } from './schema'
import { leadStatement, statementsOf, type Statement } from './statements'

export interface CheckResult {
  /** `methods-sum`, `subset:disclosure.normative-documents`, `outcomes-sum@business`: as files name it in `knownDifferences`. */
  id: string
  definition: CheckDefinitionId
  severity: Severity
  relation: Comparison['relation']
  /** The row that the check is about, where a definition has several. */
  metric?: MetricId
  applicant?: Applicant
  verdict: Verdict
  left: Quantity
  right: Quantity
  /** `left − right`; null where a side is missing. */
  difference: KnownQuantity | null
  /** What the printed precision of the operands admits, in the unit of the left side. */
  interval?: Interval
  /** Refs of the operands that have no value, blank ones included. */
  missing: FigureRef[]
  /** How many of the operands are blank cells. */
  blanks: number
  reason?: CheckReason
  /** Cells and sums that a differing text equals: an observation, not a cause. */
  equals?: readonly FigureRef[]
  /** The note of the file that lists this check as a known difference. */
  known?: Bilingual
}

export type Compared = Pick<
  CheckResult,
  'id' | 'definition' | 'severity' | 'relation' | 'metric' | 'applicant' | 'left' | 'right' | 'interval' | 'equals'
>

/** Returns the cells without a value that a quantity was to be computed from; itself where it is such a cell. */
function missingCells(quantity: Quantity): Quantity[] {
  if (quantity.computation) return quantity.computation.operands.flatMap(missingCells)
  return quantity.state === 'missing' ? [quantity] : []
}

/** Returns the result of a judged comparison, with what it lacks and the note of the report's file, if that lists it. */
export function resultOf(report: Report, compared: Compared, { verdict, reason }: Judgement): CheckResult {
  const { left, right } = compared
  const difference = differenceOf(`check:${compared.id}`, left, right)
  const gaps = [left, right].flatMap(missingCells)
  const known = report.knownDifferences.find((each) => each.check === compared.id)
  return {
    ...compared,
    verdict,
    difference: difference.state === 'known' ? difference : null,
    missing: [...new Set(gaps.map((gap) => gap.ref))],
    blanks: new Set(gaps.filter((gap) => gap.state === 'missing' && gap.reason === 'blank').map((gap) => gap.ref)).size,
    ...(reason && { reason }),
    ...(known && { known: known.note }),
  }
}

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
  const quantities = side.cells.map(({ metric, applicant }) => stated(report, metric, applicant))
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

/** Returns the statements of a place that give it a value or leave its cell empty; a line that is not there says nothing. */
const telling = (statement: Statement): boolean => !('absent' in statement) || statement.absent === 'blank' || statement.absent === 'illegible'

/** Returns the checks of the figures that the report states more than once: the leading statement against one that differs. */
function checkRestated(report: Report): CheckResult[] {
  const places = new Map(report.figures.map(({ metric, applicant }) => [refs.metric(metric, applicant), { metric, applicant }]))
  return [...places.values()].flatMap(({ metric, applicant }) => {
    const lead = leadStatement(report, metric, applicant)
    const others = statementsOf(report, metric, applicant).filter((statement) => statement !== lead && telling(statement))
    if (!lead || !telling(lead) || others.length === 0) return []
    const left = quantityOf(lead)
    const rivals = others.map(quantityOf).map((right) => {
      const equals = right.state === 'known' ? equalFigures(report, metric, right.value) : []
      return { right, equals, judgement: judgeRestated(left, right, equals, concludedRef(report, metric)) }
    })
    const rival = rivals.find(({ judgement }) => judgement.verdict !== 'holds') ?? rivals[0]
    if (!rival) return []
    const { right, equals, judgement } = rival
    const compared: Compared = {
      id: checkIdOf({ definition: 'restated', metric, ...(applicant && { applicant }) }),
      definition: 'restated',
      severity: 'should',
      relation: '=',
      metric,
      ...(applicant && { applicant }),
      left,
      right,
      ...(judgement.verdict !== 'holds' && equals.length > 0 && { equals }),
    }
    return [resultOf(report, compared, judgement)]
  })
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
  const all = [...results, ...checkRestated(report)].sort((one, other) => ranks.indexOf(one.severity) - ranks.indexOf(other.severity))
  done.set(report, all)
  return all
}
