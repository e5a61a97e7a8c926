/** One cell of a form, read from one cell of the document. */
import type { MetricId } from '../report/dictionary'
import type { Applicant, Locator } from '../report/schema'
import type { RowCell } from './document-rows'
import { numberAt, readCell } from './numbers'
import { plain } from './plain'
import type { Doubt, DoubtId, ReadFigure } from './reading'

export interface CellSubject {
  metric: MetricId
  applicant?: Applicant
  at: Locator
}

/** Returns whether a cell has words and is no number with its measure word. */
export function hasWords({ text }: RowCell): boolean {
  if (!/\p{Script=Han}/u.test(text)) return false
  const words = plain(text).text.replace(/^[+-]/, '')
  return numberAt(words, 0)?.end !== words.length
}

/** Returns the figure that a cell gives: its value, a blank, or illegible with the reason. `doubts` are of the row or column. */
export function cellFigure(subject: CellSubject, cell: RowCell, doubts: readonly DoubtId[], unit?: string): ReadFigure {
  const { metric, applicant, at } = subject
  const place = { metric, ...(applicant && { applicant }), at }
  const told = (id: DoubtId): Doubt => ({ id, values: { text: cell.text.trim() }, spot: cell.spot })
  const read = readCell(metric, cell.text, unit)
  if ('blank' in read) return { figure: { ...place, absent: 'blank' }, spot: cell.spot, doubts: doubts.map(told) }
  if ('reason' in read) return { figure: { ...place, absent: 'illegible' }, spot: cell.spot, doubts: [...doubts, read.reason].map(told) }
  const { value } = read
  // Two columns run together look as a number parted by thousands does.
  const parted = /\d\s+\d/u.test(cell.text.trim()) ? (['doubt.parted-number'] as const) : []
  return { figure: { ...place, ...value }, spot: cell.spot, doubts: [...doubts, ...parted, ...read.doubts].map(told) }
}

/** Returns a cell of the form that has a place in the document but no cell that is certainly its own. */
export function unreadable(subject: CellSubject, near: RowCell, reason: DoubtId): ReadFigure {
  const { metric, applicant, at } = subject
  const doubt: Doubt = { id: reason, values: { text: near.text.trim() }, spot: near.spot }
  return { figure: { metric, ...(applicant && { applicant }), at, absent: 'illegible' }, spot: near.spot, doubts: [doubt] }
}

/** Returns what a figure says: its value, or why it has none. */
export const valueOf = ({ figure }: ReadFigure): number | string => ('absent' in figure ? figure.absent : figure.value)

/** Returns a figure of which a document has several values, without one of them. */
export function unreadableAt({ figure, spot }: ReadFigure, all: readonly ReadFigure[]): ReadFigure {
  const { metric, applicant, at } = figure
  const text = [...new Set(all.map((each) => ('absent' in each.figure ? '□' : String(each.figure.value))))].join('、')
  const doubt: Doubt = { id: 'doubt.two-tables', values: { text }, spot }
  return { figure: { metric, ...(applicant && { applicant }), ...(at && { at }), absent: 'illegible' }, spot, doubts: [doubt] }
}

/** Cells that stand under heads: by their column, or by their order where the columns of heads and cells differ. */
export interface Aligned {
  cells: readonly RowCell[]
  byOrder: boolean
}

/**
 * Returns one cell for each head; undefined where that is not certain. Cells under their heads lead, and what else the row has may stand under `others`,
 * heads that are of no interest; where spans differ, the order decides if there are as many cells as heads.
 */
export function align(heads: readonly RowCell[], cells: readonly RowCell[], loose: boolean, others: readonly RowCell[] = []): Aligned | undefined {
  if (!loose) {
    // Two heads in one place: which of them a number is of cannot be told.
    if (new Set(heads.map(({ column }) => column)).size < heads.length) return undefined
    const under = heads.map((head) => cells.find((cell) => cell.column === head.column))
    const found = under.filter((cell): cell is RowCell => cell !== undefined)
    if (found.length === heads.length) {
      const rest = cells.filter((cell) => !found.includes(cell) && cell.text.trim() !== '')
      if (rest.every((cell) => others.some(({ column }) => column === cell.column))) return { cells: found, byOrder: false }
      return undefined
    }
  }
  return byOrder(cells, heads.length)
}

/** Returns the cells in their order, where there are as many as wanted; blank ones at the end may be too many if no other cell is blank. */
export function byOrder(cells: readonly RowCell[], wanted: number): Aligned | undefined {
  const isBlank = ({ text }: RowCell): boolean => text.trim() === ''
  if (cells.length < wanted || !cells.slice(wanted).every(isBlank)) return undefined
  if (cells.length > wanted && cells.slice(0, wanted).some(isBlank) && !cells.every(isBlank)) return undefined
  return { cells: cells.slice(0, wanted), byOrder: true }
}
