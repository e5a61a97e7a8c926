import { useCallback, useEffect, useRef, useState } from 'react'

/** The bar stays for so many milliseconds after the pointer has last moved. */
const STAYS = 3000

/** Returns whether the pointer has moved lately, and the listeners that notice it. */
export function useAwake(): { awake: boolean; onPointerMove: () => void; onPointerDown: () => void } {
  const [awake, setAwake] = useState(true)
  const timer = useRef(0)
  const sleepLater = useCallback(() => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setAwake(false), STAYS)
  }, [])
  useEffect(() => {
    sleepLater()
    return () => window.clearTimeout(timer.current)
  }, [sleepLater])
  const wake = () => {
    setAwake(true)
    sleepLater()
  }
  return { awake, onPointerMove: wake, onPointerDown: wake }
}
