import { useCallback, useState } from 'react'
import { useAddress } from '../address/use-address'
import type { Report } from '../report/schema'

/** Returns the comparison that the address asks for once its reports are there, and the way to tell it; null in every other view. */
export function useComparison(): { comparing: boolean; comparison: Report | null; onLoaded: (comparison: Report | null) => void } {
  const comparing = useAddress(({ state }) => state.view === 'compare')
  const [loaded, setLoaded] = useState<Report | null>(null)
  const onLoaded = useCallback((comparison: Report | null) => setLoaded(comparison), [])
  return { comparing, comparison: comparing ? loaded : null, onLoaded }
}
