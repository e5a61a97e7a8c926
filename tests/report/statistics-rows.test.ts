import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { metricIds, metricOf } from '../../src/report/dictionary'
import { parseReport } from '../../src/report/parse-report'
import { APPLICANTS, type Form } from '../../src/report/schema'
import { applicantName } from '../../src/report/applicants'
import { statisticsTables } from '../../src/report/statistics-rows'
import { qualityFinding, sourcesFinding, statisticsFinding } from '../../src/report/view-findings'
import { consistentCells, makeReport, steadyNumbers } from './make-report'

const tianjin = parseReport(JSON.parse(readFileSync('public/data/reports/tianjin-2018.json', 'utf8')))
const rowsOfForm = (form: Form) => statisticsTables(makeReport(form, {})).flatMap((table) => table.rows)

describe('statisticsTables', () => {
  it('rebuilds the 2014 form as one table from 一 to 九, in the order of the form', () => {
    const [table, ...more] = statisticsTables(tianjin)
    expect(more).toEqual([])
    const parts = table?.rows.filter((row) => row.depth === 0).map((row) => `${row.number}${row.name.zh}`)
    expect(parts).toEqual([
      '一主动公开情况',
      '二回应解读情况',
      '三依申请公开情况',
      '四行政复议数量',
      '五行政诉讼数量',
      '六举报投诉数量',
      '七依申请公开信息收取的费用',
      '八机构建设和保障经费情况',
      '九政府信息公开会议和培训情况',
    ])
  })

  it('gives each row its value or the reason why it has none', () => {
    const rows = statisticsTables(tianjin).flatMap((table) => table.rows)
    const quantity = (key: string) => rows.find((row) => row.key === key)?.cells[0]?.quantity
    expect(quantity('disclosure.total')).toMatchObject({ state: 'known', value: 466860 })
    expect(quantity('capacity.staff')).toMatchObject({ state: 'missing', reason: 'not-published' })
    expect(rows.find((row) => row.key === 'disclosure.total')?.rule?.zh).toBe('不同渠道和方式公开相同信息计1条')
  })

  it('says 其中 once, before the first row of a run', () => {
    const reasons = rowsOfForm('2014').filter((row) => row.key.startsWith('replies.refused.'))
    expect(reasons.map((row) => row.ofWhich)).toEqual(['first', 'next', 'next', 'next', 'next', 'next'])
  })

  it('uses the short names that the form prints under 行政复议 and 行政诉讼', () => {
    expect(rowsOfForm('2014').find((row) => row.key === 'litigation.corrected')?.name.zh).toBe('被依法纠错数')
  })

  it.each(['2014', '2019', '2021'] as const)('has every line of the %s form exactly once, and no other', (form) => {
    const inForm = metricIds.filter((id) => metricOf(id).forms.includes(form) && !metricOf(id).unprinted?.includes(form))
    const shown = rowsOfForm(form).flatMap((row) => [...new Set(row.cells.map((cell) => cell.quantity.metric))])
    expect(shown).toHaveLength(inForm.length)
    expect(new Set(shown)).toEqual(new Set(inForm))
  })

  it.each(['2019', '2021'] as const)('gives section 三 of the %s form a column for each applicant kind and 总计', (form) => {
    const report = makeReport(form, consistentCells(form, steadyNumbers()))
    const table = statisticsTables(report).find((each) => each.section === '三')
    expect(table?.columns.map((column) => column.zh)).toEqual(['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'])
    const row = table?.rows.find((each) => each.key === 'applications.new')
    expect(row?.cells.map((cell) => cell.quantity.applicant)).toEqual([...APPLICANTS, undefined])
    expect(row?.cells.every((cell) => cell.quantity.state === 'known')).toBe(true)
  })

  it.each(['2014', '2019', '2021'] as const)('names each row of the %s form by a key of its own', (form) => {
    const keys = rowsOfForm(form).map((row) => row.key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('applicantName', () => {
  it.each(['2019', '2021'] as const)('is what the %s form prints', (form) => {
    const row = statisticsTables(makeReport(form, {}))
      .flatMap((table) => table.rows)
      .find((each) => each.key === 'applications.new')
    const kinds = row?.cells.flatMap(({ column, quantity: { applicant } }) => (applicant ? [[applicant, column]] : []))
    expect(kinds).toEqual(APPLICANTS.map((applicant) => [applicant, applicantName(applicant)]))
  })
  it('returns the column head of every applicant kind', () => {
    expect(APPLICANTS.map((applicant) => applicantName(applicant).zh)).toEqual([
      '自然人',
      '商业企业',
      '科研机构',
      '社会公益组织',
      '法律服务机构',
      '其他',
    ])
  })
})

describe('statisticsFinding', () => {
  it('counts the rows of the rebuilt form that have a number and those that have none', () => {
    const rows = statisticsTables(tianjin).flatMap((table) => table.rows.filter((row) => row.cells.length > 0))
    const given = rows.filter((row) => row.cells[0]?.quantity.state === 'known').length
    expect(statisticsFinding(tianjin)).toEqual({
      id: 'finding.statistics',
      values: { form: { year: 2014 }, given: { count: given }, absent: { count: rows.length - given } },
    })
    expect([given, rows.length]).toEqual([33, 58])
  })
})

describe('qualityFinding', () => {
  it('counts every check under one verdict', () => {
    const { id, values } = qualityFinding(tianjin)
    expect(id).toBe('finding.quality')
    expect(values).toMatchObject({ total: { count: 31 }, fails: { count: 0 }, holds: { count: 15 }, expected: { count: 5 }, cannot: { count: 11 } })
  })

  it('says that checks fail where one does', () => {
    expect(qualityFinding(makeReport('2014', { 'review.total': 3, 'review.upheld': 1, 'review.corrected': 1, 'review.other': 0 })).id).toBe(
      'finding.quality-fails',
    )
  })
})

describe('sourcesFinding', () => {
  it('counts the figures that have a value and names the report', () => {
    const values = tianjin.figures.filter((figure) => 'value' in figure).length
    expect(sourcesFinding(tianjin).values).toEqual({ count: { count: values }, title: { words: tianjin.title } })
  })
})
