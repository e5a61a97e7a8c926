/** All figures of all reports as one long table, and the dictionary that explains it. docs/data-dictionary.md describes both. */
import { metricOf } from '../report/dictionary'
import type { Report } from '../report/schema'
import type { Statement } from '../report/statements'
import { csvRows } from './csv'
import { listFigures, type ListedFigure } from './figures'
import { step, type Job } from './job'

/** Columns of the table. Their names are ids, the same in every language, so that a program can rely on them. */
export const LIBRARY_COLUMNS = [
  'report',
  'body_zh',
  'body_en',
  'division',
  'level',
  'scope',
  'year',
  'form',
  'metric',
  'name_zh',
  'name_en',
  'applicant',
  'value',
  'reason',
  'unit',
  'kind',
  'precision',
  'printed',
  'leads',
  'in',
  'section',
  'paragraph',
  'row',
  'column',
  'note_zh',
  'note_en',
] as const
type LibraryRow = Record<(typeof LIBRARY_COLUMNS)[number], string | number>

/** What a statement says of its number. */
function valueCells(statement: Statement): Pick<LibraryRow, 'value' | 'reason' | 'unit' | 'kind' | 'precision' | 'printed' | 'note_zh' | 'note_en'> {
  if ('absent' in statement) {
    const { note } = statement
    const { unit } = metricOf(statement.metric)
    return { value: '', reason: statement.absent, unit, kind: '', precision: '', printed: '', note_zh: note?.zh ?? '', note_en: note?.en ?? '' }
  }
  const { value, unit, kind, precision = 1, printed = '', approximate } = statement
  return { value, reason: '', unit, kind, precision, printed, note_zh: approximate?.zh ?? '', note_en: approximate?.en ?? '' }
}

function placeCells({ at }: Statement): Pick<LibraryRow, 'in' | 'section' | 'paragraph' | 'row' | 'column'> {
  if (!at) return { in: '', section: '', paragraph: '', row: '', column: '' }
  if (at.in === 'text') return { in: 'text', section: at.section, paragraph: at.paragraph, row: '', column: '' }
  return { in: 'table', section: at.section, paragraph: '', row: at.row, column: at.column ?? '' }
}

function rowOf(report: Report, { statement, leads }: ListedFigure): LibraryRow {
  const { zh, en } = metricOf(statement.metric)
  return {
    report: report.id,
    body_zh: report.body.zh,
    body_en: report.body.en,
    division: report.division ?? '',
    level: report.level ?? '',
    scope: report.scope,
    year: report.year,
    form: report.form,
    metric: statement.metric,
    name_zh: zh,
    name_en: en,
    applicant: statement.applicant ?? '',
    leads: leads ? 'yes' : 'no',
    ...valueCells(statement),
    ...placeCells(statement),
  }
}

/**
 * Returns the CSV of all figures of all reports, in the order of the reports and of their files, in pieces that follow one another.
 * @throws the signal's reason once the job was cancelled.
 */
export async function libraryCsv(reports: readonly Report[], job: Job): Promise<string[]> {
  const pieces = [`\ufeff${csvRows([LIBRARY_COLUMNS])}`]
  for (const [done, report] of reports.entries()) {
    await step(job, done, reports.length)
    const rows = listFigures(report).map((figure) => rowOf(report, figure))
    pieces.push(csvRows(rows.map((row) => LIBRARY_COLUMNS.map((column) => row[column]))))
  }
  await step(job, reports.length, reports.length)
  return pieces
}
