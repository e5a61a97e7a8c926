import type { I18n } from '../i18n'
import { CHART_FACETS, type ChartView } from '../report/chart-model'
import type { ChartId } from '../report/charts'
import { FACET_ITEMS, facetsInForce } from '../report/facets'
import '../i18n/add-slides'
import { facetName, shortName } from './naming'

const comma = (i18n: I18n): string => (i18n.language === 'zh' ? '、' : ', ')

/**
 * Returns the filter line of a chart, or of a slide without one: what is selected and how that shows; for a chart that the filter does not reach,
 * that it does not; empty without a filter.
 */
export function filterText(i18n: I18n, view: ChartView, id: ChartId | null): string {
  const inForce = facetsInForce(view.filter)
  if (inForce.length === 0) return ''
  const reaching = id === null ? [] : inForce.filter((facet) => CHART_FACETS[id].includes(facet))
  if (reaching.length === 0) {
    return i18n.t('slide.filter.unreached', { facets: inForce.map((facet) => facetName(i18n, facet)).join(comma(i18n)) })
  }
  const items = reaching.map((facet) =>
    i18n.t('slide.filter.item', {
      facet: facetName(i18n, facet),
      items: FACET_ITEMS[facet]
        .filter(({ key }) => view.filter[facet].includes(key))
        .map(({ label }) => shortName(i18n, label))
        .join(comma(i18n)),
    }),
  )
  const base = id === 'disclosure-channels' ? 'coverage' : id === 'dispute-results' && view.measure === 'share' ? 'all' : view.base
  return i18n.t('slide.filter', { items: items.join(i18n.t('separator')), show: i18n.t(`show.${view.show}.said`), base: i18n.t(`base-said.${base}`) })
}
