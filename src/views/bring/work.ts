/** A review: what was read, what a person says of the report, and what a person corrected. Pure; the desk holds it. */
import { correctionValue } from '../../report/corrections'
import { composeReport } from '../../reader/compose'
import { cellsOf } from '../../reader/form-lines'
import type { Doubt, Identity, ReadFigure, Reading, Spot } from '../../reader/reading'
import { metricOf, type MetricId } from '../../report/dictionary'
import { formSections } from '../../report/form-layout'
import {
  LEVELS,
  SCOPES,
  type AbsentFigure,
  type Absence,
  type Applicant,
  type Bilingual,
  type Kind,
  type Level,
  type Locator,
  type Report,
  type Scope,
  type StatedFigure,
} from '../../report/schema'

export type Figure = StatedFigure | AbsentFigure

/** What a person put in the place of what was read. */
interface Override {
  figure: Figure
  /** Whether it was made in this review; earlier ones are in the report's list of corrections already. */
  fresh: boolean
  /** What stood there before it. */
  previous: Override | null
}

/** What is said of the report, as typed. */
export interface TypedDetails {
  body: string
  year: string
  scope: Scope | ''
  level: Level | ''
  title: string
  from: string
  to: string
  published: string
}

export interface Work {
  reading: Reading
  details: TypedDetails
  /** By the key of their entry. */
  overrides: ReadonlyMap<string, Override>
  /** The report that the review is of, where it was kept before; null for a new one. */
  kept: { report: Report; revision: number } | null
}

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

const lineKey = ({ metric, applicant }: Pick<Figure, 'metric' | 'applicant'>): string => `${metric}@${applicant ?? ''}`

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

const place = (spot: Spot): number => ('cell' in spot ? spot.cell : spot.start)
const inOrder = (one: ReadFigure, other: ReadFigure): number => one.spot.block - other.spot.block || place(one.spot) - place(other.spot)

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

/** Returns whether a person has looked at everything that is doubtful about an entry: accepted it, or corrected it. */
export function isSettled({ overrides }: Pick<Work, 'overrides'>, entry: Entry): boolean {
  if (overrides.has(entry.key)) return true
  return entry.doubts.length > 0 && entry.doubts.every(({ accepted }) => accepted)
}

const accepted = (doubt: Doubt): Doubt => ({ ...doubt, accepted: true })

/** Returns the work with the doubts of an entry accepted. */
export function acceptEntry(work: Work, key: string): Work {
  const figures = work.reading.figures.map((each) => (figureKey(each.figure) === key ? { ...each, doubts: each.doubts.map(accepted) } : each))
  return { ...work, reading: { ...work.reading, figures } }
}

/** Returns the work with a doubt about the document as a whole accepted. */
export function acceptDoubt(work: Work, index: number): Work {
  const doubts = work.reading.doubts.map((each, at) => (at === index ? accepted(each) : each))
  return { ...work, reading: { ...work.reading, doubts } }
}

/** What a person says that stands there. */
export type Correction = { value: number; decimals: number; kind: Kind } | { absent: Exclude<Absence, 'not-in-form'> }

/** Returns the figure that a correction makes of another one; it is marked as put in by hand for good. */
function correctedFigure(old: Figure, at: Locator, correction: Correction): Figure {
  const { metric, applicant } = old
  const subject = { metric, ...(applicant && { applicant }), byHand: true as const, at }
  if ('absent' in correction) return { ...subject, absent: correction.absent }
  const stated = 'value' in old ? old : null
  const unit = stated?.unit ?? metricOf(metric).unit
  const { value, decimals } = correction
  const kind = unit === '%' ? 'percent' : correction.kind
  const coarse =
    decimals === 0 && kind !== 'exact' && stated?.precision !== undefined && value % stated.precision === 0 ? stated.precision : undefined
  const precision = decimals > 0 ? Number(`1e-${decimals}`) : coarse
  return {
    ...subject,
    value,
    unit,
    kind,
    ...(precision !== undefined && precision !== 1 && { precision }),
    ...(stated?.approximate && { approximate: stated.approximate }),
  }
}

