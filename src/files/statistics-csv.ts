import '../i18n/add-files'
import type { I18n } from '../i18n'
import type { Quantity } from '../report/quantity'
import type { Report } from '../report/schema'
import type { StatisticsTable } from '../report/statistics-rows'
import { quantityCell, tableCsv, type Table } from './table'
import { missingText, unitText } from '../words/naming'
import { placeText } from '../words/place-text'

function noteOf(i18n: I18n, quantity: Quantity): string {
  const statement = quantity.statement
  if (!statement) return ''
  if ('absent' in statement) return statement.note ? i18n.words(statement.note) : ''
  return statement.approximate ? i18n.t('statistics.approximate', { note: i18n.words(statement.approximate) }) : ''
}

/** Returns all rows of the form, headings included; a cell without a value is empty and its reason stands beside it. */
export function statisticsList(i18n: I18n, report: Report, tables: readonly StatisticsTable[]): Table {
  const head = [
    i18n.t('csv.report'),
    i18n.t('csv.year'),
    i18n.t('statistics.csv.number'),
    i18n.t('statistics.row'),
    i18n.t('statistics.csv.english'),
    i18n.t('statistics.csv.column'),
    i18n.t('csv.id'),
    i18n.t('table.value'),
    i18n.t('csv.unit'),
    i18n.t('csv.kind'),
    i18n.t('statistics.csv.note'),
    i18n.t('csv.place'),
  ]
  const rows = tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const start = [report.id, report.year, [table.section, row.number].filter(Boolean).join(' '), row.name.zh, row.name.en]
      if (row.cells.length === 0) return [[...start, '', '', '', '', '', '', '']]
      return row.cells.map(({ column, quantity }) => [
        ...start,
        column ? i18n.words(column) : '',
        quantity.ref,
        quantityCell(quantity),
        quantity.unit === '%' ? '%' : unitText(i18n, quantity),
        quantity.state === 'known' ? i18n.t(`kind.${quantity.kind}`) : missingText(i18n, quantity),
        noteOf(i18n, quantity),
        placeText(i18n, report, quantity),
      ])
    }),
  )
  return { head, rows }
}

/** Returns all rows of the form as the text of a CSV file. */
export function statisticsCsv(i18n: I18n, report: Report, tables: readonly StatisticsTable[]): string {
  return tableCsv(statisticsList(i18n, report, tables))
}
