import { useEffect } from 'react'
import { useAddress } from '../address/use-address'

/** Brings the place that the address points at (`data-place`) into sight, gives it focus and marks it. */
export function useArrival(): void {
  const at = useAddress(({ state }) => state.at)
  const view = useAddress(({ state }) => state.view)
  useEffect(() => {
    if (at === null) return undefined
    const place = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(at)}"]`)
    if (!place) {
      window.scrollTo(0, 0)
      return undefined
    }
    if (!place.hasAttribute('tabindex')) place.setAttribute('tabindex', '-1')
    place.setAttribute('data-arrived', '')
    place.scrollIntoView({ block: 'center' })
    place.focus({ preventScroll: true })
    return () => place.removeAttribute('data-arrived')
  }, [at, view])
}
