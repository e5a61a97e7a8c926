import { Fragment } from 'react'
import { useI18n, type I18n } from '../i18n'
import { isMetricId } from '../report/dictionary'
import type { Quantity } from '../report/quantity'
import { resolve } from '../report/resolve'
import { FigureButton } from './figure-button'
import { quantityName, shortName, valueWithUnit } from '../words/naming'
import { useReport } from './report-context'

/** A sum with more parts than this stands in a larger expression as one number. */
const LONG_SUM = 3

/** A number of a computation: it leads to its source, or, where it has no address of its own, stands as text beside its operands. */
export function ComputedFigure({ quantity, unit = 'joined', className = '' }: { quantity: Quantity; unit?: 'none' | 'joined'; className?: string }) {
  const i18n = useI18n()
  const report = useReport()
  const found = resolve(report, quantity.ref)
  const addressed = found.state === 'known' || found.reason !== 'unknown'
  if (addressed) return <FigureButton quantity={quantity} unit={unit} className={className} />
  // A whole such as 100 % is exact to any digit: its precision is 0.
  const text =
    quantity.state === 'known' && quantity.precision === 0 ? `${i18n.number(quantity.value)}${quantity.unit}` : valueWithUnit(i18n, quantity)
  return <span className={`tabular-nums ${className}`}>{text}</span>
}

/** Returns what an operand is called beside its number: short where it is a metric, `sum of 8` where it is a long sum. */
function operandName(i18n: I18n, operand: Quantity): string {
  if (operand.metric && !operand.applicant) return shortName(i18n, operand.metric)
  const total = operand.ref.startsWith('total:') ? operand.ref.slice('total:'.length) : ''
  if (isMetricId(total)) return shortName(i18n, total)
  if (operand.computation?.operation === 'sum') return i18n.t('quality.sum', { count: operand.computation.operands.length })
  return quantityName(i18n, operand)
}

/** Returns what operands are called beside their numbers: in full where two of them would be called the same, such as the same result on two routes. */
function operandNames(i18n: I18n, operands: readonly Quantity[]): string[] {
  const names = operands.map((operand) => operandName(i18n, operand))
  return operands.map((operand, index) => {
    const name = names[index] ?? ''
    return operand.metric && names.indexOf(name) !== names.lastIndexOf(name) ? quantityName(i18n, operand) : name
  })
}

function Operand({ quantity, name }: { quantity: Quantity; name: string }) {
  return (
    <span className="inline-block">
      {name !== '' && <span className="text-muted mr-1">{name}</span>}
      <ComputedFigure quantity={quantity} unit="none" />
    </span>
  )
}

function Terms({ quantities, sign, names }: { quantities: readonly Quantity[]; sign: string; names: boolean }) {
  const called = operandNames(useI18n(), quantities)
  return quantities.map((quantity, index) => (
    <Fragment key={quantity.ref}>
      {index > 0 && ` ${sign} `}
      <Expression quantity={quantity} names={names} nested name={called[index]} />
    </Fragment>
  ))
}

/** The computation of a quantity in one line, `(5,651 + 281) ÷ 14,795`; a quantity that is not computed stands for itself. */
export function Expression({
  quantity,
  names = false,
  nested = false,
  name,
}: {
  quantity: Quantity
  names?: boolean
  nested?: boolean
  /** What it is called beside others. */
  name?: string | undefined
}) {
  const i18n = useI18n()
  const computation = quantity.computation
  if (!computation || (nested && computation.operation === 'sum' && computation.operands.length > LONG_SUM)) {
    return <Operand quantity={quantity} name={names ? (name ?? operandName(i18n, quantity)) : ''} />
  }
  const { operands, operation, above } = computation
  if (operation !== 'ratio') return <Terms quantities={operands} sign={operation === 'sum' ? '+' : '−'} names={names} />
  const [over, under] = [operands.slice(0, above), operands.slice(above)]
  return (
    <>
      <Bracketed quantities={over} names={names} /> ÷ <Bracketed quantities={under} names={names} />
    </>
  )
}

/** Operands above or below the line, in brackets where they are more than one number. */
function Bracketed({ quantities, names }: { quantities: readonly Quantity[]; names: boolean }) {
  const i18n = useI18n()
  const [only, ...more] = quantities
  const one = only && more.length === 0 && (!only.computation || only.computation.operands.length > LONG_SUM)
  if (one) return <Operand quantity={only} name={names ? operandName(i18n, only) : ''} />
  return (
    <>
      (<Terms quantities={quantities} sign="+" names={names} />)
    </>
  )
}
