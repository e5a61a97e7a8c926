import { useMemo } from 'react'
import { useI18n } from '../../i18n'
import { selectApplicationOutcomes } from '../../report/application-charts'
import { EMPTY_FILTER } from '../../report/facets'
import { applicationsFinding } from '../../report/story-findings'
import { ChartCard } from '../../widgets/chart-card/chart-card'
import { ChartTable } from '../../widgets/chart-card/chart-table'
import { OutcomesCard } from '../../widgets/core-cards'
import { NamedBodies } from '../../widgets/named-bodies'
import { useReport } from '../../widgets/report-context'
import { ThemeList } from '../../widgets/theme-list'
import { useArrival } from '../../widgets/use-arrival'
import { ViewHead } from '../../widgets/view-head'

/** Disclosure on application: methods, levels, the way from received to replied, the eight replies and the five groups. */
export function ApplicationsView() {
  const i18n = useI18n()
  const report = useReport()
  useArrival()
  return (
    <>
      <ViewHead view="applications" finding={applicationsFinding(report)} />
      <div className="flex flex-col gap-12">
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
        <NamedBodies />
        <ThemeList title="themes.applications" themes={report.themes.applicationTopics} />
      </div>
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
