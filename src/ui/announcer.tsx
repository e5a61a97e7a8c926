import { useEffect, useRef, useState } from 'react'

/** Speaks a text to screen readers when it changes, once it has been still for half a second; says nothing on arrival. A text that went and came again is spoken again. */
export function Announcer({ text }: { text: string }) {
  const [spoken, setSpoken] = useState('')
  const first = useRef<string | null>(text)
  useEffect(() => {
    if (text === first.current) return undefined
    const timer = setTimeout(() => {
      first.current = null
      setSpoken(text)
    }, 500)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {spoken}
    </div>
  )
}
