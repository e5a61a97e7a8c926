import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import '../../src/i18n/add-compare'
import { i18nOf } from '../../src/i18n'
import '../../src/report/compare-charts'
import { chartModel, isChartOf, type ChartView } from '../../src/report/chart-model'
import { COMPARE_CHART_IDS, rowsOf, type ChartModel } from '../../src/report/charts'
import { compareSections } from '../../src/report/compare-table'
import { comparisonOf, insideOf, memberOf } from '../../src/report/comparison'
import { EMPTY_FILTER } from '../../src/report/facets'
import { resolve } from '../../src/report/resolve'
import { FORMS, SCOPES, type Form, type Report } from '../../src/report/schema'
import { findingText } from '../../src/words/finding-text'
import { consistentCells, makeReport, steadyNumbers, type Cells } from './make-report'

const VIEW: ChartView = { filter: EMPTY_FILTER, show: 'highlight', base: 'all', measure: 'count' }
const numbers = steadyNumbers()
const report = (id: string, form: Form, fields: Partial<Report> = {}, cells: Cells = consistentCells(form, numbers)) =>
  makeReport(form, cells, { id, body: { zh: id, en: id }, ...fields })
const old = report('old', '2014', { year: 2018 })
const middle = report('middle', '2019', { year: 2019 })
const young = report('young', '2021', { year: 2024 })
const panelOf = (model: ChartModel, key: string) => model.panels.find((panel) => panel.key === key)
const refsOf = (model: ChartModel, key: string) => panelOf(model, key)?.rows.map(({ quantity }) => quantity.ref)

describe('the rates', () => {
  test('across the break C of the 2014 form stands beside A of the later ones, never A beside A', () => {
    const model = chartModel(comparisonOf([old, middle, young]), 'compare-rates', VIEW)
    expect(refsOf(model, 'disclosure')).toEqual(['old#rate:disclosure-c', 'middle#rate:disclosure-a', 'young#rate:disclosure-a'])
    expect(panelOf(model, 'disclosure')?.rows.map(({ breakBefore }) => breakBefore)).toEqual([undefined, 'compare.break.outcomes', undefined])
  })

  test('on one side of the break both are A', () => {
    expect(refsOf(chartModel(comparisonOf([middle, young]), 'compare-rates', VIEW), 'disclosure-a')).toEqual([
      'middle#rate:disclosure-a',
      'young#rate:disclosure-a',
    ])
  })

  test('B has no counterpart across the break: a panel each side, and no finding over both', () => {
    const model = chartModel(comparisonOf([old, middle, young]), 'compare-rates', { ...VIEW, rate: 'b' })
    expect(refsOf(model, 'disclosure-b-2014')).toEqual(['old#rate:disclosure-b'])
    expect(refsOf(model, 'disclosure-b-later')).toEqual(['middle#rate:disclosure-b', 'young#rate:disclosure-b'])
    expect(model.finding).toEqual({ id: 'finding.compare-break', values: { name: { phrase: 'compare.subject.disclosure' } } })
  })

  test('a base under 30 is said in the row’s name', () => {
    const few = report('few', '2021', {}, { 'cases.review.total': 9, 'cases.review.pending': 2, 'cases.review.corrected': 1 })
    const [row] = panelOf(chartModel(comparisonOf([few, young]), 'compare-rates', VIEW), 'correction-review')?.rows ?? []
    expect(row?.quantity).toMatchObject({ state: 'known', smallBase: true })
    expect(row?.label).toMatchObject({ note: 'compare.note.small-base' })
  })
})

describe('reviews and lawsuits', () => {
  const comparison = comparisonOf(
    [2018, 2019, 2021].map((year) =>
      report(`one-${year}`, year === 2018 ? '2014' : year === 2019 ? '2019' : '2021', { year, body: { zh: '一局', en: 'One' } }),
    ),
  )

  test('break where the line for pending cases comes in: table and finding compute no change, and the chart draws it', () => {
    const model = chartModel(comparison, 'compare-disputes', VIEW)
    const section = compareSections(comparison, { rate: 'a', kinds: [] }).find(({ id }) => id === 'disputes')
    const line = section?.lines.find(({ key }) => key === 'review.total')
    expect(line?.cells.map(({ broken }) => broken)).toEqual([false, true, false])
    expect(model.finding.id).toBe('finding.compare-break')
    for (const { rows } of model.panels) {
      expect(rows.map(({ breakBefore }) => breakBefore)).toEqual([undefined, 'compare.break.disputes', undefined])
    }
  })

  const CHARTS = ['compare-rates', 'compare-groups', 'compare-applications', 'compare-disputes'] as const
  test.each(CHARTS)('%s draws a break before just those of whose numbers the table computes no change', (id) => {
    const lines = compareSections(comparison, { rate: 'a', kinds: [] }).flatMap((section) => section.lines)
    const inTable = new Map(lines.map(({ key, cells }) => [key, cells.map(({ broken }) => broken)]))
    const drawn = chartModel(comparison, id, VIEW).panels.map(({ key, rows }) => [key, rows.map(({ breakBefore }) => breakBefore !== undefined)])
    expect(drawn).toEqual(drawn.map(([key]) => [key, inTable.get(String(key))]))
  })
})

