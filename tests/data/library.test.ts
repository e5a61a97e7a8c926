import { QueryClient } from '@tanstack/react-query'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadLibrary } from '../../src/data/library'
import { LoadError } from '../../src/data/load-error'
import type { Report } from '../../src/report/schema'
import { serve, type Answer } from '../support/serve'
import { FULL_REPORTS } from '../support/reports'

afterEach(() => vi.unstubAllGlobals())

const REPORTS: readonly Report[] = [1, 2, 3].flatMap((round) => FULL_REPORTS.map((report) => ({ ...report, id: `${report.id}-${round}` })))

function published(): Record<string, string> {
  const entries = REPORTS.map(({ id, title, body, division, level, scope, year, form }) => {
    return { id, title, body, division, level, scope, year, form, file: `reports/${id}.json` }
  })
  return {
    'index.json': JSON.stringify({ schemaVersion: 1, default: REPORTS[0]?.id, reports: entries }),
    ...Object.fromEntries(REPORTS.map((report) => [`reports/${report.id}.json`, JSON.stringify(report)])),
  }
}

async function open(changes: Record<string, Answer> = {}) {
  const { fetcher, asked } = await serve({ ...published(), ...changes })
  vi.stubGlobal('fetch', fetcher)
  const controller = new AbortController()
  const told: [number, number][] = []
  const load = (onProgress: (done: number) => void = () => undefined) =>
    loadLibrary(new QueryClient(), {
      signal: controller.signal,
      progress: (done, of) => {
        told.push([done, of])
        onProgress(done)
      },
    })
  return { asked, told, controller, load }
}

describe('loadLibrary', () => {
  it('gives all reports in the order of the index, each asked for once, and says how many are there', async () => {
    const { asked, told, load } = await open()
    expect(await load()).toEqual(REPORTS)
    expect([...asked].sort()).toEqual(Object.keys(published()).sort())
    expect(told).toEqual(Array.from({ length: 10 }, (_, done) => [done, 9]))
  })
  it.each<[string, Answer, string]>([
    ['is not there', { status: 404 }, 'not-found'],
    ['breaks the format', '{}', 'schema'],
    ['does not arrive', { line: 'cut-midway' }, 'network'],
  ])('names a report that %s', async (_, answer, kind) => {
    const { load } = await open({ 'reports/example-2019-2.json': answer })
    const error: unknown = await load().catch((each: unknown) => each)
    if (!(error instanceof LoadError)) throw new Error('expected a LoadError', { cause: error })
    expect([error.file, error.problem.kind]).toEqual(['reports/example-2019-2.json', kind])
  })
  it('asks for no more once a report failed', async () => {
    const { asked, load } = await open({ 'reports/example-2014-1.json': { status: 500 } })
    await expect(load()).rejects.toThrow(LoadError)
    await new Promise((resolve) => setTimeout(resolve, 100))
    // The index, and what was on its way already.
    expect(asked.length).toBeLessThanOrEqual(5)
  })
  it('stops also where a file is at hand at once, whatever the signal', async () => {
    const { controller, load } = await open()
    const answers = published()
    const asked: string[] = []
    vi.stubGlobal('fetch', (address: string) => {
      const file = address.replace('./data/', '')
      asked.push(file)
      return Promise.resolve(new Response(answers[file]))
    })
    await expect(load((done) => (done === 1 ? controller.abort(new Error('enough')) : undefined))).rejects.toThrow('enough')
    expect(asked.length).toBeLessThanOrEqual(5)
  })
  it('stops when it is cancelled, with the reason', async () => {
    const { controller, load } = await open()
    await expect(load((done) => (done === 2 ? controller.abort(new Error('enough')) : undefined))).rejects.toThrow('enough')
  })
})
