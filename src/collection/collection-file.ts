/** The whole collection as one JSON file, for taking along to another computer or browser. */
import type { CollectionFile, Draft, OwnReport, RefusedItem } from './collection'
import { CollectionFileError } from './errors'
import { judge, parseDraft, parseItem, short } from './parse-stored'

const KIND = 'sunshine-report-collection'
const VERSION = 1

/** Reports and drafts that a file may hold: what a list can still show, and a browser keep in one go. */
const MOST_ITEMS = 2000

/** Bytes that a file may have: less than the longest text of a browser. */
const MOST_BYTES = 400_000_000

interface Raw {
  reports: readonly object[]
  drafts: readonly unknown[]
}

/** Returns the text of the file. What is in it is written as it is kept, whether it can be read or not. */
export const writeCollection = ({ reports, drafts }: Raw): string => JSON.stringify({ kind: KIND, version: VERSION, reports, drafts })

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    return value
  } catch (cause) {
    throw new CollectionFileError('not-json', {}, { cause })
  }
}

/** Returns those of a list that have an id of their own; a second one of the same id is refused. */
function sort<Item extends { id: string }>(values: readonly unknown[], read: (value: unknown) => Item, refused: RefusedItem[]): Item[] {
  const items = new Map<string, Item>()
  for (const value of values) {
    const judged = judge(() => read(value))
    if ('item' in judged) refused.push({ ...judged.item, id: short(judged.item.id) })
    else if (items.has(judged.value.id)) {
      const { id } = judged.value
      refused.push({ id, path: 'id', expected: '', received: JSON.stringify(id), raw: JSON.stringify(value), twice: true })
    } else items.set(judged.value.id, judged.value)
  }
  return [...items.values()]
}

/** Returns what a file of a collection holds. @throws {CollectionFileError} where it is none. */
export function readCollection(text: string): CollectionFile {
  const file = parseJson(text)
  if (!isObject(file) || file.kind !== KIND) throw new CollectionFileError('not-collection')
  if (typeof file.version === 'number' && file.version > VERSION) throw new CollectionFileError('newer-version')
  const { reports, drafts } = file
  if (file.version !== VERSION || !Array.isArray(reports) || !Array.isArray(drafts)) throw new CollectionFileError('not-collection')
  const items = reports.length + drafts.length
  if (items > MOST_ITEMS) throw new CollectionFileError('too-many', { items, most: MOST_ITEMS })
  const refused: RefusedItem[] = []
  return {
    reports: sort<OwnReport>(reports, (value) => parseItem(value, isObject(value) ? value.reading : undefined), refused),
    drafts: sort<Draft>(drafts, parseDraft, refused),
    refused,
  }
}

/** Returns the text of a file. @throws {CollectionFileError} where it is larger than a text can be. */
export function textOf(file: File): Promise<string> {
  if (file.size > MOST_BYTES) throw new CollectionFileError('too-large', { items: file.size, most: MOST_BYTES })
  return file.text()
}