describe('counts', () => {
  test('of different scopes stand in panels of their own, and the finding does not compare them', () => {
    const office = report('office', '2021', { scope: 'office' })
    const model = chartModel(comparisonOf([office, young, middle]), 'compare-applications', VIEW)
    expect(refsOf(model, 'received.office')).toEqual(['office#applications.new'])
    expect(refsOf(model, 'received.territory')).toEqual(['young#applications.new', 'middle#applications.new'])
    expect(model.finding.id).toBe('finding.compare-scopes')
  })

  test('a count that the form does not have is a gap with its reason, never 0', () => {
    const model = chartModel(comparisonOf([old, young]), 'compare-applications', VIEW)
    expect(panelOf(model, 'applications.carried-in')?.rows[0]?.quantity).toMatchObject({ state: 'missing', reason: 'not-in-form' })
  })
})

describe('the five groups', () => {
  test('add up to 100 % in each report, approximate mappings marked', () => {
    const model = chartModel(comparisonOf([old, middle, young]), 'compare-groups', VIEW)
    for (const id of ['old', 'middle', 'young']) {
      const shares = rowsOf(model).filter(({ key }) => key.endsWith(`.${id}`))
      const sum = shares.reduce((total, { quantity }) => total + (quantity.state === 'known' ? quantity.value : Number.NaN), 0)
      expect(sum).toBeCloseTo(100, 6)
      expect(shares.map(({ approximate }) => approximate)).toEqual(
        id === 'old' ? [true, false, true, true, true] : [false, false, false, false, false],
      )
    }
  })

  test('with a kind chosen count that kind alone, and the 2014 form says that it has none', () => {
    const view = { ...VIEW, filter: { ...EMPTY_FILTER, applicant: ['natural-person'] } }
    const comparison = comparisonOf([old, young])
    const [first, second] = panelOf(chartModel(comparison, 'compare-groups', view), 'disclosed')?.rows ?? []
    expect(first?.quantity).toMatchObject({ state: 'missing', reason: 'not-in-form' })
    const part = resolve(young, 'outcomes.granted@natural-person')
    const whole = resolve(young, 'outcomes.total@natural-person')
    if (part.state !== 'known' || whole.state !== 'known') throw new Error('the cells are there')
    expect(second?.quantity).toMatchObject({ state: 'known', value: (part.value / whole.value) * 100 })
  })

  test('only the chosen groups stay when the others are removed', () => {
    const view: ChartView = { ...VIEW, show: 'only', filter: { ...EMPTY_FILTER, group: ['refused', 'unable'] } }
    expect(chartModel(comparisonOf([old, young]), 'compare-groups', view).panels.map(({ key }) => key)).toEqual(['refused', 'unable'])
  })
})

