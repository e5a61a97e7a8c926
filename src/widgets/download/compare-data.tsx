import '../../i18n/add-compare'
import '../../i18n/add-files'
import '../../i18n/add-quality'
import '../../i18n/add-reference'
import { readViewState } from '../../address/use-address'
import { compareCsv, compareJson } from '../../files/compare-csv'
import { dayOf } from '../../files/download'
import { fileName } from '../../files/file-name'
import { useI18n } from '../../i18n'
import { chosenKinds } from '../../report/chart-rows'
import { comparedReports } from '../../report/comparison'
import type { LineOptions } from '../../report/compare-lines'
import { useReport } from '../report-context'
import { csvFile, jsonFile } from './data-files'
import { DownloadSection } from './download-section'
import { TaskRow } from './task-row'

const optionsNow = (): LineOptions => {
  const { rate, filter } = readViewState()
  return { rate, kinds: chosenKinds(filter) }
}

/** The data of a comparison as files: its table as it stands on the screen, and the reports themselves. */
export function CompareData() {
  const i18n = useI18n()
  const comparison = useReport()
  return (
    <DownloadSection title={i18n.t('files.data')} explain={i18n.t('files.data.explain')}>
      <TaskRow
        name={i18n.t('compare.file.xlsx')}
        explain={i18n.t('compare.file.xlsx.explain')}
        make={async (job) => {
          const { compareXlsx } = await import('../../files/xlsx/compare-xlsx')
          const blob = await compareXlsx(i18n, comparison, optionsNow(), { today: dayOf(new Date()), job })
          return { name: fileName(i18n, comparison, 'table', 'xlsx'), blob }
        }}
      />
      <TaskRow
        name={i18n.t('compare.file.csv')}
        explain={i18n.t('compare.file.csv.explain')}
        make={() => Promise.resolve({ name: fileName(i18n, comparison, 'table', 'csv'), blob: csvFile(compareCsv(i18n, comparison, optionsNow())) })}
      />
      <TaskRow
        name={i18n.t('compare.file.json')}
        explain={i18n.t('compare.file.json.explain')}
        make={() =>
          Promise.resolve({ name: fileName(i18n, comparison, 'reports', 'json'), blob: jsonFile(compareJson(comparedReports(comparison))) })
        }
      />
    </DownloadSection>
  )
}
