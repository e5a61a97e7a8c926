/** How reports and drafts lie on the shelves. */
import type { DamagedItem, Draft, OwnEntry, OwnReport } from './collection'
import { ConflictError } from './errors'
import { isOwnId } from '../report/own-id'
import { parseDraft, parseItem } from './parse-stored'
import type { StoredItem, Transaction } from './store'

/** Returns the size of a value as JSON, in bytes. */
export const sizeOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length

/** Returns the id of something that lies on a shelf. */
export const idOf = (item: unknown): string => (item as StoredItem).id

function entryOf({ id, report, reading, revision, changed }: OwnReport, bytes: number): OwnEntry {
  const { title, body, division, level, scope, year, form } = report
  const known = { ...(division && { division }), ...(level && { level }) }
  return { id, title, body, ...known, scope, year, form, revision, changed, bytes, hasReading: reading !== undefined }
}

/** Writes a report on its shelves. Without a reading, the one that lies there stays. */
export async function putReport(to: Transaction, item: OwnReport): Promise<OwnEntry> {
  const { reading, ...rest } = item
  const before: unknown = reading ? undefined : await to.get('readings', item.id)
  const lasting = reading ?? (before as { reading: OwnReport['reading'] } | undefined)?.reading
  const entry = entryOf({ ...rest, ...(lasting && { reading: lasting }) }, sizeOf(rest) + (lasting ? sizeOf(lasting) : 0))
  await to.put('reports', rest)
  if (reading) await to.put('readings', { id: item.id, reading } as StoredItem)
  await to.put('entries', entry)
  return entry
}

/** Returns the reading of something that has one. */
export const readingIn = (item: unknown): unknown => (typeof item === 'object' && item !== null && 'reading' in item ? item.reading : undefined)

/** Returns what is kept of an id now, readable or not; its revision is what counts. */
export async function current(from: Transaction, id: string): Promise<{ revision: number; whole: () => OwnReport | Draft } | null> {
  const shelf = isOwnId(id) ? 'reports' : 'drafts'
  const item = await from.get(shelf, id)
  if (item === undefined) return null
  const reading = isOwnId(id) ? readingIn(await from.get('readings', id)) : undefined
  return { revision: (item as { revision: number }).revision, whole: () => (isOwnId(id) ? parseItem(item, reading) : parseDraft(item)) }
}

/**
 * Returns the revision of something that comes to be kept, now or once more: one of 2 ** 39 by chance, so that what another tab holds of an
 * earlier one of the same id never passes for it.
 */
export function firstRevision(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2))
  return (high % 128) * 2 ** 32 + low
}

/** Returns the revision that follows. @throws {ConflictError} where what is kept is not what was expected. */
export async function nextRevision(from: Transaction, id: string, expected: number | null, begin: () => number): Promise<number> {
  const kept = await current(from, id)
  if ((kept?.revision ?? null) !== expected) throw new ConflictError(id, kept?.whole() ?? null)
  return expected === null ? begin() : expected + 1
}

/** Returns what lies behind an entry that cannot be read, as JSON; for want of that, the entry. */
export async function rawOf(from: Transaction, { id, raw }: DamagedItem): Promise<string> {
  const item = await from.get('reports', id)
  return item === undefined ? raw : JSON.stringify(item)
}

const sorted = (texts: Readonly<Record<string, string>>) => Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1))

/** Returns what tells two items apart: everything but when and how often they were changed. */
export function substance(item: OwnReport | Draft): string {
  return 'report' in item
    ? JSON.stringify([item.report, item.reading])
    : JSON.stringify([item.form, item.year, sorted(item.cells), sorted(item.identity)])
}
