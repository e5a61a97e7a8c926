import { LoadError } from './load-error'

export type Fetcher = (address: string, options: { signal?: AbortSignal; cache?: RequestCache }) => Promise<Response>

const browserFetch: Fetcher = (address, options) => fetch(address, options)

/** Returns the text of all files that the page brings along, by name in one JSON object; null where it brings none, as everywhere but in the single file. */
const broughtAlong = (): string | null => (typeof document === 'undefined' ? null : (document.getElementById('sunshine-data')?.textContent ?? null))

/** Files that did not come: the browser would let whoever asks again wait for the first answer. */
const silent = new Set<string>()

/** So long, in ms, may pass without anything of a file coming. */
const PATIENCE = 30_000

/** Returns the text of a response; `came` is called for each piece. */
async function readText(response: Response, came: () => void): Promise<string> {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const piece = await reader?.read()
    if (!piece || piece.done) return text + decoder.decode()
    came()
    text += decoder.decode(piece.value, { stream: true })
  }
}

/**
 * Returns the text of a file under `data/`.
 * @throws {LoadError} where the network or the server fails, or nothing comes for `patience` ms. Throws the signal's reason once it is aborted.
 */
async function fetchText(file: string, signal: AbortSignal | undefined, fetcher: Fetcher, patience: number): Promise<string> {
  const ended = new AbortController()
  const abort = () => ended.abort(signal?.reason)
  if (signal?.aborted) abort()
  signal?.addEventListener('abort', abort)
  let late = false
  const giveUp = () => {
    late = true
    silent.add(file)
    ended.abort()
  }
  let timer = setTimeout(giveUp, patience)
  const came = () => {
    clearTimeout(timer)
    timer = setTimeout(giveUp, patience)
  }
  try {
    const response = await fetcher(`./data/${file}`, { signal: ended.signal, ...(silent.has(file) && { cache: 'no-store' as const }) })
    if (response.status === 404) throw new LoadError(file, { kind: 'not-found', status: 404 })
    if (!response.ok) throw new LoadError(file, { kind: 'server', status: response.status })
    came()
    return await readText(response, came)
  } catch (cause) {
    if (signal?.aborted || cause instanceof LoadError) throw cause
    throw new LoadError(file, late ? { kind: 'no-answer', seconds: patience / 1000 } : { kind: 'network' })
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}

/**
 * Returns the JSON value of a file under `data/`, not yet trusted: as the page itself brings it along, otherwise fetched.
 * @throws {LoadError} where the network, the server or the text of the file fails.
 */
export async function fetchJson(
  file: string,
  signal?: AbortSignal,
  fetcher: Fetcher = browserFetch,
  brought: string | null = broughtAlong(),
  patience = PATIENCE,
): Promise<unknown> {
  if (brought !== null) {
    const files = JSON.parse(brought) as Readonly<Record<string, unknown>>
    if (Object.hasOwn(files, file)) return files[file]
  }
  const text = await fetchText(file, signal, fetcher, patience)
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch (cause) {
    throw new LoadError(file, { kind: 'not-json', detail: cause instanceof Error ? cause.message : '' })
  }
}
