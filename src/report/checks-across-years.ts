/** Checks of one body's reports of two years that follow each other (forms.md, Identities, should hold). */
import { checkIdOf, type CheckDefinitionId } from './check-definitions'
import { judgeEqual } from './check-judgement'
import { resultOf, type CheckResult } from './check-result'
import { ofOneBody } from './comparison'
import type { MetricId } from './dictionary'
import { differenceOf, stated, sumOf, type Quantity } from './quantity'
import { APPLICANTS, type Applicant, type Report } from './schema'

export const ACROSS_YEARS: readonly CheckDefinitionId[] = ['carried-across-years', 'in-force-across-years']

/** Regulations and normative documents: section 二 of the 2021 form. */
const DOCUMENTS = ['regulations', 'normative'] as const

export type Identified = Pick<Report, 'body' | 'scope' | 'year' | 'division'>

/** Returns whether `later` is the report of the same body and scope for the year after `earlier`. */
export function followsOn(earlier: Identified, later: Identified): boolean {
  return ofOneBody(earlier, later) && later.year === earlier.year + 1
}

/** Marks a quantity, and what it was computed from, as one of another report: `suqian-2023#applications.carried-forward`. */
function markedAs(report: Report, quantity: Quantity): Quantity {
  return { ...quantity, ref: `${report.id}#${quantity.ref}` }
}

/** Two reports that follow each other, and the one that is looked at: the figures of the other are marked as its own. */
interface Pair {
  earlier: Report
  later: Report
  seenFrom: Report
}

function figureOf(report: Report, { seenFrom }: Pair, metric: MetricId, applicant?: Applicant): Quantity {
  const quantity = stated(report, metric, applicant)
  return report === seenFrom ? quantity : markedAs(report, quantity)
}

function compare(
  { later }: Pair,
  definition: CheckDefinitionId,
  metric: MetricId,
  [left, right]: readonly [Quantity, Quantity],
  applicant?: Applicant,
): CheckResult {
  const place = { definition, metric, ...(applicant && { applicant }) }
  return resultOf(later, { id: checkIdOf(place), ...place, severity: 'should', relation: '=', left, right }, judgeEqual(left, right))
}

function checkCarried(pair: Pair): CheckResult[] {
  return [...APPLICANTS, undefined].map((applicant) => {
    const carriedIn = figureOf(pair.later, pair, 'applications.carried-in', applicant)
    const carriedForward = figureOf(pair.earlier, pair, 'applications.carried-forward', applicant)
    return compare(pair, 'carried-across-years', 'applications.carried-in', [carriedIn, carriedForward], applicant)
  })
}

function checkInForce(pair: Pair): CheckResult[] {
  return DOCUMENTS.map((documents) => {
    const before = figureOf(pair.earlier, pair, `${documents}.in-force`)
    const issued = figureOf(pair.later, pair, `${documents}.issued`)
    const grown = sumOf(`sum:${before.ref},${issued.ref}`, [before, issued])
    const repealed = figureOf(pair.later, pair, `${documents}.repealed`)
    const expected = differenceOf(`difference:${grown.ref},${repealed.ref}`, grown, repealed)
    const inForce = figureOf(pair.later, pair, `${documents}.in-force`)
    return compare(pair, 'in-force-across-years', `${documents}.in-force`, [inForce, expected])
  })
}

/**
 * Returns the checks of two reports that follow each other; none for other pairs. Carried forward becomes carried in
 * (2019 and 2021 forms); documents in force change by those issued and repealed (2021 form: the one of 2019 counts
 * something else). Known differences are those that the later report lists. `seenFrom` is one of the two.
 */
export function checkAcrossYears(earlier: Report, later: Report, seenFrom: Report = later): CheckResult[] {
  if (!followsOn(earlier, later) || earlier.form === '2014' || later.form === '2014') return []
  const bothOf2021 = earlier.form === '2021' && later.form === '2021'
  const pair = { earlier, later, seenFrom }
  return [...checkCarried(pair), ...(bothOf2021 ? checkInForce(pair) : [])]
}
