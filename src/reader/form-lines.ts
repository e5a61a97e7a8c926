/** The lines and cells of the statutory forms as the reader looks for them, from `report/forms/<form>.json`. */
import { metricOf, type MetricId } from '../report/dictionary'
import form2014 from '../report/forms/2014.json'
import form2019 from '../report/forms/2019.json'
import form2021 from '../report/forms/2021.json'
import { APPLICANTS, type Applicant, type Form } from '../report/schema'
import aliases from './row-aliases.json'
import { keyOf, plain } from './plain'

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
    return { name: column.name, ...(applicant && { applicant }) }
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

/** A row of a document, and the number of the line of the form that it is. */
export interface LineMatch {
  index: number
  /** The row was known by its place under its heading, not by its name. */
  byOrder: boolean
  /** The row has a name of the line, and not only a part of it. */
  exact: boolean
}

const NUMBERED = /^(?:其中[:：]?)?(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）).．、])/
const PARTS = /(?=[（(][一二三四五六七八九十]{1,3}[）)])|(?=(?<![\d.])\d{1,2}[.．、](?!\d))/

interface Piece {
  key: string
  number: number | null
}

/** Returns the parts of a row's label, the heading cells that span it first, each without its number. */
function piecesOf(labels: readonly string[]): Piece[] {
  return labels
    .flatMap((label) => plain(label).text.split(PARTS))
    .map((part) => {
      const number = /^(\d{1,2})[.．、]/.exec(part)?.[1]
      let rest = part.replace(/^（其中[:：]?(.*)）$/, '$1')
      while (NUMBERED.test(rest)) rest = rest.replace(NUMBERED, '')
      return { key: keyOf(rest.replace(/^其中/, '')), number: number ? Number(number) : null }
    })
    .filter(({ key, number }) => key !== '' || number !== null)
}

/** Returns whether all characters of a name stand in another in the same order, and are most of it. */
function shortens(own: string, key: string): boolean {
  if (own.length < 5 || own.length > key.length || own.length < key.length * 0.6) return false
  let at = 0
  for (const char of key) if (char === own.charAt(at)) at++
  return at === own.length
}

const roughly = (own: string, key: string): boolean =>
  (own.length >= 3 && key.length >= 4 && (key.includes(own) || own.includes(key)) && Math.abs(own.length - key.length) < 40) || shortens(own, key)

/**
 * Returns which line of a form a row is, by its label and by what stands before it; undefined where it is none or may be
 * several. `labels` are its label cells from left to right, `after` is the line of the row before.
 */
export function matchLine(lines: readonly FormLine[], labels: readonly string[], after: number): LineMatch | undefined {
  const pieces = piecesOf(labels)
  const leaf = pieces.at(-1)
  if (!leaf) return undefined
  const headings = pieces.slice(0, -1).flatMap(({ key }) => lines.flatMap((line, i) => (!line.metric && line.keys.includes(key) ? [i] : [])))
  const heading = headings.at(-1)
  const prefix = lines.find((line) => !line.metric && leaf.key.length > (line.keys[0]?.length ?? 0) && leaf.key.startsWith(line.keys[0] ?? ' '))
  const keys = prefix ? [leaf.key, leaf.key.slice(prefix.keys[0]?.length ?? 0)] : [leaf.key]
  const under = heading ?? (prefix ? lines.indexOf(prefix) : undefined)
  const candidates = (test: (line: FormLine) => boolean): number[] => lines.flatMap((line, i) => (line.metric && test(line) ? [i] : []))
  const choose = (found: readonly number[]): number | undefined => {
    const own = under === undefined ? found : found.filter((i) => lines[i]?.under === under)
    const rest = own.length > 0 ? own : found
    if (rest.length <= 1) return rest[0]
    return rest.find((i) => i > after && (lines[i]?.under === lines[after]?.under || lines[i]?.under === after)) ?? rest.find((i) => i > after)
  }
  const exact = choose(candidates((line) => line.keys.some((key) => keys.includes(key))))
  if (exact !== undefined) return { index: exact, byOrder: false, exact: true }
  if (lines.some((line) => !line.metric && line.keys.includes(leaf.key))) return undefined
  const rough = candidates((line) => line.keys.some((key) => roughly(leaf.key, key)))
  if (rough.length === 1 && rough[0] !== undefined) return { index: rough[0], byOrder: false, exact: false }
  const numbered = under === undefined ? undefined : lines.findIndex((line) => line.under === under && line.place === leaf.number)
  if (numbered !== undefined && numbered > after && leaf.key !== '' && rough.length > 1) return { index: numbered, byOrder: true, exact: false }
  return undefined
}

/** Returns the same for a row whose name may begin in the line before it, `lead`; such a name has to be whole. */
export function matchWrapped(
  lines: readonly FormLine[],
  labels: readonly string[],
  after: number,
  lead?: string,
): (LineMatch & { wrapped: boolean }) | undefined {
  const own = matchLine(lines, labels, after)
  const joined = own?.exact || lead === undefined ? undefined : matchLine(lines, [`${lead}${labels.join('')}`], after)
  if (joined?.exact) return { ...joined, wrapped: true }
  return own && { ...own, wrapped: false }
}
