import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checks as en } from '../../src/i18n/en/checks'
import { checks as zh } from '../../src/i18n/zh/checks'
import { CHECK_DEFINITION_IDS } from '../../src/report/check-definitions'
import { CHECK_REASONS, VERDICTS } from '../../src/report/check-judgement'
import { checkReport, type CheckResult } from '../../src/report/checks'
import { parseReport } from '../../src/report/parse-report'
import type { Quantity } from '../../src/report/quantity'
import { FORMS, type Form, type Report } from '../../src/report/schema'
import { consistentCells, makeReport, outcomeRows, steadyNumbers, type Cells } from './make-report'

/** Returns the addresses of the cells that a quantity comes from. */
function operandsOf(quantity: Quantity): string[] {
  return quantity.computation ? quantity.computation.operands.flatMap(operandsOf) : [quantity.ref]
}

const sidesOf = ({ left, right }: CheckResult): string[] => [...new Set([...operandsOf(left), ...operandsOf(right)])]
const idsWith = (results: readonly CheckResult[], verdict: CheckResult['verdict']): string[] =>
  results.filter((result) => result.verdict === verdict).map(({ id }) => id)

function resultOf(report: Report, id: string): CheckResult {
  const found = checkReport(report).find((result) => result.id === id)
  if (!found)
    throw new Error(
      `no check ${id} among ${checkReport(report)
        .map((each) => each.id)
        .join(' ')}`,
    )
  return found
}

const verdictOf = (form: Form, cells: Cells, id: string): string => {
  const { verdict, reason } = resultOf(makeReport(form, cells), id)
  return reason ? `${verdict} ${reason}` : verdict
}

const steady = (form: Form): Cells => consistentCells(form, steadyNumbers())

describe.each(FORMS)('the %s form', (form) => {
  const cells = steady(form)
  const results = checkReport(makeReport(form, cells))
  const operands = new Map(results.map((result) => [result.id, sidesOf(result)]))
  const failures = new Map<string, string[]>()
  const failingWith = (operand: string, step: number): string[] => {
    const key = `${operand} ${step}`
    const failing = failures.get(key) ?? idsWith(checkReport(makeReport(form, { ...cells, [operand]: Number(cells[operand]) + step })), 'fails')
    failures.set(key, failing)
    return failing
  }

  test('has a synthetic report that is well formed and in which every identity holds', () => {
    expect(() => parseReport(makeReport(form, cells))).not.toThrow()
    expect(results.filter(({ severity, verdict }) => severity !== 'explain' && verdict !== 'holds').map(({ id }) => id)).toEqual([])
  })

  test.each(results.filter(({ severity, relation }) => severity === 'must' && relation === '='))(
    '$id fails when any of its operands is one more or one less, and only those that share it',
    ({ id }) => {
      for (const operand of operands.get(id) ?? []) {
        for (const step of [1, -1]) {
          const failing = failingWith(operand, step)
          expect(failing, `${operand} ${step}`).toContain(id)
          expect(failing.filter((each) => !operands.get(each)?.includes(operand))).toEqual([])
        }
      }
    },
  )
})

