import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanTitle, LONGEST_TITLE, MOST_SLIDES, SLIDE_IDS } from '../../src/report/deck'
import { formatDeckFile, parseDeckFile } from '../../src/report/deck-file'

const anyTitle = fc.option(fc.string({ unit: 'binary', maxLength: 40 }).map(cleanTitle)).map((title) => title ?? null)
const anyFile = fc.record({
  report: fc.option(fc.constantFrom('tianjin-2018', 'suqian-2024')),
  address: fc.constantFrom('#overview', '#overview?reply=granted&show=only&lang=en'),
  slides: fc.array(fc.record({ id: fc.constantFrom(...SLIDE_IDS), title: anyTitle }), { minLength: 1, maxLength: MOST_SLIDES }),
})
const file = (change: object): string => JSON.stringify({ sunshineDeck: 1, report: null, address: '#overview', slides: [{ id: 'title' }], ...change })

describe('a deck and its file', () => {
  test('any deck gives a file that gives the same deck', () => {
    fc.assert(
      fc.property(anyFile, (deck) => {
        expect(parseDeckFile(formatDeckFile(deck))).toEqual({ file: deck })
      }),
    )
  })
  test('no file breaks the reader', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.object().map(file)), (text) => {
        const read = parseDeckFile(text)
        if ('file' in read) expect(parseDeckFile(formatDeckFile(read.file))).toEqual(read)
      }),
    )
  })
})

describe('parseDeckFile', () => {
  test.each([
    ['{', { kind: 'not-json' }],
    ['', { kind: 'not-json' }],
    ['[]', { kind: 'not-a-deck' }],
    ['null', { kind: 'not-a-deck' }],
    [file({ sunshineDeck: '1' }), { kind: 'not-a-deck' }],
    [file({ sunshineDeck: 2 }), { kind: 'newer', version: 2 }],
    [file({ report: 5 }), { kind: 'bad-report' }],
    [file({ address: 'https://example.org/' }), { kind: 'bad-address' }],
    [file({ slides: [] }), { kind: 'no-slides' }],
    [file({ slides: { id: 'title' } }), { kind: 'no-slides' }],
    [file({ slides: Array.from({ length: MOST_SLIDES + 1 }, () => ({ id: 'title' })) }), { kind: 'too-many', count: MOST_SLIDES + 1 }],
    [file({ slides: [{ id: 'title' }, { id: 'weather' }] }), { kind: 'unknown-slide', slide: 2, found: 'weather' }],
    [file({ slides: [null] }), { kind: 'unknown-slide', slide: 1, found: 'null' }],
    [file({ slides: [{ id: 'title', title: ' ' }] }), { kind: 'bad-title', slide: 1, found: ' ' }],
    [file({ slides: [{ id: 'title', title: 7 }] }), { kind: 'bad-title', slide: 1, found: '7' }],
    [file({ slides: [{ id: 'title', title: '年'.repeat(LONGEST_TITLE + 1) }] }), { kind: 'bad-title', slide: 1, found: '年'.repeat(60) }],
  ])('%.60s says what is wrong', (text, problem) => {
    expect(parseDeckFile(text)).toEqual({ problem })
  })
  test('a slide of a hundred thousand brackets is refused like any other', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const read = parseDeckFile(`{"sunshineDeck":1,"report":null,"address":"#overview","slides":[${deep}]}`)
    expect(read).toMatchObject({ problem: { kind: 'unknown-slide', slide: 1 } })
  })
  test('reads a file that an editor began with a byte order mark, and passes over what it does not know', () => {
    expect(parseDeckFile(`\uFEFF${file({ author: 'x' })}`)).toEqual({
      file: { report: null, address: '#overview', slides: [{ id: 'title', title: null }] },
    })
  })
})
