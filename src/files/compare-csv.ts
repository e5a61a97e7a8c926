import '../i18n/add-compare'
import '../i18n/add-files'
import '../i18n/add-quality'
import type { I18n } from '../i18n'
import { comparedReports } from '../report/comparison'
import { compareSections } from '../report/compare-table'
import type { LineOptions } from '../report/compare-lines'
import type { Report } from '../report/schema'
import { cellNotes, lineName, sectionName } from '../words/compare-words'
import { missingText, unitText } from '../words/naming'
import { originText } from '../words/origin-text'
import { quantityCell, tableCsv, type Table } from './table'

/** Returns all numbers of a comparison, one row a number: value or reason of absence, place, definition, and the change from the report before. */
export function compareTable(i18n: I18n, comparison: Report, options: LineOptions): Table {
  const head = [
    i18n.t('compare.file.section'),
    i18n.t('table.row'),
    i18n.t('csv.report'),
    i18n.t('csv.year'),
    i18n.t('compare.file.scope'),
    i18n.t('compare.file.form'),
    i18n.t('csv.id'),
    i18n.t('table.value'),
    i18n.t('csv.unit'),
    i18n.t('csv.kind'),
    i18n.t('csv.note'),
    i18n.t('csv.place'),
    i18n.t('compare.file.before'),
    i18n.t('compare.file.difference'),
    i18n.t('compare.file.relative'),
  ]
  const reports = comparedReports(comparison)
  const rows = compareSections(comparison, options).flatMap(({ id, lines }) =>
    lines.flatMap((line) =>
      line.cells.flatMap((cell, at) => {
        const { quantity, change, broken } = cell
        const report = reports[at]
        if (!quantity || !report) return []
        const known = change?.difference.state === 'known'
        return [
          [
            sectionName(i18n, id, options.kinds),
            lineName(i18n, line),
            report.id,
            report.year,
            i18n.t(`scope.${report.scope}`),
            i18n.t(`form.${report.form}`),
            quantity.ref,
            quantityCell(quantity),
            quantity.unit === '%' ? '%' : unitText(i18n, quantity),
            quantity.state === 'known' ? i18n.t(`kind.${quantity.kind}`) : missingText(i18n, quantity),
            [...cellNotes(i18n, cell), ...(broken ? [i18n.t('compare.table.broken')] : [])].join(i18n.language === 'zh' ? '；' : '; '),
            originText(i18n, comparison, quantity),
            known ? (reports[at - 1]?.id ?? '') : '',
            quantityCell(change?.difference),
            quantityCell(change?.relative),
          ],
        ]
      }),
    ),
  )
  return { head, rows }
}

/** Returns all numbers of a comparison as the text of a CSV file. */
export function compareCsv(i18n: I18n, comparison: Report, options: LineOptions): string {
  return tableCsv(compareTable(i18n, comparison, options))
}

/** Returns reports as one JSON file: each in the format of a report, under a name that says what the file is. */
export function compareJson(reports: readonly Report[]): string {
  return `${JSON.stringify({ kind: 'sunshine-report-comparison', version: 1, reports }, null, 2)}\n`
}
