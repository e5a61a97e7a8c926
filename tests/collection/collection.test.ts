import { beforeEach, describe, expect, it } from 'vitest'
import type { Collection } from '../../src/collection/collection'
import { ConflictError } from '../../src/collection/errors'
import type { Reading } from '../../src/reader/reading'
import { FormatError } from '../../src/report/parse-report'
import { newBrowser, openTab, openWithout, ownReport } from './open'

beforeEach(newBrowser)

const reading: Reading = {
  format: 'text',
  form: '2021',
  formReasons: ['示例'],
  identity: { body: '示例市', year: 2023 },
  sections: [{ number: '三', zh: '统计表' }],
  blocks: [
    { kind: 'paragraph', text: '新收申请７件' },
    { kind: 'table', cells: [{ text: '7', row: 0, column: 0, rowSpan: 1, columnSpan: 1 }], rows: 1, columns: 1 },
  ],
  dropped: [],
  figures: [
    {
      figure: { metric: 'applications.new', value: 7, unit: '件', kind: 'exact', at: { in: 'text', section: '三', paragraph: 1 } },
      spot: { block: 0, start: 4, end: 5 },
      doubts: [{ id: 'doubt.unit-missing', spot: { block: 1, cell: 0 } }],
    },
  ],
  missing: [{ metric: 'applications.carried-in', reason: 'blank', spot: { block: 1, cell: 0 } }],
  doubts: [],
  events: [],
  named: [],
  sourceNotes: [],
}
const draft = { id: 'draft-a', form: '2021', year: 2024, cells: { 'a.b': '1２' }, identity: { body: '示例市' } } as const

const ids = async (collection: Collection) => (await collection.list()).reports.map(({ id }) => id)
const failing = (promise: Promise<unknown>) => promise.then(() => null).catch((error: unknown) => error)

