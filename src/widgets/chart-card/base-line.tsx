import { useI18n } from '../../i18n'
import type { ChartModel } from '../../report/charts'
import { baseParts } from '../../words/base-text'
import { useReport } from '../report-context'

/** Period, unit and base of a chart in one line. */
export function BaseLine({ model, log }: { model: ChartModel; log: boolean }) {
  const i18n = useI18n()
  const report = useReport()
  return <p className="text-muted mt-1 text-sm">{baseParts(i18n, report, model, log).join(' · ')}</p>
}
