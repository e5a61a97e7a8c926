import '../../i18n/add-source'
import { useI18n } from '../../i18n'
import { evaluate, quantityOf, refs, type Quantity } from '../../report/quantity'
import { ABSENCES, KINDS, type Kind, type Report } from '../../report/schema'
import { FigureButton } from '../../widgets/figure-button'
import { quantityName } from '../../words/naming'
import { useReport } from '../../widgets/report-context'
import { Section } from './section'

/** Returns the first figure of a kind in the report, to show what the kind looks like. */
function exampleOf(report: Report, kind: Kind | 'computed'): Quantity | undefined {
  if (kind === 'computed') {
    const rate = evaluate(report, refs.rate('disclosure-a'))
    return rate.state === 'known' ? rate : undefined
  }
  const figure = report.figures.find((each) => 'kind' in each && each.kind === kind)
  return figure && quantityOf(figure)
}

/** How numbers are given, each with an example of the report, and why a figure may have none. */
export function Kinds() {
  const i18n = useI18n()
  const report = useReport()
  return (
    <Section place="definition.kinds">
      <dl className="mt-3">
        {([...KINDS, 'computed'] as const).map((kind) => {
          const example = exampleOf(report, kind)
          return (
            <div key={kind} className="border-line border-t py-2 first:border-t-0 sm:grid sm:grid-cols-[9rem_minmax(0,1fr)] sm:gap-4">
              <dt className="font-semibold">{i18n.t(`kind.${kind}`)}</dt>
              <dd>
                {i18n.t(`definition.kind.${kind}`)}
                {example && (
                  <span className="text-muted block text-sm">
                    {i18n.t('sources.kinds.example')} {quantityName(i18n, example)}{' '}
                    <FigureButton quantity={example} unit="joined" className="text-ink" />
                  </span>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
      <h3 className="mt-6 font-semibold">{i18n.t('sources.absences')}</h3>
      <dl className="mt-2">
        {ABSENCES.map((reason) => {
          const count = report.figures.filter((figure) => 'absent' in figure && figure.absent === reason).length
          return (
            <div key={reason} className="border-line border-t py-2 sm:grid sm:grid-cols-[9rem_minmax(0,1fr)] sm:gap-4">
              <dt className="font-semibold">{i18n.t(`missing.${reason}`)}</dt>
              <dd>
                {i18n.t(`missing-explained.${reason}`)}
                <span className="text-muted block text-sm">{i18n.t('sources.absences.count', { count })}</span>
              </dd>
            </div>
          )
        })}
      </dl>
    </Section>
  )
}
