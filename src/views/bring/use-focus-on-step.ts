import { useEffect, useRef } from 'react'

/** Puts the focus to the top of what has newly come, because what had it is gone. */
export function useFocusOnStep(step: string): void {
  const before = useRef(step)
  useEffect(() => {
    if (before.current === step) return
    before.current = step
    if (step === 'reading') return
    window.scrollTo(0, 0)
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [step])
}
