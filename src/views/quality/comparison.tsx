import '../../i18n/add-source'
import { useI18n, type I18n, type MessageId } from '../../i18n'
import type { CheckDefinitionId } from '../../report/check-definitions'
import type { CheckResult } from '../../report/check-result'
import type { Quantity } from '../../report/quantity'
import { resolve } from '../../report/resolve'
import { ComputedFigure, Expression } from '../../widgets/expression'
import { fullName, quantityName } from '../../words/naming'
import { useReport } from '../../widgets/report-context'
import { blanksText, differenceText, intervalText, reasonText } from '../../words/check-words'

interface Relation {
  sign: string
  words: MessageId
}

/** Returns how the sides relate: as tested where that holds or cannot be known, as they are where it does not hold. */
function relationOf({ relation, verdict }: CheckResult): Relation {
  if (verdict === 'cannot-check') return { sign: '?', words: 'quality.relation.open' }
  if (verdict !== 'holds') return relation === '>=' ? { sign: '<', words: 'quality.relation.less' } : { sign: '≠', words: 'quality.relation.unequal' }
  if (relation === '=') return { sign: '=', words: 'quality.relation.equal' }
  return relation === '>=' ? { sign: '≥', words: 'quality.relation.at-least' } : { sign: '≈', words: 'quality.relation.within' }
}

function sideName(i18n: I18n, quantity: Quantity): string {
  if (quantity.metric) return fullName(i18n, quantity.metric)
  if (quantity.ref.startsWith('total:')) return quantityName(i18n, quantity)
  if (quantity.computation?.operation === 'sum') return i18n.t('quality.sum', { count: quantity.computation.operands.length })
  return quantity.computation ? i18n.t('kind.computed') : i18n.t('quality.whole')
}

/** Returns whether a figure, or any that it was computed from, is another report's. */
const isElsewhere = ({ ref, computation }: Quantity): boolean => ref.includes('#') || (computation?.operands.some(isElsewhere) ?? false)

/** More operands than this are shown when asked for. */
const MANY = 6

function Side({ quantity, note = '' }: { quantity: Quantity; note?: string }) {
  const i18n = useI18n()
  const known = quantity.state === 'known'
  const operands = quantity.computation?.operands.length ?? 0
  return (
    <div className="min-w-0 max-sm:col-start-2">
      <p>
        <ComputedFigure quantity={quantity} className={known ? 'text-base font-semibold' : 'text-muted'} />
      </p>
      <p className="text-muted">
        {sideName(i18n, quantity)}
        {note !== '' && ` · ${note}`}
      </p>
      {operands > MANY && (
        <details className="mt-1">
          <summary className="text-muted pointer-coarse:min-h-11">{i18n.t('quality.operands', { count: operands })}</summary>
          <p className="mt-1">
            <Expression quantity={quantity} names />
          </p>
        </details>
      )}
      {operands > 0 && operands <= MANY && (
        <p className="mt-1">
          <Expression quantity={quantity} names />
        </p>
      )}
    </div>
  )
}

/** Checks of a text against a table: the side that the text gives says so. */
const FROM_TEXT: readonly CheckDefinitionId[] = ['restated', 'text-total', 'printed-share-text']

/** Both sides of a check with their figures, how they relate, and what follows. `year`: that of the other report, across years. */
export function Comparison({ result, year }: { result: CheckResult; year?: number | undefined }) {
  const i18n = useI18n()
  const report = useReport()
  const { sign, words } = relationOf(result)
  // A percentage that holds differs only by what its print leaves out.
  const difference = result.relation === 'within' && result.verdict === 'holds' ? '' : differenceText(i18n, result)
  // Which side is larger shows above; the formula at its source keeps the sign.
  const size = result.difference && { ...result.difference, value: Math.abs(result.difference.value) }
  const [reason, interval, blanks] = [reasonText(i18n, report, result), intervalText(i18n, result), blanksText(i18n, result)]
  const noteOf = (side: Quantity): string => {
    if (year !== undefined && isElsewhere(side)) return i18n.t('quality.across.of-year', { year })
    if (side.state === 'known' && side.statement?.at.in === 'text' && FROM_TEXT.includes(result.definition)) return i18n.t('quality.in-text')
    return result.definition === 'restated' && side === result.right ? i18n.t('quality.stated-elsewhere') : ''
  }
  return (
    <div className="text-sm">
      <div className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-3 gap-y-2 sm:grid-cols-[minmax(0,1fr)_1.5rem_minmax(0,1fr)]">
        <Side quantity={result.left} note={noteOf(result.left)} />
        <p className="text-base font-semibold sm:text-center">
          <span aria-hidden="true">{sign}</span>
          <span className="sr-only">{i18n.t(words)}</span>
        </p>
        <Side quantity={result.right} note={noteOf(result.right)} />
      </div>
      {difference !== '' && (
        <p className="mt-2">
          {i18n.t('quality.difference')} {size && <ComputedFigure quantity={size} className="font-semibold" />}
        </p>
      )}
      {interval !== '' && <p className="mt-1">{interval}</p>}
      {blanks !== '' && <p className="mt-1">{blanks}</p>}
      {reason !== '' && <p className="mt-1">{reason}</p>}
      {result.equals && (
        <div className="mt-1">
          {i18n.t('quality.equals')}
          <ul className="pl-4">
            {result.equals.map((ref) => {
              const quantity = resolve(report, ref)
              return (
                <li key={ref}>
                  {quantityName(i18n, quantity)} <ComputedFigure quantity={quantity} className="font-semibold" />
                </li>
              )
            })}
          </ul>
        </div>
      )}
      {result.known && <p className="border-line-strong mt-1 border-l-2 pl-3">{i18n.t('quality.known', { note: i18n.words(result.known) })}</p>}
    </div>
  )
}
