/** Cutting, ordering and titling a deck. Pure. */
import type { ViewState } from '../../address/view-state'
import {
  cleanTitle,
  deckIn,
  defaultDeck,
  formatDeck,
  isSlideOf,
  MOST_SLIDES,
  SLIDE_IDS,
  type Deck,
  type DeckKind,
  type SlideId,
} from '../../report/deck'

/** Returns the deck of a view, as far as a report of the form can show it. */
export const deckOf = (state: ViewState, form: DeckKind): Deck => deckIn(state.deck, form)

/** Returns which slide of a deck is shown, counted from 1: beyond the end, the last. */
export const pageOf = (slide: number, deck: Deck): number => Math.min(Math.max(1, slide), deck.length)

/** Returns the deck with one slide in another place. */
export function moveSlide(deck: Deck, from: number, to: number): Deck {
  const slide = deck[from]
  if (!slide || to < 0 || to >= deck.length || from === to) return deck
  const others = deck.filter((_, index) => index !== from)
  return [...others.slice(0, to), slide, ...others.slice(to)]
}

/** Returns the deck without one slide; the last one stays, because a deck has one. */
export function removeSlide(deck: Deck, index: number): Deck {
  return deck.length > 1 ? deck.filter((_, each) => each !== index) : deck
}

/** Returns the deck with one slide called otherwise; an empty title gives it its finding back. */
export function retitleSlide(deck: Deck, index: number, title: string): Deck {
  return deck.map((slide, each) => (each === index ? { ...slide, title: cleanTitle(title) } : slide))
}

/** Returns the deck with one slide more at its end, as far as it may grow. */
export function addSlide(deck: Deck, id: SlideId): Deck {
  return deck.length < MOST_SLIDES ? [...deck, { id, title: null }] : deck
}

/** Returns the slides that a deck does not have and that a report of the form can show. */
export function missingSlides(deck: Deck, form: DeckKind): SlideId[] {
  return SLIDE_IDS.filter((id) => isSlideOf(id, form) && !deck.some((slide) => slide.id === id))
}

/** Returns the view with a deck; one that equals the report's own is left out. The slide that was shown stays on show where the deck still has it. */
export function withDeck(state: ViewState, deck: Deck, form: DeckKind): ViewState {
  const isDefault = formatDeck(deck) === formatDeck(defaultDeck(form))
  const next = { ...state, deck: isDefault ? null : deck }
  if (state.slide === null) return next
  const before = deckOf(state, form)
  const page = pageOf(state.slide, before)
  const shown = before[page - 1]
  const place = deck.findIndex((slide) => slide === shown)
  return { ...next, slide: place >= 0 ? place + 1 : pageOf(page, deck) }
}
