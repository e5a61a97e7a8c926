/** Where a document lies while it is read and reviewed. It outlives the view: who looks at another view meanwhile finds it again. */
import { openReader, ReaderUnavailable, type Reader } from '../../reader/client'
import { ReadError, type ReadJob, type Reading } from '../../reader/reading'
import { askBeforeLeaving } from '../../data/ask-before-leaving'
import { inputsOf, type Source } from './sources'
import type { Work } from './work'

export type Stage = Parameters<NonNullable<ReadJob['stage']>>[0]

export type DeskState =
  | { step: 'empty' }
  | { step: 'reading'; source: Source; stage: Stage | null }
  | { step: 'failed'; source: Source; error: unknown }
  | { step: 'read'; source: Source | null; work: Work; /** Whether leaving the page would lose something. */ unsaved: boolean }

interface Placed {
  state: DeskState
  /** What comes after this one. */
  waiting: readonly Source[]
}

export type ReaderLike = Pick<Reader, 'read' | 'ready' | 'close'>

let reader: ReaderLike | null = null

/** Returns the reader of this page, started once. */
export function pageReader(): ReaderLike {
  reader ??= openReader()
  return reader
}

/** Puts a reader away that does not work; the next one asked for is new. */
export function renewReader(): void {
  reader?.close()
  reader = null
}

/** One desk: what lies on it, and what can be done with it. Hooks follow it through `subscribe` and `get`. */
export class Desk {
  #placed: Placed = { state: { step: 'empty' }, waiting: [] }
  #listeners = new Set<() => void>()
  #stop: AbortController | null = null
  readonly #begin: (reading: Reading) => Work
  readonly #reader: () => ReaderLike
  /** Whether what was read is somebody's work, which is not to be lost. */
  readonly #keeps: boolean

  constructor(begin: (reading: Reading) => Work, keeps: boolean, readerOf: () => ReaderLike = pageReader) {
    this.#begin = begin
    this.#keeps = keeps
    this.#reader = readerOf
  }

  readonly get = (): Placed => this.#placed

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  #put(state: DeskState, waiting = this.#placed.waiting): void {
    this.#placed = { state, waiting }
    askBeforeLeaving(this, state.step === 'read' && state.unsaved)
    for (const listener of this.#listeners) listener()
  }

  /** Reads the first of some sources; the others wait until it is done with, before those that wait already. */
  take([first, ...rest]: readonly Source[]): void {
    if (first) void this.#read(first, [...rest, ...this.#placed.waiting])
  }

  async #read(source: Source, waiting: readonly Source[]): Promise<void> {
    this.#stop?.abort()
    const stop = new AbortController()
    this.#stop = stop
    this.#put({ step: 'reading', source, stage: null }, waiting)
    const stage = (next: Stage): void => {
      if (this.#stop === stop) this.#put({ step: 'reading', source, stage: next })
    }
    try {
      const reading = await this.#firstThatReads(source, { signal: stop.signal, stage })
      if (this.#stop === stop) this.#put({ step: 'read', source, work: this.#begin(reading), unsaved: this.#keeps })
    } catch (error) {
      if (error instanceof ReaderUnavailable && this.#reader === pageReader) renewReader()
      if (this.#stop === stop) this.#put({ step: 'failed', source, error })
    }
  }

  async #firstThatReads(source: Source, job: ReadJob): Promise<Reading> {
    let refused: unknown = null
    for (const input of await inputsOf(source)) {
      job.signal?.throwIfAborted()
      try {
        return await this.#reader().read(input, job)
      } catch (error) {
        if (!(error instanceof ReadError)) throw error
        refused ??= error
      }
    }
    throw refused
  }

  /** Gives up the reading, and the sources that wait. */
  readonly cancel = (): void => {
    this.#stop?.abort()
    this.#stop = null
    this.#put({ step: 'empty' }, [])
  }

  /** Reads once more what could not be read. */
  readonly again = (): void => {
    const { state, waiting } = this.#placed
    if (state.step === 'failed') void this.#read(state.source, waiting)
  }

  /** Clears the desk and goes on to the next source, if one waits. Returns whether one does. */
  readonly next = (): boolean => {
    const [first, ...rest] = this.#placed.waiting
    if (first) void this.#read(first, rest)
    else this.cancel()
    return first !== undefined
  }

  /** Clears the desk; what waits goes on waiting. */
  readonly clear = (): void => this.#put({ step: 'empty' })

  /** Lays a work on the desk that was kept before. */
  open(work: Work): void {
    this.#put({ step: 'read', source: null, work, unsaved: false }, [])
  }

  /** Changes the work. */
  readonly change = (change: (work: Work) => Work): void => {
    const { state } = this.#placed
    if (state.step === 'read') this.#put({ ...state, work: change(state.work), unsaved: true })
  }
}
