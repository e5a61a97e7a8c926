/** The worker's side of reading off the main thread: messages in, a reading out. */
import { ReadError, type Input, type ReadJob, type ReadProblemId, type Reading } from './reading'

type Stage = Parameters<NonNullable<ReadJob['stage']>>[0]

/** What the page says to the worker. */
export type Order = { type: 'read'; job: number; name: string; bytes: Uint8Array } | { type: 'stop'; job: number }

/** What the worker says to the page. */
export type Answer =
  | { type: 'ready' }
  | { type: 'unavailable'; message: string }
  | { type: 'stage'; job: number; stage: Stage }
  | { type: 'done'; job: number; reading: Reading }
  | { type: 'refused'; job: number; id: ReadProblemId; values: Readonly<Record<string, string>> }
  | { type: 'failed'; job: number; message: string }

/** The end of a channel that a worker talks through. */
export interface Port {
  postMessage: (answer: Answer) => void
  addEventListener: (type: 'message', listener: (event: MessageEvent<Order>) => void) => void
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * Answers the orders that come in through a port. Says that it is ready once everything that reading may need is loaded. A reading that is to stop ends at its
 * next breath.
 */
export function serve(port: Port, read: (input: Input, job: ReadJob) => Promise<Reading>, load: () => Promise<unknown>): void {
  const running = new Map<number, AbortController>()
  const take = async (job: number, input: Input): Promise<void> => {
    const controller = new AbortController()
    running.set(job, controller)
    try {
      const reading = await read(input, { signal: controller.signal, stage: (stage) => port.postMessage({ type: 'stage', job, stage }) })
      port.postMessage({ type: 'done', job, reading })
    } catch (error) {
      if (error instanceof ReadError) port.postMessage({ type: 'refused', job, id: error.id, values: error.values })
      else port.postMessage({ type: 'failed', job, message: messageOf(error) })
    } finally {
      running.delete(job)
    }
  }
  port.addEventListener('message', ({ data }) => {
    if (data.type === 'stop') running.get(data.job)?.abort()
    else void take(data.job, { name: data.name, bytes: data.bytes })
  })
  load().then(
    () => port.postMessage({ type: 'ready' }),
    (error: unknown) => port.postMessage({ type: 'unavailable', message: messageOf(error) }),
  )
}
