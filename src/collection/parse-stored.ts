/** Turns what lies in the store, or in a file of a collection, into trusted types. It may be older than this page, newer, or damaged. */
import * as v from 'valibot'
import { FormatError, parseReport } from '../report/parse-report'
import { FORMS, reportSchema } from '../report/schema'
import type { DamagedItem, Draft, OwnEntry, OwnReport } from './collection'
import { DamagedError } from './errors'
import { parseReading } from './parse-reading'

const { title, body, division, level, scope, year, form } = reportSchema.entries
const ownId = v.pipe(v.string(), v.regex(/^(?=.{1,80}$)own(-[a-z0-9]+)+$/, 'own-…'))
const draftId = v.pipe(v.string(), v.regex(/^(?=.{1,80}$)draft(-[a-z0-9]+)+$/, 'draft-…'))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
/** Far more changes than anybody makes, and far from where adding one to a number changes nothing. */
const revision = v.pipe(count, v.maxValue(1e12))
/** Before the year 10000, which no date in the four digits of a year can name. */
const changed = v.pipe(count, v.maxValue(2.5e14))
const kept = { revision, changed }
const entrySchema = v.object({ id: ownId, title, body, division, level, scope, year, form, ...kept, bytes: count, hasReading: v.boolean() })
const itemSchema = v.object({ id: ownId, ...kept, report: v.unknown() })
const texts = v.record(v.string(), v.string())
const draftSchema = v.object({ id: draftId, form: v.picklist(FORMS), year: v.optional(v.number()), cells: texts, identity: texts, ...kept })

/** Returns the id of anything that has one; an empty text otherwise. */
function idOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : ''
}

type Judgement = Pick<DamagedItem, 'path' | 'expected' | 'received'>

/** What is said of a damaged item stays short, whatever stands in it. */
export const short = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text)

const damaged = (id: string, raw: unknown, { path, expected, received }: Judgement, options?: ErrorOptions): DamagedError =>
  new DamagedError({ id, path: short(path), expected: short(expected), received: short(received), raw: JSON.stringify(raw) }, options)

function parseWith<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  const [issue] = result.issues
  const expected = issue.message.startsWith('Invalid ') ? (issue.expected ?? issue.message) : issue.message
  throw damaged(idOf(value), value, { path: v.getDotPath(issue) ?? '', expected, received: issue.received })
}

/** Returns what the store tells of a report without it. @throws {DamagedError} */
export const parseEntry = (value: unknown): OwnEntry => parseWith(entrySchema, value)

/** Returns a stored draft. @throws {DamagedError} */
export function parseDraft(value: unknown): Draft {
  const { year: typed, ...draft } = parseWith(draftSchema, value)
  return typed === undefined ? draft : { ...draft, year: typed }
}

/**
 * Returns a stored report, with the reading where that can still be read.
 * @throws {DamagedError} where the report breaks the format.
 */
export function parseItem(value: unknown, reading: unknown): OwnReport {
  const { id, report, ...times } = parseWith(itemSchema, value)
  try {
    const trusted = parseReport(report)
    if (trusted.id !== id) throw damaged(id, value, { path: 'report.id', expected: JSON.stringify(id), received: JSON.stringify(trusted.id) })
    const read = reading === undefined ? null : parseReading(reading)
    return { id, report: trusted, ...times, ...(read && { reading: read }) }
  } catch (cause) {
    if (!(cause instanceof FormatError)) throw cause
    const { path, expected, received } = cause
    throw damaged(id, value, { path: path ? `report.${path}` : 'report', expected, received }, { cause })
  }
}

/** Returns what reading a value gives, or why it cannot be read. */
export function judge<Value>(read: () => Value): { value: Value } | { item: DamagedItem } {
  try {
    return { value: read() }
  } catch (error) {
    if (error instanceof DamagedError) return { item: error.item }
    throw error
  }
}
