import { afterEach, describe, expect, test } from 'vitest'
import { openReader, ReaderUnavailable, type Reader } from '../../src/reader/client'
import { ReadError, type Input, type ReadJob, type Reading } from '../../src/reader/reading'
import { serve } from '../../src/reader/serve'

const READING: Reading = {
  format: 'text',
  form: '2021',
  formReasons: [],
  identity: {},
  sections: [],
  blocks: [],
  dropped: [],
  figures: [],
  missing: [],
  doubts: [],
  events: [],
  sourceNotes: [],
}

type Read = (input: Input, job: ReadJob) => Promise<Reading>

/** Stands for the browser's worker: the worker's side runs behind a channel, and after `terminate` nothing comes out of it. */
function startWith(read: Read, load: () => Promise<unknown> = () => Promise.resolve()) {
  const started: { terminated: boolean }[] = []
  const start = () => {
    const { port1, port2 } = new MessageChannel()
    const record = { terminated: false }
    started.push(record)
    port1.start()
    port2.start()
    serve(port2, read, load)
    return Object.assign(port1, {
      terminate: () => {
        record.terminated = true
        port1.close()
        port2.close()
      },
    }) as unknown as Worker
  }
  return { start, started }
}

const input = (name = 'a.pdf'): Input => ({ name, bytes: new Uint8Array([1, 2, 3]) })
const forever: Read = () => new Promise(() => undefined)

describe('openReader', () => {
  let reader: Reader | undefined
  afterEach(() => reader?.close())

  test('returns what the worker read, tells the stages in their order, and hands the bytes over', async () => {
    const { start } = startWith(({ name, bytes }, job) => {
      job.stage?.('open')
      job.stage?.('blocks')
      return Promise.resolve({ ...READING, formReasons: [name, String(bytes.length)] })
    })
    reader = openReader(start)
    await reader.ready
    const stages: string[] = []
    const given = input()
    const reading = await reader.read(given, { stage: (stage) => stages.push(stage) })
    expect(reading.formReasons).toEqual(['a.pdf', '3'])
    expect(stages).toEqual(['open', 'blocks'])
    expect(given.bytes.length).toBe(0)
  })

  test('takes no notice of messages of others through the same channel', async () => {
    const strangers = { sourceName: 'worker', targetName: 'main', action: 'ready', data: null }
    const { start } = startWith(() => Promise.resolve(READING))
    reader = openReader(() => {
      const worker = start()
      queueMicrotask(() => worker.dispatchEvent(new MessageEvent('message', { data: strangers })))
      return worker
    })
    await reader.ready
    await expect(reader.read(input())).resolves.toEqual(READING)
  })

  test('gives a ReadError as one, with its id and values', async () => {
    reader = openReader(startWith(() => Promise.reject(new ReadError('read.too-large', { limit: '20' }))).start)
    const error = await reader.read(input()).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ReadError)
    expect(error).toMatchObject({ id: 'read.too-large', values: { limit: '20' } })
  })

  test('says that the reader is unavailable when it breaks down, and works again afterwards', async () => {
    let broken = true
    const { start } = startWith(() => (broken ? Promise.reject(new TypeError('defect')) : Promise.resolve(READING)))
    reader = openReader(start)
    await expect(reader.read(input())).rejects.toThrow(new ReaderUnavailable('defect'))
    broken = false
    await expect(reader.read(input())).resolves.toEqual(READING)
  })

  test('is not ready when its parts do not load, and tries anew with the next document', async () => {
    let loads = 0
    const { start, started } = startWith(
      () => Promise.resolve(READING),
      () => ((loads += 1) === 1 ? Promise.reject(new Error('no network')) : Promise.resolve()),
    )
    reader = openReader(start)
    await expect(reader.ready).rejects.toThrow('no network')
    await expect(reader.read(input())).resolves.toEqual(READING)
    expect(started.map(({ terminated }) => terminated)).toEqual([true, false])
  })

  test('says so when the browser starts no worker', async () => {
    reader = openReader(() => {
      throw new Error('not allowed')
    })
    await expect(reader.ready).rejects.toBeInstanceOf(ReaderUnavailable)
    await expect(reader.read(input())).rejects.toBeInstanceOf(ReaderUnavailable)
  })

  test('reads one document after the other', async () => {
    const log: string[] = []
    const { start } = startWith(async ({ name }) => {
      log.push(`begin ${name}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
      log.push(`end ${name}`)
      return READING
    })
    reader = openReader(start)
    await Promise.all([reader.read(input('a')), reader.read(input('b'))])
    expect(log).toEqual(['begin a', 'end a', 'begin b', 'end b'])
  })

  test('stops at once when it is told to, lets the worker end by itself, and keeps it', async () => {
    const stopped: unknown[] = []
    const { start, started } = startWith(({ name }, { signal }) =>
      name === 'long'
        ? new Promise((_, reject) => {
            signal?.addEventListener('abort', () => {
              stopped.push(name)
              reject(new Error('stopped'))
            })
          })
        : Promise.resolve(READING),
    )
    reader = openReader(start)
    const controller = new AbortController()
    const long = reader.read(input('long'), { signal: controller.signal })
    setTimeout(() => controller.abort(new Error('enough')), 20)
    await expect(long).rejects.toThrow('enough')
    await expect(reader.read(input('next'))).resolves.toEqual(READING)
    expect(stopped).toEqual(['long'])
    expect(started.map(({ terminated }) => terminated)).toEqual([false])
  })

  test('puts a worker down that does not stop, and starts another', async () => {
    const { start, started } = startWith((given, job) => (given.name === 'long' ? forever(given, job) : Promise.resolve(READING)))
    reader = openReader(start, 5000, 30)
    const controller = new AbortController()
    const long = reader.read(input('long'), { signal: controller.signal })
    setTimeout(() => controller.abort(), 20)
    await expect(long).rejects.toThrow(/abort/i)
    await expect(reader.read(input('next'))).resolves.toEqual(READING)
    expect(started.map(({ terminated }) => terminated)).toEqual([true, false])
  })

  test('stops while it waits for its turn', async () => {
    reader = openReader(startWith(forever).start, 5000, 30)
    const first = reader.read(input()).catch((error: unknown) => error)
    const controller = new AbortController()
    const second = reader.read(input(), { signal: controller.signal })
    controller.abort(new Error('changed my mind'))
    reader.close()
    await expect(second).rejects.toThrow('changed my mind')
    expect(await first).toBeInstanceOf(ReaderUnavailable)
  })

  test('refuses a document that takes too long, and reads the next one', async () => {
    const { start, started } = startWith((given, job) => (given.name === 'long' ? forever(given, job) : Promise.resolve(READING)))
    reader = openReader(start, 50)
    await expect(reader.read(input('long'))).rejects.toMatchObject({ id: 'read.too-complex', values: { bound: 'seconds' } })
    await expect(reader.read(input('next'))).resolves.toEqual(READING)
    expect(started).toHaveLength(2)
  })

  test('takes bytes that were handed over before for an empty file', async () => {
    reader = openReader(startWith(({ bytes }) => Promise.resolve({ ...READING, formReasons: [String(bytes.length)] })).start)
    const once = input()
    expect((await reader.read(once)).formReasons).toEqual(['3'])
    expect((await reader.read(once)).formReasons).toEqual(['0'])
    expect((await reader.read(input())).formReasons).toEqual(['3'])
  })

  test('reads nothing once it is closed', async () => {
    reader = openReader(startWith(() => Promise.resolve(READING)).start)
    reader.close()
    await expect(reader.read(input())).rejects.toBeInstanceOf(ReaderUnavailable)
  })
})
