import './stage.css'
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'

/** Size of the stage in CSS pixels. Everything on it is laid out for this size, whatever the screen. */
const STAGE = { width: 1280, height: 720 } as const

interface Fit {
  scale: number
  left: number
  top: number
}

/** Returns how the stage stands in a room: as large as it can be, in the middle. */
export function fitStage(width: number, height: number): Fit {
  const scale = Math.min(width / STAGE.width, height / STAGE.height)
  return { scale, left: (width - STAGE.width * scale) / 2, top: (height - STAGE.height * scale) / 2 }
}

/** The fixed stage, scaled to the room it is given; what remains at the sides or above and below stays empty. */
export function StageFrame({ className = '', children }: { className?: string; children: ReactNode }) {
  const room = useRef<HTMLDivElement>(null)
  const [fit, setFit] = useState<Fit | null>(null)
  useLayoutEffect(() => {
    const element = room.current
    if (!element) return undefined
    const measure = () => {
      const next = fitStage(element.clientWidth, element.clientHeight)
      setFit((last) => (last && last.scale === next.scale && last.left === next.left && last.top === next.top ? last : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={room} className={`stage-room ${className}`}>
      <div
        className="stage"
        style={fit && fit.scale > 0 ? { transform: `translate(${fit.left}px, ${fit.top}px) scale(${fit.scale})` } : { visibility: 'hidden' }}
      >
        {children}
      </div>
    </div>
  )
}
