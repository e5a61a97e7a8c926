import type { Change } from './collection'

const CHANNEL = 'sunshine-report-collection'

/** The other tabs of this browser that show the same pages. */
export interface Tabs {
  tell: (change: Change) => void
  close: () => void
}

/** Joins the other tabs and calls back at each change that one of them tells. Where the browser has no channel, none tells any. */
export function joinTabs(onChange: (change: Change) => void): Tabs {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined, close: () => undefined }
  const channel = new BroadcastChannel(CHANNEL)
  channel.addEventListener('message', ({ data }: MessageEvent<Change>) => onChange(data))
  return { tell: (change) => channel.postMessage(change), close: () => channel.close() }
}
