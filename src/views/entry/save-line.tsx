import { useI18n } from '../../i18n'
import { Button } from '../../ui/button'
import { CollectionProblem } from '../../widgets/collection-problem'
import type { Saving } from './use-saved-draft'

/** Says whether what was typed is kept, and what to do where it is not. */
export function SaveLine({ saving }: { saving: Saving }) {
  const i18n = useI18n()
  const { state } = saving
  if (state.kind === 'failed') {
    return (
      <div className="flex flex-col items-start gap-2">
        <CollectionProblem error={state.error} />
        {state.conflict && (
          <div className="flex flex-wrap gap-2">
            <Button onClick={saving.overwrite}>{i18n.t(state.conflict === 'gone' ? 'entry.conflict.again' : 'entry.conflict.mine')}</Button>
            {state.conflict !== 'gone' && <Button onClick={saving.takeOther}>{i18n.t('entry.conflict.other')}</Button>}
          </div>
        )}
      </div>
    )
  }
  return (
    <p role="status" className="text-muted text-sm">
      {i18n.t(state.kind === 'saving' ? 'entry.saving' : saving.kept ? 'entry.saved' : 'entry.session')}
    </p>
  )
}
