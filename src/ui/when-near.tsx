import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react'

/** So far below what is in sight is near, in px: enough to be there when the reader is. */
const NEAR = 600

/**
 * Draws its content once it comes near the part of the page that is in sight, or when the page is printed; until then it keeps some room.
 * Where the browser cannot tell what is in sight, it draws it at once.
 */
export function WhenNear({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(typeof IntersectionObserver === 'undefined')
  useEffect(() => {
    if (near || !box.current) return undefined
    const show = () => setNear(true)
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && show(), {
      rootMargin: `${NEAR}px 0px`,
    })
    observer.observe(box.current)
    window.addEventListener('beforeprint', show)
    return () => {
      observer.disconnect()
      window.removeEventListener('beforeprint', show)
    }
  }, [near])
  const room = <div className="min-h-12" aria-hidden="true" />
  return <div ref={box}>{near ? <Suspense fallback={room}>{children}</Suspense> : room}</div>
}
