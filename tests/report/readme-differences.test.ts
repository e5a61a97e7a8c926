/** The disagreements of the published reports, as figures: each is found and gets its verdict, under the id that a file lists it by. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkReport, type CheckResult } from '../../src/report/checks'
import type { MetricId } from '../../src/report/dictionary'
import { metricOf } from '../../src/report/dictionary'
import { parseReport } from '../../src/report/parse-report'
import { resolve } from '../../src/report/resolve'
import type { Report } from '../../src/report/schema'
import { checkAcrossYears } from '../../src/report/checks-across-years'
import { makeReport, type Cells } from './make-report'

type Told = Partial<Record<MetricId, number | [value: number, precision: number]>>

/** Returns the report with counts and percentages that its text gives beside the cells. */
function withText(report: Report, told: Told): Report {
  const text = (Object.entries(told) as [MetricId, number | [number, number]][]).map(([metric, given]): Report['figures'][number] => {
    const { unit } = metricOf(metric)
    const [value, precision] = typeof given === 'number' ? [given, 1] : given
    const kind = unit === '%' ? 'percent' : 'exact'
    return { metric, value, unit, kind, ...(precision !== 1 && { precision }), at: { in: 'text', section: '一', paragraph: 3 } }
  })
  return { ...report, figures: [...text, ...report.figures] }
}

function checkOf(report: Report, id: string): CheckResult {
  const found = checkReport(report).find((each) => each.id === id)
  if (!found) throw new Error(`no check ${id}`)
  return found
}

const valueOf = ({ left, right }: CheckResult): (number | null)[] => [left, right].map((side) => (side.state === 'known' ? side.value : null))
const seen = (report: Report, id: string) => {
  const { verdict, reason } = checkOf(report, id)
  return reason ? `${verdict} ${reason.replace('check.reason.', '')}` : verdict
}
const unfavourable = (report: Report): string[] =>
  checkReport(report)
    .filter(({ verdict }) => verdict === 'fails')
    .map(({ id }) => id)

