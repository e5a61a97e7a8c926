/** What every document becomes before anything is understood: headings, paragraphs and tables in reading order. */
import type { Elsewhere } from './elsewhere'

/** A cell as the document has it. `row` and `column` are its place in the grid once all spans are resolved, both from 0. */
export interface TableCell {
  text: string
  row: number
  column: number
  rowSpan: number
  columnSpan: number
}

export interface TableBlock {
  kind: 'table'
  /** Cells in the order of the document, row by row; a cell that spans stands once, where it begins. */
  cells: readonly TableCell[]
  rows: number
  columns: number
}

export interface TextBlock {
  kind: 'heading' | 'paragraph'
  text: string
}

export type Block = (TextBlock | TableBlock) & {
  /** Page of a document that has pages, from 1. */
  page?: number
}

/** A document in stages: what it is, and its blocks without anything left out. */
export interface ReadDocument {
  format: 'html' | 'docx' | 'pdf' | 'text' | 'xlsx' | 'csv'
  /** Character encoding that the bytes were read in, where the format leaves it open. */
  encoding?: string
  /** Title that the document gives itself outside its text (HTML `<title>`, properties of Word), for want of a better one. */
  title?: string
  blocks: readonly Block[]
  /** What the document has that is not in its text. */
  elsewhere?: Elsewhere
}
