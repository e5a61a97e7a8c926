/** Finds the columns that numbers make where no ruling lines are drawn. */
import { median, middle, type Piece } from './pdf-page'
import { linesOf, textOfLine, type Line } from './pdf-pieces'

const NUMBER = /^(?:\d[\d,，]*(?:\.\d+)?|[-—–/])$/
export const SECTION = /^[一二三四五六七八九十]{1,3}、/
/** A measure word in a column of its own. */
const UNIT = /^[\p{Script=Han}/]{1,3}$/u
/** Rows of a table follow each other within this many sizes of the font. */
const NEAR = 9
/** So many rows with a measure word make a table of one column of numbers. */
const MANY = 5

/** Where something begins and ends. */
export interface Span {
  left: number
  right: number
}

/** Pieces of a line that touch each other. */
export interface Word extends Span {
  text: string
  size: number
  pieces: readonly Piece[]
}

/** What stands on one line of a table: its numbers, and what stands left of the first of them. */
interface Row {
  at: number
  size: number
  numbers: readonly Word[]
  before?: Word
}

/** Rows of numbers that stand in the same columns. */
export interface Run {
  /** The middle of the first and of the last row. */
  first: number
  last: number
  size: number
  columns: readonly Span[]
  /** How many of the columns, from the left, have measure words. */
  units: number
}

export const isNumber = (text: string): boolean => NUMBER.test(text)
export const centre = ({ left, right }: Span): number => middle(left, right)

/** Returns the words of a line: pieces that touch each other. */
export function wordsOf(line: Line): Word[] {
  const words: Word[] = []
  for (const piece of line.pieces) {
    const { left, right, text, size } = piece
    const before = words.at(-1)
    if (before && left - before.right < size * 0.25) Object.assign(before, { right, text: before.text + text, pieces: [...before.pieces, piece] })
    else words.push({ left, right, text, size, pieces: [piece] })
  }
  return words
}

/** Returns the numbers that stand alone, line by line: nothing touches them, and no words follow them, as they do in a sentence. */
function rowsOf(lines: readonly Line[]): Row[] {
  return lines.flatMap((line) => {
    const words = wordsOf(line)
    const alone = words.filter(({ text, left, right, size }, index) => {
      const [before, after] = [words[index - 1], words[index + 1]]
      return isNumber(text) && (!before || left - before.right > size * 0.6) && (!after || after.left - right > size * 0.6)
    })
    const [first] = alone
    if (!first) return []
    const start = words.indexOf(first)
    if (alone.length === 1 && words.slice(start).some(({ text }) => !/\d/.test(text) && !isNumber(text))) return []
    const before = words[start - 1]
    return [{ at: middle(line.top, line.bottom), size: line.size, numbers: alone, ...(before && { before }) }]
  })
}

/** Returns whether a word stands in a column: over it, centred in it, or flush with one of its sides. */
function stands(word: Word, column: Span): boolean {
  const near = word.size * 0.8
  const sides = [centre(word) - centre(column), word.left - column.left, word.right - column.right]
  return (word.left < column.right && word.right > column.left) || sides.some((side) => Math.abs(side) < near)
}

/** Returns the one column that a word stands in, counted from the left; -1 of none, null of several. */
function columnOf(word: Word, columns: readonly Span[]): number | null {
  const own = columns.flatMap((column, index) => (stands(word, column) ? [index] : []))
  if (own.length <= 1) return own[0] ?? -1
  const over = own.filter((index) => {
    const column = columns[index]
    return column !== undefined && word.left < column.right && word.right > column.left
  })
  return over.length === 1 ? (over[0] ?? -1) : null
}

/** Returns the columns after a row of numbers, or null where the row does not stand in them. A row may leave some blank, and have some that no row before it has. */
function columnsWith(columns: readonly Span[], { numbers }: Row): Span[] | null {
  const next = columns.map((column) => ({ ...column }))
  const taken = new Set<number>()
  const free: Span[] = []
  for (const number of numbers) {
    const index = columnOf(number, columns)
    if (index === null || taken.has(index)) return null
    const column = next[index]
    if (column) {
      taken.add(index)
      Object.assign(column, { left: Math.min(column.left, number.left), right: Math.max(column.right, number.right) })
    } else free.push({ left: number.left, right: number.right })
  }
  // A number in a cell over several columns may stand between them.
  const between = free.every(({ left, right }) => left > (columns[0]?.left ?? left) && right < (columns.at(-1)?.right ?? right))
  if (columns.length > 0 && taken.size === 0 && (columns.length < 3 || !between)) return null
  const sorted = [...next, ...free].sort((a, b) => a.left - b.left)
  return sorted.every((column, index) => index === 0 || (sorted[index - 1]?.right ?? 0) < column.left) ? sorted : null
}

