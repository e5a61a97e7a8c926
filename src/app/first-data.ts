import type { QueryClient } from '@tanstack/react-query'
import { readViewState } from '../address/use-address'
import { reportQuery } from '../data/reports'

/** Fetches what the first screen needs. Ends when it is there or has failed; the app then shows one or the other. */
export async function firstData(client: QueryClient): Promise<void> {
  await client.query(reportQuery(client, readViewState().report)).catch(() => undefined)
}
