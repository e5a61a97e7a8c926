/**
 * How the two sides of a check are judged (forms.md, Identities and Blanks). Every function is pure and takes quantities
 * of one unit; a side that is missing always gives `cannot-check`.
 */
import type { Explanation } from './check-definitions'
import { around, contains, intervalOf, isBounded, overlap, sameNumber, type Interval } from './interval'
import type { FigureRef, KnownQuantity, Quantity } from './quantity'

export const VERDICTS = ['holds', 'fails', 'cannot-check', 'expected-difference'] as const
export type Verdict = (typeof VERDICTS)[number]

export const CHECK_REASONS = [
  'check.reason.missing',
  'check.reason.blanks',
  'check.reason.inexact',
  'check.reason.overlap',
  'check.reason.below-total',
  'check.reason.no-carry-in',
  'check.reason.rounded-shares',
  'check.reason.beyond-rounding',
  'check.reason.rounded-operands',
  'check.reason.rounded-text',
  'check.reason.concluded',
  'check.reason.not-explained',
] as const
export type CheckReason = (typeof CHECK_REASONS)[number]

export interface Judgement {
  verdict: Verdict
  reason?: CheckReason
}

const HOLDS: Judgement = { verdict: 'holds' }
const FAILS: Judgement = { verdict: 'fails' }
const expected = (reason: CheckReason): Judgement => ({ verdict: 'expected-difference', reason })
const cannotCheck = (reason: CheckReason): Judgement => ({ verdict: 'cannot-check', reason })

/** The open end of a side has one of two causes: cells are blank, or a figure is given as 约, 余 or rounded only. */
const undecided = (left: KnownQuantity, right: KnownQuantity): Judgement =>
  cannotCheck(left.blanks + right.blanks > 0 ? 'check.reason.blanks' : 'check.reason.inexact')

/**
 * Judges `left = right`. With blank cells: equal holds, because counts are never negative; a side that falls short by
 * what its blanks might hold cannot be checked; one that already exceeds the other fails.
 */
export function judgeEqual(left: Quantity, right: Quantity): Judgement {
  if (left.state === 'missing' || right.state === 'missing') return cannotCheck('check.reason.missing')
  if (sameNumber(left.value, right.value)) return HOLDS
  return overlap(intervalOf(left), intervalOf(right)) ? undecided(left, right) : FAILS
}

/** Judges `left ≥ right`. Blank cells at the left add nothing that could break it. */
export function judgeAtLeast(left: Quantity, right: Quantity): Judgement {
  if (left.state === 'missing' || right.state === 'missing') return cannotCheck('check.reason.missing')
  const [parent, part] = [intervalOf(left), intervalOf(right)]
  if (parent.low >= part.high) return HOLDS
  return parent.high < part.low ? FAILS : undecided(left, right)
}

/**
 * Judges a printed percentage against the one computed from the printed operands, which admit `interval`. Equal at the
 * printed precision holds; another value that the interval admits is an expected difference; one outside it fails.
 */
export function judgePrinted(printed: Quantity, computed: Quantity, interval: Interval | undefined): Judgement {
  if (printed.state === 'missing' || computed.state === 'missing' || !interval) return cannotCheck('check.reason.missing')
  if (contains(around(printed.value, printed.precision), computed.value)) return HOLDS
  if (!overlap(interval, intervalOf(printed))) return FAILS
  return isBounded(interval) && isBounded(intervalOf(printed)) ? expected('check.reason.rounded-operands') : undecided(printed, computed)
}

/** Judges a pair that need not be equal: a difference is expected and has its explanation; it never fails. */
export function judgeExplained(left: Quantity, right: Quantity, explanation: Explanation): Judgement {
  if (left.state === 'missing' || right.state === 'missing') return cannotCheck('check.reason.missing')
  if (sameNumber(left.value, right.value)) return HOLDS
  const reason = left.value > right.value ? explanation.more : explanation.less
  if (reason === 'rounded-shares') {
    return expected(overlap(intervalOf(left), intervalOf(right)) ? 'check.reason.rounded-shares' : 'check.reason.beyond-rounding')
  }
  return overlap(intervalOf(left), intervalOf(right)) ? undecided(left, right) : expected(`check.reason.${reason}`)
}

/**
 * Judges a figure that is stated twice: `lead` in the table and `other` in the text, or twice in one of them. A text
 * that gives the concluded cases where the table gives all is an expected difference.
 */
export function judgeRestated(lead: Quantity, other: Quantity, equals: readonly FigureRef[], concluded: FigureRef | undefined): Judgement {
  if (lead.state === 'missing' || other.state === 'missing') return cannotCheck('check.reason.missing')
  if (sameNumber(lead.value, other.value)) return HOLDS
  if (overlap(intervalOf(lead), intervalOf(other))) {
    // What the blanks of a computed total may hold is not a matter of rounding.
    return lead.blanks > 0 && !isBounded(intervalOf(lead)) ? cannotCheck('check.reason.blanks') : expected('check.reason.rounded-text')
  }
  return concluded !== undefined && equals.includes(concluded) ? expected('check.reason.concluded') : FAILS
}
