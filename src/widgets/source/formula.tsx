import { Fragment } from 'react'
import { useI18n } from '../../i18n'
import type { Computation, Quantity } from '../../report/quantity'
import { ComputedFigure } from '../expression'
import { quantityName, valueText } from '../../words/naming'
import { withHome } from '../../words/place-text'
import { useReport } from '../report-context'

function Operands({ quantities, sign }: { quantities: readonly Quantity[]; sign: string }) {
  const i18n = useI18n()
  const report = useReport()
  return (
    <>
      {quantities.map((operand, index) => (
        <Fragment key={`${index} ${operand.ref}`}>
          {index > 0 && <span className="px-1.5">{sign}</span>}
          <span className="inline-block">
            <ComputedFigure quantity={operand} unit="none" className="font-semibold" />{' '}
            {(operand.metric || operand.computation) && (
              <span className="text-muted">{withHome(i18n, report, operand, quantityName(i18n, operand))}</span>
            )}
          </span>
        </Fragment>
      ))}
    </>
  )
}

/** A computation with its operands, each of which leads on to its own source. */
export function Formula({ computation, result }: { computation: Computation; result: Quantity }) {
  const i18n = useI18n()
  const above = computation.operands.slice(0, computation.above)
  const below = computation.operands.slice(computation.above)
  if (computation.operation !== 'ratio') {
    return (
      <p data-formula>
        <Operands quantities={above} sign={computation.operation === 'sum' ? '+' : '−'} />{' '}
        <span className="font-semibold">= {valueText(i18n, result)}</span>
      </p>
    )
  }
  return (
    <div data-formula>
      <div className="inline-block max-w-full">
        <p className="pb-1">
          <Operands quantities={above} sign="+" />
        </p>
        <p className="border-ink border-t pt-1">
          <Operands quantities={below} sign="+" />
        </p>
      </div>
      <p className="mt-1 font-semibold">= {valueText(i18n, result)}</p>
    </div>
  )
}