/** Returns where a line of the form stands that is nowhere in the document, and the section that this needs. */
function placeOfLine(
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

/** Returns the work with an entry corrected. */
export function correctEntry(work: Work, entry: Entry, correction: Correction): Work {
  const previous = work.overrides.get(entry.key) ?? null
  const old = previous?.figure ?? entry.read
  const figure = correctedFigure(old, old.at ?? placeOfLine(work.reading, entry).at, correction)
  return { ...work, overrides: new Map(work.overrides).set(entry.key, { figure, fresh: true, previous }) }
}

/** Returns the work with the last correction of an entry taken back. One that was kept in an earlier review stays. */
export function undoCorrection(work: Work, key: string): Work {
  const override = work.overrides.get(key)
  if (!override?.fresh) return work
  const overrides = new Map(work.overrides)
  if (override.previous) overrides.set(key, override.previous)
  else overrides.delete(key)
  return { ...work, overrides }
}

/** Returns a date that lies in the year, or nothing. */
const inYear = (date: string | undefined, year: string): string => (date?.startsWith(year) ? date : '')

/** Returns what a document says of itself, as texts to go on typing from. */
export function detailsOf({ body, year, scope, level, title, period, publicationDate }: Identity): TypedDetails {
  const typed = year === undefined ? '' : String(year)
  return {
    body: body ?? '',
    year: typed,
    scope: scope ?? '',
    level: level ?? '',
    title: title ?? '',
    from: inYear(period?.from, typed),
    to: inYear(period?.to, typed),
    published: publicationDate ?? '',
  }
}

/** Returns a review that begins with a reading. */
export function beginWork(reading: Reading): Work {
  return { reading, details: detailsOf(reading.identity), overrides: new Map(), kept: null }
}

/** Returns the review of a report that was kept: as it was left, with what was put in by hand since. */
export function resumeWork(reading: Reading, report: Report, revision: number): Work {
  const known = new Set(reading.figures.map(({ figure }) => figureKey(figure)))
  const overrides = new Map<string, Override>()
  for (const figure of report.figures) {
    if (!figure.byHand) continue
    const key = figureKey(figure)
    overrides.set(known.has(key) ? key : lineKey(figure), { figure, fresh: false, previous: null })
  }
  const { title, body, year, scope, level, period, publication } = report
  const identity: Identity = {
    title: title.zh,
    body: body.zh,
    year,
    scope,
    period,
    ...(level && { level }),
    ...('value' in publication.date && { publicationDate: publication.date.value }),
  }
  return { reading, details: detailsOf(identity), overrides, kept: { report, revision } }
}

/** Returns the year that a text says, from 2008 on; null where it says none. */
export function yearOf(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/年度?$/, '')
  const year = /^\d{4}$/.test(plain) ? Number(plain) : Number.NaN
  return year >= 2008 && year <= 2100 ? year : null
}

export type DetailProblem = 'bring.problem.body' | 'bring.problem.year' | 'bring.problem.scope' | 'bring.problem.period'

/** Returns what is missing or wrong in the details, by field. */
export function detailProblems({ body, year, scope, from, to }: TypedDetails): Partial<Record<keyof TypedDetails, DetailProblem>> {
  const read = yearOf(year)
  const [first, last] = [from || `${read}-01-01`, to || `${read}-12-31`]
  return {
    ...(body.trim() === '' && { body: 'bring.problem.body' as const }),
    ...(read === null && { year: 'bring.problem.year' as const }),
    ...(scope === '' && { scope: 'bring.problem.scope' as const }),
    ...(read !== null && first > last && { to: 'bring.problem.period' as const }),
  }
}

/** Stands in for what is not typed yet where only the figures matter. */
const FIRST_YEAR = { '2014': 2018, '2019': 2019, '2021': 2021 } as const

