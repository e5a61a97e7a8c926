import { useCallback, useSyncExternalStore } from 'react'
import { formatAddress, parseAddress, type ParsedAddress, type ViewState } from './view-state'

/** The address of the page: read from the fragment, written as a step of the browser's history. */
let fragment = typeof location === 'undefined' ? '' : location.hash
let current: ParsedAddress = parseAddress(fragment)
const atBuild: ParsedAddress = parseAddress('')
const listeners = new Set<() => void>()

/** A step that is in force on the page and not yet in the browser's history. */
let unwritten: { readonly address: string; readonly how: 'push' | 'replace' } | null = null

/**
 * Writes the step that is not yet written. Where the reader has gone to another address meanwhile, by Back or by a link, that address holds: the step would
 * take its place. Where the browser does not let a sandboxed page write its address, the view is kept without one.
 */
function writeStep(): void {
  if (unwritten === null) return
  const { address, how } = unwritten
  unwritten = null
  if (location.hash !== fragment) return
  try {
    if (how === 'push') history.pushState(null, '', address)
    else history.replaceState(null, '', address)
  } catch {
    // The view stands as it is; only its address cannot be told.
  }
  fragment = location.hash
}

/** The history costs milliseconds that the reader would wait for: it is written behind the frame that shows the change. */
function writeBehindFrame(): void {
  if (document.visibilityState === 'hidden') writeStep()
  else requestAnimationFrame(() => window.setTimeout(writeStep))
}

/** A page out of sight has no frames, and the browser may drop it without a word. */
function writeOutOfSight(): void {
  if (document.visibilityState === 'hidden') writeStep()
}

function synchronise(): void {
  writeStep()
  if (location.hash === fragment) return
  fragment = location.hash
  current = parseAddress(fragment)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    synchronise()
    window.addEventListener('hashchange', synchronise)
    window.addEventListener('popstate', synchronise)
    window.addEventListener('pagehide', writeStep)
    document.addEventListener('visibilitychange', writeOutOfSight)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    window.removeEventListener('hashchange', synchronise)
    window.removeEventListener('popstate', synchronise)
    window.removeEventListener('pagehide', writeStep)
    document.removeEventListener('visibilitychange', writeOutOfSight)
  }
}

/** Returns what `select` takes of the present address, and draws again only when that changes. It must return a stable value. */
export function useAddress<Selected>(select: (address: ParsedAddress) => Selected): Selected {
  return useSyncExternalStore(
    subscribe,
    () => select(current),
    () => select(atBuild),
  )
}

/** Returns the view state as last drawn, without listening to it. */
export function peekViewState(): ViewState {
  return current.state
}

/** Returns the present view state, for use in an event. */
export function readViewState(): ViewState {
  synchronise()
  return current.state
}

/** Takes the place that the present address points at for one that was not understood: only the screen knows which places it has. */
export function reportUnknownPlace(): void {
  const { state, unknown } = current
  if (state.at === null) return
  current = { state: { ...state, at: null }, unknown: [...unknown, `at=${state.at}`] }
  for (const listener of listeners) listener()
}

/** In a frame the steps of the history are those of the page around it: a reader who goes back there wants to leave it. */
const inFrame = (): boolean => window.parent !== window

/** Goes to a view: one step of the history, unless it is where we are or we are inside a frame; `replace` takes the place of the present step. */
export function goTo(state: ViewState, how: 'push' | 'replace' = 'push'): void {
  synchronise()
  const next = formatAddress(state)
  if (next === formatAddress(current.state) && current.unknown.length === 0) return
  unwritten = { address: next, how: inFrame() ? 'replace' : how }
  current = parseAddress(next)
  for (const listener of listeners) listener()
  writeBehindFrame()
}

/** Returns a function that changes the view state and makes it a step of the history. */
export function useUpdateView(): (change: (state: ViewState) => ViewState, how?: 'push' | 'replace') => void {
  return useCallback((change, how) => goTo(change(readViewState()), how), [])
}
