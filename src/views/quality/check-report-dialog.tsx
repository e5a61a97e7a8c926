import './check-report.css'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { checkReportCsv } from '../../files/check-report-csv'
import { dayOf, downloadText } from '../../files/download'
import { fileName } from '../../files/file-name'
import { useI18n } from '../../i18n'
import { checkReport } from '../../report/checks'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { useReport } from '../../widgets/report-context'
import type { OtherYear } from '../../words/check-report'
import { CheckReport } from './check-report'

/** The check report to hand on: as it will be printed, with the ways to print it and to take it as a table. */
export function CheckReportDialog({ neighbours, onClose }: { neighbours: readonly (OtherYear | null)[]; onClose: () => void }) {
  const i18n = useI18n()
  const report = useReport()
  const [today] = useState(() => dayOf(new Date()))
  const years = [{ report, results: checkReport(report) }, ...neighbours.flatMap((each) => each ?? [])]
  // What is printed while this is open is the check report, and nothing of the page.
  useEffect(() => {
    document.documentElement.dataset['printing'] = 'check-report'
    return () => {
      delete document.documentElement.dataset['printing']
    }
  }, [])
  const paper = <CheckReport years={years} today={today} />
  return (
    <>
      <Dialog title={i18n.t('quality.report')} closeLabel={i18n.t('close')} place="wide" onClose={onClose}>
        <p className="text-muted max-w-[52rem] text-sm">{i18n.t('quality.report.explain')}</p>
        <p className="mt-3 mb-6 flex flex-wrap gap-2">
          <Button onClick={() => window.print()}>{i18n.t('quality.report.print')}</Button>
          <Button
            onClick={() => downloadText(fileName(i18n, report, 'checks', 'csv'), checkReportCsv(i18n, report, years), 'text/csv;charset=utf-8')}
          >
            {i18n.t('quality.report.csv')}
          </Button>
        </p>
        <div className="check-report">{paper}</div>
      </Dialog>
      {createPortal(
        <div className="check-report check-report-paper" aria-hidden="true">
          {paper}
        </div>,
        document.body,
      )}
    </>
  )
}
