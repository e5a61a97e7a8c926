/**
 * The statutory statistics table, rebuilt: rows, numbering and columns of the report's form (`forms/<form>.json`), each
 * cell with the quantity that the report gives or the reason why it gives none.
 */
import type { MetricId } from './dictionary'
import { lineName, metricIn, type FormLine } from './form-lines'
import form2014 from './forms/2014.json' with { type: 'json' }
import form2019 from './forms/2019.json' with { type: 'json' }
import form2021 from './forms/2021.json' with { type: 'json' }
import { stated, type Quantity } from './quantity'
import { APPLICANTS, type Applicant, type Bilingual, type Form, type Report } from './schema'

interface StatisticsCell {
  /** Column head of the form; null where the table has one column of values. */
  column: Bilingual | null
  quantity: Quantity
}

export interface StatisticsRow {
  /** Unique within the report's tables; the metric's id where the row is one metric. */
  key: string
  /** Official numbering as printed, such as `（一）`; empty where the form has none. */
  number: string
  name: Bilingual
  depth: number
  /** `first`: a 其中 row that opens its run; `next`: one that follows; null for other rows. */
  ofWhich: 'first' | 'next' | null
  /** The form's own counting rule for the row. */
  rule: Bilingual | null
  /** Empty for a heading. */
  cells: readonly StatisticsCell[]
}

export interface StatisticsTable {
  key: string
  /** Section of the form and heading of the table; null where the form is one table. */
  section: string | null
  heading: Bilingual | null
  columns: readonly Bilingual[]
  rows: readonly StatisticsRow[]
}

interface FormRow extends FormLine {
  of?: boolean | undefined
  note?: Bilingual | undefined
}

interface FormColumn {
  name: string
  en: string
  applicant?: string | undefined
}

const columnName = (column: FormColumn): Bilingual => ({ zh: column.name, en: column.en })

/** Returns rows that are numbered and indented, as sections 一 to 九 of the 2014 form and section 三 of the later ones are. */
function numberedRows(form: Form, rows: readonly FormRow[], cells: (metric: MetricId) => StatisticsCell[]): StatisticsRow[] {
  return rows.map((row, position): StatisticsRow => {
    const metric = row.heading === undefined ? metricIn(form, row.metric) : null
    const before = rows[position - 1]
    return {
      key: metric ?? `${form}.heading.${position}`,
      number: row.number ?? '',
      name: lineName(form, row),
      depth: row.depth,
      ofWhich: !row.of ? null : before?.of && before.depth === row.depth ? 'next' : 'first',
      rule: row.note ?? null,
      cells: metric ? cells(metric) : [],
    }
  })
}

type LaterForm = typeof form2019 | typeof form2021
type LaterTable = LaterForm[number]

const applicantOf = (column: FormColumn): Applicant | undefined => APPLICANTS.find((each) => each === column.applicant)

function rowsOfTable(report: Report, table: LaterTable, position: number): Pick<StatisticsTable, 'columns' | 'rows'> {
  const { form } = report
  if (table.groups) {
    const rows = table.groups.map((group, index): StatisticsRow => ({
      key: `${form}.${position}.${index}`,
      number: '',
      name: { zh: group.name.join(' · '), en: group.en.join(' · ') },
      depth: 0,
      ofWhich: null,
      rule: null,
      cells: group.columns.map((column) => ({ column: columnName(column), quantity: stated(report, metricIn(form, column.metric)) })),
    }))
    return { columns: table.groups[0]?.columns.map(columnName) ?? [], rows }
  }
  const columns: readonly FormColumn[] = table.columns
  const names = columns.map(columnName)
  const listed = table.rows.flatMap((row) => ('metrics' in row && row.metrics ? [row] : []))
  if (listed.length > 0) {
    const rows = listed.map((row, index): StatisticsRow => ({
      key: `${form}.${position}.${index}`,
      number: '',
      name: { zh: row.name, en: row.en },
      depth: 0,
      ofWhich: null,
      rule: null,
      cells: row.metrics.map((id, column) => ({ column: names[column] ?? null, quantity: stated(report, metricIn(form, id)) })),
    }))
    return { columns: names, rows }
  }
  const numbered = table.rows.flatMap((row): FormRow[] => ('depth' in row && row.depth !== undefined ? [row] : []))
  const cells = (metric: MetricId) => columns.map((column) => ({ column: columnName(column), quantity: stated(report, metric, applicantOf(column)) }))
  return { columns: names, rows: numberedRows(form, numbered, cells) }
}

/** Returns the tables of the report's form: one for the 2014 form, sections 二 to 四 for the later ones. */
export function statisticsTables(report: Report): StatisticsTable[] {
  if (report.form === '2014') {
    const cells = (metric: MetricId) => [{ column: null, quantity: stated(report, metric) }]
    return [{ key: '2014', section: null, heading: null, columns: [], rows: numberedRows('2014', form2014, cells) }]
  }
  const tables: readonly LaterTable[] = report.form === '2019' ? form2019 : form2021
  return tables.map((table, position) => ({
    key: `${report.form}.${position}`,
    section: table.table,
    heading: { zh: table.heading, en: table.en },
    ...rowsOfTable(report, table, position),
  }))
}
