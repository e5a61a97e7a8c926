import type { CopyFault, ToPage, ToWorker } from './offline-list'

/** What this page was built as; the build writes it into the page. */
export interface Build {
  version: string
  /** Bytes of all files of the build. */
  bytes: number
}

/** Why there can be no offline copy here. */
export type Obstacle = 'file' | 'insecure' | 'frame' | 'unsupported' | 'blocked'

interface OfflineState {
  copy:
    | { is: 'fetching'; done: number }
    | { is: 'ready' }
    | { is: 'offered' }
    | { is: 'failed'; reason: CopyFault }
    | { is: 'impossible'; reason: Obstacle }
  /** Whether the copy is of another version than this page. */
  renewed: boolean
}

export interface OfflineCopy {
  /** Bytes of the whole copy. */
  bytes: number
  subscribe: (listener: () => void) => () => void
  state: () => OfflineState
  /** Starts to make the copy, or finds it. */
  start: () => void
  /** Puts the other version in force: every open page of ours loads anew. */
  accept: () => void
}

const WORKER = './sw.js'
/** So long a worker may take to say its version, in ms; one that never does is none of ours. */
const PATIENCE = 3000
const HOUR = 3_600_000

/** Returns what the page was built as; null in development and in a single file. */
export function readBuild(page: Document): Build | null {
  const [version, bytes] = page.querySelector<HTMLMetaElement>('meta[name=offline-copy]')?.content.split(' ') ?? []
  return version === undefined || bytes === undefined ? null : { version, bytes: Number(bytes) }
}

/** Returns the browser's service workers, or why it has none for this page. */
export function serviceWorkers(): ServiceWorkerContainer | Obstacle {
  if (location.protocol === 'file:') return 'file'
  if (!window.isSecureContext) return 'insecure'
  try {
    return 'serviceWorker' in navigator ? navigator.serviceWorker : 'unsupported'
  } catch {
    // Inside a sandbox even to look is forbidden.
    return 'frame'
  }
}

/** Whether the reader asked the browser to save data. */
export function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection')
  return typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true
}

/** Returns the version of a worker; null where it does not say. */
function versionOf(worker: ServiceWorker): Promise<string | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', ({ data }: MessageEvent<string>) => resolve(data))
    port1.start()
    setTimeout(() => resolve(null), PATIENCE)
    worker.postMessage({ type: 'which' } satisfies ToWorker, [port2])
  })
}

/**
 * Returns the offline copy as one page sees it. Nothing is fetched before `start`.
 *
 * @param workers where service workers live, or why there are none
 * @param reload loads the page anew
 */
export function createOfflineCopy(
  build: Build,
  workers: ServiceWorkerContainer | Obstacle,
  { saveData, reload }: { saveData: boolean; reload: () => void },
): OfflineCopy {
  let now: OfflineState = { copy: saveData ? { is: 'offered' } : { is: 'fetching', done: 0 }, renewed: false }
  const listeners = new Set<() => void>()
  const set = (part: Partial<OfflineState>) => {
    now = { ...now, ...part }
    for (const listener of listeners) listener()
  }
  const common: Pick<OfflineCopy, 'bytes' | 'subscribe' | 'state'> = {
    bytes: build.bytes,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    state: () => now,
  }
  if (typeof workers === 'string') {
    now = { copy: { is: 'impossible', reason: workers }, renewed: false }
    return { ...common, start: () => {}, accept: reload }
  }

  let registered: ServiceWorkerRegistration | null = null
  let fault: CopyFault = 'network'

  /** Says what the registration has come to. */
  async function settle({ waiting, active }: ServiceWorkerRegistration): Promise<void> {
    const latest = waiting ?? active
    if (!latest || typeof workers === 'string') return
    const version = await versionOf(latest)
    // A worker that says nothing in time says nothing about its version either.
    set({ ...(active && { copy: { is: 'ready' } }), ...(version !== null && { renewed: version !== build.version }) })
    // The first visit came over the network. From here on the copy serves it too, if it is of the same version.
    if (latest === active && version === build.version && !workers.controller) active.postMessage({ type: 'claim' } satisfies ToWorker, [])
  }

  function follow(registration: ServiceWorkerRegistration): void {
    const coming = registration.installing
    if (!coming) return
    coming.addEventListener('statechange', () => {
      if (coming.state === 'installed' || coming.state === 'activated') void settle(registration)
      if (coming.state === 'redundant' && !registration.active) set({ copy: { is: 'failed', reason: fault } })
    })
  }

  async function register(container: ServiceWorkerContainer): Promise<void> {
    let registration: ServiceWorkerRegistration | undefined
    try {
      registration = await container.register(WORKER, { updateViaCache: 'none' })
    } catch {
      registration = undefined
    }
    if (!registration) {
      set({ copy: { is: 'impossible', reason: 'blocked' } })
      return
    }
    const found = registration
    if (registered !== found) found.addEventListener('updatefound', () => follow(found))
    registered = found
    follow(found)
    await settle(found)
  }

  function hear({ data, ports }: MessageEvent<ToPage>): void {
    if (data.type === 'which') ports[0]?.postMessage(build.version)
    else if (data.type === 'failed') {
      fault = data.reason
      // It may come after the worker is gone.
      if (now.copy.is === 'failed') set({ copy: { is: 'failed', reason: fault } })
    } else if (data.type === 'progress') {
      if (now.copy.is === 'fetching') set({ copy: { is: 'fetching', done: data.done } })
    } else if (data.version !== build.version && (data.accepted || (typeof workers !== 'string' && workers.controller))) reload()
    else if (registered) void settle(registered)
  }
  workers.addEventListener('message', hear)
  workers.startMessages()

  // A page may stay open for days, and the browser asks for a new version only when a page is opened.
  let asked = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (!registered || document.visibilityState !== 'visible' || Date.now() - asked < HOUR) return
    asked = Date.now()
    registered.update().catch(() => null)
  })

  return {
    ...common,
    start: () => {
      set({ copy: { is: 'fetching', done: 0 } })
      void register(workers)
    },
    accept: () => {
      const newest = registered?.waiting ?? registered?.active
      newest?.postMessage({ type: 'accept' } satisfies ToWorker, [])
      // The worker answers by having us reload. Should it not, a reload is still what was asked for.
      setTimeout(reload, PATIENCE)
    },
  }
}
