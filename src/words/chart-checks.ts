import type { I18n } from '../i18n'
import '../i18n/add-slides'
import type { ChartModel } from '../report/charts'
import { rowsOf } from '../report/charts'
import { checkReport, type CheckResult } from '../report/checks'
import { comparedReports } from '../report/comparison'
import { metricsOf } from '../report/quantity'
import type { Report } from '../report/schema'
import { VERDICT_ORDER } from './check-words'

/** Returns the checks of a report that compare a figure which a chart shows in its rows. */
function checksOfChart(report: Report, model: ChartModel): CheckResult[] {
  const shown = new Set(rowsOf(model).flatMap((row) => metricsOf(row.quantity)))
  const compared = comparedReports(report)
  const results = (compared.length > 0 ? compared : [report]).flatMap(checkReport)
  return results.filter((result) => [result.left, result.right].some((side) => metricsOf(side).some((metric) => shown.has(metric))))
}

/** Returns how many checks have each verdict, in words: what is wrong first. */
export function verdictsText(i18n: I18n, results: readonly CheckResult[]): string {
  return VERDICT_ORDER.flatMap((verdict) => {
    const count = results.filter((result) => result.verdict === verdict).length
    return count === 0 ? [] : i18n.t('slide.checks.count', { verdict: i18n.t(`check.verdict.${verdict}`), count: i18n.number(count) })
  }).join(i18n.language === 'zh' ? '、' : ', ')
}

/** Returns the check line of a chart: the verdicts of the checks that its figures are in. */
export function chartChecksText(i18n: I18n, report: Report, model: ChartModel): string {
  const results = checksOfChart(report, model)
  return results.length === 0 ? i18n.t('slide.checks.none') : i18n.t('slide.checks', { verdicts: verdictsText(i18n, results) })
}
