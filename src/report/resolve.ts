import { checkReport } from './checks'
import { comparedReports, evaluateChange, memberOf, ofReport } from './comparison'
import { evaluate, type FigureRef, type Quantity } from './quantity'
import type { Report } from './schema'
import { evaluateTotal } from './totals'

const nothing = (ref: FigureRef): Quantity => ({ state: 'missing', ref, unit: '', reason: 'unknown' })

/** Returns a number of a comparison: one of its reports, or a change between two of these. Any other ref is unknown, for a comparison has no figures. */
function resolveCompared(comparison: Report, ref: FigureRef): Quantity {
  const member = memberOf(comparison, ref)
  if (member) return ofReport(member.report, resolve(member.report, member.inside))
  return evaluateChange(ref, (each) => resolveCompared(comparison, each)) ?? nothing(ref)
}

/** Returns the quantity that any ref of the product names: those of `evaluate` and of totals.ts, and `check:<id>`, the difference of a check. */
export function resolve(report: Report, ref: FigureRef): Quantity {
  if (comparedReports(report).length > 0) return resolveCompared(report, ref)
  if (!ref.startsWith('check:')) return evaluateTotal(report, ref) ?? evaluate(report, ref)
  const id = ref.slice('check:'.length)
  return checkReport(report).find((check) => check.id === id)?.difference ?? nothing(ref)
}
