import { useState, type ReactNode } from 'react'
import { ConflictError, useOwnList } from '../../data/own'
import { useI18n } from '../../i18n'
import { FormatError } from '../../report/parse-report'
import { Button } from '../../ui/button'
import { CollectionProblem } from '../../widgets/collection-problem'
import type { Keep } from './use-keep'

/** What can be done with a reviewed report; it stays in sight. */
export function KeepBar({
  keep,
  waiting,
  status,
  onKeep,
  onDiscard,
}: {
  keep: Keep
  /** How many documents come after this one. */
  waiting: number
  status: ReactNode
  /** Asks to keep; what is missing is asked for first. */
  onKeep: (then: 'open' | 'next', as?: 'new') => void
  onDiscard: () => void
}) {
  const i18n = useI18n()
  const own = useOwnList().value
  const [asked, setAsked] = useState(false)
  const { problem, keeping } = keep
  return (
    <div className="border-line-strong bg-paper sticky bottom-0 z-20 mt-4 border-t py-2.5" data-keep-bar data-screen-only>
      {problem !== null && (
        <div className="mb-2">
          {problem instanceof FormatError ? <FormatProblem error={problem} /> : <CollectionProblem error={problem} />}
          {problem instanceof ConflictError && (
            <Button className="mt-2" onClick={() => onKeep('open', 'new')}>
              {i18n.t('bring.keep.new')}
            </Button>
          )}
        </div>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p role="status" className="min-w-0 flex-1 basis-60 text-sm max-sm:basis-full">
          {status}
          {own && !own.keeping.kept && <span className="text-alert block">{i18n.t(`own.unkept.${own.keeping.reason}`)}</span>}
        </p>
        {asked ? (
          <span className="flex flex-wrap items-center gap-2 text-sm">
            {i18n.t('bring.discard.sure')}
            <Button onClick={onDiscard}>{i18n.t('bring.discard.yes')}</Button>
            <Button onClick={() => setAsked(false)}>{i18n.t('bring.discard.no')}</Button>
          </span>
        ) : (
          <>
            <Button look="quiet" onClick={() => setAsked(true)}>
              {i18n.t('bring.discard')}
            </Button>
            {waiting > 0 && (
              <Button disabled={keeping} onClick={() => onKeep('next')}>
                {i18n.t('bring.keep.next', { count: waiting })}
              </Button>
            )}
            <Button look="main" disabled={keeping} onClick={() => onKeep('open')}>
              {i18n.t('bring.keep')}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}

/** Says that what was read makes no valid report, and where. */
export function FormatProblem({ error }: { error: FormatError }) {
  const i18n = useI18n()
  const { path, expected, received } = error
  return (
    <p role="alert" className="border-alert max-w-[44rem] border-l-4 pl-4 text-sm">
      {i18n.t('bring.no-report', { path, expected, received })}
    </p>
  )
}
