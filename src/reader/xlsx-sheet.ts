import type { BlockBudget, BlockList } from './block-list'
import type { TableCell } from './blocks'
import { tableOf } from './grid'
import { LIMITS, tooComplex } from './limits'
import { tidyCell } from './tidy-text'
import { printGeneral, type NumberPrinter } from './xlsx-formats'
import { readXml } from './xml'

interface Merge {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
}

/** Filled cells of a sheet by row and column, and its merged ranges. */
export interface Sheet {
  rows: Map<number, Map<number, string>>
  merges: Merge[]
}

/** Returns row and column of an address such as `C7`, both from 0, or undefined. */
function placeOf(address: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(address) ?? []
  if (letters === undefined || digits === undefined) return undefined
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(digits) - 1, column: column - 1 }
}

/** Returns what stands in the cells of a sheet, numbers as printed. A formula counts with the value that was last calculated. */
export function readSheet(part: Uint8Array, shared: readonly string[], printers: readonly NumberPrinter[], budget: BlockBudget): Sheet {
  const sheet: Sheet = { rows: new Map(), merges: [] }
  let row = -1
  let column = -1
  let type = 'n'
  let style = -1
  let value = ''
  let reading = false
  let phonetic = false
  const endCell = (): void => {
    let text = value
    if (type === 's') text = shared[Number(value)] ?? ''
    else if (type === 'b') text = value === '1' ? 'TRUE' : 'FALSE'
    else if (type === 'n') text = (printers[style] ?? printGeneral)(value)
    text = value === '' ? '' : tidyCell(text)
    if (text === '') return
    if (column >= LIMITS.columns) throw tooComplex('columns')
    budget.cell()
    const cells = sheet.rows.get(row) ?? new Map<number, string>()
    cells.set(column, text)
    sheet.rows.set(row, cells)
  }
  readXml(part, {
    open: (name, { r, s, t, ref }) => {
      if (name === 'x:row') {
        row = r === undefined ? row + 1 : Number(r) - 1
        column = -1
      } else if (name === 'x:c') {
        const place = placeOf(r ?? '')
        column = place?.column ?? column + 1
        if (place) row = place.row
        type = t ?? 'n'
        style = Number(s ?? -1)
        value = ''
      } else if (name === 'x:v' || name === 'x:t') reading = !phonetic
      else if (name === 'x:rPh') phonetic = true
      else if (name === 'x:mergeCell') {
        const [from, to] = (ref ?? '').split(':').map(placeOf)
        if (from && to && to.row >= from.row && to.column >= from.column)
          sheet.merges.push({ ...from, rowSpan: to.row - from.row + 1, columnSpan: to.column - from.column + 1 })
      }
    },
    close: (name) => {
      if (name === 'x:v' || name === 'x:t') reading = false
      else if (name === 'x:rPh') phonetic = false
      else if (name === 'x:c') endCell()
    },
    text: (text) => {
      if (reading) value += text
    },
  })
  return sheet
}

/** Returns runs of rows that are parted by rows without anything: first and last of each. */
function runsOf(sheet: Sheet, merges: readonly Merge[]): { from: number; to: number }[] {
  const spans = [
    ...[...sheet.rows.keys()].map((row) => ({ from: row, to: row })),
    ...merges.map(({ row, rowSpan }) => ({ from: row, to: row + rowSpan - 1 })),
  ].sort((a, b) => a.from - b.from)
  const runs: { from: number; to: number }[] = []
  for (const span of spans) {
    const last = runs.at(-1)
    if (last && span.from <= last.to + 1) last.to = Math.max(last.to, span.to)
    else runs.push({ ...span })
  }
  return runs
}

/** Adds the tables of a sheet, every place of their grids with its cell. A single filled cell between empty rows is a paragraph. */
export function addSheet(sheet: Sheet, list: BlockList): void {
  const textAt = (row: number, column: number): string => sheet.rows.get(row)?.get(column) ?? ''
  const merges = sheet.merges.filter(({ row, column }) => textAt(row, column) !== '')
  const starts = new Map(merges.map((merge) => [`${merge.row}/${merge.column}`, merge]))
  for (const { from, to } of runsOf(sheet, merges)) {
    const inRun = merges.filter(({ row }) => row >= from && row <= to)
    const filled: number[] = []
    for (let row = from; row <= to; row += 1) filled.push(...(sheet.rows.get(row)?.keys() ?? []))
    let left = Infinity
    let right = -1
    for (const column of filled) {
      left = Math.min(left, column)
      right = Math.max(right, column)
    }
    if (filled.length === 1) {
      for (let row = from; row <= to; row += 1) list.addText('paragraph', textAt(row, left))
      continue
    }
    for (const { column, columnSpan } of inRun) right = Math.max(right, column + columnSpan - 1)
    if (right - left >= LIMITS.columns) throw tooComplex('columns')
    list.addTable(tableOf(cellsOf({ from, to, left, right }, starts, textAt, list.budget), to - from + 1))
  }
}

function cellsOf(
  { from, to, left, right }: { from: number; to: number; left: number; right: number },
  starts: ReadonlyMap<string, Merge>,
  textAt: (row: number, column: number) => string,
  budget: BlockBudget,
): TableCell[] {
  const cells: TableCell[] = []
  const covered = new Set<string>()
  for (let row = from; row <= to; row += 1)
    for (let column = left; column <= right; column += 1) {
      if (covered.has(`${row}/${column}`)) continue
      budget.cell()
      const merge = starts.get(`${row}/${column}`)
      const { rowSpan, columnSpan } = merge ?? { rowSpan: 1, columnSpan: 1 }
      if (merge && rowSpan * columnSpan > LIMITS.cells) throw tooComplex('cells')
      if (merge)
        for (let down = 0; down < rowSpan; down += 1) for (let over = 0; over < columnSpan; over += 1) covered.add(`${row + down}/${column + over}`)
      cells.push({ text: textAt(row, column), row: row - from, column: column - left, rowSpan, columnSpan })
    }
  return cells
}
