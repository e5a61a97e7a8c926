import { brotliCompressSync } from 'node:zlib'
import keys from 'virtual:pinyin-keys'
import { describe, expect, it } from 'vitest'
import { namesIn, pinyinKeys, pinyinOf } from '../../scripts/build/pinyin'
import { en } from '../../src/i18n/en'
import { zh } from '../../src/i18n/zh'
import { chineseTexts } from '../../src/report/find-index'
import { hanCharacters, pinyinReader } from '../../src/report/find-text'

const names = namesIn(zh, en)
const texts = chineseTexts(names)

describe('pinyinOf', () => {
  it.each([
    ['宿迁', 'su qian'],
    ['重庆', 'chong qing'],
    ['银行', 'yin hang'],
    ['行政复议', 'xing zheng fu yi'],
    ['重复申请', 'chong fu shen qing'],
    ['考评权重', 'kao ping quan zhong'],
    ['新闻发布会', 'xin wen fa bu hui'],
    ['参加', 'can jia'],
    ['更改补充', 'geng gai bu chong'],
    ['按时办结率', 'an shi ban jie lv'],
    ['法律法规', 'fa lv fa gui'],
    ['本年增/减', 'ben nian zeng jian'],
    ['危及“三安全一稳定”', 'wei ji san an quan yi wen ding'],
    ['press 182', ''],
  ])('reads %s as %s', (text, read) => {
    expect(pinyinOf(text).join(' ')).toBe(read)
  })
})

describe('pinyinKeys', () => {
  it('keeps the reading of a character that two texts read differently', () => {
    const keysOfTwo = pinyinKeys(['银行', '行政', '行业', '行政机关'])
    const read = pinyinReader(keysOfTwo)
    expect(read('银行')).toEqual(['yin', 'hang'])
    expect(read('行业')).toEqual(['hang', 'ye'])
    expect(read('行政')).toEqual(['xing', 'zheng'])
  })
})

describe('virtual:pinyin-keys', () => {
  it('gives every text that can be found the reading it has in context', () => {
    const read = pinyinReader(keys)
    expect(texts.length).toBeGreaterThan(300)
    for (const text of texts) expect(read(text), text).toEqual(pinyinOf(text))
  })

  it('reads every Chinese character, and with ü as v', () => {
    const read = pinyinReader(keys)
    for (const text of texts) expect(read(text), text).toHaveLength(hanCharacters(text).length)
    expect(read('回复率')).toEqual(['hui', 'fu', 'lv'])
    expect(JSON.stringify(keys)).not.toMatch(/[üāáǎà]/)
  })

  it('is small', () => {
    expect(brotliCompressSync(JSON.stringify(keys)).length).toBeLessThan(2500)
  })
})

describe('namesIn', () => {
  it('refuses messages that lack a rate', () => {
    expect(() => namesIn({}, en)).toThrow('label.rate.disclosure-a')
  })
})
