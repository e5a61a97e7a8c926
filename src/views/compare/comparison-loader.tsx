import '../../i18n/add-compare'
import '../../i18n/add-later'
import '../../report/compare-charts'
import '../../report/later-charts'
import { useEffect } from 'react'
import { useCompared } from './use-compared'
import type { Report } from '../../report/schema'

/** Loads the reports that the address compares and tells what they make together; draws nothing. */
export function ComparisonLoader({ onLoaded }: { onLoaded: (comparison: Report | null) => void }) {
  const { comparison, done, of } = useCompared()
  useEffect(() => {
    // While some are on their way, what was compared before stays in sight.
    if (done === of) onLoaded(comparison)
  }, [comparison, done, of, onLoaded])
  return null
}
