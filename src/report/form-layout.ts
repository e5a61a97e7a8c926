/**
 * The statutory tables of each form as they are printed: every head, label and cell with its place and spans. What is
 * typed, checked and printed as the form follows this one layout.
 */
import { metricOf, type MetricId } from './dictionary'
import { lineName, metricIn, type FormLine } from './form-lines'
import form2014 from './forms/2014.json' with { type: 'json' }
import form2019 from './forms/2019.json' with { type: 'json' }
import form2021 from './forms/2021.json' with { type: 'json' }
import heads from './forms/heads.json' with { type: 'json' }
import { APPLICANTS, type Applicant, type Bilingual, type Form } from './schema'

interface Placed {
  /** Place in the grid, from 0, and how many rows and columns the cell takes. */
  row: number
  column: number
  rowSpan: number
  columnSpan: number
}

export interface HeadCell extends Placed {
  /** `column`: heads of columns; `row`: what a row is called; `unit`: its unit; `part`: a line that opens a part of the table. */
  role: 'column' | 'row' | 'unit' | 'part'
  /** Official number in front of the name; empty where there is none. */
  number: string
  text: Bilingual
  /** How far the name is indented: a 其中 row or a numbered row under another. */
  depth: number
}

export interface ValueCell extends Placed {
  role: 'value'
  metric: MetricId
  applicant?: Applicant
}

export type FormCell = HeadCell | ValueCell

export interface FormTable {
  key: string
  /** Section of the report that the table is; null in the 2014 form, which is one table. */
  section: string | null
  heading: Bilingual | null
  rows: number
  columns: number
  /** Width of each column in parts of the whole. */
  widths: readonly number[]
  /** Row by row, from left to right. */
  cells: readonly FormCell[]
}

type LaterTable = (typeof form2019)[number] | (typeof form2021)[number]
type ListTable = Extract<LaterTable, { rows: readonly { metrics?: readonly string[] | undefined }[] }>

/** Collects cells of a table; spans are 1 unless given. */
class Grid {
  readonly cells: FormCell[] = []

  head(
    role: HeadCell['role'],
    row: number,
    column: number,
    text: Bilingual,
    more: Partial<Omit<HeadCell, 'role' | 'row' | 'column' | 'text'>> = {},
  ): void {
    this.cells.push({ role, row, column, rowSpan: 1, columnSpan: 1, number: '', depth: 0, text, ...more })
  }

  value(row: number, column: number, metric: MetricId, more: { applicant?: Applicant; columnSpan?: number } = {}): void {
    this.cells.push({ role: 'value', row, column, rowSpan: 1, columnSpan: 1, metric, ...more })
  }

  /** Returns the cells row by row, from left to right. */
  inOrder(): FormCell[] {
    return [...this.cells].sort((one, other) => one.row - other.row || one.column - other.column)
  }
}

const named = ({ name, en }: { name: string; en: string }): Bilingual => ({ zh: name, en })

/** The 2014 form: name, unit, number. */
function layout2014(): FormTable[] {
  const grid = new Grid()
  grid.head('column', 0, 0, heads.indicator)
  grid.head('column', 0, 1, heads.unit)
  grid.head('column', 0, 2, heads.value)
  for (const [position, line] of form2014.entries()) {
    const row = position + 1
    const number = line.number ?? ''
    if (line.heading !== undefined) {
      grid.head('part', row, 0, { zh: line.heading, en: line.en }, { number, depth: line.depth, columnSpan: 3 })
      continue
    }
    const metric = metricIn('2014', line.metric)
    const { zh, en, unit, unitEn } = metricOf(metric)
    const opens = line.of === true && form2014[position - 1]?.of !== true
    const before = opens ? heads['of-which'] : { zh: '', en: '' }
    grid.head('row', row, 0, { zh: before.zh + (line.name ?? zh), en: before.en + en }, { number, depth: line.depth })
    grid.head('unit', row, 1, { zh: unit, en: unitEn })
    grid.value(row, 2, metric)
  }
  return [{ key: '2014', section: null, heading: null, rows: form2014.length + 1, columns: 3, widths: [10, 2, 3], cells: grid.inOrder() }]
}

const headingOf = (section: string): Bilingual | null => {
  const found = heads.sections.later.find(({ number }) => number === section)
  return found ? { zh: found.zh, en: found.en } : null
}

/** Value columns of section 二: the articles have one, two or three, and share one grid. */
const SHARED = 6

/** Section 二: each article of the regulations opens a part of one table. */
function sectionTwo(form: Form, tables: readonly ListTable[]): FormTable {
  const grid = new Grid()
  let row = 0
  for (const table of tables) {
    const span = SHARED / table.columns.length
    grid.head('part', row, 0, { zh: table.heading, en: table.en }, { columnSpan: SHARED + 1 })
    grid.head('column', row + 1, 0, heads.content)
    for (const [position, column] of table.columns.entries()) grid.head('column', row + 1, 1 + position * span, named(column), { columnSpan: span })
    row += 2
    for (const line of table.rows) {
      if (!('metrics' in line) || line.metrics === undefined) continue
      grid.head('row', row, 0, named(line))
      for (const [position, id] of line.metrics.entries()) grid.value(row, 1 + position * span, metricIn(form, id), { columnSpan: span })
      row += 1
    }
  }
  return {
    key: `${form}.2`,
    section: '二',
    heading: headingOf('二'),
    rows: row,
    columns: SHARED + 1,
    widths: [4, 2, 2, 2, 2, 2, 2],
    cells: grid.inOrder(),
  }
}

