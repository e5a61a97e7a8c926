/** The rows of a document: of its tables, and the lines of its text that are set like rows of a table. */
import type { Block, TableBlock } from './blocks'
import { cellLines, isNameLine, isUnitLine } from './cell-lines'
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
  /** The line before a line of text, where the name of the row may begin there. */
  lead?: { block: number; text: string }
}

const MAX_LINE = 160
/** Names in a row that are looked back for. */
const MAX_NAMES = 60
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
function isRowOfValues(row: DocumentRow): boolean {
  return row.loose && VALUE.test(row.cells.at(-1)?.text ?? '')
}

/** Returns the lines of text that are rows of a table, by the index of their blocks: no headings, no paragraphs. */
export function linesOfRows(rows: readonly DocumentRow[]): number[] {
  return rows.filter(isRowOfValues).flatMap(({ cells, lead }) => {
    const item = lead && /^\s*\d/.test(lead.text) ? [lead.block] : []
    return [...item, ...cells.map(({ spot }) => spot.block)]
  })
}

const NUMBERED = /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|\d{1,2}[.．、])/

/** Collects the rows of a report on the way down its blocks. */
class RowCollector {
  readonly rows: DocumentRow[] = []
  private readonly cells: ReadonlySet<number>

  constructor(
    private readonly blocks: readonly Block[],
    private readonly kept: readonly number[],
  ) {
    this.cells = cellLines(blocks)
  }

  private textAt(place: number): { block: number; text: string } | undefined {
    const index = this.kept[place]
    const block = index === undefined ? undefined : this.blocks[index]
    return index === undefined || !block || block.kind === 'table' ? undefined : { block: index, text: block.text }
  }

  private isName(place: number): boolean {
    const index = this.kept[place]
    return index !== undefined && !this.cells.has(index) && isNameLine(this.blocks[index])
  }

  /** Returns the line before a place, where it opens with a number of the form and does not end as a row does. */
  private leadAt(place: number): { block: number; text: string } | undefined {
    const line = this.isName(place) ? this.textAt(place) : undefined
    return line && NUMBERED.test(line.text) && !/[\d/—-]\s*$/.test(line.text) ? line : undefined
  }

  private rowOf(from: number, to: number, lead?: DocumentRow['lead']): DocumentRow {
    const lines = Array.from({ length: to - from }, (_, i) => this.textAt(from + i)).filter((line) => line !== undefined)
    const cells = lines.map(({ block, text }, column): RowCell => ({
      text,
      key: keyOf(text),
      column,
      span: 1,
      spot: { block, start: 0, end: text.length },
    }))
    return { block: lines[0]?.block ?? 0, cells, above: [], loose: true, ...(lead && { lead }) }
  }

  /** Reads numbers that stand on lines of their own, and the names before them. Returns the place behind them. */
  readCells(place: number): number {
    let [from, end] = [place, place]
    while (this.cells.has(this.kept[end] ?? -1)) end++
    while (place - from < MAX_NAMES && this.isName(from - 1)) from--
    // The name of the row, and behind it the measure word where the table has a column of them.
    const own = isUnitLine(this.blocks[this.kept[place - 1] ?? -1]) ? 2 : 1
    if (place - from > own) this.rows.push(this.rowOf(from, own > 1 ? place - own : place))
    if (place - from >= own) this.rows.push(this.rowOf(place - own, end, place - from > own ? this.leadAt(place - own - 1) : undefined))
    return end
  }

  read(): DocumentRow[] {
    for (let place = 0; place < this.kept.length; place++) {
      const index = this.kept[place] ?? -1
      const block = this.blocks[index]
      if (this.cells.has(index)) place = this.readCells(place) - 1
      else if (block?.kind === 'table') this.rows.push(...rowsOfTable(block, index))
      else if (block) {
        const row = rowOfLine(block.text, index)
        const lead = row && isRowOfValues(row) && !NUMBERED.test(block.text) ? this.leadAt(place - 1) : undefined
        if (row) this.rows.push(lead ? { ...row, lead } : row)
      }
    }
    return this.rows
  }
}

/** Returns the rows of the blocks of a report in reading order. */
export function documentRows(blocks: readonly Block[], kept: readonly number[]): DocumentRow[] {
  return new RowCollector(blocks, kept).read()
}