describe('the office of 2019, with most 总计 cells blank', () => {
  const COLUMNS = ['natural-person', 'business', 'research', 'public-welfare', 'legal-service', 'other-organisation'] as const
  const b = 'blank' as const
  const row = (metric: string, kinds: readonly (number | 'blank')[], total: number | 'blank'): Cells => ({
    ...Object.fromEntries(COLUMNS.map((column, position) => [`${metric}@${column}`, kinds[position] ?? b])),
    [metric]: total,
  })
  const empty = [b, b, b, b, b, b] as const
  const cells: Cells = {
    ...row('applications.new', [821, 35, b, b, 2, 1], 859),
    ...row('applications.carried-in', [18], 18),
    ...row('outcomes.granted', [258, 12, b, b, 1, 1], b),
    ...row('outcomes.partly-granted', [3], b),
    ...row('outcomes.refused.state-secret', [14], b),
    ...row('outcomes.refused.prohibited', empty, b),
    ...row('outcomes.refused.security', empty, b),
    ...row('outcomes.refused.third-party', empty, b),
    ...row('outcomes.refused.internal-affairs', [5], b),
    ...row('outcomes.refused.process', [3, 1], b),
    ...row('outcomes.refused.enforcement-files', empty, b),
    ...row('outcomes.refused.enquiry', [10, 2], b),
    ...row('outcomes.unable.not-held', [252, 12, b, b, 1], b),
    ...row('outcomes.unable.needs-creation', [44, 3], b),
    ...row('outcomes.unable.unclear', [25], b),
    ...row('outcomes.not-processed.petition', [148, 1], b),
    ...row('outcomes.not-processed.repeated', [5, 4], b),
    ...row('outcomes.not-processed.published', empty, b),
    ...row('outcomes.not-processed.excessive', empty, b),
    ...row('outcomes.not-processed.confirmation', empty, b),
    ...row('outcomes.other', empty, b),
    ...row('outcomes.total', [767, 35, b, b, 2, 1], 805),
    ...row('applications.carried-forward', [72], 72),
    'cases.review.upheld': 5,
    'cases.review.corrected': b,
    'cases.review.other': b,
    'cases.review.pending': 2,
    'cases.review.total': 7,
    'cases.litigation-direct.upheld': 8,
    'cases.litigation-direct.corrected': b,
    'cases.litigation-direct.other': b,
    'cases.litigation-direct.pending': 1,
    'cases.litigation-direct.total': 9,
    ...Object.fromEntries(['upheld', 'corrected', 'other', 'pending', 'total'].map((key) => [`cases.litigation-after-review.${key}`, b])),
  }
  const report = withText(makeReport('2019', cells, { scope: 'office' }), {
    'applications.new': 859,
    'applications.carried-in': 18,
    'applications.carried-forward': 72,
    'outcomes.total': 805,
    'outcomes.disclosed': 258,
    'outcomes.share.disclosed': [33.9, 0.1],
    'outcomes.refused': 35,
    'outcomes.share.refused': [4.34, 0.01],
    'outcomes.unable': 265,
    'outcomes.share.unable': [32.9, 0.1],
    'outcomes.not-processed': 158,
    'outcomes.share.not-processed': [19.6, 0.1],
    'outcomes.other': 0,
    'cases.review.total': 7,
    'cases.review.upheld': 7,
    'cases.litigation.total': 9,
    'cases.litigation.upheld': 9,
  })

  it('fails in these and no other', () => {
    expect(unfavourable(report)).toEqual([
      'text-total:outcomes.unable',
      'text-total:outcomes.disclosed',
      'text-total:cases.litigation.upheld',
      'text-parts',
      'restated:cases.review.upheld',
      'printed-share:outcomes.share.disclosed',
      'printed-share-text:outcomes.share.disclosed',
      'printed-share:outcomes.share.refused',
      'printed-share:outcomes.share.unable',
    ])
  })
  it('has 258 in the text against 272 + 3, and 258 is the natural-person cell of the row granted', () => {
    const result = checkOf(report, 'text-total:outcomes.disclosed')
    expect(valueOf(result)).toEqual([275, 258])
    expect(result.left.computation?.operands.map((each) => each.state === 'known' && each.value)).toEqual([272, 3])
    expect(result.equals).toEqual(['outcomes.granted@natural-person'])
  })
  it('has 33.9 % fit neither 275 nor 258 of 805', () => {
    const [table, text] = ['printed-share', 'printed-share-text'].map((id) => checkOf(report, `${id}:outcomes.share.disclosed`).right)
    expect([table, text].map((each) => each?.state === 'known' && each.value.toFixed(1))).toEqual(['34.2', '32.0'])
  })
  it('has 35 of 805 printed as 4.34', () => {
    const { right } = checkOf(report, 'printed-share:outcomes.share.refused')
    expect(right.state === 'known' && right.value.toFixed(2)).toBe('4.35')
    expect(seen(report, 'text-total:outcomes.refused')).toBe('holds')
  })
  it('has 265 against 337, the first of its three rows, whose share is the printed one', () => {
    const result = checkOf(report, 'text-total:outcomes.unable')
    expect([valueOf(result), result.equals]).toEqual([[337, 265], ['total:outcomes.unable.not-held']])
    expect(resolve(report, 'total:outcomes.unable.not-held')).toMatchObject({ state: 'known', value: 265 })
    expect(checkOf(report, 'printed-share:outcomes.share.unable').equals).toEqual(['total-share:outcomes.unable.not-held/outcomes.total'])
    expect(seen(report, 'printed-share-text:outcomes.share.unable')).toBe('holds')
  })
  it('has what agrees hold: 158 and 19.6 %, applications in text and table', () => {
    for (const id of ['text-total:outcomes.not-processed', 'printed-share:outcomes.share.not-processed', 'restated:applications.new'])
      expect(seen(report, id)).toBe('holds')
  })
  it('has the parts of the text add up to 716 of 805', () => {
    expect(valueOf(checkOf(report, 'text-parts'))).toEqual([716, 805])
  })
  it('has seven reviews upheld in the text against five and two pending', () => {
    const result = checkOf(report, 'restated:cases.review.upheld')
    expect([valueOf(result), result.equals]).toEqual([
      [5, 7],
      ['cases.review.total', 'sum:cases.review.upheld,cases.review.pending'],
    ])
    expect(seen(report, 'restated:cases.review.total')).toBe('holds')
  })
  it('has nine lawsuits upheld against eight and one pending; the blank route adds nothing', () => {
    const result = checkOf(report, 'text-total:cases.litigation.upheld')
    expect(valueOf(result)).toEqual([8, 9])
    expect(result.equals).toEqual(
      expect.arrayContaining(['cases.litigation-direct.total', 'sum:cases.litigation-direct.upheld,cases.litigation-direct.pending']),
    )
    expect(seen(report, 'text-total:cases.litigation.total')).toBe('holds')
  })
  it('cannot check a 0 in the text against blank cells', () => {
    expect(seen(report, 'restated:outcomes.other')).toBe('cannot-check missing')
  })
  it('has the reported cells add up to every printed total, though the 总计 column is blank', () => {
    const columns = ['@natural-person', '@business', '@legal-service', '@other-organisation', ''].map((column) => `outcomes-sum${column}`)
    for (const id of [...columns, 'kinds-sum:outcomes.total', 'applications-balance']) expect([id, seen(report, id)]).toEqual([id, 'holds'])
    const total = checkOf(report, 'outcomes-sum')
    expect([valueOf(total), total.blanks > 0]).toEqual([[805, 805], true])
    expect(seen(report, 'outcomes-sum@research')).toBe('cannot-check missing')
  })
})

