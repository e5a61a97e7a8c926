import type { ComponentType } from 'react'
import { useI18n } from '../../i18n'
import type { ChartId } from '../../report/charts'
import { Dialog } from '../../ui/dialog'
import { LatePanel } from '../late-panel'

const load = (): Promise<ComponentType<{ id: ChartId }>> => import('./card-panel').then((module) => module.CardPanel)

/** The dialog that offers one card as files. What makes them is fetched when it first opens. */
export function CardDialog({ id, onClose }: { id: ChartId; onClose: () => void }) {
  const i18n = useI18n()
  return (
    <Dialog title={i18n.t('download.card', { title: i18n.t(`chart.${id}`) })} closeLabel={i18n.t('close')} place="middle" onClose={onClose}>
      <LatePanel load={load} props={{ id }} />
    </Dialog>
  )
}
