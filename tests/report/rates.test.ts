import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { metricOf } from '../../src/report/dictionary'
import { parseReport } from '../../src/report/parse-report'
import { evaluate, refs, type Quantity } from '../../src/report/quantity'
import { DISCLOSURE_RATES, isRateId, RATE_IDS, RATES, type RateId } from '../../src/report/rates'
import { FORMS, type Report } from '../../src/report/schema'
import { makeReport, outcomeRows, type Cells } from './make-report'

const tianjin = parseReport(JSON.parse(readFileSync('public/data/reports/tianjin-2018.json', 'utf8')))
const rate = (report: Report, id: RateId): Quantity => evaluate(report, refs.rate(id))
const tell = (quantity: Quantity): string => (quantity.state === 'known' ? quantity.value.toFixed(2) : quantity.reason)

describe('the rates of Tianjin 2018', () => {
  test.each<[RateId, string]>([
    ['disclosure-a', '40.09'],
    ['disclosure-b', '81.79'],
    ['disclosure-c', '46.12'],
    ['correction-review', '9.95'],
    ['correction-litigation', '3.03'],
    ['correction-both', '6.83'],
    ['upheld-review', '77.83'],
    ['upheld-litigation', '82.37'],
    ['upheld-both', '79.88'],
    ['dispute', '5.43'],
    ['on-time', 'operand-missing'],
  ])('%s is %s', (id, expected) => {
    expect(tell(rate(tianjin, id))).toBe(expected)
  })
  test.each<[RateId, number, number]>([
    ['disclosure-a', 5932, 14795],
    ['disclosure-b', 5932, 7253],
    ['disclosure-c', 6823, 14795],
    ['correction-both', 55, 805],
    ['dispute', 805, 14819],
  ])('%s is %d of %d', (id, numerator, denominator) => {
    const { computation } = rate(tianjin, id)
    if (!computation) throw new Error('a rate carries its operands')
    const total = (operands: readonly Quantity[]) => operands.reduce((sum, each) => sum + (each.state === 'known' ? each.value : Number.NaN), 0)
    expect(computation.rate).toBe(id)
    expect(total(computation.operands.slice(0, computation.above))).toBe(numerator)
    expect(total(computation.operands.slice(computation.above))).toBe(denominator)
  })
})

/** Section 三 and 四 of a later form, with numbers of our own. */
const LATER_CELLS = {
  'applications.new': 190,
  'applications.carried-in': 10,
  'outcomes.total': 160,
  'outcomes.granted': 60,
  'outcomes.partly-granted': 20,
  'outcomes.refused.process': 15,
  'outcomes.refused.enquiry': 5,
  ...Object.fromEntries(
    ['state-secret', 'prohibited', 'security', 'third-party', 'internal-affairs', 'enforcement-files'].map((key) => [`outcomes.refused.${key}`, 0]),
  ),
  'cases.review.total': 50,
  'cases.review.pending': 10,
  'cases.review.corrected': 4,
  'cases.review.upheld': 30,
  'cases.litigation-direct.total': 8,
  'cases.litigation-direct.pending': 3,
  'cases.litigation-direct.corrected': 1,
  'cases.litigation-after-review.total': 20,
  'cases.litigation-after-review.pending': 5,
  'cases.litigation-after-review.corrected': 0,
  'cases.litigation-direct.upheld': 4,
  'cases.litigation-after-review.upheld': 12,
}

