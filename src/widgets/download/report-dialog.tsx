import type { ComponentType } from 'react'
import { useAddress } from '../../address/use-address'
import { useI18n } from '../../i18n'
import { Dialog } from '../../ui/dialog'
import { LatePanel } from '../late-panel'

const load = (): Promise<ComponentType<object>> => import('./report-panel').then((module) => module.ReportPanel)
const NOTHING = {}

/** The dialog that offers the whole report, or the comparison, as files. What makes them is fetched when it first opens. */
export function ReportDialog({ onClose }: { onClose: () => void }) {
  const i18n = useI18n()
  const compares = useAddress(({ state }) => state.view === 'compare')
  return (
    <Dialog title={i18n.t(compares ? 'download.comparison' : 'download.report')} closeLabel={i18n.t('close')} place="middle" onClose={onClose}>
      <LatePanel load={load} props={NOTHING} />
    </Dialog>
  )
}