function identityOf({ reading: { identity, form }, details }: Work): Identity {
  const { body, year, scope, level, title, from, to, published } = details
  const read = yearOf(year) ?? FIRST_YEAR[form]
  const name = body.trim() || '—'
  return {
    body: name,
    year: read,
    scope: SCOPES.find((each) => each === scope) ?? 'office',
    ...(title.trim() && { title: title.trim() }),
    ...(identity.issuer && identity.body === name && { issuer: identity.issuer }),
    ...(LEVELS.some((each) => each === level) && level !== '' && { level }),
    period: { from: from || `${read}-01-01`, to: to || `${read}-12-31` },
    ...(published && { publicationDate: published }),
    ...(identity.publicationAddress && { publicationAddress: identity.publicationAddress }),
    ...(identity.contact && { contact: identity.contact }),
  }
}

/** Returns the reading as if the corrections had been read. */
function correctedReading(work: Work): Reading {
  const { reading, overrides, kept } = work
  const at = new Set(reading.figures.map(({ figure }) => figureKey(figure)))
  const figures = reading.figures.map((each) => {
    const override = overrides.get(figureKey(each.figure))
    return override ? { ...each, figure: override.figure } : each
  })
  const last: Spot = { block: reading.blocks.length, start: 0, end: 0 }
  const added = [...overrides].filter(([key]) => !at.has(key)).map(([, { figure }]) => figure)
  const sections = [...reading.sections]
  const lines = added.map((figure) => placeOfLine(reading, figure).section)
  for (const section of [...(kept?.report.sections ?? []), ...lines]) {
    if (added.some((figure) => figure.at?.section === section.number) && !sections.some(({ number }) => number === section.number))
      sections.push(section)
  }
  return {
    ...reading,
    identity: identityOf(work),
    sections,
    figures: [...figures, ...added.map((figure): ReadFigure => ({ figure, spot: last, doubts: [] }))],
    missing: reading.missing.filter(({ metric, applicant }) => !overrides.has(`${metric}@${applicant ?? ''}`)),
  }
}

/** What the list of corrections says of one. */
export interface CorrectionWords {
  /** Day of the correction, as YYYY-MM-DD. */
  date: string
  note: Bilingual
}

function correctionsOf(work: Work, { date, note }: CorrectionWords): Report['corrections'] {
  const fresh = [...work.overrides].flatMap(([key, override]) => {
    if (!override.fresh) return []
    let start = override.previous
    while (start?.fresh) start = start.previous
    const { metric, applicant } = override.figure
    const read = work.reading.figures.find((each) => figureKey(each.figure) === key)?.figure
    const from = start?.figure ?? read ?? { metric, ...(applicant && { applicant }), absent: 'not-published' as const }
    return [{ date, metric, ...(applicant && { applicant }), from: correctionValue(from), to: correctionValue(override.figure), note }]
  })
  return [...(work.kept?.report.corrections ?? []), ...fresh]
}

/**
 * Returns the report that a review makes. Details that are missing are stood in for, so that figures can be checked meanwhile: ask
 * {@link detailProblems} before keeping it. Throws `FormatError` where the figures make no valid report.
 */
export function composeWork(work: Work, id: string, words: CorrectionWords): Report {
  const { reading, kept } = work
  if (reading.report) return { ...reading.report, id }
  const composed = composeReport(correctedReading(work), { id })
  const corrections = correctionsOf(work, words)
  if (!kept) return { ...composed, corrections }
  // What was put into the kept report since, such as English names, stays as far as it still fits.
  const before = kept.report
  const same = (now: Bilingual, was: Bilingual): Bilingual => (now.zh === was.zh ? was : now)
  const { level: _, issuer, ...rest } = before
  const sameBody = composed.body.zh === before.body.zh && composed.scope === before.scope
  return {
    ...rest,
    ...(composed.level && { level: composed.level }),
    ...(issuer && sameBody && { issuer }),
    title: same(composed.title, before.title),
    body: same(composed.body, before.body),
    scope: composed.scope,
    year: composed.year,
    period: composed.period,
    publication: { ...before.publication, date: composed.publication.date },
    sections: composed.sections.map((section) => before.sections.find(({ number, zh }) => number === section.number && zh === section.zh) ?? section),
    figures: composed.figures,
    corrections,
  }
}
