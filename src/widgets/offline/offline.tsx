import '../../i18n/add-offline'
import { useState, useSyncExternalStore } from 'react'
import { useAddress } from '../../address/use-address'
import { useI18n, type I18n } from '../../i18n'
import { facetsInForce } from '../../report/facets'
import { Button } from '../../ui/button'
import { sizeText } from '../download/task-row'
import { createOfflineCopy, readBuild, savesData, serviceWorkers, type OfflineCopy } from './offline-copy'

/**
 * Returns the offline copy of this page and starts to make it, unless the reader saves data and has none yet. Returns null
 * where the page was built without one.
 */
function findCopy(): OfflineCopy | null {
  const workers = serviceWorkers()
  const build = workers === 'file' ? { version: '', bytes: 0 } : readBuild(document)
  if (!build) return null
  const first = typeof workers === 'string' || !workers.controller
  const saveData = first && savesData()
  const copy = createOfflineCopy(build, workers, { saveData, reload: () => location.reload() })
  if (!saveData) copy.start()
  return copy
}

let found: OfflineCopy | null = null

/** Looks for the offline copy of this page, or starts to make it. */
export function startOffline(): void {
  found ??= findCopy()
}

/** One line about the offline copy: its size, how far it is, or why there is none. */
export function OfflineLine() {
  return found && <CopyLine copy={found} />
}

/**
 * Says at the foot of the screen that a new version is ready. It waits while a selection is in force, whose bar has that
 * place; the line in the footer says it as well.
 */
export function RenewalNotice() {
  const selecting = useAddress(({ state }) => facetsInForce(state.filter).length > 0)
  return found && !selecting && <CopyRenewal copy={found} />
}

function lineText(i18n: I18n, { state, bytes }: OfflineCopy): string {
  const { copy } = state()
  const size = sizeText(i18n, bytes)
  if (copy.is === 'fetching') return i18n.t('offline.fetching', { size, percent: i18n.number(Math.floor((copy.done / bytes) * 100)) })
  if (copy.is === 'failed') return i18n.t('offline.failed', { size, reason: i18n.t(`offline.fault.${copy.reason}`) })
  if (copy.is === 'impossible') return i18n.t(`offline.obstacle.${copy.reason}`)
  return i18n.t(`offline.${copy.is}`, { size })
}

/** The line about one copy, with what the reader can do about it. */
export function CopyLine({ copy }: { copy: OfflineCopy }) {
  const i18n = useI18n()
  const { copy: now, renewed } = useSyncExternalStore(copy.subscribe, copy.state)
  return (
    <div data-screen-only className="mt-2 space-y-2">
      <p data-offline={now.is} className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {lineText(i18n, copy)}
        {(now.is === 'offered' || now.is === 'failed') && (
          <Button onClick={copy.start}>{i18n.t(now.is === 'offered' ? 'offline.fetch' : 'offline.retry')}</Button>
        )}
      </p>
      {renewed && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-2">
          {i18n.t('offline.renewed')}
          <Button onClick={copy.accept}>{i18n.t('offline.accept')}</Button>
        </p>
      )}
    </div>
  )
}

/** The notice that a copy is of another version than the page, as long as it is and the reader has not put it off. */
export function CopyRenewal({ copy }: { copy: OfflineCopy }) {
  const i18n = useI18n()
  const { renewed } = useSyncExternalStore(copy.subscribe, copy.state)
  const [answer, setAnswer] = useState<'accepted' | 'later' | null>(null)
  if (!renewed || answer === 'later') return null
  return (
    <>
      {/* The end of the page can be scrolled clear of the notice. */}
      <div className="h-20 max-sm:h-32 print:hidden" />
      <div role="status" data-renewal data-screen-only className="border-accent bg-accent-soft fixed inset-x-0 bottom-0 z-20 border-t">
        <div className="mx-auto flex max-w-[84rem] flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3 text-sm sm:px-6">
          <p className="min-w-0">{i18n.t('offline.renewed')}</p>
          <div className="flex gap-2">
            <Button
              disabled={answer === 'accepted'}
              onClick={() => {
                setAnswer('accepted')
                copy.accept()
              }}
            >
              {i18n.t('offline.accept')}
            </Button>
            <Button look="quiet" onClick={() => setAnswer('later')}>
              {i18n.t('offline.later')}
            </Button>
          </div>
        </div>
      </div>
    </>
  )
}
