import '../../i18n/add-source'
import type { ReactNode } from 'react'
import { useI18n, type MessageId } from '../../i18n'
import type { Absence, Bilingual } from '../../report/schema'
import { CopyButton } from '../../ui/copy-button'
import { useReport } from '../../widgets/report-context'
import { citation } from '../../words/citation'
import { ViewLink } from '../../widgets/view-link'
import { Contact } from './contact'
import { Section } from './section'

function Fact({ name, children }: { name: MessageId; children: ReactNode }) {
  const i18n = useI18n()
  return (
    <div className="border-line border-t py-2 first:border-t-0 sm:grid sm:grid-cols-[9rem_minmax(0,1fr)] sm:gap-4">
      <dt className="text-muted">{i18n.t(name)}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Why a date or address of publication is not given. */
function NotGiven({ given }: { given: { absent: Absence; note?: Bilingual | undefined } }) {
  const i18n = useI18n()
  return (
    <>
      {i18n.t(`missing.${given.absent}`)}
      {given.note && <span className="text-muted block text-sm">{i18n.words(given.note)}</span>}
    </>
  )
}

/** What the report is: title, body, scope, period, form, publication and contact. */
export function ReportSection() {
  const i18n = useI18n()
  const report = useReport()
  const { date, address } = report.publication
  return (
    <Section place="sources.report">
      <dl className="mt-3">
        <Fact name="sources.report.title">
          {i18n.words(report.title)}
          {i18n.language === 'en' && (
            <span lang="zh-CN" className="text-muted block text-sm">
              {report.title.zh}
            </span>
          )}
        </Fact>
        <Fact name="sources.report.body">{i18n.words(report.issuer ?? report.body)}</Fact>
        <Fact name="sources.report.scope">{i18n.t(`scope.${report.scope}`)}</Fact>
        <Fact name="sources.report.period">{i18n.t('sources.period', { from: i18n.date(report.period.from), to: i18n.date(report.period.to) })}</Fact>
        <Fact name="sources.report.form">{i18n.t(`form.${report.form}`)}</Fact>
        <Fact name="sources.report.date">{'value' in date ? i18n.date(date.value) : <NotGiven given={date} />}</Fact>
        <Fact name="sources.report.address">
          {'value' in address ? (
            <a href={address.value} className="text-accent underline underline-offset-4">
              {address.value}
            </a>
          ) : (
            <NotGiven given={address} />
          )}
        </Fact>
        {report.contact && (
          <Fact name="sources.report.contact">
            <Contact contact={report.contact} />
          </Fact>
        )}
      </dl>
    </Section>
  )
}

/** The citation of the whole report in both styles. */
export function CitationSection() {
  const i18n = useI18n()
  const report = useReport()
  return (
    <Section place="sources.citation">
      <p className="text-muted mt-1 text-sm">{i18n.t('sources.citation.intro')}</p>
      {(['gbt7714', 'english'] as const).map((style) => {
        const text = citation(report, style)
        return (
          <div key={style} className="mt-4">
            <p lang={style === 'gbt7714' ? 'zh-CN' : 'en'} className="border-line-strong border-l-2 pl-3">
              {text}
            </p>
            <p className="mt-2" data-screen-only>
              <CopyButton label={i18n.t(`cite.${style}`)} done={i18n.t('copy.done')} refused={i18n.t('copy.refused')} text={() => text} />
            </p>
          </div>
        )
      })}
    </Section>
  )
}

/** Which statutory form the report uses and what that form can and cannot tell. */
export function FormSection() {
  const i18n = useI18n()
  const { form } = useReport()
  return (
    <Section place="sources.form">
      <p className="mt-2">{i18n.t(`sources.form.${form}.what`)}</p>
      <p className="mt-2">
        <ViewLink to={{ view: 'statistics' }} className="text-accent underline underline-offset-4">
          {i18n.t('sources.form.table')}
        </ViewLink>
      </p>
    </Section>
  )
}
