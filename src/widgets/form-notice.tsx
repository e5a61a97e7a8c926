import { useMemo } from 'react'
import { useAddress } from '../address/use-address'
import type { ViewState } from '../address/view-state'
import { useI18n } from '../i18n'
import { isInForm } from '../report/chart-model'
import { CHART_IDS } from '../report/charts'
import { isChartSlide } from '../report/deck'
import { FACET_ITEMS, FACETS, itemsOf } from '../report/facets'
import type { Form } from '../report/schema'
import { facetName, itemName } from '../words/naming'
import { useReport } from './report-context'

/** Returns the charts that an address names and the form does not have, and the items of its filter, as `facet.key`. */
function foreignIn(state: ViewState, form: Form): { charts: string; items: string } {
  const named = new Set<string>([...state.tables, state.enlarged ?? '', state.at ?? '', ...(state.deck ?? []).map(({ id }) => id)])
  const charts = CHART_IDS.filter((id) => named.has(id) && isChartSlide(id) && !isInForm(id, form))
  const items = FACETS.flatMap((facet) => {
    const own = new Set(itemsOf(facet, form).map(({ key }) => key))
    return state.filter[facet].filter((key) => !own.has(key)).map((key) => `${facet}.${key}`)
  })
  return { charts: charts.join(','), items: items.join(',') }
}

/** Says what the address names and the form of the report does not have: items of the filter, and charts. Nothing where it has all. */
export function FormNotice() {
  const i18n = useI18n()
  const { form } = useReport()
  const charts = useAddress(({ state }) => foreignIn(state, form).charts)
  const items = useAddress(({ state }) => foreignIn(state, form).items)
  const names = useMemo(
    () =>
      FACETS.flatMap((facet) =>
        FACET_ITEMS[facet]
          .filter(({ key }) => items.split(',').includes(`${facet}.${key}`))
          .map((item) => i18n.t('filter.chip', { facet: facetName(i18n, facet), item: itemName(i18n, item, form) })),
      ),
    [i18n, items, form],
  )
  if (charts === '' && items === '') return null
  const list = (texts: readonly string[]) => texts.join(i18n.language === 'zh' ? '、' : ', ')
  const formName = i18n.t(`form.${form}`)
  return (
    <div role="status" data-form-notice className="border-line-strong bg-sunk mt-4 border-l-4 px-4 py-2 text-sm">
      {names.length > 0 && <p>{i18n.t('form-notice.facets', { names: list(names), form: formName })}</p>}
      {charts !== '' && (
        <p>
          {i18n.t('form-notice.charts', {
            names: list(CHART_IDS.filter((id) => charts.split(',').includes(id)).map((id) => i18n.t(`chart.${id}`))),
            form: formName,
          })}
        </p>
      )}
    </div>
  )
}
