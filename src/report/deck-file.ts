/** A deck as a small JSON file that its reader keeps: slides, and the address with the filters and definitions they were made for. */
import { cleanTitle, isSlideId, MOST_SLIDES, type Deck, type DeckSlide } from './deck'

/** The version that is written; earlier ones are read. */
const VERSION = 1

/** A deck with what it was made for. */
export interface DeckFile {
  /** Id of the report; null for any. */
  report: string | null
  /** Filters, definitions, language and theme as an address gives them, with its `#`. */
  address: string
  slides: Deck
}

/** Why a file is no deck: what is wrong, and where. */
export type DeckFileProblem =
  | { kind: 'not-json' | 'not-a-deck' | 'no-slides' | 'bad-report' | 'bad-address' }
  | { kind: 'newer'; version: number }
  | { kind: 'too-many'; count: number }
  /** The slide, counted from 1, and what it says. */
  | { kind: 'unknown-slide' | 'bad-title'; slide: number; found: string }

/** Returns the text of a deck's file. */
export function formatDeckFile({ report, address, slides }: DeckFile): string {
  const written = slides.map(({ id, title }) => (title === null ? { id } : { id, title }))
  return `${JSON.stringify({ sunshineDeck: VERSION, report, address, slides: written }, null, 2)}\n`
}

/** Returns the beginning of a value as it was written. What is nested too deep to be written again is a mark. */
function said(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, 60)
  try {
    return (JSON.stringify(value) ?? String(value)).slice(0, 60)
  } catch {
    return '…'
  }
}

function readSlide(value: unknown, slide: number): DeckSlide | DeckFileProblem {
  const { id, title }: { id?: unknown; title?: unknown } = typeof value === 'object' && value !== null ? value : {}
  if (typeof id !== 'string' || !isSlideId(id)) return { kind: 'unknown-slide', slide, found: said(id ?? value) }
  if (title === undefined || title === null) return { id, title: null }
  if (typeof title !== 'string' || cleanTitle(title) !== title) return { kind: 'bad-title', slide, found: said(title) }
  return { id, title }
}

/** Returns the deck that a file holds, or what is wrong with it. Never throws; fields that it does not know are passed over. */
export function parseDeckFile(text: string): { file: DeckFile } | { problem: DeckFileProblem } {
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { problem: { kind: 'not-json' } }
  }
  if (typeof data !== 'object' || data === null) return { problem: { kind: 'not-a-deck' } }
  const { sunshineDeck, report, address, slides }: { sunshineDeck?: unknown; report?: unknown; address?: unknown; slides?: unknown } = data
  if (typeof sunshineDeck !== 'number' || !Number.isInteger(sunshineDeck) || sunshineDeck < 1) return { problem: { kind: 'not-a-deck' } }
  if (sunshineDeck > VERSION) return { problem: { kind: 'newer', version: sunshineDeck } }
  if (report !== null && typeof report !== 'string') return { problem: { kind: 'bad-report' } }
  if (typeof address !== 'string' || !address.startsWith('#')) return { problem: { kind: 'bad-address' } }
  if (!Array.isArray(slides) || slides.length === 0) return { problem: { kind: 'no-slides' } }
  if (slides.length > MOST_SLIDES) return { problem: { kind: 'too-many', count: slides.length } }
  const read: DeckSlide[] = []
  for (const [index, value] of slides.entries()) {
    const slide = readSlide(value, index + 1)
    if ('kind' in slide) return { problem: slide }
    read.push(slide)
  }
  return { file: { report, address, slides: read } }
}