describe('the city of 2023 and 2024', () => {
  const cases = (forum: string, [upheld, corrected, other, pending]: readonly [number, number, number, number]): Cells => ({
    [`cases.${forum}.upheld`]: upheld,
    [`cases.${forum}.corrected`]: corrected,
    [`cases.${forum}.other`]: other,
    [`cases.${forum}.pending`]: pending,
    [`cases.${forum}.total`]: upheld + corrected + other + pending,
  })
  const later = makeReport(
    '2021',
    {
      ...cases('review', [64, 20, 50, 36]),
      ...cases('litigation-direct', [11, 2, 4, 8]),
      ...cases('litigation-after-review', [25, 5, 10, 12]),
      'applications.carried-in': 121,
      'normative.issued': 50,
      'normative.repealed': 227,
      'normative.in-force': 420,
    },
    { year: 2024 },
  )
  const report = withText(later, { 'cases.review.total': 134, 'cases.litigation.total': 57 })

  it('expects the text to give concluded cases: 170 − 36 and 77 − 20', () => {
    for (const [id, ref, value] of [
      ['restated:cases.review.total', 'difference:cases.review.total,cases.review.pending', 134],
      ['text-total:cases.litigation.total', 'concluded:cases.litigation.total', 57],
    ] as const) {
      expect(seen(report, id)).toBe('expected-difference concluded')
      expect(checkOf(report, id).equals?.[0]).toBe(ref)
      expect(resolve(report, ref)).toMatchObject({ state: 'known', value })
    }
    expect(unfavourable(report)).toEqual([])
  })
  it('fails where the text gives one more or one less than the concluded cases', () => {
    for (const value of [56, 58]) {
      const id = 'text-total:cases.litigation.total'
      expect(seen(withText(later, { 'cases.litigation.total': value }), id)).toBe('fails')
    }
  })
  it('is consistent from year to year', () => {
    const earlier = makeReport('2021', { 'applications.carried-forward': 121, 'normative.in-force': 597 }, { year: 2023 })
    const verdicts = new Map(checkAcrossYears(earlier, later).map(({ id, verdict }) => [id, verdict]))
    expect(verdicts.get('carried-across-years:applications.carried-in')).toBe('holds')
    expect(verdicts.get('in-force-across-years:normative.in-force')).toBe('holds')
  })
})

