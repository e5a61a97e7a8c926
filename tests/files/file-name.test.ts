import { describe, expect, it } from 'vitest'
import '../../src/i18n/add-compare'
import { fileName, nameOfParts } from '../../src/files/file-name'
import { i18nOf } from '../../src/i18n'
import { comparisonOf } from '../../src/report/comparison'
import { makeReport } from '../report/make-report'

const zh = i18nOf('zh')
const en = i18nOf('en')
const today = new Date(2026, 0, 5)
const shipped = makeReport('2014', {}, { id: 'tianjin-2018', year: 2018 })
const own = makeReport('2021', {}, { id: 'own-2023-a1', year: 2023, body: { zh: '甲县：水务局', en: 'Jia County: Water/Rivers' } })

describe('fileName', () => {
  it('names a shipped report by its id', () => {
    expect(fileName(zh, shipped, 'application-flow', 'csv', today)).toBe('tianjin-2018_application-flow_2026-01-05.csv')
    expect(fileName(en, shipped, 'report', 'json', new Date(2018, 11, 31, 23, 59))).toBe('tianjin-2018_report_2018-12-31.json')
  })

  it('names an own report in the language of the page, by body, year and chart', () => {
    expect(fileName(zh, own, 'application-methods', 'png', today)).toBe('甲县：水务局_2023_各申请方式收到的申请数_2026-01-05.png')
    expect(fileName(en, own, 'report', 'xlsx', today)).toBe('Jia-County-Water-Rivers_2023_report_2026-01-05.xlsx')
  })

  it('names a comparison by its reports where one of them is an own one', () => {
    const name = fileName(zh, comparisonOf([shipped, own]), 'table', 'csv', today)
    expect(name).toMatch(/^比较_.*2018、甲县：水务局-2023_对照表_2026-01-05\.csv$/)
    expect(fileName(zh, comparisonOf([shipped]), 'table', 'csv', today)).toBe('compare-tianjin-2018_table_2026-01-05.csv')
  })

  it('leaves out what file systems refuse, and keeps to the length that they take', () => {
    expect(nameOfParts([' ../a:b*c?\u0000"<d>|\u202e ', '...'], 'csv', today)).toBe('a-b-c-d_2026-01-05.csv')
    const long = { ...own, body: { zh: '𠮷'.repeat(300), en: 'x' } }
    const name = fileName(zh, long, 'application-methods', 'pptx', today)
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
    expect(name).toMatch(/^𠮷+_2023_各申请方式收到的申请数_/u)
  })
})
