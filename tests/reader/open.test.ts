import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TableBlock } from '../../src/reader/blocks'
import { LIMITS } from '../../src/reader/limits'
import { openDocument } from '../../src/reader/open'
import { buildCsv, buildDocx, buildHtml, buildXlsx, bytesOf, gridOf, type BuiltBlock, type BuiltCell } from '../support/documents'
import { encode, encodeGb18030 } from '../support/encode'
import { open, outline, problemOf, rowsOf, tableIn } from './open-document'

/** Words without blanks at their ends, some in two lines, some with what markup has to escape. */
const word = fc.oneof(
  fc.nat(5_000_000).map(String),
  fc.constantFrom('甲项', '乙项数量', '（一）丙', '1.丁', '90%', '3<5', 'A&B', '"引"', '；', 'x  y'.replace('  ', ' '), '第一行\n第二行'),
)

function next<Value>(stream: Iterator<Value, undefined>): Value {
  const { value } = stream.next()
  if (value === undefined) throw new Error('the stream has an end')
  return value
}

/** A table without overlaps: spans are cut where the place beside or below is taken. The first row and column have no blanks. */
const anyTable: fc.Arbitrary<BuiltCell[][]> = fc
  .record({
    rows: fc.integer({ min: 2, max: 7 }),
    columns: fc.integer({ min: 2, max: 7 }),
    seed: fc.infiniteStream(fc.nat(99)),
    words: fc.infiniteStream(word),
  })
  .map(({ rows, columns, seed, words }) => {
    const taken = Array.from({ length: rows }, () => Array.from({ length: columns }, () => false))
    const chance = (): number => next(seed)
    return taken.map((places, row) =>
      places.flatMap((_, column) => {
        if (places[column]) return []
        let columnSpan = 1
        while (columnSpan < (column > 0 ? 3 : 1) && column + columnSpan < columns && !places[column + columnSpan] && chance() < 15) columnSpan += 1
        let rowSpan = 1
        while (rowSpan < (row > 0 ? 3 : 1) && row + rowSpan < rows && chance() < 15) rowSpan += 1
        for (let down = 0; down < rowSpan; down += 1) for (let over = 0; over < columnSpan; over += 1) (taken[row + down] ?? [])[column + over] = true
        const blank = row > 0 && column > 0 && chance() < 20
        return [{ text: blank ? '' : next(words), rowSpan, columnSpan }]
      }),
    )
  })
  // A row without a text of its own parts two tables of a sheet.
  .filter((rows) => rows.every((row) => row.some(({ text }) => text !== '')))

/** Returns what a table should open to, worked out from the grid place by place. */
function expectedOf(built: readonly (readonly BuiltCell[])[]): TableBlock {
  const grid = gridOf(built)
  const cells = grid.flatMap((places, row) =>
    places.flatMap((place, column) => (place && 'begins' in place ? [{ ...place.begins, row, column }] : [])),
  )
  return { kind: 'table', cells, rows: grid.length, columns: Math.max(...grid.map((places) => places.length)) }
}

