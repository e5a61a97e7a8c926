/** Makes tables of the columns that numbers make where no ruling lines are drawn. */
import { centre, isNumber, runsOf, SECTION, withHeads, wordsOf, type Run, type Span, type Word } from './pdf-columns'
import type { PageCell, PageTable } from './pdf-grid'
import { labelCells } from './pdf-labels'
import { middle, type Piece } from './pdf-page'
import { joined, linesOf, textOfLine, type Line } from './pdf-pieces'

/** A row to the right of the labels. */
interface ValueRow {
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

/** Returns how far the head of a table reaches above its first number: up to a heading, a sentence, or a wide gap. */
function headTop(lines: readonly Line[], { first, size, columns }: Run, valuesLeft: number, floor: number): number {
  let top = first - size / 2
  for (const line of lines.filter((each) => each.bottom < first && each.top > floor).reverse()) {
    const text = textOfLine(line, true)
    const overFirst = (word: Word): boolean => columns[0] !== undefined && Math.abs(centre(word) - centre(columns[0])) < size * 1.5
    const crosses = wordsOf(line).some((word) => word.left < valuesLeft - size * 2 && word.right > valuesLeft + size * 4 && !overFirst(word))
    if (crosses || SECTION.test(text) || text.endsWith('。') || top - line.bottom > size * 4 || line.size > size * 1.3) break
    top = line.top
  }
  return top
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

/** Returns the lines to the right of the labels. Two lines of words with little room between them are one, each column for itself. */
function valueRows(lines: readonly { line: Line; words: readonly Word[] }[], columns: readonly Span[]): ValueRow[] {
  const rows: { at: number; bottom: number; cells: OpenCell[] }[] = []
  /** The rows of words that the line goes on. */
  let heads: typeof rows = []
  for (const { line, words } of lines) {
    const cells: OpenCell[] = []
    for (const word of words) {
      const place = placeOf(word, columns)
      const before = cells.at(-1)
      if (before && before.column === place.column) Object.assign(before, { text: joined(before.text, word.text), wide: true })
      else cells.push({ ...place, text: word.text, row: 0, rowSpan: 1, bottom: line.bottom, wide: isWider(word, place.column, columns) })
    }
    const onlyWords = cells.every(({ text }) => !isNumber(text))
    const near = ({ bottom }: { bottom: number }): boolean => line.top - bottom < line.size * 0.7
    if (!onlyWords) heads = []
    const fresh = cells.filter((cell) => {
      const over = heads
        .flatMap((row) => row.cells)
        .filter((each) => each.column === cell.column)
        .at(-1)
      if (!over || over.wide || cell.wide || over.columnSpan !== cell.columnSpan || !near(over)) return true
      Object.assign(over, { text: joined(over.text, cell.text), bottom: cell.bottom })
      return false
    })
    const above = heads.at(-1)
    const free = fresh.every(({ column }) => above?.cells.every((each) => each.column !== column))
    if (above && near(above) && free) {
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
function addBlanks(rows: readonly ValueRow[], { columns, units }: Run, given: Heads): Heads {
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

/** A table, and what the next page has to know to go on with it. */
export interface AlignedTable extends PageTable {
  columns: readonly Span[]
  units: number
  heads: Heads
}

/**
 * Returns the tables that aligned numbers make on a page, and the pieces that stand in none. Above `floors` other things of the page end. `before` is the table that the page
 * before ended with.
 */
export function alignedTables(
  pieces: readonly Piece[],
  page: number,
  floors: readonly number[],
  before?: AlignedTable,
): { tables: AlignedTable[]; rest: readonly Piece[] } {
  const lines = linesOf(pieces)
  let rest = pieces
  let floor = 0
  const tables: AlignedTable[] = []
  for (const run of runsOf(pieces, before)) {
    const { first, last, size } = run
    const numbersLeft = Math.min(...run.columns.map(({ left }) => left)) - size * 0.4
    const beforeNumbers = lines.some(
      (line) => line.bottom > first - size / 2 && line.top < last + size / 2 && wordsOf(line).some((word) => centre(word) < numbersLeft),
    )
    // Without labels the head of the first column may reach further to the left than its numbers.
    const valuesLeft = beforeNumbers ? numbersLeft : 0
    const above = Math.max(floor, ...floors.filter((each) => each < first))
    const top = headTop(lines, run, valuesLeft, above)
    const next = lines.find((line) => line.top > last + size / 2 && (SECTION.test(textOfLine(line, true)) || line.top - last > size * 1.8))
    const bottom = Math.min(next ? next.top : Number.POSITIVE_INFINITY, last + size * 3.2)
    const mine = rest.filter((piece) => middle(piece.top, piece.bottom) > top && middle(piece.top, piece.bottom) < bottom)
    const isLabel = (word: Word): boolean => centre(word) < valuesLeft
    const worded = linesOf(mine).map((line) => ({ line, words: wordsOf(line) }))
    const beside = worded.map(({ line, words }) => ({ line, words: words.filter((word) => !isLabel(word)) })).filter(({ words }) => words.length > 0)
    const over = beside.filter(({ line }) => line.bottom < first && line.size <= size * 1.15).flatMap(({ words }) => words)
    const columns = run.units > 0 ? run.columns : withHeads(run.columns, over)
    const values = valueRows(beside, columns)
    const sameColumns = tables.length === 0 && before?.columns.length === columns.length
    const heads = addBlanks(values, { ...run, columns }, sameColumns ? before.heads : [])
    const labels = labelCells(
      worded.flatMap(({ words }) => words.filter(isLabel).flatMap((word) => word.pieces)),
      values.map(({ at }) => at),
      size,
    )
    // Rows with nothing but a label stand between the others.
    const order = [...values.map(({ at }) => at), ...labels.alone.map(({ at }) => at)].sort((a, b) => a - b)
    const rowAt = (at: number): number => order.indexOf(at)
    const rowOf = (index: number): number => rowAt(values[index]?.at ?? 0)
    const cells = [
      ...values.flatMap((row) => row.cells.map((cell) => ({ ...cell, row: rowAt(row.at), column: cell.column + labels.columns }))),
      ...labels.alone.map(({ at, text }) => ({ text, row: rowAt(at), rowSpan: 1, column: 0, columnSpan: labels.columns + columns.length })),
      ...labels.cells.map((cell) => ({ ...cell, row: rowOf(cell.row), rowSpan: rowOf(cell.row + cell.rowSpan - 1) - rowOf(cell.row) + 1 })),
    ]
    const left = Math.min(...mine.map((piece) => piece.left))
    const right = Math.max(...mine.map((piece) => piece.right))
    const labelEdges = Array.from({ length: labels.columns }, (_, index) => left + ((valuesLeft - left) * index) / labels.columns)
    const edges = [
      ...labelEdges,
      ...columns.map((column, index) => (index === 0 ? valuesLeft : middle(columns[index - 1]?.right ?? column.left, column.left))),
      right,
    ]
    tables.push({
      page,
      left,
      right,
      top,
      bottom: Math.min(bottom, last + size),
      edges,
      values: columns.length,
      rows: order.length,
      cells,
      columns,
      units: run.units,
      heads,
    })
    const taken = new Set(mine)
    rest = rest.filter((piece) => !taken.has(piece))
    floor = last
  }
  return { tables, rest }
}
