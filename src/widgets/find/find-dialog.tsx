import '../../i18n/add-find'
import { useState, type ComponentType } from 'react'
import { useI18n } from '../../i18n'
import { Dialog } from '../../ui/dialog'
import { LatePanel } from '../late-panel'
import { FindField } from './find-field'
import type { FindPanelProps } from './find-panel'

type Load = () => Promise<ComponentType<FindPanelProps>>

const loadPanel: Load = () => import('./find-panel').then((module) => module.FindPanel)

/** The dialog that finds any figure. What it searches with is fetched when it first opens; what is typed meanwhile is kept. */
export function FindDialog({ onClose, load = loadPanel, reload }: { onClose: () => void; load?: Load; reload?: () => void }) {
  const i18n = useI18n()
  const [typed, setTyped] = useState('')
  return (
    <Dialog title={i18n.t('find.title')} closeLabel={i18n.t('find.close')} place="middle" onClose={onClose}>
      <div className="-mb-4 flex h-[min(calc(92dvh-6rem),42rem)] flex-col">
        <LatePanel load={load} props={{ typed, onClose }} waiting={<FindField query={typed} onQuery={setTyped} />} {...(reload && { reload })} />
      </div>
    </Dialog>
  )
}
