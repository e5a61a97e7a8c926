import { describe, expect, it } from 'vitest'
import { i18nOf, type MessageId } from '../../src/i18n'
import { metricIds, metricOf, type MetricId } from '../../src/report/dictionary'
import { differenceOf, evaluate, quantityOf, refs, shareOf, stated, type Quantity } from '../../src/report/quantity'
import { resolve } from '../../src/report/resolve'
import type { Kind, StatedFigure } from '../../src/report/schema'
import { fullName, labelText, quantityName, shortName, unitText, valueText, valueWithUnit } from '../../src/words/naming'
import { makeReport } from '../report/make-report'
import { tianjin } from '../support/tianjin'

const zh = i18nOf('zh')
const en = i18nOf('en')
const said = (quantity: Quantity): [string, string] => [valueWithUnit(zh, quantity), valueWithUnit(en, quantity)]
const metric = (id: MetricId) => stated(tianjin, id)

describe('differences of checks', () => {
  const differenceOfCheck = (id: string) => resolve(tianjin, `check:${id}`)
  it('of percentages are in percentage points', () => {
    expect(said(differenceOfCheck('printed-reduction'))).toEqual(['-0.16个百分点', '-0.16 percentage points'])
    expect(said(differenceOfCheck('received-completed'))).toEqual(['24件', '24 applications'])
  })
  it.each([
    ['printed-reduction', /^Reduction .+ − \(\(Statutory .+ − Average .+\) ÷ Statutory .+\)$/],
    ['printed-shares-total', /^\(Already public: .+ \+ .+\) − 100%$/],
    ['review-sum', /^All parts of “Reviews” together − Administrative reviews$/],
    ['printed-share:replies.share.granted', /^Granted: share of replies as printed − Granted: share of “.+”$/],
  ])('are named by their sides, each in brackets where it is spelt out: %s', (id, name) => {
    expect(quantityName(en, differenceOfCheck(id))).toMatch(name)
  })
})

describe('a number in words', () => {
  it.each<[MetricId, string, string]>([
    ['disclosure.channel.website', '258,529条', '258,529 items'],
    ['services.data-items', '240余万条', 'over 2,400,000 items'],
    ['services.visits', '突破752万次', 'over 7,520,000 visits'],
    ['services.users', '52.6万个', '526,000 users'],
    ['response.interpretations', '50余件', 'over 50 articles'],
    ['reform.days-statutory', '21.2天', '21.2 days'],
    ['reform.days-reduction', '74.37%', '74.37%'],
    ['interaction.satisfaction', '92.90%', '92.90%'],
    ['work.appraisal-weight', '4%', '4%'],
    ['complaints.total', '未公布', 'not published'],
  ])('%s: %s, %s', (id, chinese, english) => {
    expect(said(metric(id))).toEqual([chinese, english])
  })

  const figure = (kind: Kind, more: Partial<StatedFigure> = {}): StatedFigure => ({
    metric: 'hotline.call-backs',
    value: 1200,
    unit: '件',
    kind,
    at: { in: 'text', section: '一', paragraph: 1 },
    ...more,
  })
  it.each<[StatedFigure, string, string]>([
    [figure('exact'), '1,200件', '1,200 call-backs'],
    [figure('over'), '超过1,200件', 'over 1,200 call-backs'],
    [figure('about'), '约1,200件', 'about 1,200 call-backs'],
    [figure('rounded'), '1,200件', '1,200 call-backs'],
    [figure('about', { printed: '1200左右' }), '1200左右件', 'about 1,200 call-backs'],
    [figure('about', { printed: '约1200件' }), '约1200件', 'about 1,200 call-backs'],
    [figure('over', { metric: 'interaction.reply-rate', unit: '%', value: 90 }), '超过90%', 'over 90%'],
    [figure('exact', { value: 0 }), '0件', '0 call-backs'],
  ])('%j', (statement, chinese, english) => {
    expect(said(quantityOf(statement))).toEqual([chinese, english])
  })

  it.each<[MetricId, string]>([
    ['applications.received', '1 application'],
    ['replies.granted', '1 reply'],
    ['review.total', '1 case'],
    ['capacity.staff', '1 person'],
    ['reform.days-current', '1 day'],
    ['capacity.budget', '1 10,000 yuan'],
    ['meetings.trainees', '1 attendance'],
  ])('%s: one is %s', (id, text) => {
    expect(valueWithUnit(en, stated(makeReport('2014', { [id]: 1 }), id))).toBe(text)
  })

  it('takes the unit of computed numbers from their operands', () => {
    expect(said(evaluate(tianjin, refs.sum(['review.total', 'litigation.total'])))).toEqual(['805件', '805 cases'])
    expect(said(evaluate(tianjin, refs.difference('applications.received', 'applications.completed')))).toEqual(['24件', '24 applications'])
    expect(said(evaluate(tianjin, refs.rate('disclosure-a')))).toEqual(['40.09%', '40.09%'])
    expect(unitText(en, evaluate(tianjin, refs.rate('disclosure-a')))).toBe('')
  })

  it.each(['blank', 'illegible', 'not-published'] as const)('says %s, never 0', (reason) => {
    const [chinese, english] = said(stated(makeReport('2014', { 'applications.received': reason }), 'applications.received'))
    expect([chinese, english]).toEqual([zh.t(`missing.${reason}`), en.t(`missing.${reason}`)])
  })
  it('says why a computed number is missing', () => {
    expect(valueText(en, evaluate(makeReport('2014', {}), refs.rate('dispute')))).toBe('not computed: a figure is missing')
    expect(valueText(en, evaluate(makeReport('2014', { 'review.corrected': 0, 'review.total': 0 }), refs.rate('correction-review')))).toBe(
      'not computed: denominator 0',
    )
    expect(valueText(en, evaluate(makeReport('2021', {}), refs.rate('on-time')))).toBe('not in the form')
    expect(valueText(en, stated(makeReport('2021', {}), 'applications.received'))).toBe('not in the form')
  })
})

