/** What the reader gives back: the figures that it is certain of, where each stands, and a record of the rest. */
import type { AbsentFigure, Applicant, Bilingual, DocumentFormat, Form, Level, Report, Scope, StatedFigure } from '../report/schema'
import type { MetricId } from '../report/dictionary'
import type { Block } from './blocks'

/** The piece of the document that a figure was read from: characters of a text block, or one cell of a table block. */
export type Spot =
  | { block: number; start: number; end: number }
  | {
      block: number
      /** Index in `cells` of the table block. */
      cell: number
    }

/** Why something needs a second look; the words of each are in `i18n`, with the same id. */
export const DOUBTS = [
  'doubt.lost-characters',
  'doubt.unit-missing',
  'doubt.wrapped-label',
  'doubt.row-by-order',
  'doubt.column-by-order',
  'doubt.no-column',
  'doubt.no-number',
  'doubt.which-column',
  'doubt.unreadable-cell',
  'doubt.two-candidates',
  'doubt.two-tables',
  'doubt.parted-number',
  'doubt.not-a-number',
  'doubt.negative',
  'doubt.year-from-name',
  'doubt.body-from-title',
  'doubt.scope-from-name',
  'doubt.two-reports',
  'doubt.year-differs',
  'doubt.attached',
  'doubt.in-frame',
  'doubt.pictures',
  'doubt.noise-dropped',
] as const
export type DoubtId = (typeof DOUBTS)[number]

export interface Doubt {
  id: DoubtId
  /** Values for the holes of its sentence, as they stand in the document. */
  values?: Readonly<Record<string, string>>
  spot?: Spot
  /** A person has looked at it and found the reading right. */
  accepted?: true
}

/** One figure, or one line without a value, with the place in the document that it was read from. */
export interface ReadFigure {
  figure: StatedFigure | AbsentFigure
  spot: Spot
  doubts: readonly Doubt[]
}

/**
 * A row or cell of the form without a value. `blank` and `illegible` ones have a spot and stand among the figures too;
 * `not-published` ones are nowhere in the document.
 */
export interface MissingFigure {
  metric: MetricId
  applicant?: Applicant
  reason: 'blank' | 'not-published' | 'illegible'
  spot?: Spot
}

/** What the report is of. What the document does not say is absent, and a person has to say it. */
export interface Identity {
  title?: string
  /** Territory or office that the report is of: 淮安市, 上海市人民政府办公厅. */
  body?: string
  /** Who issued it, where `body` is a territory. */
  issuer?: string
  year?: number
  period?: { from: string; to: string }
  level?: Level
  scope?: Scope
  publicationDate?: string
  publicationAddress?: string
  contact?: { office: string; address?: string; postcode?: string; telephone?: string; email?: string }
}

/** The result of a reading. The same document always gives the same one. */
export interface Reading {
  /** File name of the document; absent for one that was pasted. */
  name?: string
  format: DocumentFormat
  encoding?: string
  form: Form
  /** The words of the document by which the form was recognised. */
  formReasons: readonly string[]
  identity: Identity
  /** Official section headings as found, so that locators can be shown with their words. */
  sections: readonly { number: string; zh: string }[]
  blocks: readonly Block[]
  /** Blocks that do not belong to the report (navigation, advertising), by index. */
  dropped: readonly number[]
  figures: readonly ReadFigure[]
  missing: readonly MissingFigure[]
  /** Doubts about the document as a whole. */
  doubts: readonly Doubt[]
  /** Events, where the text dates them for certain. */
  events: Report['events']
  /** Bodies that the text names without a number, as `named` of our format without the English. */
  named?: readonly Omit<Report['named'][number], 'en'>[]
  sourceNotes: Report['sourceNotes']
  /** The whole report, where the document is one in our own format; figures, sections and the rest are then empty. */
  report?: Report
}

/** Why a document could not be read at all; the words of each are in `i18n`, with the same id. */
const READ_PROBLEMS = [
  'read.empty',
  'read.too-large',
  'read.unknown-format',
  'read.legacy-word',
  'read.legacy-excel',
  'read.damaged',
  'read.bomb',
  'read.encrypted',
  'read.scanned',
  'read.encoding',
  'read.no-form',
  'read.attached',
  'read.in-frame',
  'read.pictures',
  'read.other-law',
  'read.two-reports',
  'read.too-complex',
  'read.newer-format',
  'read.not-our-json',
] as const
export type ReadProblemId = (typeof READ_PROBLEMS)[number]

/** Says why a document could not be read. */
export class ReadError extends Error {
  override readonly name = 'ReadError'
  readonly id: ReadProblemId
  readonly values: Readonly<Record<string, string>>

  constructor(id: ReadProblemId, values: Readonly<Record<string, string>> = {}, options?: ErrorOptions) {
    super(id, options)
    this.id = id
    this.values = values
  }
}

/** A document as it comes in. */
export interface Input {
  /** File name, or an empty text for something pasted. */
  name: string
  bytes: Uint8Array
}

/** What a reading may know of whoever waits for it. */
export interface ReadJob {
  signal?: AbortSignal
  /** Is told which stage has begun. */
  stage?: (stage: 'open' | 'blocks' | 'form' | 'figures') => void
}

/** What a person adds to a reading to make a report of it; each overrides what the document says. */
export interface ReportDetails extends Identity {
  id: string
  bodyEn?: string
  titleEn?: string
  issuerEn?: string
  division?: string
  knownDifferences?: readonly { check: string; note: Bilingual }[]
}
