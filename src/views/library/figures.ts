/** The headline figures by which reports can be sorted, from the cells of their tables. */
import type { MetricId } from '../../report/dictionary'
import { evaluate, refs, stated, wholeOf, type Quantity } from '../../report/quantity'
import type { Form, Report } from '../../report/schema'
import { totalOf } from '../../report/totals'

export const FIGURES = ['new', 'handled', 'rate', 'reviews', 'lawsuits'] as const
export type FigureKey = (typeof FIGURES)[number]
export type Figures = Readonly<Record<FigureKey, Quantity>>

/** The disclosure rate that is shown: A for every form, or C of the 2014 form, which A of the later forms may stand beside (forms.md, Rates). */
export type RateChoice = 'a' | 'c'

/** Returns which disclosure rate a form shows under a choice. */
export const rateShown = (choice: RateChoice, form: Form): RateChoice => (form === '2014' ? choice : 'a')

const total = (report: Report, in2014: MetricId, later: MetricId): Quantity =>
  report.form === '2014' ? stated(report, in2014) : totalOf(report, later)

const counted = new WeakMap<Report, Omit<Figures, 'rate'>>()

/** Returns the counts of a report: applications received or new, replied to or handled, reviews, lawsuits on both routes. */
function countsOf(report: Report): Omit<Figures, 'rate'> {
  const done = counted.get(report)
  if (done) return done
  const counts = {
    new: total(report, 'applications.received', 'applications.new'),
    handled: report.form === '2014' ? wholeOf(report, 'replies.total') : totalOf(report, 'outcomes.total'),
    reviews: total(report, 'review.total', 'cases.review.total'),
    lawsuits: total(report, 'litigation.total', 'cases.litigation.total'),
  }
  counted.set(report, counts)
  return counts
}

/** Returns the headline figures of a report, each with what it comes from; a missing one has its reason. */
export function figuresOf(report: Report, choice: RateChoice): Figures {
  return { ...countsOf(report), rate: evaluate(report, refs.rate(`disclosure-${rateShown(choice, report.form)}`)) }
}
