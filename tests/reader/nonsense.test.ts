import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../src/reader/limits'
import { buildCsv, buildDocx, buildHtml, buildXlsx, bytesOf, type BuiltBlock } from '../support/documents'
import { open, problemOf } from './open-document'

const MOST = LIMITS.bytes - 1024
/** Longest time that anything may take, in milliseconds. */
const TIME = 5000

/** Returns a text as long as a document may be. */
const fill = (piece: string): string => piece.repeat(Math.floor(MOST / Buffer.byteLength(piece)))
const noise = (): Uint8Array => {
  let state = 12_345
  return Uint8Array.from({ length: MOST }, () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) >> 16)
}

describe('20 MB of nonsense is refused, and in time', () => {
  it.each<[string, () => string | Uint8Array, string]>([
    ['random bytes', noise, 'read.encoding'],
    ['zeros', () => new Uint8Array(MOST), 'read.encoding'],
    ['random letters', () => noise().map((byte) => 32 + (byte % 95)), 'read.too-complex'],
    ['a single letter', () => fill('a'), 'read.too-complex'],
    ['empty lines', () => fill('\n'), 'read.empty'],
    ['lines', () => fill('公开\n'), 'read.too-complex'],
    ['rows of a table', () => fill('a,b\n'), 'read.too-complex'],
    ['quotes', () => fill('"\n'), 'read.too-complex'],
    ['brackets', () => fill('['), 'read.too-complex'],
    ['tags inside each other', () => fill('<div>'), 'read.too-complex'],
    ['tables inside each other', () => fill('<table><tr><td>'), 'read.too-complex'],
    ['paragraphs that are not closed', () => fill('<p>'), 'read.too-complex'],
    ['format tags that are not closed', () => `<html>${fill('<div><b></div>')}`, 'read.too-complex'],
    ['cells', () => `<table>${fill('<tr><td colspan=1000 rowspan=65534>1')}`, 'read.too-complex'],
    ['elements that a table puts out', () => `<table>${fill('<i></i>')}`, 'read.too-complex'],
    ['a script', () => `<p></p><script>${fill('<p>收到1件</p>')}`, 'read.empty'],
    ['attributes', () => `<p></p><p ${fill('a b ')}>`, 'read.empty'],
    ['a paragraph of entities', () => `<p>${fill('&amp;')}`, 'read.too-complex'],
    ['an archive of noise', () => Uint8Array.from([0x50, 0x4b, 3, 4, ...noise().subarray(0, 100_000)]), 'read.damaged'],
  ])('%s', async (_, content, problem) => {
    const bytes = content()
    const start = performance.now()
    expect(await problemOf(bytes)).toBe(problem)
    expect(performance.now() - start).toBeLessThan(TIME)
  })
})

describe('long runs of one sign end in time', () => {
  const many = (piece: string): string => piece.repeat(200_000)
  it.each<[string, string, string]>([
    ['blanks inside a line', `公开${many(' ')}收到1件\n`, 'opened as text'],
    ['blanks inside a row', `公开\t${many(' ')}1件\n`, 'opened as text'],
    ['blanks inside a paragraph', `<p>公开\n收到${many(' ')}1件</p>`, 'opened as html'],
    ['the style of a list', `<!doctype html><p>收到</p><ol style="${many('list-style:')}"><li>公开</li></ol>`, 'opened as html'],
    ['lines like those of a head', many('a: b\r\n'), 'read.too-complex'],
    ['lines of a head that go on', `a: b\n${many('    x\n')}`, 'read.too-complex'],
  ])('%s', async (_, content, problem) => {
    const start = performance.now()
    expect(await problemOf(content)).toBe(problem)
    expect(performance.now() - start).toBeLessThan(TIME)
  })
})

describe('a table with 10,000 columns', () => {
  const wide: BuiltBlock[] = [{ table: [1, 2, 3].map((row) => Array.from({ length: 10_000 }, (_, column) => String(row * column))) }]

  it('is refused in every format', async () => {
    expect(await problemOf(buildHtml(wide))).toBe('read.too-complex')
    expect(await problemOf(buildDocx(wide))).toBe('read.too-complex')
    expect(await problemOf(buildXlsx({ 表: wide }))).toBe('read.too-complex')
    expect(await problemOf(buildCsv(wide.flatMap((block) => ('table' in block ? block.table.map((row) => row.map(String)) : []))))).toBe(
      'read.too-complex',
    )
  })
})

describe('pages of noise', () => {
  const piece = fc.constantFrom(
    '<table>',
    '</table>',
    '<tr>',
    '<td rowspan=3>',
    '<td colspan=2>',
    '<td>',
    '</tr>',
    '<tbody>',
    '<p>',
    '</p>',
    '<div hidden>',
    '</div>',
    '<b>',
    '</b>',
    '<a>',
    '</a>',
    '<li>',
    '<ol>',
    '<h2>',
    '</h2>',
    '<br>',
    '<pre>',
    '</pre>',
    '<nav>',
    '</nav>',
    '<script>',
    '</script>',
    '<style>',
    '<!--',
    '-->',
    '<select>',
    '<svg>',
    '<form>',
    '<caption>',
    '<template>',
    '&nbsp;',
    '&#0;',
    '甲',
    '12',
    ' ',
    '\n',
    '"',
    '<',
    '>',
    '\0',
    '\ufffd',
  )

  it('open to blocks whose cells do not overlap, or say why not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const html = `<!doctype html><p>某县年报收到申请十二件${pieces.join('')}`
        const problem = await problemOf(html)
        if (problem.startsWith('read.')) {
          expect(problem).toBe('read.encoding')
          return
        }
        for (const block of (await open(html)).blocks) {
          if (block.kind !== 'table') {
            expect(block.text).toBe(block.text.trim())
            expect(block.text).not.toMatch(/^$|[\n\t\0]/)
            continue
          }
          for (const { row, column, rowSpan, columnSpan } of block.cells) {
            expect(row + rowSpan).toBeLessThanOrEqual(block.rows)
            expect(column + columnSpan).toBeLessThanOrEqual(block.columns)
          }
          expect(new Set(block.cells.map(({ row, column }) => `${row}/${column}`)).size).toBe(block.cells.length)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('never let a script through', async () => {
    const around = fc.constantFrom(
      '<table>',
      '<td>',
      '<p>',
      '<svg>',
      '<title>',
      '<noscript>',
      '<template>',
      '</p>',
      '<select>',
      '<b>',
      '<style>',
      '<math>',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(around, { maxLength: 8 }), async (tags) => {
        const html = bytesOf(`<!doctype html><p>甲</p>${tags.join('')}<script>alert("EVIL")</script>`)
        const { blocks } = await open(html)
        expect(JSON.stringify(blocks)).not.toContain('EVIL')
      }),
      { numRuns: 200 },
    )
  })
})
