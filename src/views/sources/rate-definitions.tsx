import '../../i18n/add-source'
import { useI18n, type I18n } from '../../i18n'
import type { MetricId } from '../../report/dictionary'
import { evaluate, refs } from '../../report/quantity'
import { RATE_IDS, RATES, type RateId } from '../../report/rates'
import { Expression } from '../../widgets/expression'
import { FigureButton } from '../../widgets/figure-button'
import { fullName } from '../../words/naming'
import { useReport } from '../../widgets/report-context'
import { Section } from './section'

function namesOf(i18n: I18n, metrics: readonly MetricId[], less: readonly MetricId[] = []): string {
  const names = [metrics, less].map((list) => list.map((metric) => fullName(i18n, metric)))
  const text = [names[0]?.join(' + '), ...(names[1] ?? [])].join(' − ')
  return metrics.length + less.length > 1 ? `(${text})` : text
}

/** Every rate of the definition file: its formula in words, and with the figures of this report. */
export function RateDefinitions() {
  const i18n = useI18n()
  return (
    <Section place="sources.rates">
      <p className="text-muted mt-1 text-sm">{i18n.t('sources.rates.intro')}</p>
      <dl className="mt-3">
        {RATE_IDS.map((rate) => (
          <div key={rate} data-place={`definition.rate.${rate}`} className="border-line border-t py-3">
            <dt className="font-semibold">{i18n.t(`label.rate.${rate}`)}</dt>
            <dd className="mt-1">
              {i18n.t(`definition.rate.${rate}`)}
              <Formula rate={rate} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

function Formula({ rate }: { rate: RateId }) {
  const i18n = useI18n()
  const report = useReport()
  const definition = RATES[rate].forms[report.form]
  if (!definition) return <p className="text-muted mt-1 text-sm">{i18n.t('definition.rate.not-in-form')}</p>
  const quantity = evaluate(report, refs.rate(rate))
  const [whole, ...more] = definition.below
  const fromParts = whole && more.length === 0 && quantity.computation?.operands.at(-1)?.ref.startsWith('sum:')
  return (
    <div className="border-line-strong mt-2 border-l-2 pl-3 text-sm">
      <p>
        {namesOf(i18n, definition.above)} ÷ {namesOf(i18n, definition.below, definition.less)}
      </p>
      <p className="mt-1">
        <Expression quantity={quantity} /> = <FigureButton quantity={quantity} unit="joined" className="font-semibold" />
      </p>
      {fromParts && <p className="text-muted mt-1">{i18n.t('definition.whole-of-parts', { name: fullName(i18n, whole) })}</p>}
      {quantity.state === 'known' && quantity.smallBase && <p className="text-muted mt-1">{i18n.t('source.small-base')}</p>}
    </div>
  )
}
