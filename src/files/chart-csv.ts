import '../i18n/add-files'
import type { I18n } from '../i18n'
import type { ChartModel, ChartRow } from '../report/charts'
import { homeOf } from '../report/comparison'
import type { Report } from '../report/schema'
import { labelText, missingText, quantityName, unitText } from '../words/naming'
import { originText } from '../words/origin-text'
import { quantityCell, tableCsv, type Table } from './table'

/** Returns what must be said of a row: that it matches its line only approximately, or holds only the selected part. */
function noteText(i18n: I18n, row: ChartRow): string {
  const statement = row.quantity.state === 'known' ? row.quantity.statement : undefined
  if (statement?.approximate) return i18n.t('source.approximate', { note: i18n.words(statement.approximate) })
  const broken = row.breakBefore ? i18n.t(row.breakBefore) : ''
  return `${row.partial ? i18n.t('mark.partial') : ''}${row.approximate ? i18n.t('mark.approximate') : ''}${broken}`.trim()
}

/** Returns a chart's rows: value or reason of absence, unit, shares as far as the chart has them, kind and place. */
export function chartTable(i18n: I18n, report: Report, model: ChartModel): Table {
  const printed = model.panels.some((panel) => panel.rows.some((row) => row.printedShare))
  const shares = model.panels.some((panel) => panel.rows.some((row) => row.share))
  const head = [
    i18n.t('csv.report'),
    i18n.t('csv.year'),
    i18n.t('csv.panel'),
    i18n.t('csv.id'),
    i18n.t('table.row'),
    i18n.t('table.value'),
    i18n.t('csv.unit'),
    i18n.t('csv.kind'),
    ...(shares
      ? [i18n.t(model.relation === 'overlap' ? 'table.coverage' : model.base === 'selection' ? 'table.share-of-selection' : 'table.share')]
      : []),
    ...(printed ? [i18n.t('table.printed-share')] : []),
    i18n.t('csv.place'),
    i18n.t('csv.note'),
  ]
  const rows = model.panels.flatMap((panel) =>
    panel.rows.map((row) => [
      homeOf(report, row.quantity).id,
      homeOf(report, row.quantity).year,
      panel.label ? labelText(i18n, panel.label) : '',
      row.quantity.ref,
      row.quantity.metric ? quantityName(i18n, row.quantity) : labelText(i18n, row.label),
      quantityCell(row.quantity),
      row.quantity.unit === '%' ? '%' : unitText(i18n, row.quantity),
      row.quantity.state === 'known' ? i18n.t(`kind.${row.quantity.kind}`) : missingText(i18n, row.quantity),
      ...(shares ? [quantityCell(row.share)] : []),
      ...(printed ? [quantityCell(row.printedShare)] : []),
      originText(i18n, report, row.quantity),
      noteText(i18n, row),
    ]),
  )
  return { head, rows }
}

/** Returns a chart's rows as the text of a CSV file. */
export function chartCsv(i18n: I18n, report: Report, model: ChartModel): string {
  return tableCsv(chartTable(i18n, report, model))
}
