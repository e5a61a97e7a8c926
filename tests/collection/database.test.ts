import { openDB } from 'idb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { databaseStore } from '../../src/collection/database'
import { DamagedError, FullError, StoreError } from '../../src/collection/errors'
import { openCollection } from '../../src/collection/open-collection'
import type { Store } from '../../src/collection/store'
import { newBrowser, openTab, ownReport } from './open'

beforeEach(newBrowser)

const failing = (promise: Promise<unknown>) => promise.then(() => null).catch((error: unknown) => error)
const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 50))

/** Returns a store in which there is room for so many things only. */
async function smallStore(room: number): Promise<Store> {
  const store = await databaseStore()
  let left = room
  return {
    ...store,
    write: (work) =>
      store.write((to) =>
        work({
          ...to,
          put: (shelf, item) => {
            left -= 1
            return left < 0 ? Promise.reject(new DOMException('no room', 'QuotaExceededError')) : to.put(shelf, item)
          },
        }),
      ),
  }
}

describe('two tabs', () => {
  it('see each other’s changes, and are told of them', async () => {
    const [one, two] = [await openTab(), await openTab()]
    const told = new Promise((resolve) => two.subscribe(resolve))
    await one.put({ report: ownReport('own-2023-a'), expected: null })
    expect(await told).toEqual(['own-2023-a'])
    expect((await two.get('own-2023-a'))?.revision).toBe(0)
  })
  it('do not destroy each other’s work: of two changes at one time one is kept and the other refused', async () => {
    const [one, two] = [await openTab(), await openTab()]
    const report = ownReport('own-2023-a')
    await one.put({ report, expected: null })
    const changes = [one, two].map((tab, at) => tab.put({ report: { ...report, title: { zh: `第${at}页`, en: 'Page' } }, expected: 0 }))
    const outcomes = await Promise.allSettled(changes)
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await one.get('own-2023-a'))?.revision).toBe(1)
  })
})

describe('what is kept', () => {
  it('is there when the browser is opened again', async () => {
    const first = await openTab()
    await first.put({ report: ownReport('own-2023-a'), expected: null })
    first.close()
    expect((await (await openTab()).get('own-2023-a'))?.report).toEqual(ownReport('own-2023-a'))
  })
  it('is never half written where room runs out, and it is said how much there is', async () => {
    const storage = { estimate: () => Promise.resolve({ usage: 90, quota: 100 }) }
    const collection = await openTab({ open: () => smallStore(3), storage })
    await collection.put({ report: ownReport('own-2023-a'), expected: null })
    const error = await failing(collection.put({ report: ownReport('own-2023-b'), expected: null }))
    expect(error).toBeInstanceOf(FullError)
    expect(error).toMatchObject({ used: 90, quota: 100 })
    expect((await collection.list()).reports.map(({ id }) => id)).toEqual(['own-2023-a'])
    expect(await collection.get('own-2023-b')).toBeNull()
  })
  it('is a report or still a draft where the page goes while one becomes the other, never both and never neither', async () => {
    const [whole, crashing] = [await databaseStore(), await databaseStore()]
    const lasting = await openTab({ open: () => Promise.resolve(whole) })
    const draft = { id: 'draft-a', form: '2021', year: 2023, cells: {}, identity: {} } as const
    const { revision } = await lasting.putDraft({ draft, expected: null })
    const falls = () => Promise.reject(new DOMException('the page went', 'AbortError'))
    const tab = await openTab({ open: async () => ({ ...crashing, write: (work) => crashing.write((to) => work({ ...to, drop: falls })) }) })
    const making = { report: ownReport('own-2023-a'), expected: null, madeOf: { id: 'draft-a', revision } }
    expect(await failing(tab.put(making))).toBeInstanceOf(StoreError)
    expect(await lasting.list()).toMatchObject({ reports: [], drafts: [{ id: 'draft-a' }] })
    await lasting.put(making)
    expect(await lasting.list()).toMatchObject({ reports: [{ id: 'own-2023-a' }], drafts: [] })
  })
  it('is not asked to stay before there is anything, and then until it may', async () => {
    let asked = 0
    const storage = { persisted: () => Promise.resolve(asked > 1), persist: () => Promise.resolve(++asked > 1) }
    const collection = await openTab({ storage })
    await collection.list()
    expect(asked).toBe(0)
    for (const expected of [null, 0, 1, 2]) {
      await collection.put({ report: ownReport('own-2023-a'), expected })
      await nextTurn()
    }
    expect(asked).toBe(2)
    expect(await collection.room()).toMatchObject({ persisted: true })
  })
  it('may be damaged: it is named with what is kept of it, and the others go on', async () => {
    const collection = await openTab()
    for (const id of ['own-2023-a', 'own-2023-b', 'own-2023-c']) await collection.put({ report: ownReport(id), expected: null })
    const database = await openDB('sunshine-report')
    const older = { id: 'own-2023-a', revision: 0, changed: 5, report: { ...ownReport('own-2023-a'), schemaVersion: 0 } }
    await database.put('reports', older)
    await database.put('entries', { id: 'own-2023-b' })
    await database.put('drafts', { id: 'draft-a', form: '2021' })
    database.close()
    const error = await failing(collection.get('own-2023-a'))
    if (!(error instanceof DamagedError)) throw new Error('expected damage', { cause: error })
    expect(error.item).toMatchObject({ id: 'own-2023-a', path: 'report.schemaVersion', expected: '1', received: '0' })
    expect(JSON.parse(error.item.raw)).toEqual(older)
    const { reports, damaged } = await collection.list()
    expect(reports.map(({ id }) => id)).toEqual(['own-2023-c', 'own-2023-a'])
    expect(damaged.map(({ id }) => id)).toEqual(['own-2023-b', 'draft-a'])
    expect(JSON.parse(damaged[0]?.raw ?? '')).toMatchObject({ report: ownReport('own-2023-b') })
    expect((await collection.get('own-2023-c'))?.id).toBe('own-2023-c')
    expect(JSON.parse(await collection.exportAll())).toMatchObject({ reports: [older, { id: 'own-2023-b' }, { id: 'own-2023-c' }] })
    await collection.drop(['own-2023-b', 'draft-a'])
    expect((await collection.list()).damaged).toEqual([])
  })
})

