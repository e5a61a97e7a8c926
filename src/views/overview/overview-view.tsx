import type { ReactNode } from 'react'
import type { View } from '../../address/view-state'
import { useI18n } from '../../i18n'
import type { Finding } from '../../report/findings'
import { applicationsFinding, disclosureFinding, disputesFinding, workFinding } from '../../report/story-findings'
import { qualityFinding, sourcesFinding, statisticsFinding } from '../../report/view-findings'
import { ChartCard } from '../../widgets/chart-card/chart-card'
import { ChannelsCard, DisputesCard, OutcomeGroupsCard, OutcomesCard } from '../../widgets/core-cards'
import { FindingText } from '../../widgets/finding'
import { useReport } from '../../widgets/report-context'
import { TitleBlock } from '../../widgets/title-block'
import { useArrival } from '../../widgets/use-arrival'
import { ViewLink } from '../../widgets/view-link'

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
        <WaysIn
          ways={[
            { view: 'work', finding: workFinding(report) },
            { view: 'statistics', finding: statisticsFinding(report) },
            { view: 'quality', finding: qualityFinding(report) },
            { view: 'sources', finding: sourcesFinding(report) },
          ]}
        />
      </div>
    </>
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

function WaysIn({ ways }: { ways: readonly { view: View; finding: Finding }[] }) {
  const i18n = useI18n()
  return (
    <div className="grid gap-x-10 gap-y-8 md:grid-cols-2">
      {ways.map(({ view, finding }) => (
        <section key={view} className="border-ink border-t-2 pt-3">
          <p className="text-muted text-sm font-semibold">{i18n.t(`view.${view}`)}</p>
          <h2 className="mt-1 text-base font-semibold text-pretty">
            <FindingText finding={finding} />
          </h2>
          <ViewLink to={{ view, at: null }} className="text-accent mt-2 inline-block text-sm underline">
            {i18n.t('overview.more', { view: i18n.t(`view.${view}`) })}
          </ViewLink>
        </section>
      ))}
    </div>
  )
}
