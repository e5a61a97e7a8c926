import { afterEach, describe, expect, test } from 'vitest'
import { ReadError, type Input, type ReadJob, type Reading } from '../../src/reader/reading'
import { Desk, type ReaderLike } from '../../src/views/bring/desk'
import { sourcesIn, type Source } from '../../src/views/bring/sources'
import { beginWork } from '../../src/views/bring/work'

const reading = (title: string): Reading => ({
  format: 'text',
  form: '2021',
  formReasons: [],
  identity: { title },
  sections: [],
  blocks: [],
  dropped: [],
  figures: [],
  missing: [],
  doubts: [],
  events: [],
  sourceNotes: [],
})

/** A reader that reads a text as its title, and refuses whatever begins with a sign. */
const textReader: ReaderLike = {
  ready: Promise.resolve(),
  close: () => undefined,
  read: (input: Input, job?: ReadJob): Promise<Reading> => {
    const text = new TextDecoder().decode(input.bytes)
    job?.stage?.('open')
    if (/^[<!]/.test(text)) return Promise.reject(new ReadError('read.no-form'))
    return Promise.resolve(reading(text))
  },
}

const pasted = (text: string, html = ''): Source => ({ kind: 'pasted', html, text })
const settled = (): Promise<void> => new Promise((done) => setTimeout(done))
const titleOn = (of: Desk): string | undefined => {
  const { state } = of.get()
  return state.step === 'read' ? state.work.details.title : undefined
}

const opened: Desk[] = []
function desk(readerOf: () => ReaderLike = () => textReader, keeps = true): Desk {
  const one = new Desk(beginWork, keeps, readerOf)
  opened.push(one)
  return one
}
afterEach(() => {
  for (const each of opened.splice(0)) each.cancel()
})

/** Whether the browser would ask before the page is left. */
const asksBeforeLeaving = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

describe('Desk', () => {
  test('reads one source after the other, and says what waits', async () => {
    const one = desk()
    one.take([pasted('甲'), pasted('乙')])
    expect(one.get().state.step).toBe('reading')
    await settled()
    expect([titleOn(one), one.get().waiting.length]).toEqual(['甲', 1])
    expect(one.next()).toBe(true)
    await settled()
    expect([titleOn(one), one.get().waiting.length]).toEqual(['乙', 0])
    expect(one.next()).toBe(false)
    expect(one.get().state.step).toBe('empty')
  })

  test('takes the text of a clipboard whose page is no report', async () => {
    const one = desk()
    one.take([pasted('年报', '<p>x</p>')])
    await settled()
    expect(titleOn(one)).toBe('年报')
  })

  test('keeps what could not be read, to try it again', async () => {
    const one = desk()
    const source = pasted('!')
    one.take([source])
    await settled()
    expect(one.get().state).toMatchObject({ step: 'failed', source, error: { id: 'read.no-form' } })
    one.again()
    expect(one.get().state).toMatchObject({ step: 'reading', source })
  })

  test('forgets a reading that was given up, even where it still comes', async () => {
    let finish: (read: Reading) => void = () => undefined
    const slow: ReaderLike = { ...textReader, read: () => new Promise((done) => (finish = done)) }
    const one = desk(() => slow)
    one.take([pasted('甲')])
    await settled()
    one.cancel()
    finish(reading('甲'))
    await settled()
    expect(one.get().state.step).toBe('empty')
  })

  test('asks before the page is left only where work would be lost', async () => {
    const [work, check] = [desk(), desk(() => textReader, false)]
    check.take([pasted('甲')])
    await settled()
    expect([titleOn(check), asksBeforeLeaving()]).toEqual(['甲', false])
    work.take([pasted('乙')])
    await settled()
    expect(asksBeforeLeaving()).toBe(true)
    work.clear()
    expect(asksBeforeLeaving()).toBe(false)
    work.open(beginWork(reading('丙')))
    expect(asksBeforeLeaving()).toBe(false)
    work.change((before) => ({ ...before, details: { ...before.details, title: '丁' } }))
    expect([titleOn(work), asksBeforeLeaving()]).toEqual(['丁', true])
  })
})

describe('sourcesIn', () => {
  const transfer = (files: File[], texts: Readonly<Record<string, string>> = {}) =>
    ({ files, getData: (type: string) => texts[type] ?? '' }) as unknown as DataTransfer

  test('takes files, and otherwise text with its page', () => {
    const file = new File(['x'], 'report.docx')
    expect(sourcesIn(transfer([file]))).toEqual([{ kind: 'file', file }])
    expect(sourcesIn(transfer([], { 'text/plain': '年报' }))).toEqual([{ kind: 'pasted', html: '', text: '年报' }])
    expect(sourcesIn(transfer([], { 'text/plain': ' ' }))).toEqual([])
    expect(sourcesIn(null)).toEqual([])
  })

  test('prefers a copied table to the picture that an office program puts beside it', () => {
    const picture = new File(['x'], 'image.png', { type: 'image/png' })
    expect(sourcesIn(transfer([picture], { 'text/html': '<table></table>', 'text/plain': '1' }))).toMatchObject([{ kind: 'pasted' }])
    expect(sourcesIn(transfer([picture]))).toMatchObject([{ kind: 'file' }])
  })
})
