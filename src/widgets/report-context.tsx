import { createContext, useContext, useState, type ReactNode } from 'react'
import { isAdded } from '../report/chart-model'
import type { Report } from '../report/schema'
import { LatePanel } from './late-panel'

const ReportContext = createContext<Report | null>(null)

/** Gives one trusted report to everything inside. */
export function ReportProvider({ report, children }: { report: Report; children: ReactNode }) {
  return <ReportContext value={report}>{report.form === '2014' ? children : <Later>{children}</Later>}</ReportContext>
}

const loadLater = () => import('./later-forms').then((module) => module.LaterForms)

/** What is inside, once the charts and words of the later forms are there. */
function Later({ children }: { children: ReactNode }) {
  const [there] = useState(() => isAdded('outcome-groups'))
  return there ? children : <LatePanel load={loadLater} props={{ children }} />
}

/** Returns the report on screen; null where a view is about none. */
export const useReportIfAny = (): Report | null => useContext(ReportContext)

/** Returns the report on screen. Throws outside of a ReportProvider, where there is none. */
export function useReport(): Report {
  const report = useContext(ReportContext)
  if (!report) throw new Error('useReport needs a ReportProvider above it')
  return report
}
