import { useEffect, useRef, useState } from 'react'

/** Speaks a text to screen readers when it changes, once it has been still for half a second; says nothing on arrival. */
export function Announcer({ text }: { text: string }) {
  const [spoken, setSpoken] = useState('')
  const first = useRef(text)
  useEffect(() => {
    if (text === first.current) return undefined
    const timer = setTimeout(() => {
      first.current = ''
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
