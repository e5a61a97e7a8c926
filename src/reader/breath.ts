import type { ReadJob } from './reading'

/**
 * Returns a function to be awaited between two pieces of work: it lets messages through, so that a worker hears that it is to stop,
 * and throws the reason of the signal once it is aborted.
 */
export function breather(job: ReadJob | undefined): () => Promise<void> {
  return async () => {
    job?.signal?.throwIfAborted()
    await new Promise((resolve) => setTimeout(resolve, 0))
    job?.signal?.throwIfAborted()
  }
}
