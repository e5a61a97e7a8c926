import { LoadError } from './load-error'

export type Fetcher = (address: string, options: { signal?: AbortSignal }) => Promise<Response>

const browserFetch: Fetcher = (address, options) => fetch(address, options)

/**
 * Returns the JSON value of a file under `data/`, not yet trusted.
 * @throws {LoadError} where the network, the server or the text of the file fails.
 */
export async function fetchJson(file: string, signal?: AbortSignal, fetcher: Fetcher = browserFetch): Promise<unknown> {
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
