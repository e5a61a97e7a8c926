import { describe, expect, test } from 'vitest'
import { rowsOf } from '../../src/report/charts'
import { selectDisputeRates, selectDisputeResults } from '../../src/report/dispute-charts'
import { asked, sharesOf, tell, valuesOf } from '../support/quantities'
import { tianjin } from '../support/tianjin'
import { makeReport } from './make-report'

describe('selectDisputeResults', () => {
  test('sets both forums on one scale as counts', () => {
    const model = selectDisputeResults(tianjin, asked(), 'count')
    expect(valuesOf(model).map(([, value]) => value)).toEqual([344, 44, 54, 299, 11, 53])
    expect(model.panels.map(({ axisEnd, whole }) => [axisEnd, tell(whole)])).toEqual([
      [344, 442],
      [344, 363],
    ])
    expect(sharesOf(model).map(([, share]) => share)).toEqual([77.83, 9.95, 12.22, 82.37, 3.03, 14.6])
  })
  test('shows shares of each up to 100 %, in the place of the counts, of all whatever the base', () => {
    const model = selectDisputeResults(tianjin, asked({ filter: { result: ['corrected'] }, base: 'selection' }), 'share')
    expect(valuesOf(model).map(([, value]) => value)).toEqual([77.83, 9.95, 12.22, 82.37, 3.03, 14.6])
    expect(model.panels.map(({ axisEnd }) => axisEnd)).toEqual([100, 100])
    expect([model.base, rowsOf(model).some((row) => row.share)]).toEqual(['all', false])
  })
  test('takes a selection of results in each forum for itself', () => {
    const model = selectDisputeResults(tianjin, asked({ filter: { result: ['corrected', 'other'] }, base: 'selection' }), 'count')
    expect(sharesOf(model)).toEqual([
      ['upheld', 'none'],
      ['corrected', 44.9],
      ['other', 55.1],
      ['upheld', 'none'],
      ['corrected', 17.19],
      ['other', 82.81],
    ])
  })
  test('removes a forum that is not selected, and its panel with it', () => {
    const model = selectDisputeResults(tianjin, asked({ filter: { forum: ['litigation'] }, show: 'only' }), 'count')
    expect(model.panels.map(({ key, axisEnd }) => [key, axisEnd])).toEqual([['litigation', 299]])
  })
  test('has no share of a selection in a forum that is not selected', () => {
    const model = selectDisputeResults(tianjin, asked({ filter: { forum: ['litigation'] }, base: 'selection' }), 'count')
    expect(sharesOf(model).map(([, share]) => share)).toEqual(['none', 'none', 'none', 82.37, 3.03, 14.6])
  })
  test('knows no share of no cases', () => {
    const model = selectDisputeResults(makeReport('2014', { 'review.upheld': 0, 'review.total': 0 }), asked(), 'share')
    expect(valuesOf(model)[0]).toEqual(['upheld', 'zero-denominator'])
    expect(model.finding.id).toBe('finding.missing')
  })
})

describe('selectDisputeRates', () => {
  test('draws every rate to 100 % in panels of one kind', () => {
    const model = selectDisputeRates(tianjin)
    expect(valuesOf(model)).toEqual([
      ['correction-review', 9.95],
      ['correction-litigation', 3.03],
      ['correction-both', 6.83],
      ['upheld-review', 77.83],
      ['upheld-litigation', 82.37],
      ['upheld-both', 79.88],
      ['dispute', 5.43],
    ])
    expect(model.panels.map(({ key, axisEnd }) => [key, axisEnd])).toEqual([
      ['correction-rate', 100],
      ['upheld-rate', 100],
      ['dispute-rate', 100],
    ])
    expect(rowsOf(model).every((row) => row.quantity.computation !== undefined && row.pick === null)).toBe(true)
  })
})
