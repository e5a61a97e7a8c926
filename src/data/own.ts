/**
 * Own reports and drafts for views and widgets: what is kept, and ways to change it. The hooks load the collection when they are
 * first drawn. All changes reach every hook, also those made in another tab.
 *
 * What a change throws: {@link ConflictError} (carries what is kept now), {@link FullError} (no room), {@link StoreError} (the browser's
 * database fails). Nothing was changed then. `widgets/collection-problem.tsx` says each in words.
 */
import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { newOwnId } from '../collection/own-id'
import { isOwnId } from '../report/own-id'
import type {
  Collection,
  CollectionFile,
  CollectionList,
  Draft,
  DraftToKeep,
  Dropped,
  ImportResult,
  Keeping,
  OwnEntry,
  OwnReport,
  ReportToKeep,
  Room,
} from '../collection/collection'

export type { CollectionFile, Draft, Dropped, OwnReport } from '../collection/collection'
export { CollectionFileError, ConflictError, DamagedError, FullError, StoreError } from '../collection/errors'
export { newDraftId, newOwnId } from '../collection/own-id'

const open = async (client: QueryClient): Promise<Collection> => (await import('./own-loader')).collectionFor(client)

/** What is known of something that is being loaded. */
export interface Loaded<Value> {
  /** Undefined while it is loading, and where it failed before it was ever there. */
  value: Value | undefined
  error: Error | null
  retry: () => void
}

/** What is kept, whether that survives the session, and how much room it takes. */
export type OwnList = CollectionList & { keeping: Keeping; room: Room }

const listQuery = (client: QueryClient) =>
  queryOptions({
    queryKey: ['own', 'list'],
    queryFn: async (): Promise<OwnList> => {
      const collection = await open(client)
      return { ...(await collection.list()), keeping: collection.keeping, room: await collection.room() }
    },
    staleTime: Infinity,
    retry: false,
    // A database needs no network.
    networkMode: 'always',
  })

function useLoaded<Value>({ data, error, refetch }: { data: Value | undefined; error: Error | null; refetch: () => unknown }): Loaded<Value> {
  return { value: data, error, retry: () => void refetch() }
}

/** Returns what is kept: reports without their figures, drafts, and what cannot be read; the last changed first. */
export function useOwnList(): Loaded<OwnList> {
  const client = useQueryClient()
  return useLoaded(useQuery(listQuery(client)))
}

/** Returns the drafts that are kept; the last changed first. */
export function useDrafts(): Loaded<readonly Draft[]> {
  const { value, ...rest } = useOwnList()
  return { value: value?.drafts, ...rest }
}

/** What can be done with the collection. Each is done as a whole or not at all. */
export interface CollectionActions {
  /**
   * Keeps a report: a new one (`expected: null`), or a change of the revision that `expected` names. A report whose id is not an own
   * one gets a new id; the entry that is returned has it. The draft that it was made of goes with it (`madeOf`).
   */
  keepReport: (item: ReportToKeep) => Promise<OwnEntry>
  /** Returns a kept report with its reading; null where this browser does not keep it. @throws {DamagedError} */
  getReport: (id: string) => Promise<OwnReport | null>
  /** Returns a kept draft as it was last stored; null where this browser does not keep it. @throws {DamagedError} */
  getDraft: (id: string) => Promise<Draft | null>
  /** Keeps a draft: a new one (`newDraftId()`, `expected: null`), or a change of the revision that `expected` names. */
  keepDraft: (item: DraftToKeep) => Promise<Draft>
  /** Takes reports and drafts away; without ids, all. Returns what `restore` puts back. */
  drop: (ids?: readonly string[]) => Promise<Dropped>
  /** Undoes `drop`. */
  restore: (dropped: Dropped) => Promise<void>
  /** Returns the whole collection as the text of one JSON file. */
  exportAll: () => Promise<string>
  /** Returns what a collection file holds, and which ids are kept here with other contents. @throws {CollectionFileError} where it is none. */
  readFile: (file: File) => Promise<{ file: CollectionFile; clashes: readonly string[] }>
  /** Keeps what such a file holds. Of two with one id, `both` stay, or only the later changed (`newer`). */
  importFile: (file: CollectionFile, same: 'both' | 'newer') => Promise<ImportResult>
}

/** Returns what can be done with the collection; the same object as long as the page lives. */
export function useCollection(): CollectionActions {
  const client = useQueryClient()
  return useMemo((): CollectionActions => {
    const within =
      <Values extends readonly unknown[], Result>(act: (collection: Collection, ...values: Values) => Promise<Result>) =>
      async (...values: Values): Promise<Result> =>
        act(await open(client), ...values)
    return {
      keepReport: within((collection, item) => {
        const { report } = item
        return collection.put(isOwnId(report.id) ? item : { ...item, report: { ...report, id: newOwnId(report.year) } })
      }),
      getReport: within((collection, id) => collection.get(id)),
      getDraft: within((collection, id) => collection.getDraft(id)),
      keepDraft: within((collection, item) => collection.putDraft(item)),
      drop: within((collection, ids) => collection.drop(ids)),
      restore: within((collection, dropped) => collection.restore(dropped)),
      exportAll: within((collection) => collection.exportAll()),
      readFile: within(async (collection, chosen) => {
        const { readCollection, textOf } = await import('../collection/collection-file')
        const file = readCollection(await textOf(chosen))
        return { file, clashes: await collection.clashes(file) }
      }),
      importFile: within((collection, file, same) => collection.importFile(file, same)),
    }
  }, [client])
}
