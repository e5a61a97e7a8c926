import { beforeAll, describe, expect, test } from 'vitest'
import { readReport } from '../../src/reader/read'
import type { Reading } from '../../src/reader/reading'
import { checkReport } from '../../src/report/checks'
import { parseReport } from '../../src/report/parse-report'
import { stated } from '../../src/report/quantity'
import { examplePage } from '../../src/views/bring/example'
import { composeWork, type CorrectionWords } from '../../src/views/bring/compose-work'
import { detailProblems } from '../../src/views/bring/details'
import { entriesOf, type Entry } from '../../src/views/bring/entries'
import { acceptEntry, beginWork, correctEntry, isSettled, resumeWork, undoCorrection, type Work } from '../../src/views/bring/work'

const words: CorrectionWords = {
  date: '2025-03-01',
  note: { zh: '更正', en: 'corrected' },
}

let reading: Reading
beforeAll(async () => {
  reading = await readReport({ name: 'example.html', bytes: new TextEncoder().encode(examplePage()) })
})

function entryOf(work: Work, metric: string, applicant?: string, place: 'table' | 'text' = 'table'): Entry {
  const found = entriesOf(work.reading).all.find(
    (each) => each.metric === metric && each.applicant === applicant && (each.read.at === undefined || each.read.at.in === place),
  )
  if (!found) throw new Error(`no entry ${metric}`)
  return found
}

describe('entriesOf', () => {
  test('puts what cannot be read first, then blanks, then the certain ones by section', () => {
    const { all, doubtful, missing, sections } = entriesOf(reading)
    expect(doubtful.map((index) => all[index]?.metric)).toEqual(['outcomes.unable.unclear'])
    expect(missing.map((index) => all[index]?.metric)).toEqual(['outcomes.other.unpaid'])
    expect(sections.map(({ number }) => number)).toEqual(['一', '二', '三', '四', '六'])
    expect(doubtful.length + missing.length + sections.reduce((sum, { entries }) => sum + entries.length, 0)).toBe(all.length)
  })

  test('stays as it is when doubts are accepted', () => {
    const work = beginWork(reading)
    const entry = entryOf(work, 'outcomes.unable.unclear', 'natural-person')
    const accepted = acceptEntry(work, entry.key)
    expect(entriesOf(accepted.reading).all.map(({ key }) => key)).toEqual(entriesOf(reading).all.map(({ key }) => key))
    expect(isSettled(work, entry)).toBe(false)
    expect(isSettled(accepted, entryOf(accepted, 'outcomes.unable.unclear', 'natural-person'))).toBe(true)
  })
})

