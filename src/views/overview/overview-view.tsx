import { lazy, type ReactNode } from 'react'
import type { View } from '../../address/view-state'
import { useI18n } from '../../i18n'
import { applicationsFinding, disclosureFinding, disputesFinding } from '../../report/story-findings'
import { ChartCard } from '../../widgets/chart-card/chart-card'
import { ChannelsCard, DisputesCard, OutcomeGroupsCard, OutcomesCard } from '../../widgets/core-cards'
import { FindingText } from '../../widgets/finding'
import { useReport } from '../../widgets/report-context'
import { WhenNear } from '../../ui/when-near'
import type { WayView } from './way-finding'
import { TitleBlock } from '../../widgets/title-block'
import { useArrival } from '../../widgets/use-arrival'
import { ViewLink } from '../../widgets/view-link'

/** The other views' findings need every check of the report: they come when the reader comes near. */
const WayFinding = lazy(() => import('./way-finding').then((module) => ({ default: module.WayFinding })))

const WAYS: readonly WayView[] = ['work', 'statistics', 'quality', 'sources']

/** The year in one story: headline figures, the four core charts, then each other view's finding and the way in. */
export function OverviewView() {
  const report = useReport()
  useArrival()
  return (
    <>
      <TitleBlock />
      <div className="flex flex-col gap-14">
        <Chapter view="disclosure">{report.form === '2014' ? <ChannelsCard /> : <ChartCard id="government-documents" />}</Chapter>
        <Chapter view="applications">
          {report.form === '2014' ? (
            <div className="grid gap-x-10 gap-y-12 lg:grid-cols-[2fr_3fr]">
              <ChartCard id="application-methods" />
              <OutcomesCard />
            </div>
          ) : (
            <div className="flex flex-col gap-12">
              <ChartCard id="application-balance" />
              <div className="grid gap-x-10 gap-y-12 lg:grid-cols-[2fr_3fr]">
                <ChartCard id="application-kinds" />
                <OutcomeGroupsCard />
              </div>
            </div>
          )}
        </Chapter>
        <Chapter view="disputes">
          <DisputesCard />
        </Chapter>
        <div className="grid gap-x-10 gap-y-8 md:grid-cols-2">
          {WAYS.map((view) => (
            <Way key={view} view={view} />
          ))}
        </div>
      </div>
    </>
  )
}

/** A view that is no chapter of the overview: its name and the way in, there for the browser's own search from the start, and its finding. */
function Way({ view }: { view: WayView }) {
  const i18n = useI18n()
  return (
    <section className="border-ink border-t-2 pt-3">
      <p className="text-muted text-sm font-semibold">{i18n.t(`view.${view}`)}</p>
      <WhenNear>
        <WayFinding view={view} />
      </WhenNear>
      <ViewLink to={{ view, at: null }} className="text-accent mt-2 inline-block text-sm underline">
        {i18n.t('overview.more', { view: i18n.t(`view.${view}`) })}
      </ViewLink>
    </section>
  )
}

function Chapter({ view, children }: { view: Extract<View, 'disclosure' | 'applications' | 'disputes'>; children: ReactNode }) {
  const i18n = useI18n()
  const report = useReport()
  const finding = { disclosure: disclosureFinding, applications: applicationsFinding, disputes: disputesFinding }[view](report)
  return (
    <section aria-labelledby={`chapter-${view}`}>
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id={`chapter-${view}`} className="max-w-[52rem] text-lg font-semibold text-pretty">
          <FindingText finding={finding} />
        </h2>
        <ViewLink to={{ view, at: null }} className="text-accent text-sm underline">
          {i18n.t('overview.more', { view: i18n.t(`view.${view}`) })}
        </ViewLink>
      </div>
      {children}
    </section>
  )
}