describe('the 2014 form, lower bounds', () => {
  const cells = steady('2014')
  const bounds = checkReport(makeReport('2014', cells)).filter(({ relation }) => relation === '>=')

  test('are the reasons for refusal and every 其中 row', () => {
    expect(bounds.map(({ id }) => id)).toEqual([
      'refusal-reasons',
      'subset:disclosure.normative-documents',
      'subset:response.press-conferences.principal',
      'subset:response.online-interviews.principal',
      'subset:replies.refused.state-secret',
      'subset:replies.refused.trade-secret',
      'subset:replies.refused.privacy',
      'subset:replies.refused.security',
      'subset:replies.refused.not-government-information',
      'subset:replies.refused.other-statutory',
    ])
  })

  test('count all six reasons', () => {
    const keys = ['state-secret', 'trade-secret', 'privacy', 'security', 'not-government-information', 'other-statutory']
    const reasons = bounds.find(({ id }) => id === 'refusal-reasons')
    expect(reasons && operandsOf(reasons.left)).toEqual(keys.map((key) => `replies.refused.${key}`))
  })

  test.each(bounds)('$id holds when its sides are equal and fails when any operand breaks it by one', ({ id, left, right, difference }) => {
    if (!difference) throw new Error('both sides should be known')
    for (const operand of operandsOf(left)) {
      const value = Number(cells[operand]) - difference.value
      expect(verdictOf('2014', { ...cells, [operand]: value }, id)).toBe('holds')
      expect(verdictOf('2014', { ...cells, [operand]: value - 1 }, id)).toBe('fails')
    }
    const value = Number(cells[right.ref]) + difference.value
    expect(verdictOf('2014', { ...cells, [right.ref]: value }, id)).toBe('holds')
    expect(verdictOf('2014', { ...cells, [right.ref]: value + 1 }, id)).toBe('fails')
  })
})

describe('printed percentages', () => {
  const shares = { 'replies.granted': 35, 'replies.total': 805 }
  test.each([
    [4.35, 'holds'],
    [4.34, 'fails'],
    [4.36, 'fails'],
  ])('35 of 805 printed as %d %s', (printed, verdict) => {
    expect(verdictOf('2014', { ...shares, 'replies.share.granted': printed }, 'printed-share:replies.share.granted')).toBe(verdict)
  })

  test('every printed share fails with either operand well off', () => {
    const cells = steady('2014')
    for (const key of Object.keys(cells).filter((each) => each.startsWith('replies.share.'))) {
      const [part, id] = [key.replace('share.', ''), `printed-share:${key}`]
      expect(verdictOf('2014', { ...cells, [key]: Number(cells[key]) + 0.02 }, id)).toBe('fails')
      expect(verdictOf('2014', { ...cells, [part]: Number(cells[part]) * 2 }, id)).toBe('fails')
      expect(verdictOf('2014', { ...cells, 'replies.total': Number(cells['replies.total']) * 2 }, id)).toBe('fails')
    }
  })

  const days = (statutory: number, current: number, printed: number) => {
    const report = makeReport('2014', { 'reform.days-statutory': statutory, 'reform.days-current': current, 'reform.days-reduction': printed })
    const figures = report.figures.map((figure) =>
      'value' in figure && figure.unit === '天' ? { ...figure, kind: 'rounded' as const, precision: 0.1 } : figure,
    )
    return resultOf({ ...report, figures }, 'printed-reduction')
  }
  test.each([
    [74.53, 'holds'],
    [74.37, 'expected-difference'],
    [74.23, 'expected-difference'],
    [74.82, 'expected-difference'],
    [74.22, 'fails'],
    [74.84, 'fails'],
  ])('21.2 days cut to 5.4 printed as %d %% less: %s', (printed, verdict) => {
    expect(days(21.2, 5.4, printed).verdict).toBe(verdict)
  })
  test('names the interval that the rounded days admit', () => {
    const { interval } = days(21.2, 5.4, 74.37)
    expect([interval?.low.toFixed(2), interval?.high.toFixed(2)]).toEqual(['74.23', '74.82'])
  })
  test('each operand of the reduction counts', () => {
    expect(days(21.3, 5.4, 74.53).verdict).toBe('expected-difference')
    expect(days(22.2, 5.4, 74.53).verdict).toBe('fails')
    expect(days(21.2, 5.6, 74.53).verdict).toBe('fails')
  })
  test('are left out where the report prints none', () => {
    const ids = checkReport(makeReport('2014', shares)).map(({ id }) => id)
    expect(ids.filter((id) => id.startsWith('printed'))).toEqual([])
    expect(ids.filter((id) => id.endsWith('levels-sum'))).toEqual([])
  })
})

