/** What has to stand before words that say too little of themselves: 政府网站公开42条 counts only in a list that opens with the total. */
import { LOOK_BACK } from './own-clause'
import { FILL, NUMBER_UNGROUPED } from './numbers'
import openings from './openings.json' with { type: 'json' }

interface RawOpening {
  /** The words that open the list, `#` for a number. */
  before: string
  /** One entry of the list, of which several may stand between. */
  list: string
  /** Words that all have to stand in the first sentence. */
  all?: readonly string[]
}

const known: Readonly<Record<string, RawOpening | undefined>> = openings

/** Entries that a list has at most before the number asked for. */
const MOST_ENTRIES = 8

const compiled = new Map<RawOpening, RegExp>()

function expressionOf(opening: RawOpening): RegExp {
  const before = compiled.get(opening)
  if (before) return before
  const numbered = (words: string): string => words.replace(/#/g, () => `${FILL}${NUMBER_UNGROUPED}`)
  const entries = `(?:${numbered(opening.list)}){0,${MOST_ENTRIES}}`
  const expression = new RegExp(`(${numbered(opening.before)})${entries}(?:通过|在|利用|以|采用|其中[，：]?)*$`)
  compiled.set(opening, expression)
  return expression
}

/** Returns the words that open the list which a place of a text stands in; undefined where none do. */
export function openingBefore(text: string, place: number, id: string): { start: number; end: number } | undefined {
  const opening = known[id]
  const [first = ''] = text.split('。', 1)
  if (!opening || place > LOOK_BACK || opening.all?.some((word) => !first.includes(word))) return undefined
  const found = expressionOf(opening).exec(text.slice(0, place))
  return found ? { start: found.index, end: found.index + (found[1] ?? '').length } : undefined
}
