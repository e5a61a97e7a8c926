import '../../i18n/add-files'
import '../../i18n/add-quality'
import '../../i18n/add-reference'
import type { I18n } from '../../i18n'
import { checkReport, type CheckResult } from '../../report/checks'
import { resolve } from '../../report/resolve'
import type { Report } from '../../report/schema'
import { blanksText, groupTitle, intervalText, reasonText, VERDICT_ORDER } from '../../words/check-words'
import { missingText, quantityName, unitText, valueWithUnit } from '../../words/naming'
import { quantityCell, type Table } from '../table'

function explanation(i18n: I18n, report: Report, result: CheckResult): string {
  const known = result.known ? i18n.t('quality.known', { note: i18n.words(result.known) }) : ''
  const equal = (result.equals ?? []).map((ref) => {
    const quantity = resolve(report, ref)
    return i18n.t('quality.report.observation', { name: quantityName(i18n, quantity), value: valueWithUnit(i18n, quantity) })
  })
  return [reasonText(i18n, report, result), ...equal, intervalText(i18n, result), blanksText(i18n, result), known].filter(Boolean).join('\n')
}

/** Returns every check of a report, what is wrong first: both sides with their numbers, their difference, the verdict and its reason. */
export function checksTable(i18n: I18n, report: Report): Table {
  const head = [
    i18n.t('csv.id'),
    i18n.t('sheet.check'),
    i18n.t('sheet.checks.severity'),
    i18n.t('sheet.checks.verdict'),
    i18n.t('sheet.checks.left'),
    i18n.t('sheet.checks.left-value'),
    i18n.t('sheet.checks.right'),
    i18n.t('sheet.checks.right-value'),
    i18n.t('sheet.checks.difference'),
    i18n.t('csv.unit'),
    i18n.t('sheet.checks.reason'),
  ]
  const results = checkReport(report)
  const rows = VERDICT_ORDER.flatMap((verdict) =>
    results
      .filter((result) => result.verdict === verdict)
      .map((result) => {
        const { left, right } = result
        const side = (quantity: typeof left) => {
          const name = quantityName(i18n, quantity)
          return quantity.state === 'missing' ? `${name}${i18n.t('separator')}${missingText(i18n, quantity)}` : name
        }
        return [
          result.id,
          groupTitle(i18n, { key: result.definition, results: [result] }),
          i18n.t(`check.severity.${result.severity}`),
          i18n.t(`check.verdict.${verdict}`),
          side(left),
          quantityCell(left),
          side(right),
          quantityCell(right),
          quantityCell(result.difference),
          left.unit === '%' ? '%' : unitText(i18n, left),
          explanation(i18n, report, result),
        ]
      }),
  )
  return { head, rows }
}
