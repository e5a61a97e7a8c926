/** What every check of a report comes to: both sides, a verdict, what is missing. */
import type { CheckDefinitionId, Comparison, Severity } from './check-definitions'
import type { CheckReason, Judgement, Verdict } from './check-judgement'
import type { MetricId } from './dictionary'
import type { Interval } from './interval'
import { differenceOf, type FigureRef, type KnownQuantity, type Quantity } from './quantity'
import type { Applicant, Bilingual, Report } from './schema'

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
