import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { Report, ReportIndex } from '../report/schema'
import { LoadError } from './load-error'
import { useReportList, type ListedReport } from './report-list'
import { indexQuery, loadReport } from './reports'

/** How many files are asked for at a time: enough to fill a line, few enough for a small server. */
const AT_A_TIME = 4

/** What may be known of the loading, and the way to end it. */
export interface LibraryJob {
  signal: AbortSignal
  /** Is told how many reports are there. */
  progress: (done: number, of: number) => void
}

/**
 * Returns all reports of an index, in its order.
 * @throws {LoadError} of the first file that fails; the others are then given up. Throws the signal's reason once it is aborted.
 */
async function loadReports(entries: ReportIndex['reports'], { signal, progress }: LibraryJob): Promise<Report[]> {
  const giveUp = new AbortController()
  const abort = () => giveUp.abort(signal.reason)
  signal.addEventListener('abort', abort)
  const reports = new Map<string, Report>()
  const waiting = entries.values()
  const work = async () => {
    for (const entry of waiting) {
      // What is not fetched but at hand knows no signal.
      giveUp.signal.throwIfAborted()
      reports.set(entry.id, await loadReport(entry, giveUp.signal))
      progress(reports.size, entries.length)
    }
  }
  progress(0, entries.length)
  try {
    signal.throwIfAborted()
    await Promise.all(Array.from({ length: AT_A_TIME }, work))
  } catch (error) {
    signal.throwIfAborted()
    throw error
  } finally {
    signal.removeEventListener('abort', abort)
    giveUp.abort()
  }
  return entries.flatMap(({ id }) => reports.get(id) ?? [])
}

/**
 * Returns all reports: those of the index, which is fetched first where it is not there yet, then those that are kept in this browser,
 * the last changed first. An own one that cannot be read is left out: the library names it. Throws as {@link loadReports} does.
 */
export async function loadLibrary(client: QueryClient, job: LibraryJob): Promise<Report[]> {
  const index = await client.query({ ...indexQuery, staleTime: 'static' })
  const { collectionFor, loadOwnReport } = await import('./own-loader')
  const own = (await (await collectionFor(client)).list()).reports
  const of = index.reports.length + own.length
  const shipped = await loadReports(index.reports, { ...job, progress: (done) => job.progress(done, of) })
  const reports = [...shipped]
  for (const [at, { id }] of own.entries()) {
    job.signal.throwIfAborted()
    const report = await loadOwnReport(client, id).catch((error: unknown) => {
      if (error instanceof LoadError) return null
      throw error
    })
    if (report) reports.push(report)
    job.progress(shipped.length + at + 1, of)
  }
  return reports
}

/** Returns the entries of all reports, shipped and own, as far as they are there, and a way to load all their reports. */
export function useLibrary(): { entries: readonly ListedReport[]; load: (job: LibraryJob) => Promise<Report[]> } {
  const client = useQueryClient()
  const { reports } = useReportList()
  return { entries: reports, load: (job) => loadLibrary(client, job) }
}
