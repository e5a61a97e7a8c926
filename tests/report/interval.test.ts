import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addAll,
  around,
  atLeast,
  contains,
  divide,
  intervalOf,
  isBounded,
  overlap,
  point,
  sameNumber,
  scale,
  subtract,
  type Interval,
} from '../../src/report/interval'
import { ratioOf, stated, sumOf, type KnownQuantity, type Quantity } from '../../src/report/quantity'
import type { Kind } from '../../src/report/schema'
import { makeReport } from './make-report'

/** An interval of numbers that are not negative, and a number in it. */
const inside = fc
  .tuple(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.double({ min: 0, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([low, width, part]): [Interval, number] => [{ low, high: low + width }, low + width * part])

function known(quantity: Quantity): KnownQuantity {
  if (quantity.state === 'missing') throw new Error(`missing: ${quantity.reason}`)
  return quantity
}

const figure = (value: number, kind: Kind, precision = 1): KnownQuantity => ({
  ref: 'response.interpretations',
  unit: '篇',
  state: 'known',
  value,
  kind,
  precision,
  blanks: 0,
  smallBase: false,
})

describe('arithmetic', () => {
  test('holds every result of numbers inside the operands', () => {
    fc.assert(
      fc.property(inside, inside, ([a, x], [b, y]) => {
        expect(contains(addAll([a, b]), x + y)).toBe(true)
        expect(contains(subtract(a, b), x - y)).toBe(true)
        expect(contains(scale(a, 100), x * 100)).toBe(true)
        if (y > 0) expect(contains(divide(a, b), x / y)).toBe(true)
      }),
    )
  })
  test('keeps the bounds tight: each end of a sum, difference and quotient is reached', () => {
    expect(addAll([around(10, 2), around(20, 4)])).toEqual({ low: 27, high: 33 })
    expect(subtract({ low: 5, high: 6 }, { low: 1, high: 2 })).toEqual({ low: 3, high: 5 })
    expect(divide({ low: 2, high: 6 }, { low: 2, high: 4 })).toEqual({ low: 0.5, high: 3 })
  })
  test('adds nothing to 0', () => {
    expect(addAll([])).toEqual({ low: 0, high: 0 })
  })
  test('has no upper bound for a quotient by what may be 0', () => {
    expect(divide(point(1), { low: 0, high: 2 })).toEqual({ low: 0.5, high: Infinity })
    expect(divide(point(1), point(0))).toEqual({ low: 0, high: Infinity })
    expect(divide(point(3), atLeast(4))).toEqual({ low: 0, high: 0.75 })
  })
})

describe('sameNumber', () => {
  test.each([
    [0.1 + 0.2, 0.3, true],
    [14819, 14819, true],
    [14819, 14820, false],
    [1e10, 1e10 + 1, false],
    [100, 100.01, false],
    [0, 0.0001, false],
    [5, Infinity, false],
  ])('%d and %d: %s', (one, other, same) => {
    expect(sameNumber(one, other)).toBe(same)
  })
})

describe('overlap', () => {
  test.each([
    [{ low: 0, high: 1 }, { low: 1, high: 2 }, true],
    [{ low: 0, high: 1 }, { low: 1.1, high: 2 }, false],
    [{ low: 0, high: 9 }, { low: 3, high: 4 }, true],
    [atLeast(5), point(4), false],
    [atLeast(5), atLeast(900), true],
  ])('of %o and %o: %s, whichever comes first', (one, other, common) => {
    expect(overlap(one, other)).toBe(common)
    expect(overlap(other, one)).toBe(common)
  })
})

describe('intervalOf', () => {
  test('admits by the kind of the number', () => {
    expect(intervalOf(figure(182, 'exact'))).toEqual({ low: 182, high: 182 })
    expect(intervalOf(figure(526000, 'rounded', 1000))).toEqual({ low: 525500, high: 526500 })
    expect(intervalOf(figure(50, 'over'))).toEqual({ low: 50, high: Infinity })
    expect(intervalOf(figure(50, 'about'))).toEqual({ low: 0, high: Infinity })
    const { low, high } = intervalOf(figure(74.37, 'percent', 0.01))
    expect([low, high].map((bound) => Number(bound.toFixed(6)))).toEqual([74.365, 74.375])
  })
  test('follows a computation, and leaves a sum with blanks open', () => {
    const report = makeReport('2014', { 'review.upheld': 5, 'review.corrected': 3, 'review.other': 'blank', 'review.total': 10 })
    const whole = sumOf('', [stated(report, 'review.upheld'), stated(report, 'review.corrected')])
    expect(intervalOf(known(whole))).toEqual({ low: 8, high: 8 })
    const open = intervalOf(known(sumOf('', [whole, stated(report, 'review.other')])))
    expect(open).toEqual({ low: 8, high: Infinity })
    expect(isBounded(open)).toBe(false)
    expect(intervalOf(known(ratioOf('', [stated(report, 'review.upheld')], [stated(report, 'review.total')])))).toEqual({ low: 50, high: 50 })
  })
})
