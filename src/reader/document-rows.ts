/** The rows of a document: of its tables, and the lines of its text that are set like rows of a table. */
import type { Block, TableBlock } from './blocks'
import { keyOf } from './plain'
import type { Spot } from './reading'

export interface RowCell {
  text: string
  /** The text as a name: without blanks, punctuation and what stands in brackets. */
  key: string
  column: number
  span: number
  spot: Spot
}

export interface DocumentRow {
  block: number
  /** Cells that begin in this row, from left to right. */
  cells: readonly RowCell[]
  /** Cells of earlier rows that reach into this one, from left to right. */
  above: readonly RowCell[]
  /** A line of text, whose parts have no columns. */
  loose: boolean
}

const MAX_LINE = 160
const SENTENCE = /[。；;！!？?]/
const VALUE = /^(?:[\d,.％%+-]+|[-—–/]+)$/

function rowsOfTable(block: TableBlock, index: number): DocumentRow[] {
  const rows = new Map<number, RowCell[]>()
  const above = new Map<number, RowCell[]>()
  const into = (map: Map<number, RowCell[]>, row: number, cell: RowCell): void => {
    const list = map.get(row)
    if (list) list.push(cell)
    else map.set(row, [cell])
  }
  for (const [cell, { text, row, column, rowSpan, columnSpan }] of block.cells.entries()) {
    const own: RowCell = { text, key: keyOf(text), column, span: columnSpan, spot: { block: index, cell } }
    into(rows, row, own)
    for (let below = row + 1; below < Math.min(row + rowSpan, block.rows); below++) into(above, below, own)
  }
  const byColumn = (one: RowCell, other: RowCell): number => one.column - other.column
  return [...rows.keys()]
    .sort((one, other) => one - other)
    .map((row) => ({ block: index, cells: (rows.get(row) ?? []).sort(byColumn), above: (above.get(row) ?? []).sort(byColumn), loose: false }))
}

/** Returns a line of text as a row of its parts; null where it is a sentence or has one part only. */
function rowOfLine(text: string, index: number): DocumentRow | null {
  if (text.length > MAX_LINE || SENTENCE.test(text)) return null
  const cells = [...text.matchAll(/[^\s\u00a0\u3000]+/g)].map((part, column): RowCell => ({
    text: part[0],
    key: keyOf(part[0]),
    column,
    span: 1,
    spot: { block: index, start: part.index, end: part.index + part[0].length },
  }))
  return cells.length > 1 ? { block: index, cells, above: [], loose: true } : null
}

/** Returns whether a line of text ends in numbers as the row of a table does. */
export function isRowOfValues(row: DocumentRow): boolean {
  return row.loose && VALUE.test(row.cells.at(-1)?.text ?? '')
}

/** Returns the rows of the blocks of a report in reading order. */
export function documentRows(blocks: readonly Block[], kept: readonly number[]): DocumentRow[] {
  return kept.flatMap((index) => {
    const block = blocks[index]
    if (!block) return []
    if (block.kind === 'table') return rowsOfTable(block, index)
    const row = rowOfLine(block.text, index)
    return row ? [row] : []
  })
}
