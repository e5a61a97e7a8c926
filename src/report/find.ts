/** Finds figures by Chinese or English name, pinyin, initials or value. */
import { childrenOf, metricOf, type MetricId } from './dictionary'
import { NUMBER_PATTERN, numberCost, typedNumber } from './find-number'
import { foldText, hanCharacters, spacedWords, type NameRank, type SearchText } from './find-text'
import type { GroupId } from './groups'
import type { FigureRef, Quantity } from './quantity'
import type { RateId } from './rates'
import type { Applicant } from './schema'

/** What a figure is, for its name and its place on screen. */
type FindSubject =
  | { kind: 'metric'; metric: MetricId }
  | { kind: 'cell'; metric: MetricId; applicant: Applicant }
  | { kind: 'share'; metric: MetricId }
  | { kind: 'rate'; rate: RateId }
  | { kind: 'group'; group: GroupId }
  | { kind: 'difference' }

/** A figure that can be found. */
export interface FindEntry {
  ref: FigureRef
  subject: FindSubject
  quantity: Quantity
  texts: readonly SearchText[]
}

/** How many results a search gives at most. */
export const MOST_RESULTS = 12
const LONGEST_QUERY = 80

const RANK_COST: Record<NameRank, number> = { short: 0, official: 1, alias: 1.5 }
/** Computed figures stand behind stated ones of the same name, and what a report lacks behind what it has. */
const SHARE_COST = 1.5
const GROUP_COST = 2.5
const CELL_COST = 2.5
/** Whoever asks for a word that a whole and its parts share means the whole first. */
const WHOLE_COST = -1.5
const MISSING_COST = 0.6
const OTHER_FORM_COST = 20

const HAN = /\p{Script=Han}/u
/** Words of an English question that name nothing. */
const FILLERS = new Set('a an all among and by for how in is many much of on the to was were what'.split(' '))
const WORD = new RegExp(String.raw`${NUMBER_PATTERN}|\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+`, 'gu')

/** A query, or one word of it, ready to be compared. */
interface Term {
  compact: string
  /** Its words with a space before, to be found inside a name where a word begins. */
  asWord: string
  han: boolean
  /** Latin letters only, and so perhaps pinyin. */
  letters: boolean
  number: ReturnType<typeof typedNumber>
}

function termOf(folded: string): Term {
  const spaced = spacedWords(folded)
  const compact = spaced.replaceAll(' ', '')
  return { compact, asWord: ` ${spaced}`, han: HAN.test(compact), letters: /^[a-z]+$/.test(compact), number: typedNumber(folded) }
}

const atSyllable = (text: SearchText, query: string): number => text.starts.findIndex((start) => text.pinyin.startsWith(query, start))

/** Returns whether a query is the beginnings of syllables in a row, as an input method takes them: `xinwfbh`. */
function isAbbreviated(text: SearchText, query: string, from: number): boolean {
  if (text.initials[from] !== query[0]) return false
  let ends = [0]
  for (const syllable of text.syllables.slice(from)) {
    const next: number[] = []
    for (const end of ends) {
      for (let length = 1; length <= syllable.length && query[end + length - 1] === syllable[length - 1]; length++) {
        if (!next.includes(end + length)) next.push(end + length)
      }
    }
    if (next.includes(query.length)) return true
    if (next.length === 0) return false
    ends = next
  }
  return false
}

function pinyinCost(text: SearchText, query: string): number | null {
  if (text.syllables.length === 0) return null
  if (text.initials === query || text.pinyin === query) return 0.5
  if (text.pinyin.startsWith(query) || (query.length > 1 && text.initials.startsWith(query))) return 2.5
  if (query.length < 2) return null
  if (atSyllable(text, query) >= 0) return 4.5
  if (text.initials.includes(query)) return 5.5
  if (query.length < 3) return null
  if (isAbbreviated(text, query, 0)) return 6
  return text.syllables.some((_, index) => isAbbreviated(text, query, index)) ? 7 : null
}

/** Returns the cost of a query in one name, or null where it is not in it. */
function nameCost(text: SearchText, term: Term): number | null {
  const query = term.compact
  if (text.compact === query) return 0
  const spread = 0.9 * (1 - query.length / Math.max(query.length, text.compact.length))
  if (text.compact.startsWith(query)) return 2 + spread
  if (term.han) return text.compact.includes(query) ? 4 + spread : null
  if (text.spaced.includes(term.asWord)) return 4 + spread
  const pinyin = term.letters ? pinyinCost(text, query) : null
  return pinyin === null ? null : pinyin + 0.4 * Math.min(1, text.syllables.length / 30)
}

function termCost(entry: FindEntry, term: Term): number | null {
  if (term.number) return numberCost(entry.quantity, term.number)
  let best: number | null = null
  for (const text of entry.texts) {
    const found = nameCost(text, term)
    const cost = found === null ? null : found + RANK_COST[text.rank]
    if (cost !== null && (best === null || cost < best)) best = cost
  }
  if (best !== null || !term.han) return best
  if (term.compact === entry.quantity.unit) return 3
  // The last resort: every character stands somewhere in the names, as in 网上申请 for what the form calls 网络申请数.
  if (term.compact.length < 2) return null
  const stands = (character: string) => entry.texts.some((text) => text.compact.includes(character))
  return hanCharacters(term.compact).every(stands) ? 9 : null
}

function entryCost(entry: FindEntry, query: Term, words: readonly Term[]): number | null {
  const asOne = termCost(entry, query)
  if (asOne !== null || (words.length === 1 && words[0]?.compact === query.compact)) return asOne
  let sum = 0
  for (const word of words) {
    const cost = termCost(entry, word)
    if (cost === null) return null
    sum += cost
  }
  return words.length === 0 ? null : 1 + sum / words.length
}

/** Returns whether a row of the form is no part of another. */
const isRowOfItsOwn = (metric: MetricId): boolean => metricOf(metric).parent === undefined && metricOf(metric).forms.length > 0

function subjectCost(subject: FindSubject): number {
  if (subject.kind === 'share') return SHARE_COST
  if (subject.kind === 'group') return GROUP_COST
  if (subject.kind === 'cell') return CELL_COST + (isRowOfItsOwn(subject.metric) ? WHOLE_COST : 0)
  return subject.kind === 'metric' && childrenOf(subject.metric).length > 0 ? WHOLE_COST : 0
}

function standing({ subject, quantity }: FindEntry): number {
  if (quantity.state === 'known') return subjectCost(subject)
  return subjectCost(subject) + (quantity.reason === 'not-in-form' ? OTHER_FORM_COST : MISSING_COST)
}

/**
 * Returns the figures that a query means, best first, at most {@link MOST_RESULTS}. The query may be a name in Chinese or
 * English, its words in any order, pinyin with or without spaces, initials, or a value. Never throws.
 */
export function findFigures(entries: readonly FindEntry[], query: string): FindEntry[] {
  const folded = foldText(query.slice(0, LONGEST_QUERY))
  const whole = termOf(folded)
  if (whole.compact === '') return []
  const all = folded.match(WORD) ?? []
  const telling = all.filter((word) => !FILLERS.has(word))
  const words = (telling.length > 0 ? telling : all).map((word) => termOf(word.trim()))
  return entries
    .flatMap((entry) => {
      const cost = entryCost(entry, whole, words)
      return cost === null ? [] : { entry, cost: cost + standing(entry) }
    })
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST_RESULTS)
    .map(({ entry }) => entry)
}
