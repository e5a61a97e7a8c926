/** A reading and what a person adds to it become a report in our format. */
import { SCHEMA_VERSION, type AbsentFigure, type Bilingual, type Locator, type Report, type StatedFigure } from '../report/schema'
import { noThemes } from '../report/empty-parts'
import { parseReport } from '../report/parse-report'
import { cellsOf, type FormCell } from './form-lines'
import type { Identity, ReadFigure, Reading, ReportDetails, Spot } from './reading'
import sectionNames from './section-names.json' with { type: 'json' }

type Needed = 'body' | 'year' | 'scope'

/** Says what neither the document nor a person has told, without which there is no report. */
export class DetailsMissing extends Error {
  override readonly name = 'DetailsMissing'
  readonly missing: readonly Needed[]

  constructor(missing: readonly Needed[]) {
    super(`not known: ${missing.join(', ')}`)
    this.missing = missing
  }
}

const english: Readonly<Record<string, string | undefined>> = sectionNames
const both = (zh: string, en = zh): Bilingual => ({ zh, en })

/** Returns what the document says, with what a person says instead. */
function identityOf(reading: Reading, details: Partial<ReportDetails>): Identity {
  const { title, body, issuer, year, period, level, scope, publicationDate, publicationAddress, contact } = details
  const said = { title, body, issuer, year, period, level, scope, publicationDate, publicationAddress, contact }
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Identity
  return { ...reading.identity, ...given }
}

/** Returns which of the parts that a report must have are not known yet. */
export function detailsMissing(reading: Reading, details: Partial<ReportDetails>): Needed[] {
  if (reading.report) return []
  const { body, year, scope } = identityOf(reading, details)
  return [...(body ? [] : ['body' as const]), ...(year === undefined ? ['year' as const] : []), ...(scope ? [] : ['scope' as const])]
}

const place = (spot: Spot): number => ('cell' in spot ? spot.cell : spot.start)
const inOrder = (one: ReadFigure, other: ReadFigure): number => one.spot.block - other.spot.block || place(one.spot) - place(other.spot)

/** Returns the section that a table of the form has in this report; undefined where it has none. */
function sectionOf({ table }: FormCell, sections: Reading['sections']): string | undefined {
  if (table) return sections.find(({ number }) => number === table)?.number
  return sections.find(({ zh }) => /统计表|情况表/.test(zh))?.number
}

/** Returns the lines of the form that the document does not give, where its table would have them. */
function unpublished({ form, missing, sections }: Reading): AbsentFigure[] {
  const gone = new Set(missing.filter(({ reason }) => reason === 'not-published').map(({ metric, applicant }) => `${metric}@${applicant ?? ''}`))
  return cellsOf(form)
    .filter(({ metric, applicant }) => gone.has(`${metric}@${applicant ?? ''}`))
    .map((line) => {
      const { metric, applicant, row, column } = line
      const section = sectionOf(line, sections)
      const at: Locator | undefined = section ? { in: 'table', section, row, ...(column && { column }) } : undefined
      return { metric, ...(applicant && { applicant }), absent: 'not-published', ...(at && { at }) }
    })
}

/** Returns the statements in the order of the document, then the lines that it does not give. */
const figuresOf = (reading: Reading): (StatedFigure | AbsentFigure)[] => [
  ...[...reading.figures].sort(inOrder).map(({ figure }) => figure),
  ...unpublished(reading),
]

/**
 * Returns the report that a reading makes with a person's details; names that nobody has put into English stay Chinese, and
 * themes are empty. Throws {@link DetailsMissing} where body, year or scope are not known.
 */
export function composeReport(reading: Reading, details: ReportDetails): Report {
  if (reading.report) return { ...reading.report, id: details.id }
  const { title, body, issuer, year, period, level, scope, publicationDate, publicationAddress, contact } = identityOf(reading, details)
  if (!body || year === undefined || !scope) throw new DetailsMissing(detailsMissing(reading, details))
  const notPublished = { absent: 'not-published' } as const
  return parseReport({
    schemaVersion: SCHEMA_VERSION,
    id: details.id,
    title: both(title ?? `${body}${year}年政府信息公开工作年度报告`, details.titleEn),
    body: both(body, details.bodyEn),
    ...(issuer && scope === 'territory' && { issuer: both(issuer, details.issuerEn) }),
    ...(details.division && { division: details.division }),
    ...(level && { level }),
    scope,
    year,
    period: period ?? { from: `${year}-01-01`, to: `${year}-12-31` },
    form: reading.form,
    publication: {
      date: publicationDate ? { value: publicationDate } : notPublished,
      address: publicationAddress ? { value: publicationAddress } : notPublished,
    },
    ...(contact && { contact: { ...contact, office: both(contact.office), ...(contact.address && { address: both(contact.address) }) } }),
    sections: reading.sections.map(({ number, zh }) => ({ number, ...both(zh, english[zh]) })),
    figures: figuresOf(reading),
    events: reading.events,
    named: (reading.named ?? []).map((each) => ({ ...each, en: each.zh })),
    themes: noThemes(),
    sourceNotes: reading.sourceNotes,
    knownDifferences: details.knownDifferences ?? [],
    corrections: [],
    readFrom: { name: reading.name ?? title ?? reading.format, format: reading.format },
  })
}
