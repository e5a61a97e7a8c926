import { useState } from 'react'
import { useI18n, type I18n } from '../../i18n'
import { Announcer } from '../../ui/announcer'
import { Button } from '../../ui/button'
import { CollectionProblem } from '../../widgets/collection-problem'
import type { Saving } from './use-saved-draft'

/** Says whether what was typed is kept, and what to do where it is not. Spoken is only a change: kept for the first time, not kept, kept again. */
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
  return (
    <>
      <Announcer text={spoken === 'saved' ? kept : ''} />
      {state.kind === 'failed' ? (
        <div className="flex flex-col items-start gap-2">
          {state.conflict ? <Conflict i18n={i18n} gone={state.conflict === 'gone'} /> : <CollectionProblem error={state.error} />}
          <div className="flex flex-wrap gap-2">
            {state.conflict === null && <Button onClick={saving.again}>{i18n.t('problem.retry')}</Button>}
            {state.conflict !== null && (
              <Button onClick={saving.overwrite}>{i18n.t(state.conflict === 'gone' ? 'entry.conflict.again' : 'entry.conflict.mine')}</Button>
            )}
            {state.conflict !== null && state.conflict !== 'gone' && <Button onClick={saving.takeOther}>{i18n.t('entry.conflict.other')}</Button>}
          </div>
        </div>
      ) : (
        <p className="text-muted text-sm">{state.kind === 'saving' ? i18n.t('entry.saving') : kept}</p>
      )}
    </>
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
