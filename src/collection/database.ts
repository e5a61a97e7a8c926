/** The store that lasts: a database of the browser. The only file that knows IndexedDB. */
import { openDB, type IDBPDatabase } from 'idb'
import type { Keeping } from './collection'
import { StoreError } from './errors'
import { SHELVES, type Store, type Transaction } from './store'

const DATABASE = 'sunshine-report'
/** Grows with each change of the shelves; `upgrade` then leads from each older one to it. */
const VERSION = 1

/** The browser gives no database. */
export class NoDatabaseError extends Error {
  override readonly name = 'NoDatabaseError'
  readonly reason: Extract<Keeping, { kept: false }>['reason']

  constructor(reason: NoDatabaseError['reason'], options?: ErrorOptions) {
    super(reason, options)
    this.reason = reason
  }
}

function reasonOf(cause: unknown): NoDatabaseError['reason'] {
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : ''
  if (name === 'VersionError') return 'newer'
  if (name === 'QuotaExceededError') return 'full'
  if (name === 'UnknownError' || name === 'AbortError') return 'broken'
  // Nothing of this name, or null in its place.
  return name === 'ReferenceError' || name === 'TypeError' ? 'missing' : 'refused'
}

/** A database that has not opened after so many milliseconds is given up: some browsers never answer. */
const PATIENCE = 8000

function connect(name: string, version: number, lost: () => void): Promise<IDBPDatabase> {
  return new Promise((resolve, reject) => {
    let given = true
    const patience = setTimeout(() => {
      given = false
      reject(new NoDatabaseError('silent'))
    }, PATIENCE)
    const opening = async () => {
      const database = await openDB(name, version, {
        upgrade(created, oldVersion) {
          if (oldVersion < 1) for (const shelf of SHELVES) created.createObjectStore(shelf, { keyPath: 'id' })
        },
        blocked() {
          given = false
          reject(new NoDatabaseError('blocked'))
        },
        // A newer version of the page, in another tab, waits for us to let go.
        blocking(_current, _wanted, event) {
          ;(event.target as IDBDatabase).close()
          lost()
        },
        terminated: lost,
      })
      if (given) resolve(database)
      else database.close()
    }
    opening()
      .catch((cause: unknown) => reject(new NoDatabaseError(reasonOf(cause), { cause })))
      .finally(() => clearTimeout(patience))
  })
}

/** Returns the store in the browser's database, opened. @throws {NoDatabaseError} where there is none to be had. */
export async function databaseStore(name = DATABASE, version = VERSION): Promise<Store> {
  let connection: Promise<IDBPDatabase> | null = null
  const database = (): Promise<IDBPDatabase> => {
    connection ??= connect(name, version, () => (connection = null)).catch((error: unknown) => {
      connection = null
      throw error
    })
    return connection
  }
  const run = async <Result>(mode: 'readonly' | 'readwrite', work: (transaction: Transaction) => Promise<Result>): Promise<Result> => {
    const opened = await database().catch((cause: unknown) => {
      const reason = cause instanceof NoDatabaseError ? cause.reason : 'refused'
      throw new StoreError(reason === 'newer' ? 'newer' : 'failed', reason, { cause })
    })
    const transaction = opened.transaction(SHELVES, mode, { durability: 'strict' })
    // Whoever awaits it below hears of its end; until then it must not count as unheard.
    transaction.done.catch(() => undefined)
    try {
      const result = await work({
        get: (shelf, id): Promise<unknown> => transaction.objectStore(shelf).get(id),
        all: (shelf): Promise<unknown[]> => transaction.objectStore(shelf).getAll(),
        put: async (shelf, item) => void (await transaction.objectStore(shelf).put?.(item)),
        drop: async (shelf, id) => transaction.objectStore(shelf).delete?.(id),
      })
      await transaction.done
      return result
    } catch (error) {
      try {
        transaction.abort()
      } catch {
        // It has ended by itself.
      }
      await transaction.done.catch(() => undefined)
      throw error
    }
  }
  await database()
  return {
    read: (work) => run('readonly', work),
    write: (work) => run('readwrite', work),
    close: () => void connection?.then((opened) => opened.close()).catch(() => undefined),
  }
}
