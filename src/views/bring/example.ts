/** A report of a county that does not exist, as a web page, to try the reading on. It has a few faults to be found. */
import { cellRef } from '../../report/entry'
import { formLayout, type FormCell, type FormTable } from '../../report/form-layout'
import { APPLICANTS } from '../../report/schema'
import example from './example.json' with { type: 'json' }

const { applicants, values, misprints } = example
const rows: Readonly<Record<string, readonly number[]>> = applicants
const singles: Readonly<Record<string, string>> = values
const wrong: Readonly<Record<string, string>> = misprints

function textOf(cell: FormCell): string {
  if (cell.role !== 'value') return `${cell.number && !cell.number.startsWith('（') ? `${cell.number}.` : cell.number}${cell.text.zh}`
  const ref = cellRef(cell)
  const misprint = wrong[ref]
  if (misprint !== undefined) return misprint
  const single = singles[ref]
  if (single !== undefined) return single
  // A row that the example does not name is one of zeros.
  const row = rows[cell.metric] ?? APPLICANTS.map(() => 0)
  const own = cell.applicant ? row[APPLICANTS.indexOf(cell.applicant)] : row.reduce((sum, each) => sum + each, 0)
  return String(own)
}

function tableOf({ rows: count, cells }: FormTable): string {
  const lines = Array.from({ length: count }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .map((cell) => `<td rowspan="${cell.rowSpan}" colspan="${cell.columnSpan}">${textOf(cell)}</td>`)
      .join(''),
  )
  return `<table>${lines.map((line) => `<tr>${line}</tr>`).join('')}</table>`
}

const paragraph = (text: string): string => `<p>${text}</p>`

/** Its file name, which says that it is invented wherever the report goes. */
export const EXAMPLE_NAME = example.name

/** Returns the page of the example. */
export function examplePage(): string {
  const tables = formLayout('2021')
  const sections = example.sections.map(({ heading, table, paragraphs }) => {
    const found = tables.find(({ key }) => key === table)
    return `<h2>${heading}</h2>${paragraphs.map(paragraph).join('')}${found ? tableOf(found) : ''}`
  })
  const body = [...example.around.map(paragraph), `<h1>${example.title}</h1>`, ...sections, ...example.after.map(paragraph)]
  return `<!doctype html><html><head><meta charset="utf-8"><title>${example.title}</title></head><body>${body.join('\n')}</body></html>`
}
