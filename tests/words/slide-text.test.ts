import '../../src/widgets/later-forms'
import { describe, expect, it } from 'vitest'
import { DEFAULT_STATE } from '../../src/address/view-state'
import { i18nOf } from '../../src/i18n'
import { rowsOf } from '../../src/report/charts'
import { DEFAULT_DECK, isChartSlide, isSlideOf, SLIDE_IDS } from '../../src/report/deck'
import { FORMS } from '../../src/report/schema'
import { makeReport } from '../report/make-report'
import { filterOf } from '../support/quantities'
import { tianjin } from '../support/tianjin'
import { valueWithUnit } from '../../src/words/naming'
import { placeText } from '../../src/words/place-text'
import { slideText } from '../../src/words/slide-text'

const zh = i18nOf('zh')
const slide = (id: (typeof SLIDE_IDS)[number], title: string | null = null) => ({ id, title })

describe('slideText', () => {
  it('gives every slide of the deck a topic, a finding as title, a source and notes, in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      for (const each of DEFAULT_DECK) {
        const text = slideText(i18nOf(language), tianjin, DEFAULT_STATE, each)
        expect([text.topic, text.title, text.source].every((words) => words.length > 3 || language === 'zh')).toBe(true)
        expect(text.notes.length).toBeGreaterThan(0)
        if (language === 'en') expect(`${text.topic}${text.title}${text.base}`).not.toMatch(/\p{Script=Han}/u)
      }
    }
  })
  it('has every number of a chart in the notes, with its place', () => {
    const { notes, body } = slideText(zh, tianjin, DEFAULT_STATE, slide('dispute-results'))
    if (body.kind !== 'chart') throw new Error('a chart')
    for (const { quantity } of rowsOf(body.model)) {
      const said = `：${valueWithUnit(zh, quantity)}`
      expect(notes.filter((note) => note.includes(said) && note.includes(placeText(zh, tianjin, quantity)))).not.toEqual([])
    }
    expect(notes.join('\n')).toContain('行政复议数量：442件')
  })
  it('names the panel of a row where there are several, and gives a computed number with its operands', () => {
    const { notes } = slideText(zh, tianjin, { ...DEFAULT_STATE, measure: 'share' }, slide('dispute-results'))
    expect(notes.filter((note) => /^\S*复议\S* · 维持/.test(note) || /^\S*诉讼\S* · 维持/.test(note))).toHaveLength(2)
    const { notes: headline } = slideText(zh, tianjin, DEFAULT_STATE, slide('headline'))
    expect(headline.at(-1)).toContain('计算：(同意公开 5,651 + 同意部分公开 281) ÷ 答复各项之和 14,795')
  })
  it("keeps the reader's own title and puts the finding into the notes", () => {
    const { title, notes } = slideText(zh, tianjin, DEFAULT_STATE, slide('application-methods', '网上为主'))
    expect(title).toBe('网上为主')
    expect(notes[0]).toMatch(/^本页结论：/)
  })
  it('says which filter is in force, how it shows, and where it does not reach', () => {
    const view = { ...DEFAULT_STATE, filter: filterOf({ reply: ['granted'] }), show: 'only' as const }
    expect(slideText(zh, tianjin, view, slide('application-outcomes')).filter).toBe('筛选：答复：同意公开；只显示所选；占比以全部为基数')
    expect(slideText(zh, tianjin, view, slide('disclosure-channels')).filter).toBe('筛选（答复）在此不起作用')
    expect(slideText(zh, tianjin, view, slide('headline')).filter).toBe('筛选（答复）在此不起作用')
    expect(slideText(zh, tianjin, DEFAULT_STATE, slide('headline')).filter).toBe('')
  })
  it('gives the number that shares of the selection are shares of', () => {
    const view = { ...DEFAULT_STATE, filter: filterOf({ reply: ['granted', 'refused'], method: ['fax'] }), base: 'selection' as const }
    expect(slideText(zh, tianjin, view, slide('application-outcomes')).base).toContain('占比以所选各项之和6,972件为基数')
    expect(slideText(i18nOf('en'), tianjin, view, slide('application-methods')).base).toContain(
      'Shares of the sum of the selection, 122 applications',
    )
    expect(slideText(zh, tianjin, view, slide('application-groups')).base).toMatch(/占比以所选各项之和[\d,]+件为基数/)
  })
  it('names the verdicts of the checks that the figures of a chart are in', () => {
    expect(slideText(zh, tianjin, DEFAULT_STATE, slide('application-methods')).checks).toMatch(/^核对：.*成立\d+项/)
  })
  it('names checks that add up to the number of their verdict', () => {
    for (const language of ['zh', 'en'] as const) {
      const { body } = slideText(i18nOf(language), tianjin, DEFAULT_STATE, slide('quality'))
      if (body.kind !== 'checks') throw new Error('checks')
      for (const { count, checks } of body.groups) expect(checks.reduce((sum, each) => sum + each.count, 0)).toBe(count)
      const several = body.groups.flatMap(({ checks }) => checks).filter(({ count }) => count > 1)
      expect(several.length).toBeGreaterThan(0)
      for (const { name, count } of several) expect(name).toContain(language === 'zh' ? `（${count}项）` : `(${count}\u00a0checks)`)
    }
  })
  it('says the headline rate under the definition in force', () => {
    const rate = (each: 'a' | 'b') => {
      const { body } = slideText(zh, tianjin, { ...DEFAULT_STATE, rate: each }, slide('headline'))
      return body.kind === 'figures' ? body.figures.at(-1)?.value : ''
    }
    expect(rate('a')).not.toBe(rate('b'))
  })
  it.each(FORMS)('has words for every slide of a report of the %s form, where figures are missing with their reason', (form) => {
    for (const id of SLIDE_IDS.filter((each) => isSlideOf(each, form))) {
      const text = slideText(zh, makeReport(form, {}), DEFAULT_STATE, slide(id))
      expect(text.title).not.toBe('')
      expect(JSON.stringify(text)).not.toMatch(/NaN|undefined|Infinity/)
      if (!isChartSlide(id)) expect(text.base).toBe('')
    }
  })
})
