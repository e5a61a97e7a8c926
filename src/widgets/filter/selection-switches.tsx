import { useAddress, useUpdateView } from '../../address/use-address'
import { useI18n } from '../../i18n'
import { Segmented } from '../../ui/segmented'

/** The two ways to show a selection, and the two bases of its shares. */
export function SelectionSwitches() {
  const i18n = useI18n()
  const update = useUpdateView()
  const show = useAddress(({ state }) => state.show)
  const base = useAddress(({ state }) => state.base)
  return (
    <>
      <Segmented
        label={i18n.t('show.label')}
        choices={[
          { value: 'highlight', label: i18n.t('show.highlight') },
          { value: 'only', label: i18n.t('show.only') },
        ]}
        value={show}
        onChange={(value) => update((state) => ({ ...state, show: value }))}
      />
      <Segmented
        label={i18n.t('base.label')}
        choices={[
          { value: 'all', label: i18n.t('base.of-all') },
          { value: 'selection', label: i18n.t('base.of-selection') },
        ]}
        value={base}
        onChange={(value) => update((state) => ({ ...state, base: value }))}
      />
    </>
  )
}
