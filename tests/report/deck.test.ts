import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHART_IDS } from '../../src/report/charts'
import { cleanTitle, DEFAULT_DECK, formatDeck, isChartSlide, LONGEST_TITLE, MOST_SLIDES, parseDeck, SLIDE_IDS } from '../../src/report/deck'

const anyTitle = fc.option(fc.string({ unit: 'binary', maxLength: 40 }).map(cleanTitle)).map((title) => title ?? null)
const anyDeck = fc.array(fc.record({ id: fc.constantFrom(...SLIDE_IDS), title: anyTitle }), { minLength: 1, maxLength: MOST_SLIDES })

describe('a deck and its text', () => {
  test('any deck gives a text that gives the same deck, all understood', () => {
    fc.assert(
      fc.property(anyDeck, (deck) => {
        expect(parseDeck(formatDeck(deck))).toEqual({ deck, whole: true })
      }),
    )
  })
  test('no text breaks the parser, and what it understands is a deck', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { deck } = parseDeck(text)
        if (deck) expect(parseDeck(formatDeck(deck))).toEqual({ deck, whole: true })
      }),
    )
  })
})

describe('parseDeck', () => {
  test.each([
    ['title,nothing,quality', ['title', 'quality']],
    ['nothing', null],
    ['', null],
    ['title~', ['title']],
    ['Title', null],
  ])('%j keeps the slides that there are, and says that this was not all', (text, ids) => {
    const { deck, whole } = parseDeck(text)
    expect(deck?.map(({ id }) => id) ?? null).toEqual(ids)
    expect(whole).toBe(false)
  })
  test('has no more slides than may be', () => {
    const { deck, whole } = parseDeck(Array.from({ length: MOST_SLIDES + 1 }, () => 'title').join(','))
    expect([deck?.length, whole]).toEqual([MOST_SLIDES, false])
  })
})

describe('cleanTitle', () => {
  test.each([
    ['  a\n b\u0000 ', 'a b'],
    [' \t', null],
    ['年'.repeat(LONGEST_TITLE + 1), '年'.repeat(LONGEST_TITLE)],
    ['𠮷'.repeat(LONGEST_TITLE + 1), '𠮷'.repeat(LONGEST_TITLE)],
  ])('%j', (text, title) => {
    expect(cleanTitle(text)).toBe(title)
  })
})

test('the deck of a report has title, headline, charts, quality and sources, each once', () => {
  const ids = DEFAULT_DECK.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect([ids[0], ids[1], ids.at(-2), ids.at(-1)]).toEqual(['title', 'headline', 'quality', 'sources'])
  expect(ids.slice(2, -2).every(isChartSlide)).toBe(true)
  expect(SLIDE_IDS.filter(isChartSlide)).toEqual([...CHART_IDS])
})
