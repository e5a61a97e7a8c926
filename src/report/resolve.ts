import { checkReport } from './checks'
import { evaluateChange, memberOf, ofReport } from './comparison'
import { evaluate, type FigureRef, type Quantity } from './quantity'
import type { Report } from './schema'
import { evaluateTotal } from './totals'

/** Returns the quantity that any ref of the product names: those of `evaluate` and of totals.ts, and `check:<id>`, the difference of a check. */
export function resolve(report: Report, ref: FigureRef): Quantity {
  const change = evaluateChange(ref, (each) => resolve(report, each))
  if (change) return change
  const member = memberOf(report, ref)
  if (member) return ofReport(member.report, resolve(member.report, member.inside))
  if (!ref.startsWith('check:')) return evaluateTotal(report, ref) ?? evaluate(report, ref)
  const id = ref.slice('check:'.length)
  const difference = checkReport(report).find((check) => check.id === id)?.difference
  return difference ?? { state: 'missing', ref, unit: '', reason: 'unknown' }
}
