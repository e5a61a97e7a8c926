/** What a chart draws: rows of quantities in panels, ready to be put into words and laid out. */
import type { MetricId } from './dictionary'
import type { Facet } from './facets'
import type { Finding } from './findings'
import type { GroupId } from './groups'
import type { Quantity } from './quantity'
import type { RateId } from './rates'
import type { Applicant, Bilingual } from './schema'

/** Charts of the 2019 and 2021 forms; their selectors and words are fetched with the first report on one of these. */
export const LATER_CHART_IDS = [
  'application-balance',
  'application-kinds',
  'outcome-groups',
  'outcome-kinds',
  'applicant-outcomes',
  'refusal-reasons',
  'other-reasons',
  'government-documents',
  'administrative-acts',
] as const
export type LaterChartId = (typeof LATER_CHART_IDS)[number]

/** Charts that lay several reports side by side. */
export const COMPARE_CHART_IDS = ['compare-rates', 'compare-groups', 'compare-applications', 'compare-disputes', 'compare-applicants'] as const
export type CompareChartId = (typeof COMPARE_CHART_IDS)[number]

export const CHART_IDS = [
  'disclosure-channels',
  'disclosure-levels',
  'disclosure-normative',
  'application-methods',
  'application-levels',
  'application-flow',
  'application-outcomes',
  'application-groups',
  'application-balance',
  'application-kinds',
  'outcome-groups',
  'outcome-kinds',
  'applicant-outcomes',
  'refusal-reasons',
  'other-reasons',
  'dispute-results',
  'dispute-rates',
  'reform-days',
  'reform-items',
  'response-activities',
  'government-documents',
  'administrative-acts',
  ...COMPARE_CHART_IDS,
] as const
export type ChartId = (typeof CHART_IDS)[number]

/** Meaning of a mark, which decides its colour everywhere. */
export type Tone = 'plain' | 'total' | 'review' | 'litigation' | GroupId

/** Names of rows and panels that are no metric; `i18n/` has the words. */
type Phrase =
  | `label.rate.${RateId}`
  | 'label.correction-rate'
  | 'label.upheld-rate'
  | 'label.dispute-rate'
  | 'label.reform-matters'
  | 'label.reform-cuts'
  | 'label.response-events'
  | 'label.response-social'
  | 'label.difference'
  | ComparePhrase

/** Lines of a comparison that several forms have under different names, what is said behind a name, and what runs between two reports. */
export type ComparePhrase =
  | `compare.line.${'disclosure' | 'received' | 'handled' | `${'review' | 'litigation'}.${'total' | 'upheld' | 'corrected' | 'pending'}`}`
  | `compare.note.${'a' | 'c' | 'of-all' | 'of-concluded' | 'small-base' | 'side-2014' | 'side-later' | 'office' | 'territory'}`
  | `compare.break.${'outcomes' | 'disputes' | 'documents'}`

/** What a row or panel is called: a metric's name, one of the five groups, a rate, a phrase of the product, or words of the form. */
export type Label = { metric: MetricId } | { group: GroupId } | { phrase: Phrase } | { words: Bilingual } | { of: Label; note: Phrase }

export interface ChartRow {
  /** Unique within the chart. */
  key: string
  label: Label
  quantity: Quantity
  /** Share of the whole (or of the selection), or coverage of the total; null where a share has no meaning. */
  share: Quantity | null
  /** The share as the report prints it, where it does. */
  printedShare?: Quantity
  tone: Tone
  /** The kind of applicant that the row counts; the facet of kinds selects it. */
  applicant?: Applicant
  /** The group of a comparison that the row counts; the facet of groups selects it. */
  group?: GroupId
  /** What pressing the row's name or mark selects. */
  pick: { facet: Facet; keys: readonly string[] } | null
  /** Where the mark starts on the axis: after the rows above it in a cascade, otherwise 0. */
  start: number
  /** The row matches its line or group only approximately. */
  approximate: boolean
  /** Only some of what the row's name stands for is in it: the selected part. */
  partial: boolean
  /** 1 for a row that is a part of the row above it. */
  depth: 0 | 1
  /** What runs between this row and the one above it: what is counted below is not what is counted above. */
  breakBefore?: ComparePhrase
}

export interface ChartPanel {
  key: string
  label: Label | null
  rows: readonly ChartRow[]
  /** The whole that the rows are shares of or cover, drawn as a faint track behind each; null where there is none. */
  whole: Quantity | null
  /** What pressing the panel's name selects, where its key does not say it. */
  item?: { facet: Facet; key: string }
  /** End of the axis. Panels of one chart that may be compared share it. */
  axisEnd: number
}

export interface ChartModel {
  id: ChartId
  panels: readonly ChartPanel[]
  /** How the rows relate: parts of a whole, overlapping coverages, one 其中 row of a whole, or separate counts. */
  relation: 'partition' | 'overlap' | 'subset' | 'separate'
  /** What the shares are shares of, where there are any. */
  base: 'all' | 'selection' | 'none'
  /** What the shares are shares of, where it is not the whole of the first row's metric. */
  whole?: Quantity
  /** Each panel has an axis of its own: lengths are not to be compared between panels. */
  ownAxes?: true
  /** Facets that reach this chart. */
  facets: readonly Facet[]
  finding: Finding
}

/** Returns the rows of all panels, in drawing order. */
export function rowsOf(model: ChartModel): ChartRow[] {
  return model.panels.flatMap((panel) => panel.rows)
}
