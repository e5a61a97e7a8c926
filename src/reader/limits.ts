import { ReadError } from './reading'

/** Bounds of a document that is read at all. A full report with its tables stays far below each of them; what lies above is refused, never cut. */
export const LIMITS = {
  /** Bytes of a document as it comes in: 20 MB. */
  bytes: 20 * 1024 * 1024,
  /** Parts of an office file. */
  parts: 4000,
  /** Bytes of all parts of an office file once unpacked, as it declares them: 200 MB. */
  unpacked: 200 * 1024 * 1024,
  /** Bytes of one part that is read: 24 MB. */
  part: 24 * 1024 * 1024,
  /** Bytes that one packed byte may stand for, in parts above `ratioFrom`. */
  ratio: 250,
  ratioFrom: 4 * 1024 * 1024,
  /** Elements of an HTML page or of one XML part. */
  elements: 400_000,
  xmlElements: 700_000,
  /** Elements inside each other. */
  depth: 600,
  /** Attributes of one element. */
  attributes: 2000,
  /** Blocks of a document; and texts of any kind, those in cells among them. */
  blocks: 50_000,
  texts: 200_000,
  /** Characters of a paragraph or cell, and of all the text of a document. */
  paragraph: 50_000,
  characters: 3_000_000,
  /** Columns of a table, and cells of all tables together. */
  columns: 1000,
  cells: 200_000,
} as const

type Bound = 'elements' | 'depth' | 'attributes' | 'blocks' | 'texts' | 'paragraph' | 'characters' | 'xmlElements' | 'columns' | 'cells' | 'parts'

/** Returns the error of a document that goes beyond a bound; its values name the bound and the number. */
export function tooComplex(bound: Bound): ReadError {
  return new ReadError('read.too-complex', { bound, limit: String(LIMITS[bound]) })
}
