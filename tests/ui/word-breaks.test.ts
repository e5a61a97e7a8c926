import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balancedLines, breakPieces } from '../../src/ui/word-breaks'

const length = (text: string) => text.trimEnd().length

describe('breakPieces', () => {
  it.each([
    ['临江市政府信息公开工作年度报告', /^.*政府\|信息\|公开\|工作\|年度\|报告$/],
    ['不公开35件、部分公开54件', /^不公开35件、\|部分\|公开54件$/],
    ['纠错率16.67%；诉讼11件', /^纠错率16\.67%；\|诉讼11件$/],
    ['“公开”一组的占比', /^“公开”/],
    ['与淮安市 2024的占比', /淮安市 2024的/],
    ['None of 12 checks fails', /^None \|of \|12 \|checks \|fails$/],
  ])('lets a line of %s end between words, and never before a sign that ends a phrase', (text, expected) => {
    expect(breakPieces(text).join('|')).toMatch(expected)
  })
  it('leaves out nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('公', '开', '不', '7', '.', '，', '“', ' ', 'a', '%') }),
        (text) => breakPieces(text).join('') === text,
      ),
    )
  })
})

describe('balancedLines', () => {
  it('keeps what fits on one line', () => {
    expect(balancedLines(['公开', '率'], 3, length)).toEqual(['公开率'])
  })
  it('gives lines of about one length, as few as there can be', () => {
    expect(balancedLines(['一一一', '二二二', '三三三', '四'], 9, length)).toEqual(['一一一二二二', '三三三四'])
  })
  it('gives a piece that is too long a line of its own', () => {
    expect(balancedLines(['短', '很长很长很长', '短'], 3, length)).toEqual(['短', '很长很长很长', '短'])
  })
})
