import { parseReport } from '../report/parse-report'
import { askBeforeLeaving } from './ask-before-leaving'
import type { Change, Collection, CollectionFile, Draft, Dropped, ImportResult, Keeping, OwnEntry } from './collection'
import { writeCollection } from './collection-file'
import { databaseStore, NoDatabaseError } from './database'
import { dropItems, restoreItems } from './drop-items'
import { FullError, StoreError } from './errors'
import { importItem } from './import-item'
import { judge, parseDraft, parseEntry, parseItem } from './parse-stored'
import { current, firstRevision, idOf, nextRevision, putReport, rawOf, readingIn, sizeOf, substance } from './records'
import { memoryStore, type Store, type StoredItem, type Transaction } from './store'
import { joinTabs } from './tabs'

export interface Surroundings {
  /** Opens the store that lasts. */
  open: () => Promise<Store>
  now: () => number
  /** Returns the revision of something that comes to be kept. */
  begin: () => number
  /** What the browser says of its storage; absent where it says nothing. */
  storage: Partial<Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>> | undefined
}

/** Opens a collection in a store. What the browser refuses with is turned into the errors of the collection. */
function collectionIn(store: Store, keeping: Keeping, { now, begin, storage }: Surroundings): Collection {
  const listeners = new Set<(change: Change) => void>()
  const tell = (change: Change) => {
    for (const listener of listeners) listener(change)
  }
  const tabs = keeping.kept ? joinTabs(tell) : null
  const persist = async () => {
    if (keeping.kept && !(await storage?.persisted?.())) await storage?.persist?.()
  }
  const explain = async (cause: unknown): Promise<never> => {
    if (!(cause instanceof DOMException)) throw cause
    if (cause.name !== 'QuotaExceededError') throw new StoreError('failed', `${cause.name}: ${cause.message}`, { cause })
    const { usage, quota } = (await storage?.estimate?.().catch(() => undefined)) ?? {}
    throw new FullError({ ...(usage !== undefined && { used: usage }), ...(quota !== undefined && { quota }) }, { cause })
  }
  const read = <Result>(work: (from: Transaction) => Promise<Result>) => store.read(work).catch(explain)
  const change = async <Result>(ids: (result: Result) => Change, work: (to: Transaction) => Promise<Result>): Promise<Result> => {
    const result = await store.write(work).catch(explain)
    const changed = ids(result)
    if (changed.length > 0) {
      // What lasts no longer than the page is lost with it, until somebody takes it along.
      if (!keeping.kept)
        askBeforeLeaving(listeners, await store.read(async (from) => (await from.all('reports')).length + (await from.all('drafts')).length > 0))
      tabs?.tell(changed)
      tell(changed)
    }
    return result
  }
  const kept = async <Result>(keep: Promise<Result>): Promise<Result> => {
    const result = await keep
    // It may ask the reader, and nothing depends on the answer.
    persist().catch(() => undefined)
    return result
  }

  return {
    keeping,
    list: () =>
      read(async (from) => {
        const entries = (await from.all('entries')).map((item) => judge(() => parseEntry(item)))
        const drafts = (await from.all('drafts')).map((item) => judge(() => parseDraft(item)))
        const damaged = [...entries, ...drafts].flatMap((each) => ('item' in each ? [each.item] : []))
        const latest = <Item extends { changed: number }>(items: Item[]): Item[] => items.sort((a, b) => b.changed - a.changed)
        return {
          reports: latest(entries.flatMap((each) => ('value' in each ? [each.value] : []))),
          drafts: latest(drafts.flatMap((each) => ('value' in each ? [each.value] : []))),
          // An entry that cannot be read says little; what it stands for says all.
          damaged: await Promise.all(damaged.map(async (item) => ({ ...item, raw: await rawOf(from, item) }))),
        }
      }),
    get: (id) =>
      read(async (from) => {
        const item = await from.get('reports', id)
        return item === undefined ? null : parseItem(item, readingIn(await from.get('readings', id)))
      }),
    getDraft: (id) =>
      read(async (from) => {
        const item = await from.get('drafts', id)
        return item === undefined ? null : parseDraft(item)
      }),
    put: ({ report, reading, expected, madeOf }) =>
      kept(
        change<{ entry: OwnEntry; gone: Change }>(
          ({ entry, gone }) => [entry.id, ...gone],
          async (to) => {
            const trusted = parseReport(report)
            const revision = await nextRevision(to, report.id, expected, begin)
            const entry = await putReport(to, { id: report.id, report: trusted, ...(reading && { reading }), revision, changed: now() })
            if (!madeOf || (await current(to, madeOf.id))?.revision !== madeOf.revision) return { entry, gone: [] }
            await to.drop('drafts', madeOf.id)
            return { entry, gone: [madeOf.id] }
          },
        ),
      ).then(({ entry }) => entry),
    putDraft: ({ draft, expected }) =>
      kept(
        change<Draft>(
          ({ id }) => [id],
          async (to) => {
            const revised = { ...draft, revision: await nextRevision(to, draft.id, expected, begin), changed: now() }
            await to.put('drafts', revised)
            return revised
          },
        ),
      ),
    drop: (ids) =>
      change<Dropped>(
        (dropped) => dropped.ids,
        (from) => dropItems(from, ids),
      ),
    restore: async (dropped) => {
      await kept(
        change<Change>(
          (ids) => ids,
          (to) => restoreItems(to, dropped),
        ),
      )
    },
    exportAll: async () => {
      const text = await read(async (from) => {
        const readings = new Map((await from.all('readings')).map((item) => [idOf(item), readingIn(item)]))
        const reports = (await from.all('reports')).map((item) => {
          const reading = readings.get(idOf(item))
          return { ...(item as StoredItem), ...(reading !== undefined && { reading }) }
        })
        return writeCollection({ reports, drafts: await from.all('drafts') })
      })
      askBeforeLeaving(listeners, false)
      return text
    },
    clashes: (file: CollectionFile) =>
      read(async (from) => {
        const ids: string[] = []
        for (const item of [...file.reports, ...file.drafts]) {
          const there = await current(from, item.id)
          const judged = there && judge(there.whole)
          if (judged && !('value' in judged && substance(judged.value) === substance(item))) ids.push(item.id)
        }
        return ids
      }),
    importFile: (file, same) =>
      kept(
        change<ImportResult>(
          ({ added, replaced }) => [...added, ...replaced],
          async (to) => {
            const result = { added: [] as string[], replaced: [] as string[], older: [] as string[], same: [] as string[] }
            for (const item of [...file.reports, ...file.drafts]) {
              const [outcome, id] = await importItem(to, item, same, begin)
              result[outcome].push(id)
            }
            return result
          },
        ),
      ),
    room: async () => {
      const own = await read(async (from) => {
        const entries = (await from.all('entries')) as { bytes?: unknown }[]
        const reports = entries.reduce((total, { bytes }) => total + (typeof bytes === 'number' ? bytes : 0), 0)
        return (await from.all('drafts')).reduce<number>((total, draft) => total + sizeOf(draft), reports)
      })
      if (!keeping.kept) return { own }
      const { usage, quota } = (await storage?.estimate?.().catch(() => undefined)) ?? {}
      const persisted = await storage?.persisted?.().catch(() => undefined)
      return {
        own,
        ...(usage !== undefined && { used: usage }),
        ...(quota !== undefined && { quota }),
        ...(persisted !== undefined && { persisted }),
      }
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: () => {
      tabs?.close()
      askBeforeLeaving(listeners, false)
      listeners.clear()
      store.close()
    },
  }
}

const browser = (): Surroundings => ({
  open: () => databaseStore(),
  now: () => Date.now(),
  begin: firstRevision,
  storage: typeof navigator === 'undefined' ? undefined : navigator.storage,
})

/** Opens the collection of this browser; where it gives no database, one that lasts as long as the page and says so. Never throws. */
export async function openCollection(surroundings: Partial<Surroundings> = {}): Promise<Collection> {
  const all = { ...browser(), ...surroundings }
  try {
    return collectionIn(await all.open(), { kept: true }, all)
  } catch (error) {
    const reason = error instanceof NoDatabaseError ? error.reason : 'refused'
    return collectionIn(memoryStore(), { kept: false, reason }, all)
  }
}
