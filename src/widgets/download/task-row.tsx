import '../../i18n/add-files'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { downloadBlob } from '../../files/download'
import type { Job } from '../../files/job'
import { useI18n, type I18n } from '../../i18n'
import { Button } from '../../ui/button'

/** A sentence in whichever language the page is in when it is shown. */
type Said = (i18n: I18n) => string

type Outcome =
  | { state: 'idle' | 'cancelled' }
  | { state: 'working'; done: number; of: number }
  | { state: 'done'; said: Said }
  | { state: 'failed'; error: unknown }

/** Returns what an error says of itself. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Returns the size of a file in words. */
export function sizeText(i18n: I18n, bytes: number): string {
  return bytes < 1_000_000 ? `${i18n.number(Math.max(1, Math.round(bytes / 1000)))} kB` : `${i18n.number(bytes / 1_000_000, 0.1)} MB`
}

/** Returns whether a press is the second of a double click: the first has started the work, and the second means to start it too, not to cancel it. */
const isSecond = ({ detail }: MouseEvent): boolean => detail === 2

/** A key that is held presses once. */
const pressOnce = (event: KeyboardEvent): void => {
  if (event.repeat && event.key === 'Enter') event.preventDefault()
}

/**
 * One file that can be made: what it is, a button that makes and saves it, how far it has come, a way to cancel, and what became of it. A failure
 * says why and leaves the rest of the page as it was.
 */
export function TaskRow({
  name,
  explain,
  action,
  make,
  reasonOf = messageOf,
}: {
  name: string
  explain: string
  /** What the button says; "Download" without it. */
  action?: string
  /** Makes the file, with a note where there is more to say of it; a sentence instead of a file says what was done otherwise, e.g. that it was copied. */
  make: (job: Job) => Promise<{ name: string; blob: Blob; note?: Said } | Said>
  /** Returns why it failed; without it, what the error says. */
  reasonOf?: (error: unknown) => string
}) {
  const i18n = useI18n()
  const id = useId()
  const [outcome, setOutcome] = useState<Outcome>({ state: 'idle' })
  const work = useRef<AbortController>(null)
  useEffect(() => () => work.current?.abort(), [])
  const start = async () => {
    const controller = new AbortController()
    work.current = controller
    const { signal } = controller
    const say = (next: Outcome) => {
      if (work.current === controller) setOutcome(next)
    }
    // A step that cannot be interrupted goes on for itself; nobody waits for it.
    const cancelled = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('cancelled'))))
    say({ state: 'working', done: 0, of: 0 })
    try {
      const progress = (done: number, of: number) => {
        if (!signal.aborted) say({ state: 'working', done, of })
      }
      const made = await Promise.race([make({ signal, progress }), cancelled])
      if (typeof made === 'function') {
        say({ state: 'done', said: made })
        return
      }
      const { name: file, blob, note } = made
      downloadBlob(file, blob)
      const saved: Said = (words) => words.t('files.done', { name: file, size: sizeText(words, blob.size) })
      say({ state: 'done', said: (words) => (note ? `${note(words)} ${saved(words)}` : saved(words)) })
    } catch (error) {
      say(signal.aborted ? { state: 'cancelled' } : { state: 'failed', error })
    }
  }
  const working = outcome.state === 'working'
  return (
    <div role="group" aria-labelledby={id} className="border-line flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t py-2">
      <div className="min-w-0 flex-1 basis-56">
        <p id={id} className="font-semibold">
          {name}
        </p>
        <p className="text-muted text-sm">{explain}</p>
      </div>
      {working ? (
        <Button onKeyDown={pressOnce} onClick={(event) => !isSecond(event) && work.current?.abort()}>
          {i18n.t('files.cancel')}
        </Button>
      ) : (
        <Button aria-describedby={id} onKeyDown={pressOnce} onClick={(event) => !isSecond(event) && void start()}>
          {outcome.state === 'failed' ? i18n.t('files.retry') : (action ?? i18n.t('files.start'))}
        </Button>
      )}
      <p role="status" className={`basis-full text-sm ${outcome.state === 'failed' ? 'text-alert' : 'text-muted'} empty:hidden`}>
        {outcome.state === 'working' && (outcome.of > 0 ? i18n.t('files.progress', { done: outcome.done, of: outcome.of }) : i18n.t('files.working'))}
        {outcome.state === 'done' && outcome.said(i18n)}
        {outcome.state === 'failed' && i18n.t('files.failed', { reason: reasonOf(outcome.error) })}
        {outcome.state === 'cancelled' && i18n.t('files.cancelled')}
      </p>
    </div>
  )
}
