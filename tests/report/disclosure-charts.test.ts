import { describe, expect, test } from 'vitest'
import { rowsOf } from '../../src/report/charts'
import { selectDisclosureChannels, selectDisclosureLevels, selectDisclosureNormative } from '../../src/report/disclosure-charts'
import { asked, sharesOf, tell, valuesOf } from '../support/quantities'
import { tianjin } from '../support/tianjin'
import { makeReport } from './make-report'

describe('selectDisclosureChannels', () => {
  test('ranks the channels and covers the total, which it draws behind them', () => {
    const model = selectDisclosureChannels(tianjin, asked())
    expect(valuesOf(model)).toEqual([
      ['website', 258529],
      ['weibo', 175303],
      ['wechat', 50380],
      ['other', 50067],
      ['gazette', 184],
    ])
    expect(sharesOf(model).map(([, share]) => share)).toEqual([55.38, 37.55, 10.79, 10.72, 0.04])
    expect(model.panels[0]).toMatchObject({ axisEnd: 466860, whole: { value: 466860 } })
    expect(model.relation).toBe('overlap')
  })
  test('keeps the total as its base and its top channel in its finding, whatever is selected', () => {
    const model = selectDisclosureChannels(tianjin, asked({ filter: { channel: ['gazette', 'weibo'] }, show: 'only', base: 'selection' }))
    expect(model.base).toBe('all')
    expect(sharesOf(model)).toEqual([
      ['weibo', 37.55],
      ['gazette', 0.04],
    ])
    expect(model.panels[0]?.axisEnd).toBe(466860)
    expect(model.finding).toMatchObject({ id: 'finding.channels', values: { names: { names: [{ metric: 'disclosure.channel.website' }] } } })
  })
  test('never adds channels up', () => {
    const refs = rowsOf(selectDisclosureChannels(tianjin, asked({ base: 'selection' }))).flatMap(({ quantity, share }) => [quantity.ref, share?.ref])
    expect(refs.filter((ref) => ref?.startsWith('sum:') === true || ref?.startsWith('ratio:') === true)).toEqual([])
  })
  test('stretches its axis to a channel that is larger than the total it was given', () => {
    const model = selectDisclosureChannels(makeReport('2014', { 'disclosure.total': 10, 'disclosure.channel.website': 12 }), asked())
    expect(model.panels[0]?.axisEnd).toBe(12)
  })
  test('keeps rows without a value at the end, with their reason, and still names the widest of the others', () => {
    const model = selectDisclosureChannels(
      makeReport('2014', { 'disclosure.channel.wechat': 7, 'disclosure.channel.weibo': 'illegible', 'disclosure.channel.other': 'blank' }),
      asked(),
    )
    expect(valuesOf(model)).toEqual([
      ['wechat', 7],
      ['gazette', 'not-published'],
      ['website', 'not-published'],
      ['weibo', 'illegible'],
      ['other', 'blank'],
    ])
    expect(sharesOf(model).every(([, share]) => share === 'operand-missing')).toBe(true)
    expect(model.finding).toMatchObject({ id: 'finding.missing', values: { name: { nameOf: { ref: 'disclosure.total' } } } })
  })
  test('tells 0 from missing', () => {
    const model = selectDisclosureChannels(makeReport('2014', { 'disclosure.channel.wechat': 0, 'disclosure.total': 5 }), asked())
    expect(valuesOf(model)[0]).toEqual(['wechat', 0])
    expect(sharesOf(model).slice(0, 2)).toEqual([
      ['wechat', 0],
      ['gazette', 'operand-missing'],
    ])
  })
})

describe('selectDisclosureLevels', () => {
  test('gives shares of all', () => {
    expect(sharesOf(selectDisclosureLevels(tianjin, asked({ filter: { level: ['municipal'] } })))).toEqual([
      ['district', 58.81],
      ['municipal', 41.19],
    ])
  })
  test('gives shares of the selection only to what is in it', () => {
    expect(sharesOf(selectDisclosureLevels(tianjin, asked({ filter: { level: ['municipal'] }, base: 'selection' })))).toEqual([
      ['district', 'none'],
      ['municipal', 100],
    ])
  })
  test('removes the others when asked, without a word changed in its finding', () => {
    const only = selectDisclosureLevels(tianjin, asked({ filter: { level: ['municipal'] }, show: 'only' }))
    expect(valuesOf(only)).toEqual([['municipal', 192293]])
    expect(only.finding).toEqual(selectDisclosureLevels(tianjin, asked()).finding)
  })
})

describe('selectDisclosureNormative', () => {
  test('draws one row in the whole', () => {
    const model = selectDisclosureNormative(tianjin)
    expect(sharesOf(model)).toEqual([['normative-documents', 1.17]])
    expect(model).toMatchObject({ relation: 'subset', facets: [], panels: [{ axisEnd: 466860 }] })
  })
  test('has a row and no share without the total', () => {
    const model = selectDisclosureNormative(makeReport('2014', { 'disclosure.normative-documents': 5 }))
    expect(rowsOf(model).map((row) => [tell(row.quantity), tell(row.share)])).toEqual([[5, 'operand-missing']])
    expect(model.panels[0]).toMatchObject({ axisEnd: 5, whole: { state: 'missing' } })
    expect(model.finding.id).toBe('finding.missing')
  })
})
