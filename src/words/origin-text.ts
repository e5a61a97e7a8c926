import '../i18n/add-reference'
import '../i18n/add-slides'
import type { I18n } from '../i18n'
import type { Quantity } from '../report/quantity'
import type { Report } from '../report/schema'
import { quantityName, shortName, valueText, wholeOfParts } from './naming'
import { placeText, withHome } from './place-text'

/** A sum with more parts than this stands in a larger expression as one number. */
const LONG_SUM = 3

function operandText(i18n: I18n, quantity: Quantity): string {
  const { computation } = quantity
  if (quantity.metric) return `${shortName(i18n, quantity.metric)} ${valueText(i18n, quantity)}`
  if (computation?.operation === 'difference') return `(${termsText(i18n, computation.operands, '−')})`
  if (computation?.operation === 'sum' && computation.operands.length <= LONG_SUM) return termsText(i18n, computation.operands, '+')
  if (computation?.operation === 'sum') {
    const name = wholeOfParts(computation.operands) ? quantityName(i18n, quantity) : i18n.t('quality.sum', { count: computation.operands.length })
    return `${name} ${valueText(i18n, quantity)}`
  }
  const name = quantityName(i18n, quantity)
  const value = valueText(i18n, quantity)
  return name === value ? value : `${name} ${value}`
}

function termsText(i18n: I18n, quantities: readonly Quantity[], sign: string): string {
  return quantities.map((each) => operandText(i18n, each)).join(` ${sign} `)
}

function sideText(i18n: I18n, quantities: readonly Quantity[]): string {
  const text = termsText(i18n, quantities, '+')
  return text.includes(' + ') ? `(${text})` : text
}

/** Returns where a number stands in the report, or how it was computed, with the operands. */
export function originText(i18n: I18n, report: Report, quantity: Quantity): string {
  const { computation } = quantity
  if (quantity.metric || !computation) return placeText(i18n, report, quantity)
  const { operation, operands, above } = computation
  if (operation === 'ratio') {
    const formula = `${sideText(i18n, operands.slice(0, above))} ÷ ${sideText(i18n, operands.slice(above))}`
    return withHome(i18n, report, quantity, i18n.t('handout.computed', { formula }))
  }
  return withHome(i18n, report, quantity, i18n.t('handout.computed', { formula: termsText(i18n, operands, operation === 'sum' ? '+' : '−') }))
}
