/** The report that a review makes, with its list of corrections. */
import { composeReport } from '../../reader/compose'
import type { Identity, ReadFigure, Reading, Spot } from '../../reader/reading'
import { correctionValue } from '../../report/corrections'
import { LEVELS, SCOPES, type Bilingual, type Report } from '../../report/schema'
import { typedYear } from '../../report/typed-year'
import { figureKey, placeOfLine } from './entries'
import type { Work } from './work'

/** Stands in for what is not typed yet where only the figures matter. */
const FIRST_YEAR = { '2014': 2018, '2019': 2019, '2021': 2021 } as const

function identityOf({ reading: { identity, form }, details }: Work): Identity {
  const { body, year, scope, level, title, from, to, published } = details
  const read = typedYear(year) ?? FIRST_YEAR[form]
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
