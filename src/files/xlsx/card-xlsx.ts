import type { I18n } from '../../i18n'
import { chartModel, type ChartView } from '../../report/chart-model'
import { rowsOf, type ChartId } from '../../report/charts'
import { insideOf } from '../../report/comparison'
import { isRateId } from '../../report/rates'
import type { Report } from '../../report/schema'
import type { Statement } from '../../report/statements'
import { baseParts } from '../../words/base-text'
import { filterText } from '../../words/filter-text'
import { chartTable } from '../chart-csv'
import type { Job } from '../job'
import type { Sheet } from './sheet'
import { sourcesSheet, type SourceLine } from './sources-sheet'
import { fontOf, workbook } from './workbook'

/** Returns the sheets of one card as it is filtered: its rows, and where they come from. */
function cardSheets(i18n: I18n, report: Report, id: ChartId, view: ChartView, today: string): Sheet[] {
  const model = chartModel(report, id, view)
  const quantities = rowsOf(model).map(({ quantity }) => quantity)
  const filter = filterText(i18n, view, id, report.form)
  const rates = quantities.flatMap(({ ref }) => {
    const inside = insideOf(ref)
    const rate = inside.startsWith('rate:') ? inside.slice('rate:'.length) : ''
    return isRateId(rate) ? [rate] : []
  })
  const named = [...new Set(rates)]
  const definitions: SourceLine[] = [
    [i18n.t('sheet.sources.chart'), i18n.t(`chart.${id}`)],
    [i18n.t('sheet.sources.base'), baseParts(i18n, report, model).join('\n')],
    ...(filter === '' ? [] : ([[i18n.t('sheet.sources.filter'), filter]] as const)),
    [i18n.t('sheet.sources.definition', { name: i18n.t(`chart.${id}`) }), i18n.t(`definition.${id}`)],
    ...named.map((rate): SourceLine => [
      i18n.t('sheet.sources.definition', { name: i18n.t(`label.rate.${rate}`) }),
      i18n.t(`definition.rate.${rate}`),
    ]),
  ]
  const statements = quantities.flatMap(({ statement }): Statement[] => (statement ? [statement] : []))
  return [{ name: i18n.t('files.data'), table: chartTable(i18n, report, model) }, sourcesSheet(i18n, report, { definitions, statements, today })]
}

/** Returns one card as an XLSX file. */
export function cardXlsx(i18n: I18n, report: Report, id: ChartId, view: ChartView, { today, job }: { today: string; job: Job }): Promise<Blob> {
  return workbook({ title: i18n.t(`chart.${id}`), font: fontOf(i18n.language), sheets: cardSheets(i18n, report, id, view, today) }, job)
}
