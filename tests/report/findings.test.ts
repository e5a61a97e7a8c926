import '../../src/report/later-charts'
import '../../src/i18n/add-later'
import { describe, expect, test } from 'vitest'
import { DEFAULT_STATE } from '../../src/address/view-state'
import { i18nOf } from '../../src/i18n'
import { CHART_IDS } from '../../src/report/charts'
import { metricIds, metricOf } from '../../src/report/dictionary'
import { FINDING_IDS, findingOf, type Finding, type FindingValue } from '../../src/report/findings'
import { stated } from '../../src/report/quantity'
import { FORMS, type Report } from '../../src/report/schema'
import { applicationsFinding, disclosureFinding, disputesFinding, workFinding } from '../../src/report/story-findings'
import { qualityFinding, sourcesFinding, statisticsFinding } from '../../src/report/view-findings'
import { chartModel, isCompareChart } from '../../src/report/chart-model'
import { findingText } from '../../src/words/finding-text'
import { tell } from '../support/quantities'
import { tianjin } from '../support/tianjin'
import { consistentCells, makeReport, steadyNumbers } from './make-report'

/** Of a report; those of a comparison are tested with it. */
const REPORT_FINDINGS = FINDING_IDS.filter((id) => !id.startsWith('finding.compare'))

const STORY = [disclosureFinding, applicationsFinding, disputesFinding, workFinding]
const WHOLE = [statisticsFinding, qualityFinding, sourcesFinding]

/** Returns every finding that the product makes of a report. */
const findingsOf = (report: Report): Finding[] => [
  ...CHART_IDS.filter((id) => !isCompareChart(id)).map((id) => chartModel(report, id, DEFAULT_STATE).finding),
  ...[...STORY, ...WHOLE].map((make) => make(report)),
]

const wrong = makeReport('2014', { ...consistentCells('2014', steadyNumbers()), 'review.total': 1 })
const noCases = makeReport('2014', {
  'review.total': 4,
  'review.upheld': 3,
  'review.corrected': 1,
  'litigation.total': 0,
  'litigation.upheld': 0,
  'litigation.corrected': 0,
})
const noApplications = makeReport('2014', { 'applications.received': 0, 'applications.method.online': 0, 'applications.method.fax': 'blank' })
const corrected = makeReport('2014', { 'review.total': 3 })
const byHand = { ...corrected, figures: corrected.figures.map((figure) => ({ ...figure, byHand: true as const })) }
const later = (['2019', '2021'] as const).map((form) =>
  makeReport(form, {
    ...consistentCells(form, steadyNumbers()),
    ...Object.fromEntries(
      metricIds
        .filter((id) => /^(normative|powers|publicity)[.]/.test(id) && (metricOf(id).forms.includes(form) || form === '2019'))
        .map((id) => [id, 4]),
    ),
  }),
)
const made = [tianjin, wrong, noCases, noApplications, byHand, makeReport('2014', {}), makeReport('2021', {}), ...later].flatMap(findingsOf)
const told = (value: FindingValue | undefined) => (value && 'quantity' in value ? tell(value.quantity) : value)

describe('every finding', () => {
  test('is made by some builder', () => {
    expect([...new Set(made.map(({ id }) => id))].sort()).toEqual([...REPORT_FINDINGS].sort())
  })
  test.each(REPORT_FINDINGS)('%s is given every value that its words need, in both languages', (id) => {
    const findings = made.filter((finding) => finding.id === id)
    expect(findings).not.toEqual([])
    for (const language of ['zh', 'en'] as const) {
      const names = i18nOf(language)
        .parts(id)
        .filter((_, index) => index % 2 === 1)
      for (const finding of findings) expect(Object.keys(finding.values)).toEqual(expect.arrayContaining(names))
    }
  })
  test.each(REPORT_FINDINGS)('%s holds no number of its own: digits come from the data', (id) => {
    for (const language of ['zh', 'en'] as const) expect(i18nOf(language).t(id)).not.toMatch(/\d/)
  })
})

