import { textOf, type BlockBudget } from './block-list'
import type { Block, TableBlock, TableCell } from './blocks'
import { tableOf } from './grid'
import { tidyCell } from './tidy-text'

export interface DocxCell {
  span: number
  /** Whether the cell goes on with the one above (`w:vMerge`) or before it (`w:hMerge`). */
  goesOn?: 'down' | 'right'
  blocks: readonly Block[]
}

export interface DocxRow {
  /** Grid columns left out before the first cell. */
  before: number
  cells: DocxCell[]
}

/** Returns a table of Word with its merged cells resolved. What stands in a merged-away cell is hidden in Word and is left out. */
export function tableOfDocx(rows: readonly DocxRow[], budget: BlockBudget): TableBlock {
  const cells: TableCell[] = []
  /** The cell that last stood in a column, for merging downwards. */
  const above = new Map<number, TableCell>()
  for (const [row, { before, cells: inRow }] of rows.entries()) {
    let column = before
    let last: TableCell | undefined
    for (const { span, goesOn, blocks } of inRow) {
      const upper = above.get(column)
      if (goesOn === 'down' && upper && upper.columnSpan === span && upper.row + upper.rowSpan === row) {
        upper.rowSpan += 1
        last = undefined
      } else if (goesOn === 'right' && last) last.columnSpan += span
      else {
        const text = tidyCell(textOf(blocks))
        budget.cell(text)
        last = { text, row, column, rowSpan: 1, columnSpan: span }
        cells.push(last)
        above.set(column, last)
      }
      column += span
    }
  }
  return tableOf(cells, rows.length)
}
