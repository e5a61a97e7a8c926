import { useLayoutEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'

/** Width that everything is drawn for on paper, in CSS pixels: a little under that of A4 between its margins. */
const PAPER = 680

export interface Room {
  /** Width of the element in CSS pixels; 0 before it is measured. */
  width: number
  /** Font size of the element in CSS pixels, which grows on walls, when enlarged, and with the reader's own setting. */
  em: number
}

/** Returns the width of an element's content as it was laid out: what is scaled or moved on a stage is as wide as ever. 0 where it is not shown. */
const laidOutWidth = (element: HTMLElement): number => Number.parseFloat(getComputedStyle(element).width) || 0

/**
 * Returns the room that an element has, measured before the first paint and again when it changes. A browser that prints
 * does not measure anew: what is drawn for a wide screen would be shrunk until nobody can read it.
 */
export function useRoom(ref: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ width: 0, em: 16 })
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const measure = (exactWidth: number) => {
      const width = Math.floor(exactWidth)
      const em = Number.parseFloat(getComputedStyle(element).fontSize) || 16
      setRoom((last) => (last.width === width && last.em === em ? last : { width, em }))
    }
    measure(laidOutWidth(element))
    const observer = new ResizeObserver((entries) => {
      const exactWidth = entries.at(-1)?.contentRect.width
      if (exactWidth !== undefined) measure(exactWidth)
    })
    observer.observe(element)
    const forPaper = () => flushSync(() => setRoom((last) => (last.width > 0 ? { ...last, width: PAPER } : last)))
    const forScreen = () => measure(laidOutWidth(element))
    window.addEventListener('beforeprint', forPaper)
    window.addEventListener('afterprint', forScreen)
    return () => {
      observer.disconnect()
      window.removeEventListener('beforeprint', forPaper)
      window.removeEventListener('afterprint', forScreen)
    }
  }, [ref])
  return room
}
