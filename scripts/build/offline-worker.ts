/**
 * The service worker: keeps one whole copy of one version of the build, and answers from it alone. `offline-copy.ts`
 * writes it to `sw.js`, behind a line with the list of files. It runs by itself and imports nothing.
 */
import type { CopyFault, OfflineFile, OfflineList, ToPage, ToWorker } from '../../src/widgets/offline/offline-list'

/** What a service worker has that a page has not; the compiler reads this file with the types of a page. */
interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Asked extends Waiting {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Told extends Waiting {
  readonly data: ToWorker
  readonly ports: readonly MessagePort[]
}
interface Client {
  readonly url: string
  postMessage(message: ToPage, transfer?: Transferable[]): void
}
interface Worker {
  readonly offlineList: OfflineList
  readonly registration: ServiceWorkerRegistration
  readonly clients: { matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<readonly Client[]>; claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void
  addEventListener(type: 'message', listener: (event: Told) => void): void
}

const worker = globalThis as unknown as Worker
const { version, files } = worker.offlineList
const scope = worker.registration.scope
/** An origin may hold several sites of ours: each cleans up only what carries its own address. */
const PREFIX = `sunshine-report ${scope} `
const NAME = PREFIX + version
const AT_ONCE = 4
const PATIENCE = 1000

const byPath = new Map(files.map((file) => [file.path, file]))
/** The page is asked for as the folder, because some servers send `index.html` elsewhere. */
const addressOf = ({ path }: OfflineFile) => scope + (path === 'index.html' ? '' : path)
/** The same content has the same key in every version, so that a new version fetches only what changed. */
const keyOf = (file: OfflineFile) => `${addressOf(file)}?sha256=${encodeURIComponent(file.sha256)}`

async function pages(): Promise<readonly Client[]> {
  const all = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  return all.filter((each) => each.url.startsWith(scope))
}

async function tellPages(message: ToPage): Promise<void> {
  for (const page of await pages()) page.postMessage(message, [])
}

async function sha256(content: ArrayBuffer): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', content)
  return btoa(String.fromCharCode(...new Uint8Array(hash)))
}

class CopyError extends Error {
  constructor(readonly reason: CopyFault) {
    super(reason)
  }
}

/** Puts one file into the cache. Throws where it does not come, or is not the file of this version. */
async function keep(cache: Cache, file: OfflineFile): Promise<void> {
  const key = keyOf(file)
  const kept = await caches.match(key)
  if (kept) {
    await cache.put(key, kept)
    return
  }
  const named = file.path.startsWith('assets/')
  const options: RequestInit = { cache: named ? 'default' : 'no-cache', priority: 'low' }
  const response = await fetch(addressOf(file), options).catch(() => {
    throw new CopyError('network')
  })
  if (!response.ok) throw new CopyError('network')
  const content = await response.arrayBuffer().catch(() => {
    throw new CopyError('network')
  })
  // While a new version is being put on the server, files of both stand there.
  if ((await sha256(content)) !== file.sha256) throw new CopyError('changed')
  const headers = new Headers(response.headers)
  headers.delete('content-encoding')
  headers.delete('content-length')
  await cache.put(key, new Response(content, { headers })).catch(() => {
    throw new CopyError('storage')
  })
}

/** Fetches what is missing of the copy, a few files at a time. What has come stays for the next attempt. */
async function makeCopy(): Promise<void> {
  const cache = await caches.open(NAME)
  const left = [...files]
  let done = 0
  const next = async (): Promise<void> => {
    const file = left.shift()
    if (!file) return
    await keep(cache, file)
    done += file.bytes
    await tellPages({ type: 'progress', version, done })
    await next()
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, next))
  } catch (error) {
    left.length = 0
    const reason = error instanceof CopyError ? error.reason : 'storage'
    if (reason === 'storage') await caches.delete(NAME)
    await tellPages({ type: 'failed', version, reason })
    throw error
  }
}

/** Removes the copies of other versions. */
async function removeOthers(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== NAME).map((name) => caches.delete(name)))
}

/** Returns the answer from the copy. Where the browser lost it, only a file of the same version may stand in. */
async function answer(request: Request, file: OfflineFile): Promise<Response> {
  const cache = await caches.open(NAME)
  const kept = await cache.match(keyOf(file))
  if (kept) return kept
  return request.mode === 'navigate' ? fetch(request) : fetch(addressOf(file), { integrity: `sha256-${file.sha256}` })
}

/** Returns the version that an open page is of, or null where it does not say. */
function versionOf(page: Client): Promise<string | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', ({ data }: MessageEvent<string>) => resolve(data))
    port1.start()
    setTimeout(() => resolve(null), PATIENCE)
    page.postMessage({ type: 'which' }, [port2])
  })
}

/** Takes over the pages that came over the network, if every one of them is of this version. */
async function claim(): Promise<void> {
  const versions = await Promise.all((await pages()).map(versionOf))
  if (versions.every((each) => each === version)) await worker.clients.claim()
}

/** Set when a reader has asked for the new version. */
let accepted = false

/** Makes this version the one in force, and has every open page of another version load anew. */
async function accept(): Promise<void> {
  accepted = true
  if (worker.registration.waiting) await worker.skipWaiting()
  else await tellPages({ type: 'active', version, accepted })
}

worker.addEventListener('install', (event) => event.waitUntil(makeCopy()))
worker.addEventListener('activate', (event) => event.waitUntil(removeOthers().then(() => tellPages({ type: 'active', version, accepted }))))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const [address = ''] = request.url.split(/[?#]/)
  if (request.method !== 'GET' || !address.startsWith(scope)) return
  // Whatever is not of this version is left to the network: a missing file stays a 404.
  const file = byPath.get(address.slice(scope.length) || 'index.html')
  if (file) event.respondWith(answer(request, file))
})
worker.addEventListener('message', (event) => {
  if (event.data.type === 'which') event.ports[0]?.postMessage(version)
  else event.waitUntil(event.data.type === 'accept' ? accept() : claim())
})
