import { useI18n, type MessageId } from '../i18n'
import type { MetricId } from '../report/dictionary'
import { stated } from '../report/quantity'
import { fullName } from '../words/naming'
import { FigureButton } from './figure-button'
import { useReport } from './report-context'

/** Figures under a heading, each with its full name, a number that leads to its source, and the reason where there is none. */
export function FigureGroup({ title, metrics }: { title: MessageId; metrics: readonly MetricId[] }) {
  const i18n = useI18n()
  const report = useReport()
  return (
    <section className="border-ink border-t-2 pt-3">
      <h2 className="text-base font-semibold">{i18n.t(title)}</h2>
      <dl className="mt-2">
        {metrics.map((metric) => (
          <div key={metric} data-place={metric} className="border-line flex flex-wrap items-baseline justify-between gap-x-4 border-b py-2">
            <dt className="min-w-0 flex-1 basis-48">{fullName(i18n, metric)}</dt>
            <dd className="text-right font-semibold">
              <FigureButton quantity={stated(report, metric)} unit="small" />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