describe('openDocument', () => {
  it('opens the same table to the same grid from a page, a Word file and a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (built) => {
        const blocks: BuiltBlock[] = [{ heading: '一、乙章' }, { table: built }, { paragraph: '完。' }]
        const expected = expectedOf(built)
        for (const document of [await open(buildHtml(blocks)), await open(buildDocx(blocks)), await open(buildXlsx({ 表一: blocks }))])
          expect(tableIn(document)).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })

  it('opens rows without spans to the same grid from every separator, quoted or not', async () => {
    const rows = fc
      .record({
        columns: fc.integer({ min: 2, max: 6 }),
        count: fc.integer({ min: 3, max: 8 }),
        words: fc.infiniteStream(fc.oneof(word, fc.constantFrom('甲,乙', '说"是"', '一;二'))),
      })
      .map(({ columns, count, words }) => [
        Array.from({ length: columns }, (_, column) => `列${column}`),
        ...Array.from({ length: count }, () => Array.from({ length: columns }, () => next(words))),
      ])
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(',', '\t', ';'),
        fc.constantFrom('\r\n', '\n'),
        fc.constantFrom('', '\ufeff'),
        async (built, separator, end, mark) => {
          const document = await open(buildCsv(built, { separator, end, mark }), 'table.csv')
          expect(document.format).toBe('csv')
          expect(rowsOf(tableIn(document))).toEqual(built)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('gives the same blocks for the same bytes, and leaves the bytes as they are', async () => {
    const bytes = buildDocx([
      { heading: '标题' },
      {
        table: [
          ['甲', '1'],
          ['乙', '2'],
        ],
      },
    ])
    const copy = bytes.slice()
    expect(await open(bytes)).toEqual(await open(bytes))
    expect(bytes).toEqual(copy)
  })

  it('tells the format by the bytes, whatever the name says', async () => {
    const blocks: BuiltBlock[] = [
      { paragraph: '某县' },
      {
        table: [
          ['项', '数'],
          ['甲', '5'],
        ],
      },
    ]
    const named = async (content: Uint8Array | string, name: string): Promise<string> => (await open(content, name)).format
    expect(await named(buildDocx(blocks), '年报.pdf')).toBe('docx')
    expect(await named(buildXlsx({ 表: blocks }), '年报.docx')).toBe('xlsx')
    expect(await named(buildHtml(blocks), '年报.doc')).toBe('html')
    expect(await named(buildHtml(blocks), '年报.txt')).toBe('html')
    expect(await named('收到申请5件。', '年报.html')).toBe('text')
    expect(await named('项,数\n甲,5\n乙,6\n', '')).toBe('csv')
    expect(await named('今年,本县收到申请5件,答复4件。\n明年再说。\n完。', '')).toBe('text')
  })

  it('hands the value of a JSON file on', async () => {
    expect(await openDocument({ name: '', bytes: bytesOf('\ufeff {"schemaVersion":1}') })).toEqual({ format: 'json', value: { schemaVersion: 1 } })
    expect(await problemOf('{"schemaVersion":', 'report.json')).toBe('read.not-our-json')
    expect((await open('[甲] 收到申请5件')).format).toBe('text')
  })

  it('tells its stages, and stops where it is told to', async () => {
    const stages: string[] = []
    const controller = new AbortController()
    const input = { name: '', bytes: bytesOf(buildHtml([{ paragraph: '某县' }])) }
    await openDocument(input, { signal: controller.signal, stage: (stage) => stages.push(stage) })
    expect(stages).toEqual(['open', 'blocks'])
    const running = openDocument(input, { signal: controller.signal })
    controller.abort(new Error('enough'))
    await expect(running).rejects.toThrow('enough')
  })
})

describe('encodings', () => {
  const page = (charset: string): string => buildHtml([{ paragraph: '某县共收到申请12件，均已答复。' }], { charset, title: '年度报告' })
  const texts = ['某县共收到申请12件，均已答复。']

  it.each(['gb2312', 'GBK', 'utf-8', 'iso-8859-1', 'big5', 'no-such-charset'])('reads GBK bytes that declare %s', async (charset) => {
    const document = await open(encodeGb18030(page(charset)))
    expect(document).toMatchObject({ encoding: 'gb18030', title: '年度报告' })
    expect(outline(document.blocks)).toEqual(texts)
  })

  it('reads Big5 bytes that declare it', async () => {
    const text = '某縣年度報告：公開信息12件，不予公開3件。'
    const document = await open(encode(buildHtml([{ paragraph: text }], { charset: 'big5' }), 'big5'))
    expect([document.encoding, ...outline(document.blocks)]).toEqual(['big5', text])
  })

  it('takes valid UTF-8 for what it is, whatever is declared', async () => {
    const document = await open(page('gbk'))
    expect([document.encoding, ...outline(document.blocks)]).toEqual(['utf-8', ...texts])
  })

  it.each(['le', 'be'] as const)('reads UTF-16 %s with and without a mark', async (order) => {
    for (const mark of ['\ufeff', '']) {
      const bytes = new Uint8Array(Buffer.from(mark + page('utf-16'), 'utf16le'))
      if (order === 'be') for (let at = 0; at < bytes.length; at += 2) bytes.subarray(at, at + 2).reverse()
      const document = await open(bytes)
      expect([document.encoding, ...outline(document.blocks)]).toEqual([`utf-16${order}`, ...texts])
    }
  })

  it('keeps UTF-8 with a damaged place as UTF-8', async () => {
    const bytes = bytesOf('某县共收到政府信息公开申请12件，均已按时答复，没有延期。'.repeat(20))
    const document = await open(bytes.subarray(0, bytes.length - 1))
    expect(document.encoding).toBe('utf-8')
    expect(document.blocks[0]).toMatchObject({ text: expect.stringMatching(/没有延期\ufffd$/) as string })
  })

  it('says that bytes are no text', async () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 104_729) % 251)
    expect(await problemOf(noise)).toBe('read.encoding')
    expect(await problemOf(bytesOf('\u0001\u0002\u0003'.repeat(50)))).toBe('read.encoding')
  })
})

