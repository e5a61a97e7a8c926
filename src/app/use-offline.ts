import { useEffect, useState, type ComponentType } from 'react'

interface Offline {
  OfflineLine: ComponentType
  RenewalNotice: ComponentType
}

const TICK = 500
/** So many ticks in a row nothing may have been fetched. */
const QUIET = 4

/** Runs a task once the page has loaded, has fetched nothing for a while, and is idle. Returns the way to call it off. */
function whenQuiet(task: () => void): () => void {
  let seen = -1
  let quiet = 0
  const timer = setInterval(() => {
    const fetched = performance.getEntriesByType('resource').length
    quiet = document.readyState === 'complete' && fetched === seen ? quiet + 1 : 0
    seen = fetched
    if (quiet < QUIET) return
    clearInterval(timer)
    if ('requestIdleCallback' in window) requestIdleCallback(task, { timeout: 10 * TICK })
    else task()
  }, TICK)
  return () => clearInterval(timer)
}

/** Fetches what deals with the offline copy, and starts it: also where slides are on the screen, which say nothing of it. */
async function load(): Promise<Offline | null> {
  try {
    const { startOffline, OfflineLine, RenewalNotice } = await import('../widgets/offline/offline')
    startOffline()
    return { OfflineLine, RenewalNotice }
  } catch {
    return null
  }
}

/**
 * Returns what the page says and does about its offline copy, or null as long as there is anything better to do: it is
 * fetched when the page is drawn and the network quiet.
 */
export function useOffline(drawn: boolean): Offline | null {
  const [offline, setOffline] = useState<Offline | null>(null)
  useEffect(() => {
    if (!drawn) return undefined
    return whenQuiet(() => void load().then(setOffline))
  }, [drawn])
  return offline
}
