import { openDB } from 'idb'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Collection, CollectionList } from '../../src/collection/collection'
import { readCollection } from '../../src/collection/collection-file'
import { CollectionFileError } from '../../src/collection/errors'
import { newBrowser, openTab, openWithout, ownReport } from './open'

beforeEach(newBrowser)

const draft = { id: 'draft-a', form: '2019', cells: { a: '1' }, identity: {} } as const
const named = (zh: string) => ({ title: { zh, en: zh } })
const titleOf = async (collection: Collection, id: string) => (await collection.get(id))?.report.title.zh

async function filled(): Promise<Collection> {
  const collection = await openTab()
  await collection.put({ report: ownReport('own-2023-a', named('甲')), expected: null })
  await collection.put({ report: ownReport('own-2023-b', named('乙')), expected: null })
  await collection.putDraft({ draft, expected: null })
  return collection
}

describe('export and import', () => {
  it('carry everything to another browser', async () => {
    const collection = await filled()
    const before = await collection.list()
    const text = await collection.exportAll()
    newBrowser()
    const other = await openTab()
    const file = readCollection(text)
    expect(file.refused).toEqual([])
    expect(await other.clashes(file)).toEqual([])
    const result = await other.importFile(file, 'newer')
    expect(result).toEqual({ added: ['own-2023-a', 'own-2023-b', 'draft-a'], replaced: [], older: [], same: [] })
    const unrevised = ({ reports, drafts, damaged }: CollectionList) => ({
      reports: reports.map((each) => ({ ...each, revision: null })),
      drafts: drafts.map((each) => ({ ...each, revision: null })),
      damaged,
    })
    expect(unrevised(await other.list())).toEqual(unrevised(before))
    const there = await other.get('own-2023-a')
    expect({ ...there, revision: null }).toEqual({ ...(await collection.get('own-2023-a')), revision: null })
  })
  it('carry over from a session without a database', async () => {
    const session = await openWithout()
    await session.put({ report: ownReport('own-2023-a', named('甲')), expected: null })
    const lasting = await openTab()
    await lasting.importFile(readCollection(await session.exportAll()), 'both')
    expect(await titleOf(lasting, 'own-2023-a')).toBe('甲')
  })
  it('leave alone what is the same', async () => {
    const collection = await filled()
    const file = readCollection(await collection.exportAll())
    expect(await collection.clashes(file)).toEqual([])
    expect((await collection.importFile(file, 'both')).same).toEqual(['own-2023-a', 'own-2023-b', 'draft-a'])
    expect((await collection.list()).reports).toHaveLength(2)
  })
  it('keep both of two with one id, if so chosen', async () => {
    const collection = await filled()
    const file = readCollection(await collection.exportAll())
    await collection.put({ report: ownReport('own-2023-a', named('甲二')), expected: 0 })
    const kept = await collection.getDraft('draft-a')
    await collection.putDraft({ draft: { ...draft, cells: { a: '2' } }, expected: kept?.revision ?? null })
    expect(await collection.clashes(file)).toEqual(['own-2023-a', 'draft-a'])
    const { added, same } = await collection.importFile(file, 'both')
    expect(same).toEqual(['own-2023-b'])
    expect(added).toEqual([expect.stringMatching(/^own-2023-.{10}$/), expect.stringMatching(/^draft-.{10}$/)])
    expect(await titleOf(collection, 'own-2023-a')).toBe('甲二')
    expect(await titleOf(collection, added[0] ?? '')).toBe('甲')
    expect(new Set((await collection.list()).drafts.map(({ cells }) => cells.a))).toEqual(new Set(['1', '2']))
  })
  it('keep the newer of two with one id, if so chosen, whichever side it is on', async () => {
    const collection = await filled()
    const older = readCollection(await collection.exportAll())
    await collection.put({ report: ownReport('own-2023-a', named('甲二')), expected: 0 })
    const newer = readCollection(await collection.exportAll())
    expect(await collection.importFile(older, 'newer')).toMatchObject({ older: ['own-2023-a'], replaced: [] })
    expect(await titleOf(collection, 'own-2023-a')).toBe('甲二')
    newBrowser()
    const other = await openTab()
    await other.importFile(older, 'newer')
    expect(await other.importFile(newer, 'newer')).toMatchObject({ older: [], replaced: ['own-2023-a'] })
    expect(await titleOf(other, 'own-2023-a')).toBe('甲二')
  })
  it('outdate what another tab holds of a report that gave way', async () => {
    const collection = await filled()
    const file = readCollection(await collection.exportAll())
    const [first] = file.reports
    if (!first) throw new Error('an empty file')
    const later = { ...first, report: { ...first.report, ...named('甲二') }, changed: first.changed + 1e9 }
    await collection.importFile({ ...file, reports: [later] }, 'newer')
    await expect(collection.put({ report: first.report, expected: first.revision })).rejects.toThrow('changed meanwhile')
  })
  it('outdate what another tab holds of a report and a draft that were deleted and came back, whatever the file says', async () => {
    const collection = await filled()
    const file = readCollection(await collection.exportAll())
    const shown = await collection.get('own-2023-a')
    const typed = await collection.getDraft('draft-a')
    await collection.drop()
    await collection.importFile(file, 'newer')
    if (!shown || !typed) throw new Error('nothing was kept')
    await expect(collection.put({ report: shown.report, expected: shown.revision })).rejects.toThrow('changed meanwhile')
    await expect(collection.putDraft({ draft, expected: typed.revision })).rejects.toThrow('changed meanwhile')
  })
  it('put what can be read in the place of what cannot', async () => {
    const collection = await filled()
    const file = readCollection(await collection.exportAll())
    const database = await openDB('sunshine-report')
    await database.put('drafts', { id: 'draft-a', revision: 'x' })
    database.close()
    expect(await collection.importFile(file, 'newer')).toMatchObject({ replaced: ['draft-a'] })
    expect(await collection.list()).toMatchObject({ drafts: [{ id: 'draft-a', cells: { a: '1' } }], damaged: [] })
  })
  it('change nothing where one of them cannot be kept', async () => {
    const collection = await filled()
    const file = readCollection(await collection.exportAll())
    newBrowser()
    const other = await openTab()
    const unkept = { ...draft, id: 'draft-b', revision: 0, changed: 0, cells: { a: Symbol('not for storage') as unknown as string } }
    await expect(other.importFile({ ...file, drafts: [unkept] }, 'both')).rejects.toThrow('could not be cloned')
    expect(await other.list()).toEqual({ reports: [], drafts: [], damaged: [] })
  })
})

