import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { isOwnId } from '../report/own-id'
import { FormatError, parseIndex, parseReport } from '../report/parse-report'
import type { Report, ReportIndex } from '../report/schema'
import { fetchJson } from './fetch-json'
import { LoadError } from './load-error'

/** Reads an untrusted value with a parser. @throws {LoadError} that names the path and what was expected. */
function trust<Value>(file: string, value: unknown, parse: (value: unknown) => Value): Value {
  try {
    return parse(value)
  } catch (cause) {
    if (!(cause instanceof FormatError)) throw cause
    if (cause.kind === 'newer-version') throw new LoadError(file, { kind: 'newer-version', version: Number(cause.received) })
    throw new LoadError(file, { kind: 'schema', path: cause.path, expected: cause.expected, received: cause.received })
  }
}

/** Asked for also without a network: the offline copy has it, or the failure is told. */
const networkMode = 'always'

/** Query for the index of all shipped reports. */
export const indexQuery = queryOptions({
  queryKey: ['index'],
  queryFn: async ({ signal }): Promise<ReportIndex> => trust('index.json', await fetchJson('index.json', signal), parseIndex),
  staleTime: Infinity,
  retry: false,
  networkMode,
})

/** Returns the report of an entry of the index. @throws {LoadError} where its file cannot be had, breaks the format or is another report's. */
export async function loadReport(entry: ReportIndex['reports'][number], signal?: AbortSignal): Promise<Report> {
  const report = trust(entry.file, await fetchJson(entry.file, signal), parseReport)
  if (report.id !== entry.id)
    throw new LoadError(entry.file, { kind: 'schema', path: 'id', expected: JSON.stringify(entry.id), received: JSON.stringify(report.id) })
  return report
}

/** Query for one report, shipped or own; without an id, for the default of the index. */
export const reportQuery = (client: QueryClient, id: string | null) =>
  queryOptions({
    queryKey: ['report', id],
    queryFn: async ({ signal }): Promise<Report> => {
      if (id !== null && isOwnId(id)) return (await import('./own-loader')).loadOwnReport(client, id)
      const index = await client.query({ ...indexQuery, staleTime: 'static' })
      const wanted = id ?? index.default
      const entry = index.reports.find((each) => each.id === wanted)
      if (!entry) {
        throw new LoadError('index.json', { kind: 'unknown-report', id: wanted })
      }
      return loadReport(entry, signal)
    },
    staleTime: Infinity,
    retry: false,
    networkMode,
  })