/** Returns the column of measure words left of the numbers, where most rows have one. */
function unitsOf(rows: readonly Row[], least: number): { column: Span; words: ReadonlySet<string> } | null {
  const before = rows.flatMap((row) => (row.before && UNIT.test(row.before.text) ? [row.before] : []))
  let column: Span | undefined
  let fits = 0
  const words = new Set<string>()
  for (const word of before) {
    if (column && !stands(word, column)) continue
    column = { left: Math.min(column?.left ?? word.left, word.left), right: Math.max(column?.right ?? word.right, word.right) }
    words.add(word.text)
    fits += 1
  }
  return column && fits >= least && fits >= rows.length * 0.6 ? { column, words } : null
}

/** Returns a run with its measure words; rows that have a measure word and no number stand in it as well. */
function withUnits(rows: readonly Row[], columns: readonly Span[], lines: readonly Line[], least: number): Run | null {
  const units = unitsOf(rows, least)
  const [first, last] = [rows[0], rows.at(-1)]
  if (!units || !first || !last) return null
  const places = lines
    .filter((line) => wordsOf(line).some((word) => units.words.has(word.text) && stands(word, units.column)))
    .map((line) => middle(line.top, line.bottom))
  const reach = (from: number, onward: readonly number[]): number =>
    onward.reduce((at, next) => (Math.abs(next - at) < first.size * NEAR ? next : at), from)
  return {
    first: reach(first.at, places.filter((at) => at < first.at).reverse()),
    last: reach(
      last.at,
      places.filter((at) => at > last.at),
    ),
    size: first.size,
    columns: [units.column, ...columns],
    units: 1,
  }
}

/** Returns the usual distance from column to column. */
function pitchOf(columns: readonly Span[]): number {
  const steps = columns.flatMap((column, index) => {
    const next = columns[index + 1]
    return next ? [centre(next) - centre(column)] : []
  })
  return median(steps) ?? Number.POSITIVE_INFINITY
}

/** Returns the columns with one more for each word of the head that has none near it: nothing stands under it. Words over several columns do not count. */
export function withHeads(columns: readonly Span[], words: readonly Word[]): readonly Span[] {
  const pitch = pitchOf(columns)
  const all = [...columns]
  // The lowest words stand over one column each.
  for (const word of [...words].reverse()) {
    const far = all.every(
      (column) => Math.abs(centre(column) - centre(word)) > pitch * 0.6 && (word.left >= column.right || word.right <= column.left),
    )
    if (far && word.right - word.left <= pitch * 1.1) all.push({ left: word.left, right: word.right })
  }
  return all.sort((a, b) => a.left - b.left)
}

/**
 * Returns runs of rows of numbers that stand in the same columns: five columns, or three in two rows, or one beside a column of measure words in five. `known` are columns of
 * the table that the page before ended with: rows at the head of this page may leave some of them blank.
 */
export function runsOf(pieces: readonly Piece[], known?: Pick<Run, 'columns' | 'units'>): Run[] {
  const lines = linesOf(pieces)
  const found: { rows: Row[]; columns: Span[]; goesOn: boolean }[] = []
  const numbers = known?.columns.slice(known.units) ?? []
  const breaks = lines.filter((line) => SECTION.test(textOfLine(line, true)))
  for (const row of rowsOf(lines)) {
    const open = found.at(-1)
    const last = open?.rows.at(-1)
    const near = last && row.at - last.at < row.size * NEAR
    const parted = last && breaks.some(({ top, bottom, size }) => size > row.size * 1.15 && top > last.at && bottom < row.at)
    const columns = open && near && !parted ? columnsWith(open.columns, row) : null
    if (open && columns) {
      open.rows.push(row)
      open.columns = columns
      continue
    }
    const start = found.length === 0 && numbers.length > 0 ? columnsWith(numbers, row) : null
    if (start && start.length === numbers.length) found.push({ rows: [row], columns: start, goesOn: true })
    else if (!open || !near || parted || row.numbers.length >= 3)
      found.push({ rows: [row], columns: row.numbers.map(({ left, right }) => ({ left, right })), goesOn: false })
  }
  return found.flatMap(({ rows, columns, goesOn }): Run[] => {
    const [first, last] = [rows[0], rows.at(-1)]
    if (!first || !last) return []
    const run = { first: first.at, last: last.at, size: first.size, columns, units: 0 }
    const beside = columns.length === 1 ? withUnits(rows, columns, lines, goesOn ? 1 : MANY) : null
    if (beside) return [beside]
    return (goesOn && columns.length > 1) || columns.length >= 5 || (columns.length >= 3 && rows.length >= 2) ? [run] : []
  })
}