describe('correcting', () => {
  test('marks the figure for good, keeps what stood there, and lets the identities hold', () => {
    const work = beginWork(reading)
    const entry = entryOf(work, 'outcomes.unable.unclear', 'natural-person')
    const corrected = correctEntry(work, entry, { value: 1, decimals: 0, kind: 'exact' })
    const report = composeWork(corrected, 'own-a', words)
    expect(parseReport(report)).toEqual(report)
    const figure = stated(report, 'outcomes.unable.unclear', 'natural-person')
    expect(figure).toMatchObject({ state: 'known', value: 1, statement: { byHand: true } })
    expect(report.corrections).toEqual([
      { date: '2025-03-01', metric: 'outcomes.unable.unclear', applicant: 'natural-person', from: 'illegible', to: '1', note: words.note },
    ])
    const verdicts = (of: Work) => checkReport(composeWork(of, 'own-a', words)).filter(({ verdict }) => verdict === 'cannot-check').length
    expect([verdicts(work), verdicts(corrected)]).toEqual([2, 0])
  })

  test('is taken back step by step', () => {
    const work = beginWork(reading)
    const entry = entryOf(work, 'cases.review.total')
    const once = correctEntry(work, entry, { value: 3, decimals: 0, kind: 'exact' })
    const twice = correctEntry(once, entry, { absent: 'illegible' })
    expect(composeWork(twice, 'own-a', words).corrections).toMatchObject([{ from: '4', to: 'illegible' }])
    expect(undoCorrection(twice, entry.key).overrides).toEqual(once.overrides)
    expect(undoCorrection(undoCorrection(twice, entry.key), entry.key).overrides.size).toBe(0)
  })

  test('keeps how a number is given, and its size, as far as they still fit', () => {
    const work = beginWork(reading)
    const entry = entryOf(work, 'publicity.interpretations', undefined, 'text')
    expect(entry.read).toMatchObject({ value: 50, kind: 'over' })
    const corrected = correctEntry(work, entry, { value: 60, decimals: 0, kind: 'over' })
    const figure = composeWork(corrected, 'own-a', words).figures.find(({ metric }) => metric === 'publicity.interpretations')
    expect(figure).toMatchObject({ value: 60, kind: 'over', byHand: true })
    expect(figure).not.toHaveProperty('printed')
  })

  test('fills in a line that the document does not have, in its place in the form', async () => {
    const page = examplePage().replace(/<h2>四、[\s\S]*?<\/table>/, '')
    const work = beginWork(await readReport({ name: '', bytes: new TextEncoder().encode(page) }))
    const entry = entryOf(work, 'cases.review.total')
    expect(entry).toMatchObject({ spot: null, read: { absent: 'not-published' } })
    const report = composeWork(correctEntry(work, entry, { value: 7, decimals: 0, kind: 'exact' }), 'own-a', words)
    expect(stated(report, 'cases.review.total')).toMatchObject({ state: 'known', value: 7, statement: { byHand: true, at: { section: '四' } } })
    expect(report.figures.filter(({ metric }) => metric === 'cases.review.total')).toHaveLength(1)
    expect(report.sections.map(({ number }) => number)).toContain('四')
  })
})

describe('details', () => {
  test('are those of the document, and asked for where it says nothing', () => {
    const work = beginWork(reading)
    expect(work.details).toMatchObject({ body: '示例县', year: '2024', scope: 'territory', from: '2024-01-01' })
    expect(detailProblems(work.details)).toEqual({})
    expect(detailProblems({ ...work.details, body: ' ', year: '24', scope: '' })).toEqual({
      body: 'bring.problem.body',
      year: 'bring.problem.year',
      scope: 'bring.problem.scope',
    })
    expect(detailProblems({ ...work.details, from: '2024-05-01', to: '2024-04-30' })).toEqual({ to: 'bring.problem.period' })
  })

  test('lead over what was read, also where they are emptied', () => {
    const work = beginWork({ ...reading, identity: { ...reading.identity, publicationDate: '2025-01-20' } })
    const report = composeWork({ ...work, details: { ...work.details, body: '样例县', level: '', published: '' } }, 'own-a', words)
    expect(report).toMatchObject({ body: { zh: '样例县' }, publication: { date: { absent: 'not-published' } } })
    expect(report).not.toHaveProperty('level')
    expect(report).not.toHaveProperty('issuer')
  })
})

describe('resumeWork', () => {
  test('goes on with a kept report: earlier corrections stay by hand, new ones are added to the list', () => {
    const work = beginWork(reading)
    const total = entryOf(work, 'cases.review.total')
    const first = composeWork(correctEntry(work, total, { value: 3, decimals: 0, kind: 'exact' }), 'own-a', words)
    const kept = { ...first, body: { zh: first.body.zh, en: 'Example County' } }
    const again = resumeWork(reading, kept, 4)
    expect(composeWork(again, 'own-a', words)).toEqual(kept)
    expect(undoCorrection(again, total.key)).toBe(again)
    const next = composeWork(correctEntry(again, total, { value: 5, decimals: 0, kind: 'exact' }), 'own-a', words)
    expect(next.corrections.map(({ from, to }) => [from, to])).toEqual([
      ['4', '3'],
      ['3', '5'],
    ])
    expect(next.body.en).toBe('Example County')
  })
})
