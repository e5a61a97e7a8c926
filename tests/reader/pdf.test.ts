import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, TableBlock } from '../../src/reader/blocks'
import { readPdf } from '../../src/reader/pdf'
import { makePdf, type PdfOptions, type PdfPageContent } from '../support/make-pdf'
import { drawTable, type DrawnCell, type DrawnTable } from '../support/pdf-table'

const read = async (pages: readonly PdfPageContent[], options?: PdfOptions): Promise<readonly Block[]> =>
  (await readPdf(makePdf(pages, options))).blocks

const tablesOf = (blocks: readonly Block[]): TableBlock[] => blocks.filter((block) => block.kind === 'table')
const textsOf = (blocks: readonly Block[]): string[] => blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]))
const rowsOf = ({ cells, rows }: TableBlock): string[][] =>
  Array.from({ length: rows }, (_, row) => cells.filter((cell) => cell.row === row).map(({ text }) => text))
const problem = async (bytes: Uint8Array): Promise<unknown> => readPdf(bytes).catch((error: unknown) => error)

/** A table in the shape of the statutory one: a group label over two rows, a label of two lines, values in three columns. */
const shape = (top: number, more: Partial<DrawnTable> = {}): DrawnTable => ({
  left: 60,
  top,
  widths: [50, 110, 60, 60, 60],
  heights: [24, 24, 40, 24],
  rows: [
    [{ text: '项目', columnSpan: 2 }, '自然人', { text: ['商 业 企', '业'] }, '总计'],
    [{ text: ['（一）甲', '类'], rowSpan: 2 }, '1.第一项', '41', '7', '48'],
    [{ text: ['2.第二项的名称', '写成两行'] }, '5', '', '5'],
    [{ text: '（二）乙类', columnSpan: 2 }, '1203', '0', '1203'],
  ],
  ...more,
})

const SHAPE = [
  ['项目', '自然人', '商业企业', '总计'],
  ['（一）甲类', '1.第一项', '41', '7', '48'],
  ['2.第二项的名称写成两行', '5', '', '5'],
  ['（二）乙类', '1203', '0', '1203'],
]

