/** A report whose numbers are typed into the form of its year: cells as typed, and the report that they make. */
import { correctionValue } from './corrections'
import { metricOf, type MetricId } from './dictionary'
import { nothingBeside } from './empty-parts'
import formHeads from './forms/heads.json' with { type: 'json' }
import { formLayout, formSections, type FormTable, type ValueCell } from './form-layout'
import { MAY_BE_NEGATIVE } from './format-rules'
import { refs } from './quantity'
import { leadStatement } from './statements'
import type { AbsentFigure, Bilingual, Form, Level, Locator, Report, Scope, StatedFigure } from './schema'

/** Cells of a form as typed, by the ref of their place: `outcomes.granted@business`. An empty text is a blank cell, never 0. */
export type EntryCells = Readonly<Record<string, string>>

/** What is said of the report itself. */
export interface EntryDetails {
  id: string
  body: Bilingual
  title: Bilingual
  year: number
  form: Form
  scope: Scope
  level?: Level
}

export type CellProblem = 'not-a-number' | 'decimals' | 'negative' | 'too-large'

/** What the text of a cell says. */
export type TypedCell = { state: 'blank' } | { state: 'value'; value: number; decimals: number } | { state: 'problem'; problem: CellProblem }

/** First year of each later form; up to 2018 there is the one of 2014. */
const FIRST_YEARS: readonly (readonly [Form, number])[] = [
  ['2021', 2021],
  ['2019', 2019],
  ['2014', 2008],
]

/** Returns the form that reports of a year are in. */
export function formOfYear(year: number): Form {
  return FIRST_YEARS.find(([, first]) => year >= first)?.[0] ?? '2014'
}

/** Amounts of money have decimals, and whatever is no count. */
const MAY_HAVE_DECIMALS: ReadonlySet<string> = new Set(['万元', '元', '%', '天'])

/** Digits that a number of this machine keeps for certain. */
const CERTAIN_DIGITS = 15

