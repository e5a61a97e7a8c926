import type { I18n } from '../../i18n'
import { chartsOf } from '../../report/chart-model'
import { RATE_IDS, RATES } from '../../report/rates'
import type { Report } from '../../report/schema'
import { statisticsTables } from '../../report/statistics-rows'
import { figureTable } from '../figure-table'
import { listFigures } from '../figures'
import type { Job } from '../job'
import { statisticsList } from '../statistics-csv'
import { checksTable } from './checks-table'
import type { Sheet } from './sheet'
import { sourcesSheet, type SourceLine } from './sources-sheet'
import { TOPICS, topicOf } from './topics'
import { fontOf, workbook } from './workbook'

function definitionLines(i18n: I18n, report: Report): SourceLine[] {
  const line = (name: string, text: string): SourceLine => [i18n.t('sheet.sources.definition', { name }), text]
  return [
    ...chartsOf(report.form).map((id) => line(i18n.t(`chart.${id}`), i18n.t(`definition.${id}`))),
    ...RATE_IDS.filter((id) => RATES[id].forms[report.form]).map((id) => line(i18n.t(`label.rate.${id}`), i18n.t(`definition.rate.${id}`))),
    ...(['coverage', 'blanks', 'lead'] as const).map((rule) => line(i18n.t(`definition.rule.${rule}`), i18n.t(`definition.rule.${rule}.text`))),
  ]
}

/** Returns the sheets of a report: one a topic with its figures, the statistics table, the checks, the sources. */
export function reportSheets(i18n: I18n, report: Report, today: string): Sheet[] {
  const figures = listFigures(report)
  const topics = TOPICS.flatMap((topic) => {
    const own = figures.filter(({ statement }) => topicOf(statement.metric) === topic)
    return own.length === 0 ? [] : { name: i18n.t(`view.${topic}`), table: figureTable(i18n, report, own) }
  })
  const definitions = definitionLines(i18n, report)
  const statements = figures.map(({ statement }) => statement)
  return [
    ...topics,
    { name: i18n.t('view.statistics'), table: statisticsList(i18n, report, statisticsTables(report)) },
    { name: i18n.t('sheet.check'), table: checksTable(i18n, report) },
    sourcesSheet(i18n, report, { definitions, statements, today }),
  ]
}

/** Returns a whole report as an XLSX file. */
export function reportXlsx(i18n: I18n, report: Report, today: string, job: Job): Promise<Blob> {
  return workbook({ title: i18n.words(report.title), font: fontOf(i18n.language), sheets: reportSheets(i18n, report, today) }, job)
}