describe('blank cells', () => {
  const row = (total: number | 'blank', business: number | 'blank' = 35): Cells => ({
    'outcomes.total@natural-person': 767,
    'outcomes.total@business': business,
    'outcomes.total@research': 'blank',
    'outcomes.total@public-welfare': 'blank',
    'outcomes.total@legal-service': 2,
    'outcomes.total@other-organisation': 1,
    'outcomes.total': total,
  })
  const id = 'kinds-sum:outcomes.total'

  test('hold when the reported cells equal the printed total, and say how many are blank', () => {
    const result = resultOf(makeReport('2019', row(805)), id)
    expect([result.verdict, result.blanks]).toEqual(['holds', 2])
    expect(result.missing).toEqual(['outcomes.total@research', 'outcomes.total@public-welfare'])
  })
  test('leave the sum unchecked when it falls short, and name the gap', () => {
    const result = resultOf(makeReport('2019', row(808)), id)
    expect([result.verdict, result.reason, result.difference?.value]).toEqual(['cannot-check', 'check.reason.blanks', -3])
  })
  test('fail when the reported cells are more', () => {
    expect(verdictOf('2019', row(804), id)).toBe('fails')
  })
  test('never make up a total', () => {
    const result = resultOf(makeReport('2019', row('blank')), id)
    expect([result.verdict, result.difference]).toEqual(['cannot-check', null])
    expect(result.missing).toContain('outcomes.total')
  })
  test('leave a sum without any reported cell unchecked, even against 0', () => {
    const blank = Object.fromEntries(Object.keys(row(0)).map((place) => [place, 'blank' as const]))
    expect(verdictOf('2019', { ...blank, 'outcomes.total': 0 }, id)).toBe('cannot-check check.reason.missing')
  })
  test('on both sides of the balance: equal holds, a gap at either side cannot be checked', () => {
    const balance = {
      'applications.new': 35,
      'applications.carried-in': 'blank',
      'outcomes.total': 35,
      'applications.carried-forward': 'blank',
    } as const
    expect(verdictOf('2019', balance, 'applications-balance')).toBe('holds')
    expect(verdictOf('2019', { ...balance, 'applications.new': 36 }, 'applications-balance')).toBe('cannot-check check.reason.blanks')
    expect(verdictOf('2019', { ...balance, 'applications.new': 34 }, 'applications-balance')).toBe('cannot-check check.reason.blanks')
  })
  test('at the right side alone leave a gap that blanks explain', () => {
    const balance = { 'applications.new': 35, 'applications.carried-in': 0, 'outcomes.total': 30, 'applications.carried-forward': 'blank' } as const
    expect(verdictOf('2019', balance, 'applications-balance')).toBe('cannot-check check.reason.blanks')
    expect(verdictOf('2019', { ...balance, 'outcomes.total': 36 }, 'applications-balance')).toBe('fails')
  })
  test('illegible or unpublished cells are no blanks', () => {
    for (const absence of ['illegible', 'not-published'] as const) {
      const cells = { 'review.upheld': 5, 'review.corrected': 2, 'review.other': absence, 'review.total': 7 }
      const result = resultOf(makeReport('2014', cells), 'review-sum')
      expect([result.verdict, result.blanks, result.missing]).toEqual(['cannot-check', 0, ['review.other']])
    }
  })
})

