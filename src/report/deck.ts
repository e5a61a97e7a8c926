/** The deck of a presentation: which slides in which order, under which titles. It has a text form for addresses. */
import { CHART_IDS, type ChartId } from './charts'

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

/** The deck that a report gets by itself. */
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
