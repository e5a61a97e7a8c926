/** Which line of a form a row of a document is. */
import type { FormLine } from './form-lines'
import { keyOf, plain } from './plain'

/** A row of a document, and the number of the line of the form that it is. */
export interface LineMatch {
  index: number
  /** The row was known by its place under its heading, not by its name. */
  byOrder: boolean
  /** The row has a name of the line, and not only a part of it. */
  exact: boolean
}

const NUMBERED = /^(?:其中[:：]?)?(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）).．、])/
const PARTS = /(?=[（(][一二三四五六七八九十]{1,3}[）)])|(?=(?<![\d.])\d{1,2}[.．、](?!\d))/

interface Piece {
  key: string
  number: number | null
}

/** Returns the parts of a row's label, the heading cells that span it first, each without its number. */
function piecesOf(labels: readonly string[]): Piece[] {
  return labels
    .flatMap((label) => plain(label).text.split(PARTS))
    .map((part) => {
      const number = /^(\d{1,2})[.．、]/.exec(part)?.[1]
      let rest = part.replace(/^（其中[:：]?(.*)）$/, '$1')
      while (NUMBERED.test(rest)) rest = rest.replace(NUMBERED, '')
      return { key: keyOf(rest.replace(/^其中/, '')), number: number ? Number(number) : null }
    })
    .filter(({ key, number }) => key !== '' || number !== null)
}

/** Returns the names that a label may be, without numbers: the whole of it, and its last part where a heading stands before that. */
export function labelKeys(label: string): string[] {
  const keys = piecesOf([label]).map(({ key }) => key)
  const last = keys.at(-1)
  return last ? [...new Set([keys.join(''), last])] : []
}

/** Returns whether all characters of a name stand in another in the same order, and are most of it. */
function shortens(own: string, key: string): boolean {
  if (own.length < 5 || own.length > key.length || own.length < key.length * 0.6) return false
  let at = 0
  for (const char of key) if (char === own.charAt(at)) at++
  return at === own.length
}

const roughly = (own: string, key: string): boolean =>
  (own.length >= 4 && key.length >= 4 && (key.includes(own) || own.includes(key)) && Math.abs(own.length - key.length) < 40) || shortens(own, key)

/**
 * Returns which line of a form a row is, by its label and by what stands before it; undefined where it is none or may be
 * several. `labels` are its label cells from left to right, `after` is the line of the row before.
 */
export function matchLine(lines: readonly FormLine[], labels: readonly string[], after: number): LineMatch | undefined {
  const pieces = piecesOf(labels)
  const leaf = pieces.at(-1)
  if (!leaf) return undefined
  const headings = pieces.slice(0, -1).flatMap(({ key }) => lines.flatMap((line, i) => (!line.metric && line.keys.includes(key) ? [i] : [])))
  const heading = headings.at(-1)
  const prefix = lines.find((line) => !line.metric && leaf.key.length > (line.keys[0]?.length ?? 0) && leaf.key.startsWith(line.keys[0] ?? ' '))
  const keys = prefix ? [leaf.key, leaf.key.slice(prefix.keys[0]?.length ?? 0)] : [leaf.key]
  const under = heading ?? (prefix ? lines.indexOf(prefix) : undefined)
  const candidates = (test: (line: FormLine) => boolean): number[] => lines.flatMap((line, i) => (line.metric && test(line) ? [i] : []))
  const choose = (found: readonly number[]): number | undefined => {
    const own = under === undefined ? found : found.filter((i) => lines[i]?.under === under)
    const rest = own.length > 0 ? own : found
    if (rest.length <= 1) return rest[0]
    return rest.find((i) => i > after && (lines[i]?.under === lines[after]?.under || lines[i]?.under === after)) ?? rest.find((i) => i > after)
  }
  const exact = choose(candidates((line) => line.keys.some((key) => keys.includes(key))))
  if (exact !== undefined) return { index: exact, byOrder: false, exact: true }
  if (lines.some((line) => !line.metric && line.keys.includes(leaf.key))) return undefined
  const rough = candidates((line) => line.keys.some((key) => roughly(leaf.key, key)))
  if (rough.length === 1 && rough[0] !== undefined) return { index: rough[0], byOrder: false, exact: false }
  const numbered = under === undefined ? undefined : lines.findIndex((line) => line.under === under && line.place === leaf.number)
  if (numbered !== undefined && numbered > after && leaf.key !== '' && rough.length > 1) return { index: numbered, byOrder: true, exact: false }
  return undefined
}

/** Returns the same for a row whose name may begin in the line before it, `lead`; such a name has to be whole. */
export function matchWrapped(
  lines: readonly FormLine[],
  labels: readonly string[],
  after: number,
  lead?: string,
): (LineMatch & { wrapped: boolean }) | undefined {
  const own = matchLine(lines, labels, after)
  const joined = own?.exact || lead === undefined ? undefined : matchLine(lines, [`${lead}${labels.join('')}`], after)
  if (joined?.exact) return { ...joined, wrapped: true }
  return own && { ...own, wrapped: false }
}
