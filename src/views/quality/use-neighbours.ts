import { useMemo } from 'react'
import { useReportList, useReports } from '../../data/report-list'
import { checkAcrossYears, followsOn } from '../../report/checks-across-years'
import type { CheckResult } from '../../report/check-result'
import type { Report } from '../../report/schema'

/** A report of the same body for the year before or after, and its checks against the one on show. */
export interface Neighbour {
  report: Report
  results: readonly CheckResult[]
}

export interface Neighbours {
  before: Neighbour | null
  after: Neighbour | null
  /** Whether one may still come. */
  loading: boolean
  /** Ids of those that could not be loaded. */
  failed: readonly string[]
}

const NOTHING: readonly CheckResult[] = []

/** Returns the reports of the same body for the years beside a report's, shipped or own, with their checks. */
export function useNeighbours(report: Report): Neighbours {
  const list = useReportList()
  const others = list.reports.filter(({ id }) => id !== report.id)
  const ids = [others.find((each) => followsOn(each, report)), others.find((each) => followsOn(report, each))].map((each) => each?.id)
  const loaded = useReports(ids.flatMap((id) => id ?? []))
  const [earlier, later] = ids.map((id) => (id === undefined ? undefined : loaded.reports.get(id)))
  const before = useMemo(() => (earlier ? checkAcrossYears(earlier, report) : NOTHING), [earlier, report])
  // The checks of both sides are of one kind: those of the later year say so, or one could not be told from the other.
  const after = useMemo(
    () => (later ? checkAcrossYears(report, later, report).map((result) => ({ ...result, id: `${result.id}@${later.year}` })) : NOTHING),
    [later, report],
  )
  return {
    before: earlier && before.length > 0 ? { report: earlier, results: before } : null,
    after: later && after.length > 0 ? { report: later, results: after } : null,
    loading: list.loading || loaded.done < loaded.of,
    failed: [...loaded.errors.keys()],
  }
}
