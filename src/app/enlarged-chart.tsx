import { useAddress, useUpdateView } from '../address/use-address'
import { useI18n } from '../i18n'
import { Dialog } from '../ui/dialog'
import { isChartOf } from '../report/chart-model'
import { CardOf } from '../widgets/core-cards'
import { useReport } from '../widgets/report-context'

/** One chart alone, as large as the screen allows, with its filters and its filter line. Open while the address names it. */
export function EnlargedChart() {
  const i18n = useI18n()
  const update = useUpdateView()
  const report = useReport()
  const id = useAddress(({ state }) => state.enlarged)
  // What the form does not have is said above the view: form-notice.tsx.
  if (id === null || !isChartOf(id, report)) return null
  return (
    <Dialog place="wide" title={i18n.t(`chart.${id}`)} closeLabel={i18n.t('close')} onClose={() => update((state) => ({ ...state, enlarged: null }))}>
      <CardOf id={id} large />
    </Dialog>
  )
}
