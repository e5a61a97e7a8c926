import { useLayoutEffect, useState, type RefObject } from 'react'

export interface Room {
  /** Width of the element in CSS pixels; 0 before it is measured. */
  width: number
  /** Root font size in CSS pixels, which grows on walls and with the reader's own setting. */
  rem: number
}

/** Returns the room that an element has, measured before the first paint and again when it changes. */
export function useRoom(ref: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ width: 0, rem: 16 })
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const measure = (exactWidth: number) => {
      const width = Math.floor(exactWidth)
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
      setRoom((last) => (last.width === width && last.rem === rem ? last : { width, rem }))
    }
    measure(element.getBoundingClientRect().width)
    const observer = new ResizeObserver((entries) => {
      const exactWidth = entries.at(-1)?.contentRect.width
      if (exactWidth !== undefined) measure(exactWidth)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return room
}
