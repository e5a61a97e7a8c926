import type { ComponentType } from 'react'
import { useAddress, useUpdateView } from '../../address/use-address'
import { useI18n } from '../../i18n'
import type { FigureRef } from '../../report/quantity'
import { Dialog } from '../../ui/dialog'
import { LatePanel } from '../late-panel'

const load = (): Promise<ComponentType<{ id: FigureRef }>> => import('./source-content').then((module) => module.SourceContent)

/** The panel that says where a number comes from. Open while the address names a number; what it says is fetched when it first opens. */
export function SourcePanel() {
  const i18n = useI18n()
  const update = useUpdateView()
  const id = useAddress(({ state }) => state.source)
  // What opens last lies on top: it opens anew over a chart that is enlarged after it, as Back and Forward may do.
  const beneath = useAddress(({ state }) => state.enlarged)
  if (id === null) return null
  return (
    <Dialog
      key={beneath}
      place="side"
      title={i18n.t('source.title')}
      closeLabel={i18n.t('close')}
      onClose={() => update((state) => ({ ...state, source: null }))}
    >
      <LatePanel load={load} props={{ id }} />
    </Dialog>
  )
}
