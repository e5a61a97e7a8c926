import '../../i18n/add-find'
import type { ComponentType } from 'react'
import { useI18n } from '../../i18n'
import { Dialog } from '../../ui/dialog'
import { LatePanel } from '../late-panel'
import type { FindPanelProps } from './find-panel'

type Load = () => Promise<ComponentType<FindPanelProps>>

const loadPanel: Load = () => import('./find-panel').then((module) => module.FindPanel)

/** The dialog that finds any figure. What it searches with is fetched when it first opens. */
export function FindDialog({ onClose, load = loadPanel, reload }: { onClose: () => void; load?: Load; reload?: () => void }) {
  const i18n = useI18n()
  return (
    <Dialog title={i18n.t('find.title')} closeLabel={i18n.t('find.close')} place="middle" onClose={onClose}>
      <div className="-mb-4 flex h-[min(calc(92dvh-6rem),42rem)] flex-col">
        <LatePanel load={load} props={{ onClose }} {...(reload && { reload })} />
      </div>
    </Dialog>
  )
}
