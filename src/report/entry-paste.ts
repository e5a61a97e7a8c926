/** A block of values copied from a sheet, laid over a statutory table. */
import { cellRef, readCell } from './entry'
import type { FormTable, ValueCell } from './form-layout'

/** What came of a paste: the cells that changed, and what found no cell. */
export interface Pasted {
  cells: Record<string, string>
  /** Values that would have stood outside of the table, or on a head. */
  left: number
  /** Cells that now hold what is no number of theirs, such as a heading that was copied along. */
  unreadable: number
}

/**
 * Returns a block from a sheet laid over a table, its first value on `start`. A value falls on the cell that lies so many value
 * columns to the right and so many value rows below; what falls outside is counted, not lost without a word.
 */
export function pasteBlock(table: FormTable, start: ValueCell, block: readonly (readonly string[])[]): Pasted {
  const rows = new Map<number, ValueCell[]>()
  for (const cell of table.cells) if (cell.role === 'value') rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell])
  const below = [...rows.keys()].filter((row) => row >= start.row).sort((one, other) => one - other)
  const first = (rows.get(start.row) ?? []).indexOf(start)
  const cells: Record<string, string> = {}
  let [left, unreadable] = [0, 0]
  for (const [down, values] of block.entries()) {
    const row = rows.get(below[down] ?? -1) ?? []
    for (const [right, value] of values.entries()) {
      const cell = row[first + right]
      if (cell) {
        cells[cellRef(cell)] = value.trim()
        if (readCell(value, cell.metric).state === 'problem') unreadable += 1
      } else if (value.trim() !== '') left += 1
    }
  }
  return { cells, left, unreadable }
}

/** Characters that a block from a sheet may have: far more than all tables of a form take. */
export const LONGEST_BLOCK = 500_000

/** A value that a sheet has put into quotation marks; one that only begins with a mark stays as it is. */
const QUOTED = /^"(?:[^"]|"")*"$/

/** Returns a text of tab-separated lines, as sheets give to the clipboard, as rows of values; quoted values may hold tabs and line ends. */
export function readSheetText(text: string): string[][] {
  const rows: string[][] = [[]]
  const pattern = /("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/y
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  while (pattern.lastIndex <= source.length) {
    const match = pattern.exec(source)
    if (!match) break
    const [, value = '', end] = match
    rows.at(-1)?.push(QUOTED.test(value) ? value.slice(1, -1).replaceAll('""', '"') : value)
    if (end === '') break
    if (end === '\n') rows.push([])
  }
  return rows
}
