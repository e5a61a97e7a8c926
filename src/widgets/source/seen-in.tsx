import { useI18n } from '../../i18n'
import { homeOf } from '../../report/comparison'
import { metricOf } from '../../report/dictionary'
import { refs, type Quantity } from '../../report/quantity'
import { chartsOfMetric } from '../chart-card/charts-of-metric'
import { useReport } from '../report-context'
import { VIEW_OF_CHART } from '../view-of-chart'
import { ViewLink } from '../view-link'

/** Links to the charts that show a number and to its row of the statutory table. */
export function SeenIn({ quantity }: { quantity: Quantity }) {
  const i18n = useI18n()
  const report = homeOf(useReport(), quantity)
  const elsewhere = useReport() !== report
  const metric = quantity.metric
  if (!metric) return null
  const charts = chartsOfMetric(report, metric)
  const own = elsewhere ? { report: report.id } : {}
  const inForm = metricOf(metric).forms.includes(report.form)
  if (charts.length === 0 && !inForm) return null
  return (
    <section>
      <h3 className="border-line mb-1 border-b pb-1 font-semibold">{i18n.t('source.seen')}</h3>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {charts.map((chart) => (
          <li key={chart}>
            <ViewLink to={{ view: VIEW_OF_CHART[chart], at: chart, ...own }} className="text-accent inline-block py-1 underline">
              {i18n.t(`chart.${chart}`)}
            </ViewLink>
          </li>
        ))}
        {inForm && (
          <li>
            <ViewLink
              to={{ view: 'statistics', at: refs.metric(metric, quantity.applicant), ...own }}
              className="text-accent inline-block py-1 underline"
            >
              {i18n.t('source.statistics-row')}
            </ViewLink>
          </li>
        )}
      </ul>
    </section>
  )
}
