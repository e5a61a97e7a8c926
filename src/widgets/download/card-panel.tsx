import '../../i18n/add-files'
import { readViewState } from '../../address/use-address'
import { chartCsv } from '../../files/chart-csv'
import { fileName } from '../../files/download'
import { useI18n } from '../../i18n'
import { chartModel } from '../../report/chart-model'
import type { ChartId } from '../../report/charts'
import { useReport } from '../report-context'
import { DownloadSection } from './download-section'
import { TaskRow } from './task-row'

/** Everything that one card can be taken away as. */
export function CardPanel({ id }: { id: ChartId }) {
  const i18n = useI18n()
  const report = useReport()
  return (
    <DownloadSection title={i18n.t('files.data')} explain={i18n.t('files.data.explain')}>
      <TaskRow
        name={i18n.t('files.csv')}
        explain={i18n.t('files.csv.explain')}
        make={() => {
          const text = chartCsv(i18n, report, chartModel(report, id, readViewState()))
          return Promise.resolve({ name: fileName(report.id, id, 'csv'), blob: new Blob([text], { type: 'text/csv;charset=utf-8' }) })
        }}
      />
    </DownloadSection>
  )
}
