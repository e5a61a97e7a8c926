/** What findings claim, held against the figures by another way than the one they were made by. */
import '../../src/report/later-charts'
import '../../src/report/compare-charts'
import '../../src/i18n/add-compare'
import '../../src/i18n/add-later'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_STATE } from '../../src/address/view-state'
import { i18nOf } from '../../src/i18n'
import { chartModel, chartsOf } from '../../src/report/chart-model'
import { COMPARE_CHART_IDS, type ChartId } from '../../src/report/charts'
import { comparisonOf, homeOf } from '../../src/report/comparison'
import { childrenOf, type MetricId } from '../../src/report/dictionary'
import type { Finding, FindingValue } from '../../src/report/findings'
import type { Quantity } from '../../src/report/quantity'
import { APPLICANTS, FORMS, type Absence, type Form, type Report, type StatedFigure } from '../../src/report/schema'
import { applicationsFinding, disclosureFinding, disputesFinding, workFinding } from '../../src/report/story-findings'
import { findingText } from '../../src/words/finding-text'
import { consistentCells, makeReport, type Cells } from './make-report'

const ABSENT: readonly Absence[] = ['blank', 'not-published', 'illegible']
const [zh, en] = [i18nOf('zh'), i18nOf('en')]

/** Cells of a form: few different numbers, so that many are equal; some missing, some 0, some given as 约 or 余. */
const cellsOf = (form: Form, spread: number, changes: readonly number[]): Cells => {
  let drawn = 0
  const cells = consistentCells(form, () => 1 + ((drawn += 7) % spread))
  for (const [at, place] of Object.keys(cells).entries()) {
    const change = changes[at % changes.length] ?? 0
    if (change < 3) cells[place] = ABSENT[change] ?? 'blank'
    else if (change === 3) cells[place] = 0
  }
  return cells
}

const inexact = (report: Report, kinds: readonly number[]): Report => ({
  ...report,
  figures: report.figures.map((figure, at) => {
    const kind = kinds[at % kinds.length] ?? 9
    return 'value' in figure && figure.unit !== '%' && kind < 2 ? { ...figure, kind: kind === 0 ? 'about' : 'over' } : figure
  }),
})

const reports = fc
  .record({
    form: fc.constantFrom<Form>(...FORMS),
    spread: fc.constantFrom(1, 2, 5, 400),
    changes: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 11, maxLength: 97 }),
    kinds: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 13, maxLength: 89 }),
    body: fc.constantFrom('甲', '乙'),
    scope: fc.constantFrom<'office' | 'territory'>('office', 'territory'),
    year: fc.integer({ min: 2015, max: 2026 }),
  })
  .map(({ form, spread, changes, kinds, body, ...fields }) =>
    inexact(makeReport(form, cellsOf(form, spread, changes), { ...fields, body: { zh: body, en: body } }), kinds),
  )

const of = (value: FindingValue | undefined): Quantity => {
  if (!value || !('quantity' in value)) throw new Error('no number')
  return value.quantity
}
const figureAt = (report: Report, place: string): StatedFigure | undefined =>
  report.figures.find((each): each is StatedFigure => 'value' in each && `${each.metric}${each.applicant ? `@${each.applicant}` : ''}` === place)

/** The cells that each chart with a largest row chooses among. */
const rivalsOf = (id: ChartId, form: Form): string[] | null => {
  const kinds = (metric: MetricId) => APPLICANTS.map((kind) => `${metric}@${kind}`)
  const lists: Partial<Record<ChartId, string[]>> = {
    'disclosure-channels': ['gazette', 'website', 'weibo', 'wechat', 'other'].map((key) => `disclosure.channel.${key}`),
    'application-methods': ['in-person', 'fax', 'online', 'letter'].map((key) => `applications.method.${key}`),
    'application-levels': ['municipal', 'district'].map((key) => `applications.level.${key}`),
    'application-outcomes': childrenOf('replies.total', 'partition', '2014'),
    'application-kinds': kinds('applications.new'),
    'outcome-kinds': kinds('outcomes.total'),
    'applicant-outcomes': kinds('outcomes.total'),
    'refusal-reasons': childrenOf('outcomes.refused', 'partition', form),
  }
  return lists[id] ?? null
}

/** Checks that the row a finding names is largest among the cells, as far as it says so. */
function expectLargest(report: Report, { values }: Finding, places: readonly string[]): void {
  const most = values['most'] && 'phrase' in values['most'] ? values['most'].phrase : ''
  const names = values['names'] && 'names' in values['names'] ? values['names'].names : []
  const value = of(values['value'])
  const cells = places.map((place) => ({ place, figure: figureAt(report, place) }))
  const given = cells.filter(({ figure }) => figure)
  const rivals = given.filter(({ place }) => place !== value.ref)
  if (value.state !== 'known') throw new Error('a finding names a number')
  if (most === 'finding.most.plain') {
    expect(names).toHaveLength(1)
    return
  }
  // 约 has no bounds and 余 no upper one: nothing is certainly smaller than the first, or at most as large as the second.
  for (const { figure } of rivals) {
    if (!figure || !value.statement) continue
    expect([figure.kind, value.kind]).not.toContain('about')
    expect(figure.kind).toBe('exact')
    if (most.includes('tied')) expect(figure.value).toBeLessThanOrEqual(value.value)
    else expect(figure.value).toBeLessThan(value.value)
  }
  const equal = given.filter(({ figure }) => figure?.value === value.value).length
  const silent = cells.filter(({ figure }) => !figure).length
  if (most.includes('tied')) {
    // A blank 总计 counts with the sum of its cells, where these leave nothing open.
    expect(names.length).toBeGreaterThan(1)
    expect(names.length).toBeGreaterThanOrEqual(equal)
    expect(names.length).toBeLessThanOrEqual(equal + silent)
  } else expect([names.length, equal]).toEqual([1, value.statement ? 1 : equal])
  // A cell without a number may hold a larger one, unless the cells beside it leave nothing for it.
  if (!most.endsWith('-given') && report.form === '2014') expect(silent).toBe(0)
  if (most.endsWith('-given')) expect(silent).toBeGreaterThan(0)
}