describe('what cannot be read', () => {
  const ole = (stream: string): Uint8Array =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.alloc(600), ...Buffer.from(stream, 'utf16le')])

  it.each([
    ['an empty file', new Uint8Array(), '', 'read.empty'],
    ['nothing but blanks', ' \n\u3000\ufeff\n', '', 'read.empty'],
    ['a page without text', '<html><body><img width="20" src="x.png"></body></html>', '', 'read.empty'],
    ['a page of pictures', '<html><body><img src="x.png"></body></html>', '', 'read.pictures'],
    [
      'a frameset',
      '<html><frameset cols="20%,80%"><frame src="年报_files/left.html"><frame src="年报_files/body.html"></frameset></html>',
      '',
      'read.in-frame',
    ],
    ['a Word file without text', buildDocx([]), '', 'read.empty'],
    ['a file above the limit', new Uint8Array(LIMITS.bytes + 1), '', 'read.too-large'],
    ['an old Word file', ole('WordDocument'), 'report.doc', 'read.legacy-word'],
    ['an old Word file without a name', ole('WordDocument'), '', 'read.legacy-word'],
    ['a WPS file', ole('something'), 'report.wps', 'read.legacy-word'],
    ['an old workbook', ole('Workbook'), 'report.xls', 'read.legacy-excel'],
    ['a Word file behind a password', ole('EncryptedPackage'), 'report.docx', 'read.encrypted'],
    ['rich text', '{\\rtf1\\ansi report}', 'report.doc', 'read.unknown-format'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'report.txt', 'read.unknown-format'],
    ['other markup', '<?xml version="1.0"?><note>5</note>', '', 'read.unknown-format'],
  ])('says so of %s', async (_, content, name, problem) => {
    expect(await problemOf(content, name)).toBe(problem)
  })
})

const REPORTS = '../shared/reports'

describe.skipIf(!existsSync(REPORTS))('the published reports (skipped where ../shared/reports is absent)', () => {
  const report = (name: string): Promise<Awaited<ReturnType<typeof open>>> => open(new Uint8Array(readFileSync(`${REPORTS}/${name}`)), name)

  it('opens the page of 2019 to three tables with blank cells', async () => {
    const document = await report('shanghai-office-2019.html')
    const tables = document.blocks.filter((block) => block.kind === 'table')
    expect(document).toMatchObject({ format: 'html', encoding: 'utf-8' })
    expect(tables.map(({ rows, columns }) => [rows, columns])).toEqual([
      [18, 5],
      [26, 10],
      [4, 15],
    ])
    expect(tables[2]?.cells.filter(({ row }) => row === 3).map(({ text }) => text)).toEqual([
      '5',
      '',
      '',
      '2',
      '7',
      '8',
      '',
      '',
      '1',
      '9',
      '',
      '',
      '',
      '',
      '',
    ])
  })

  it('opens the empty Word form to three tables with its merged cells', async () => {
    const document = await report('template-2021.docx')
    const tables = document.blocks.filter((block) => block.kind === 'table')
    expect(tables.map(({ rows, columns }) => [rows, columns])).toEqual([
      [14, 4],
      [28, 10],
      [4, 15],
    ])
    expect(
      tables[1]?.cells.filter(({ rowSpan }) => rowSpan > 1).map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan]),
    ).toContainEqual([5, 0, 22, 1])
  })

  it.each(['suqian-2023.csv', 'suqian-2024.csv'])('opens %s to one table, a row a cell', async (name) => {
    const table = tableIn(await report(name))
    expect([table.columns, rowsOf(table).every((row) => row.length === 4)]).toEqual([4, true])
    expect(table.rows).toBeGreaterThan(190)
  })

  it('opens the text of 2018 to a block for each paragraph', async () => {
    const document = await report('tianjin-2018.txt')
    expect(document.format).toBe('text')
    expect(document.blocks.every(({ kind }) => kind === 'paragraph')).toBe(true)
    expect(document.blocks).toHaveLength(94)
  })
})
