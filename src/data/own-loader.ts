/** The way to the collection. What needs it imports this file when it is needed, so that a page without own reports loads none of it. */
import type { QueryClient } from '@tanstack/react-query'
import type { Change, Collection } from '../collection/collection'
import { DamagedError } from '../collection/errors'
import { openCollection } from '../collection/open-collection'
import { isOwnId } from '../report/own-id'
import type { Report } from '../report/schema'
import { LoadError } from './load-error'

let opened: Promise<Collection> | null = null
const followed = new WeakSet<QueryClient>()

/** Lets a client forget reports that are not kept any more: what was loaded of them must not pass for what is there. */
async function forgetDropped(client: QueryClient, collection: Collection, ids: Change): Promise<void> {
  const { reports } = await collection.list()
  const dropped = ids.filter((id) => isOwnId(id) && !reports.some((entry) => entry.id === id))
  await Promise.all(dropped.map((id) => client.resetQueries({ queryKey: ['report', id] })))
}

/** Returns the collection of this browser, opened once, and lets a client's queries follow its changes, also those of other tabs. */
export async function collectionFor(client: QueryClient): Promise<Collection> {
  opened ??= openCollection()
  const collection = await opened
  if (!followed.has(client)) {
    followed.add(client)
    collection.subscribe((ids) => {
      void client.invalidateQueries({ queryKey: ['own'] })
      for (const id of ids) void client.invalidateQueries({ queryKey: ['report', id] })
      forgetDropped(client, collection, ids).catch(() => undefined)
    })
  }
  return collection
}

/**
 * Returns a report of the collection.
 * @throws {LoadError} where this browser keeps none of the id, or what it keeps cannot be read.
 */
export async function loadOwnReport(client: QueryClient, id: string): Promise<Report> {
  const collection = await collectionFor(client)
  try {
    const own = await collection.get(id)
    if (!own) throw new LoadError(id, { kind: 'own-elsewhere', id })
    return own.report
  } catch (error) {
    if (!(error instanceof DamagedError)) throw error
    const { path, expected, received } = error.item
    throw new LoadError(id, { kind: 'own-damaged', id, path, expected, received })
  }
}
