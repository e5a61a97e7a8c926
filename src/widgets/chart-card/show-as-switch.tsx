import { useAddress, useUpdateView } from '../../address/use-address'
import type { ViewState } from '../../address/view-state'
import { useI18n } from '../../i18n'
import type { ChartId } from '../../report/charts'
import { Segmented } from '../../ui/segmented'

const show = (state: ViewState, id: ChartId, how: 'chart' | 'table'): ViewState => ({
  ...state,
  tables: how === 'table' ? [...state.tables.filter((each) => each !== id), id] : state.tables.filter((each) => each !== id),
})

/** A card's figures as chart or as table. */
export function ShowAsSwitch({ id }: { id: ChartId }) {
  const i18n = useI18n()
  const update = useUpdateView()
  const asTable = useAddress(({ state }) => state.tables.includes(id))
  return (
    <Segmented
      label={i18n.t('card.show-as', { title: i18n.t(`chart.${id}`) })}
      choices={[
        { value: 'chart', label: i18n.t('card.chart') },
        { value: 'table', label: i18n.t('card.table') },
      ]}
      value={asTable ? 'table' : 'chart'}
      onChange={(how) => update((state) => show(state, id, how))}
    />
  )
}
