/** All numbers of a comparison as one table: lines down, reports across, and how each number of one body changed from the year before. */
import type { ComparePhrase, Label } from './charts'
import { breaksBetween, changeOf, comparedReports, ofOneBody, type Break, type Change } from './comparison'
import {
  applicantLines,
  applicationLines,
  disclosureLines,
  disputeLine,
  disputeRate,
  formRates,
  groupLine,
  metricLine,
  pendingLine,
  resultLine,
  type Line,
  type LineOptions,
} from './compare-lines'
import { metricOf, type MetricId } from './dictionary'
import { GROUP_IDS } from './groups'
import type { Quantity } from './quantity'
import type { Report } from './schema'

export interface CompareCell {
  /** Null for a report that has no place in the line. */
  quantity: Quantity | null
  note?: ComparePhrase
  approximate: boolean
  /** From the report before, where that is of the same body and counts the same; null otherwise. */
  change: Change | null
  /** Why nothing changes here although the report before is of the same body. */
  broken: boolean
}

export interface CompareLine {
  key: string
  label: Label
  kind: Line['kind']
  cells: readonly CompareCell[]
}

type SectionId = 'rates' | 'applications' | 'outcomes' | 'applicants' | 'disputes' | 'documents'

export interface CompareSection {
  id: SectionId
  /** Which break runs through the section. */
  breaks: Break
  lines: readonly CompareLine[]
}

/** Documents of section 二, and of the 2014 form information disclosed: different lines, never joined. */
const DOCUMENTS: readonly MetricId[] = [
  'disclosure.total',
  'disclosure.normative-documents',
  ...(['made', 'newly-disclosed', 'disclosed', 'issued', 'repealed', 'in-force'] as const).map((key): MetricId => `normative.${key}`),
  ...(['made', 'newly-disclosed', 'disclosed', 'issued', 'repealed', 'in-force'] as const).map((key): MetricId => `regulations.${key}`),
]

function lineOf(reports: readonly Report[], line: Line): CompareLine {
  const values = reports.map((report) => line.of(report))
  const cells = values.map((value, at): CompareCell => {
    const [report, before, earlier] = [reports[at], reports[at - 1], values[at - 1]]
    const follows = report !== undefined && before !== undefined && ofOneBody(report, before) && report.year !== before.year
    const same = earlier && value && earlier.definition === value.definition
    return {
      quantity: value?.quantity ?? null,
      ...(value?.note && { note: value.note }),
      approximate: value?.approximate ?? false,
      change: follows && same ? changeOf(earlier.quantity, value.quantity) : null,
      broken: follows && !same,
    }
  })
  return { key: line.key, label: line.label, kind: line.kind, cells }
}

/** Returns the sections of the table, rates first; lines that no compared form has are left out. */
export function compareSections(comparison: Report, { rate, kinds }: LineOptions): CompareSection[] {
  const reports = comparedReports(comparison)
  const later = reports.some(({ form }) => form !== '2014')
  const results = ['correction-review', 'correction-litigation', 'upheld-review', 'upheld-litigation'] as const
  const section = (id: SectionId, breaks: Break, lines: readonly Line[]): CompareSection => ({
    id,
    breaks,
    lines: lines.map((line) => lineOf(reports, line)),
  })
  const documents = DOCUMENTS.filter((metric) => reports.some(({ form }) => metricOf(metric).forms.includes(form)))
  return [
    section('rates', 'outcomes', [
      ...disclosureLines(reports, rate),
      ...results.map((each) => resultLine(reports, each)),
      disputeRate(),
      ...formRates(reports),
    ]),
    section('applications', 'outcomes', applicationLines(reports)),
    section(
      'outcomes',
      'outcomes',
      GROUP_IDS.flatMap((group) => [groupLine(group, 'share', kinds), groupLine(group, 'count', kinds)]),
    ),
    ...(later ? [section('applicants', 'outcomes', applicantLines('count'))] : []),
    section(
      'disputes',
      'disputes',
      (['review', 'litigation'] as const).flatMap((forum) => [
        disputeLine(forum, 'total'),
        disputeLine(forum, 'upheld'),
        disputeLine(forum, 'corrected'),
        ...(later ? [pendingLine(forum)] : []),
      ]),
    ),
    section(
      'documents',
      'documents',
      documents.map((metric) => metricLine(metric)),
    ),
  ]
}

/** Returns for each report whether a break of the section runs between it and the one before. */
export function brokenBefore(reports: readonly Report[], { breaks }: Pick<CompareSection, 'breaks'>): boolean[] {
  return reports.map((report, at) => {
    const before = reports[at - 1]
    return before !== undefined && breaksBetween(before, report).includes(breaks)
  })
}
