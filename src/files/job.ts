/** What a long piece of work may know of whoever waits for it. */
export interface Job {
  signal: AbortSignal
  /** Says how much is done. */
  progress: (done: number, of: number) => void
}

/** Says how much is done and lets the page breathe. @throws the signal's reason once the work was cancelled. */
export async function step(job: Job, done: number, of: number): Promise<void> {
  job.progress(done, of)
  await new Promise((resolve) => {
    setTimeout(resolve)
  })
  job.signal.throwIfAborted()
}
