import { describe, expect, test } from 'vitest'
import '../../src/report/compare-charts'
import { chartTable } from '../../src/files/chart-csv'
import { compareCsv, compareJson, compareTable } from '../../src/files/compare-csv'
import { i18nOf, type MessageId } from '../../src/i18n'
import { chartModel } from '../../src/report/chart-model'
import { comparisonOf } from '../../src/report/comparison'
import { EMPTY_FILTER } from '../../src/report/facets'
import { makeReport } from '../report/make-report'
import { readCsv } from '../support/read-csv'

const zh = i18nOf('zh')
const before = makeReport('2021', { 'applications.new': 40, 'normative.in-force': 0 }, { id: 'a-2022', year: 2022 })
const after = makeReport('2021', { 'applications.new': 50, 'normative.in-force': 3 }, { id: 'a-2023', year: 2023 })
const other = makeReport('2014', { 'applications.received': 7 }, { id: 'b-2018', year: 2018, body: { zh: '别市', en: 'Other' } })
const options = { rate: 'a', kinds: [] } as const

describe('the table of a comparison as a file', () => {
  const comparison = comparisonOf([before, after, other])
  const { head, rows } = compareTable(zh, comparison, options)
  const row = (ref: string) => {
    const cells = rows.find((each) => each.includes(ref)) ?? []
    return (name: MessageId) => cells[head.indexOf(zh.t(name))]
  }

  test('says of each number whose it is and how it changed, with the report before', () => {
    const received = row('a-2023#applications.new')
    expect([received('csv.report'), received('csv.year'), received('compare.file.before')]).toEqual(['a-2023', 2023, 'a-2022'])
    expect(received('table.value')).toMatchObject({ value: 50 })
    expect(received('compare.file.difference')).toMatchObject({ value: 10 })
    expect(received('compare.file.relative')).toMatchObject({ value: 25, percent: true })
    expect(row('a-2022#applications.new')('compare.file.difference')).toBe('')
  })

  test('leaves the percentage of a base of 0 and a missing number empty, never 0', () => {
    const documents = row('a-2023#normative.in-force')
    expect(documents('compare.file.difference')).toMatchObject({ value: 3 })
    expect(documents('compare.file.relative')).toBe('')
    expect(row('b-2018#applications.carried-in')('table.value')).toBe('')
    expect(row('b-2018#applications.carried-in')('csv.kind')).toBe('表式无此行')
  })

  test('reads back from CSV with as many cells a row as the head has', () => {
    const read = readCsv(compareCsv(zh, comparison, options))
    expect(new Set(read.map((cells) => cells.length))).toEqual(new Set([head.length]))
    expect(read).toHaveLength(rows.length + 1)
  })

  test('holds the reports themselves as data', () => {
    expect(JSON.parse(compareJson([before, after]))).toEqual({ kind: 'sunshine-report-comparison', version: 1, reports: [before, after] })
  })
})

test('a chart’s rows name the report that each number stands in, and the break before it', () => {
  const comparison = comparisonOf([other, before])
  const model = chartModel(comparison, 'compare-applications', { filter: EMPTY_FILTER, show: 'highlight', base: 'all', measure: 'count' })
  const { rows } = chartTable(zh, comparison, model)
  expect(rows.slice(0, 2).map(([id, year]) => [id, year])).toEqual([
    ['b-2018', 2018],
    ['a-2022', 2022],
  ])
  expect(rows[1]?.at(-1)).toContain('断点')
  expect(rows[1]?.some((cell) => typeof cell === 'string' && cell.startsWith('示例市 2022 · '))).toBe(true)
})
