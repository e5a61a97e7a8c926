import { useRef, type TouchEvent } from 'react'
import { swipeAction } from './stage-keys'

/** Returns the listeners that turn the page when one finger is drawn across. */
export function useSwipe(turn: (by: 1 | -1) => void): { onTouchStart: (event: TouchEvent) => void; onTouchEnd: (event: TouchEvent) => void } {
  const start = useRef<{ x: number; y: number } | null>(null)
  return {
    onTouchStart: (event) => {
      const [touch, ...more] = Array.from(event.touches)
      start.current = touch && more.length === 0 ? { x: touch.clientX, y: touch.clientY } : null
    },
    onTouchEnd: (event) => {
      const from = start.current
      const to = event.changedTouches[0]
      start.current = null
      // A page that is zoomed in is moved by the same finger.
      if (!from || !to || (window.visualViewport?.scale ?? 1) > 1.01) return
      const action = swipeAction(to.clientX - from.x, to.clientY - from.y)
      if (action) turn(action === 'next' ? 1 : -1)
    },
  }
}
