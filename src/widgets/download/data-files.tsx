import '../../i18n/add-files'
import '../../i18n/add-quality'
import '../../i18n/add-reference'
import { readViewState } from '../../address/use-address'
import { excerptOf } from '../../files/card-json'
import { compareJson } from '../../files/compare-csv'
import { chartCsv } from '../../files/chart-csv'
import { dayOf } from '../../files/download'
import { fileName } from '../../files/file-name'
import { reportCsv } from '../../files/report-csv'
import { reportJson } from '../../files/report-json'
import { statisticsCsv } from '../../files/statistics-csv'
import { useI18n } from '../../i18n'
import { chartModel } from '../../report/chart-model'
import type { ChartId } from '../../report/charts'
import { checkReport } from '../../report/checks'
import { comparedReports } from '../../report/comparison'
import { EMPTY_FILTER } from '../../report/facets'
import { statisticsTables } from '../../report/statistics-rows'
import { useReport } from '../report-context'
import { DownloadSection } from './download-section'
import { TaskRow } from './task-row'

/** Returns texts, one after the other, as a CSV file. */
export const csvFile = (...text: string[]): Blob => new Blob(text, { type: 'text/csv;charset=utf-8' })
/** Returns a text as a JSON file. */
export const jsonFile = (text: string): Blob => new Blob([text], { type: 'application/json' })

/** The data of one card as files: its rows as filtered, or the figures of all its rows in the format of a report. */
export function CardData({ id }: { id: ChartId }) {
  const i18n = useI18n()
  const report = useReport()
  return (
    <DownloadSection title={i18n.t('files.data')} explain={i18n.t('files.data.explain')}>
      <TaskRow
        name={i18n.t('files.csv')}
        explain={i18n.t('files.csv.card')}
        make={() =>
          Promise.resolve({ name: fileName(i18n, report, id, 'csv'), blob: csvFile(chartCsv(i18n, report, chartModel(report, id, readViewState()))) })
        }
      />
      <TaskRow
        name={i18n.t('files.xlsx')}
        explain={i18n.t('files.xlsx.card')}
        make={async (job) => {
          const { cardXlsx } = await import('../../files/xlsx/card-xlsx')
          return {
            name: fileName(i18n, report, id, 'xlsx'),
            blob: await cardXlsx(i18n, report, id, readViewState(), { today: dayOf(new Date()), job }),
          }
        }}
      />
      <TaskRow
        name={i18n.t('files.json')}
        explain={i18n.t('files.json.card')}
        make={() => {
          // Rows that a filter removes would read as not published in a file of their own.
          const model = chartModel(report, id, { ...readViewState(), filter: EMPTY_FILTER })
          const compared = comparedReports(report)
          const text = compared.length > 0 ? compareJson(compared.map((each) => excerptOf(each, model))) : reportJson(excerptOf(report, model))
          return Promise.resolve({ name: fileName(i18n, report, id, 'json'), blob: jsonFile(text) })
        }}
      />
    </DownloadSection>
  )
}

/** The data of the whole report as files. */
export function ReportData() {
  const i18n = useI18n()
  const report = useReport()
  return (
    <DownloadSection title={i18n.t('files.data')} explain={i18n.t('files.data.report')}>
      <TaskRow
        name={i18n.t('files.xlsx')}
        explain={i18n.t('files.xlsx.report')}
        make={async (job) => {
          const { reportXlsx } = await import('../../files/xlsx/report-xlsx')
          return { name: fileName(i18n, report, 'report', 'xlsx'), blob: await reportXlsx(i18n, report, dayOf(new Date()), job) }
        }}
      />
      <TaskRow
        name={i18n.t('files.figures')}
        explain={i18n.t('files.figures.explain')}
        make={() => Promise.resolve({ name: fileName(i18n, report, 'figures', 'csv'), blob: csvFile(reportCsv(i18n, report)) })}
      />
      <TaskRow
        name={i18n.t('files.statistics')}
        explain={i18n.t('files.csv.explain')}
        make={() =>
          Promise.resolve({ name: fileName(i18n, report, 'statistics', 'csv'), blob: csvFile(statisticsCsv(i18n, report, statisticsTables(report))) })
        }
      />
      <TaskRow
        name={i18n.t('quality.report')}
        explain={i18n.t('quality.csv.explain')}
        make={async () => {
          const { checkReportCsv } = await import('../../files/check-report-csv')
          return {
            name: fileName(i18n, report, 'checks', 'csv'),
            blob: csvFile(checkReportCsv(i18n, report, [{ report, results: checkReport(report) }])),
          }
        }}
      />
      <TaskRow
        name={i18n.t('files.json')}
        explain={i18n.t('files.json.report')}
        make={() => Promise.resolve({ name: fileName(i18n, report, 'report', 'json'), blob: jsonFile(reportJson(report)) })}
      />
    </DownloadSection>
  )
}
