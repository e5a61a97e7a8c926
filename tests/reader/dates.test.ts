import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateAt, firstDate, monthAndDay, readPeriod } from '../../src/reader/dates'

const days = fc.date({ min: new Date('2010-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
const partsOf = (date: Date): [number, number, number] => [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
const iso = (date: Date): string => date.toISOString().slice(0, 10)

describe('a date in every style reads back equal', () => {
  it.each<[string, (year: number, month: number, day: number) => string]>([
    ['with its characters', (y, m, d) => `${y}年${m}月${d}日`],
    ['with leading zeros', (y, m, d) => `${y}年${String(m).padStart(2, '0')}月${String(d).padStart(2, '0')}日`],
    ['with hyphens', (y, m, d) => `${y}-${m}-${d}`],
    ['with slashes', (y, m, d) => `${y}/${m}/${d}`],
  ])('%s', (_, print) => {
    fc.assert(
      fc.property(days, (date) => {
        expect(dateAt(print(...partsOf(date)), 0)).toMatchObject({ date: iso(date), restored: false })
      }),
    )
  })

  it('without 年 and 月: the same date, or none', () => {
    fc.assert(
      fc.property(days, (date) => {
        const [year, month, day] = partsOf(date)
        const read = dateAt(`${year}${month}${day}日`, 0)
        if (read) expect(read).toMatchObject({ date: iso(date), restored: true })
      }),
    )
  })
})

describe('monthAndDay', () => {
  it.each<[string, { month: number; day: number } | undefined]>([
    ['810', { month: 8, day: 10 }],
    ['1231', { month: 12, day: 31 }],
    ['11', { month: 1, day: 1 }],
    ['0905', { month: 9, day: 5 }],
    ['111', undefined],
    ['1301', undefined],
    ['931', undefined],
    ['00', undefined],
  ])('%s', (digits, expected) => {
    if (expected) expect(monthAndDay(digits)).toEqual(expected)
    else expect(monthAndDay(digits)).toBeUndefined()
  })
})

describe('readPeriod', () => {
  it.each<[string, string, string, boolean]>([
    ['数据统计期限自2021年1月1日至2021年12月31日。', '2021-01-01', '2021-12-31', false],
    ['所列数据的统计期限为2016年1月1日到12月31日止', '2016-01-01', '2016-12-31', false],
    ['统计期限为201611日至1231日', '2016-01-01', '2016-12-31', true],
    ['统计时限：2020年01月01日—2020年12月31日', '2020-01-01', '2020-12-31', false],
  ])('%s', (text, from, to, restored) => {
    expect(readPeriod(text)).toMatchObject({ from, to, restored })
  })
  it.each(['统计期限为2016111日至1231日', '统计期限自2021年1月1日起', '2021年1月1日至12月31日', '统计期限自2021年12月31日至2021年1月1日'])(
    'reads none from %s',
    (text) => {
      expect(readPeriod(text)).toBeUndefined()
    },
  )
})

describe('firstDate', () => {
  it('is the first that is one', () => {
    expect(firstDate('2021年工作，发布日期：2022-03-09 08:30')).toMatchObject({ date: '2022-03-09' })
    expect(firstDate('2021年2月30日')).toBeUndefined()
  })
})
