/** All reports, shipped and own, as one list. */
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { OwnEntry } from '../collection/collection'
import type { Report } from '../report/schema'
import { useOwnList, type Loaded, type OwnList } from './own'
import { indexQuery, reportQuery } from './reports'

/** What can be told of any report without loading it; `own` where it is kept in this browser. */
export type ListedReport = Pick<Report, 'id' | 'title' | 'body' | 'division' | 'level' | 'scope' | 'year' | 'form'> & { own?: OwnEntry }

export interface ReportList {
  /** Those that are there so far: the shipped ones in the order of the index, then the own ones, the last changed first. */
  reports: readonly ListedReport[]
  /** Id of the report that opens when an address names none. */
  defaultId: string | null
  /** Whether more may come. */
  loading: boolean
  /** Why the shipped ones are not there; a `LoadError`. */
  indexError: Error | null
  own: Loaded<OwnList>
  retry: () => void
}

/** Returns all reports, shipped and own, as far as they are there. One side may fail and the other still be listed. */
export function useReportList(): ReportList {
  const index = useQuery(indexQuery)
  const own = useOwnList()
  const shipped = index.data?.reports
  const kept = own.value?.reports
  const reports = useMemo((): ListedReport[] => [...(shipped ?? []), ...(kept ?? []).map((entry) => ({ ...entry, own: entry }))], [shipped, kept])
  return {
    reports,
    defaultId: index.data?.default ?? null,
    loading: index.isPending || (own.value === undefined && own.error === null),
    indexError: index.error,
    own,
    retry: () => {
      if (index.error) void index.refetch()
      if (own.error) own.retry()
    },
  }
}

/** So many reports are on their way at a time: enough to fill a line, few enough for a small server. */
const AT_A_TIME = 6

export interface LoadedReports {
  /** Those that are there, by id. */
  reports: ReadonlyMap<string, Report>
  /** Those that failed, with a `LoadError` each, by id. */
  errors: ReadonlyMap<string, Error>
  /** Asks once more for one that failed; it counts as on its way until it is there or has failed again. */
  retry: (id: string) => void
  /** How many are there or have failed, and how many were asked for. */
  done: number
  of: number
}

/** Returns reports, shipped or own, while they come in, a few at a time; what was loaded before is there at once. */
export function useReports(ids: readonly string[]): LoadedReports {
  const client = useQueryClient()
  const pending = ids.filter((id) => (client.getQueryState(['report', id])?.status ?? 'pending') === 'pending')
  const waiting = new Set(pending.slice(AT_A_TIME))
  const queries = ids.map((id) => ({ ...reportQuery(client, id), enabled: !waiting.has(id) }))
  const results = useQueries({ queries })
  const reports = new Map<string, Report>()
  const errors = new Map<string, Error>()
  for (const [at, id] of ids.entries()) {
    const result = results[at]
    if (result?.data) reports.set(id, result.data)
    else if (result?.error) errors.set(id, result.error)
  }
  const retry = (id: string): void => void client.refetchQueries({ queryKey: ['report', id], exact: true })
  return { reports, errors, retry, done: reports.size + errors.size, of: ids.length }
}
