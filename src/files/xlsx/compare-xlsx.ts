import type { I18n } from '../../i18n'
import { comparedReports } from '../../report/comparison'
import { compareSections } from '../../report/compare-table'
import type { LineOptions } from '../../report/compare-lines'
import { COMPARE_CHART_IDS } from '../../report/charts'
import type { Report } from '../../report/schema'
import type { Statement } from '../../report/statements'
import { compareTable } from '../compare-csv'
import type { Job } from '../job'
import { sourcesSheet, type SourceLine } from './sources-sheet'
import { fontOf, workbook } from './workbook'

/** Returns all numbers of a comparison as an XLSX file, with the sources of each report. */
export function compareXlsx(i18n: I18n, comparison: Report, options: LineOptions, { today, job }: { today: string; job: Job }): Promise<Blob> {
  const definitions: SourceLine[] = [
    ...COMPARE_CHART_IDS.map((id): SourceLine => [i18n.t('sheet.sources.definition', { name: i18n.t(`chart.${id}`) }), i18n.t(`definition.${id}`)]),
    ...(new Set(comparedReports(comparison).map(({ scope }) => scope)).size > 1
      ? [[i18n.t('compare.file.scope'), i18n.t('compare.scopes')] as const]
      : []),
  ]
  const cells = compareSections(comparison, options).flatMap(({ lines }) => lines.flatMap((line) => line.cells))
  const statements = cells.flatMap(({ quantity }): Statement[] => (quantity?.statement ? [quantity.statement] : []))
  const sheets = [
    { name: i18n.t('view.compare'), table: compareTable(i18n, comparison, options) },
    sourcesSheet(i18n, comparison, { definitions, statements, today }),
  ]
  return workbook({ title: i18n.words(comparison.title), font: fontOf(i18n.language), sheets }, job)
}
