import '../i18n/add-later'
import { useI18n } from '../i18n'
import { CHART_IDS } from '../report/charts'
import { FACET_ITEMS, FACETS } from '../report/facets'
import { facetName, itemName } from '../words/naming'
import { useReport } from './report-context'

/** Names of charts, and of items of the filter as `facet.key`, both with commas between, that the form of the report does not have. */
export function FormNoticeWords({ charts, items }: { charts: string; items: string }) {
  const i18n = useI18n()
  const { form } = useReport()
  const list = (texts: readonly string[]) => texts.join(i18n.language === 'zh' ? '、' : ', ')
  const names = FACETS.flatMap((facet) =>
    FACET_ITEMS[facet]
      .filter(({ key }) => items.split(',').includes(`${facet}.${key}`))
      .map((item) => i18n.t('filter.chip', { facet: facetName(i18n, facet), item: itemName(i18n, item, form) })),
  )
  const titles = CHART_IDS.filter((id) => charts.split(',').includes(id)).map((id) => i18n.t(`chart.${id}`))
  const formName = i18n.t(`form.${form}`)
  return (
    <>
      {names.length > 0 && <p>{i18n.t('form-notice.facets', { names: list(names), form: formName })}</p>}
      {titles.length > 0 && <p>{i18n.t('form-notice.charts', { names: list(titles), form: formName })}</p>}
    </>
  )
}