describe('a browser that gives no database', () => {
  it.each([
    ['has none', 'missing', () => void Reflect.deleteProperty(globalThis, 'indexedDB')],
    ['has null in its place', 'missing', () => void (globalThis.indexedDB = null as unknown as IDBFactory)],
    [
      'refuses it',
      'refused',
      () => {
        globalThis.indexedDB.open = () => {
          throw new DOMException('not here', 'SecurityError')
        }
      },
    ],
    [
      'has no room for one',
      'full',
      () => {
        globalThis.indexedDB.open = () => {
          throw new DOMException('no room', 'QuotaExceededError')
        }
      },
    ],
    [
      'cannot open it',
      'broken',
      () => {
        globalThis.indexedDB.open = () => {
          throw new DOMException('Internal error opening backing store', 'UnknownError')
        }
      },
    ],
  ])('%s: the session goes on and says so', async (_, reason, take) => {
    take()
    const collection = await openCollection()
    expect(collection.keeping).toEqual({ kept: false, reason })
    await collection.put({ report: ownReport('own-2023-a'), expected: null })
    expect((await collection.get('own-2023-a'))?.report).toEqual(ownReport('own-2023-a'))
    collection.close()
  })
  it('has one that never answers: after a while the session goes on and says so', async () => {
    vi.useFakeTimers()
    globalThis.indexedDB.open = () => new IDBOpenDBRequest()
    const opening = openTab()
    await vi.advanceTimersByTimeAsync(9000)
    const collection = await opening
    vi.useRealTimers()
    expect(collection.keeping).toEqual({ kept: false, reason: 'silent' })
    await collection.put({ report: ownReport('own-2023-a'), expected: null })
    expect((await collection.get('own-2023-a'))?.report).toEqual(ownReport('own-2023-a'))
  })
  it('has one that a newer version of the page made', async () => {
    ;(await openDB('sunshine-report', 99)).close()
    expect((await openTab()).keeping).toEqual({ kept: false, reason: 'newer' })
  })
  it('has one that an older page holds open and does not let go', async () => {
    const old = await openDB('sunshine-report', 1)
    expect((await openTab({ open: () => databaseStore('sunshine-report', 2) })).keeping).toEqual({ kept: false, reason: 'blocked' })
    old.close()
    await nextTurn()
    // The upgrade that was waited for holds nobody up.
    ;(await openDB('sunshine-report', 3)).close()
  })
})

describe('a newer version of the page, in another tab', () => {
  it('is let in at once; what this page then does is refused, and says why', async () => {
    const collection = await openTab()
    await collection.put({ report: ownReport('own-2023-a'), expected: null })
    const newer = await openDB('sunshine-report', 2)
    const error = await failing(collection.put({ report: ownReport('own-2023-b'), expected: null }))
    expect(error).toBeInstanceOf(StoreError)
    expect(error).toMatchObject({ reason: 'newer' })
    expect(await newer.getAllKeys('reports')).toEqual(['own-2023-a'])
    newer.close()
  })
  it('that went away without a trace lets this page go on', async () => {
    const collection = await openTab()
    const database = await openDB('sunshine-report')
    database.close()
    await collection.put({ report: ownReport('own-2023-a'), expected: null })
    expect((await collection.list()).reports).toHaveLength(1)
  })
})
