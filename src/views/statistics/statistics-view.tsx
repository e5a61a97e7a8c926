import '../../i18n/add-reference'
import { useMemo } from 'react'
import { useI18n } from '../../i18n'
import { statisticsTables } from '../../report/statistics-rows'
import { statisticsFinding } from '../../report/view-findings'
import { Button } from '../../ui/button'
import { downloadText } from '../../files/download'
import { fileName } from '../../files/file-name'
import { useReport } from '../../widgets/report-context'
import { useArrival } from '../../widgets/use-arrival'
import { ViewHead } from '../../widgets/view-head'
import { statisticsCsv } from '../../files/statistics-csv'
import { StatisticsTable } from './statistics-table'

/** The statutory table of the report's form, every value linked to its source and its charts, absent rows with their reason. */
export function StatisticsView() {
  const i18n = useI18n()
  const report = useReport()
  const tables = useMemo(() => statisticsTables(report), [report])
  useArrival()
  const notes = report.sourceNotes.filter((note) => note.at?.in === 'table')
  return (
    <>
      <ViewHead view="statistics" finding={statisticsFinding(report)} />
      <div className="max-w-[64rem]">
        <div className="max-w-[52rem]">
          <p>{i18n.t(`statistics.form.${report.form}`)}</p>
          <p className="mt-2">{i18n.t('statistics.intro')}</p>
          {notes.map((note) => (
            <p key={note.id} className="border-line-strong mt-2 border-l-2 pl-3">
              {i18n.words(note)}
            </p>
          ))}
        </div>
        <p className="mt-4" data-screen-only>
          <Button
            onClick={() => downloadText(fileName(i18n, report, 'statistics', 'csv'), statisticsCsv(i18n, report, tables), 'text/csv;charset=utf-8')}
          >
            {i18n.t('statistics.download')}
          </Button>
        </p>
        {tables.map((table) => (
          <StatisticsTable key={table.key} table={table} />
        ))}
      </div>
    </>
  )
}
