import { useAddress } from '../../address/use-address'
import { useI18n } from '../../i18n'
import { isAcross } from '../../report/compare-lines'
import type { Report } from '../../report/schema'
import { FacetToggles } from '../../widgets/filter/facet-toggles'
import { BySwitch, CompareRateSwitch } from '../../widgets/filter/compare-switches'

/** What is compared, all of it in the address: definition of the disclosure rate, shares or counts, groups, kinds of applicants. */
export function CompareControls({ reports }: { reports: readonly Report[] }) {
  const i18n = useI18n()
  const rate = useAddress(({ state }) => state.rate)
  const across = isAcross(reports)
  const later = reports.some(({ form }) => form !== '2014')
  return (
    <section aria-label={i18n.t('compare.controls')} className="border-line mt-6 flex flex-col gap-3 border-y py-3 text-sm" data-screen-only>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <CompareRateSwitch reports={reports} />
        <BySwitch />
      </div>
      {across && <p className="text-muted">{i18n.t(rate === 'b' ? 'compare.rate.b-across' : 'compare.rate.across')}</p>}
      <Facet facet="group" />
      {later && <Facet facet="applicant" />}
      {later && across && <p className="text-muted">{i18n.t('compare.kinds-2014')}</p>}
    </section>
  )
}

function Facet({ facet }: { facet: 'group' | 'applicant' }) {
  const i18n = useI18n()
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <span aria-hidden="true" className="min-w-14 font-semibold">
        {i18n.t(`facet.${facet}`)}
      </span>
      <FacetToggles facet={facet} named={false} />
    </div>
  )
}
