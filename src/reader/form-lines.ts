/** The lines and cells of the statutory forms as the reader looks for them, from `report/forms/<form>.json`. */
import { metricOf, type MetricId } from '../report/dictionary'
import form2014 from '../report/forms/2014.json' with { type: 'json' }
import form2019 from '../report/forms/2019.json' with { type: 'json' }
import form2021 from '../report/forms/2021.json' with { type: 'json' }
import { APPLICANTS, type Applicant, type Form } from '../report/schema'
import aliases from './row-aliases.json' with { type: 'json' }
import { keyOf } from './plain'

/** A row of a form: a line with a metric, or a heading over lines. */
export interface FormLine {
  /** Official name of the row. */
  name: string
  /** Names by which a row of a document is known, without numbers, blanks and punctuation; the official one first. */
  keys: readonly string[]
  metric?: MetricId
  /** Position of the heading that the line stands under, in the list of lines. */
  under?: number
  /** Number under its heading, from 1. */
  place: number
}

/** A cell of a form: where it stands officially, and what it counts. */
export interface FormCell {
  metric: MetricId
  applicant?: Applicant
  /** Number of the section that the form itself gives the table: 二, 三, 四; null for the 2014 form, which leaves it open. */
  table: string | null
  row: string
  column?: string
}

export interface ApplicantColumn {
  name: string
  /** Names by which its head is known, the official one first. */
  keys: readonly string[]
  applicant?: Applicant
}

type Later = '2019' | '2021'
const otherNames: Readonly<Record<string, readonly string[] | undefined>> = aliases

const named = (metric: MetricId, name: string): string[] => [name, ...(otherNames[metric] ?? [])].map(keyOf)

interface RawLine {
  number?: string
  metric?: string
  heading?: string
  name?: string
  depth: number
}

/** Returns the numbered rows of a form with the heading that each stands under. */
function linesFrom(rows: readonly RawLine[]): FormLine[] {
  const open: { depth: number; index: number; children: number }[] = []
  return rows.map((row, index) => {
    while ((open.at(-1)?.depth ?? -1) >= row.depth) open.pop()
    const parent = open.at(-1)
    if (parent) parent.children++
    const metric = row.metric as MetricId | undefined
    const name = row.heading ?? row.name ?? (metric ? metricOf(metric).zh : '')
    const keys = metric ? named(metric, name) : [keyOf(name)]
    const line: FormLine = {
      name,
      keys: metric && row.name ? [...keys, keyOf(metricOf(metric).zh)] : keys,
      ...(metric && { metric }),
      ...(parent && { under: parent.index }),
      place: parent ? parent.children : 0,
    }
    open.push({ depth: row.depth, index, children: 0 })
    return line
  })
}

const laterTables = { '2019': form2019, '2021': form2021 }
type LaterTable = (typeof laterTables)[Later][number]
const tableOf = (form: Later, name: string): readonly LaterTable[] => laterTables[form].filter(({ table }) => table === name)

const numberedOf = (form: Later): readonly RawLine[] => tableOf(form, '三').flatMap((table) => (table.rows ?? []) as readonly RawLine[])

/** Rows of the application table (三) of a later form, in order. */
export const applicationLines: Readonly<Record<Later, readonly FormLine[]>> = {
  '2019': linesFrom(numberedOf('2019')),
  '2021': linesFrom(numberedOf('2021')),
}

/** Rows of the statistics table of the 2014 form, in order. */
export const statisticsLines: readonly FormLine[] = linesFrom(form2014)

/** The seven columns of the application table. */
export const applicantColumns: readonly ApplicantColumn[] = tableOf('2021', '三').flatMap((table) =>
  (table.columns ?? []).map((column) => {
    const applicant = 'applicant' in column ? APPLICANTS.find((each) => each === column.applicant) : undefined
    return { name: column.name, keys: [column.name, ...(otherNames[column.name] ?? [])].map(keyOf), ...(applicant && { applicant }) }
  }),
)

export interface DisclosureRow {
  name: string
  keys: readonly string[]
  /** Column heads and what the row counts under each. */
  cells: readonly { column: string; key: string; metric: MetricId }[]
}

function disclosureOf(form: Later): DisclosureRow[] {
  return tableOf(form, '二').flatMap(({ columns, rows }) =>
    (rows ?? []).flatMap((row) => {
      if (!('metrics' in row)) return []
      const cells = row.metrics.map((metric, i) => {
        const column = columns?.[i]?.name ?? ''
        return { column, key: keyOf(column), metric: metric as MetricId }
      })
      return [{ name: row.name, keys: [keyOf(row.name), ...(otherNames[row.name] ?? []).map(keyOf)], cells }]
    }),
  )
}

/** Rows of the tables of section 二 of a later form; no two have the same name. */
export const disclosureRows: Readonly<Record<Later, readonly DisclosureRow[]>> = { '2019': disclosureOf('2019'), '2021': disclosureOf('2021') }

export interface CaseGroup {
  /** Name of the group as a row: 行政诉讼 · 未经复议直接起诉. */
  name: string
  key: string
  cells: readonly { column: string; key: string; metric: MetricId }[]
}

/** The three groups of five of the table of reviews and lawsuits (四); both later forms have the same. */
export const caseGroups: readonly CaseGroup[] = tableOf('2021', '四').flatMap((table) =>
  (table.groups ?? []).map(({ name, columns }) => ({
    name: name.join(' · '),
    key: keyOf(name.at(-1) ?? ''),
    cells: columns.map((column) => ({ column: column.name, key: keyOf(column.name), metric: column.metric as MetricId })),
  })),
)

/** Returns every cell of a form, in its order. */
export function cellsOf(form: Form): FormCell[] {
  if (form === '2014') return statisticsLines.flatMap(({ metric, name }) => (metric ? [{ metric, table: null, row: name }] : []))
  const disclosure = disclosureRows[form].flatMap(({ name, cells }) =>
    cells.map(({ metric, column }): FormCell => ({ metric, table: '二', row: name, column })),
  )
  const applications = applicationLines[form].flatMap(({ metric, name }) =>
    metric
      ? applicantColumns.map(({ applicant, name: column }): FormCell => ({ metric, ...(applicant && { applicant }), table: '三', row: name, column }))
      : [],
  )
  const cases = caseGroups.flatMap((group) => group.cells.map(({ metric, column }): FormCell => ({ metric, table: '四', row: group.name, column })))
  return [...disclosure, ...applications, ...cases]
}
