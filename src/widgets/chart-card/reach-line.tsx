import { useAddress } from '../../address/use-address'
import { useI18n } from '../../i18n'
import type { ChartId } from '../../report/charts'
import { facetsInForce, FACETS, type Facet } from '../../report/facets'
import { facetName } from '../naming'
import { CHART_FACETS } from './chart-state'

/**
 * Says which filters can reach this card and, with a filter in force, whether it does, how it shows, or why it does not. It always stands there, so
 * that a filter moves nothing.
 */
export function ReachLine({ id }: { id: ChartId }) {
  const i18n = useI18n()
  const inForce = useAddress(({ state }) => facetsInForce(state.filter).join(','))
  const show = useAddress(({ state }) => state.show)
  // Dispute results shown as shares of each forum are never shares of the selection.
  const base = useAddress(({ state }) => (id === 'dispute-results' && state.measure === 'share' ? 'all' : state.base))
  const facets: Facet[] = FACETS.filter((facet) => inForce.split(',').includes(facet))
  const reaching = facets.filter((facet) => CHART_FACETS[id].includes(facet))
  const names = (list: readonly Facet[]) => list.map((facet) => facetName(i18n, facet)).join(i18n.language === 'zh' ? '、' : ', ')
  const text =
    reaching.length > 0
      ? i18n.t('reach.yes', {
          facets: names(reaching),
          show: i18n.t(`show.${show}.said`),
          base: i18n.t(id === 'disclosure-channels' ? 'base-said.coverage' : `base-said.${base}`),
        })
      : CHART_FACETS[id].length === 0
        ? i18n.t('reach.none')
        : inForce === ''
          ? i18n.t('reach.can', { facets: names(CHART_FACETS[id]) })
          : i18n.t('reach.no', { facets: names(facets) })
  return (
    <p data-reach={reaching.length > 0 ? 'yes' : inForce === '' ? 'none' : 'no'} className="text-muted mt-2 text-sm">
      {text}
    </p>
  )
}
