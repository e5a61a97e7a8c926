import type { BlockBudget } from './block-list'
import type { TableBlock, TableCell } from './blocks'
import { LIMITS, tooComplex } from './limits'
import { tidyCell } from './tidy-text'

/** Column spans above this are meant as "the whole width" (`colspan="100"` over five columns) and are cut to the width of the rest. */
const WHOLE_WIDTH = 50

interface OpenCell extends TableCell {
  /** The span as written; 0 stands for "down to the end of the row group". */
  wanted: number
}

/** Places cells with spans on a grid as a browser does: each takes the next free place of its row. Tidies their texts. */
export class Grid {
  readonly #budget: BlockBudget
  readonly #cells: OpenCell[] = []
  /** For each column, the first row that is free again. */
  #free: number[] = []
  #row = -1
  #column = 0
  #groupStart = 0

  constructor(budget: BlockBudget) {
    this.#budget = budget
  }

  /** Begins the next row. */
  row(): void {
    this.#row += 1
    this.#column = 0
  }

  /** Places a cell in the present row. `rowSpan` 0 reaches to the end of the row group. */
  cell(text: string, rowSpan = 1, columnSpan = 1): void {
    this.#budget.cell(text)
    while ((this.#free[this.#column] ?? -1) > this.#row) this.#column += 1
    const column = this.#column
    if (column >= LIMITS.columns) throw tooComplex('columns')
    const width = Math.max(1, columnSpan)
    const until = rowSpan === 0 ? Infinity : this.#row + Math.max(1, rowSpan)
    for (let at = column; at < Math.min(column + width, LIMITS.columns); at += 1) this.#free[at] = Math.max(this.#free[at] ?? 0, until)
    this.#column = column + width
    this.#cells.push({ text: tidyCell(text), row: this.#row, column, rowSpan: 1, columnSpan: width, wanted: rowSpan })
  }

  /** Leaves places of the present row free, as Word does at the beginning of a row. */
  skip(columns: number): void {
    this.#column += Math.max(0, columns)
  }

  /** Ends a group of rows (`tbody`): no span reaches over its end. */
  endGroup(): void {
    const rows = this.#row + 1
    for (let index = this.#cells.length - 1; index >= 0; index -= 1) {
      const cell = this.#cells[index]
      if (!cell || cell.row < this.#groupStart) break
      cell.rowSpan = cell.wanted === 0 ? rows - cell.row : Math.min(Math.max(1, cell.wanted), rows - cell.row)
    }
    this.#groupStart = rows
    this.#free = []
  }

  /** Returns the table. Throws `read.too-complex` where it is wider than is read. */
  finish(): TableBlock {
    this.endGroup()
    return tableOf(this.#cells, this.#row + 1)
  }
}

/** Returns a table of placed cells, with spans of "the whole width" cut to it. Throws `read.too-complex` where it is wider than is read. */
export function tableOf(placed: readonly TableCell[], rows: number): TableBlock {
  let columns = 0
  for (const { column, columnSpan } of placed) columns = Math.max(columns, column + (columnSpan < WHOLE_WIDTH ? columnSpan : 1))
  if (columns > LIMITS.columns) throw tooComplex('columns')
  const cells = placed.map(({ text, row, column, rowSpan, columnSpan }) => ({
    text,
    row,
    column,
    rowSpan,
    columnSpan: columnSpan < WHOLE_WIDTH ? columnSpan : columns - column,
  }))
  return { kind: 'table', cells, rows, columns }
}

/** Returns the table of rows without spans, each as long as it is. */
export function tableOfRows(rows: readonly (readonly string[])[], budget: BlockBudget): TableBlock {
  const grid = new Grid(budget)
  for (const row of rows) {
    grid.row()
    for (const text of row) grid.cell(text)
  }
  return grid.finish()
}
