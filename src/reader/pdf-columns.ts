/** Finds tables without ruling lines by the columns that their numbers make. */
import type { PageCell, PageTable } from './pdf-grid'
import { labelCells } from './pdf-labels'
import { middle, type Piece } from './pdf-page'
import { joined, linesOf, textOfLine, type Line } from './pdf-pieces'

const NUMBER = /^(?:\d[\d,，]*(?:\.\d+)?|[-—–/])$/
const SECTION = /^[一二三四五六七八九十]{1,3}、/

/** A column of numbers: where it begins and ends. */
interface Column {
  left: number
  right: number
}

/** Pieces that stand on one line of a table, to the right of the labels. */
interface Row {
  at: number
  size: number
  pieces: readonly Piece[]
}

const centre = (piece: Column): number => middle(piece.left, piece.right)

/** Returns the numbers that stand alone, line by line: nothing touches them to the left or right. */
function numberRows(pieces: readonly Piece[]): Row[] {
  return linesOf(pieces).flatMap((line) => {
    const alone = line.pieces.filter((piece, index) => {
      const [before, after] = [line.pieces[index - 1], line.pieces[index + 1]]
      const gap = piece.size * 0.6
      return NUMBER.test(piece.text) && (!before || piece.left - before.right > gap) && (!after || after.left - piece.right > gap)
    })
    const [first] = alone
    return first ? [{ at: middle(first.top, first.bottom), size: first.size, pieces: alone }] : []
  })
}

/** Returns whether a number stands in a column: centred in it, or flush with one of its sides. */
function stands(piece: Piece, column: Column): boolean {
  const near = piece.size * 0.8
  return Math.abs(centre(piece) - centre(column)) < near || Math.abs(piece.left - column.left) < near || Math.abs(piece.right - column.right) < near
}

/** Returns the columns after a row of numbers, or null where the row does not stand in them. */
function columnsWith(columns: readonly Column[], row: Row): Column[] | null {
  const next = columns.map((column) => ({ ...column }))
  const free: Column[] = []
  for (const piece of row.pieces) {
    const column = next.find((each) => stands(piece, each))
    if (column) Object.assign(column, { left: Math.min(column.left, piece.left), right: Math.max(column.right, piece.right) })
    else free.push({ left: piece.left, right: piece.right })
  }
  if (free.length > 0 && row.pieces.length - free.length < columns.length) return null
  return [...next, ...free].sort((a, b) => a.left - b.left)
}

/** Returns runs of rows of numbers that stand in the same columns: at least two rows of three, or one of five. */
function runs(rows: readonly Row[]): { rows: Row[]; columns: Column[] }[] {
  const found: { rows: Row[]; columns: Column[] }[] = []
  for (const row of rows) {
    const open = found.at(-1)
    const last = open?.rows.at(-1)
    const near = last && row.at - last.at < row.size * 9
    const columns = open && near ? columnsWith(open.columns, row) : null
    if (open && columns) {
      open.rows.push(row)
      open.columns = columns
    } else if (row.pieces.length >= 3) found.push({ rows: [row], columns: row.pieces.map(({ left, right }) => ({ left, right })) })
  }
  return found.filter(({ rows: all, columns }) => columns.length >= 5 || (columns.length >= 3 && all.length >= 2))
}

/** Returns the column that a piece stands in, and how many it covers. */
function placeOf(piece: Column, columns: readonly Column[]): { column: number; columnSpan: number } {
  const covered = columns.flatMap((column, index) => (centre(column) > piece.left && centre(column) < piece.right ? [index] : []))
  const [first] = covered
  if (first !== undefined && covered.length > 1) return { column: first, columnSpan: covered.length }
  let best = 0
  for (const [index, column] of columns.entries())
    if (Math.abs(centre(column) - centre(piece)) < Math.abs(centre(columns[best] ?? column) - centre(piece))) best = index
  return { column: best, columnSpan: 1 }
}

