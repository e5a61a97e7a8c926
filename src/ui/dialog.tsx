import { useEffect, useEffectEvent, useId, useRef, type ReactNode } from 'react'

const PLACES = {
  side: 'm-0 ml-auto h-dvh max-h-none w-full max-w-[30rem] border-l',
  middle: 'm-auto max-h-[92dvh] w-full max-w-[44rem] border',
  wide: 'm-auto max-h-[96dvh] w-full max-w-[96vw] border',
} as const

/**
 * A modal dialog in the browser's own element: focus stays inside, Escape closes it, and focus goes back to where it
 * was.
 */
export function Dialog({
  title,
  closeLabel,
  place,
  onClose,
  children,
}: {
  title: string
  closeLabel: string
  place: keyof typeof PLACES
  onClose: () => void
  children: ReactNode
}) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const close = useEffectEvent(onClose)
  useEffect(() => {
    const dialog = ref.current
    if (!dialog) return undefined
    const before = document.activeElement
    if (!dialog.open) dialog.showModal()
    const closeFromBackdrop = (event: MouseEvent) => {
      if (event.target === dialog) close()
    }
    dialog.addEventListener('click', closeFromBackdrop)
    return () => {
      dialog.removeEventListener('click', closeFromBackdrop)
      dialog.close()
      const back =
        before instanceof HTMLElement && before !== document.body && before.isConnected ? before : document.querySelector<HTMLElement>('main')
      back?.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      className={`border-line bg-raised text-ink p-0 ${PLACES[place]}`}
    >
      <div className="flex min-h-full flex-col">
        <div className="border-line bg-raised sticky top-0 z-10 flex items-start justify-between gap-4 border-b px-4 py-3 sm:px-6">
          <h2 id={titleId} className="pt-1 text-base font-semibold">
            {title}
          </h2>
          <button
            type="button"
            onClick={onClose}
            className="border-line-strong hover:border-accent hover:text-accent min-h-9 shrink-0 rounded-sm border px-3 text-sm pointer-coarse:min-h-11"
          >
            {closeLabel}
          </button>
        </div>
        <div className="grow px-4 py-4 sm:px-6">{children}</div>
      </div>
    </dialog>
  )
}