describe('readPdf: tables with ruling lines', () => {
  test.each([
    ['stroked lines', { as: 'strokes' }],
    ['thin bars, as word processors write them', { as: 'bars' }],
  ] as const)('gives cells with their spans from %s', async (_, more) => {
    const { texts, lines } = drawTable(shape(100))
    const [table] = tablesOf(await read([{ texts, lines, ...more }]))
    expect(table && rowsOf(table)).toEqual(SHAPE)
    expect(table?.columns).toBe(5)
    expect(table?.cells.find(({ text }) => text === '（一）甲类')).toMatchObject({ row: 1, column: 0, rowSpan: 2, columnSpan: 1 })
    expect(table?.cells.find(({ text }) => text === '（二）乙类')).toMatchObject({ row: 3, column: 0, rowSpan: 1, columnSpan: 2 })
  })

  test('reads the same table on a page that is turned', async () => {
    const { texts, lines } = drawTable(shape(100))
    // A page of 595 × 842, shown lying, with everything on it turned by a quarter.
    const turn = ([x, y]: readonly [number, number]): readonly [number, number] => [y, 842 - x]
    const turned: PdfPageContent = {
      rotate: 90,
      texts: texts.map(({ text, x, y, size }) => ({
        text,
        ...(size === undefined ? {} : { size }),
        x: turn([x, y])[0],
        y: turn([x, y])[1],
        turned: 90,
      })),
      lines: lines.map(({ from, to }) => {
        const [a, b] = [turn(from), turn(to)]
        return { from: [Math.min(a[0], b[0]), Math.min(a[1], b[1])], to: [Math.max(a[0], b[0]), Math.max(a[1], b[1])] }
      }),
    }
    const [table] = tablesOf(await read([turned]))
    expect(table && rowsOf(table)).toEqual(SHAPE)
  })

  test('joins a table that goes on on the next page: the group label that the break cut, and the head that is repeated', async () => {
    const head: DrawnCell[] = [{ text: '项目', columnSpan: 2 }, { text: '自然人' }, { text: '总计' }]
    const first = drawTable({
      left: 60,
      top: 640,
      widths: [50, 110, 60, 60],
      heights: [24, 24, 24],
      rows: [head, [{ text: '（四）无' }, '1.不掌握', '7', '8'], [{ text: '（五）不', rowSpan: 1 }, '1.重复', '3', '3']],
    })
    const second = drawTable({
      left: 66,
      top: 60,
      widths: [50, 110, 60, 60],
      heights: [24, 24, 24, 24],
      rows: [head, [{ text: '予处理', rowSpan: 2 }, '2.出版物', '0', '0'], ['3.反复', '2', '2'], [{ text: '（七）总计', columnSpan: 2 }, '12', '13']],
    })
    const page = (table: typeof first, number: string): PdfPageContent => ({
      lines: table.lines,
      texts: [...table.texts, { text: number, x: 290, y: 815 }],
    })
    const blocks = await read([page(first, '- 3 -'), page(second, '- 4 -')])
    expect(blocks).toHaveLength(1)
    const [table] = tablesOf(blocks)
    expect(table && rowsOf(table)).toEqual([
      ['项目', '自然人', '总计'],
      ['（四）无', '1.不掌握', '7', '8'],
      ['（五）不予处理', '1.重复', '3', '3'],
      ['2.出版物', '0', '0'],
      ['3.反复', '2', '2'],
      ['（七）总计', '12', '13'],
    ])
    expect(table?.cells.find(({ text }) => text.startsWith('（五）'))?.rowSpan).toBe(3)
    expect(blocks[0]?.page).toBe(1)
  })

  test('joins the page that a cell fills on the left, where no line leads to its column', async () => {
    const first = drawTable({
      left: 60,
      top: 700,
      widths: [50, 110, 60],
      heights: [24, 24],
      rows: [
        [{ text: '项目', columnSpan: 2 }, '总计'],
        ['三、结果', '1.甲', '7'],
      ],
    })
    const second = drawTable({
      left: 110,
      top: 60,
      widths: [110, 60],
      heights: [24, 24],
      rows: [
        ['2.乙', '5'],
        ['3.丙', '0'],
      ],
    })
    const [table, ...more] = tablesOf(await read([first, second]))
    expect(more).toEqual([])
    expect(table && rowsOf(table)).toEqual([
      ['项目', '总计'],
      ['三、结果', '1.甲', '7'],
      ['2.乙', '5'],
      ['3.丙', '0'],
    ])
    expect(table?.cells.find(({ text }) => text === '三、结果')?.rowSpan).toBe(3)
  })

  test('keeps a number of a cell at the foot of a page, where page numbers stand', async () => {
    const { texts, lines } = drawTable({ left: 60, top: 780, widths: [60, 60], heights: [40], rows: [[{ text: ['一个长', '名称'] }, '12']] })
    const [table] = tablesOf(await read([{ texts, lines }]))
    expect(table && rowsOf(table)).toEqual([['一个长名称', '12']])
  })

  test('joins a row that the page break cut in two', async () => {
    const first = drawTable({
      left: 60,
      top: 700,
      widths: [160, 60, 60],
      heights: [24, 30],
      rows: [
        ['1.甲', '7', '8'],
        ['2.逾期未按收费通知', '', ''],
      ],
    })
    const second = drawTable({
      left: 60,
      top: 60,
      widths: [160, 60, 60],
      heights: [30, 24],
      rows: [
        ['要求缴纳费用', '6', '9'],
        ['3.丙', '0', '0'],
      ],
    })
    const [table, ...more] = tablesOf(await read([first, second]))
    expect(more).toEqual([])
    expect(table && rowsOf(table)).toEqual([
      ['1.甲', '7', '8'],
      ['2.逾期未按收费通知要求缴纳费用', '6', '9'],
      ['3.丙', '0', '0'],
    ])
  })

  test('keeps two tables apart that have different widths, and those with a heading between them', async () => {
    const wide = drawTable({
      left: 60,
      top: 700,
      widths: [160, 60, 60],
      heights: [24, 24],
      rows: [
        ['甲', '1', '2'],
        ['乙', '3', '4'],
      ],
    })
    const narrow = drawTable({
      left: 60,
      top: 90,
      widths: [100, 60],
      heights: [24, 24],
      rows: [
        ['丙', '5'],
        ['丁', '6'],
      ],
    })
    expect(tablesOf(await read([wide, narrow]))).toHaveLength(2)
    const same = drawTable({
      left: 60,
      top: 140,
      widths: [160, 60, 60],
      heights: [24, 24],
      rows: [
        ['丙', '5', '6'],
        ['丁', '7', '8'],
      ],
    })
    const headed = { lines: same.lines, texts: [{ text: '四、行政复议情况', x: 70, y: 110, size: 14 }, ...same.texts] }
    expect((await read([wide, headed])).map(({ kind }) => kind)).toEqual(['table', 'heading', 'table'])
  })

  test('cuts a row of numbers that was written in one run at the lines of the table', async () => {
    const { lines } = drawTable({
      left: 60,
      top: 100,
      widths: [80, 30, 30],
      heights: [24, 24],
      rows: [
        ['', '', ''],
        ['', '', ''],
      ],
    })
    const texts = [
      { text: '甲项目', x: 64, y: 115, size: 8 },
      { text: '自然人总计', x: 142, y: 115, size: 12 },
      { text: '乙', x: 64, y: 139, size: 8 },
      { text: '12    34', x: 146, y: 139, size: 10 },
    ]
    const [table] = tablesOf(await read([{ lines, texts }]))
    expect(table?.cells.at(-1)?.text).toMatch(/34$/)
    expect(table?.cells.at(-2)?.text).toMatch(/^12/)
  })

  test('takes a frame around a text, an underline and a white line for no table', async () => {
    const box = drawTable({ left: 60, top: 100, widths: [400], heights: [60], rows: [['']] }).lines
    const white = { raw: '1 1 1 RG 60 400 m 300 400 l S 60 300 m 300 300 l S 60 300 m 60 400 l S 300 300 m 300 400 l S' }
    const blocks = await read([
      {
        lines: [...box, { from: [60, 300], to: [300, 300] }],
        texts: [
          { text: '框中的文字', x: 80, y: 130 },
          { text: '线上的文字', x: 60, y: 298 },
        ],
        ...white,
      },
    ])
    expect(tablesOf(blocks)).toEqual([])
    expect(textsOf(blocks)).toEqual(['框中的文字', '线上的文字'])
  })

  test('gives every cell of any grid in its place, whatever its widths and numbers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 6 }).chain((columns) =>
          fc.record({
            widths: fc.array(fc.integer({ min: 34, max: 75 }), { minLength: columns, maxLength: columns }),
            rows: fc.array(fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 8 }),
            as: fc.constantFrom('strokes' as const, 'bars' as const),
            encoding: fc.constantFrom('UniGB-UCS2-H' as const, 'to-unicode' as const),
            align: fc.constantFrom('left' as const, 'centre' as const),
          }),
        ),
        async ({ widths, rows, as, encoding, align }) => {
          const cells = rows.map((row) => row.map(String))
          const { texts, lines } = drawTable({ left: 40, top: 80, widths, heights: rows.map(() => 20), rows: cells, align })
          const [table] = tablesOf(await read([{ texts, lines, as }], { encoding }))
          expect(table && rowsOf(table)).toEqual(cells)
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe('readPdf: tables without ruling lines', () => {
  const plain = (rows: DrawnTable['rows'], more: Partial<DrawnTable> = {}) =>
    drawTable({ left: 60, top: 100, widths: [60, 130, 50, 50, 50, 50, 50], heights: rows.map(() => 30), rows, ruled: false, ...more })

  test('finds the rows by their columns of numbers, with labels of two lines around them', async () => {
    const { texts } = plain([
      [{ text: '一、本年新收数量', columnSpan: 2 }, '31', '4', '0', '2', '37'],
      [{ text: ['（一）', '不予'], rowSpan: 2 }, '1.属于甲', '12', '0', '0', '1', '13'],
      [{ text: ['2.属于乙的一个', '很长的名称'] }, '7', '0', '0', '0', '7'],
      [{ text: '（七）总计', columnSpan: 2 }, '19', '0', '0', '1', '20'],
    ])
    const blocks = await read([{ texts: [{ text: '三、收到和处理情况', x: 60, y: 80, size: 14 }, ...texts] }])
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'table'])
    const [table] = tablesOf(blocks)
    expect(table && rowsOf(table)).toEqual([
      ['一、本年新收数量', '31', '4', '0', '2', '37'],
      ['（一）不予', '1.属于甲', '12', '0', '0', '1', '13'],
      ['2.属于乙的一个很长的名称', '7', '0', '0', '0', '7'],
      ['（七）总计', '19', '0', '0', '1', '20'],
    ])
  })

  test('goes on with the table on the next page', async () => {
    const row = (label: string, ...values: string[]): DrawnCell[] => [{ text: label, columnSpan: 2 }, ...values.map((text) => ({ text }))]
    const first = plain([row('1.甲', '1', '2', '3', '4', '10'), row('2.乙', '0', '0', '5', '6', '11')], { top: 690 })
    const second = plain([row('3.丙', '7', '0', '0', '0', '7'), row('4.丁', '0', '8', '0', '0', '8')], { top: 60 })
    const [table, ...more] = tablesOf(await read([{ texts: first.texts }, { texts: second.texts }]))
    expect(more).toEqual([])
    expect(table && rowsOf(table).map((cells) => cells.at(-1))).toEqual(['10', '11', '7', '8'])
  })

  test('puts each number under its head where cells are blank, keeps heads over several columns apart, and goes on on the next page', async () => {
    const label = (text: string): DrawnCell => ({ text, columnSpan: 2 })
    const first = plain(
      [
        [label(''), '', { text: '其他组织的申请', columnSpan: 3 }, ''],
        [label('项目'), '甲人', '乙企', '丙所', '丁会', '总计'],
        [label('1.甲'), '1', '', '3', '', '10'],
        [label('2.乙'), '', '14', '', '', '11'],
      ],
      { top: 640, align: 'centre' },
    )
    const second = plain(
      [
        [label('3.丙'), '', '', '', '', '7'],
        [label('4.丁'), '0', '8', '', '', ''],
      ],
      { top: 60, align: 'centre' },
    )
    const [table, ...more] = tablesOf(await read([{ texts: first.texts }, { texts: second.texts }]))
    expect(more).toEqual([])
    expect(table && rowsOf(table).slice(1)).toEqual([
      ['项目', '甲人', '乙企', '丙所', '丁会', '总计'],
      ['1.甲', '1', '', '3', '', '10'],
      ['2.乙', '', '14', '', '', '11'],
      ['3.丙', '', '', '', '', '7'],
      ['4.丁', '0', '8', '', '', ''],
    ])
  })

  test('takes numbers in sentences for no table', async () => {
    const texts = ['全年受理 31 件，办结 29 件，结转 2 件。', '其中网络 20 件，信函 9 件，当面 2 件。'].map((text, index) => ({
      text,
      x: 70,
      y: 100 + index * 20,
    }))
    expect(tablesOf(await read([{ texts }]))).toEqual([])
  })
})

