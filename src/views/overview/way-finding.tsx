import { useMemo } from 'react'
import type { View } from '../../address/view-state'
import type { Finding } from '../../report/findings'
import type { Report } from '../../report/schema'
import { workFinding } from '../../report/story-findings'
import { qualityFinding, sourcesFinding, statisticsFinding } from '../../report/view-findings'
import { FindingText } from '../../widgets/finding'
import { useReport } from '../../widgets/report-context'

/** The views of one report that are no chapter of the overview. */
export type WayView = Extract<View, 'work' | 'statistics' | 'quality' | 'sources'>

const FINDINGS: Record<WayView, (report: Report) => Finding> = {
  work: workFinding,
  statistics: statisticsFinding,
  quality: qualityFinding,
  sources: sourcesFinding,
}

/** What a view finds, as the overview says it. */
export function WayFinding({ view }: { view: WayView }) {
  const report = useReport()
  const finding = useMemo(() => FINDINGS[view](report), [view, report])
  return (
    <h2 className="mt-1 text-base font-semibold text-pretty">
      <FindingText finding={finding} />
    </h2>
  )
}
