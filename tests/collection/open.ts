import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { onTestFinished } from 'vitest'
import type { Collection } from '../../src/collection/collection'
import { databaseStore, NoDatabaseError } from '../../src/collection/database'
import { openCollection, type Surroundings } from '../../src/collection/open-collection'
import type { Report } from '../../src/report/schema'
import { consistentCells, makeReport, steadyNumbers } from '../report/make-report'

/** Revision of what is kept next for the first time: of the first thing 0, so that a test can name it. */
let next = 0

/** Begins with a browser that keeps nothing yet. */
export function newBrowser(): void {
  next = 0
  globalThis.indexedDB = new IDBFactory()
}

/** Opens the collection as a tab of the browser does. Its clock goes one second a look. */
export async function openTab(surroundings: Partial<Surroundings> = {}): Promise<Collection> {
  let time = 1_700_000_000_000
  const collection = await openCollection({
    open: () => databaseStore(),
    now: () => (time += 1000),
    begin: () => (next += 100) - 100,
    storage: undefined,
    ...surroundings,
  })
  onTestFinished(() => collection.close())
  return collection
}

/** Opens a collection of a browser without a database. */
export const openWithout = (): Promise<Collection> => openTab({ open: () => Promise.reject(new NoDatabaseError('missing')) })

/** Returns a report as somebody brings it along. */
export const ownReport = (id: string, fields: Partial<Report> = {}): Report =>
  makeReport('2021', consistentCells('2021', steadyNumbers()), { id, year: 2023, ...fields })