describe('findingOf', () => {
  test('needs every quantity', () => {
    const total = { quantity: stated(tianjin, 'disclosure.total') }
    const absent = { quantity: stated(tianjin, 'complaints.total') }
    expect(findingOf('finding.normative', { total, value: total }).id).toBe('finding.normative')
    expect(findingOf('finding.normative', { total, value: absent })).toEqual({ id: 'finding.missing', values: { name: { nameOf: absent.quantity } } })
  })
  test('names the figure that is missing, not what was to be said of it', () => {
    const { finding } = chartModel(
      makeReport('2014', { 'litigation.total': 4, 'litigation.corrected': 1, 'review.corrected': 1 }),
      'dispute-rates',
      DEFAULT_STATE,
    )
    expect(findingText(i18nOf('zh'), finding)).toBe('没有“行政复议数量”的数')
  })
})

describe('a published 0', () => {
  test('is said, and never called missing', () => {
    const { finding } = chartModel(noApplications, 'application-methods', DEFAULT_STATE)
    expect(finding.id).toBe('finding.zero')
    expect(told(finding.values['value'])).toBe(0)
  })
  test('stands with the reviews where nobody sued', () => {
    const { finding } = chartModel(noCases, 'dispute-results', DEFAULT_STATE)
    expect(findingText(i18nOf('zh'), finding)).toBe('行政复议4件，纠错率25.00%（分母小于30）；行政诉讼0件，纠错率分母为0，无法计算')
  })
})

describe('the findings of the story', () => {
  test.each<[(report: Report) => Finding, Record<string, number>]>([
    [disclosureFinding, { total: 466860, normative: 5469, districtShare: 58.81 }],
    [applicationsFinding, { received: 14819, completed: 14795, rate: 40.09 }],
    [disputesFinding, { total: 805, corrected: 55, rate: 6.83 }],
    [workFinding, { cancelled: 343, from: 557, into: 165, before: 21.2, after: 5.4 }],
  ])('%o', (make, values) => {
    expect(Object.fromEntries(Object.entries(make(tianjin).values).map(([name, value]) => [name, told(value)]))).toEqual(values)
  })
  test.each(FORMS)('an empty report of the %s form has none, and each says for which figure', (form) => {
    for (const make of STORY) {
      const { id, values } = make(makeReport(form, {}))
      // The later forms have no lines for the year's work: what the text tells may be nothing.
      if (make === workFinding && form !== '2014') expect(id).toBe('finding.work-none')
      else expect([id, values['name']]).toEqual(['finding.missing', { nameOf: expect.objectContaining({ state: 'missing' }) as object }])
    }
  })
})

describe('the findings about the report as a whole', () => {
  test('count what is there', () => {
    expect(statisticsFinding(tianjin).values).toMatchObject({ form: { year: 2014 } })
    expect(sourcesFinding(tianjin).values).toMatchObject({ count: { count: tianjin.figures.filter((figure) => 'value' in figure).length } })
    const { total, ...verdicts } = qualityFinding(tianjin).values
    const count = (value: FindingValue | undefined) => (value && 'count' in value ? value.count : Number.NaN)
    expect(Object.values(verdicts).reduce((sum, each) => sum + count(each), 0)).toBe(count(total))
  })
  test('say that a check fails where one does', () => {
    expect(qualityFinding(wrong)).toMatchObject({ id: 'finding.quality-fails' })
    expect(qualityFinding(tianjin)).toMatchObject({ id: 'finding.quality', values: { fails: { count: 0 } } })
  })
  test.each(FORMS)('name the %s form', (form) => {
    expect(statisticsFinding(makeReport(form, {})).values).toMatchObject({ form: { year: Number(form) } })
    for (const language of ['zh', 'en'] as const) expect(i18nOf(language).parts('finding.statistics')).toContain('form')
  })
})
