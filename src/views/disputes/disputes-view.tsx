import { useI18n } from '../../i18n'
import '../../i18n/add-views'
import { selectDisputeRates } from '../../report/dispute-charts'
import { disputesFinding } from '../../report/story-findings'
import { rowsOf } from '../../report/charts'
import { ChartCard } from '../../widgets/chart-card/chart-card'
import { DisputesCard } from '../../widgets/core-cards'
import { quantityName } from '../../words/naming'
import { useReport } from '../../widgets/report-context'
import { Formula } from '../../widgets/source/formula'
import { ThemeList } from '../../widgets/theme-list'
import { useArrival } from '../../widgets/use-arrival'
import { ViewHead } from '../../widgets/view-head'

/** Administrative review beside litigation: results, and correction, upheld and dispute rates with their operands. */
export function DisputesView() {
  const i18n = useI18n()
  const report = useReport()
  useArrival()
  const rates = rowsOf(selectDisputeRates(report)).flatMap(({ quantity }) => (quantity.computation ? [quantity] : []))
  return (
    <>
      <ViewHead view="disputes" finding={disputesFinding(report)} />
      <div className="flex flex-col gap-12">
        <DisputesCard />
        <ChartCard id="dispute-rates" />
        <section className="border-ink border-t-2 pt-3">
          <h2 className="text-base font-semibold">{i18n.t('disputes.operands')}</h2>
          <p className="text-muted mt-1 text-sm">{i18n.t(report.form === '2014' ? 'disputes.both-note' : 'disputes.both-note-later')}</p>
          <dl className="mt-3 grid gap-x-10 gap-y-5 text-sm md:grid-cols-2">
            {rates.map((rate) => (
              <div key={rate.ref} className="border-line border-t pt-2" data-place={rate.ref.replace('rate:', 'rate.')}>
                <dt className="font-semibold">{quantityName(i18n, rate)}</dt>
                <dd className="mt-1">{rate.computation && <Formula computation={rate.computation} result={rate} />}</dd>
              </div>
            ))}
          </dl>
        </section>
        <ThemeList title="themes.disputes" themes={report.themes.disputeTopics} />
      </div>
    </>
  )
}
