import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOf, type FormCell } from '../../src/reader/form-lines'
import { readReport } from '../../src/reader/read'
import type { Reading } from '../../src/reader/reading'
import { metricOf } from '../../src/report/dictionary'
import { FORMS, type Form } from '../../src/report/schema'
import { buildCsv, buildDocx, buildHtml, buildText, buildXlsx, bytesOf, gridOf, type BuiltBlock } from '../support/documents'
import { longRows, reportBlocks, type Print, type Style } from './build-report'

const idOf = ({ metric, applicant }: { metric: string; applicant?: string | undefined }): string => (applicant ? `${metric}@${applicant}` : metric)

/** Numbers of a form, cell by cell; null is a blank cell. Amounts of money have decimals, changes may be below zero. */
const numbersOf = (form: Form): fc.Arbitrary<Map<string, number | null>> =>
  fc
    .tuple(
      ...cellsOf(form).map(({ metric }) => {
        const { unit } = metricOf(metric)
        const count = metric.endsWith('items-change') ? fc.integer({ min: -400, max: 400 }) : fc.nat({ max: 2_000_000 })
        const value = unit === '万元' ? fc.nat({ max: 9_000_000 }).map((n) => n / 100) : count
        return fc.option(value, { freq: 6, nil: null })
      }),
    )
    .map((values) => new Map(cellsOf(form).map((cell, i) => [idOf(cell), values[i] ?? null])))

const printOf =
  (numbers: ReadonlyMap<string, number | null>): Print =>
  (cell: FormCell) => {
    const value = numbers.get(idOf(cell))
    return value === null || value === undefined ? '' : `${value}${metricOf(cell.metric).unit === '元' ? '元' : ''}`
  }

/** What a reading says of every cell of the tables. */
function cellsRead(reading: Reading): Map<string, number | null> {
  const read = reading.figures.flatMap(({ figure }): [string, number | null][] => {
    if (figure.at?.in !== 'table') return []
    if ('absent' in figure) return figure.absent === 'blank' ? [[idOf(figure), null]] : []
    return [[idOf(figure), figure.value]]
  })
  return new Map(read)
}

/** One sheet with everything in it, as a spreadsheet program saves it: what a span covers is empty. */
const sheetRows = (blocks: readonly BuiltBlock[]): string[][] => {
  const rows = blocks.flatMap((block) => {
    if ('heading' in block) return [[block.heading]]
    if ('paragraph' in block) return [[block.paragraph]]
    return gridOf(block.table).map((places) => places.map((place) => (place && 'begins' in place ? place.begins.text : '')))
  })
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
}

const FORMATS: Readonly<Record<string, (blocks: readonly BuiltBlock[]) => { name: string; bytes: Uint8Array }>> = {
  html: (blocks) => ({ name: 'a.html', bytes: bytesOf(buildHtml(blocks)) }),
  docx: (blocks) => ({ name: 'a.docx', bytes: buildDocx(blocks) }),
  xlsx: (blocks) => ({ name: 'a.xlsx', bytes: buildXlsx({ 年报: blocks }) }),
  text: (blocks) => ({ name: 'a.txt', bytes: bytesOf(buildText(blocks)) }),
  csv: (blocks) => ({ name: 'a.csv', bytes: bytesOf(buildCsv(sheetRows(blocks))) }),
}

const sorted = (cells: ReadonlyMap<string, number | null>): [string, number | null][] => [...cells].sort(([one], [other]) => (one < other ? -1 : 1))

describe.each(FORMS)('a random report of the %s form reads back equal', (form) => {
  const styles: fc.Arbitrary<Style> = fc.record({ mark: fc.constantFrom('.', '、', '．'), wrap: fc.boolean() })

  it.each(Object.keys(FORMATS))('as %s', async (format) => {
    const write = FORMATS[format]
    if (!write) throw new Error(format)
    await fc.assert(
      fc.asyncProperty(numbersOf(form), styles, async (numbers, style) => {
        const reading = await readReport(write(reportBlocks(form, printOf(numbers), undefined, style)))
        expect(reading.form).toBe(form)
        expect(sorted(cellsRead(reading))).toEqual(sorted(numbers))
      }),
      { numRuns: 8 },
    )
  })

  it('as CSV with one row a cell', async () => {
    await fc.assert(
      fc.asyncProperty(numbersOf(form), async (numbers) => {
        const reading = await readReport({ name: 'a-2022.csv', bytes: bytesOf(buildCsv(longRows(form, printOf(numbers)))) })
        expect(sorted(cellsRead(reading))).toEqual(sorted(numbers))
      }),
      { numRuns: 8 },
    )
  })
})
