import { useEffect, useState } from 'react'
import { Button } from './button'
import { copyText } from './copy-text'

/** A button that copies a text and says whether that worked; where the browser refuses, it shows the text to copy by hand. */
export function CopyButton({
  label,
  done,
  refused,
  text,
  look = 'plain',
}: {
  label: string
  done: string
  refused: string
  text: () => string
  look?: 'plain' | 'quiet'
}) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none')
  useEffect(() => {
    if (outcome !== 'copied') return undefined
    const timer = setTimeout(() => setOutcome('none'), 2500)
    return () => clearTimeout(timer)
  }, [outcome])
  return (
    <>
      <Button
        look={look}
        onClick={() => {
          void copyText(text()).then((copied) => setOutcome(copied ? 'copied' : 'refused'))
        }}
      >
        <span aria-live="polite">{outcome === 'copied' ? done : label}</span>
      </Button>
      {outcome === 'refused' && (
        <div role="status" className="order-last w-full">
          <label className="block text-sm">
            {refused}
            <textarea readOnly className="border-line-strong bg-paper mt-1 w-full border p-2 text-sm" rows={3} value={text()} />
          </label>
        </div>
      )}
    </>
  )
}
