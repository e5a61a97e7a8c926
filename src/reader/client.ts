/** The page's side of reading off the main thread. */
import ReaderWorker from 'virtual:reader-worker'
import { ReadError, type Input, type ReadJob, type Reading } from './reading'
import type { Answer, Order } from './serve'

/** After so many milliseconds a reading is given up. A published report takes two seconds. */
const PATIENCE = 60_000
/** So long, in milliseconds, a reading that is to stop may go on before its worker is put down. */
const GRACE = 500

/** Says that the program that reads could not be started or broke down; `cause` has what the browser says. */
export class ReaderUnavailable extends Error {
  override readonly name = 'ReaderUnavailable'
}

/** Reads documents off the main thread, one after the other. */
export interface Reader {
  /** Fulfilled once all that reading needs is loaded: from then on a document is read without any request. Rejects with ReaderUnavailable. */
  readonly ready: Promise<void>
  /**
   * Returns what a document says. Throws a ReadError where it cannot be read or takes longer than a minute, ReaderUnavailable where the reader itself fails, and the reason of
   * the signal where that is aborted. The bytes are handed over: the array is empty afterwards.
   */
  read: (input: Input, job?: ReadJob) => Promise<Reading>
  /** Ends the worker. What is being read is refused with ReaderUnavailable. */
  close: () => void
}

type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

interface Running {
  job: number
  stage: ReadJob['stage']
  settle: (answer: Answer & { job: number }) => void
  fail: (error: Error) => void
}

/** Waits for a promise, but no longer than until the signal is aborted; then throws its reason. */
function unlessAborted(promise: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop)
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

/** Starts a reader. `start` and the waiting times are given by tests only. */
export function openReader(start: () => WorkerLike = () => new ReaderWorker({ name: 'reader' }), patience = PATIENCE, grace = GRACE): Reader {
  let worker: WorkerLike | null = null
  let ready: Promise<void> = Promise.resolve()
  let running: Running | null = null
  let jobs = 0
  let closed = false
  /** The reading before this one, whatever became of it, with its worker free again. */
  let before: Promise<unknown> = Promise.resolve()

  /** Takes the worker down; the next reading starts another. */
  const putDown = (error: Error): void => {
    worker?.terminate()
    worker = null
    const broken = running
    running = null
    broken?.fail(error)
  }

  const launch = (): void => {
    if (closed || worker) return
    ready = new Promise((resolve, reject) => {
      let mine: WorkerLike
      try {
        mine = start()
      } catch (cause) {
        reject(new ReaderUnavailable('the reader could not be started', { cause }))
        return
      }
      worker = mine
      const broken = (message: string): void => {
        const error = new ReaderUnavailable(message)
        reject(error)
        if (worker === mine) putDown(error)
      }
      mine.addEventListener('message', (event) => {
        const { data } = event as MessageEvent<Answer>
        if (data.type === 'ready') resolve()
        else if (data.type === 'unavailable') broken(data.message)
        // Parts of pdf.js greet whoever started the worker: what names no reading is not for us.
        else if (worker !== mine || !running || running.job !== data.job) return
        else if (data.type === 'stage') running.stage?.(data.stage)
        else running.settle(data)
      })
      mine.addEventListener('error', (event) => broken(event.message || 'the script of the reader did not load'))
      mine.addEventListener('messageerror', () => broken('an answer of the reader could not be received'))
    })
    ready.catch(() => undefined)
  }

  /** Hands a document to the worker. `free` is called when the worker can take the next one. */
  const take = (input: Input, { signal, stage }: ReadJob, free: () => void): Promise<Reading> =>
    new Promise((resolve, reject) => {
      const job = (jobs += 1)
      let timer = setTimeout(
        () => putDown(new ReadError('read.too-complex', { bound: 'seconds', limit: String(Math.round(patience / 1000)) })),
        patience,
      )
      const stop = (): void => {
        reject(signal?.reason as Error)
        if (running?.job !== job) return
        running.stage = undefined
        worker?.postMessage({ type: 'stop', job } satisfies Order, [])
        clearTimeout(timer)
        timer = setTimeout(() => {
          putDown(new ReaderUnavailable('stopped'))
          launch()
        }, grace)
      }
      const end = (): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', stop)
        running = null
        free()
      }
      running = {
        job,
        stage,
        settle: (answer) => {
          end()
          if (answer.type === 'done') resolve(answer.reading)
          else if (answer.type === 'refused') reject(new ReadError(answer.id, answer.values))
          else if (answer.type === 'failed') reject(new ReaderUnavailable(answer.message))
        },
        fail: (error) => {
          end()
          reject(error)
        },
      }
      signal?.addEventListener('abort', stop)
      // An array that was handed over before is empty, and cannot be handed over again.
      const bytes = input.bytes.length > 0 ? input.bytes : new Uint8Array()
      worker?.postMessage({ type: 'read', job, name: input.name, bytes } satisfies Order, [bytes.buffer as ArrayBuffer])
    })

  launch()
  return {
    get ready() {
      return ready
    },
    async read(input, job = {}) {
      const mine = before
      let free = (): void => undefined
      before = new Promise<void>((resolve) => {
        free = resolve
      })
      try {
        await mine
        job.signal?.throwIfAborted()
        if (closed) throw new ReaderUnavailable('closed')
        launch()
        await unlessAborted(ready, job.signal)
      } catch (error) {
        free()
        throw error
      }
      return take(input, job, free)
    },
    close() {
      closed = true
      putDown(new ReaderUnavailable('closed'))
    },
  }
}
