import { useEffect, useEffectEvent, useState } from 'react'
import { sourcesIn, type Source } from './sources'

const carriesSomething = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer !== null && dataTransfer.types.some((type) => type === 'Files' || type === 'text/html' || type === 'text/plain')

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement

/**
 * Lets the whole page take what is dropped on it or pasted into it, as long as the view is there. A paste into a field stays with the field.
 * Returns whether something is being dragged over the page.
 */
export function useIncoming(onCome: (sources: Source[]) => void): boolean {
  const [over, setOver] = useState(false)
  const come = useEffectEvent((data: DataTransfer | null) => {
    const sources = sourcesIn(data)
    if (sources.length > 0) onCome(sources)
  })
  useEffect(() => {
    let depth = 0
    const enter = (event: DragEvent): void => {
      if (!carriesSomething(event)) return
      event.preventDefault()
      depth += 1
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (!carriesSomething(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const drag = (event: DragEvent): void => {
      if (!carriesSomething(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    }
    const drop = (event: DragEvent): void => {
      if (!carriesSomething(event)) return
      // Otherwise the browser would leave the page for the file.
      event.preventDefault()
      depth = 0
      setOver(false)
      come(event.dataTransfer)
    }
    const paste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isField(event.target)) return
      event.preventDefault()
      come(event.clipboardData)
    }
    const listening = new AbortController()
    const { signal } = listening
    window.addEventListener('dragenter', enter, { signal })
    window.addEventListener('dragleave', leave, { signal })
    window.addEventListener('dragover', drag, { signal })
    window.addEventListener('drop', drop, { signal })
    window.addEventListener('paste', paste, { signal })
    return () => listening.abort()
  }, [])
  return over
}