describe('differences that are only explained', () => {
  test.each([
    ['channels-total', 'disclosure.channel.website', 5, 'check.reason.overlap'],
    ['channels-total', 'disclosure.total', 1e6, 'check.reason.below-total'],
    ['received-completed', 'applications.received', 7, 'check.reason.no-carry-in'],
    ['received-completed', 'applications.completed', 1e6, 'check.reason.no-carry-in'],
    ['received-replies', 'replies.granted', 7, 'check.reason.no-carry-in'],
    ['replies-completed', 'replies.granted', 7, 'check.reason.not-explained'],
  ])('%s with a larger %s never fails', (id, place, more, reason) => {
    const cells: Cells = {
      'disclosure.total': 500,
      'applications.received': 40,
      'applications.completed': 40,
      ...Object.fromEntries(['gazette', 'website', 'weibo', 'wechat', 'other'].map((key) => [`disclosure.channel.${key}`, 100])),
      ...Object.fromEntries(
        ['already-public', 'granted', 'partly-granted', 'refused', 'not-this-body', 'nonexistent', 'amended', 'other-channel'].map((key) => [
          `replies.${key}`,
          5,
        ]),
      ),
    }
    expect(verdictOf('2014', cells, id)).toBe('holds')
    expect(verdictOf('2014', { ...cells, [place]: Number(cells[place]) + more }, id)).toBe(`expected-difference ${reason}`)
  })
  test('printed shares that miss 100 % by more than rounding can say so', () => {
    const shares = (first: number): Cells => ({
      ...steady('2014'),
      ...Object.fromEntries(
        ['already-public', 'partly-granted', 'refused', 'not-this-body', 'nonexistent', 'amended', 'other-channel'].map((key) => [
          `replies.share.${key}`,
          12.5,
        ]),
      ),
      'replies.share.granted': first,
    })
    expect(verdictOf('2014', shares(12.5), 'printed-shares-total')).toBe('holds')
    expect(verdictOf('2014', shares(12.54), 'printed-shares-total')).toBe('expected-difference check.reason.rounded-shares')
    expect(verdictOf('2014', shares(12.55), 'printed-shares-total')).toBe('expected-difference check.reason.beyond-rounding')
  })
})

describe('a figure stated in text and table', () => {
  const restate = (cells: Cells, metric: string, value: number, kind: 'exact' | 'over' | 'about' = 'exact') => {
    const report = makeReport('2021', cells)
    const source = report.figures.find((figure) => figure.metric === metric)
    if (!source) throw new Error(`no ${metric}`)
    const text: Report['figures'][number] = { metric: source.metric, value, unit: '件', kind, at: { in: 'text', section: '一', paragraph: 1 } }
    return resultOf({ ...report, figures: [text, ...report.figures] }, `restated:${metric}`)
  }
  const review: Cells = {
    'cases.review.upheld': 90,
    'cases.review.corrected': 30,
    'cases.review.other': 14,
    'cases.review.pending': 36,
    'cases.review.total': 170,
  }

  test('holds when both are the same; the table leads', () => {
    const { verdict, left } = restate(review, 'cases.review.total', 170)
    expect([verdict, left.state === 'known' && left.statement?.at.in]).toEqual(['holds', 'table'])
  })
  test('is an expected difference when the text gives the concluded cases', () => {
    const { verdict, reason, equals } = restate(review, 'cases.review.total', 134)
    expect([verdict, reason]).toEqual(['expected-difference', 'check.reason.concluded'])
    expect(equals).toContain('difference:cases.review.total,cases.review.pending')
  })
  test('fails otherwise, and names the cell that the text equals as an observation', () => {
    const { verdict, equals } = restate(review, 'cases.review.total', 90)
    expect([verdict, equals]).toEqual(['fails', ['cases.review.upheld']])
    const cells = { 'outcomes.granted': 272, 'outcomes.granted@natural-person': 258, 'outcomes.granted@business': 12 }
    expect(restate(cells, 'outcomes.granted', 258).equals).toEqual(['outcomes.granted@natural-person'])
    expect(restate(cells, 'outcomes.granted', 259).equals).toBeUndefined()
    expect(restate({ ...cells, 'outcomes.granted@research': 0 }, 'outcomes.granted', 0).equals).toBeUndefined()
  })
  test('admits an approximate text and leaves a blank cell unchecked', () => {
    expect(restate({ 'outcomes.total': 5512 }, 'outcomes.total', 5500, 'over').verdict).toBe('expected-difference')
    expect(restate({ 'outcomes.total': 5499 }, 'outcomes.total', 5500, 'over').verdict).toBe('fails')
    expect(restate({ 'outcomes.other': 'blank' }, 'outcomes.other', 0).verdict).toBe('cannot-check')
  })
  test('is no check where it is stated once, even if the table does not publish the line', () => {
    const unpublished = makeReport('2021', { 'cases.review.total': 'not-published' })
    const text = makeReport('2021', { 'cases.review.total': 170 }).figures.map((figure) => ({
      ...figure,
      at: { in: 'text' as const, section: '一', paragraph: 1 },
    }))
    const both = { ...unpublished, figures: [...unpublished.figures, ...text] }
    expect(checkReport(both).filter(({ definition }) => definition === 'restated')).toEqual([])
    expect(checkReport(makeReport('2021', review)).filter(({ definition }) => definition === 'restated')).toEqual([])
  })
})