/** Checks that every number of a finding is known, unless the sentence says that it is missing or not computed. */
function expectSayable(finding: Finding): void {
  for (const value of Object.values(finding.values)) {
    if (!('quantity' in value)) continue
    const { quantity } = value
    if (quantity.state === 'missing') expect([finding.id, quantity.reason]).toEqual(['finding.disputes', 'zero-denominator'])
    else if (quantity.smallBase) for (const i18n of [zh, en]) expect(findingText(i18n, finding)).toContain(i18n.t('compare.note.small-base'))
  }
  for (const i18n of [zh, en]) expect(findingText(i18n, finding)).not.toMatch(/[{}]|undefined|NaN/)
}

describe('of any report, figures missing, equal, 0 or not exact', () => {
  test('each finding says what the figures bear out', () => {
    fc.assert(
      fc.property(reports, (report) => {
        for (const id of chartsOf(report.form)) {
          const { finding } = chartModel(report, id, DEFAULT_STATE)
          expectSayable(finding)
          const places = rivalsOf(id, report.form)
          if (finding.values['most'] && places) expectLargest(report, finding, places)
          const name = finding.values['name']
          // What it says to be missing is a figure that the report does not give.
          if (finding.id === 'finding.missing' && name && 'nameOf' in name) expect(figureAt(report, name.nameOf.ref)).toBeUndefined()
          if (finding.id === 'finding.zero') expect(of(finding.values['value'])).toMatchObject({ state: 'known', value: 0 })
          if (finding.id === 'finding.flow') {
            const [received, completed] = [of(finding.values['received']), of(finding.values['completed'])]
            const apart = of(finding.values['difference'])
            if (received.state !== 'known' || completed.state !== 'known') throw new Error('known by now')
            expect(apart).toMatchObject({ value: Math.abs(received.value - completed.value) })
          }
        }
        for (const make of [disclosureFinding, applicationsFinding, disputesFinding, workFinding]) expectSayable(make(report))
      }),
      { numRuns: 40, endOnFailure: true },
    )
  })

  test('each finding of a comparison says what the numbers of its reports bear out, and of each which definition it is', () => {
    fc.assert(
      fc.property(fc.array(reports, { minLength: 2, maxLength: 5 }), fc.constantFrom<'a' | 'b' | 'c'>('a', 'b', 'c'), (drawn, rate) => {
        const comparison = comparisonOf(drawn.map((report, at) => ({ ...report, id: `r${at}` })))
        for (const id of COMPARE_CHART_IDS) {
          const model = chartModel(comparison, id, { ...DEFAULT_STATE, rate })
          const { finding } = model
          expectSayable(finding)
          const [first, last] = ['first', 'last'].map((name) => finding.values[name])
          if (!first || !last || !('quantity' in first) || !('quantity' in last)) continue
          const rows = model.panels.find((panel) => panel.rows.some((row) => row.quantity.ref === first.quantity.ref))?.rows ?? []
          const rowOf = ({ quantity }: { quantity: Quantity }) => rows.find((row) => row.quantity.ref === quantity.ref)
          for (const side of [first, last]) {
            const row = rowOf(side)
            expect([row?.approximate ?? false, side.quantity]).toEqual([side.approximate ?? false, row?.quantity])
            const [said, drawnAs] = [side.note, JSON.stringify(row?.label)]
            if (said)
              for (const i18n of [zh, en]) expect([drawnAs.includes(said), findingText(i18n, finding).includes(i18n.t(said))]).toEqual([true, true])
            if (drawnAs.includes('compare.note.c')) expect(said).toBe('compare.note.c')
          }
          if (first.quantity.state !== 'known' || last.quantity.state !== 'known') throw new Error('known by now')
          const [low, high] = [first.quantity.value, last.quantity.value]
          expect(of(finding.values['difference'])).toMatchObject({ value: high - low })
          const exact = rows.filter(({ quantity }) => quantity.state === 'known' && !/"kind":"(about|over)"/.test(JSON.stringify(quantity)))
          if (finding.id === 'finding.compare-years') {
            expect(homeOf(comparison, first.quantity).year).toBeLessThan(homeOf(comparison, last.quantity).year)
            expect(new Set(exact.map((row) => homeOf(comparison, row.quantity).body.zh)).size).toBe(1)
          }
          if (finding.id !== 'finding.compare-range') continue
          const values = exact.map(({ quantity }) => (quantity.state === 'known' ? quantity.value : Number.NaN))
          expect([Math.min(...values), Math.max(...values), finding.values['count']]).toEqual([low, high, { count: exact.length }])
        }
      }),
      { numRuns: 30, endOnFailure: true },
    )
  })
})
