/** What people wrote into a report's file stays when the document is read again. */
import type { Bilingual, Report } from '../../src/report/schema'
import type { ReportDetails } from '../../src/reader/reading'

type Figure = Report['figures'][number]

const keyOf = ({ metric, applicant, at }: Figure): string => JSON.stringify([metric, applicant, at])

/** Returns new words with the English that the earlier file has for the same Chinese. */
function english(earlier: Bilingual | undefined, fresh: Bilingual): Bilingual {
  return earlier && earlier.zh === fresh.zh && earlier.en !== earlier.zh && fresh.en === fresh.zh ? { ...fresh, en: earlier.en } : fresh
}

/** Returns the figures as read, with those that were put in by hand and the notes of absent ones from the earlier file. */
function figuresOf(earlier: Report, fresh: Report, kept: string[]): Figure[] {
  const before = new Map(earlier.figures.map((figure) => [keyOf(figure), figure]))
  const byHand = earlier.figures.filter((figure) => figure.byHand)
  const read = fresh.figures.map((figure) => {
    const own = before.get(keyOf(figure))
    if (own?.byHand) return own
    return own && 'note' in own && own.note && 'absent' in figure ? { ...figure, note: own.note } : figure
  })
  const places = new Set(read.map(keyOf))
  if (byHand.length > 0) kept.push(`${byHand.length} figures put in by hand`)
  return [...read, ...byHand.filter((figure) => !places.has(keyOf(figure)))]
}

/**
 * Returns the fresh report with everything that people wrote into the earlier file, and a line for each part that was kept.
 * `details` are what a person says now, which leads.
 */
export function keepHandWritten(earlier: Report, fresh: Report, details: ReportDetails): { report: Report; kept: string[] } {
  const kept: string[] = []
  const list = <T>(name: string, before: readonly T[], now: readonly T[]): T[] => {
    if (before.length === 0) return [...now]
    kept.push(`${before.length} ${name}${now.length > 0 ? `, so ${now.length} new ones are left out` : ''}`)
    return [...before]
  }
  const themes = Object.values(earlier.themes).some((each) => each.length > 0)
  if (themes) kept.push('themes')
  const sections = fresh.sections.map((section) => {
    const own = earlier.sections.find(({ number }) => number === section.number)
    return { ...section, ...english(own, section), ...(own?.zh === section.zh && { en: own.en }) }
  })
  const namedBefore = new Map(earlier.named.map(({ zh, en }) => [zh, en]))
  const report: Report = {
    ...fresh,
    title: english(earlier.title, fresh.title),
    body: english(earlier.body, fresh.body),
    ...(fresh.issuer && { issuer: english(earlier.issuer, fresh.issuer) }),
    ...(fresh.division === undefined && earlier.division !== undefined && { division: earlier.division }),
    ...(fresh.level === undefined && earlier.level !== undefined && { level: earlier.level }),
    publication: {
      date: 'value' in fresh.publication.date && details.publicationDate === undefined ? fresh.publication.date : earlier.publication.date,
      address: 'value' in fresh.publication.address ? fresh.publication.address : earlier.publication.address,
    },
    ...(earlier.contact && { contact: earlier.contact }),
    sections,
    figures: figuresOf(earlier, fresh, kept),
    named: fresh.named.map((each) => ({ ...each, en: namedBefore.get(each.zh) ?? each.en })),
    themes: themes ? earlier.themes : fresh.themes,
    sourceNotes: list('notes', earlier.sourceNotes, fresh.sourceNotes),
    knownDifferences: list('known differences', earlier.knownDifferences, fresh.knownDifferences),
    corrections: list('corrections', earlier.corrections, fresh.corrections),
  }
  return { report, kept }
}