describe('readPdf: running text', () => {
  /** Lines of running text, the first one indented, as wide as the page allows but the last. */
  const prose = (lines: readonly string[], top: number) =>
    lines.map((text, index) => ({ text, x: index === 0 ? 92 : 72, y: top + index * 22, size: 10 }))

  test('joins the lines of a paragraph without blanks, over the end of a page too, and keeps paragraphs apart', async () => {
    const full = '云'.repeat(45)
    const first = prose([full.slice(2), full, full], 700)
    const second = [
      ...prose([full, `${full.slice(0, 20)}2023`], 90).map((text) => ({ ...text, x: 72 })),
      ...prose([`第二段${full.slice(5)}`, '到此为止。'], 134),
    ]
    const numbered = (texts: PdfPageContent['texts'], page: number): PdfPageContent => ({
      texts: [...(texts ?? []), { text: `第 ${page} 页 共 2 页`, x: 270, y: 810, size: 8 }],
    })
    const texts = textsOf(await read([numbered(first, 1), numbered(second, 2)]))
    expect(texts).toEqual([`${full.slice(2)}${full.repeat(3)}${full.slice(0, 20)}2023`, `第二段${full.slice(5)}到此为止。`])
  })

  test('drops what stands at the head and foot of the pages, and keeps what only one page has there', async () => {
    const page = (number: number, more: string): PdfPageContent => ({
      texts: [
        { text: '云山市年度报告', x: 250, y: 40, size: 8 },
        { text: `${more}正文`, x: 72, y: 200 },
        { text: `2023/5/${number} 打印`, x: 72, y: 815, size: 8 },
      ],
    })
    expect(textsOf(await read([page(1, '甲'), page(2, '乙'), page(3, '丙')]))).toEqual(['甲正文', '乙正文', '丙正文'])
    expect(textsOf(await read([page(1, '甲')]))).toContain('云山市年度报告')
  })

  test('joins a line that ends early, because what follows may not be parted, and a title that fills its first line', async () => {
    const full = '云'.repeat(45)
    const texts = [
      { text: '云'.repeat(25), x: 72, y: 60, size: 18 },
      { text: '年度报告', x: 261, y: 90, size: 18 },
      ...prose([full.slice(2), full, '云'.repeat(42), '44.00%；山'], 120),
    ]
    expect(textsOf(await read([{ texts }]))).toEqual([`${'云'.repeat(25)}年度报告`, `${full.slice(2)}${full}${'云'.repeat(42)}44.00%；山`])
  })

  test('tells headings from sentences, and joins a title of two lines', async () => {
    const blocks = await read([
      {
        texts: [
          { text: '云山市人民政府二〇二三年', x: 189, y: 80, size: 18 },
          { text: '政府信息公开工作年度报告', x: 189, y: 106, size: 18 },
          { text: '一、总体情况', x: 92, y: 150, size: 10 },
          { text: '（一）主动公开。全年公开若干条。', x: 92, y: 175, size: 10 },
          { text: '二、云' + '山'.repeat(20), x: 92, y: 200, size: 10 },
        ],
      },
    ])
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'heading', 'paragraph', 'heading'])
    expect(textsOf(blocks)[0]).toBe('云山市人民政府二〇二三年政府信息公开工作年度报告')
  })

  test('leaves out a watermark that runs aslant, and a shadow that makes letters bold', async () => {
    const texts = [
      { text: '水印', x: 200, y: 400, size: 60, turned: 45 },
      { text: '粗体标题', x: 72, y: 100, size: 12 },
      { text: '粗体标题', x: 72.3, y: 100, size: 12 },
    ]
    expect(textsOf(await read([{ texts }]))).toEqual(['粗体标题'])
  })

  test.each(['UniGB-UCS2-H', 'UniGB-UTF16-H', 'GBK-EUC-H', 'to-unicode'] as const)(
    'reads Chinese in a font without a file by %s',
    async (encoding) => {
      const document = await readPdf(makePdf([{ texts: [{ text: '三、收到申请，共12件。', x: 72, y: 100 }] }], { encoding, title: '年度报告' }))
      expect(document).toMatchObject({ format: 'pdf', title: '年度报告', blocks: [{ text: '三、收到申请，共12件。', page: 1 }] })
    },
  )

  test('writes radicals that stand for characters as the characters', async () => {
    expect(textsOf(await read([{ texts: [{ text: '⼀、⻘海⾨⼾⺠⽣', x: 72, y: 100 }] }], { encoding: 'to-unicode' }))).toEqual(['一、青海門户民生'])
  })
})