describe('what is computed from a number given as 约 or 余', () => {
  const report = makeReport('2014', { 'review.total': 40, 'litigation.total': 10 })
  const given = (kind: Kind) => ({
    ...report,
    figures: report.figures.map((figure, at) => ('value' in figure && at === 0 ? { ...figure, kind } : figure)),
  })
  it.each<[Kind, string, string]>([
    ['exact', '50件', '50 cases'],
    ['about', '约50件', 'about 50 cases'],
    ['over', '约50件', 'about 50 cases'],
  ])('is no more exact than that: %s', (kind, inZh, inEn) => {
    expect(said(evaluate(given(kind), refs.sum(['review.total', 'litigation.total'])))).toEqual([inZh, inEn])
  })
})

describe('names', () => {
  it.each(metricIds)('%s has one in each language, short and full, and a unit', (id) => {
    for (const i18n of [zh, en]) expect([shortName(i18n, id), fullName(i18n, id)].every((name) => name.trim() !== '')).toBe(true)
    expect([metricOf(id).unit, metricOf(id).unitEn].every((unit) => unit.trim() !== '')).toBe(true)
  })
  it.each<[string, string, string]>([
    ['disclosure.total', '主动公开政府信息数', fullName(en, 'disclosure.total')],
    ['rate:dispute', '争议率', 'Dispute rate'],
    [
      'sum:review.total,litigation.total',
      `${fullName(zh, 'review.total')} + ${fullName(zh, 'litigation.total')}`,
      `${fullName(en, 'review.total')} + ${fullName(en, 'litigation.total')}`,
    ],
    [
      'sum:review.upheld,review.corrected,review.other',
      `${shortName(zh, 'review.total')}各项之和`,
      `All parts of “${shortName(en, 'review.total')}” together`,
    ],
    [
      'difference:applications.received,applications.completed',
      `${fullName(zh, 'applications.received')} − ${fullName(zh, 'applications.completed')}`,
      `${fullName(en, 'applications.received')} − ${fullName(en, 'applications.completed')}`,
    ],
    [
      'ratio:review.upheld,review.other/review.total',
      `(${fullName(zh, 'review.upheld')} + ${fullName(zh, 'review.other')}) ÷ ${fullName(zh, 'review.total')}`,
      `(${fullName(en, 'review.upheld')} + ${fullName(en, 'review.other')}) ÷ ${fullName(en, 'review.total')}`,
    ],
    ['nonsense', 'nonsense', 'nonsense'],
  ])('%s', (ref, chinese, english) => {
    const quantity = evaluate(tianjin, ref)
    expect([quantityName(zh, quantity), quantityName(en, quantity)]).toEqual([chinese, english])
  })
  it.each<[MetricId, MetricId, MessageId]>([
    ['disclosure.channel.website', 'disclosure.total', 'name.coverage'],
    ['disclosure.level.district', 'disclosure.total', 'name.share'],
    ['replies.granted', 'replies.total', 'name.share'],
  ])('the share of %s in %s is called so, coverage where parts overlap', (part, whole, id) => {
    for (const i18n of [zh, en]) {
      expect(quantityName(i18n, shareOf(tianjin, part))).toBe(i18n.t(id, { part: shortName(i18n, part), whole: fullName(i18n, whole) }))
    }
  })
  it('says the kind of applicant in words', () => {
    const quantity = stated(makeReport('2021', { 'applications.new@natural-person': 5 }), 'applications.new', 'natural-person')
    expect(quantityName(zh, quantity)).toMatch(/ · 自然人$/)
    expect(quantityName(en, quantity)).toMatch(/ · Natural persons?$/)
  })
  it('keeps the order of a difference', () => {
    const back = differenceOf('x', metric('applications.completed'), metric('applications.received'))
    expect(quantityName(en, back)).toBe(`${fullName(en, 'applications.completed')} − ${fullName(en, 'applications.received')}`)
    expect(valueWithUnit(en, back)).toBe('-24 applications')
  })
  it.each([
    [{ metric: 'replies.granted' }, '同意公开', undefined],
    [{ group: 'unable' }, '无法提供', 'Unable to provide'],
    [{ phrase: 'label.difference' }, '收到与办结之差（不是待办数）', 'Received less completed (not the number pending)'],
  ] as const)('labels %j', (label, chinese, english) => {
    expect(labelText(zh, label)).toContain(chinese)
    if (english) expect(labelText(en, label)).toBe(english)
  })
})
