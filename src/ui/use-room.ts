import { useLayoutEffect, useState, type RefObject } from 'react'

export interface Room {
  /** Width of the element in CSS pixels; 0 before it is measured. */
  width: number
  /** Font size of the element in CSS pixels, which grows on walls, when enlarged, and with the reader's own setting. */
  em: number
}

/** Returns the room that an element has, measured before the first paint and again when it changes. */
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