describe('known differences', () => {
  test('give their note to the check they name', () => {
    const note = { zh: '说明', en: 'A note' }
    const report = makeReport('2014', { 'review.total': 8 }, { knownDifferences: [{ check: 'review-sum', note }] })
    expect(resultOf(report, 'review-sum').known).toEqual(note)
    expect(resultOf(report, 'litigation-sum').known).toBeUndefined()
  })
})

describe('any report', () => {
  const form = fc.constantFrom(...FORMS)
  const numbers = fc.array(fc.integer({ min: 1, max: 20000 }), { minLength: 40, maxLength: 300 }).map((list) => {
    let position = 0
    return () => list[position++ % list.length] ?? 1
  })

  test('that is consistent has no failing check', () => {
    fc.assert(
      fc.property(form, numbers, (each, next) => {
        expect(idsWith(checkReport(makeReport(each, consistentCells(each, next))), 'fails')).toEqual([])
      }),
    )
  })
  test('that is consistent has none either when any of its cells are blank', () => {
    fc.assert(
      fc.property(form, numbers, fc.infiniteStream(fc.boolean()), (each, next, blank) => {
        const cells = consistentCells(each, next)
        for (const place of Object.keys(cells)) if (blank.next().value) cells[place] = 'blank'
        expect(idsWith(checkReport(makeReport(each, cells)), 'fails')).toEqual([])
      }),
    )
  })
  test('fails where its reported cells exceed the printed total, however many are blank', () => {
    fc.assert(
      fc.property(numbers, fc.nat(6), (next, kept) => {
        const cells = consistentCells('2021', next)
        const rows = outcomeRows('2021')
        rows.forEach((row, position) => {
          if (position !== kept) cells[row] = 'blank'
        })
        cells['outcomes.total'] = Number(cells[rows[kept] ?? '']) - 1
        expect(idsWith(checkReport(makeReport('2021', cells)), 'fails')).toContain('outcomes-sum')
      }),
    )
  })
  test('gives each check an id of its own', () => {
    for (const each of FORMS) {
      const ids = checkReport(makeReport(each, steady(each))).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })
})

describe('the words', () => {
  test.each(Object.entries({ zh, en }))('%s name every definition, reason, verdict and severity, and nothing else', (_language, words) => {
    expect(Object.keys(words).sort()).toEqual(
      [
        ...CHECK_DEFINITION_IDS.flatMap((id) => [`check.${id}.title`, `check.${id}.why`]),
        ...CHECK_REASONS,
        ...VERDICTS.map((verdict) => `check.verdict.${verdict}`),
        ...['must', 'should', 'explain'].map((severity) => `check.severity.${severity}`),
      ].sort(),
    )
  })
  test('have the same places to fill in both languages', () => {
    const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()
    for (const key of Object.keys(zh) as (keyof typeof zh)[]) expect([key, places(en[key])]).toEqual([key, places(zh[key])])
  })
})

describe('Tianjin 2018', () => {
  const report = parseReport(JSON.parse(readFileSync('public/data/reports/tianjin-2018.json', 'utf8')))
  test('has these verdicts and no other', () => {
    const rows = checkReport(report).map(({ id, severity, verdict, reason, difference }) => {
      const gap = difference ? String(Number(difference.value.toFixed(2))) : '-'
      return [severity, id, verdict, gap, (reason ?? '').replace('check.reason.', '')].join(' ').trim()
    })
    expect(rows).toEqual([
      'must disclosure-levels-sum holds 0',
      'must methods-sum holds 0',
      'must application-levels-sum holds 0',
      'must completed-sum cannot-check - missing',
      'must replies-sum cannot-check - missing',
      'must refusal-reasons cannot-check - missing',
      'must review-sum holds 0',
      'must litigation-sum holds 0',
      'must subset:disclosure.normative-documents holds 461391',
      'must subset:response.press-conferences.principal cannot-check - missing',
      'must subset:response.online-interviews.principal cannot-check - missing',
      'must subset:replies.refused.state-secret cannot-check - missing',
      'must subset:replies.refused.trade-secret cannot-check - missing',
      'must subset:replies.refused.privacy cannot-check - missing',
      'must subset:replies.refused.security cannot-check - missing',
      'must subset:replies.refused.not-government-information cannot-check - missing',
      'must subset:replies.refused.other-statutory cannot-check - missing',
      'should printed-share:replies.share.already-public holds 0',
      'should printed-share:replies.share.granted holds 0',
      'should printed-share:replies.share.partly-granted holds 0',
      'should printed-share:replies.share.refused holds 0',
      'should printed-share:replies.share.not-this-body holds 0',
      'should printed-share:replies.share.nonexistent holds 0',
      'should printed-share:replies.share.amended holds 0',
      'should printed-share:replies.share.other-channel holds 0',
      'should printed-reduction expected-difference -0.16 rounded-operands',
      'explain channels-total expected-difference 67603 overlap',
      'explain printed-shares-total expected-difference 0.01 rounded-shares',
      'explain received-completed expected-difference 24 no-carry-in',
      'explain received-replies expected-difference 24 no-carry-in',
      'explain replies-completed holds 0',
    ])
  })
})

describe('a figure that the text gives over and over', () => {
  const shipped = readdirSync('public/data/reports').map((file) => parseReport(JSON.parse(readFileSync(`public/data/reports/${file}`, 'utf8'))))
  const plain = (results: readonly CheckResult[]): unknown => JSON.parse(JSON.stringify(results))
  test.each(shipped.map((report) => [report.id, report] as const))('is checked as if it stood there once, and soon: %s', (_, report) => {
    const [section = { number: '一', zh: '一', en: '1' }] = report.sections
    const values = report.figures.flatMap((figure) => ('value' in figure ? [figure] : []))
    const stated = [...new Map(values.map((figure) => [`${figure.metric} ${figure.applicant}`, figure])).values()]
    const told = stated.map((figure, at) => {
      // Some differ by what another cell holds, so that the check names that cell.
      const other = stated[(at + 3) % stated.length]
      return { ...figure, ...(other?.unit === figure.unit && other.kind === figure.kind && { value: other.value }), precision: 1 }
    })
    const times = (count: number): Report => ({
      ...report,
      figures: [
        ...report.figures,
        ...Array.from({ length: count }, (_each, round) =>
          told.map((figure, at) => ({ ...figure, at: { in: 'text' as const, section: section.number, paragraph: 1000 + round * told.length + at } })),
        ).flat(),
      ],
    })
    const once = checkReport(times(1))
    expect(once.filter(({ definition, verdict }) => definition === 'restated' && verdict !== 'holds').length).toBeGreaterThan(0)
    const rounds = Math.ceil(2600 / told.length)
    const began = performance.now()
    const often = checkReport(times(rounds))
    // 2,600 statements took two seconds when each was looked for in all of the report.
    expect(performance.now() - began).toBeLessThan(1000)
    expect(plain(often)).toEqual(plain(once))
  })
})
