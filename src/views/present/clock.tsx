import '../../i18n/add-present'
import { useEffect, useState } from 'react'
import { useI18n } from '../../i18n'
import { Button } from '../../ui/button'

const two = (value: number): string => String(value).padStart(2, '0')

/** Returns a time of day as `09:05:00`. */
export function timeOfDay(at: Date): string {
  return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`
}

/** Returns a length of time as `12:05`, with hours before it from the first full hour on. */
export function lengthOfTime(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  const hours = Math.floor(seconds / 3600)
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

interface Timer {
  /** When it was last started; null while it stands. */
  since: number | null
  /** What it had counted before that, in ms. */
  before: number
}

/** The time of day, and how long the talk has lasted: it starts with the window and can be paused and set to nothing. */
export function Clock({ now = Date.now }: { now?: () => number }) {
  const i18n = useI18n()
  const [at, setAt] = useState(now)
  const [timer, setTimer] = useState<Timer>(() => ({ since: now(), before: 0 }))
  useEffect(() => {
    const beat = setInterval(() => setAt(now()), 500)
    return () => clearInterval(beat)
  }, [now])
  const lastedAt = (time: number) => timer.before + (timer.since === null ? 0 : Math.max(0, time - timer.since))
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <p>
        <span className="text-muted mr-2 text-sm">{i18n.t('presenter.clock')}</span>
        <time className="text-lg font-semibold tabular-nums" data-clock>
          {timeOfDay(new Date(at))}
        </time>
      </p>
      <p role="timer" aria-label={i18n.t('presenter.timer')}>
        <span className="text-muted mr-2 text-sm">{i18n.t('presenter.timer')}</span>
        <span className="text-lg font-semibold tabular-nums" data-timer>
          {lengthOfTime(lastedAt(at))}
        </span>
      </p>
      <span className="flex gap-1">
        <Button onClick={() => setTimer(timer.since === null ? { since: now(), before: timer.before } : { since: null, before: lastedAt(now()) })}>
          {i18n.t(timer.since === null ? 'presenter.go-on' : 'presenter.pause')}
        </Button>
        <Button onClick={() => setTimer({ since: timer.since === null ? null : now(), before: 0 })}>{i18n.t('presenter.reset')}</Button>
      </span>
    </div>
  )
}
