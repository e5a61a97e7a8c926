import { useI18n } from '../../i18n'
import { OTHER_LINES } from '../../report/section-two-charts'
import { disclosureFinding } from '../../report/story-findings'
import { ChartCard } from '../../widgets/chart-card/chart-card'
import { ChannelsCard } from '../../widgets/core-cards'
import { FigureGroup } from '../../widgets/figure-group'
import { useReport } from '../../widgets/report-context'
import { useArrival } from '../../widgets/use-arrival'
import { ViewHead } from '../../widgets/view-head'
import { ThemeList } from '../../widgets/theme-list'

/** Proactive disclosure: channels as coverage, municipal against district bodies, normative documents among all, fields; of the later forms section 二. */
export function DisclosureView() {
  const report = useReport()
  useArrival()
  return (
    <>
      <ViewHead view="disclosure" finding={disclosureFinding(report)} />
      <div className="flex flex-col gap-12">
        {report.form === '2014' ? (
          <>
            <ChannelsCard />
            <div className="grid gap-x-10 gap-y-12 md:grid-cols-2">
              <ChartCard id="disclosure-levels" />
              <ChartCard id="disclosure-normative" />
            </div>
          </>
        ) : (
          <SectionTwo form={report.form} />
        )}
        <ThemeList title="themes.fields" themes={report.themes.fields} />
      </div>
    </>
  )
}

/** Section 二 of a later form: documents, decisions, and its lines that are no chart. */
function SectionTwo({ form }: { form: '2019' | '2021' }) {
  const i18n = useI18n()
  return (
    <>
      <p className="text-muted max-w-[52rem]">{i18n.t('later.disclosure')}</p>
      <ChartCard id="government-documents" />
      <ChartCard id="administrative-acts" />
      <FigureGroup title="later.other-lines" metrics={OTHER_LINES[form]} />
    </>
  )
}
