/** A review: what was read, what a person says of the report, and what a person corrected. Pure; the desk holds it. */
import type { Doubt, Identity, Reading } from '../../reader/reading'
import { metricOf } from '../../report/dictionary'
import type { Absence, Kind, Locator, Report } from '../../report/schema'
import { detailsOf, type TypedDetails } from './details'
import { figureKey, lineKey, placeOfLine, type Entry, type Figure } from './entries'

/** What a person put in the place of what was read. */
interface Override {
  figure: Figure
  /** Whether it was made in this review; earlier ones are in the report's list of corrections already. */
  fresh: boolean
  /** What stood there before it. */
  previous: Override | null
}

export interface Work {
  reading: Reading
  details: TypedDetails
  /** By the key of their entry. */
  overrides: ReadonlyMap<string, Override>
  /** The report that the review is of, where it was kept before; null for a new one. */
  kept: { report: Report; revision: number } | null
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
