import { useI18n } from '../../i18n'
import { chartsOf } from '../../report/chart-model'
import { useReport } from '../../widgets/report-context'
import { VIEW_OF_CHART } from '../../widgets/view-of-chart'
import { ViewLink } from '../../widgets/view-link'
import { Section } from './section'

/** One definition a chart: what is counted, against which base, and what must not be read into it. */
export function ChartDefinitions() {
  const i18n = useI18n()
  const { form } = useReport()
  return (
    <Section place="sources.charts">
      <dl className="mt-3">
        {chartsOf(form).map((id) => (
          <div key={id} data-place={`definition.${id}`} className="border-line border-t py-3 first:border-t-0">
            <dt className="font-semibold">{i18n.t(`chart.${id}`)}</dt>
            <dd className="mt-1">
              {i18n.t(`definition.${id}`)}{' '}
              <ViewLink
                to={{ view: VIEW_OF_CHART[id], at: id }}
                aria-label={`${i18n.t('sources.charts.see')}: ${i18n.t(`chart.${id}`)}`}
                className="text-accent inline-block underline underline-offset-4"
              >
                {i18n.t('sources.charts.see')}
              </ViewLink>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