describe('findings', () => {
  const year = (number: number, received: number, body = '某市') =>
    report(`y${number}`, '2021', { year: number, body: { zh: body, en: body } }, { 'applications.new': received })

  test('name first and last year of one body, with both operands', () => {
    const { finding } = chartModel(comparisonOf([year(2024, 80), year(2022, 100)]), 'compare-applications', VIEW)
    expect(finding.id).toBe('finding.compare-years')
    expect(finding.values).toMatchObject({
      from: { year: 2022 },
      to: { year: 2024 },
      first: { quantity: { value: 100 } },
      last: { quantity: { value: 80 } },
      difference: { quantity: { value: -20 } },
    })
  })

  test.each([
    [100, 80, '减少20件', 'down 20 applications'],
    [80, 100, '增加20件', 'up 20 applications'],
    [80, 80, '相差0件', 'a difference of 0 applications'],
  ])('say which way a count went, and its size without a sign: %i to %i', (from, to, zh, en) => {
    const { finding } = chartModel(comparisonOf([year(2022, from), year(2024, to)]), 'compare-applications', VIEW)
    expect(findingText(i18nOf('zh'), finding)).toMatch(new RegExp(`，${zh}$`))
    expect(findingText(i18nOf('en'), finding)).toMatch(new RegExp(`, ${en}$`))
  })

  test.each([
    [500, 250, '下降25.0个百分点', 'down 25.0 percentage points'],
    [250, 500, '上升25.0个百分点', 'up 25.0 percentage points'],
    [500, 500.1, '相差0.0个百分点', 'a difference of 0.0 percentage points'],
  ])('say which way a rate went, as far as its digits show it: %d to %d of 1,000', (from, to, zh, en) => {
    const rate = (number: number, granted: number) =>
      report(
        `y${number}`,
        '2021',
        { year: number, body: { zh: '某市', en: 'Some' } },
        { 'outcomes.granted': granted, 'outcomes.partly-granted': 0, 'outcomes.total': 1000 },
      )
    const { finding } = chartModel(comparisonOf([rate(2022, from), rate(2024, to)]), 'compare-rates', VIEW)
    expect(findingText(i18nOf('zh'), finding)).toMatch(new RegExp(`，${zh}$`))
    expect(findingText(i18nOf('en'), finding)).toMatch(new RegExp(`, ${en}$`))
  })

  test('name lowest and highest of different bodies, and say where all are equal', () => {
    const range = chartModel(comparisonOf([year(2023, 7), year(2024, 5, '别市')]), 'compare-applications', VIEW).finding
    expect(range).toMatchObject({ id: 'finding.compare-range', values: { first: { quantity: { value: 5 } }, last: { quantity: { value: 7 } } } })
    expect(chartModel(comparisonOf([year(2023, 7), year(2024, 7, '别市')]), 'compare-applications', VIEW).finding.id).toBe('finding.compare-equal')
  })
})

const anyReport = fc
  .record({
    form: fc.constantFrom<Form>(...FORMS),
    scope: fc.constantFrom(...SCOPES),
    body: fc.constantFrom('甲', '乙'),
    year: fc.integer({ min: 2015, max: 2026 }),
  })
  .map(({ form, ...fields }) => ({ form, fields }))
const comparisons = fc
  .array(anyReport, { minLength: 2, maxLength: 6 })
  .map((drawn) =>
    comparisonOf(drawn.map(({ form, fields }, at) => report(`r${at}`, form, { ...fields, body: { zh: fields.body, en: fields.body } }))),
  )
const views = fc.record({
  filter: fc.record({
    group: fc.subarray(['disclosed', 'partly', 'refused', 'unable', 'otherwise']),
    applicant: fc.subarray(['natural-person', 'business', 'research']),
  }),
  show: fc.constantFrom<'highlight' | 'only'>('highlight', 'only'),
  rate: fc.constantFrom<'a' | 'b' | 'c'>('a', 'b', 'c'),
  by: fc.constantFrom<'share' | 'count'>('share', 'count'),
})

describe('of any reports', () => {
  test('every number of every chart is restored from its ref, stands in one member, and is drawn once', () => {
    fc.assert(
      fc.property(comparisons, views, fc.constantFrom(...COMPARE_CHART_IDS), (comparison, drawn, id) => {
        const model = chartModel(comparison, id, { ...VIEW, ...drawn, filter: { ...EMPTY_FILTER, ...drawn.filter } })
        const rows = rowsOf(model)
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
        expect(isChartOf(id, comparison)).toBe(true)
        for (const { quantity } of rows) {
          expect(memberOf(comparison, quantity.ref)).toBeDefined()
          expect(resolve(comparison, quantity.ref)).toEqual(quantity)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('in the table changes join only neighbours of one body that count alike, and are restored from their refs', () => {
    fc.assert(
      fc.property(comparisons, views, (comparison, { rate, filter }) => {
        for (const section of compareSections(comparison, { rate, kinds: filter.applicant.flatMap((kind) => (kind === 'business' ? [kind] : [])) })) {
          for (const { cells } of section.lines) {
            cells.forEach(({ quantity, change }, at) => {
              if (quantity) expect(resolve(comparison, quantity.ref)).toEqual(quantity)
              if (!change) return
              expect(change.from.ref).toBe(cells[at - 1]?.quantity?.ref)
              expect(change.to.ref).toBe(quantity?.ref)
              expect(resolve(comparison, change.difference.ref)).toEqual(change.difference)
              if (change.from.metric && change.to.metric) expect(change.from.metric).toBe(change.to.metric)
              if (insideOf(change.to.ref).startsWith('rate:')) expect(insideOf(change.from.ref)).toBe(insideOf(change.to.ref))
              const [from, to] = [memberOf(comparison, change.from.ref)?.report, memberOf(comparison, change.to.ref)?.report]
              expect(from?.form === '2014').toBe(to?.form === '2014')
              expect(from?.body.zh).toBe(to?.body.zh)
            })
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})