/** Returns how far the head of a table reaches above its first number: up to a heading, a sentence, or a wide gap. */
function headTop(lines: readonly Line[], first: Row, valuesLeft: number, floor: number): number {
  let top = first.at - first.size / 2
  for (const line of lines.filter((each) => each.bottom < first.at && each.top > floor).reverse()) {
    const text = textOfLine(line, true)
    const crosses = line.pieces.some((piece) => piece.left < valuesLeft - piece.size * 2 && piece.right > valuesLeft + piece.size * 4)
    if (crosses || SECTION.test(text) || text.endsWith('。') || top - line.bottom > first.size * 4 || line.size > first.size * 1.3) break
    top = line.top
  }
  return top
}

/** Returns the words of a line: pieces that touch each other. */
function wordsOf(line: Line): (Column & { text: string })[] {
  const words: (Column & { text: string })[] = []
  for (const { left, right, text, size } of line.pieces) {
    const before = words.at(-1)
    if (before && left - before.right < size * 0.25) Object.assign(before, { right, text: before.text + text })
    else words.push({ left, right, text })
  }
  return words
}

/** Returns the lines to the right of the labels. Two lines of words with little room between them are one, each column for itself. */
function valueRows(pieces: readonly Piece[], columns: readonly Column[]): { at: number; cells: PageCell[] }[] {
  const rows: { at: number; bottom: number; words: boolean; cells: PageCell[] }[] = []
  for (const line of linesOf(pieces)) {
    const cells: PageCell[] = []
    for (const word of wordsOf(line)) {
      const place = placeOf(word, columns)
      const before = cells.at(-1)
      if (before && before.column === place.column) before.text = joined(before.text, word.text)
      else cells.push({ ...place, text: word.text, row: 0, rowSpan: 1 })
    }
    const words = cells.every(({ text }) => !NUMBER.test(text))
    const above = rows.at(-1)
    if (above?.words && words && line.top - above.bottom < line.size * 0.7) {
      for (const cell of cells) {
        const over = above.cells.find((each) => each.column === cell.column && each.columnSpan === cell.columnSpan)
        if (over) over.text = joined(over.text, cell.text)
        else above.cells.push(cell)
      }
      above.cells.sort((a, b) => a.column - b.column)
      above.bottom = line.bottom
    } else rows.push({ at: middle(line.top, line.bottom), bottom: line.bottom, words, cells })
  }
  return rows
}

/** Returns the tables that aligned numbers make on a page, and the pieces that stand in none. Above `floors` other things of the page end. */
export function alignedTables(pieces: readonly Piece[], page: number, floors: readonly number[]): { tables: PageTable[]; rest: readonly Piece[] } {
  const lines = linesOf(pieces)
  let rest = pieces
  let floor = 0
  const tables: PageTable[] = []
  for (const { rows, columns } of runs(numberRows(pieces))) {
    const [first, last] = [rows[0], rows.at(-1)]
    if (!first || !last) continue
    const valuesLeft = Math.min(...columns.map(({ left }) => left)) - first.size * 0.4
    const above = Math.max(floor, ...floors.filter((each) => each < first.at))
    const top = headTop(lines, first, valuesLeft, above)
    const next = lines.find(
      (line) => line.top > last.at + last.size / 2 && (SECTION.test(textOfLine(line, true)) || line.top - last.at > last.size * 1.8),
    )
    const bottom = Math.min(next ? next.top : Number.POSITIVE_INFINITY, last.at + last.size * 3.2)
    const mine = rest.filter((piece) => middle(piece.top, piece.bottom) > top && middle(piece.top, piece.bottom) < bottom)
    const isLabel = (piece: Piece): boolean => middle(piece.left, piece.right) < valuesLeft
    const values = valueRows(
      mine.filter((piece) => !isLabel(piece)),
      columns,
    )
    const labels = labelCells(
      mine.filter(isLabel),
      values.map(({ at }) => at),
      first.size,
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
      bottom: Math.min(bottom, last.at + last.size),
      edges,
      values: columns.length,
      rows: order.length,
      cells,
    })
    const taken = new Set(mine)
    rest = rest.filter((piece) => !taken.has(piece))
    floor = last.at
  }
  return { tables, rest }
}
