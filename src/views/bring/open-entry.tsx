import { useRef, useState } from 'react'
import { useI18n } from '../../i18n'
import type { Report } from '../../report/schema'
import { Button } from '../../ui/button'
import { locatorText } from '../../words/place-text'
import { CorrectionForm } from './correction-form'
import { figureText } from './figure-list'
import type { Entry } from './entries'
import { isSettled, type Correction, type Work } from './work'

/** An entry of the review, opened: where it stands, what is doubtful, and what a person can do about it. */
export function OpenEntry({
  work,
  entry,
  report,
  onAccept,
  onCorrect,
  onUndo,
  onSee,
}: {
  work: Work
  entry: Entry
  /** The report so far, for the words of places. */
  report: Report | null
  onAccept: () => void
  onCorrect: (correction: Correction) => void
  onUndo: () => void
  /** Shows the place in the document where that has a tab of its own. */
  onSee: () => void
}) {
  const i18n = useI18n()
  const [correcting, setCorrecting] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  /** What was pressed goes away: the focus returns to the figure that is open. */
  const settle = (change?: () => void) => {
    root.current?.closest('li')?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus({ preventScroll: true })
    setCorrecting(false)
    change?.()
  }
  const override = work.overrides.get(entry.key)
  const figure = override?.figure ?? entry.read
  const at = figure.at ?? entry.read.at
  const open = entry.doubts.some(({ accepted }) => !accepted) && !isSettled(work, entry)
  return (
    <div ref={root} className="flex flex-col gap-2">
      {at && report && <p className="text-muted">{locatorText(i18n, report, at)}</p>}
      {!entry.spot && <p className="text-muted">{i18n.t('bring.nowhere')}</p>}
      {override && (
        <p>
          <span className="text-good font-semibold">✎ {i18n.t('bring.by-hand')}</span>{' '}
          {i18n.t('bring.was', { value: figureText(i18n, override.fresh && override.previous ? override.previous.figure : entry.read) })}
        </p>
      )}
      {correcting ? (
        <CorrectionForm figure={figure} onCorrect={(correction) => settle(() => onCorrect(correction))} onCancel={() => settle()} />
      ) : (
        <p className="flex flex-wrap gap-2">
          {open && <Button onClick={() => settle(onAccept)}>✓ {i18n.t('absent' in entry.read ? 'bring.accept.illegible' : 'bring.accept')}</Button>}
          <Button onClick={() => setCorrecting(true)}>{i18n.t(entry.spot ? 'bring.correct' : 'bring.fill')}</Button>
          {override?.fresh && <Button onClick={() => settle(onUndo)}>{i18n.t('bring.undo')}</Button>}
          {entry.spot && (
            <Button look="quiet" className="lg:hidden" onClick={onSee}>
              {i18n.t('bring.see')}
            </Button>
          )}
        </p>
      )}
    </div>
  )
}