/** A number whole, or in threes: two numbers in one cell are none. */
const NUMBER = /^(-?)\s*(\d+|\d{1,3}(?:(?:[,'’]\s*|\s+)\d{3})+)(?:\.(\d+))?$/

/**
 * Returns what was typed into a cell of a metric: full-width digits and signs count as their narrow ones, commas, apostrophes and
 * spaces between thousands are passed over. An empty text is blank.
 */
export function readCell(text: string, metric: MetricId): TypedCell {
  const typed = text
    .normalize('NFKC')
    .replace(/[−–—﹣]/g, '-')
    .trim()
  if (typed === '') return { state: 'blank' }
  const match = NUMBER.exec(typed)
  if (!match) return { state: 'problem', problem: 'not-a-number' }
  const [, sign = '', grouped = '', fraction = ''] = match
  const whole = grouped.replace(/\D/g, '')
  const plain = `${sign}${whole}.${fraction}0`
  const decimals = fraction.replace(/0+$/, '').length
  if (decimals > 0 && whole.replace(/^0+/, '').length + decimals > CERTAIN_DIGITS) return { state: 'problem', problem: 'too-large' }
  if (decimals > 0 && !MAY_HAVE_DECIMALS.has(metricOf(metric).unit)) return { state: 'problem', problem: 'decimals' }
  const value = Number(plain)
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return { state: 'problem', problem: 'too-large' }
  if (sign === '-' && value !== 0 && !MAY_BE_NEGATIVE.test(metric)) return { state: 'problem', problem: 'negative' }
  return { state: 'value', value: value === 0 ? 0 : value, decimals }
}

/** Returns the ref of a cell of the form: what it counts and, in section 三, of whom. */
export const cellRef = ({ metric, applicant }: Pick<ValueCell, 'metric' | 'applicant'>): string => refs.metric(metric, applicant)

/** Returns the cells of a form that take a number, table by table, row by row. */
export function valueCells(form: Form): { table: FormTable; cell: ValueCell }[] {
  return formLayout(form).flatMap((table) => table.cells.flatMap((cell) => (cell.role === 'value' ? [{ table, cell }] : [])))
}

/** Returns the names that a cell has in its table: the words of its row, outermost first, and the head right above it. */
export function namesOfCell(table: FormTable, cell: ValueCell): { row: string; column?: string } {
  const heads = table.cells.flatMap((each) => (each.role === 'value' ? [] : [each]))
  const rows = heads.filter((head) => head.role === 'row' && head.row <= cell.row && cell.row < head.row + head.rowSpan)
  const above = heads.filter(
    (head) => head.role === 'column' && head.row < cell.row && head.column <= cell.column && cell.column < head.column + head.columnSpan,
  )
  const last = above.at(-1)
  if (table.section === null) return { row: rows.map(({ text }) => text.zh).join(' ') }
  if (rows.length === 0) {
    // Section 四: one line of numbers under its heads.
    return {
      row: above
        .slice(0, -1)
        .map(({ text }) => text.zh)
        .join(' '),
      ...(last && { column: last.text.zh }),
    }
  }
  const row = rows.map(({ number, text }) => (number && !number.endsWith('）') ? `${number}.` : number) + text.zh).join(' ')
  return { row, ...(last && { column: last.text.zh }) }
}

function locatorOf(table: FormTable, cell: ValueCell): Locator {
  const { row, column } = namesOfCell(table, cell)
  return { in: 'table', section: table.section ?? TABLE_2014, row, ...(column !== undefined && { column }) }
}

/** The 2014 form gives its table no number of its own: it is named by what it is. */
const TABLE_2014 = formHeads.table.zh

function figureOf(table: FormTable, cell: ValueCell, typed: TypedCell): StatedFigure | AbsentFigure | null {
  const { metric, applicant } = cell
  const place = { metric, ...(applicant && { applicant }), at: locatorOf(table, cell), byHand: true as const }
  if (typed.state === 'problem') return null
  if (typed.state === 'blank') return { ...place, absent: 'blank' }
  const precision = typed.decimals > 0 ? { precision: Number(`1e-${typed.decimals}`) } : {}
  return { ...place, value: typed.value, unit: metricOf(metric).unit, kind: 'exact', ...precision }
}

/** Returns the report that typed cells make. A blank cell is a blank; one that is no number is left out, so its line counts as not published. */
export function entryReport(details: EntryDetails, cells: EntryCells): Report {
  const { id, body, title, year, form, scope, level } = details
  const figures = valueCells(form).flatMap(({ table, cell }) => figureOf(table, cell, readCell(cells[cellRef(cell)] ?? '', cell.metric)) ?? [])
  return {
    schemaVersion: 1,
    id,
    title,
    body,
    ...(level && { level }),
    scope,
    year,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    form,
    publication: { date: { absent: 'not-published' }, address: { absent: 'not-published' } },
    sections: formSections(form).map(({ number, name }) => ({ number: number === '' ? TABLE_2014 : number, ...name })),
    figures,
    ...nothingBeside(),
    readFrom: { name: title.zh, format: 'typed' },
  }
}

/** Returns a number as somebody would type it. */
const typedText = (value: number): string => String(value)

/** Returns the cells of a report's form as texts to go on typing from. */
export function cellsOfReport(report: Report): Record<string, string> {
  const cells: Record<string, string> = {}
  for (const { cell } of valueCells(report.form)) {
    const lead = leadStatement(report, cell.metric, cell.applicant)
    if (lead && 'value' in lead && lead.at.in === 'table') cells[cellRef(cell)] = typedText(lead.value)
  }
  return cells
}

/** What a correction by hand says of itself. */
export interface HandCorrection {
  /** Day of the change, as YYYY-MM-DD. */
  date: string
  note: Bilingual
}

/**
 * Returns a report with the cells that were typed over. A changed figure of a table is marked as typed by hand for good, and what
 * stood there is in `corrections`; statements of the text stay. A cell that is no number changes nothing.
 */
export function correctReport(report: Report, cells: EntryCells, { date, note }: HandCorrection): Report {
  const before = cellsOfReport(report)
  let figures = report.figures
  const corrections = [...report.corrections]
  for (const { table, cell } of valueCells(report.form)) {
    const [was, now] = [before[cellRef(cell)] ?? '', cells[cellRef(cell)] ?? '']
    const typed = readCell(now, cell.metric)
    if (typed.state === 'problem' || (typed.state === 'value' ? String(typed.value) : '') === was) continue
    const figure = figureOf(table, cell, typed)
    if (!figure) continue
    const { metric, applicant } = cell
    const stands = (each: Report['figures'][number]) => each.metric === metric && each.applicant === applicant && each.at?.in !== 'text'
    const old = figures.find(stands)
    const placed = old?.at ? { ...figure, at: old.at } : figure
    figures = old ? figures.map((each) => (each === old ? placed : each)) : [...figures, placed]
    const from = old ? correctionValue(old) : was || correctionValue({ absent: 'not-published' })
    corrections.push({ date, metric, ...(applicant && { applicant }), from, to: correctionValue(figure), note })
  }
  const sections = [...report.sections]
  for (const { number, name } of formSections(report.form)) {
    const key = number === '' ? TABLE_2014 : number
    if (!sections.some((each) => each.number === key) && figures.some(({ at }) => at?.section === key)) sections.push({ number: key, ...name })
  }
  return { ...report, figures, corrections, sections }
}
