/** Tables that become CSV files and sheets of a workbook: the same cells in both. */
import type { KnownQuantity, Quantity } from '../report/quantity'
import { csvText } from './csv'

/** A number of a report: what it is, the size of its last digit, and whether it is a percentage (74.37 for 74.37 %). */
interface NumberCell {
  value: number
  precision: number
  percent: boolean
}

/** A text, a plain number such as a year, or a number of a report; a missing number is an empty text, never 0. */
export type Cell = string | number | NumberCell

export interface Table {
  head: readonly string[]
  rows: readonly (readonly Cell[])[]
}

/** Returns a number without the noise of binary fractions; a stated number and a whole one stay as they are. */
function plainNumber({ kind, value }: KnownQuantity): number {
  return kind === 'computed' && !Number.isInteger(value) ? Number(value.toPrecision(12)) : value
}

/** Returns the cell of a quantity; empty where it is missing or where there is none. */
export function quantityCell(quantity: Quantity | null | undefined): Cell {
  if (quantity?.state !== 'known') return ''
  return { value: plainNumber(quantity), precision: quantity.precision, percent: quantity.unit === '%' }
}

/** Returns a table as the text of a CSV file, numbers without format. */
export function tableCsv({ head, rows }: Table): string {
  return csvText([head, ...rows.map((row) => row.map((cell) => (typeof cell === 'object' ? cell.value : cell)))])
}
