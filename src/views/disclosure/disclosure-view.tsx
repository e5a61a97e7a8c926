import { disclosureFinding } from '../../report/story-findings'
import { ChartCard } from '../../widgets/chart-card/chart-card'
import { ChannelsCard } from '../../widgets/core-cards'
import { useReport } from '../../widgets/report-context'
import { useArrival } from '../../widgets/use-arrival'
import { ViewHead } from '../../widgets/view-head'
import { ThemeList } from '../../widgets/theme-list'

/** Proactive disclosure: channels as coverage, municipal against district bodies, normative documents among all, fields. */
export function DisclosureView() {
  const report = useReport()
  useArrival()
  return (
    <>
      <ViewHead view="disclosure" finding={disclosureFinding(report)} />
      <div className="flex flex-col gap-12">
        <ChannelsCard />
        <div className="grid gap-x-10 gap-y-12 md:grid-cols-2">
          <ChartCard id="disclosure-levels" />
          <ChartCard id="disclosure-normative" />
        </div>
        <ThemeList title="themes.fields" themes={report.themes.fields} />
      </div>
    </>
  )
}
