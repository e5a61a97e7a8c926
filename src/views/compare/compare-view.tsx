import '../../i18n/add-compare'
import '../../i18n/add-later'
import '../../i18n/add-reference'
import '../../report/compare-charts'
import '../../report/later-charts'
import { useAddress } from '../../address/use-address'
import { useI18n } from '../../i18n'
import { COMPARE_CHART_IDS } from '../../report/charts'
import { comparedReports } from '../../report/comparison'
import { isAcross } from '../../report/compare-lines'
import type { Report } from '../../report/schema'
import { ChartCard } from '../../widgets/chart-card/chart-card'
import { useReportIfAny } from '../../widgets/report-context'
import { useArrival } from '../../widgets/use-arrival'
import { ViewTitle } from '../../widgets/view-title'
import { ChosenReports } from './chosen-reports'
import { CompareControls } from './compare-controls'
import { CompareTable } from './compare-table'
import { YearChain } from './year-chain'

/** Two to six reports side by side: which, what is compared, charts, all numbers, and how the years of one body hang together. */
export function CompareView() {
  const i18n = useI18n()
  const report = useReportIfAny()
  const comparison = report && comparedReports(report).length > 0 ? report : null
  const chosen = useAddress(({ state }) => state.compare.length)
  const title = i18n.t(chosen === 0 ? 'compare.heading.none' : chosen === 1 ? 'compare.heading.one' : 'compare.title')
  return (
    <div data-compare>
      <ViewTitle view="compare" title={comparison ? i18n.words(comparison.title) : title} />
      <ChosenReports />
      {comparison && <Compared comparison={comparison} />}
    </div>
  )
}

function Compared({ comparison }: { comparison: Report }) {
  const i18n = useI18n()
  useArrival()
  const reports = comparedReports(comparison)
  const later = reports.some(({ form }) => form !== '2014')
  const charts = COMPARE_CHART_IDS.filter((id) => later || id !== 'compare-applicants')
  return (
    <>
      <div className="border-line-strong mt-6 flex flex-col gap-1 border-l-4 pl-3 text-sm empty:hidden">
        {new Set(reports.map(({ scope }) => scope)).size > 1 && <p data-scopes>{i18n.t('compare.scopes')}</p>}
        {isAcross(reports) && <p data-across>{i18n.t('compare.across')}</p>}
      </div>
      <CompareControls reports={reports} />
      <div className="mt-8 flex flex-col gap-12">
        {charts.map((id) => (
          <ChartCard key={id} id={id} />
        ))}
        <CompareTable comparison={comparison} />
        <YearChain reports={reports} />
        <section className="border-ink border-t-2 pt-3">
          <h2 className="text-base font-semibold">{i18n.t('compare.definitions')}</h2>
          <dl className="mt-2 text-sm">
            {charts.map((id) => (
              <div key={id} data-place={`definition.${id}`} className="border-line border-t py-3 first:border-t-0">
                <dt className="font-semibold">{i18n.t(`chart.${id}`)}</dt>
                <dd className="mt-1">{i18n.t(`definition.${id}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </>
  )
}
