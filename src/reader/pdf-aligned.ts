/** Makes tables of the columns that numbers make where no ruling lines are drawn. */
import { centre, runsOf, SECTION, withHeads, wordsOf, type Run, type Span, type Word } from './pdf-columns'
import type { PageTable } from './pdf-grid'
import { labelCells } from './pdf-labels'
import { middle, type Piece } from './pdf-page'
import { linesOf, textOfLine, type Line } from './pdf-pieces'
import { addBlanks, valueRows, type Heads } from './pdf-values'

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
    const beside = worded
      .map(({ line, words }) => ({ line, words: words.filter((word) => !isLabel(word)), labelled: words.some(isLabel) }))
      .filter(({ words }) => words.length > 0)
    const over = beside.filter(({ line }) => line.bottom < first && line.size <= size * 1.15).flatMap(({ words }) => words)
    const columns = run.units > 0 ? run.columns : withHeads(run.columns, over)
    const values = valueRows(beside, { ...run, columns })
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