describe('the city whose text gives everything that its tables give', () => {
  const cells: Cells = {
    'applications.new': 3119,
    'applications.carried-in': 34,
    'outcomes.total': 3050,
    'applications.carried-forward': 103,
    'cases.review.upheld': 72,
    'cases.review.corrected': 64,
    'cases.review.other': 178,
    'cases.review.pending': 37,
    'cases.review.total': 351,
    'cases.litigation-direct.total': 16,
    'cases.litigation-after-review.total': 30,
    'cases.litigation-direct.upheld': 10,
    'cases.litigation-after-review.upheld': 15,
  }
  const told: Told = {
    'applications.new': 3119,
    'applications.carried-in': 34,
    'applications.carried-forward': 103,
    'outcomes.total': 3050,
    'cases.review.total': 351,
    'cases.review.upheld': 72,
    'cases.review.corrected': 64,
    'cases.review.other': 178,
    'cases.review.pending': 37,
    'cases.litigation.total': 46,
    'cases.litigation.upheld': 25,
  }
  const textChecks = (report: Report) => checkReport(report).filter(({ definition }) => definition === 'restated' || definition === 'text-total')

  it('has each figure of the text hold', () => {
    const checks = textChecks(withText(makeReport('2021', cells), told))
    expect(checks.map(({ verdict }) => verdict)).toEqual(checks.map(() => 'holds'))
    expect(checks).toHaveLength(Object.keys(told).length)
  })
  it('fails where any figure of the text is one more', () => {
    for (const metric of Object.keys(told) as MetricId[]) {
      const report = withText(makeReport('2021', cells), { ...told, [metric]: Number(told[metric]) + 1 })
      expect(textChecks(report).flatMap(({ metric: of, verdict }) => (verdict === 'fails' ? [of] : []))).toEqual([metric])
    }
  })
})

describe('the shipped files', () => {
  const shipped = (id: string): Report => parseReport(JSON.parse(readFileSync(`public/data/reports/${id}.json`, 'utf8')))
  const verdicts = (report: Report): Record<string, number> => {
    const counts: Record<string, number> = {}
    for (const { verdict } of checkReport(report)) counts[verdict] = (counts[verdict] ?? 0) + 1
    return counts
  }

  it('of Shanghai 2019 fails where the README says, and lists each as known', () => {
    const report = shipped('shanghai-office-2019')
    const failing = checkReport(report).filter(({ verdict }) => verdict === 'fails')
    const told = failing.map((result) => [result.id, ...valueOf(result).map((value) => value && Number(value.toFixed(2))), ...(result.equals ?? [])])
    expect(told).toEqual([
      ['text-total:outcomes.unable', 337, 265, 'total:outcomes.unable.not-held'],
      ['text-total:outcomes.disclosed', 275, 258, 'outcomes.granted@natural-person'],
      [
        'text-total:cases.litigation.upheld',
        8,
        9,
        'cases.litigation-direct.total',
        'sum:cases.litigation-direct.upheld,cases.litigation-direct.pending',
      ],
      ['text-parts', 716, 805],
      ['restated:cases.review.upheld', 5, 7, 'cases.review.total', 'sum:cases.review.upheld,cases.review.pending'],
      ['printed-share:outcomes.share.disclosed', 33.9, 34.16],
      ['printed-share-text:outcomes.share.disclosed', 33.9, 32.05],
      ['printed-share:outcomes.share.refused', 4.34, 4.35],
      ['printed-share:outcomes.share.unable', 32.9, 41.86, 'total-share:outcomes.unable.not-held/outcomes.total'],
    ])
    expect(failing.filter(({ known }) => !known)).toEqual([])
    expect(seen(report, 'restated:outcomes.other')).toBe('cannot-check missing')
    expect(valueOf(checkOf(report, 'outcomes-sum'))).toEqual([805, 805])
  })
  it('of Suqian hold inside, across the years, and with concluded cases in the text', () => {
    const [earlier, later] = [shipped('suqian-2023'), shipped('suqian-2024')]
    expect([verdicts(earlier), verdicts(later)]).toEqual([{ holds: 42 }, { holds: 42 }])
    const across = checkAcrossYears(earlier, later)
    expect(across.map(({ verdict }) => verdict)).toEqual(across.map(() => 'holds'))
    expect(across.flatMap((result) => (result.applicant ? [] : [valueOf(result)]))).toEqual([
      [121, 121],
      [12, 12],
      [420, 420],
    ])
    const withProse = withText(later, { 'cases.review.total': 134, 'cases.litigation.total': 57 })
    expect(verdicts(withProse)).toEqual({ holds: 42, 'expected-difference': 2 })
  })
  it('of Huai’an 2024 hold throughout, fourteen figures of its text against its tables among them', () => {
    const report = shipped('huaian-2024')
    expect(Object.keys(verdicts(report))).toEqual(['holds'])
    const text = checkReport(report).filter(({ definition }) => definition === 'restated' || definition === 'text-total')
    expect(text).toHaveLength(14)
  })
})
