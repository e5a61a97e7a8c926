import type { I18n } from '../i18n'
import type { CheckResult } from '../report/checks'
import type { Verdict } from '../report/check-judgement'
import { insideOf } from '../report/comparison'
import { evaluate, type FigureRef } from '../report/quantity'
import type { Report } from '../report/schema'
import { applicantName } from '../report/applicants'
import { fullName, quantityName, valueWithUnit } from './naming'

/** The order in which a reader needs the verdicts: what is wrong first, what is right last. */
export const VERDICT_ORDER: readonly Verdict[] = ['fails', 'expected-difference', 'cannot-check', 'holds']

/** Checks of one verdict and one definition, which share their title and their reason why. */
export interface CheckGroup {
  key: string
  results: readonly CheckResult[]
}

/** Returns the checks of a verdict, those of one definition together, in the order in which they came. */
export function groupChecks(results: readonly CheckResult[], verdict: Verdict): CheckGroup[] {
  const groups = new Map<string, CheckResult[]>()
  for (const result of results) {
    if (result.verdict !== verdict) continue
    groups.set(result.definition, [...(groups.get(result.definition) ?? []), result])
  }
  return [...groups].map(([key, each]) => ({ key, results: each }))
}

/** Returns the place of a check in addresses: its id with dots for the signs that a place does not have. */
export function checkPlace(id: string): string {
  return id.replace(/[:@]/g, '.')
}

/** Returns the row and the applicant kind that a check is about; empty where its definition has only one. */
export function subjectText(i18n: I18n, result: CheckResult): string {
  const metric = result.metric ? fullName(i18n, result.metric) : ''
  const applicant = result.applicant ? i18n.words(applicantName(result.applicant)) : ''
  return [metric, applicant].filter(Boolean).join(' · ')
}

/** Returns the title of a group: with its subject where it has one check, otherwise without. */
export function groupTitle(i18n: I18n, group: CheckGroup): string {
  const [first, ...more] = group.results
  if (!first) return ''
  const metric = first.metric && more.length === 0 ? fullName(i18n, first.metric) : ''
  const title = i18n.t(`check.${first.definition}.title`, { metric }).replace(/[：:]\s*$/, '')
  return more.length === 0 && first.applicant ? `${title} · ${i18n.words(applicantName(first.applicant))}` : title
}

/** Returns what a ref is called, the applicant kind in words. */
function refName(i18n: I18n, report: Report, ref: FigureRef): string {
  // A cell of another year is called what the same cell is called here.
  const quantity = evaluate(report, insideOf(ref))
  if (!quantity.metric) return quantityName(i18n, quantity)
  const applicant = quantity.applicant ? ` · ${i18n.words(applicantName(quantity.applicant))}` : ''
  return `${fullName(i18n, quantity.metric)}${applicant}`
}

/** Returns the difference of the sides as a size, in percentage points where the sides are percentages; empty where a side is missing. */
export function differenceText(i18n: I18n, result: CheckResult): string {
  const { difference } = result
  if (!difference) return ''
  const size = { ...difference, value: Math.abs(difference.value) }
  if (difference.unit === '%') return i18n.t('value.points', { value: i18n.number(size.value, Math.max(size.precision, 0.01)) })
  return valueWithUnit(i18n, size)
}

const percent = (i18n: I18n, value: number): string => `${i18n.number(value, 0.01)}%`

/** Returns the reason of a verdict with its figures; empty where a check simply holds or fails. */
export function reasonText(i18n: I18n, report: Report, result: CheckResult): string {
  if (!result.reason) return ''
  return i18n.t(result.reason, {
    missing: result.missing.map((ref) => refName(i18n, report, ref)).join(i18n.language === 'zh' ? '、' : '; '),
    blanks: result.blanks,
    difference: differenceText(i18n, result),
    low: result.interval ? percent(i18n, result.interval.low) : '',
    high: result.interval ? percent(i18n, result.interval.high) : '',
    computed: valueWithUnit(i18n, result.right),
  })
}

/** Returns the interval that printed precision admits, where it is more than one number, has two ends and the reason does not say it; otherwise empty. */
export function intervalText(i18n: I18n, { interval, reason }: CheckResult): string {
  if (reason === 'check.reason.rounded-operands') return ''
  if (!interval || interval.low === interval.high || !Number.isFinite(interval.low) || !Number.isFinite(interval.high)) return ''
  return i18n.t('quality.interval', { low: percent(i18n, interval.low), high: percent(i18n, interval.high) })
}

/** Returns how many cells of a sum that holds are blank, and that the reported ones already make it up; otherwise empty. */
export function blanksText(i18n: I18n, { verdict, blanks }: CheckResult): string {
  return verdict === 'holds' && blanks > 0 ? i18n.t('quality.blanks', { blanks }) : ''
}

/** Returns how many checks have each verdict, in words: what is wrong first. */
export function verdictCounts(i18n: I18n, results: readonly CheckResult[]): string {
  return VERDICT_ORDER.flatMap((verdict) => {
    const count = results.filter((result) => result.verdict === verdict).length
    return count === 0 ? [] : i18n.t('quality.verdict-count', { verdict: i18n.t(`check.verdict.${verdict}`), count: i18n.number(count) })
  }).join(i18n.language === 'zh' ? '、' : ', ')
}
