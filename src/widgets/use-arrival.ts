import { useEffect } from 'react'
import { reportUnknownPlace, useAddress } from '../address/use-address'

/** Brings the place that the address points at (`data-place`) into sight, gives it focus and marks it. Each view calls it once. */
export function useArrival(): void {
  const at = useAddress(({ state }) => state.at)
  useEffect(() => {
    if (at === null) return undefined
    const place = document.querySelector<HTMLElement>(`[data-place='${CSS.escape(at)}']`)
    if (!place) {
      window.scrollTo(0, 0)
      reportUnknownPlace()
      return undefined
    }
    if (!place.hasAttribute('tabindex')) place.setAttribute('tabindex', '-1')
    place.setAttribute('data-arrived', '')
    place.scrollIntoView({ block: place.offsetHeight > window.innerHeight / 2 ? 'start' : 'center' })
    place.focus({ preventScroll: true })
    return () => place.removeAttribute('data-arrived')
  }, [at])
}
