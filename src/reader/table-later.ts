/** Sections 二, 三 and 四 of the 2019 and 2021 forms, from the rows of any document. */
import type { Locator } from '../report/schema'
import { ApplicantHeads } from './applicant-heads'
import { readCaseRows } from './case-rows'
import { align, byOrder, cellFigure, hasWords, unreadable } from './cell-figure'
import { applicantColumns, applicationLines, caseGroups, disclosureRows, type DisclosureRow } from './form-lines'
import type { RowCell, DocumentRow } from './document-rows'
import { matchWrapped } from './match-line'
import { readPartialRows } from './partial-rows'
import { plain } from './plain'
import { settle, type Told } from './told-twice'
import type { DoubtId, ReadFigure } from './reading'

type Later = '2019' | '2021'
/** Words that stand in the place of a number; other words before the numbers of a line are its name. */
const NOTHING = /^(?:无|没有|未发生|零)$/

/** Returns the section that a block stands in; the form's own number where the document has no headings. */
export type SectionOf = (block: number, table: string) => string

const UNIT = /[（(][^（()）]*?(万元|亿元|元)[)）]/

const columnsIn = (form: Later): Set<string> => new Set(disclosureRows[form].flatMap(({ cells }) => cells.map(({ key }) => key)))
const disclosureColumns = { '2019': columnsIn('2019'), '2021': columnsIn('2021') }
const caseColumns = new Set(caseGroups.flatMap(({ cells }) => cells.map(({ key }) => key)))

/** What has been seen on the way down the rows of a document. */
class LaterReader {
  private readonly told: Told[] = []
  private disclosureHeads: RowCell[] = []
  private readonly applicantHeads = new ApplicantHeads()
  private caseHeads: RowCell[] = []
  private line = -1
  private inCases = false
  private caseTable: DocumentRow | undefined

  constructor(
    private readonly form: Later,
    private readonly sectionOf: SectionOf,
  ) {}

  read(row: DocumentRow): void {
    if (this.readDisclosure(row) || this.readApplications(row)) return
    if (this.readCaseHeads(row) || this.readCases(row)) return
    this.readHeads(row)
  }

  /** What was read, each line once. */
  get figures(): ReadFigure[] {
    return settle(this.told)
  }

  /** Whether section 四 was read. */
  get hasCases(): boolean {
    return this.told.some(({ line }) => line === '四')
  }

  /** Returns the cells of section 四 as illegible, where its table was seen and nobody can tell which number is whose. */
  illegibleCases(): ReadFigure[] {
    const [row, near] = [this.caseTable, this.caseTable?.cells[0]]
    if (!row || !near) return []
    return caseGroups.flatMap(({ name, cells }) =>
      cells.map(({ column, metric }) => unreadable({ metric, at: this.at(row, '四', name, column) }, near, 'doubt.no-column')),
    )
  }

  private add(line: string, row: DocumentRow, figures: readonly ReadFigure[]): void {
    this.told.push({ line, table: row.loose ? -1 : row.block, figures })
  }

  private at(row: DocumentRow, table: string, name: string, column: string): Locator {
    return { in: 'table', section: this.sectionOf(row.block, table), row: name, column }
  }

  /** Heads of section 二 and of the applicant kinds. */
  private readHeads(row: DocumentRow): void {
    const keys = row.cells.map(({ key }) => key)
    const columns = disclosureColumns[this.form]
    const heads = row.cells.filter((_, i) => columns.has(keys[i] ?? ''))
    if (heads.length > 0) this.disclosureHeads = heads
    this.applicantHeads.see(row)
  }

  private readDisclosure(row: DocumentRow): boolean {
    const known = disclosureRows[this.form]
    const position = row.cells.findIndex(({ key }) => known.some(({ keys }) => keys.includes(key)))
    const label = row.cells[position]
    const found = label && known.find(({ keys }) => keys.includes(label.key))
    const values = row.cells.slice(position + 1)
    if (!found || values.length === 0) return false
    if (values.every((cell) => cell.text.trim() === '') && row.loose) return false
    this.add(`二${found.name}`, row, this.disclosureFigures(row, found, label, values))
    return true
  }

  private disclosureFigures(row: DocumentRow, found: DisclosureRow, label: RowCell, values: readonly RowCell[]): ReadFigure[] {
    const heads = this.disclosureHeads
    const ordered = heads.map((head) => found.cells.find(({ key }) => key === head.key))
    const known = ordered.every((cell) => cell !== undefined) && ordered.length === found.cells.length
    const aligned = known ? align(heads, values, row.loose) : byOrder(values, found.cells.length)
    return found.cells.map(({ column, metric }, i) => {
      const subject = { metric, at: this.at(row, '二', found.name, column) }
      const position = known ? ordered.findIndex((each) => each?.metric === metric) : i
      const cell = aligned?.cells[position]
      if (!aligned || !cell) return unreadable(subject, label, 'doubt.no-column')
      const unit = known ? UNIT.exec(plain(heads[position]?.text ?? '').text)?.[1] : undefined
      return cellFigure(subject, cell, aligned.byOrder && !row.loose ? ['doubt.column-by-order'] : [], unit ?? UNIT.exec(plain(label.text).text)?.[1])
    })
  }

