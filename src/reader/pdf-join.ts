/** Joins the parts of tables that break across pages, and makes blocks of them. */
import type { TableBlock } from './blocks'
import { clusters } from './pdf-page'
import type { PageCell, PageTable } from './pdf-grid'
import { joined } from './pdf-pieces'

/** Edges of columns may lie this far apart, in points, from page to page. */
const SAME_EDGE = 4
/** A page may be shifted sideways by this much, in points, for binding. */
const SHIFT = 45
/** The same without ruling lines, where an edge lies between the numbers. */
const SAME_COLUMN = 14

/** Opens an item of the form: 一、 （一） 1. 1、 */
const OPENS_ITEM = /^[（(]?(?:[一二三四五六七八九十]+|\d{1,2})\s*[）)、.．]/
const IS_NUMBER = /^[\d０-９,，.．%\s-]+$/

/** Returns the edges between the columns of values of a table without ruling lines. */
const valueEdges = ({ edges, values }: PageTable): readonly number[] => edges.slice(edges.length - (values ?? edges.length), -1)

/** Returns whether the second part lacks columns at the left: where a cell fills a column of the whole page, no line joins the column to the table. */
const lacksLeft = (first: PageTable, second: PageTable): boolean =>
  Math.abs(second.right - first.right) <= SAME_EDGE &&
  first.edges.slice(1, -2).some((edge) => Math.abs(edge - second.left) <= SAME_EDGE) &&
  second.edges.every((edge) => first.edges.some((each) => Math.abs(each - edge) <= SAME_EDGE))

/** Returns whether a table on the next page can be the rest of one: both are as wide, or have the same columns of values, or the second lacks those at the left. */
export function continues(first: PageTable, second: PageTable): boolean {
  if (second.page !== first.page + 1 || first.values !== second.values) return false
  if (first.values !== undefined) return valueEdges(first).every((edge, index) => Math.abs(edge - (valueEdges(second)[index] ?? 0)) <= SAME_COLUMN)
  const alike = Math.abs(second.right - second.left - (first.right - first.left)) <= SAME_EDGE && Math.abs(second.left - first.left) <= SHIFT
  return alike || lacksLeft(first, second)
}

/** Returns a table without ruling lines with its edges where those of another are; its last column of labels takes the room of those that it has not. */
function laidOn(table: PageTable, other: PageTable): PageTable {
  const values = table.values ?? 0
  const labels = table.edges.length - 1 - values
  return {
    ...table,
    edges: [...other.edges.slice(0, labels), ...other.edges.slice(other.edges.length - 1 - values)],
    left: other.left,
    right: other.right,
  }
}

const endRow = (cell: PageCell): number => cell.row + cell.rowSpan
const endColumn = (cell: PageCell): number => cell.column + cell.columnSpan

/** Returns cells with their columns counted in the edges of both tables. */
function onEdges(table: PageTable, shift: number, edges: readonly number[]): PageCell[] {
  const place = (edge: number): number => {
    let best = 0
    for (const [index, each] of edges.entries()) if (Math.abs(each - edge - shift) < Math.abs((edges[best] as number) - edge - shift)) best = index
    return best
  }
  return table.cells.map((cell) => {
    const column = place(table.edges[cell.column] as number)
    return { ...cell, column, columnSpan: place(table.edges[endColumn(cell)] as number) - column }
  })
}

/** Returns how many rows at the head of the second part repeat those of the first. */
function repeatedHead(first: readonly PageCell[], second: readonly PageCell[]): number {
  const rowText = (cells: readonly PageCell[], row: number): string =>
    cells
      .filter((cell) => cell.row === row)
      .map(({ column, columnSpan, rowSpan, text }) => `${column} ${columnSpan} ${rowSpan} ${text}`)
      .join('\n')
  let rows = 0
  while (rows < 8) {
    const here = second.filter((cell) => cell.row === rows)
    if (here.length === 0 || here.some(({ text }) => IS_NUMBER.test(text)) || rowText(first, rows) !== rowText(second, rows)) break
    rows += 1
  }
  const head = second.filter((cell) => cell.row < rows)
  const complete = head.every((cell) => endRow(cell) <= rows)
  return complete && head.filter(({ text }) => text !== '').length > 1 ? rows : 0
}