describe('readCollection', () => {
  it.each([
    ['no JSON', '{"kind":', 'not-json'],
    ['an empty file', '', 'not-json'],
    ['a single report', JSON.stringify(ownReport('own-2023-a')), 'not-collection'],
    ['a list', '[]', 'not-collection'],
    ['null', 'null', 'not-collection'],
    ['a collection without reports', '{"kind":"sunshine-report-collection","version":1}', 'not-collection'],
    ['a version that never was', '{"kind":"sunshine-report-collection","version":0,"reports":[],"drafts":[]}', 'not-collection'],
    [
      'more than a list can show',
      JSON.stringify({ kind: 'sunshine-report-collection', version: 1, reports: [], drafts: Array(2001).fill(7) }),
      'too-many',
    ],
    ['a later version', '{"kind":"sunshine-report-collection","version":2}', 'newer-version'],
  ])('refuses %s', (_, text, kind) => {
    let error: unknown
    try {
      readCollection(text)
    } catch (each) {
      error = each
    }
    expect(error).toBeInstanceOf(CollectionFileError)
    expect((error as CollectionFileError).kind).toBe(kind)
  })
  it('reads past a byte order mark', () => {
    expect(readCollection('\ufeff{"kind":"sunshine-report-collection","version":1,"reports":[],"drafts":[]}').reports).toEqual([])
  })
  it('reads what can be read, and names the rest with what is in the file', () => {
    const whole = { id: 'own-2023-a', report: ownReport('own-2023-a'), revision: 0, changed: 5 }
    const wrongLevel = { ...whole, id: 'own-2023-b', report: { ...ownReport('own-2023-b'), level: 'galactic' } }
    const file = readCollection(
      JSON.stringify({
        kind: 'sunshine-report-collection',
        version: 1,
        reports: [whole, wrongLevel, whole, { ...whole, id: 'own-2023-c' }, { ...whole, id: 'suqian-2023' }, 7],
        drafts: [{ id: 'draft-a', form: '1999' }],
      }),
    )
    expect(file.reports).toEqual([whole])
    expect(file.refused.map(({ id, path, received }) => [id, path, received])).toEqual([
      ['own-2023-b', 'report.level', '"galactic"'],
      ['own-2023-a', 'id', '"own-2023-a"'],
      ['own-2023-c', 'report.id', '"own-2023-a"'],
      ['suqian-2023', 'id', '"suqian-2023"'],
      ['', '', '7'],
      ['draft-a', 'form', '"1999"'],
    ])
    expect(JSON.parse(file.refused[0]?.raw ?? '')).toEqual(wrongLevel)
  })
  it('takes nothing that was planted beside what belongs there, and says little of what is long', () => {
    const planted = `{"kind":"sunshine-report-collection","version":1,"reports":[],"drafts":[
      {"id":"draft-b","form":"2021","cells":{"__proto__":"1","constructor":"2","applications.new":"3"},"identity":{"__proto__":{"body":"x"}},"revision":0,"changed":5},
      {"id":"draft-c","form":"${'x'.repeat(5000)}","cells":{},"identity":{},"revision":0,"changed":5,"__proto__":{"form":"2021"}}]}`
    const { drafts, refused } = readCollection(planted)
    expect(drafts.map(({ cells }) => Object.entries(cells))).toEqual([[['applications.new', '3']]])
    expect(drafts[0]?.identity.body).toBeUndefined()
    expect(refused.map(({ id, received }) => [id, received.length])).toEqual([['draft-c', 121]])
  })
  it.each([
    ['of a moment that no calendar has', { revision: 0, changed: 9e15 }, 'changed'],
    ['of a year of five digits', { revision: 0, changed: 8e15 }, 'changed'],
    ['changed so often that one more changes nothing', { revision: 2 ** 53, changed: 5 }, 'revision'],
  ])('refuses what was %s', (_, times, path) => {
    const report = { id: 'own-2023-a', report: ownReport('own-2023-a'), ...times }
    const text = JSON.stringify({ kind: 'sunshine-report-collection', version: 1, reports: [report], drafts: [{ ...draft, ...times }] })
    expect(readCollection(text)).toMatchObject({ reports: [], drafts: [], refused: [{ path }, { path }] })
  })
  it.each([
    ['a reading of another shape', { blocks: 5 }],
    ['a reading that points outside of its document', { blocks: [], figures: [{ spot: { block: 3, cell: 0 } }] }],
  ])('leaves out %s and keeps its report', (_, reading) => {
    const item = { id: 'own-2023-a', report: ownReport('own-2023-a'), revision: 0, changed: 5 }
    const file = readCollection(JSON.stringify({ kind: 'sunshine-report-collection', version: 1, reports: [{ ...item, reading }], drafts: [] }))
    expect(file.reports).toEqual([item])
  })
})
