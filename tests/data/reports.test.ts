import { QueryClient } from '@tanstack/react-query'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { LoadError, type LoadProblem } from '../../src/data/load-error'
import { indexQuery, reportQuery } from '../../src/data/reports'
import { serve, type Answer } from '../support/serve'
import { publishedFile, tianjin } from '../support/tianjin'

afterEach(() => vi.unstubAllGlobals())

/** Sends what the product fetches to a real server. Returns the product's queries and the files that they ask for. */
async function open(answers: Record<string, Answer> = {}) {
  const { fetcher, asked } = await serve(answers)
  vi.stubGlobal('fetch', fetcher)
  const client = new QueryClient()
  return { asked, answers, index: () => client.query(indexQuery), report: (id: string | null) => client.query(reportQuery(client, id)) }
}

async function problemOf(loading: Promise<unknown>): Promise<{ file: string; problem: LoadProblem }> {
  const error: unknown = await loading.catch((each: unknown) => each)
  if (!(error instanceof LoadError)) throw new Error('expected a LoadError', { cause: error })
  return { file: error.file, problem: error.problem }
}

/** Returns a published file with some of its keys changed. */
const changed = (file: string, change: object): string => JSON.stringify({ ...(JSON.parse(publishedFile(file)) as object), ...change })
const REPORT = 'reports/tianjin-2018.json'

describe('the index', () => {
  test('is read once, however often it is asked for', async () => {
    const { asked, index } = await open()
    expect((await index()).default).toBe('tianjin-2018')
    await index()
    expect(asked).toEqual(['index.json'])
  })
  test('that lists no default breaks the format', async () => {
    const { index } = await open({ 'index.json': changed('index.json', { default: 'nowhere-2018' }) })
    expect(await problemOf(index())).toEqual({
      file: 'index.json',
      problem: { kind: 'schema', path: 'default', expected: 'the id of a listed report', received: '"nowhere-2018"' },
    })
  })
})

describe('a report', () => {
  test.each(['tianjin-2018', null])('%s is the published one, parsed', async (id) => {
    const { asked, report } = await open()
    expect(await report(id)).toEqual(tianjin)
    expect(asked).toEqual(['index.json', REPORT])
  })
  test('that the index does not list is said to be unknown', async () => {
    const { asked, report } = await open()
    expect(await problemOf(report('suqian-1999'))).toEqual({
      file: 'index.json',
      problem: { kind: 'unknown-report', id: 'suqian-1999' },
    })
    expect(asked).toEqual(['index.json'])
  })
  test.each<[string, Answer, LoadProblem]>([
    ['no line', { line: 'cut' }, { kind: 'network' }],
    ['a missing file', { status: 404 }, { kind: 'not-found', status: 404 }],
    ['a failing server', { status: 500 }, { kind: 'server', status: 500 }],
    ['broken JSON', publishedFile(REPORT).slice(0, 500), { kind: 'not-json', detail: expect.any(String) as string }],
    ['another value', '5', { kind: 'schema', path: '', expected: 'Object', received: '5' }],
    [
      'a wrong level',
      changed(REPORT, { level: 'galactic' }),
      { kind: 'schema', path: 'level', expected: expect.stringContaining('provincial') as string, received: '"galactic"' },
    ],
    [
      'a wrong figure',
      changed(REPORT, { figures: [{ ...tianjin.figures[0], value: '32' }] }),
      { kind: 'schema', path: 'figures[0].value', expected: 'number', received: '"32"' },
    ],
    ['a newer version', changed(REPORT, { schemaVersion: 7, colour: 'red' }), { kind: 'newer-version', version: 7 }],
  ])('says so: %s', async (_, answer, problem) => {
    const { report } = await open({ [REPORT]: answer })
    expect(await problemOf(report(null))).toEqual({ file: REPORT, problem })
  })
  test('says where the index is what fails', async () => {
    const { report } = await open({ 'index.json': { status: 500 } })
    expect(await problemOf(report(null))).toEqual({ file: 'index.json', problem: { kind: 'server', status: 500 } })
  })
  test('is there after the file was mended', async () => {
    const answers: Record<string, Answer> = { [REPORT]: { line: 'cut' } }
    const { report } = await open(answers)
    expect((await problemOf(report(null))).problem.kind).toBe('network')
    delete answers[REPORT]
    expect((await report(null)).id).toBe('tianjin-2018')
  })
})