describe.each(['2019', '2021'] as const)('the rates of the %s form', (form) => {
  test.each<[RateId, string]>([
    ['disclosure-a', '50.00'],
    ['disclosure-b', '80.00'],
    ['disclosure-c', 'not-in-form'],
    ['correction-review', '10.00'],
    ['correction-litigation', '5.00'],
    ['correction-both', '8.33'],
    ['upheld-review', '75.00'],
    ['upheld-litigation', '80.00'],
    ['upheld-both', '76.67'],
    ['dispute', '41.05'],
    ['completion', '80.00'],
    ['on-time', 'not-in-form'],
  ])('%s is %s', (id, expected) => {
    expect(tell(rate(makeReport(form, LATER_CELLS), id))).toBe(expected)
  })
  test('take pending cases off, and say so when all are pending', () => {
    const cells = { 'cases.review.total': 3, 'cases.review.pending': 3, 'cases.review.corrected': 0 }
    expect(tell(rate(makeReport(form, cells), 'correction-review'))).toBe('zero-denominator')
  })
  test('take a row whose 总计 cell is blank as the sum of its reported cells only where its blanks are known to add nothing, and count them', () => {
    const cells = {
      ...LATER_CELLS,
      'outcomes.granted': 'blank',
      'outcomes.granted@natural-person': 41,
      'outcomes.granted@business': 19,
      ...Object.fromEntries(
        ['research', 'public-welfare', 'legal-service', 'other-organisation'].map((kind) => [`outcomes.granted@${kind}`, 'blank']),
      ),
    } as const
    expect(tell(rate(makeReport(form, cells), 'disclosure-a'))).toBe('operand-missing')
    const nothingElse = Object.fromEntries(
      ['research', 'public-welfare', 'legal-service', 'other-organisation'].map((kind) => [`outcomes.total@${kind}`, 0]),
    )
    const column = (kind: string) =>
      Object.fromEntries(outcomeRows(form).flatMap((row) => (row === 'outcomes.granted' ? [] : [[`${row}@${kind}`, 0]])))
    const columns = Object.assign({}, ...Object.keys(nothingElse).map((place) => column(place.split('@')[1] ?? ''))) as Cells
    expect(rate(makeReport(form, { ...cells, ...nothingElse, ...columns }), 'disclosure-a')).toMatchObject({ state: 'known', value: 50, blanks: 4 })
  })
  test('are missing where a row has neither a total nor its cells', () => {
    expect(tell(rate(makeReport(form, { ...LATER_CELLS, 'outcomes.granted': 'not-published' }), 'disclosure-a'))).toBe('operand-missing')
  })
})

describe('every rate', () => {
  test.each(RATE_IDS)('%s uses only lines of its form', (id) => {
    for (const form of FORMS) {
      const definition = RATES[id].forms[form]
      if (!definition) continue
      for (const metric of [...definition.above, ...definition.below, ...(definition.less ?? [])])
        expect([metric, metricOf(metric).forms]).toEqual([metric, expect.arrayContaining([form])])
    }
  })
  test.each(RATE_IDS)('%s is missing, never 0, in an empty report', (id) => {
    for (const form of FORMS) expect(rate(makeReport(form, {}), id).state).toBe('missing')
  })
  test('is missing by zero cases', () => {
    const none = makeReport('2014', { 'review.corrected': 0, 'review.total': 0 })
    expect(tell(rate(none, 'correction-review'))).toBe('zero-denominator')
  })
  test('prefers the printed replies to their sum as a base', () => {
    const printed = makeReport('2014', { 'replies.granted': 30, 'replies.partly-granted': 10, 'replies.total': 80 })
    expect(tell(rate(printed, 'disclosure-a'))).toBe('50.00')
  })
})

describe('isRateId', () => {
  test.each([
    ['disclosure-a', true],
    ['toString', false],
    ['', false],
    ['DISCLOSURE-A', false],
  ])('%j: %s', (id, expected) => {
    expect(isRateId(id)).toBe(expected)
  })
  test('knows the three definitions a reader can choose from', () => {
    expect(Object.values(DISCLOSURE_RATES).every(isRateId)).toBe(true)
  })
})

describe('a rate with a blank among its operands', () => {
  test('has no value where the blank may hold something: nothing says that it is 0', () => {
    const cells = { 'replies.granted': 40, 'replies.partly-granted': 10, 'replies.refused': 'blank', 'replies.total': 60 } as const
    expect(evaluate(makeReport('2014', cells), 'rate:disclosure-b')).toMatchObject({ state: 'missing', reason: 'operand-missing' })
    expect(evaluate(makeReport('2014', { ...cells, 'replies.refused': 10 }), 'rate:disclosure-b')).toMatchObject({ state: 'known' })
    expect(evaluate(makeReport('2014', { ...cells, 'replies.partly-granted': 'blank' }), 'rate:disclosure-a')).toMatchObject({ state: 'missing' })
  })
})
