import 'fake-indexeddb/auto'
import { QueryClient } from '@tanstack/react-query'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadLibrary } from '../../src/data/library'
import { LoadError } from '../../src/data/load-error'
import { collectionFor } from '../../src/data/own-loader'
import { reportQuery } from '../../src/data/reports'
import { BROUGHT } from '../support/collection-file'
import { serve } from '../support/serve'
import { publishedFile } from '../support/tianjin'

const shipped = (JSON.parse(publishedFile('index.json')) as { reports: { id: string }[] }).reports.map(({ id }) => id)
const [one, two] = BROUGHT
if (!one || !two) throw new Error('too few reports')

/** Opens the product with nothing kept. Returns its client, its collection, and the files it asks for. */
async function open() {
  const { fetcher, asked } = await serve({})
  vi.stubGlobal('fetch', fetcher)
  const client = new QueryClient()
  const collection = await collectionFor(client)
  await collection.drop()
  return { client, collection, asked, report: (id: string) => client.query(reportQuery(client, id)) }
}

const problemOf = async (loading: Promise<unknown>) => {
  const error: unknown = await loading.catch((each: unknown) => each)
  if (!(error instanceof LoadError)) throw new Error('expected a LoadError', { cause: error })
  return error.problem
}

beforeEach(() => vi.unstubAllGlobals())
afterEach(() => vi.unstubAllGlobals())

describe('an own report', () => {
  it('is read from this browser, without any request', async () => {
    const { collection, report, asked } = await open()
    await collection.put({ report: one, expected: null })
    expect(await report(one.id)).toEqual(one)
    expect(asked).toEqual([])
  })
  it('that is not here is said to be elsewhere', async () => {
    const { report } = await open()
    expect(await problemOf(report('own-2023-elsewhere'))).toEqual({ kind: 'own-elsewhere', id: 'own-2023-elsewhere' })
  })
  it('that is damaged is said to be, with the place', async () => {
    const { collection, report } = await open()
    await collection.put({ report: one, expected: null })
    const database = await openDB('sunshine-report')
    await database.put('reports', { id: one.id, revision: 0, changed: 5, report: { ...one, level: 'galactic' } })
    database.close()
    expect(await problemOf(report(one.id))).toMatchObject({ kind: 'own-damaged', id: one.id, path: 'report.level', received: '"galactic"' })
  })
  it('is asked for anew after it was changed', async () => {
    const { collection, client, report } = await open()
    const { revision } = await collection.put({ report: one, expected: null })
    await report(one.id)
    await collection.put({ report: { ...one, title: two.title }, expected: revision })
    expect(client.getQueryState(['report', one.id])?.isInvalidated).toBe(true)
  })
})

describe('an own report that was deleted', () => {
  it('does not live on in what was loaded before', async () => {
    const { collection, client, report } = await open()
    await collection.put({ report: one, expected: null })
    await report(one.id)
    await collection.drop([one.id])
    await vi.waitFor(() => expect(client.getQueryData(['report', one.id])).toBeUndefined())
    expect(await problemOf(report(one.id))).toMatchObject({ kind: 'own-elsewhere' })
  })
})

describe('loadLibrary', () => {
  const job = () => {
    const told: [number, number][] = []
    return { told, signal: new AbortController().signal, progress: (done: number, of: number) => void told.push([done, of]) }
  }
  it('gives the shipped reports, then the own ones, and counts them together', async () => {
    const { collection, client } = await open()
    for (const report of [one, two]) await collection.put({ report, expected: null })
    const { told, ...rest } = job()
    expect((await loadLibrary(client, rest)).map(({ id }) => id)).toEqual([...shipped, two.id, one.id])
    const of = shipped.length + 2
    expect(told).toEqual(Array.from({ length: of + 1 }, (_, done) => [done, of]))
  })
  it('leaves out an own one that cannot be read', async () => {
    const { collection, client } = await open()
    for (const report of [one, two]) await collection.put({ report, expected: null })
    const database = await openDB('sunshine-report')
    await database.put('reports', { id: one.id, revision: 0, changed: 5, report: {} })
    database.close()
    expect((await loadLibrary(client, job())).map(({ id }) => id)).toEqual([...shipped, two.id])
  })
})
