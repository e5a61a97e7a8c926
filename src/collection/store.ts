/** Where the collection lies: four shelves, changed by transactions. */

/** `entries` tell of reports without loading them; `reports`, `readings` and `drafts` hold the things themselves. */
export const SHELVES = ['entries', 'reports', 'readings', 'drafts'] as const
type Shelf = (typeof SHELVES)[number]

/** Anything that lies on a shelf; what else it has, nobody vouches for. */
export interface StoredItem {
  id: string
}

export interface Transaction {
  get: (shelf: Shelf, id: string) => Promise<unknown>
  all: (shelf: Shelf) => Promise<unknown[]>
  put: (shelf: Shelf, item: StoredItem) => Promise<void>
  drop: (shelf: Shelf, id: string) => Promise<void>
}

/** Runs work that awaits nothing but its transaction. Where it throws, nothing is changed, and the error is passed on. */
export interface Store {
  read: <Result>(work: (transaction: Transaction) => Promise<Result>) => Promise<Result>
  write: <Result>(work: (transaction: Transaction) => Promise<Result>) => Promise<Result>
  close: () => void
}

/** Returns a store that lasts as long as the page, for where the browser gives no database. */
export function memoryStore(): Store {
  let shelves = new Map<Shelf, ReadonlyMap<string, StoredItem>>()
  let last: Promise<unknown> = Promise.resolve()
  const run = <Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> => {
    const turn = async () => {
      const changed = new Map(shelves)
      const on = (shelf: Shelf) => new Map(changed.get(shelf))
      const result = await work({
        get: async (shelf, id) => structuredClone(changed.get(shelf)?.get(id)),
        all: async (shelf) => [...(changed.get(shelf)?.values() ?? [])].map((item) => structuredClone(item)),
        put: async (shelf, item) => void changed.set(shelf, on(shelf).set(item.id, structuredClone(item))),
        drop: async (shelf, id) => {
          const items = on(shelf)
          items.delete(id)
          changed.set(shelf, items)
        },
      })
      shelves = changed
      return result
    }
    const result = last.then(turn)
    last = result.catch(() => undefined)
    return result
  }
  return { read: run, write: run, close: () => undefined }
}
