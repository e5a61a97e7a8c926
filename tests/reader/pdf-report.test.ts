import { describe, expect, test } from 'vitest'
import { cellsOf } from '../../src/reader/form-lines'
import { readReport } from '../../src/reader/read'
import type { Form } from '../../src/report/schema'
import { buildPdf, type PrintStyle } from '../support/pdf-report'
import { reportBlocks } from './build-report'

/** A number of its own for each cell of a form. */
function numbersOf(form: Form): Map<string, number> {
  return new Map(cellsOf(form).map((cell, index) => [`${cell.metric} ${cell.column ?? ''}`, index + 1]))
}

const pdfOf = (form: Form, style: PrintStyle): Uint8Array => {
  const numbers = numbersOf(form)
  return buildPdf(
    reportBlocks(form, (cell) => String(numbers.get(`${cell.metric} ${cell.column ?? ''}`))),
    style,
  )
}

describe('a whole report as a PDF', () => {
  test.each([
    ['2014', 'with ruling lines', {}],
    ['2019', 'with ruling lines', {}],
    ['2021', 'with ruling lines', {}],
    ['2021', 'with lines that are thin bars, and short pages', { as: 'bars', end: 430 }],
    ['2021', 'with a font that carries its map, and pages that end elsewhere', { encoding: 'to-unicode', end: 615 }],
    ['2014', 'without ruling lines', { ruled: false }],
    ['2019', 'without ruling lines', { ruled: false }],
    ['2021', 'without ruling lines', { ruled: false }],
  ] as const)('gives each figure of the %s form %s', async (form, _, style) => {
    const reading = await readReport({ name: 'report.pdf', bytes: pdfOf(form, style) })
    expect(reading.form).toBe(form)
    const numbers = cellsOf(form).map((cell, index) => ({ cell, value: index + 1 }))
    const values = new Map(reading.figures.flatMap(({ figure }) => ('value' in figure ? [[figure.value, figure.metric] as const] : [])))
    // A sum of money without its unit is not read, whatever the format.
    const wrong = numbers.filter(({ cell, value }) => cell.metric !== 'procurement.amount' && values.get(value) !== cell.metric)
    expect(wrong.map(({ cell, value }) => `${cell.metric} ${cell.column ?? ''}: ${value}`)).toEqual([])
  })

  test.each(['2014', '2021'] as const)(
    'tells which cells of the %s form are blank without ruling lines, by the columns of the others',
    async (form) => {
      const cells = cellsOf(form)
      const isBlank = (index: number): boolean => index % 5 === 3
      const print = new Map(cells.map((cell, index) => [`${cell.metric} ${cell.column ?? ''}`, isBlank(index) ? '' : String(index * 7 + 1)]))
      const blocks = reportBlocks(form, ({ metric, column }) => print.get(`${metric} ${column ?? ''}`) ?? '')
      const { figures } = await readReport({ name: 'report.pdf', bytes: buildPdf(blocks, { ruled: false }) })
      const read = new Map(
        figures.map(({ figure }) => [`${figure.metric}@${figure.applicant ?? ''}`, 'value' in figure ? String(figure.value) : figure.absent]),
      )
      const told = cells.map((cell, index) => ({
        cell,
        told: read.get(`${cell.metric}@${cell.applicant ?? ''}`),
        wanted: isBlank(index) ? 'blank' : String(index * 7 + 1),
      }))
      // A row without any number has no place among the columns, but it is there.
      const unplaced = form === '2014' ? [] : ['powers.coercion.decisions-in-year']
      expect(told.filter((each) => each.told !== each.wanted).map(({ cell, told: as }) => [cell.metric, as])).toEqual(
        unplaced.map((metric) => [metric, 'illegible']),
      )
    },
  )

  test('calls no row unpublished whose numbers are too few to make a table without ruling lines', async () => {
    const rows: string[] = []
    const blocks = reportBlocks('2021', ({ metric }) => {
      if (!rows.includes(metric)) rows.push(metric)
      return rows.indexOf(metric) % 2 === 1 ? '' : '5'
    })
    const { missing } = await readReport({ name: 'report.pdf', bytes: buildPdf(blocks, { ruled: false }) })
    expect(missing.filter(({ reason }) => reason === 'not-published')).toEqual([])
  })
})
