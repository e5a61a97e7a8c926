import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { goTo, readViewState, useAddress } from '../../address/use-address'
import { formatAddress, parseAddress } from '../../address/view-state'
import { isBlack, setBlack, subscribeToBlack } from './black-screen'
import { keepInStep, type Channel, type Step } from './keep-in-step'

/** The name of the window that a presentation is shown in; it outlives a reload, and nothing is stored. */
const SCREEN_NAME = /^sunshine-screen-([a-z0-9]{1,20})$/

/** Returns the name of the presentation that this window shows to a presenter's window; null where it has none. */
export function presentationName(): string | null {
  return SCREEN_NAME.exec(window.name)?.[1] ?? null
}

/**
 * Opens the presenter's window for what this window shows. Returns the presentation's name, or null where the browser
 * opens no window.
 */
export function openPresenter(): string | null {
  const name = presentationName() ?? crypto.getRandomValues(new Uint32Array(2)).join('').slice(0, 16)
  const address = new URL(formatAddress({ ...readViewState(), presenter: name }), location.href).href
  const opened = window.open(address, `sunshine-presenter-${name}`, 'popup,width=1180,height=800')
  if (!opened) return null
  window.name = `sunshine-screen-${name}`
  return name
}

/** Joins the channel of a presentation. Returns null where the browser has none, or refuses it as it refuses storage. */
function join(name: string): Channel | null {
  if (typeof BroadcastChannel === 'undefined') return null
  let channel: BroadcastChannel
  try {
    channel = new BroadcastChannel(`sunshine-report-${name}`)
  } catch {
    return null
  }
  return {
    say: (message) => channel.postMessage(message),
    hear: (listener) => channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => listener(data)),
    close: () => channel.close(),
  }
}

/**
 * Keeps this window in step with the other one of its presentation: slide, filters, number on the stage, black screen.
 * Returns whether the window on the screen has left the presentation. Does nothing without a name.
 */
export function useInStep(role: 'screen' | 'presenter', name: string | null): boolean {
  const [left, setLeft] = useState(false)
  const step = useRef<Step>(null)
  const address = useAddress(({ state }) => formatAddress(state))
  const black = useSyncExternalStore(subscribeToBlack, isBlack)
  useEffect(() => {
    const channel = name === null ? null : join(name)
    if (channel === null) return undefined
    const joined = keepInStep(channel, role, {
      now: () => ({ state: readViewState(), black: isBlack() }),
      show: (state, dark) => {
        setLeft(false)
        setBlack(dark)
        goTo(state, 'replace')
      },
      left: () => setLeft(true),
    })
    step.current = joined
    // A tab that is shut or loaded anew takes nothing down by itself; one that may come back stays.
    const leave = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) joined.leave()
    }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      step.current = null
      joined.leave()
    }
  }, [role, name])
  useEffect(() => step.current?.tell(parseAddress(address).state, black), [address, black])
  return left
}
