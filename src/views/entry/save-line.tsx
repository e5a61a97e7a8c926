import { useState } from 'react'
import type { Draft } from '../../data/own'
import { useI18n, type I18n } from '../../i18n'
import { Announcer } from '../../ui/announcer'
import { Button } from '../../ui/button'
import { CollectionProblem } from '../../widgets/collection-problem'
import type { Saving } from './use-saved-draft'

/** Says whether what was typed is kept. Spoken is only a change: kept for the first time, not kept, kept again. */
export function SaveLine({ saving }: { saving: Saving }) {
  const i18n = useI18n()
  const { state } = saving
  const [spoken, setSpoken] = useState<'nothing' | 'saved'>('nothing')
  // Between two states of rest nothing is said.
  if (state.kind !== 'saving') {
    const now = state.kind === 'saved' && state.anew ? 'saved' : state.kind === 'failed' ? 'nothing' : spoken
    if (now !== spoken) setSpoken(now)
  }
  const kept = i18n.t(saving.kept ? 'entry.saved' : 'entry.session')
  const shown = state.kind === 'saving' ? i18n.t('entry.saving') : state.kind === 'failed' ? '' : kept
  return (
    <>
      <Announcer text={spoken === 'saved' ? kept : ''} />
      <p className="text-muted text-sm">{shown}</p>
    </>
  )
}

/** Says why what was typed is not kept, and what to do. */
export function SaveProblem({ saving, error, conflict }: { saving: Saving; error: unknown; conflict: Draft | 'gone' | null }) {
  const i18n = useI18n()
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
      {conflict ? <Conflict i18n={i18n} gone={conflict === 'gone'} /> : <CollectionProblem error={error} />}
      <div className="flex flex-wrap gap-2">
        {conflict === null && <Button onClick={saving.again}>{i18n.t('problem.retry')}</Button>}
        {conflict !== null && (
          <Button onClick={saving.overwrite}>{i18n.t(conflict === 'gone' ? 'entry.conflict.again' : 'entry.conflict.mine')}</Button>
        )}
        {conflict !== null && conflict !== 'gone' && <Button onClick={saving.takeOther}>{i18n.t('entry.conflict.other')}</Button>}
      </div>
    </div>
  )
}

/** Says that the form was changed or deleted elsewhere since it was opened here, and that nothing of either is lost yet. */
function Conflict({ i18n, gone }: { i18n: I18n; gone: boolean }) {
  return (
    <p role="alert" className="border-alert max-w-[44rem] border-l-4 pl-4">
      {i18n.t(gone ? 'entry.conflict.gone' : 'entry.conflict.changed')}
    </p>
  )
}
