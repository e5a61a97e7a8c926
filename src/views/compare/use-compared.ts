import { useAddress } from '../../address/use-address'
import { useReports } from '../../data/report-list'
import { comparisonOf } from '../../report/comparison'
import type { Report } from '../../report/schema'

export interface Compared {
  /** Ids in the order of the address. */
  ids: readonly string[]
  reports: ReadonlyMap<string, Report>
  errors: ReadonlyMap<string, Error>
  done: number
  of: number
  /** Of those that are there; null where they are fewer than two. The same object for the same reports. */
  comparison: Report | null
}

const made = new Map<string, { reports: readonly Report[]; comparison: Report }>()

/** Returns one object for the same reports, so that charts that remember it stand still. */
function sameComparison(reports: readonly Report[]): Report {
  const key = reports.map(({ id }) => id).join(',')
  const known = made.get(key)
  if (known?.reports.every((report, at) => report === reports[at])) return known.comparison
  const comparison = comparisonOf(reports)
  made.set(key, { reports, comparison })
  return comparison
}

/** Returns the reports that the address compares, as far as they are there, and why others are not. */
export function useCompared(): Compared {
  const ids = useAddress(({ state }) => state.compare)
  const { reports, errors, done, of } = useReports(ids)
  const there = ids.flatMap((id) => reports.get(id) ?? [])
  return { ids, reports, errors, done, of, comparison: there.length > 1 ? sameComparison(there) : null }
}