describe('readPdf: what it refuses', () => {
  const good = makePdf([{ texts: [{ text: '正文', x: 72, y: 100 }] }])

  test('says that a document without text is scanned', async () => {
    const image = { raw: 'q 200 0 0 200 100 100 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q' }
    expect(await problem(makePdf([image, {}]))).toMatchObject({ id: 'read.scanned', values: { pages: '2' } })
  })

  test('says that a document is encrypted when it asks for a password', async () => {
    const encrypt = `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'61'.repeat(32)}> /U <${'62'.repeat(32)}> >>`
    const bytes = makePdf([{}], { objects: [encrypt], trailer: `/Encrypt 900 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]` })
    expect(await problem(bytes)).toMatchObject({ id: 'read.encrypted' })
  })

  test.each([
    ['nothing but the first line', new TextEncoder().encode('%PDF-1.7\n')],
    ['nonsense', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251)],
    ['a document cut off after its head', good.slice(0, 60)],
  ])('says that %s is damaged', async (_, bytes) => {
    expect(await problem(bytes)).toMatchObject({ name: 'ReadError', id: 'read.damaged' })
  })

  test('reads a document whose index is lost, or says that it is damaged', async () => {
    for (const share of [0.5, 0.8, 0.97]) {
      const result = await readPdf(good.slice(0, Math.floor(good.length * share))).then(
        ({ blocks }) => textsOf(blocks),
        (error: unknown) => error,
      )
      if (Array.isArray(result)) expect(result).toEqual(['正文'])
      else expect(result).toMatchObject({ name: 'ReadError' })
    }
  })

  test('refuses a document of too many pages, and believes no claim to have them', async () => {
    const page = { texts: [{ text: '正文', x: 72, y: 100 }] }
    expect(await problem(makePdf(Array.from({ length: 501 }, () => page)))).toMatchObject({
      id: 'read.too-complex',
      values: { bound: 'pages', limit: '500' },
    })
    expect(textsOf(await read([page], { count: 5000 }))).toEqual(['正文'])
  })

  test('runs no script of a document', async () => {
    const action = {
      catalogue:
        '/OpenAction << /S /JavaScript /JS (globalThis.planted = 1; app.alert\\(1\\)) >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (globalThis.planted = 1) >>] >> >>',
    }
    expect(textsOf(await read([{ texts: [{ text: '正文', x: 72, y: 100 }] }], action))).toEqual(['正文'])
    expect('planted' in globalThis).toBe(false)
  })

  test('survives any bytes behind the mark of a PDF', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (noise) => {
        const result = await problem(Uint8Array.from([...new TextEncoder().encode('%PDF-1.4\n'), ...noise]))
        expect(result).toMatchObject({ name: 'ReadError' })
      }),
      { numRuns: 20 },
    )
  })

  test('leaves the bytes as they were, and gives the same blocks for them again', async () => {
    const bytes = good.slice()
    const first = await readPdf(bytes)
    expect(bytes).toEqual(good)
    expect(await readPdf(bytes)).toEqual(first)
  })

  test('stops between pages when it is told to', async () => {
    const controller = new AbortController()
    controller.abort(new Error('enough'))
    await expect(readPdf(good, { signal: controller.signal })).rejects.toThrow('enough')
  })
})
