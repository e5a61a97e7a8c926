import { useAddress } from '../../address/use-address'
import { useI18n } from '../../i18n'
import type { ChartId } from '../../report/charts'
import { facetsInForce, FACETS, type Facet } from '../../report/facets'
import { useAfterFrame } from '../../ui/use-after-frame'
import { facetName } from '../../words/naming'
import { CHART_FACETS } from '../../report/chart-model'

/**
 * Says which filters can reach this card and, with a filter in force, whether it does, how it shows, or why it does not. Both things that it may say
 * lie in one place, and one of them shows: so a filter moves nothing, and the browser has nothing to lay out.
 */
export function ReachLine({ id }: { id: ChartId }) {
  const i18n = useI18n()
  const inForce = useAddress(({ state }) => facetsInForce(state.filter).join(','))
  const show = useAddress(({ state }) => state.show)
  // Dispute results shown as shares of each forum are never shares of the selection.
  const base = useAddress(({ state }) => (id === 'dispute-results' && state.measure === 'share' ? 'all' : state.base))
  // A chart that the filter does not reach has nothing new to show but this line: it may come a frame later.
  const late = useAfterFrame(inForce)
  const own = CHART_FACETS[id]
  const names = (list: readonly Facet[]) => list.map((facet) => facetName(i18n, facet)).join(i18n.language === 'zh' ? '、' : ', ')
  const among = (list: string) => FACETS.filter((facet) => list.split(',').includes(facet))
  const reaching = among(inForce).filter((facet) => own.includes(facet))
  const others = among(late).filter((facet) => !own.includes(facet))
  const reached = reaching.length > 0
  return (
    <div className="text-muted mt-2 grid text-sm *:[grid-area:1/1]">
      {own.length > 0 && (
        <p data-reach={reached ? 'yes' : undefined} className={reached ? '' : 'invisible'}>
          {i18n.t('reach.yes', {
            facets: names(reached ? reaching : own),
            show: i18n.t(`show.${show}.said`),
            base: i18n.t(id === 'disclosure-channels' ? 'base-said.coverage' : `base-said.${base}`),
          })}
        </p>
      )}
      <p data-reach={reached ? undefined : others.length > 0 ? 'no' : 'none'} className={reached ? 'invisible' : ''}>
        {own.length === 0
          ? i18n.t('reach.none')
          : others.length === 0
            ? i18n.t('reach.can', { facets: names(own) })
            : i18n.t('reach.no', { facets: names(others) })}
      </p>
    </div>
  )
}
