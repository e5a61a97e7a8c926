import '../i18n/add-files'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useAddress } from '../address/use-address'
import { indexQuery, reportQuery } from '../data/reports'
import { I18nProvider, i18nOf, useI18n } from '../i18n'
import { isChartOf, isCompareChart } from '../report/chart-model'
import { CHART_IDS, type ChartId } from '../report/charts'
import type { Report } from '../report/schema'
import { loadFormNotice } from '../widgets/form-notice'
import { LatePanel } from '../widgets/late-panel'
import { ReportProvider } from '../widgets/report-context'
import { SourcePanel } from '../widgets/source/source-panel'
import { ViewLink } from '../widgets/view-link'
import { AddressNotice } from './address-notice'
import { EmbeddedCard } from './embedded-card'
import { ErrorBoundary } from './error-boundary'
import { LoadProblem } from './load-problem'
import { usePageSettings } from './use-page-settings'
import { useToldHeight } from './use-told-height'

const reload = () => location.reload()

/** One card alone, for the pages of others: `embed.html#<address>`, where `enlarge` names the chart. */
export function Embed() {
  const client = useQueryClient()
  const id = useAddress(({ state }) => state.report)
  const chart = useAddress(({ state }) => state.enlarged)
  const comparing = chart !== null && isCompareChart(chart) ? chart : null
  // Undefined while the reports of a comparison are on their way.
  const [comparison, setComparison] = useState<Report | null>()
  useQuery(indexQuery)
  const report = useQuery({ ...reportQuery(client, id), enabled: comparing === null })
  // Charts of later forms and of comparisons have words only once they are there.
  const [shown, setShown] = useState<ChartId | null>(null)
  const page = useRef<HTMLDivElement>(null)
  useToldHeight(page, chart === null || (comparing ? comparison !== undefined : !report.isPending))
  const language = usePageSettings((each) => {
    const i18n = i18nOf(each)
    const title = comparing ? comparison?.title : report.data?.title
    const name = title ? i18n.words(title) : i18n.t('brand')
    return chart === null || shown !== chart ? name : i18n.t('page.title', { view: i18n.t(`chart.${chart}`), report: name })
  })
  return (
    <I18nProvider language={language}>
      <div ref={page} className="flow-root px-4 pt-3 pb-4">
        <main id="main" tabIndex={-1} className="outline-none">
          {chart === null ? (
            <NoChart />
          ) : comparing ? (
            <>
              <LatePanel load={loadComparison} props={{ id: comparing, onKnown: setComparison, way: <WholeProduct /> }} />
              {comparison && <Card report={comparison} chart={comparing} onShown={setShown} />}
            </>
          ) : report.data ? (
            <Card report={report.data} chart={chart} onShown={setShown} />
          ) : report.error ? (
            <LoadProblem error={report.error} onRetry={() => void client.resetQueries()} way={<WholeProduct />} />
          ) : (
            <Loading />
          )}
        </main>
      </div>
    </I18nProvider>
  )
}

const loadComparison = () => import('./embedded-comparison').then((module) => module.EmbeddedComparison)

/** The card of one report, or of several together, with the panel of its sources. */
function Card({ report, chart, onShown }: { report: Report; chart: ChartId; onShown: (chart: ChartId) => void }) {
  return (
    <ReportProvider report={report}>
      <AddressNotice />
      <ErrorBoundary resetKey={chart} fallback={failed}>
        {isChartOf(chart, report) ? <ShownCard chart={chart} onShown={onShown} /> : <NotInForm chart={chart} />}
        <SourcePanel />
      </ErrorBoundary>
    </ReportProvider>
  )
}

function ShownCard({ chart, onShown }: { chart: ChartId; onShown: (chart: ChartId) => void }) {
  useEffect(() => onShown(chart), [onShown, chart])
  return <EmbeddedCard id={chart} />
}

/** Says that the form of the report does not have the chart. */
function NotInForm({ chart }: { chart: ChartId }) {
  return (
    <div role="alert" data-problem="not-in-form" className="border-alert border-l-4 pl-4 text-sm">
      <LatePanel load={loadFormNotice} props={{ charts: chart, items: '' }} />
      <p className="mt-2">
        <WholeProduct />
      </p>
    </div>
  )
}

const failed = (error: unknown) => <LoadProblem error={error} onRetry={reload} way={<WholeProduct />} />

function Loading() {
  const i18n = useI18n()
  return (
    <h1 role="status" className="text-muted text-base">
      {i18n.t('loading')}
    </h1>
  )
}

/** The way out of a frame that can show nothing. */
function WholeProduct(): ReactNode {
  const i18n = useI18n()
  return (
    <ViewLink to={{ report: null, view: 'overview' }} className="text-accent inline-flex min-h-9 items-center underline">
      {i18n.t('embed.whole')}
    </ViewLink>
  )
}

/** Says that the address names no chart that there is, and which there are. */
function NoChart() {
  const i18n = useI18n()
  const asked = useAddress(({ unknown }) => unknown.find((part) => part.startsWith('enlarge='))?.slice('enlarge='.length, 80) ?? null)
  return (
    <div role="alert" data-problem="no-chart" className="border-alert border-l-4 pl-4">
      <h1 className="text-base font-semibold">{i18n.t('embed.no-chart')}</h1>
      <p className="mt-2 text-sm">{asked === null ? i18n.t('embed.no-chart.none') : i18n.t('embed.no-chart.unknown', { chart: asked })}</p>
      <p className="text-muted mt-2 text-sm">{i18n.t('embed.no-chart.known', { charts: CHART_IDS.join(i18n.language === 'zh' ? '、' : ', ') })}</p>
      <p className="mt-2 text-sm">
        <WholeProduct />
      </p>
    </div>
  )
}
