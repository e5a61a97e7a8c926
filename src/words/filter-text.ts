import type { I18n } from '../i18n'
import { CHART_FACETS, CROSSED_FACET, type ChartView } from '../report/chart-model'
import type { ChartId } from '../report/charts'
import { FACET_ITEMS, facetsInForce, filterFor, type Facet, type Filter } from '../report/facets'
import type { Form } from '../report/schema'
import { facetName, itemName } from './naming'

const comma = (i18n: I18n): string => (i18n.language === 'zh' ? '、' : ', ')

/** Returns what facets in force that reach a chart do there: what is counted, how the rows show, and what the shares are shares of. */
export function effectText(i18n: I18n, { show, base, measure }: Omit<ChartView, 'filter'>, id: ChartId, reaching: readonly Facet[]): string {
  const crossed = reaching.filter((facet) => facet === CROSSED_FACET[id])
  // Dispute results shown as shares of each forum are never shares of the selection.
  const saidBase = id === 'disclosure-channels' ? 'coverage' : id === 'dispute-results' && measure === 'share' ? 'all' : base
  const parts = [
    ...crossed.map((facet) => i18n.t('reach.crossed', { facets: facetName(i18n, facet) })),
    ...(reaching.length > crossed.length ? [i18n.t(`show.${show}.said`)] : []),
    ...(crossed.length === 0 || (saidBase === 'selection' && reaching.length > 1) ? [i18n.t(`base-said.${saidBase}`)] : []),
  ]
  return parts.join(i18n.language === 'zh' ? '；' : '; ')
}

/** Returns what is selected of each facet in force. */
export function selectedTexts(i18n: I18n, filter: Filter, facets: readonly Facet[], form: Form): string[] {
  return facets.map((facet) =>
    i18n.t('filter.chip', {
      facet: facetName(i18n, facet),
      item: FACET_ITEMS[facet]
        .filter(({ key }) => filter[facet].includes(key))
        .map((item) => itemName(i18n, item, form))
        .join(comma(i18n)),
    }),
  )
}

/**
 * Returns the filter line of a chart, or of a slide without one: what is selected and how that shows; for a chart that the filter does not reach,
 * that it does not; empty without a filter.
 */
export function filterText(i18n: I18n, view: ChartView, id: ChartId | null, form: Form): string {
  const inForce = facetsInForce(view.filter)
  if (inForce.length === 0) return ''
  const own = filterFor(view.filter, form)
  const reaching = id === null ? [] : facetsInForce(own).filter((facet) => CHART_FACETS[id].includes(facet))
  if (id === null || reaching.length === 0) {
    return i18n.t('slide.filter.unreached', { facets: inForce.map((facet) => facetName(i18n, facet)).join(comma(i18n)) })
  }
  return i18n.t('slide.filter', {
    items: selectedTexts(i18n, own, reaching, form).join(i18n.t('separator')),
    effect: effectText(i18n, view, id, reaching),
  })
}
