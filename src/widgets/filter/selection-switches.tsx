import { useAddress, useUpdateView } from '../../address/use-address'
import { useI18n } from '../../i18n'
import { useReport } from '../report-context'
import { comparedReports } from '../../report/comparison'
import { Segmented } from '../../ui/segmented'

/** The two ways to show a selection, and the two bases of its shares. */
export function SelectionSwitches() {
  const i18n = useI18n()
  const update = useUpdateView()
  // In a comparison a share is one of its own report, whatever is selected.
  const compared = comparedReports(useReport()).length > 0
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
      {!compared && (
        <Segmented
          label={i18n.t('base.label')}
          choices={[
            { value: 'all', label: i18n.t('base.of-all') },
            { value: 'selection', label: i18n.t('base.of-selection') },
          ]}
          value={base}
          onChange={(value) => update((state) => ({ ...state, base: value }))}
        />
      )}
    </>
  )
}
