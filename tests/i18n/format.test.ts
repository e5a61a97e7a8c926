import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalsOf, formatAxis, formatDate, formatNumber } from '../../src/i18n/format'

describe('decimalsOf', () => {
  test.each([
    [10000, 0],
    [1, 0],
    [0.5, 0],
    [0.1, 1],
    [0.01, 2],
    [0.001, 3],
    [1e-9, 6],
  ])('%d: %d', (precision, decimals) => {
    expect(decimalsOf(precision)).toBe(decimals)
  })
})

describe('formatNumber', () => {
  test.each([
    [466860, 1, '466,860'],
    [999, 1, '999'],
    [1000, 1, '1,000'],
    [0, 1, '0'],
    [-24, 1, '-24'],
    [74.37, 0.01, '74.37'],
    [38.2, 0.01, '38.20'],
    [92.9, 0.01, '92.90'],
    [21.2, 0.1, '21.2'],
    [526000, 1000, '526,000'],
    [7520000, 10000, '7,520,000'],
  ])('%d to %d is %s in both languages', (value, precision, text) => {
    expect(formatNumber('zh', value, precision)).toBe(text)
    expect(formatNumber('en', value, precision)).toBe(text)
  })
  test('is exact for every count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (value) => {
        expect(Number(formatNumber('zh', value).replace(/,/g, ''))).toBe(value)
      }),
    )
  })
})

describe('formatAxis', () => {
  test.each([
    [0, '0', '0'],
    [0.25, '0.25', '0.25'],
    [2.5, '2.5', '2.5'],
    [999, '999', '999'],
    [1000, '1,000', '1k'],
    [2500, '2,500', '2.5k'],
    [9990, '9,990', '9.99k'],
    [10000, '1万', '10k'],
    [25000, '2.5万', '25k'],
    [200000, '20万', '200k'],
    [1000000, '100万', '1,000k'],
    [-20000, '-2万', '-20k'],
  ])('%d: %s, %s', (value, zh, en) => {
    expect([formatAxis('zh', value), formatAxis('en', value)]).toEqual([zh, en])
  })
})

describe('formatDate', () => {
  test.each([
    ['2018-08-10', '2018年8月10日', '10 August 2018'],
    ['2018-01-01', '2018年1月1日', '1 January 2018'],
    ['2018-12-31', '2018年12月31日', '31 December 2018'],
    ['2020-02-29', '2020年2月29日', '29 February 2020'],
  ])('%s is the same day everywhere', (iso, zh, en) => {
    expect([formatDate('zh', iso), formatDate('en', iso)]).toEqual([zh, en])
  })
})
