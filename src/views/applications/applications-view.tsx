import { useMemo } from 'react'
import { useI18n } from '../../i18n'
import '../../i18n/add-views'
import { selectApplicationOutcomes } from '../../report/application-charts'
import { EMPTY_FILTER } from '../../report/facets'
import { applicationsFinding } from '../../report/story-findings'
import { ChartCard } from '../../widgets/chart-card/chart-card'
import { ChartTable } from '../../widgets/chart-card/chart-table'
import { OutcomeGroupsCard, OutcomesCard } from '../../widgets/core-cards'
import { GroupToggles } from '../../widgets/filter/group-toggles'
import { NamedBodies } from '../../widgets/named-bodies'
import { useReport } from '../../widgets/report-context'
import { ThemeList } from '../../widgets/theme-list'
import { useArrival } from '../../widgets/use-arrival'
import { ViewHead } from '../../widgets/view-head'

/** Disclosure on application: methods, levels, the way from received to replied, replies and groups; of the later forms section 三. */
export function ApplicationsView() {
  const report = useReport()
  useArrival()
  return (
    <>
      <ViewHead view="applications" finding={applicationsFinding(report)} />
      <div className="flex flex-col gap-12">
        {report.form === '2014' ? <ApplicationsOf2014 /> : <SectionThree />}
        <NamedBodies />
        <ThemeList title="themes.applications" themes={report.themes.applicationTopics} />
      </div>
    </>
  )
}

function ApplicationsOf2014() {
  const i18n = useI18n()
  return (
    <>
      <div className="grid gap-x-10 gap-y-12 md:grid-cols-2">
        <ChartCard id="application-methods" />
        <ChartCard id="application-levels" />
      </div>
      <div>
        <ChartCard id="application-flow" />
        <p className="text-muted mt-3 max-w-[52rem] text-sm">{i18n.t('applications.flow-note')}</p>
      </div>
      <OutcomesCard />
      <PrintedShares />
      <ChartCard id="application-groups" />
    </>
  )
}

/** Section 三 of a later form, kinds of applicants crossed with outcomes. */
function SectionThree() {
  const i18n = useI18n()
  return (
    <>
      <p className="text-muted max-w-[52rem]">{i18n.t('later.applications')}</p>
      <ChartCard id="application-balance" />
      <div className="grid gap-x-10 gap-y-12 md:grid-cols-2">
        <ChartCard id="application-kinds" />
        <ChartCard id="outcome-kinds" controls={<GroupToggles />} />
      </div>
      <OutcomeGroupsCard />
      <ChartCard id="applicant-outcomes" />
      <ChartCard id="refusal-reasons" />
      <ChartCard id="other-reasons" />
    </>
  )
}

/** The shares that the report prints beside those computed from its counts, whatever the filter. */
function PrintedShares() {
  const i18n = useI18n()
  const report = useReport()
  const model = useMemo(() => selectApplicationOutcomes(report, { filter: EMPTY_FILTER, show: 'highlight', base: 'all' }), [report])
  const title = i18n.t('applications.printed-title')
  return (
    <section className="border-ink border-t-2 pt-3">
      <h2 className="mb-2 text-base font-semibold">{title}</h2>
      <ChartTable model={model} caption={title} />
    </section>
  )
}
