import type { MessageId } from '../i18n'
import { evaluate, refs, type Quantity } from '../report/quantity'
import { DISCLOSURE_RATES, RATES } from '../report/rates'
import type { Form, Report } from '../report/schema'
import { totalOf } from '../report/totals'

/** The counts that a report of each form opens with. */
const HEADLINES_2014 = ['disclosure.total', 'applications.received', 'applications.completed', 'review.total', 'litigation.total'] as const
const HEADLINES_LATER = [
  'applications.new',
  'applications.carried-in',
  'outcomes.total',
  'applications.carried-forward',
  'cases.review.total',
  'cases.litigation.total',
] as const

export interface HeadlineFigure {
  quantity: Quantity
  /** What was counted. */
  counted: MessageId
}

/** Returns the headline counts of a report, in the order of its form. */
export function headlineCounts(report: Report): HeadlineFigure[] {
  const metrics = report.form === '2014' ? HEADLINES_2014 : HEADLINES_LATER
  return metrics.map((metric) => ({ quantity: totalOf(report, metric), counted: `headline.${metric}` }))
}

/** Returns the disclosure rate of a report under a definition. */
export function headlineRate(report: Report, rate: 'a' | 'b' | 'c'): HeadlineFigure {
  const quantity = evaluate(report, refs.rate(DISCLOSURE_RATES[rate]))
  return { quantity, counted: report.form === '2014' ? `headline.rate.${rate}` : `headline.rate-later.${rate}` }
}

/** Returns the definitions of the disclosure rate that a form has. */
export function ratesIn(form: Form): ('a' | 'b' | 'c')[] {
  return (['a', 'b', 'c'] as const).filter((rate) => RATES[DISCLOSURE_RATES[rate]].forms[form] !== undefined)
}
