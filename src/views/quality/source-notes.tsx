import { useI18n } from '../../i18n'
import { useReport } from '../../widgets/report-context'
import { locatorText } from '../../words/place-text'
import { checkPlace } from '../../words/check-words'

/** What a reader of the source must know, each note with its place. */
export function SourceNotes() {
  const i18n = useI18n()
  const report = useReport()
  return (
    <section className="border-ink mt-12 border-t-2 pt-3">
      <h2 data-place="quality.notes" className="text-base font-semibold">
        {i18n.t('quality.notes')}
      </h2>
      <p className="text-muted mt-1 text-sm">{i18n.t(report.sourceNotes.length > 0 ? 'quality.notes.intro' : 'quality.notes.none')}</p>
      <ul className="mt-3 grid gap-x-10 md:grid-cols-2">
        {report.sourceNotes.map((note) => (
          <li key={note.id} data-place={`note.${note.id}`} className="border-line border-t py-2">
            {i18n.words(note)}
            {note.at && <span className="text-muted block text-sm">{locatorText(i18n, report, note.at)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The checks that the data file lists as known differences, with its notes. */
export function KnownDifferences() {
  const i18n = useI18n()
  const report = useReport()
  return (
    <section className="border-ink mt-12 border-t-2 pt-3">
      <h2 data-place="quality.known-differences" className="text-base font-semibold">
        {i18n.t('quality.known-differences')}
      </h2>
      <p className="text-muted mt-1 text-sm">{i18n.t('quality.known-differences.intro')}</p>
      {report.knownDifferences.length === 0 ? (
        <p className="mt-2">{i18n.t('quality.known-differences.none')}</p>
      ) : (
        <ul className="mt-2">
          {report.knownDifferences.map((each) => (
            <li key={each.check} data-place={`known.${checkPlace(each.check)}`} className="border-line border-t py-2">
              {i18n.words(each.note)} <code className="text-muted text-sm">{each.check}</code>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
