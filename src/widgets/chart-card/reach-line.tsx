import { useAddress } from '../../address/use-address'
import { useI18n } from '../../i18n'
import { CHART_FACETS } from '../../report/chart-model'
import type { ChartId } from '../../report/charts'
import { facetsInForce, FACETS, filterFor, type Facet } from '../../report/facets'
import { useAfterFrame } from '../../ui/use-after-frame'
import { effectText } from '../../words/filter-text'
import { facetName } from '../../words/naming'
import { useReport } from '../report-context'

/**
 * Says which filters can reach this card and, with a filter in force, whether it does, how it shows, or why it does not. Both things that it may say
 * lie in one place, and one of them shows: so a filter moves nothing, and the browser has nothing to lay out.
 */
export function ReachLine({ id }: { id: ChartId }) {
  const i18n = useI18n()
  const { form } = useReport()
  // What of the selection the form of the report has, and facets of it that the form has nothing of.
  const inForm = useAddress(({ state }) => facetsInForce(filterFor(state.filter, form)).join(','))
  const notInForm = useAddress(({ state }) => {
    const known = facetsInForce(filterFor(state.filter, form))
    return facetsInForce(state.filter)
      .filter((facet) => !known.includes(facet))
      .join(',')
  })
  const show = useAddress(({ state }) => state.show)
  const base = useAddress(({ state }) => state.base)
  const measure = useAddress(({ state }) => state.measure)
  const own = CHART_FACETS[id]
  const names = (list: readonly Facet[]) => list.map((facet) => facetName(i18n, facet)).join(i18n.language === 'zh' ? '、' : ', ')
  const among = (list: string) => FACETS.filter((facet) => list.split(',').includes(facet))
  const reaching = among(inForm).filter((facet) => own.includes(facet))
  // A chart that the filter does not reach has nothing new to show but this line: it may come a frame later.
  const others = among(
    useAfterFrame(
      among(inForm)
        .filter((facet) => !own.includes(facet))
        .join(','),
    ),
  )
  const foreign = among(useAfterFrame(notInForm))
  const reached = reaching.length > 0
  const unreached = [
    ...(others.length > 0 ? [i18n.t('reach.no', { facets: names(others) })] : []),
    ...(foreign.length > 0 ? [i18n.t('reach.not-in-form', { facets: names(foreign) })] : []),
  ]
  return (
    <div className="text-muted mt-2 grid text-sm *:[grid-area:1/1]">
      {own.length > 0 && (
        <p data-reach={reached ? 'yes' : undefined} className={reached ? '' : 'invisible'}>
          {i18n.t('reach.yes', {
            facets: names(reached ? reaching : own),
            effect: effectText(i18n, { show, base, measure }, id, reached ? reaching : own),
          })}
        </p>
      )}
      <p data-reach={reached ? undefined : unreached.length > 0 ? 'no' : 'none'} className={reached ? 'invisible' : ''}>
        {own.length === 0
          ? i18n.t('reach.none')
          : unreached.length === 0
            ? i18n.t('reach.can', { facets: names(own) })
            : unreached.join(i18n.language === 'zh' ? '' : ' ')}
      </p>
    </div>
  )
}
