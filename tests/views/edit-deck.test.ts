import { chartsOf } from '../../src/report/chart-model'
import { CHART_IDS } from '../../src/report/charts'
import { describe, expect, test } from 'vitest'
import { DEFAULT_STATE, type ViewState } from '../../src/address/view-state'
import { DEFAULT_DECK, LONGEST_TITLE, MOST_SLIDES, SLIDE_IDS, type Deck, type SlideId } from '../../src/report/deck'
import { addSlide, deckOf, missingSlides, moveSlide, pageOf, removeSlide, retitleSlide, withDeck } from '../../src/views/present/edit-deck'

const deck = (...ids: SlideId[]): Deck => ids.map((id) => ({ id, title: null }))
const ids = (slides: Deck): SlideId[] => slides.map(({ id }) => id)
const three = deck('title', 'headline', 'quality')
const showing = (slide: number, slides: Deck | null = null): ViewState => ({ ...DEFAULT_STATE, slide, deck: slides })

/** Title, headline figures, checks, sources. */
const NOT_CHARTS = SLIDE_IDS.length - CHART_IDS.length

describe('a deck', () => {
  test('is ordered: later, earlier, not beyond its ends', () => {
    expect(ids(moveSlide(three, 0, 2))).toEqual(['headline', 'quality', 'title'])
    expect(ids(moveSlide(three, 2, 0))).toEqual(['quality', 'title', 'headline'])
    for (const to of [-1, 3, 1]) expect(moveSlide(three, 1, to)).toBe(three)
  })
  test('is cut, down to one slide', () => {
    expect(ids(removeSlide(three, 1))).toEqual(['title', 'quality'])
    expect(ids(removeSlide(deck('title'), 0))).toEqual(['title'])
  })
  test('is titled; an empty title is none', () => {
    expect(retitleSlide(three, 1, ' Five\nnumbers ')[1]).toEqual({ id: 'headline', title: 'Five numbers' })
    expect(retitleSlide(retitleSlide(three, 1, 'x'), 1, '  ')).toEqual(three)
    expect(retitleSlide(three, 0, 'x'.repeat(LONGEST_TITLE + 9))[0]?.title).toHaveLength(LONGEST_TITLE)
  })
  test('grows by what it has not, to as many as may be', () => {
    expect(missingSlides(DEFAULT_DECK, '2014')).toHaveLength(chartsOf('2014').length + NOT_CHARTS - DEFAULT_DECK.length)
    expect(ids(addSlide(three, 'reform-days'))).toEqual(['title', 'headline', 'quality', 'reform-days'])
    const full = Array.from({ length: MOST_SLIDES }, (): Deck[number] => ({ id: 'title', title: null }))
    expect(addSlide(full, 'quality')).toBe(full)
  })
})

describe('withDeck', () => {
  test('leaves the default out of the view', () => {
    expect(withDeck(showing(1, three), [...DEFAULT_DECK], '2014').deck).toBeNull()
    expect(withDeck(showing(1), three, '2014').deck).toBe(three)
  })
  test('keeps the slide that was shown, wherever it stands now', () => {
    expect(withDeck(showing(3, three), moveSlide(three, 2, 0), '2014').slide).toBe(1)
  })
  test('shows the next one where it was removed, and the last where there is no next', () => {
    expect(withDeck(showing(2, three), removeSlide(three, 1), '2014').slide).toBe(2)
    expect(withDeck(showing(3, three), removeSlide(three, 2), '2014').slide).toBe(2)
  })
  test('presents nothing where nothing was presented', () => {
    expect(withDeck({ ...DEFAULT_STATE }, three, '2014').slide).toBeNull()
  })
})

test('a slide beyond the deck is its last', () => {
  expect([pageOf(40, three), pageOf(0, three), pageOf(2, deckOf(showing(2), '2014'))]).toEqual([3, 1, 2])
})