/** Returns whether what stands on the new page goes on with what stands at the foot of the old one, in a column of labels. */
function goesOn(above: string, below: string): boolean {
  if (above === '' || below === '') return true
  return above === below || (OPENS_ITEM.test(above) && !OPENS_ITEM.test(below))
}

/**
 * Returns two parts of a table as one. A head that is repeated on the new page is left out. Label cells that the page break cut in two are joined, and so is a row
 * that it cut, if only one half has numbers.
 */
export function joinTables(before: PageTable, after: PageTable): PageTable {
  const wider = after.edges.length > before.edges.length
  const first = before.values !== undefined && wider ? laidOn(before, after) : before
  const second = before.values !== undefined && !wider ? laidOn(after, before) : after
  const shift = lacksLeft(first, second) ? 0 : first.left - second.left
  const edges = clusters([...first.edges, ...second.edges.map((edge) => edge + shift)], (edge) => edge, SAME_EDGE).map(
    (group) => group.reduce((sum, edge) => sum + edge, 0) / group.length,
  )
  const above = onEdges(first, 0, edges)
  const all = onEdges(second, shift, edges)
  const skip = repeatedHead(above, all)
  const below = all.filter((cell) => cell.row >= skip).map((cell) => ({ ...cell, row: cell.row - skip }))
  const firstValue = Math.min(...[...above, ...below].filter(({ text }) => IS_NUMBER.test(text)).map(({ column }) => column))
  const pairs = above
    .filter((cell) => endRow(cell) === first.rows)
    .flatMap((cell) => {
      const other = below.find((each) => each.row === 0 && each.column === cell.column && each.columnSpan === cell.columnSpan)
      return other ? [{ cell, other }] : []
    })
  const labels = pairs.filter(({ cell, other }) => endColumn(cell) <= firstValue && goesOn(cell.text, other.text))
  const cut = labels.find(
    ({ cell, other }) =>
      endColumn(cell) === firstValue &&
      other.rowSpan === 1 &&
      cell.rowSpan === 1 &&
      cell.text !== '' &&
      other.text !== '' &&
      cell.text !== other.text,
  )
  const values = pairs.filter(({ cell }) => cell.column >= firstValue)
  const oneHalf = values.length > 0 && (values.every(({ cell }) => cell.text === '') || values.every(({ other }) => other.text === ''))
  const rowCut = cut !== undefined && oneHalf
  const joinedCells = rowCut ? [...labels, ...values] : labels.filter(({ cell }) => endColumn(cell) < firstValue)
  const offset = first.rows - (rowCut ? 1 : 0)
  const start = Math.min(...all.map(({ column }) => column))
  const goneOn = new Map(joinedCells.map(({ cell, other }) => [cell, other]))
  const gone = new Set(goneOn.values())
  const cells = [
    ...above.map((cell) => {
      const other = goneOn.get(cell)
      // A cell in a column that the new page does not have goes on beside all of it.
      if (endRow(cell) === first.rows && endColumn(cell) <= start) return { ...cell, rowSpan: cell.rowSpan + second.rows - skip }
      return other
        ? {
            ...cell,
            rowSpan: cell.rowSpan + other.rowSpan - (rowCut ? 1 : 0),
            text: cell.text === other.text ? cell.text : joined(cell.text, other.text),
          }
        : cell
    }),
    ...below.filter((cell) => !gone.has(cell)).map((cell) => ({ ...cell, row: cell.row + offset })),
  ]
  return { ...first, page: second.page, edges, rows: offset + second.rows - skip, cells, bottom: second.bottom }
}

/** Returns a table as a block: rows and columns are counted by where cells begin, so that lines slightly out of place make no column of their own. */
export function tableBlock({ cells }: PageTable): TableBlock {
  const startsOf = (place: (cell: PageCell) => number): number[] => [...new Set(cells.map(place))].sort((a, b) => a - b)
  const rows = startsOf(({ row }) => row)
  const columns = startsOf(({ column }) => column)
  const between = (starts: readonly number[], from: number, to: number): number => starts.filter((start) => start >= from && start < to).length
  return {
    kind: 'table',
    rows: rows.length,
    columns: columns.length,
    cells: [...cells]
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map((cell) => ({
        text: cell.text,
        row: rows.indexOf(cell.row),
        column: columns.indexOf(cell.column),
        rowSpan: between(rows, cell.row, endRow(cell)),
        columnSpan: between(columns, cell.column, endColumn(cell)),
      })),
  }
}