describe.each([
  ['in the database', openTab, true],
  ['in memory', openWithout, false],
])('a collection %s', (_, open, kept) => {
  it('says whether what it keeps survives the session', async () => {
    expect((await open()).keeping).toEqual(kept ? { kept } : { kept, reason: 'missing' })
  })

  it('gives back a report with its reading, and lists it without either', async () => {
    const collection = await open()
    const report = ownReport('own-2023-a')
    const entry = await collection.put({ report, reading, expected: null })
    expect(await collection.get('own-2023-a')).toEqual({ id: report.id, report, reading, revision: 0, changed: entry.changed })
    const { title, body, division, level, scope, year, form } = report
    expect((await collection.list()).reports).toEqual([
      { id: report.id, title, body, division, level, scope, year, form, revision: 0, changed: entry.changed, bytes: entry.bytes, hasReading: true },
    ])
    expect(entry.bytes).toBeGreaterThan(JSON.stringify(report).length)
  })
  it('keeps the reading where only the report is changed, and the last changed comes first', async () => {
    const collection = await open()
    const report = ownReport('own-2023-a')
    await collection.put({ report, reading, expected: null })
    await collection.put({ report: ownReport('own-2023-b'), expected: null })
    expect(await ids(collection)).toEqual(['own-2023-b', 'own-2023-a'])
    const entry = await collection.put({ report: { ...report, body: { zh: '另一市', en: 'Another' } }, expected: 0 })
    expect(entry).toMatchObject({ revision: 1, hasReading: true, body: { zh: '另一市' } })
    expect((await collection.get('own-2023-a'))?.reading).toEqual(reading)
    expect(await ids(collection)).toEqual(['own-2023-a', 'own-2023-b'])
  })
  it('has nothing under an id that was not kept', async () => {
    expect(await (await open()).get('own-2023-z')).toBeNull()
  })
  it('refuses a report that could not be read again', async () => {
    const collection = await open()
    const report = { ...ownReport('own-2023-a'), period: { from: '2023-12-31', to: '2023-01-01' } }
    expect(await failing(collection.put({ report, expected: null }))).toBeInstanceOf(FormatError)
    expect(await ids(collection)).toEqual([])
  })

  it.each([
    ['an outdated revision', 0],
    ['as new what is kept', null],
    ['a revision that never was', 7],
  ])('refuses %s and gives what is kept now', async (__, expected) => {
    const collection = await open()
    const report = ownReport('own-2023-a')
    await collection.put({ report, expected: null })
    const current = { ...report, title: { zh: '后改的', en: 'Changed later' } }
    await collection.put({ report: current, expected: 0 })
    const error = await failing(collection.put({ report, expected }))
    if (!(error instanceof ConflictError)) throw new Error('expected a conflict', { cause: error })
    expect(error.current).toMatchObject({ report: current, revision: 1 })
    expect((await collection.get('own-2023-a'))?.report).toEqual(current)
  })
  it('refuses a change of what was deleted meanwhile, and says that it is gone', async () => {
    const collection = await open()
    await collection.put({ report: ownReport('own-2023-a'), expected: null })
    await collection.drop(['own-2023-a'])
    const error = await failing(collection.put({ report: ownReport('own-2023-a'), expected: 0 }))
    expect(error).toBeInstanceOf(ConflictError)
    expect((error as ConflictError).current).toBeNull()
  })

  it('keeps drafts, and refuses an outdated one', async () => {
    const collection = await open()
    const first = await collection.putDraft({ draft, expected: null })
    const second = await collection.putDraft({ draft: { ...draft, cells: {} }, expected: 0 })
    expect(first).toEqual({ ...draft, revision: 0, changed: expect.any(Number) as number })
    expect((await collection.list()).drafts).toEqual([second])
    const error = await failing(collection.putDraft({ draft, expected: 0 }))
    expect((error as ConflictError).current).toEqual(second)
  })

  it('keeps a report in the place of the draft that it was made of, and tells of both', async () => {
    const collection = await open()
    const { revision } = await collection.putDraft({ draft, expected: null })
    const told: (readonly string[])[] = []
    collection.subscribe((change) => told.push(change))
    await collection.put({ report: ownReport('own-2024-a'), expected: null, madeOf: { id: draft.id, revision } })
    expect(await collection.list()).toMatchObject({ reports: [{ id: 'own-2024-a' }], drafts: [] })
    expect(told).toEqual([['own-2024-a', 'draft-a']])
  })
  it('lets a draft stay that was changed since a report was made of it', async () => {
    const collection = await open()
    const { revision } = await collection.putDraft({ draft, expected: null })
    const later = await collection.putDraft({ draft: { ...draft, cells: {} }, expected: revision })
    await collection.put({ report: ownReport('own-2024-a'), expected: null, madeOf: { id: draft.id, revision } })
    expect(await collection.getDraft('draft-a')).toEqual(later)
  })

  it('deletes one and puts it back as it was, reading included', async () => {
    const collection = await open()
    for (const id of ['own-2023-a', 'own-2023-b']) await collection.put({ report: ownReport(id), reading, expected: null })
    const before = await collection.get('own-2023-a')
    const dropped = await collection.drop(['own-2023-a', 'own-2023-nowhere'])
    expect(dropped.ids).toEqual(['own-2023-a'])
    expect(await ids(collection)).toEqual(['own-2023-b'])
    await collection.restore(dropped)
    expect(await collection.get('own-2023-a')).toEqual(before)
    expect(await ids(collection)).toEqual(['own-2023-b', 'own-2023-a'])
  })
  it('does not put anything back over what came in its place', async () => {
    const collection = await open()
    await collection.put({ report: ownReport('own-2023-a'), reading, expected: null })
    const dropped = await collection.drop(['own-2023-a'])
    const later = ownReport('own-2023-a', { year: 2024 })
    await collection.put({ report: later, expected: null })
    await collection.restore(dropped)
    expect(await collection.get('own-2023-a')).toMatchObject({ report: later })
    expect((await collection.get('own-2023-a'))?.reading).toBeUndefined()
  })
  it('deletes all, and can put all back', async () => {
    const collection = await open()
    await collection.put({ report: ownReport('own-2023-a'), reading, expected: null })
    await collection.putDraft({ draft, expected: null })
    const dropped = await collection.drop()
    expect(await collection.list()).toEqual({ reports: [], drafts: [], damaged: [] })
    expect((await collection.room()).own).toBe(0)
    await collection.restore(dropped)
    expect((await collection.list()).drafts).toHaveLength(1)
    expect(await ids(collection)).toEqual(['own-2023-a'])
  })

  it('tells of each change until nobody listens', async () => {
    const collection = await open()
    const told: (readonly string[])[] = []
    const leave = collection.subscribe((change) => told.push(change))
    await collection.put({ report: ownReport('own-2023-a'), expected: null })
    await collection.putDraft({ draft, expected: null })
    await failing(collection.put({ report: ownReport('own-2023-a'), expected: 5 }))
    await collection.drop()
    leave()
    await collection.putDraft({ draft, expected: null })
    expect(told).toEqual([['own-2023-a'], ['draft-a'], ['own-2023-a', 'draft-a']])
  })
  it('says how much room its things take', async () => {
    const collection = await open()
    const entry = await collection.put({ report: ownReport('own-2023-a'), reading, expected: null })
    expect(await collection.room()).toEqual({ own: entry.bytes })
    const kept2 = await collection.putDraft({ draft, expected: null })
    expect((await collection.room()).own).toBe(entry.bytes + new TextEncoder().encode(JSON.stringify(kept2)).length)
  })
  it('gives copies: what is changed outside stays as it was inside', async () => {
    const collection = await open()
    const report = ownReport('own-2023-a')
    await collection.put({ report, reading, expected: null })
    const got = await collection.get('own-2023-a')
    got?.report.figures.splice(0)
    expect((await collection.get('own-2023-a'))?.report.figures).toHaveLength(report.figures.length)
  })
})
