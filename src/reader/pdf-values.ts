/** Lays what stands to the right of the labels of a table without ruling lines into its columns. */
import { centre, isNumber, type Run, type Span, type Word } from './pdf-columns'
import type { PageCell } from './pdf-grid'
import { middle } from './pdf-page'
import { joined, type Line } from './pdf-pieces'

/** A row to the right of the labels. */
export interface ValueRow {
  at: number
  cells: PageCell[]
}

/** The head that stands over each column, as far as one does. */
export type Heads = readonly (PageCell | undefined)[]

/** Returns the column that a word stands in, and how many it covers. */
function placeOf(word: Span, columns: readonly Span[]): { column: number; columnSpan: number } {
  const covered = columns.flatMap((column, index) => (centre(column) > word.left && centre(column) < word.right ? [index] : []))
  const [first] = covered
  if (first !== undefined && covered.length > 1) return { column: first, columnSpan: covered.length }
  let best = 0
  for (const [index, column] of columns.entries())
    if (Math.abs(centre(column) - centre(word)) < Math.abs(centre(columns[best] ?? column) - centre(word))) best = index
  return { column: best, columnSpan: 1 }
}

/** Returns whether a word is wider than its column, as a head over several columns is. */
function isWider(word: Span, column: number, columns: readonly Span[]): boolean {
  const at = columns[column]
  const steps = [columns[column - 1], columns[column + 1]].flatMap((other) => (at && other ? [Math.abs(centre(other) - centre(at))] : []))
  return steps.length > 0 && word.right - word.left > steps.reduce((sum, step) => sum + step, 0) / steps.length
}

interface OpenCell extends PageCell {
  bottom: number
  wide: boolean
}

/** A line of a table: its words to the right of the labels, and whether it has labels. */
export interface ValueLine {
  line: Line
  words: readonly Word[]
  labelled: boolean
}

/** Returns whether a word goes on with a head above it: what stands beside the one stands beside the other, as it does not under a head over several columns. */
function goesOn({ column }: PageCell, mates: readonly PageCell[], above: readonly OpenCell[], close: boolean): boolean {
  const beside = mates.filter((each) => Math.abs(each.column - column) === 1)
  return (
    (close && beside.length === 0) || beside.some((mate) => above.some((each) => each.column === mate.column && each.columnSpan === 1 && !each.wide))
  )
}

/**
 * Returns the lines to the right of the labels. Two lines of words with little room between them are one, each column for itself. Numbers close under numbers, without a label,
 * may be the rest of them: they are laid into their cells as a second line.
 */
export function valueRows(lines: readonly ValueLine[], { columns, units }: Run): ValueRow[] {
  const rows: { at: number; bottom: number; cells: OpenCell[] }[] = []
  /** The rows of words that the line goes on. */
  let heads: typeof rows = []
  for (const { line, words, labelled } of lines) {
    const cells: OpenCell[] = []
    for (const word of words) {
      const place = placeOf(word, columns)
      const before = cells.at(-1)
      if (before && before.column === place.column) Object.assign(before, { text: joined(before.text, word.text), wide: true })
      else cells.push({ ...place, text: word.text, row: 0, rowSpan: 1, bottom: line.bottom, wide: isWider(word, place.column, columns) })
    }
    const onlyWords = cells.every(({ text }) => !isNumber(text))
    const near = ({ bottom }: { bottom: number }): boolean => line.top - bottom < line.size * (onlyWords ? 1.4 : 0.5)
    const last = rows.at(-1)
    if (last && !onlyWords && !labelled && near(last)) {
      const over = cells.map(({ column }) => last.cells.find((each) => each.column === column && isNumber(each.text)))
      if (over.every((each) => each !== undefined)) {
        for (const [index, cell] of over.entries()) cell.text += `\n${cells[index]?.text ?? ''}`
        last.bottom = line.bottom
        continue
      }
    }
    if (!onlyWords || units > 0) heads = []
    const fresh = cells.filter((cell) => {
      const row = heads.filter(({ cells: own }) => own.some((each) => each.column === cell.column)).at(-1)
      const over = row?.cells.find((each) => each.column === cell.column)
      if (!row || !over || over.wide || cell.wide || over.columnSpan !== cell.columnSpan || !near(over)) return true
      if (!goesOn(cell, cells, row.cells, line.top - over.bottom < line.size * 0.7)) return true
      Object.assign(over, { text: joined(over.text, cell.text), bottom: cell.bottom })
      return false
    })
    const above = heads.at(-1)
    const free = fresh.every(({ column }) => above?.cells.every((each) => each.column !== column))
    if (above && free && line.top - above.bottom < line.size * 0.7) {
      above.cells.push(...fresh)
      above.cells.sort((a, b) => a.column - b.column)
      above.bottom = line.bottom
    } else if (fresh.length > 0) {
      const row = { at: middle(line.top, line.bottom), bottom: line.bottom, cells: fresh }
      rows.push(row)
      if (onlyWords) heads.push(row)
    }
  }
  return rows
}

/**
 * Adds to each row of numbers a blank cell in every column that it leaves free and that has a head of its own, or whose rows have their measure word. A head over several
 * columns makes one cell of the one number under it. Returns the heads that the last row has.
 */
export function addBlanks(rows: readonly ValueRow[], { columns, units }: Run, given: Heads): Heads {
  let heads = [...given]
  let inHead = false
  for (const { cells } of rows) {
    const filled = units > 0 ? cells.some(({ column }) => column < units) : cells.some(({ text }) => isNumber(text))
    if (!filled) {
      if (!inHead) heads = []
      inHead = true
      for (const cell of cells) for (let at = cell.column; at < cell.column + cell.columnSpan; at += 1) heads[at] = cell
      continue
    }
    inHead = false
    // A number over which no head stands may be out of its column.
    if (units === 0 && cells.some(({ column }) => !heads[column])) continue
    const taken = (column: number): PageCell | undefined => cells.find((cell) => cell.column <= column && cell.column + cell.columnSpan > column)
    for (const head of new Set(heads)) {
      if (!head || head.columnSpan === 1) continue
      const under = cells.filter(({ column }) => heads[column] === head)
      const [only] = under
      if (only && under.length === 1) Object.assign(only, { column: head.column, columnSpan: head.columnSpan })
      else if (!only) cells.push({ ...head, text: '' })
    }
    for (const [column] of columns.entries())
      if (!taken(column) && (units > 0 || heads[column]?.columnSpan === 1)) cells.push({ text: '', column, columnSpan: 1, row: 0, rowSpan: 1 })
    cells.sort((a, b) => a.column - b.column)
  }
  return heads
}
