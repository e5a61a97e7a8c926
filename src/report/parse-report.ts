/** Turns what was read from a file into trusted types, once. Nothing behind this door checks the format again. */
import * as v from 'valibot'
import { indexConflict, reportConflict } from './format-rules'
import { SCHEMA_VERSION, indexSchema, reportSchema, type Report, type ReportIndex } from './schema'

interface FormatProblem {
  kind: 'schema' | 'newer-version'
  path: string
  expected: string
  received: string
  version?: number
}

/** Says where a file leaves the format: `path` such as `figures[3].value` (empty for the file itself), what belongs there and what stands there. */
export class FormatError extends Error {
  override readonly name = 'FormatError'
  /** `newer-version`: the file was made for a later version of the format; nothing else about it was judged. */
  readonly kind: 'schema' | 'newer-version'
  readonly path: string
  readonly expected: string
  readonly received: string
  /** The version the file claims, where it is newer than {@link SCHEMA_VERSION}. */
  readonly version?: number

  constructor({ kind, path, expected, received, version }: FormatProblem) {
    super(`${path || 'the file'}: expected ${expected}, received ${received}`)
    this.kind = kind
    this.path = path
    this.expected = expected
    this.received = received
    if (version !== undefined) this.version = version
  }
}

type Issue = v.BaseIssue<unknown>
type Branches = readonly [v.GenericSchema, v.GenericSchema]

/** Returns the two branches, stated and absent, of the value at a path of a report, or undefined where the format has one shape only. */
function branchesAt(keys: readonly PropertyKey[]): Branches | undefined {
  const { figures, publication } = reportSchema.entries
  if (keys.length !== 2) return undefined
  if (keys[0] === 'figures') return figures.item.options
  if (keys[0] === 'publication' && keys[1] === 'date') return publication.entries.date.options
  if (keys[0] === 'publication' && keys[1] === 'address') return publication.entries.address.options
  return undefined
}

function keysOf(issue: Issue): PropertyKey[] {
  return (issue.path ?? []).map((item) => item.key as PropertyKey)
}

/** Follows a failed choice of two shapes into the one that was meant: the absent one where the key `absent` is there, else the stated one. */
function tellingIssue(issue: Issue): { issue: Issue; keys: PropertyKey[] } {
  const keys = keysOf(issue)
  const branches = branchesAt(keys)
  if (issue.type !== 'union' || !branches) return { issue, keys }
  const input = issue.input
  const [stated, absent] = branches
  const meant = typeof input === 'object' && input !== null && Object.hasOwn(input, 'absent') ? absent : stated
  const inner = v.safeParse(meant, input).issues?.[0]
  return inner ? { issue: inner, keys: [...keys, ...keysOf(inner)] } : { issue, keys }
}

function formatPath(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`
    const name = String(key)
    if (!/^[$\w-]+$/.test(name)) return `${path}[${JSON.stringify(name)}]`
    return path ? `${path}.${name}` : name
  }, '')
}

function expectedBy(issue: Issue): string {
  // A message of our own beats the library's expression, which for metrics would be a list of all ids.
  if (!issue.message.startsWith('Invalid ')) return issue.message
  if (issue.received === 'undefined') return 'a value for this key'
  return issue.expected === 'never' ? 'no key of this name' : (issue.expected ?? issue.message)
}

/** Refuses a file of a later version before anything else, because its other differences say nothing. */
function refuseNewer(input: unknown): void {
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, 'schemaVersion')) return
  const version = 'schemaVersion' in input ? input.schemaVersion : undefined
  if (typeof version !== 'number' || !(version > SCHEMA_VERSION)) return
  throw new FormatError({ kind: 'newer-version', path: 'schemaVersion', expected: String(SCHEMA_VERSION), received: String(version), version })
}

function parseWith<Schema extends v.GenericSchema>(schema: Schema, input: unknown): v.InferOutput<Schema> {
  refuseNewer(input)
  const result = v.safeParse(schema, input)
  if (result.success) return result.output
  const { issue, keys } = tellingIssue(result.issues[0])
  const received = issue.received === 'undefined' ? 'nothing' : issue.received
  throw new FormatError({ kind: 'schema', path: formatPath(keys), expected: expectedBy(issue), received })
}

/**
 * Returns a report whose shape and inner references are right. Whether its numbers add up is for the checks to say.
 * Throws {@link FormatError} and nothing else.
 */
export function parseReport(input: unknown): Report {
  const report = parseWith(reportSchema, input)
  const conflict = reportConflict(report)
  if (conflict) throw new FormatError({ kind: 'schema', ...conflict })
  return report
}

/** Returns the list of reports. Throws {@link FormatError} and nothing else. */
export function parseIndex(input: unknown): ReportIndex {
  const index = parseWith(indexSchema, input)
  const conflict = indexConflict(index)
  if (conflict) throw new FormatError({ kind: 'schema', ...conflict })
  return index
}
