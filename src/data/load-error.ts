/** Why a file could not be used. Each kind has a screen of its own that says what to do. */
export type LoadProblem =
  | { kind: 'network' }
  | { kind: 'not-found'; status: number }
  | { kind: 'server'; status: number }
  | { kind: 'not-json'; detail: string }
  | { kind: 'schema'; path: string; expected: string; received: string }
  | { kind: 'newer-version'; version: number }
  | { kind: 'unknown-report'; id: string; known: readonly string[] }

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
