import { useI18n } from '../i18n'
import { Headline } from './headline'
import { useReport } from './report-context'

/** Title, scope and headline figures of a report: the first thing the eye meets, and what the delivered page already shows. */
export function TitleBlock() {
  const i18n = useI18n()
  const report = useReport()
  return (
    <header className="@container pt-6 pb-8">
      <p className="text-muted text-sm">
        {report.level && `${i18n.t(`level.${report.level}`)} · `}
        {i18n.t(`scope.${report.scope}`)} · {i18n.t(`form.${report.form}`)}
      </p>
      <h1 className="mt-1 mb-6 text-lg font-semibold text-balance">{i18n.words(report.title)}</h1>
      <Headline />
    </header>
  )
}
