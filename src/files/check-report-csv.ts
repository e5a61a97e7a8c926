import '../i18n/add-files'
import '../i18n/add-quality'
import type { I18n } from '../i18n'
import type { Report } from '../report/schema'
import { applicantName } from '../report/applicants'
import { reportedChecks, type OtherYear } from '../words/check-report'
import { fullName, unitText } from '../words/naming'
import { quantityCell, tableCsv, type Table } from './table'

/**
 * Returns the check report as a table, one row a check, what is wrong first: both sides with their places, the difference, what a
 * differing number equals, the reason. `years` has the report's own checks and those against the years beside it.
 */
export function checkReportTable(i18n: I18n, report: Report, years: readonly OtherYear[]): Table {
  const head = [
    i18n.t('sheet.checks.verdict'),
    i18n.t('sheet.check'),
    i18n.t('quality.csv.row'),
    i18n.t('quality.csv.applicant'),
    i18n.t('quality.csv.year'),
    i18n.t('sheet.checks.severity'),
    i18n.t('sheet.checks.left'),
    i18n.t('sheet.checks.left-value'),
    i18n.t('quality.csv.left-places'),
    i18n.t('sheet.checks.right'),
    i18n.t('sheet.checks.right-value'),
    i18n.t('quality.csv.right-places'),
    i18n.t('sheet.checks.difference'),
    i18n.t('csv.unit'),
    i18n.t('quality.csv.observation'),
    i18n.t('sheet.checks.reason'),
    i18n.t('quality.csv.known'),
    i18n.t('csv.id'),
  ]
  const more = i18n.t('quality.report.semicolon')
  const rows = reportedChecks(i18n, report, years).flatMap(([verdict, checks]) =>
    checks.map(({ result, title, year, left, right, explanation, observations, known }) => [
      i18n.t(`check.verdict.${verdict}`),
      title,
      result.metric ? fullName(i18n, result.metric) : '',
      result.applicant ? i18n.words(applicantName(result.applicant)) : '',
      year ?? '',
      i18n.t(`check.severity.${result.severity}`),
      left.name,
      quantityCell(left.quantity),
      left.places.join(more),
      right.name,
      quantityCell(right.quantity),
      right.places.join(more),
      quantityCell(result.difference),
      left.quantity.unit === '%' ? '%' : unitText(i18n, left.quantity),
      observations.join(more),
      explanation.join(more),
      known,
      result.id,
    ]),
  )
  return { head, rows }
}

/** Returns the check report as the text of a CSV file. */
export function checkReportCsv(i18n: I18n, report: Report, years: readonly OtherYear[]): string {
  return tableCsv(checkReportTable(i18n, report, years))
}
