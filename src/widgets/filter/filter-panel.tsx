import { useUpdateView } from '../../address/use-address'
import { clearFilters } from '../../address/view-state'
import { useI18n } from '../../i18n'
import { isFacetOf } from '../../report/chart-model'
import { comparedReports } from '../../report/comparison'
import { answersOf, FACETS } from '../../report/facets'
import { Button } from '../../ui/button'
import { FacetToggles } from './facet-toggles'
import { useReport } from '../report-context'
import { GroupToggles } from './group-toggles'

/** All facets, beside what they change. */
export function FilterPanel() {
  const i18n = useI18n()
  const update = useUpdateView()
  const report = useReport()
  const { form } = report
  const compared = comparedReports(report).length > 0
  return (
    <section
      aria-labelledby="filter-heading"
      id="filters"
      className="min-w-0 text-sm lg:sticky lg:top-20 lg:max-h-[calc(100dvh-14rem)] lg:overflow-y-auto"
    >
      <div className="border-ink flex items-center justify-between gap-2 border-t-2 pt-2">
        <h2 id="filter-heading" className="text-base font-semibold">
          {i18n.t('filter.heading')}
        </h2>
        <Button
          look="quiet"
          onClick={() => {
            update((state) => ({ ...state, filters: false }))
            document.getElementById('filters-button')?.focus()
          }}
        >
          {i18n.t('filter.close')}
        </Button>
      </div>
      <p className="text-muted mt-1">{i18n.t(compared ? 'compare.filter.explain' : form === '2014' ? 'filter.explain' : 'filter.explain-later')}</p>
      {FACETS.filter((facet) => isFacetOf(facet, report)).map((facet) => (
        <div key={facet} className="mt-4">
          <h3 className="mb-1.5 font-semibold">{i18n.t(`facet.${facet}`)}</h3>
          {!compared && facet === answersOf(form) && (
            <div className="mb-2">
              <GroupToggles />
            </div>
          )}
          <FacetToggles facet={facet} named={false} />
        </div>
      ))}
      <Button className="mt-4" onClick={() => update(clearFilters)}>
        {i18n.t('filter.clear')}
      </Button>
    </section>
  )
}
