import '../i18n/add-compare'
import '../i18n/add-later'
import '../report/compare-charts'
import '../report/later-charts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import { useI18n } from '../i18n'
import type { CompareChartId } from '../report/charts'
import type { Report } from '../report/schema'
import { useCompared } from '../views/compare/use-compared'
import { LoadProblem } from './load-problem'

/**
 * Loads the reports that the address compares and tells what they make together; draws only what stands in its way. Where one of them does not come it
 * says so: a card that compared the others would be another one than was embedded.
 */
export function EmbeddedComparison({
  id,
  onKnown,
  way,
}: {
  id: CompareChartId
  /** Is told what is compared, or that there is nothing to wait for. */
  onKnown: (comparison: Report | null) => void
  way: ReactNode
}) {
  const i18n = useI18n()
  const client = useQueryClient()
  const { ids, comparison, errors, done, of } = useCompared()
  const known = done === of
  const [failed] = errors.values()
  useEffect(() => {
    if (known) onKnown(failed ? null : comparison)
  }, [known, failed, comparison, onKnown])
  if (!known) return <h1 className="text-muted text-base">{i18n.t('loading')}</h1>
  if (failed) return <LoadProblem error={failed} onRetry={() => void client.resetQueries()} way={way} />
  if (comparison) return null
  return (
    <div role="alert" data-problem="no-comparison" className="border-alert border-l-4 pl-4">
      <h1 className="text-base font-semibold">{i18n.t('embed.no-comparison', { chart: i18n.t(`chart.${id}`) })}</h1>
      <p className="mt-2 text-sm">{i18n.t('embed.no-comparison.known', { reports: ids.join(', ') || '–' })}</p>
      <p className="mt-2 text-sm">{way}</p>
    </div>
  )
}
