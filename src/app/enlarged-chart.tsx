import { useAddress, useUpdateView } from '../address/use-address'
import { useI18n } from '../i18n'
import { Dialog } from '../ui/dialog'
import { ChartCard } from '../widgets/chart-card/chart-card'
import { ChannelsCard, DisputesCard, OutcomesCard } from '../widgets/core-cards'

/** One chart alone, as large as the screen allows, with its filters and its filter line. Open while the address names it. */
export function EnlargedChart() {
  const i18n = useI18n()
  const update = useUpdateView()
  const id = useAddress(({ state }) => state.enlarged)
  if (id === null) return null
  return (
    <Dialog place="wide" title={i18n.t(`chart.${id}`)} closeLabel={i18n.t('close')} onClose={() => update((state) => ({ ...state, enlarged: null }))}>
      {id === 'disclosure-channels' ? (
        <ChannelsCard large />
      ) : id === 'application-outcomes' ? (
        <OutcomesCard large />
      ) : id === 'dispute-results' ? (
        <DisputesCard large />
      ) : (
        <ChartCard id={id} large />
      )}
    </Dialog>
  )
}
