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
    budget.text(text)
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

/** The part of a sheet that is one table: first and last row and column. */
interface Area {
  from: number
  to: number
  left: number
  right: number
}

/** Adds the tables of a sheet, every place of their grids with its cell. A single filled cell between empty rows is a paragraph. */
export function addSheet(sheet: Sheet, list: BlockList): void {
  const isFilled = ({ row, column }: Merge): boolean => sheet.rows.get(row)?.has(column) === true
  const filledMerges = sheet.merges.filter(isFilled)
  const starts = new Map<number, Map<number, Merge>>()
  for (const merge of sheet.merges) starts.set(merge.row, (starts.get(merge.row) ?? new Map<number, Merge>()).set(merge.column, merge))
  for (const { from, to } of runsOf(sheet, filledMerges)) {
    let left = Infinity
    let right = -1
    const texts: string[] = []
    for (let row = from; row <= to; row += 1)
      for (const [column, text] of sheet.rows.get(row) ?? []) {
        const merge = starts.get(row)?.get(column)
        left = Math.min(left, column)
        right = Math.max(right, column + (merge?.columnSpan ?? 1) - 1)
        texts.push(text)
      }
    if (right - left >= LIMITS.columns) throw tooComplex('columns')
    const [only, ...others] = texts
    if (only !== undefined && others.length === 0) list.addText('paragraph', only)
    else list.addTable(tableOf(cellsOf(sheet, { from, to, left, right }, starts, list.budget), to - from + 1))
  }
}

function cellsOf(
  sheet: Sheet,
  { from, to, left, right }: Area,
  starts: ReadonlyMap<number, ReadonlyMap<number, Merge>>,
  budget: BlockBudget,
): TableCell[] {
  const cells: TableCell[] = []
  /** For each column, the first row that no merged range covers. */
  const free: number[] = []
  for (let row = from; row <= to; row += 1)
    for (let column = left; column <= right; column += 1) {
      if ((free[column] ?? row) > row) continue
      const text = sheet.rows.get(row)?.get(column) ?? ''
      budget.cell(text)
      const merge = starts.get(row)?.get(column)
      const rowSpan = Math.min(merge?.rowSpan ?? 1, to - row + 1)
      const columnSpan = Math.min(merge?.columnSpan ?? 1, right - column + 1)
      for (let over = 0; over < columnSpan; over += 1) free[column + over] = row + rowSpan
      cells.push({ text, row: row - from, column: column - left, rowSpan, columnSpan })
    }
  return cells
}
