import '../../i18n/add-files'
import '../../i18n/add-reference'
import { fileName } from '../../files/download'
import { statisticsCsv } from '../../files/statistics-csv'
import { useI18n } from '../../i18n'
import { statisticsTables } from '../../report/statistics-rows'
import { useReport } from '../report-context'
import { DownloadSection } from './download-section'
import { TaskRow } from './task-row'

/** Everything that a whole report can be taken away as. */
export function ReportPanel() {
  const i18n = useI18n()
  const report = useReport()
  return (
    <DownloadSection title={i18n.t('files.data')} explain={i18n.t('files.data.report')}>
      <TaskRow
        name={i18n.t('files.statistics')}
        explain={i18n.t('files.csv.explain')}
        make={() => {
          const text = statisticsCsv(i18n, report, statisticsTables(report))
          return Promise.resolve({ name: fileName(report.id, 'statistics', 'csv'), blob: new Blob([text], { type: 'text/csv;charset=utf-8' }) })
        }}
      />
    </DownloadSection>
  )
}
