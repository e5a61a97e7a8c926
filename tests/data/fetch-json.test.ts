import { describe, expect, test } from 'vitest'
import { fetchJson } from '../../src/data/fetch-json'
import { LoadError } from '../../src/data/load-error'
import { serve, type Answer } from '../support/serve'

/** Returns why a file that is answered so cannot be used. */
async function problemOf(answer: Answer) {
  const { fetcher } = await serve({ 'a.json': answer })
  const error: unknown = await fetchJson('a.json', undefined, fetcher).catch((each: unknown) => each)
  if (!(error instanceof LoadError)) throw new Error('expected a LoadError', { cause: error })
  expect(error.file).toBe('a.json')
  return error.problem
}

describe('fetchJson', () => {
  test.each([
    ['{"a": [1, 2]}', { a: [1, 2] }],
    ['null', null],
    ['0', 0],
    ['"年报"', '年报'],
    ['\ufeff{"a": 1}', { a: 1 }],
  ])('returns what %s says', async (text, value) => {
    const { fetcher } = await serve({ 'a.json': text })
    expect(await fetchJson('a.json', undefined, fetcher)).toEqual(value)
  })
  test('asks for the file below data/, beside the page', async () => {
    const asked: string[] = []
    const fetcher = async (address: string) => {
      asked.push(address)
      return new Response('{}')
    }
    await fetchJson('reports/a.json', undefined, fetcher)
    expect(asked).toEqual(['./data/reports/a.json'])
  })
  test.each<[string, Answer, Awaited<ReturnType<typeof problemOf>>]>([
    ['no line', { line: 'cut' }, { kind: 'network' }],
    ['a line that breaks in the middle', { line: 'cut-midway' }, { kind: 'network' }],
    ['no such file', { status: 404 }, { kind: 'not-found', status: 404 }],
    ['a forbidden file', { status: 403 }, { kind: 'server', status: 403 }],
    ['a failing server', { status: 500 }, { kind: 'server', status: 500 }],
    ['half a file', '{"a": ', { kind: 'not-json', detail: expect.stringMatching(/JSON/) as string }],
    ['a page in its place', '<!doctype html>', { kind: 'not-json', detail: expect.stringMatching(/JSON/) as string }],
    ['an empty file', '', { kind: 'not-json', detail: expect.stringMatching(/JSON/) as string }],
  ])('says so: %s', async (_, answer, problem) => {
    expect(await problemOf(answer)).toEqual(problem)
  })
  test('takes what the page brings along, and asks nobody for it', async () => {
    const { fetcher, asked } = await serve()
    const brought = JSON.stringify({ 'index.json': { a: 1 }, 'reports/a.json': null })
    expect(await fetchJson('index.json', undefined, fetcher, brought)).toEqual({ a: 1 })
    expect(await fetchJson('reports/a.json', undefined, fetcher, brought)).toBe(null)
    expect(asked).toEqual([])
  })
  test.each(['reports/b.json', 'constructor'])('asks for what the page does not bring along: %s', async (file) => {
    const { fetcher } = await serve({ [file]: '{"b": 2}' })
    expect(await fetchJson(file, undefined, fetcher, '{"index.json": {}}')).toEqual({ b: 2 })
  })
  test.each(['silent', 'silent-midway'] as const)('gives up a line that is %s, and not one on which something comes', async (line) => {
    const { fetcher } = await serve({ 'a.json': { line } })
    await expect(fetchJson('a.json', undefined, fetcher, null, 150)).rejects.toMatchObject({ problem: { kind: 'no-answer', seconds: 0.15 } })
    const asked: unknown[] = []
    await fetchJson('a.json', undefined, async (_, { cache }) => (asked.push(cache), new Response('{}')), null)
    expect(asked).toEqual(['no-store'])
    const slow = async () =>
      new Response(
        new ReadableStream<Uint8Array>({
          async start(stream) {
            for (const piece of ['{"a"', ': [1', ', 2', ']}']) {
              await new Promise((resolve) => setTimeout(resolve, 60))
              stream.enqueue(new TextEncoder().encode(piece))
            }
            stream.close()
          },
        }),
      )
    expect(await fetchJson('a.json', undefined, slow, null, 150)).toEqual({ a: [1, 2] })
  })
  test('is no failure of the network where we ourselves stop asking', async () => {
    const { fetcher } = await serve({ 'a.json': '{}' })
    const stop = new AbortController()
    stop.abort()
    await expect(fetchJson('a.json', stop.signal, fetcher)).rejects.toMatchObject({ name: 'AbortError' })
  })
})
