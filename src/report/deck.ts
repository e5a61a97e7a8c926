/** The deck of a presentation: which slides in which order, under which titles. It has a text form for addresses. */
import { isCompareChart, isInForm } from './chart-model'
import { CHART_IDS, COMPARE_CHART_IDS, type ChartId } from './charts'
import { comparedReports } from './comparison'
import type { Form, Report } from './schema'

/** Slides that are no chart: title and scope, headline figures, verdicts of the checks, source and terms. */
const OTHER_SLIDES = ['title', 'headline', 'quality', 'sources'] as const
export const SLIDE_IDS = [...OTHER_SLIDES, ...CHART_IDS] as const
export type SlideId = (typeof SLIDE_IDS)[number]

export interface DeckSlide {
  id: SlideId
  /** What the reader calls the slide; null for the finding. */
  title: string | null
}

export type Deck = readonly DeckSlide[]

const slide = (id: SlideId): DeckSlide => ({ id, title: null })

/** The deck that a report of the 2014 form gets by itself. */
export const DEFAULT_DECK: Deck = [
  slide('title'),
  slide('headline'),
  slide('disclosure-channels'),
  slide('application-methods'),
  slide('application-flow'),
  slide('application-outcomes'),
  slide('dispute-results'),
  slide('reform-items'),
  slide('response-activities'),
  slide('quality'),
  slide('sources'),
]

/** The deck that a report of a later form gets by itself. */
const LATER_DECK: Deck = [
  slide('title'),
  slide('headline'),
  slide('government-documents'),
  slide('application-balance'),
  slide('application-kinds'),
  slide('outcome-groups'),
  slide('refusal-reasons'),
  slide('applicant-outcomes'),
  slide('dispute-results'),
  slide('dispute-rates'),
  slide('quality'),
  slide('sources'),
]

/** The deck that a comparison gets by itself. */
const COMPARE_DECK: Deck = [slide('title'), ...COMPARE_CHART_IDS.map(slide), slide('sources')]

/** What a deck depends on: the form of a report, or that it is a comparison. */
export type DeckKind = Form | 'comparison'

/** Returns what the deck of a report depends on. */
export const deckKind = (report: Report): DeckKind => (comparedReports(report).length > 0 ? 'comparison' : report.form)

/** Returns the deck that a report of a form, or a comparison, gets by itself; always the same object. */
export const defaultDeck = (form: DeckKind): Deck => (form === 'comparison' ? COMPARE_DECK : form === '2014' ? DEFAULT_DECK : LATER_DECK)

/** Returns whether a report of a form, or a comparison, can show a slide. */
export function isSlideOf(id: SlideId, form: DeckKind): boolean {
  if (form === 'comparison') return isChartSlide(id) ? isCompareChart(id) : id === 'title' || id === 'sources'
  return !isChartSlide(id) || isInForm(id, form)
}

const inForm = new WeakMap<Deck, Map<DeckKind, Deck>>()

/** Returns the slides of a deck that a report of a form can show, or those that it gets by itself where none is left; the same object for the same deck. */
export function deckIn(deck: Deck | null, form: DeckKind): Deck {
  if (deck === null) return defaultDeck(form)
  const made = inForm.get(deck) ?? new Map<DeckKind, Deck>()
  inForm.set(deck, made)
  const known = made.get(form)
  if (known) return known
  const own = deck.filter(({ id }) => isSlideOf(id, form))
  const shown = own.length === deck.length ? deck : own.length > 0 ? own : defaultDeck(form)
  made.set(form, shown)
  return shown
}

/** How many slides a deck may have, and how long a title of one's own may be. */
export const MOST_SLIDES = 60
export const LONGEST_TITLE = 120

/** Returns whether a text is the id of a slide. */
export const isSlideId = (text: string): text is SlideId => SLIDE_IDS.some((id) => id === text)

/** Returns whether a slide draws a chart. */
export const isChartSlide = (id: SlideId): id is ChartId => CHART_IDS.some((each) => each === id)

/** A title without line breaks and other control characters, no longer than may be; null where nothing is left. */
export function cleanTitle(text: string): string | null {
  const title = Array.from(text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim())
    .slice(0, LONGEST_TITLE)
    .join('')
    .trim()
  return title === '' ? null : title
}

const escape = (title: string): string => title.replace(/[%,~]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
const unescape = (text: string): string => text.replace(/%(25|2c|7e)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

/** Returns a deck as text: slide ids with commas between, each with `~` and its own title where it has one. */
export function formatDeck(deck: Deck): string {
  return deck.map(({ id, title }) => (title === null ? id : `${id}~${escape(title)}`)).join(',')
}

/** Returns the deck that a text describes, and whether all of it was understood; null where no slide of it was. */
export function parseDeck(text: string): { deck: Deck | null; whole: boolean } {
  let whole = true
  const deck: DeckSlide[] = []
  for (const part of text.split(',')) {
    const mark = part.indexOf('~')
    const id = mark < 0 ? part : part.slice(0, mark)
    if (!isSlideId(id) || deck.length === MOST_SLIDES) {
      whole = false
      continue
    }
    const written = mark < 0 ? null : unescape(part.slice(mark + 1))
    const title = written === null ? null : cleanTitle(written)
    if (title !== written) whole = false
    deck.push({ id, title })
  }
  return { deck: deck.length > 0 ? deck : null, whole }
}
