import { describe, expect, it } from 'vitest'
import { i18nOf } from '../../src/i18n'
import { evaluate } from '../../src/report/quantity'
import { citation, citationWords } from '../../src/words/citation'
import { locatorText, placeText } from '../../src/words/place-text'
import { makeReport } from '../report/make-report'
import { tianjin } from '../support/tianjin'

const published = makeReport('2014', {}, { publication: { date: { value: '2019-03-31' }, address: { value: 'https://example.org/2018' } } })
const place = (style: 'gbt7714' | 'english', ref: string) => placeText(citationWords(style), tianjin, evaluate(tianjin, ref))

describe('citation', () => {
  it('says that date and address of publication are not given', () => {
    expect(citation(tianjin, 'gbt7714')).toBe('天津市人民政府. 天津市2018年政府信息公开年度报告[R]. (发布日期不详). 发布网址未给出.')
    expect(citation(tianjin, 'english')).toBe(
      'Tianjin Municipal People’s Government. Tianjin 2018 Annual Report on Government Information Disclosure [天津市2018年政府信息公开年度报告]. Date of publication not given. Address of publication not given.',
    )
  })
  it('names who issued the report, and the body where nobody else is named', () => {
    const issued = { ...published, issuer: { zh: '示例市人民政府', en: 'Example Municipal Government' } }
    expect(citation(issued, 'gbt7714')).toMatch(/^示例市人民政府\. 示例年度报告/)
    expect(citation(issued, 'english')).toMatch(/^Example Municipal Government\. Example annual report/)
    expect(citation(published, 'gbt7714')).toMatch(/^示例市\. 示例年度报告/)
  })
  it('gives those that are given', () => {
    expect(citation(published, 'gbt7714')).toBe('示例市. 示例年度报告[R/OL]. (2019-03-31). https://example.org/2018.')
    expect(citation(published, 'english')).toBe('Example. Example annual report [示例年度报告]. 31 March 2019. https://example.org/2018.')
  })
  it('names the place in the words of its own language', () => {
    expect(citation(tianjin, 'gbt7714', place('gbt7714', 'disclosure.total'))).toMatch(/\(发布日期不详\): 二、.+，第1段\. /)
    expect(citation(tianjin, 'english', place('english', 'disclosure.total'))).toMatch(/not given, Section 二, .+, paragraph 1\. /)
    expect(citation(tianjin, 'english', place('english', 'rate:dispute'))).toContain(', computed from figures of the report.')
  })
})

describe('locatorText', () => {
  const words = i18nOf('en')
  it.each([
    [{ in: 'text', section: '一', paragraph: 2 }, 'Section 一, Overview, paragraph 2'],
    [{ in: 'table', section: '三', row: '收到申请数' }, 'Section 三, Table, row “收到申请数”'],
    [{ in: 'table', section: '三', row: '总计', column: '自然人' }, 'Section 三, Table, row “总计”, column “自然人”'],
    [{ in: 'text', section: '九', paragraph: 1 }, '九, paragraph 1'],
  ] as const)('%j', (at, text) => {
    expect(locatorText(words, makeReport('2014', {}), at)).toBe(text)
  })
})

describe('placeText', () => {
  it.each([
    ['disclosure.total', /^Section 二/],
    ['replies.total', /^Section 六/],
    ['rate:dispute', /^computed from figures of the report$/],
    ['outcomes.total', /^no place in the report$/],
  ])('%s', (ref, text) => {
    expect(placeText(i18nOf('en'), tianjin, evaluate(tianjin, ref))).toMatch(text)
  })
})
