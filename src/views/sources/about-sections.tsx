import { useI18n } from '../../i18n'
import { correctionText } from '../../words/correction-text'
import { useReport } from '../../widgets/report-context'
import { ViewLink } from '../../widgets/view-link'
import { Contact } from './contact'
import { Section } from './section'

/** How figures came into the file, and every correction since. */
export function TranscriptionSection() {
  const i18n = useI18n()
  const { id, corrections } = useReport()
  return (
    <Section place="sources.transcription">
      <p className="mt-2">{i18n.t('sources.transcription.how')}</p>
      <p className="mt-2">
        <ViewLink to={{ view: 'quality', at: 'quality.notes' }} className="text-accent underline underline-offset-4">
          {i18n.t('sources.transcription.notes')}
        </ViewLink>
      </p>
      <p className="mt-2" data-screen-only>
        <ViewLink to={{ view: 'bring', bring: 'check', report: id }} className="text-accent underline underline-offset-4">
          {i18n.t('sources.check-source')}
        </ViewLink>
      </p>
      <h3 className="mt-6 font-semibold">{i18n.t('sources.corrections')}</h3>
      {corrections.length === 0 ? (
        <p className="mt-1">{i18n.t('sources.corrections.none')}</p>
      ) : (
        <ul className="mt-1">
          {corrections.map((correction, at) => (
            <li key={`${at} ${correction.metric}`} className="border-line border-t py-2">
              {correctionText(i18n, correction)}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** Terms of use: the figures, and apart from them the code. */
export function TermsSection() {
  const i18n = useI18n()
  return (
    <Section place="sources.terms">
      <p className="mt-2">{i18n.t('sources.terms.figures')}</p>
      <p className="mt-2">{i18n.t('sources.terms.code')}</p>
    </Section>
  )
}

/** What was tested for accessibility and what was not. */
export function AccessibilitySection() {
  const i18n = useI18n()
  return (
    <Section place="accessibility">
      <p className="mt-2">{i18n.t('sources.accessibility.tested')}</p>
      <p className="mt-2">{i18n.t('sources.accessibility.untested')}</p>
    </Section>
  )
}

/** Where to send a correction of this page, and a question about the report. */
export function SendSection() {
  const i18n = useI18n()
  const { contact } = useReport()
  return (
    <Section place="sources.send">
      <p className="mt-2">{i18n.t('sources.send.ours')}</p>
      <p className="mt-2">{i18n.t('sources.send.theirs')}</p>
      {contact && (
        <div className="border-line-strong mt-2 border-l-2 pl-3">
          <Contact contact={contact} />
        </div>
      )}
    </Section>
  )
}
