import { LoadError } from './load-error'

export type Fetcher = (address: string, options: { signal?: AbortSignal }) => Promise<Response>

const browserFetch: Fetcher = (address, options) => fetch(address, options)

/** Returns the text of all files that the page brings along, by name in one JSON object; null where it brings none, as everywhere but in the single file. */
const broughtAlong = (): string | null => (typeof document === 'undefined' ? null : (document.getElementById('sunshine-data')?.textContent ?? null))

/**
 * Returns the JSON value of a file under `data/`, not yet trusted: as the page itself brings it along, otherwise fetched.
 * @throws {LoadError} where the network, the server or the text of the file fails.
 */
export async function fetchJson(
  file: string,
  signal?: AbortSignal,
  fetcher: Fetcher = browserFetch,
  brought: string | null = broughtAlong(),
): Promise<unknown> {
  if (brought !== null) {
    const files = JSON.parse(brought) as Readonly<Record<string, unknown>>
    if (Object.hasOwn(files, file)) return files[file]
  }
  let response: Response
  try {
    response = await fetcher(`./data/${file}`, signal ? { signal } : {})
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new LoadError(file, { kind: 'network' })
  }
  if (response.status === 404) throw new LoadError(file, { kind: 'not-found', status: 404 })
  if (!response.ok) throw new LoadError(file, { kind: 'server', status: response.status })
  let text: string
  try {
    text = await response.text()
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new LoadError(file, { kind: 'network' })
  }
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch (cause) {
    throw new LoadError(file, { kind: 'not-json', detail: cause instanceof Error ? cause.message : '' })
  }
}
