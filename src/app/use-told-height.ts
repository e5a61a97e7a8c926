import { useEffect, type RefObject } from 'react'

/**
 * Tells the page around the frame how high an element is, in px, at once and whenever that changes. Says nothing outside of a frame, nor before `ready`, so
 * that the frame does not shrink while its content is on the way. Any page may hear it: a height is no secret.
 */
export function useToldHeight(element: RefObject<HTMLElement | null>, ready: boolean): void {
  useEffect(() => {
    const measured = element.current
    if (!ready || !measured || window.parent === window) return undefined
    let told = 0
    const tell = () => {
      const height = Math.ceil(measured.getBoundingClientRect().height)
      if (height === told) return
      told = height
      window.parent.postMessage({ type: 'sunshine-report:height', height }, '*')
    }
    const observer = new ResizeObserver(tell)
    observer.observe(measured)
    return () => observer.disconnect()
  }, [element, ready])
}