/** Three columns of labels, then six applicant kinds and the total. */
const LABELS = 3
const HEAD_ROWS = 3

function headsOfSectionThree(grid: Grid, columns: readonly Bilingual[]): void {
  const last = LABELS + columns.length - 1
  grid.head('column', 0, 0, heads.balance, { rowSpan: HEAD_ROWS, columnSpan: LABELS })
  grid.head('column', 0, LABELS, heads.applicants, { columnSpan: columns.length })
  for (const [position, text] of columns.entries()) {
    const column = LABELS + position
    const alone = position === 0 || column === last
    grid.head('column', alone ? 1 : 2, column, text, { rowSpan: alone ? 2 : 1 })
  }
  grid.head('column', 1, LABELS + 1, heads.organisations, { columnSpan: columns.length - 2 })
}

/** Returns how many of the lines behind one belong to it, itself included where it has cells of its own. */
function reach(lines: readonly FormLine[], position: number): number {
  const depth = lines[position]?.depth ?? 0
  const end = lines.findIndex((line, index) => index > position && line.depth <= depth)
  return (end < 0 ? lines.length : end) - position - 1
}

/** Section 三: applications by applicant kind, from 本年新收 to 结转下年度. */
function sectionThree(form: Form, table: LaterTable, lines: readonly FormLine[]): FormTable {
  const grid = new Grid()
  const columns = (table.columns ?? []).map((column) => ({
    text: named(column),
    applicant: APPLICANTS.find((each) => 'applicant' in column && each === column.applicant),
  }))
  headsOfSectionThree(
    grid,
    columns.map(({ text }) => text),
  )
  let row = HEAD_ROWS
  for (const [position, line] of lines.entries()) {
    const look = { number: line.number ?? '', depth: line.depth }
    const text = lineName(form, line)
    if (line.heading !== undefined) {
      const own = lines.slice(position + 1, position + 1 + reach(lines, position)).filter((each) => each.metric !== undefined)
      grid.head('row', row, line.depth, text, { ...look, rowSpan: own.length })
      continue
    }
    grid.head('row', row, line.depth, text, { ...look, columnSpan: LABELS - line.depth })
    const metric = metricIn(form, line.metric)
    for (const [index, { applicant }] of columns.entries()) grid.value(row, LABELS + index, metric, applicant && { applicant })
    row += 1
  }
  return {
    key: `${form}.3`,
    section: table.table,
    heading: { zh: table.heading, en: table.en },
    rows: row,
    columns: LABELS + columns.length,
    widths: [2, 3, 9, ...columns.map(() => 3)],
    cells: grid.inOrder(),
  }
}

interface CaseGroup {
  name: readonly string[]
  en: readonly string[]
  columns: readonly { name: string; en: string; metric: string }[]
}

/** Section 四: reviews, lawsuits without review, lawsuits after review, five columns each over one line of numbers. */
function sectionFour(form: Form, table: LaterTable, groups: readonly CaseGroup[]): FormTable {
  const grid = new Grid()
  let column = 0
  const opened = new Set<string>()
  for (const group of groups) {
    const [forum = '', route] = group.name
    if (!opened.has(forum)) {
      opened.add(forum)
      const members = groups.filter((each) => each.name[0] === forum)
      const columnSpan = members.reduce((sum, each) => sum + each.columns.length, 0)
      grid.head('column', 0, column, { zh: forum, en: group.en[0] ?? '' }, { columnSpan })
    }
    if (route !== undefined) grid.head('column', 1, column, { zh: route, en: group.en[1] ?? '' }, { columnSpan: group.columns.length })
    for (const each of group.columns) {
      grid.head('column', route === undefined ? 1 : 2, column, named(each), { rowSpan: route === undefined ? 2 : 1 })
      grid.value(3, column, metricIn(form, each.metric))
      column += 1
    }
  }
  return {
    key: `${form}.4`,
    section: table.table,
    heading: { zh: table.heading, en: table.en },
    rows: 4,
    columns: column,
    widths: Array.from({ length: column }, () => 1),
    cells: grid.inOrder(),
  }
}

const isList = (table: LaterTable): table is ListTable => table.table === '二'
const numberedLines = (table: LaterTable): FormLine[] =>
  (table.rows ?? []).flatMap((line): FormLine[] => ('depth' in line && line.depth !== undefined ? [line] : []))

function layoutLater(form: Form, tables: readonly LaterTable[]): FormTable[] {
  const rest = tables.filter((table) => !isList(table))
  return [
    sectionTwo(form, tables.filter(isList)),
    ...rest.map((table) => (table.groups ? sectionFour(form, table, table.groups) : sectionThree(form, table, numberedLines(table)))),
  ]
}

export interface FormSection {
  /** Official number; empty in the 2014 form, whose statistics table stands behind the prose. */
  number: string
  name: Bilingual
  /** Its table; null where the section is prose. */
  table: FormTable | null
}

/** Returns the sections that a report of a form has around its tables, in order. */
export function formSections(form: Form): FormSection[] {
  const tables = formLayout(form)
  return heads.sections[form === '2014' ? '2014' : 'later'].map(({ number, zh, en, table }) => ({
    number,
    name: { zh, en },
    table: table ? (tables.find(({ section }) => (section ?? '') === number) ?? null) : null,
  }))
}

/** Returns the tables of a form: one for 2014, those of sections 二 to 四 for 2019 and 2021. */
export function formLayout(form: Form): FormTable[] {
  if (form === '2014') return layout2014()
  return layoutLater(form, form === '2019' ? form2019 : form2021)
}
