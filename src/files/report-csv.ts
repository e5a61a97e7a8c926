import type { I18n } from '../i18n'
import type { Report } from '../report/schema'
import { figureTable } from './figure-table'
import { listFigures } from './figures'
import { tableCsv } from './table'

/** Returns all figures of a report as one CSV file, those without a value with their reason. */
export function reportCsv(i18n: I18n, report: Report): string {
  return tableCsv(figureTable(i18n, report, listFigures(report)))
}
