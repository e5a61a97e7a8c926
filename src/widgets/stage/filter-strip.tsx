import '../../i18n/add-present'
import { useUpdateView } from '../../address/use-address'
import { clearFilters } from '../../address/view-state'
import { useI18n } from '../../i18n'
import { CHART_FACETS } from '../../report/chart-model'
import { comparedReports } from '../../report/comparison'
import { isChartSlide, type SlideId } from '../../report/deck'
import { Button } from '../../ui/button'
import { MeasureSwitch, ScaleSwitch } from '../core-cards'
import { BySwitch, CompareRateSwitch } from '../filter/compare-switches'
import { FacetToggles } from '../filter/facet-toggles'
import { GroupToggles } from '../filter/group-toggles'
import { useReport } from '../report-context'
import { SelectionSwitches } from '../filter/selection-switches'

/** The filters that reach the slide on the stage, in a strip beside it that covers nothing. */
export function FilterStrip({ id, onClose }: { id: SlideId; onClose: () => void }) {
  const i18n = useI18n()
  const update = useUpdateView()
  const report = useReport()
  const facets = isChartSlide(id) ? CHART_FACETS[id] : []
  return (
    <section aria-label={i18n.t('present.filters')} className="border-line bg-raised max-h-[40dvh] overflow-y-auto border-b px-4 py-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {facets.length === 0 && <p className="text-sm">{i18n.t('reach.none')}</p>}
        {facets.map((facet) => (
          <div key={facet} className="flex flex-wrap gap-x-4 gap-y-2">
            {(facet === 'reply' && id === 'application-groups') || facet === 'outcome' ? (
              <GroupToggles />
            ) : (
              <FacetToggles facet={facet} named={false} />
            )}
          </div>
        ))}
        {id === 'disclosure-channels' && <ScaleSwitch />}
        {id === 'dispute-results' && <MeasureSwitch />}
        {id === 'compare-rates' && <CompareRateSwitch reports={comparedReports(report)} />}
        {(id === 'compare-groups' || id === 'compare-applicants') && <BySwitch />}
        <div className="ml-auto flex flex-wrap gap-x-3 gap-y-2">
          {facets.length > 0 && <SelectionSwitches />}
          <Button onClick={() => update(clearFilters)}>{i18n.t('filter.clear')}</Button>
          <Button look="quiet" onClick={onClose}>
            {i18n.t('filter.close')}
          </Button>
        </div>
      </div>
    </section>
  )
}