  private readApplications(row: DocumentRow): boolean {
    const lines = applicationLines[this.form]
    const { labels, values } = this.partedRow(row)
    const first = labels[0]
    if (!first || values.length < applicantColumns.length) return false
    const above = row.above.filter((cell) => cell.column < (values[0]?.column ?? 0))
    const match = matchWrapped(
      lines,
      [...above, ...labels].map(({ text }) => text),
      this.line,
      row.lead?.text,
    )
    const line = match && lines[match.index]
    if (!match || !line?.metric) return false
    const { metric, name } = line
    const { aligned, columns } = this.applicantHeads.assign(values, row.loose)
    if (!aligned && row.loose && this.inCases) return false
    this.line = match.index
    const doubts: DoubtId[] = [
      ...(match.byOrder ? ['doubt.row-by-order' as const] : []),
      ...(match.wrapped ? ['doubt.wrapped-label' as const] : []),
      ...(aligned?.byOrder && !row.loose ? ['doubt.column-by-order' as const] : []),
    ]
    this.add(
      `三${match.index}`,
      row,
      applicantColumns.map((column) => {
        const { applicant } = column
        const subject = { metric, ...(applicant && { applicant }), at: this.at(row, '三', name, column.name) }
        const cell = aligned?.cells[columns.indexOf(column)]
        return cell ? cellFigure(subject, cell, doubts) : unreadable(subject, first, 'doubt.no-column')
      }),
    )
    return true
  }

  /** Returns a row of applications parted into its label and its values: before the first applicant's column, or after the last words. */
  private partedRow(row: DocumentRow): { labels: readonly RowCell[]; values: readonly RowCell[] } {
    const parted = this.applicantHeads.part(row)
    if (parted) return { labels: parted.before.filter(hasWords), values: parted.values }
    const numbers = row.cells.findIndex((cell, i) => i > 0 && !hasWords(cell))
    const end = numbers < 0 ? row.cells.length : numbers
    return { labels: row.cells.slice(0, end).filter(hasWords), values: row.cells.slice(end) }
  }

  private readCaseHeads(row: DocumentRow): boolean {
    const keys = row.cells.map(({ key }) => key)
    if (keys.includes('行政复议') && keys.includes('行政诉讼')) {
      this.inCases = true
      this.caseHeads = []
      this.caseTable = row
    }
    if (!this.inCases || (row.loose && !row.cells.every(hasWords))) return false
    const heads = row.cells.filter(({ key }) => caseColumns.has(key))
    if (heads.length === 0) return keys.includes('行政复议')
    this.caseHeads.push(...heads)
    return true
  }

  private readCases(row: DocumentRow): boolean {
    const wanted = caseGroups.flatMap(({ cells, name }) => cells.map((cell) => ({ ...cell, name })))
    const groupKeys = new Set(caseGroups.map(({ key }) => key))
    if (!this.inCases || this.caseHeads.length !== wanted.length) return false
    if (row.cells.some((cell) => groupKeys.has(cell.key))) return false
    const heads = row.loose ? this.caseHeads : [...this.caseHeads].sort((one, other) => one.column - other.column)
    const [label] = row.cells
    const named = label && hasWords(label) && (row.loose ? !NOTHING.test(label.key) : label.column < (heads[0]?.column ?? 0))
    const values = named ? row.cells.slice(1) : row.cells
    const first = values[0]
    if (!first || values.length < wanted.length) return false
    const aligned = align(heads, values, row.loose)
    const doubts: DoubtId[] = aligned?.byOrder && !row.loose ? ['doubt.column-by-order'] : []
    this.add(
      '四',
      row,
      caseGroups.flatMap((group, g) => {
        const own = heads.slice(g * group.cells.length, (g + 1) * group.cells.length)
        return group.cells.map(({ column, key, metric }) => {
          const subject = { metric, at: this.at(row, '四', group.name, column) }
          const place = own.findIndex((head) => head.key === key)
          const cell = place < 0 ? undefined : aligned?.cells[g * group.cells.length + place]
          return cell ? cellFigure(subject, cell, doubts) : unreadable(subject, first, 'doubt.no-column')
        })
      }),
    )
    this.inCases = false
    return true
  }
}

/** Returns the figures of the tables of a later form: each cell with its value, blank or illegible. */
export function readLaterTables(rows: readonly DocumentRow[], form: Later, sectionOf: SectionOf): ReadFigure[] {
  const reader = new LaterReader(form, sectionOf)
  for (const row of rows) reader.read(row)
  const { figures } = reader
  const applications = [...figures, ...readPartialRows(rows, form, sectionOf, figures)]
  if (reader.hasCases) return applications
  const cases = readCaseRows(rows, sectionOf)
  return [...applications, ...(cases.length > 0 ? cases : reader.illegibleCases())]
}
