import { correctionText } from '../../words/correction-text'
import '../../i18n/add-files'
import '../../i18n/add-reference'
import '../../i18n/add-source'
import type { I18n } from '../../i18n'
import { comparedReports } from '../../report/comparison'
import { ABSENCES, KINDS, type Absence, type Bilingual, type Kind, type Report } from '../../report/schema'
import type { Statement } from '../../report/statements'
import { citation } from '../../words/citation'
import { locatorText } from '../../words/place-text'
import type { Sheet } from './sheet'

export type SourceLine = readonly [name: string, text: string]

/** Returns a date or address of publication, or why it is not given. */
function publicationText(
  i18n: I18n,
  given: { value: string } | { absent: Absence; note?: Bilingual | undefined },
  show: (value: string) => string,
): string {
  if ('value' in given) return show(given.value)
  const reason = i18n.t(`missing.${given.absent}`)
  return given.note ? `${reason}${i18n.t('separator')}${i18n.words(given.note)}` : reason
}

function reportLines(i18n: I18n, report: Report): SourceLine[] {
  const { title, period, form, publication } = report
  return [
    [i18n.t('sources.report.title'), title.zh],
    [i18n.t('sources.report.title'), title.en],
    [i18n.t('sheet.sources.id'), report.id],
    [i18n.t('sources.report.body'), i18n.words(report.issuer ?? report.body)],
    [i18n.t('sources.report.scope'), i18n.t(`scope.${report.scope}`)],
    [i18n.t('sheet.sources.level'), report.level ? i18n.t(`level.${report.level}`) : i18n.t('missing.not-published')],
    [i18n.t('sheet.sources.division'), report.division ?? i18n.t('missing.not-published')],
    [i18n.t('sources.report.period'), i18n.t('sources.period', { from: i18n.date(period.from), to: i18n.date(period.to) })],
    [i18n.t('sources.report.date'), publicationText(i18n, publication.date, i18n.date)],
    [i18n.t('sources.report.address'), publicationText(i18n, publication.address, (value) => value)],
    [i18n.t('sources.report.form'), `${i18n.t(`form.${form}`)}\n${i18n.t(`sources.form.${form}.what`)}`],
    [i18n.t('sheet.sources.citation'), citation(report, 'gbt7714')],
    [i18n.t('sheet.sources.citation'), citation(report, 'english')],
  ]
}

/** Returns what the kinds of number and the reasons of absence mean that these statements have. */
function codeLines(i18n: I18n, statements: readonly Statement[]): SourceLine[] {
  const kinds = new Set<Kind>(statements.flatMap((each) => ('kind' in each ? [each.kind] : [])))
  const absences = new Set<Absence>(statements.flatMap((each) => ('absent' in each ? [each.absent] : [])))
  return [
    ...KINDS.filter((kind) => kinds.has(kind)).map((kind): SourceLine => [
      i18n.t('sheet.sources.kind', { name: i18n.t(`kind.${kind}`) }),
      i18n.t(`definition.kind.${kind}`),
    ]),
    ...ABSENCES.filter((reason) => absences.has(reason)).map((reason): SourceLine => [
      i18n.t('sheet.sources.absence', { name: i18n.t(`missing.${reason}`) }),
      i18n.t(`missing-explained.${reason}`),
    ]),
  ]
}

function noteLines(i18n: I18n, report: Report): SourceLine[] {
  const notes = report.sourceNotes.map((note): SourceLine => {
    const place = note.at ? `\n${locatorText(i18n, report, note.at)}` : ''
    return [i18n.t('sheet.sources.note'), `${i18n.words(note)}${place}`]
  })
  const corrections = report.corrections.map((each): SourceLine => [i18n.t('sources.corrections'), correctionText(i18n, each)])
  return [...notes, ...corrections]
}

/**
 * Returns the sheet that says where the numbers of a workbook come from: the report, its publication and form, the definitions used, what kinds and
 * reasons mean, the notes on the source, and the terms of use. `today` is the day on which the file is made, as YYYY-MM-DD.
 */
export function sourcesSheet(
  i18n: I18n,
  report: Report,
  { definitions, statements, today }: { definitions: readonly SourceLine[]; statements: readonly Statement[]; today: string },
): Sheet {
  const compared = comparedReports(report)
  const homes = compared.length > 0 ? compared : [report]
  const rows = [
    ...homes.flatMap((home) => reportLines(i18n, home)),
    [i18n.t('sheet.sources.made'), i18n.date(today)] as const,
    ...definitions,
    ...codeLines(i18n, statements),
    ...homes.flatMap((home) => noteLines(i18n, home)),
    [i18n.t('sheet.sources.percent'), i18n.t('sheet.sources.percent.text')],
    [i18n.t('sources.terms'), i18n.t('sources.terms.figures')],
  ]
  return { name: i18n.t('sheet.sources'), table: { head: [i18n.t('sheet.item'), i18n.t('sheet.content')], rows } }
}
