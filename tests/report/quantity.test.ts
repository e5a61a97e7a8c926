import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { metricIds } from '../../src/report/dictionary'
import { parseReport } from '../../src/report/parse-report'
import { differenceOf, evaluate, ratioOf, refs, shareOf, SMALL_BASE, stated, sumOf, wholeOf, type Quantity } from '../../src/report/quantity'
import { RATE_IDS } from '../../src/report/rates'
import { APPLICANTS, FORMS } from '../../src/report/schema'
import { consistentCells, makeReport, steadyNumbers, type Cells } from './make-report'

const tianjin = parseReport(JSON.parse(readFileSync('public/data/reports/tianjin-2018.json', 'utf8')))

/** Returns the value, or why there is none. */
const tell = (quantity: Quantity): number | string => (quantity.state === 'known' ? quantity.value : quantity.reason)
const results: Cells = { 'review.upheld': 5, 'review.corrected': 0, 'review.other': 'blank', 'review.total': 6 }
const report = makeReport('2014', results)

describe('stated', () => {
  test.each([
    ['review.upheld', 5],
    ['review.corrected', 0],
    ['review.other', 'blank'],
    ['litigation.total', 'not-published'],
    ['outcomes.total', 'not-in-form'],
  ] as const)('%s is %s', (metric, expected) => {
    expect(tell(stated(report, metric))).toBe(expected)
  })
  test('knows the applicant kind', () => {
    const later = makeReport('2021', { 'outcomes.total@business': 35 })
    expect(stated(later, 'outcomes.total', 'business')).toMatchObject({ ref: 'outcomes.total@business', value: 35, applicant: 'business' })
    expect(tell(stated(later, 'outcomes.total'))).toBe('not-published')
  })
})

describe('sumOf', () => {
  const parts = (...cells: (number | 'blank' | 'illegible')[]): Quantity[] =>
    cells.map((cell, i) => stated(makeReport('2014', { 'review.total': cell }), i < 9 ? 'review.total' : 'review.other'))
  test.each<[(number | 'blank' | 'illegible')[], number | string, number]>([
    [[1, 2, 3], 6, 0],
    [[0, 0], 0, 0],
    [[1, 'blank', 'blank'], 1, 2],
    [['blank', 'blank'], 'blank', 0],
    [[1, 'illegible'], 'operand-missing', 0],
    [['blank', 'illegible'], 'operand-missing', 0],
    [[], 'operand-missing', 0],
  ])('of %j is %s with %d blanks', (cells, expected, blanks) => {
    const sum = sumOf('', parts(...cells))
    expect(tell(sum)).toBe(expected)
    if (sum.state === 'known') expect(sum.blanks).toBe(blanks)
  })
  test('counts the blanks of its parts', () => {
    const inner = sumOf('', parts(1, 'blank'))
    expect(sumOf('', [inner, ...parts('blank')])).toMatchObject({ value: 1, blanks: 2 })
  })
})

describe('differenceOf', () => {
  test('may be below zero and is missing where a side is', () => {
    expect(tell(evaluate(report, 'difference:review.upheld,review.total'))).toBe(-1)
    expect(tell(differenceOf('', stated(report, 'review.total'), stated(report, 'review.other')))).toBe('operand-missing')
  })
})

describe('ratioOf', () => {
  const ratio = (above: number, below: number): Quantity => {
    const cells = makeReport('2014', { 'review.corrected': above, 'review.total': below })
    return ratioOf('', [stated(cells, 'review.corrected')], [stated(cells, 'review.total')])
  }
  test('is nothing by zero', () => {
    expect(tell(ratio(0, 0))).toBe('zero-denominator')
    expect(tell(ratio(3, 0))).toBe('zero-denominator')
  })
  test('is 0 of something', () => {
    expect(tell(ratio(0, 4))).toBe(0)
  })
  test('marks a base under 30', () => {
    expect(SMALL_BASE).toBe(30)
    expect(ratio(1, 29)).toMatchObject({ smallBase: true })
    expect(ratio(1, 30)).toMatchObject({ smallBase: false })
  })
  test('carries its operands, the numerator first', () => {
    const { computation } = ratio(1, 4)
    expect(computation?.operands.map(({ ref }) => ref)).toEqual(['review.corrected', 'review.total'])
    expect(computation?.above).toBe(1)
  })
})

