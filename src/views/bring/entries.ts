/** What a review looks at: each statement that was read, and each line of the form that the document does not have. */
import { cellsOf } from '../../reader/form-lines'
import type { Doubt, ReadFigure, Reading, Spot } from '../../reader/reading'
import { metricOf, type MetricId } from '../../report/dictionary'
import { formSections } from '../../report/form-layout'
import type { AbsentFigure, Applicant, Locator, StatedFigure } from '../../report/schema'

export type Figure = StatedFigure | AbsentFigure

/** A statement of the report, or a line of its form without one, for review. */
export interface Entry {
  key: string
  metric: MetricId
  applicant?: Applicant
  /** As read; a line that is nowhere in the document is not published. */
  read: Figure
  spot: Spot | null
  doubts: readonly Doubt[]
}

/** Returns the key of a line of the form. */
export const lineKey = ({ metric, applicant }: Pick<Figure, 'metric' | 'applicant'>): string => `${metric}@${applicant ?? ''}`

/** Returns the key of a statement: what it counts and where it stands. */
export const figureKey = (figure: Figure): string => `${lineKey(figure)} ${JSON.stringify(figure.at ?? null)}`

export interface Entries {
  all: readonly Entry[]
  /** What a person has to look at: with doubts, or not to be read for certain. Indices of `all`. */
  doubtful: readonly number[]
  /** Blank cells, then lines that the document does not have. */
  missing: readonly number[]
  /** The certain ones, by section of the document. */
  sections: readonly { number: string; zh: string; entries: readonly number[] }[]
}

const startOf = (spot: Spot): number => ('cell' in spot ? spot.cell : spot.start)
const inOrder = (one: ReadFigure, other: ReadFigure): number => one.spot.block - other.spot.block || startOf(one.spot) - startOf(other.spot)

/** Returns everything that was read for review, each statement once. What a person does changes neither the entries nor their order. */
export function entriesOf(reading: Reading): Entries {
  const all: Entry[] = []
  const seen = new Set<string>()
  for (const { figure, spot, doubts } of [...reading.figures].sort(inOrder)) {
    const key = figureKey(figure)
    if (seen.has(key)) continue
    seen.add(key)
    all.push({ key, metric: figure.metric, ...(figure.applicant && { applicant: figure.applicant }), read: figure, spot, doubts })
  }
  for (const { metric, applicant, reason } of reading.missing) {
    if (reason !== 'not-published') continue
    const read: AbsentFigure = { metric, ...(applicant && { applicant }), absent: reason }
    all.push({ key: lineKey(read), metric, ...(applicant && { applicant }), read, spot: null, doubts: [] })
  }
  const indices = all.map((_, index) => index)
  const isDoubtful = ({ read, doubts }: Entry): boolean => doubts.length > 0 || ('absent' in read && read.absent === 'illegible')
  const isMissing = (entry: Entry): boolean => 'absent' in entry.read && !isDoubtful(entry)
  const of = (test: (entry: Entry) => boolean): number[] => indices.filter((index) => all[index] !== undefined && test(all[index]))
  const certain = of((entry) => !isDoubtful(entry) && !isMissing(entry))
  const numbers = [...new Set(certain.map((index) => all[index]?.read.at?.section ?? ''))]
  const known = reading.sections.map(({ number }) => number)
  numbers.sort((one, other) => known.indexOf(one) - known.indexOf(other))
  return {
    all,
    doubtful: of(isDoubtful),
    missing: of(isMissing).sort((one, other) => Number(all[one]?.spot === null) - Number(all[other]?.spot === null) || one - other),
    sections: numbers.map((number) => ({
      number,
      zh: reading.sections.find((each) => each.number === number)?.zh ?? '',
      entries: certain.filter((index) => (all[index]?.read.at?.section ?? '') === number),
    })),
  }
}

/** Returns where a line of the form stands that is nowhere in the document, and the section that this needs. */
export function placeOfLine(
  reading: Reading,
  { metric, applicant }: Pick<Figure, 'metric' | 'applicant'>,
): { at: Locator; section: { number: string; zh: string } } {
  const cell = cellsOf(reading.form).find((each) => each.metric === metric && each.applicant === applicant)
  const official = formSections(reading.form).find(({ number }) => number === (cell?.table ?? ''))
  const own = reading.sections.find(({ number, zh }) => (cell?.table ? number === cell.table : /统计表|情况表/.test(zh)))
  const zh = official?.name.zh ?? cell?.table ?? metricOf(metric).zh
  const section = own ?? { number: cell?.table ?? zh, zh }
  const at: Locator = { in: 'table', section: section.number, row: cell?.row ?? metricOf(metric).zh, ...(cell?.column && { column: cell.column }) }
  return { at, section }
}
