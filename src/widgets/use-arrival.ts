import { useEffect } from 'react'
import { reportUnknownPlace, useAddress } from '../address/use-address'

/** Brings a place into sight, gives it focus and marks it. */
export function arrive(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) place.setAttribute('tabindex', '-1')
  place.setAttribute('data-arrived', '')
  place.scrollIntoView({ block: place.offsetHeight > window.innerHeight / 2 ? 'start' : 'center' })
  place.focus({ preventScroll: true })
}

/**
 * Brings the place that the address points at (`data-place`) into sight, gives it focus and marks it. Each view calls it once. A reader who is there already, because
 * the address says what was pressed, is left in peace. `coming`: the place may still be on its way.
 */
export function useArrival(coming = false): void {
  const at = useAddress(({ state }) => state.at)
  useEffect(() => {
    if (at === null) return undefined
    const place = document.querySelector<HTMLElement>(`[data-place='${CSS.escape(at)}']`)
    if (!place) {
      if (coming) return undefined
      window.scrollTo(0, 0)
      reportUnknownPlace()
      return undefined
    }
    if (place.contains(document.activeElement)) return undefined
    arrive(place)
    return () => place.removeAttribute('data-arrived')
  }, [at, coming])
}
