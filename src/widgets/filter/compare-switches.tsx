import '../../i18n/add-compare'
import type { ReactNode } from 'react'
import { useAddress, useUpdateView } from '../../address/use-address'
import { useI18n } from '../../i18n'
import { isAcross } from '../../report/compare-lines'
import type { Report } from '../../report/schema'
import { Segmented } from '../../ui/segmented'

/** Definition of the disclosure rate in a comparison; across the break A stands for C of the 2014 form beside A. */
export function CompareRateSwitch({ reports }: { reports: readonly Report[] }) {
  const i18n = useI18n()
  const update = useUpdateView()
  const rate = useAddress(({ state }) => (state.rate === 'b' ? 'b' : 'a'))
  return (
    <Labelled text={i18n.t('compare.rate')}>
      <Segmented
        label={i18n.t('compare.rate')}
        choices={[
          { value: 'a', label: i18n.t(isAcross(reports) ? 'compare.rate.a-across' : 'compare.rate.a') },
          { value: 'b', label: i18n.t('compare.rate.b') },
        ]}
        value={rate}
        onChange={(value) => update((state) => ({ ...state, rate: value }))}
      />
    </Labelled>
  )
}

/** Outcomes and kinds of applicants in a comparison as shares or as counts. */
export function BySwitch() {
  const i18n = useI18n()
  const update = useUpdateView()
  const by = useAddress(({ state }) => state.by)
  return (
    <Labelled text={i18n.t('compare.by')}>
      <Segmented
        label={i18n.t('compare.by')}
        choices={[
          { value: 'share', label: i18n.t('compare.by.share') },
          { value: 'count', label: i18n.t('compare.by.count') },
        ]}
        value={by}
        onChange={(value) => update((state) => ({ ...state, by: value }))}
      />
    </Labelled>
  )
}

/** A switch with its name beside it; who hears the page is told the name by the switch. */
function Labelled({ text, children }: { text: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span aria-hidden="true" className="font-semibold">
        {text}
      </span>
      {children}
    </div>
  )
}
