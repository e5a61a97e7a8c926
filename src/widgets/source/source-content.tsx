import '../../i18n/add-source'
import { useMemo, type ReactNode } from 'react'
import { readViewState } from '../../address/use-address'
import { useI18n } from '../../i18n'
import { homeOf, homesOf } from '../../report/comparison'
import { quantityOf, type FigureRef, type Quantity } from '../../report/quantity'
import { resolve } from '../../report/resolve'
import { statementsOf } from '../../report/statements'
import { CopyButton } from '../../ui/copy-button'
import { exactAddress } from '../exact-address'
import { missingText, quantityName, unitText, valueText, valueWithUnit } from '../../words/naming'
import { useReport } from '../report-context'
import { ViewLink } from '../view-link'
import { citation, citationWords } from '../../words/citation'
import { Formula } from './formula'
import { locatorText, placeText } from '../../words/place-text'
import { SeenIn } from './seen-in'

/** Where a number comes from: place in the report or formula, kind, citation, and a correction note. */
export function SourceContent({ id }: { id: FigureRef }) {
  const i18n = useI18n()
  const report = useReport()
  const quantity = useMemo(() => resolve(report, id), [report, id])
  // Of a comparison the reports that the number is drawn from.
  const homes = useMemo(() => homesOf(report, quantity), [report, quantity])
  if (quantity.state === 'missing' && quantity.reason === 'unknown') return <p>{i18n.t('source.unknown', { ref: quantity.ref })}</p>
  const address = () => exactAddress({ ...readViewState(), source: quantity.ref }, report.id)
  const note = () =>
    [
      i18n.t('correction.title'),
      `${i18n.t('correction.id')}${quantity.ref}`,
      `${i18n.t('correction.name')}${quantityName(i18n, quantity)}`,
      `${i18n.t('correction.shown')}${valueWithUnit(i18n, quantity)}`,
      `${i18n.t('correction.source')}${homes.map(({ title }) => i18n.words(title)).join(i18n.t('separator'))}${i18n.t('separator')}${placeText(i18n, report, quantity)}`,
      `${i18n.t('correction.address')}${address()}`,
      i18n.t('correction.should-be'),
    ].join('\n')
  return (
    <div data-source={quantity.ref} className="flex flex-col gap-5 text-sm">
      <div>
        <p className="text-base font-semibold">{quantityName(i18n, quantity)}</p>
        <p className="text-figure mt-1 font-semibold tabular-nums">
          {valueText(i18n, quantity)}
          {quantity.state === 'known' && <span className="text-muted ml-2 text-base font-normal">{unitText(i18n, quantity)}</span>}
        </p>
        <KindLine quantity={quantity} />
      </div>
      <Part title={i18n.t('source.report')}>
        {homes.map((home) => (
          <p key={home.id}>{i18n.words(home.title)}</p>
        ))}
      </Part>
      {quantity.computation && (
        <Part title={i18n.t('source.formula')}>
          <Formula computation={quantity.computation} result={quantity} />
        </Part>
      )}
      {quantity.metric && <Places quantity={quantity} />}
      <SeenIn quantity={quantity} />
      <Part title={i18n.t('source.cite')}>
        {(['gbt7714', 'english'] as const).map((style) => {
          const text = homes.map((home) => citation(home, style, placeText(citationWords(style), home, quantity))).join('\n')
          return (
            <div key={style} className="mb-3">
              <p lang={style === 'gbt7714' ? 'zh-CN' : 'en'} className="border-line-strong border-l-2 pl-3 whitespace-pre-line">
                {text}
              </p>
              <div className="mt-1.5">
                <CopyButton label={i18n.t(`cite.${style}`)} done={i18n.t('copy.done')} refused={i18n.t('copy.refused')} text={() => text} />
              </div>
            </div>
          )
        })}
      </Part>
      <Part title={i18n.t('correction.heading')}>
        <p className="text-muted mb-2">{i18n.t('correction.explain')}</p>
        <div className="flex flex-wrap gap-2">
          <CopyButton label={i18n.t('correction.copy')} done={i18n.t('copy.done')} refused={i18n.t('copy.refused')} text={note} />
          <CopyButton label={i18n.t('source.copy-link')} done={i18n.t('copy.done')} refused={i18n.t('copy.refused')} text={address} />
        </div>
      </Part>
      <p>
        <ViewLink to={{ view: 'sources', at: 'definition.kinds' }} className="text-accent underline">
          {i18n.t('source.methods')}
        </ViewLink>
      </p>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="border-line mb-1 border-b pb-1 font-semibold">{title}</h3>
      {children}
    </section>
  )
}

function KindLine({ quantity }: { quantity: Quantity }) {
  const i18n = useI18n()
  if (quantity.state === 'missing') return <p className="text-muted">{i18n.t(`missing-explained.${quantity.reason}`)}</p>
  const printed = quantity.statement?.printed
  return (
    <p className="text-muted">
      {i18n.t('source.kind', { kind: i18n.t(`kind.${quantity.kind}`) })}
      {printed && i18n.t('source.printed', { printed })}
      {quantity.blanks > 0 && i18n.t('source.blanks', { count: quantity.blanks })}
      {quantity.smallBase && i18n.t('source.small-base')}
    </p>
  )
}

/** Every statement of a metric, the leading one first. */
function Places({ quantity }: { quantity: Quantity }) {
  const i18n = useI18n()
  const report = homeOf(useReport(), quantity)
  if (!quantity.metric) return null
  const lead = quantity.statement
  const others = statementsOf(report, quantity.metric, quantity.applicant).filter((statement) => statement !== lead)
  const statements = lead ? [lead, ...others] : others
  return (
    <Part title={i18n.t('source.place')}>
      {statements.length === 0 && <p>{missingText(i18n, quantity)}</p>}
      <ul className="flex flex-col gap-2">
        {statements.map((statement, index) => (
          <li key={index}>
            {statement.at && <p data-locator>{locatorText(i18n, report, statement.at)}</p>}
            {statements.length > 1 && 'value' in statement && <p className="text-muted">{valueWithUnit(i18n, quantityOf(statement))}</p>}
            {statement.byHand && <p data-by-hand>✎ {i18n.t('source.by-hand')}</p>}
            {'approximate' in statement && statement.approximate && (
              <p className="text-muted">{i18n.t('source.approximate', { note: i18n.words(statement.approximate) })}</p>
            )}
            {'absent' in statement && statement.note && <p className="text-muted">{i18n.words(statement.note)}</p>}
          </li>
        ))}
      </ul>
      <p className="mt-2">
        <FigureIdentity id={quantity.ref} />
      </p>
    </Part>
  )
}

function FigureIdentity({ id }: { id: string }) {
  const i18n = useI18n()
  return (
    <span className="text-muted">
      {i18n.t('source.id')} <code>{id}</code>
    </span>
  )
}
