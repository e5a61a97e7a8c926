import { useEffect } from 'react'
import { reportUnknownPlace, useAddress } from '../address/use-address'

/** Brings a place into sight, gives it focus and marks it. */
export function arrive(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) place.setAttribute('tabindex', '-1')
  place.setAttribute('data-arrived', '')
  place.scrollIntoView({ block: place.offsetHeight > window.innerHeight / 2 ? 'start' : 'center' })
  place.focus({ preventScroll: true })
}

/** The place that the reader has pressed, and that the address will point at. */
let pressed: string | null = null

/** Says that the address will point at a place because it was pressed: the reader is there already and is not moved. */
export function stayAt(place: string): void {
  pressed = place
}

/**
 * Brings the place that the address points at (`data-place`) into sight, gives it focus and marks it. Each view calls it once. `coming`: the place may still be on
 * its way.
 */
export function useArrival(coming = false): void {
  const at = useAddress(({ state }) => state.at)
  useEffect(() => {
    const stays = pressed === at
    pressed = null
    if (at === null || stays) return undefined
    const place = document.querySelector<HTMLElement>(`[data-place='${CSS.escape(at)}']`)
    if (!place) {
      if (coming) return undefined
      window.scrollTo(0, 0)
      reportUnknownPlace()
      return undefined
    }
    arrive(place)
    return () => place.removeAttribute('data-arrived')
  }, [at, coming])
}
