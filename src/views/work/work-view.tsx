import { useI18n, type MessageId } from '../../i18n'
import '../../i18n/add-views'
import { checkReport } from '../../report/checks'
import type { MetricId } from '../../report/dictionary'
import { stated } from '../../report/quantity'
import { workFinding, workMetrics } from '../../report/story-findings'
import { ChartCard } from '../../widgets/chart-card/chart-card'
import { FigureButton } from '../../widgets/figure-button'
import { FigureGroup } from '../../widgets/figure-group'
import { useReport } from '../../widgets/report-context'
import { locatorText } from '../../words/place-text'
import { ThemeList } from '../../widgets/theme-list'
import { useArrival } from '../../widgets/use-arrival'
import { ViewHead } from '../../widgets/view-head'

const GROUPS: readonly { title: MessageId; metrics: readonly MetricId[] }[] = [
  { title: 'work.organisation', metrics: ['work.tasks', 'work.appraisal-weight'] },
  { title: 'work.platform', metrics: ['services.data-items', 'services.visits', 'services.users'] },
  { title: 'work.halls', metrics: ['services.departments', 'services.halls', 'hotline.concurrent-users', 'hotline.call-backs'] },
  { title: 'work.interaction', metrics: ['interaction.messages', 'interaction.reply-rate', 'interaction.satisfaction'] },
  {
    title: 'work.fields',
    metrics: [
      'fields.budget-coverage',
      'fields.procurement-complaints',
      'fields.procurement-inspections',
      'fields.procurement-penalties',
      'fields.environment-reports',
      'fields.environment-acceptances',
    ],
  },
]

/** The year's work: reform, service platforms, interpretation and response, fields of disclosure, problems and measures. */
export function WorkView() {
  const report = useReport()
  useArrival()
  return (
    <>
      <ViewHead view="work" finding={workFinding(report)} />
      <div className="flex flex-col gap-12">
        {report.form === '2014' ? <WorkOf2014 /> : <WorkInText />}
        <ThemeList title="themes.work" themes={report.themes.work} />
        <ThemeList title="themes.problems" themes={report.themes.problems} />
        <ThemeList title="themes.measures" themes={report.themes.measures} />
      </div>
    </>
  )
}

function WorkOf2014() {
  return (
    <>
      <div className="grid gap-x-10 gap-y-12 md:grid-cols-2">
        <div className="flex flex-col gap-4">
          <ChartCard id="reform-days" />
          <ReductionNote />
        </div>
        <ChartCard id="response-activities" />
      </div>
      <ChartCard id="reform-items" />
      <div className="grid gap-x-10 gap-y-10 md:grid-cols-2">
        {GROUPS.map((group) => (
          <FigureGroup key={group.title} {...group} />
        ))}
        <Events />
      </div>
    </>
  )
}

/** What a report on a later form tells of the year's work: the numbers of its text, as far as it has any. */
function WorkInText() {
  const i18n = useI18n()
  const report = useReport()
  const told = workMetrics(report)
  const of = (publicity: boolean) => told.filter((metric) => metric.startsWith('publicity.') === publicity)
  return (
    <>
      <p className="text-muted max-w-[52rem]">{i18n.t('later.work')}</p>
      <div className="grid gap-x-10 gap-y-10 empty:hidden md:grid-cols-2">
        {of(true).length > 0 && <FigureGroup title="work.publicity" metrics={of(true)} />}
        {of(false).length > 0 && <FigureGroup title="work.told" metrics={of(false)} />}
        <Events />
      </div>
    </>
  )
}

function ReductionNote() {
  const i18n = useI18n()
  const report = useReport()
  const printed = stated(report, 'reform.days-reduction')
  if (printed.state === 'missing') return null
  const differs = checkReport(report).some((check) => check.definition === 'printed-reduction' && check.verdict === 'expected-difference')
  return (
    <p className="text-muted text-sm" data-place="reform.days-reduction">
      {i18n.t(differs ? 'work.reduction-differs' : 'work.reduction-note')} <FigureButton quantity={printed} />
    </p>
  )
}

function Events() {
  const i18n = useI18n()
  const report = useReport()
  if (report.events.length === 0) return null
  return (
    <section className="border-ink border-t-2 pt-3">
      <h2 className="text-base font-semibold">{i18n.t('work.events')}</h2>
      <ul className="mt-2">
        {report.events.map((event) => (
          <li key={event.id} data-place={event.id} className="border-line border-b py-2">
            <span className="font-semibold tabular-nums">{i18n.date(event.date)}</span> {i18n.words(event)}
            <span className="text-muted block text-sm">{locatorText(i18n, report, event.at)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