describe('wholeOf and shareOf', () => {
  test('take the printed whole', () => {
    expect(tell(wholeOf(report, 'review.total'))).toBe(6)
  })
  test('add up the parts where the whole is not printed, and say what is blank', () => {
    const { 'review.total': _printed, ...parts } = results
    expect(wholeOf(makeReport('2014', parts), 'review.total')).toMatchObject({
      ref: refs.sum(['review.upheld', 'review.corrected', 'review.other']),
      value: 5,
      blanks: 1,
    })
  })
  test('never add up what overlaps', () => {
    const channels = makeReport('2014', { 'disclosure.channel.website': 3, 'disclosure.channel.weibo': 2 })
    expect(tell(wholeOf(channels, 'disclosure.total'))).toBe('not-published')
    expect(tell(shareOf(channels, 'disclosure.channel.website'))).toBe('operand-missing')
  })
  test('have nothing for a metric without a whole', () => {
    expect(tell(shareOf(report, 'review.total'))).toBe('unknown')
  })
  test('give the shares of a partition 100 % together', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100000), { minLength: 4, maxLength: 4 }), ([a = 0, b = 0, c = 0, d = 0]) => {
        fc.pre(a + b + c + d > 0)
        const methods = [
          'applications.method.in-person',
          'applications.method.fax',
          'applications.method.online',
          'applications.method.letter',
        ] as const
        const counts = [a, b, c, d]
        const cells = makeReport('2014', Object.fromEntries(methods.map((metric, i) => [metric, counts[i] ?? 'blank'])))
        const shares = methods.map((metric) => shareOf(cells, metric))
        expect(shares.reduce((sum, share) => sum + (share.state === 'known' ? share.value : Number.NaN), 0)).toBeCloseTo(100, 9)
      }),
    )
  })
})

describe('evaluate', () => {
  test.each([
    'nonsense',
    '',
    ':',
    'sum:',
    'sum:review.total,',
    'sum:nonsense',
    'difference:review.total',
    'difference:review.total,review.upheld,review.other',
    'ratio:review.total',
    'ratio:/review.total',
    'ratio:review.total/',
    'ratio:review.upheld/review.total/review.other',
    'share:',
    'share:nonsense',
    'rate:',
    'rate:toString',
    'toString',
    '__proto__',
    'share:constructor',
    'outcomes.total@',
    'outcomes.total@nobody',
    'outcomes.total@business@business',
    'product:review.total,review.upheld',
  ])('of %j is missing as unknown', (ref) => {
    expect(evaluate(report, ref)).toMatchObject({ state: 'missing', ref, reason: 'unknown' })
  })
  test('never throws, whatever the ref, and gives the ref back', () => {
    const piece = fc.constantFrom(':', ',', '/', '@', 'sum', 'ratio', 'rate', 'share', 'difference', ...metricIds, ...RATE_IDS, ...APPLICANTS)
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMS),
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (form, ref) => {
          const quantity = evaluate(makeReport(form, consistentCells(form, steadyNumbers())), ref)
          expect(quantity.ref).toBe(ref)
          if (quantity.state === 'known') expect(Number.isFinite(quantity.value)).toBe(true)
        },
      ),
    )
  })
  test('finds what the makers of refs name', () => {
    expect(tell(evaluate(report, refs.metric('review.total')))).toBe(6)
    expect(tell(evaluate(report, refs.sum(['review.upheld', 'review.other'])))).toBe(5)
    expect(tell(evaluate(report, refs.difference('review.total', 'review.upheld')))).toBe(1)
    expect(tell(evaluate(report, refs.ratio(['review.upheld'], ['review.upheld', 'review.corrected'])))).toBe(100)
    expect(tell(evaluate(report, refs.share('review.corrected')))).toBe(0)
    expect(tell(evaluate(report, refs.rate('correction-review')))).toBe(0)
  })
})

describe('Tianjin 2018', () => {
  test.each([
    ['sum:replies.granted,replies.partly-granted', 5932],
    ['difference:applications.received,applications.completed', 24],
  ])('%s is %d', (ref, value) => {
    expect(tell(evaluate(tianjin, ref))).toBe(value)
  })
  test.each([
    ['share:disclosure.channel.website', '55.38'],
    ['share:disclosure.channel.gazette', '0.04'],
    ['share:replies.granted', '38.20'],
    ['share:applications.method.online', '39.81'],
    ['share:review.upheld', '77.83'],
  ])('%s is %s %%', (ref, percent) => {
    expect(Number(tell(evaluate(tianjin, ref))).toFixed(2)).toBe(percent)
  })
  test('has the sum of the eight replies as their base', () => {
    expect(wholeOf(tianjin, 'replies.total')).toMatchObject({ kind: 'computed', value: 14795, blanks: 0 })
  })
})

describe('a sum by address', () => {
  test.each([
    'sum:disclosure.channel.website,disclosure.channel.weibo',
    'sum:reform.days-statutory,applications.received',
    'sum:review.total,review.total',
    'difference:reform.days-statutory,applications.received',
    'ratio:disclosure.channel.website,disclosure.channel.weibo/disclosure.total',
  ])('%s is not made: overlapping, unlike or repeated figures do not add up', (ref) => {
    expect(evaluate(tianjin, ref)).toMatchObject({ state: 'missing', reason: 'unknown' })
  })
})
