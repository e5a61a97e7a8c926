import { useEffect, type RefObject } from 'react'

/** Keeps the height of the bar that stays at the top as `--bar` of an element, so that what sticks stands beneath it. */
export function useBarHeight(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const bar = document.querySelector<HTMLElement>('header')
    const part = element.current
    if (!bar || !part || getComputedStyle(bar).position !== 'sticky') return undefined
    const tell = () => part.style.setProperty('--bar', `${Math.ceil(bar.getBoundingClientRect().height)}px`)
    const observer = new ResizeObserver(tell)
    observer.observe(bar)
    return () => observer.disconnect()
  }, [element])
}
