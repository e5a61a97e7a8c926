import { createContext, useContext, type ReactNode } from 'react'
import type { Report } from '../report/schema'

const ReportContext = createContext<Report | null>(null)

/** Gives one trusted report to everything inside. */
export function ReportProvider({ report, children }: { report: Report; children: ReactNode }) {
  return <ReportContext value={report}>{children}</ReportContext>
}

/** Returns the report on screen; null where a view is about none. */
export const useReportIfAny = (): Report | null => useContext(ReportContext)

/** Returns the report on screen. Throws outside of a ReportProvider, where there is none. */
export function useReport(): Report {
  const report = useContext(ReportContext)
  if (!report) throw new Error('useReport needs a ReportProvider above it')
  return report
}
