/** Why a file could not be used. Each kind has a screen of its own that says what to do. */
export type LoadProblem =
  | { kind: 'network' }
  /** Nothing came for so many seconds. */
  | { kind: 'no-answer'; seconds: number }
  /** A part of the program itself, which the browser did not get. */
  | { kind: 'part' }
  | { kind: 'not-found'; status: number }
  | { kind: 'server'; status: number }
  | { kind: 'not-json'; detail: string }
  | { kind: 'schema'; path: string; expected: string; received: string }
  | { kind: 'newer-version'; version: number }
  | { kind: 'unknown-report'; id: string }
  /** A report that somebody brought along, and that is not kept in this browser. */
  | { kind: 'own-elsewhere'; id: string }
  /** A report that is kept in this browser and cannot be read. */
  | { kind: 'own-damaged'; id: string; path: string; expected: string; received: string }

/** A file of `public/data` that could not be fetched, read or trusted. */
export class LoadError extends Error {
  readonly file: string
  readonly problem: LoadProblem

  constructor(file: string, problem: LoadProblem) {
    super(`${file}: ${problem.kind}`)
    this.name = 'LoadError'
    this.file = file
    this.problem = problem
  }
}
