/**
 * Interval arithmetic: which true numbers a printed one admits, and what follows for numbers computed from it.
 * Bounds are closed, in the unit of the figure. Nothing here throws.
 */
import type { KnownQuantity, Quantity } from './quantity'

export interface Interval {
  low: number
  high: number
}

/** Two numbers nearer than this are the same number stored differently; for large ones, nearer than this part of them. */
const ABSOLUTE_TOLERANCE = 1e-9
const RELATIVE_TOLERANCE = 1e-12

/** Returns whether two numbers are equal but for the last bits of their binary form (0.1 + 0.2 and 0.3 are). */
export function sameNumber(one: number, other: number): boolean {
  const size = Math.min(Math.abs(one), Math.abs(other))
  return Math.abs(one - other) <= Math.max(ABSOLUTE_TOLERANCE, RELATIVE_TOLERANCE * size)
}

/** Returns the interval of one number. */
export function point(value: number): Interval {
  return { low: value, high: value }
}

/** Returns the numbers that are printed as `value` when the last printed digit has the size `unit`: half of it either way. */
export function around(value: number, unit: number): Interval {
  return { low: value - unit / 2, high: value + unit / 2 }
}

/** Returns every number from `value` up. */
export function atLeast(value: number): Interval {
  return { low: value, high: Infinity }
}

/** Returns the sums of a number of each interval; the sum of none is 0. */
export function addAll(terms: readonly Interval[]): Interval {
  return terms.reduce((total, term) => ({ low: total.low + term.low, high: total.high + term.high }), point(0))
}

/** Returns the differences `from − less`; both must have a finite lower bound. */
export function subtract(from: Interval, less: Interval): Interval {
  return { low: from.low - less.high, high: from.high - less.low }
}

/**
 * Returns the quotients `above ÷ below` of intervals without negative numbers. A `below` that reaches 0 leaves the
 * quotient without an upper bound.
 */
export function divide(above: Interval, below: Interval): Interval {
  return {
    low: below.high > 0 ? above.low / below.high : 0,
    high: below.low > 0 ? above.high / below.low : Infinity,
  }
}

/** Returns the interval multiplied by a factor that is not negative. */
export function scale(interval: Interval, factor: number): Interval {
  return { low: interval.low * factor, high: interval.high * factor }
}

/** Returns whether a number lies in the interval, its bounds included. */
export function contains(interval: Interval, value: number): boolean {
  return (value >= interval.low || sameNumber(value, interval.low)) && (value <= interval.high || sameNumber(value, interval.high))
}

/** Returns whether two intervals have a number in common. */
export function overlap(one: Interval, other: Interval): boolean {
  return contains(one, other.low) || contains(other, one.low)
}

/** Returns whether the interval has two ends. */
export function isBounded(interval: Interval): boolean {
  return Number.isFinite(interval.low) && Number.isFinite(interval.high)
}

/**
 * Returns the numbers that a known quantity admits. An exact figure admits itself; a rounded one and a percentage half
 * of the last printed digit either way; one with 余 or 突破 everything from it up; one with 约 every count, because the
 * print gives no bound. A computed one follows from its operands; blank cells in a sum leave it without an upper bound,
 * because counts are never negative.
 */
export function intervalOf(quantity: KnownQuantity): Interval {
  if (quantity.computation) return computedInterval(quantity, quantity.computation)
  if (quantity.kind === 'over') return atLeast(quantity.value)
  if (quantity.kind === 'about') return atLeast(Math.min(0, quantity.value))
  if (quantity.kind === 'exact') return point(quantity.value)
  return around(quantity.value, quantity.precision)
}

/** Returns whether a number is given as 约 or 余, or computed from one that is: what it says lies near the number, or above it. */
export function isInexact(quantity: Quantity): boolean {
  if (quantity.state === 'missing') return false
  return quantity.kind === 'about' || quantity.kind === 'over' || (quantity.computation?.operands.some(isInexact) ?? false)
}

function admitted(operand: Quantity): Interval {
  if (operand.state === 'known') return intervalOf(operand)
  return operand.settled ? point(0) : atLeast(0)
}

function computedInterval(quantity: KnownQuantity, { operation, operands, above }: NonNullable<KnownQuantity['computation']>): Interval {
  const each = operands.map(admitted)
  if (operation === 'sum') return addAll(each)
  if (operation === 'ratio') return scale(divide(addAll(each.slice(0, above)), addAll(each.slice(above))), 100)
  const [from, less] = each
  return from && less ? subtract(from, less) : point(quantity.value)
}
