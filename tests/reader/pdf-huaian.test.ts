import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { TableBlock } from '../../src/reader/blocks'
import { readPdf } from '../../src/reader/pdf'

const FILE = resolve('../shared/reports/huaian-2024.pdf')

/** The application table row by row, in the order of the 2021 form: six kinds of applicant and their total. */
const APPLICATIONS = [
  [3001, 53, 0, 0, 61, 4, 3119],
  [34, 0, 0, 0, 0, 0, 34],
  [1288, 21, 0, 0, 50, 3, 1362],
  [447, 7, 0, 0, 0, 0, 454],
  [2, 0, 0, 0, 0, 0, 2],
  [30, 1, 0, 0, 0, 0, 31],
  [5, 0, 0, 0, 0, 0, 5],
  [6, 0, 0, 0, 0, 0, 6],
  [7, 1, 0, 0, 0, 0, 8],
  [12, 0, 0, 0, 0, 0, 12],
  [9, 0, 0, 0, 0, 0, 9],
  [105, 0, 0, 0, 0, 0, 105],
  [746, 12, 0, 0, 10, 1, 769],
  [11, 0, 0, 0, 0, 0, 11],
  [1, 0, 0, 0, 0, 0, 1],
  [56, 6, 0, 0, 0, 0, 62],
  [25, 0, 0, 0, 0, 0, 25],
  [0, 0, 0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 0, 0],
  [1, 0, 0, 0, 0, 0, 1],
  [67, 3, 0, 0, 1, 0, 71],
  [6, 0, 0, 0, 0, 0, 6],
  [108, 2, 0, 0, 0, 0, 110],
  [2932, 53, 0, 0, 61, 4, 3050],
  [103, 0, 0, 0, 0, 0, 103],
]

const DISPUTES = [72, 64, 178, 37, 351, 13, 4, 8, 1, 26, 12, 1, 1, 6, 20]

const rowsOf = (table: TableBlock | undefined): string[][] =>
  Array.from({ length: table?.rows ?? 0 }, (_, row) => (table?.cells ?? []).filter((cell) => cell.row === row).map(({ text }) => text))

const numbersIn = (row: readonly string[]): number[] => row.filter((text) => /^[\d.]+$/.test(text)).map(Number)

describe.skipIf(!existsSync(FILE))("Huai'an 2024 as published (skipped where ../shared/reports is absent)", () => {
  const read = async () => (await readPdf(new Uint8Array(readFileSync(FILE)))).blocks
  const tables = async () => (await read()).filter((block) => block.kind === 'table')

  test('gives each of its three tables once, though two break across pages', async () => {
    expect((await tables()).map(({ rows, columns, page }) => ({ rows, columns, page }))).toEqual([
      { rows: 14, columns: 4, page: 3 },
      { rows: 28, columns: 10, page: 4 },
      { rows: 4, columns: 15, page: 5 },
    ])
  })

  test('gives the 175 cells of the application table in their order', async () => {
    const rows = rowsOf((await tables())[1]).slice(3)
    expect(rows.map(numbersIn)).toEqual(APPLICATIONS)
    expect(rows.every((row) => numbersIn(row).length === 7)).toBe(true)
  })

  test('puts the right label before each row, though labels wrap and one is cut by the page', async () => {
    const [, table] = await tables()
    const labels = rowsOf(table)
      .slice(3)
      .map((row) => row.filter((text) => numbersIn([text]).length === 0).join(' / '))
    expect(labels[2]).toMatch(/^三、本年度办理结果 \/ （一）/)
    expect(labels[4]).toMatch(/^（三）不予公开 \/ 1\./)
    expect(labels[12]).toMatch(/^（四）无法提供 \/ 1\./)
    expect(labels[13]).toMatch(/^2\./)
    expect(labels[15]).toMatch(/^（五）不予处理 \/ 1\./)
    expect(labels[20]).toMatch(/^（六）其他处理 \/ 1、.*公开申请$/)
    expect(labels[23]).toBe('（七）总计')
    expect(labels[24]).toMatch(/^四、/)
    expect(table?.cells.find(({ text }) => text.startsWith('三、'))?.rowSpan).toBe(22)
    expect(table?.cells.find(({ text }) => text.startsWith('（四）'))?.rowSpan).toBe(3)
    expect(rowsOf(table)[2]).toEqual(['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'])
  })

  test('gives the fifteen cells of review and litigation, and those of section two', async () => {
    const [documents, , disputes] = await tables()
    expect(numbersIn(rowsOf(disputes)[3] ?? [])).toEqual(DISPUTES)
    expect(
      rowsOf(documents)
        .map(numbersIn)
        .filter((row) => row.length > 0),
    ).toEqual([[1, 0, 11], [8, 26, 66], [447_228], [3_985_758], [88_283], [96_171.6]])
  })

  test('drops the page numbers and joins paragraphs over the ends of lines and pages', async () => {
    const texts = (await read()).flatMap((block) => (block.kind === 'table' ? [] : [block.text]))
    expect(texts.filter((text) => /^[-\s\d]+$/.test(text))).toEqual([])
    expect(texts.filter((text) => /^[一二三四五六]、/.test(text))).toHaveLength(6)
    expect(texts.some((text) => /另有103件/.test(text) && text.endsWith('7件。'))).toBe(true)
  })
})
