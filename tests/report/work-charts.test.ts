import { describe, expect, test } from 'vitest'
import { rowsOf } from '../../src/report/charts'
import { selectReformDays, selectReformItems, selectResponseActivities } from '../../src/report/work-charts'
import { tell, valuesOf } from '../support/quantities'
import { tianjin } from '../support/tianjin'
import { makeReport } from './make-report'

describe('the charts of the year’s work', () => {
  test('reform-days sets the statutory time limit beside the present one', () => {
    const model = selectReformDays(tianjin)
    expect(valuesOf(model)).toEqual([
      ['days-statutory', 21.2],
      ['days-current', 5.4],
    ])
    expect(model.panels[0]?.axisEnd).toBe(21.2)
    expect(Object.values(model.finding.values).map((value) => ('quantity' in value ? tell(value.quantity) : ''))).toEqual([21.2, 5.4, 74.37])
  })
  test('reform-items keeps what is cut on a scale of its own', () => {
    const model = selectReformItems(tianjin)
    expect(model.panels.map(({ axisEnd }) => axisEnd)).toEqual([557, 3842])
    expect(valuesOf(model).map(([, value]) => value)).toEqual([557, 165, 343, 94, 3842, 188, 106])
  })
  test('response-activities ranks, and marks what matches its row only approximately', () => {
    const model = selectResponseActivities(tianjin)
    expect(rowsOf(model).map((row) => [row.key, tell(row.quantity), row.approximate])).toEqual([
      ['response.press-conferences', 182, false],
      ['response.online-interviews', 139, false],
      ['response.interpretations', 50, true],
      ['response.social-media', 14609, true],
    ])
  })
  test('no row can be filtered and none has a share', () => {
    for (const model of [selectReformDays(tianjin), selectReformItems(tianjin), selectResponseActivities(tianjin)]) {
      expect(model).toMatchObject({ base: 'none', facets: [], relation: 'separate' })
      expect(rowsOf(model).every((row) => row.pick === null && row.share === null)).toBe(true)
    }
  })
  test('a report without them gives rows with reasons and says so', () => {
    const model = selectReformDays(makeReport('2014', { 'reform.days-statutory': 20 }))
    expect(valuesOf(model)).toEqual([
      ['days-statutory', 20],
      ['days-current', 'not-in-form'],
    ])
    expect(model.finding).toMatchObject({ id: 'finding.missing', values: { name: { nameOf: { ref: 'reform.days-current' } } } })
  })
})
