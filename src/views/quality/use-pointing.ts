import { useEffect, useEffectEvent, type RefObject } from 'react'

/** Tells which check (`data-check`) of a part of the page the mouse is over or the focus in; null when it is in none. */
export function usePointing(root: RefObject<HTMLElement | null>, onPoint: (id: string | null) => void): void {
  const point = useEffectEvent(onPoint)
  useEffect(() => {
    const part = root.current
    if (!part) return undefined
    let current: string | null = null
    const say = (id: string | null) => {
      if (id === current) return
      current = id
      point(id)
    }
    const checkAt = (target: EventTarget | null) =>
      target instanceof Element ? (target.closest('[data-check]')?.getAttribute('data-check') ?? null) : null
    const over = (event: PointerEvent) => {
      if (event.pointerType === 'mouse') say(checkAt(event.target))
    }
    const focus = (event: FocusEvent) => say(checkAt(event.target))
    const leave = () => say(null)
    const listening = new AbortController()
    const { signal } = listening
    part.addEventListener('pointerover', over, { signal })
    part.addEventListener('pointerleave', leave, { signal })
    part.addEventListener('focusin', focus, { signal })
    part.addEventListener('focusout', leave, { signal })
    return () => listening.abort()
  }, [root])
}
