import { useMemo } from 'react'
import type { View } from '../../address/view-state'
import { useI18n } from '../../i18n'
import type { Finding } from '../../report/findings'
import type { Report } from '../../report/schema'
import { workFinding } from '../../report/story-findings'
import { qualityFinding, sourcesFinding, statisticsFinding } from '../../report/view-findings'
import { FindingText } from '../../widgets/finding'
import { useReport } from '../../widgets/report-context'
import { ViewLink } from '../../widgets/view-link'

const waysOf = (report: Report): { view: View; finding: Finding }[] => [
  { view: 'work', finding: workFinding(report) },
  { view: 'statistics', finding: statisticsFinding(report) },
  { view: 'quality', finding: qualityFinding(report) },
  { view: 'sources', finding: sourcesFinding(report) },
]

/** The finding of each view that is no chapter of the overview, and the way in. */
export function WaysIn() {
  const i18n = useI18n()
  const report = useReport()
  const ways = useMemo(() => waysOf(report), [report])
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
