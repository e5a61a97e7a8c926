import { useAddress } from '../../address/use-address'
import { useI18n } from '../../i18n'
import type { ChartId } from '../../report/charts'
import { facetsInForce, FACETS, type Facet } from '../../report/facets'
import { facetName } from '../naming'
import { CHART_FACETS } from './chart-state'

/** Says whether the filter in force reaches this card, how it shows, and, where it does not reach, why. Empty without a filter. */
export function ReachLine({ id }: { id: ChartId }) {
  const i18n = useI18n()
  const inForce = useAddress(({ state }) => facetsInForce(state.filter).join(','))
  const show = useAddress(({ state }) => state.show)
  // Dispute results shown as shares of each forum are never shares of the selection.
  const base = useAddress(({ state }) => (id === 'dispute-results' && state.measure === 'share' ? 'all' : state.base))
  if (inForce === '') return null
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
      : i18n.t(CHART_FACETS[id].length === 0 ? 'reach.none' : 'reach.no', { facets: names(facets) })
  return (
    <p data-reach={reaching.length > 0 ? 'yes' : 'no'} className="mt-2 text-sm text-muted">
      {text}
    </p>
  )
}
