import { useEffect, useState } from 'react'

/** Returns a value that follows another once the frame that shows the change has been painted: for what may come second. */
export function useAfterFrame<Value>(value: Value): Value {
  const [shown, setShown] = useState(value)
  useEffect(() => {
    if (Object.is(shown, value)) return undefined
    let timer = 0
    // A task queued in an animation frame runs behind that frame's painting.
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => setShown(value))
    })
    return () => {
      cancelAnimationFrame(frame)
      window.clearTimeout(timer)
    }
  }, [shown, value])
  return shown
}
