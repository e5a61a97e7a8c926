/** Rows of the form whose names a document has, but whose numbers no table gave: they are there, and nobody may call them not published. */
import type { Form, Locator } from '../report/schema'
import { hasWords, unreadable, type CellSubject } from './cell-figure'
import type { Block } from './blocks'
import type { DocumentRow, RowCell } from './document-rows'
import { applicantColumns, applicationLines, caseGroups, disclosureRows, statisticsLines } from './form-lines'
import { labelKeys } from './match-line'
import type { ReadFigure } from './reading'
import type { SectionOf } from './table-later'

/** A row of the form: the names by which it is known, the official one first, and its cells. */
interface FormRow {
  keys: readonly string[]
  /** Heads of its columns, where the form has them for this table alone: a line of text with one of them is of the table. */
  heads?: readonly string[]
  cells: (block: number, sectionOf: SectionOf) => CellSubject[]
}

/** A name in the document, and where it stands. */
interface Label {
  keys: readonly string[]
  near: RowCell
  /** A line of text that is nothing but the name. */
  alone: boolean
}

/** Most cells or lines that one name is broken over. */
const MOST_PARTS = 4
/** The number before the name of a row: the form has a row 总计 too, and only a row has one. */
const NUMBERED = /^\s*[（(]?[一二三四五六七八九十\d]/
const COLUMNS: ReadonlySet<string> = new Set(applicantColumns.flatMap(({ keys }) => keys))
const RESULTS: ReadonlySet<string> = new Set(caseGroups.flatMap(({ cells }) => cells.map(({ key }) => key)))

const subjectKey = ({ metric, applicant }: { metric: string; applicant?: string | undefined }): string => `${metric}@${applicant ?? ''}`
const placeOf = (spot: RowCell['spot']): string => ('cell' in spot ? `${spot.block}/${spot.cell}` : `${spot.block}:${spot.start}`)
const isHead = ({ cells }: DocumentRow): boolean => cells.filter(({ key }) => COLUMNS.has(key)).length > 1

function statisticsRows(): FormRow[] {
  return statisticsLines.flatMap(({ metric, keys, name }) =>
    metric
      ? [{ keys, cells: (block, sectionOf) => [{ metric, at: { in: 'table', section: sectionOf(block, ''), row: name } satisfies Locator }] }]
      : [],
  )
}

function laterRows(form: '2019' | '2021'): FormRow[] {
  const disclosure = disclosureRows[form].map(({ keys, name, cells }): FormRow => ({
    keys,
    heads: cells.map(({ key }) => key),
    cells: (block, sectionOf) =>
      cells.map(({ metric, column }) => ({ metric, at: { in: 'table', section: sectionOf(block, '二'), row: name, column } })),
  }))
  const applications = applicationLines[form].flatMap(({ metric, keys, name }): FormRow[] =>
    metric
      ? [
          {
            keys,
            cells: (block, sectionOf) =>
              applicantColumns.map(({ applicant, name: column }) => ({
                metric,
                ...(applicant && { applicant }),
                at: { in: 'table', section: sectionOf(block, '三'), row: name, column },
              })),
          },
        ]
      : [],
  )
  return [...disclosure, ...applications]
}

/** Returns the names in rows that gave no figure, those over several cells or lines among them. */
function labelsIn(rows: readonly DocumentRow[], isRead: (row: DocumentRow) => boolean): Label[] {
  const runs: RowCell[][] = [[]]
  let block = -1
  for (const row of rows) {
    if (row.block !== block || isRead(row)) runs.push([])
    block = row.block
    if (isRead(row) || isHead(row)) continue
    runs.at(-1)?.push(...row.cells.filter(hasWords))
  }
  return runs.flatMap((run) =>
    run.flatMap((near, from) =>
      Array.from({ length: Math.min(MOST_PARTS, run.length - from) }, (_, more): Label => {
        const text = run.slice(from, from + more + 1).map((cell) => cell.text)
        return { keys: labelKeys(text.join('')), near, alone: false }
      }),
    ),
  )
}

/** Returns the lines of text that are not part of a row. */
function linesAlone(blocks: readonly Block[], kept: readonly number[], taken: ReadonlySet<number>): Label[] {
  return kept.flatMap((index) => {
    const block = blocks[index]
    if (!block || block.kind === 'table' || taken.has(index) || block.text.includes('。')) return []
    const near: RowCell = { text: block.text, key: '', column: 0, span: 1, spot: { block: index, start: 0, end: block.text.length } }
    return [{ keys: labelKeys(block.text), near, alone: true }]
  })
}

/** Returns the cells of reviews and lawsuits whose group and result a table names, with a cell near them. */
function caseCells(
  rows: readonly DocumentRow[],
  isRead: (row: DocumentRow) => boolean,
  sectionOf: SectionOf,
): { subject: CellSubject; near: RowCell }[] {
  return [...new Set(rows.map(({ block }) => block))].flatMap((block) => {
    const own = rows.filter((row) => row.block === block && !row.loose)
    const cells = own.flatMap((row) => row.cells)
    const results = new Set(own.flatMap((row) => (isRead(row) ? [] : row.cells.flatMap(({ key }) => (RESULTS.has(key) ? [key] : [])))))
    return caseGroups.flatMap((group) => {
      const near = cells.find(({ key }) => key === group.key)
      if (!near) return []
      return group.cells
        .filter(({ key }) => results.has(key))
        .map(({ metric, column }) => ({
          subject: { metric, at: { in: 'table' as const, section: sectionOf(block, '四'), row: group.name, column } },
          near,
        }))
    })
  })
}

/**
 * Returns an illegible cell for each one of the form that has no figure, where the document names its row: in a table, in a line set like a row, or
 * in a line of its own. What is not among them, nor among `figures`, is nowhere in the document.
 */
export function readSeenRows(
  document: { blocks: readonly Block[]; kept: readonly number[]; rows: readonly DocumentRow[] },
  form: Form,
  sectionOf: SectionOf,
  figures: readonly ReadFigure[],
): ReadFigure[] {
  const { rows } = document
  const told = new Set(figures.map(({ figure }) => subjectKey(figure)))
  const inTable = new Set(figures.flatMap(({ figure }) => (figure.at?.in === 'table' ? [figure.metric] : [])))
  const places = new Set(figures.flatMap(({ figure, spot }) => (figure.at?.in === 'table' ? [placeOf(spot)] : [])))
  const isRead = ({ cells }: DocumentRow): boolean => cells.some(({ spot }) => places.has(placeOf(spot)))
  const taken = new Set(rows.filter(isRead).flatMap(({ cells, lead }) => [...cells.map(({ spot }) => spot.block), ...(lead ? [lead.block] : [])]))
  const labels = [...labelsIn(rows, isRead), ...linesAlone(document.blocks, document.kept, taken)]
  const known = form === '2014' ? statisticsRows() : laterRows(form)
  const seen = known.flatMap(({ keys, heads = [], cells }) => {
    const [official = ''] = keys
    // A table that fell into one line of text still has its heads and the names of its rows.
    const inLine = ([whole = '']: readonly string[]): boolean => whole.includes(official) && heads.some((head) => whole.includes(head))
    const isName = (label: Label, key: string): boolean =>
      (label.alone ? official === key : keys.includes(key)) && (!COLUMNS.has(key) || NUMBERED.test(label.near.text))
    const names = (label: Label): boolean => label.keys.some((key) => isName(label, key)) || (label.alone && inLine(label.keys))
    const label = labels.find(names)
    const subjects = label ? cells(label.near.spot.block, sectionOf) : []
    // A row that gave some of its cells is read: the columns of the others are not in its table.
    return label && !subjects.some(({ metric }) => inTable.has(metric)) ? subjects.map((subject) => ({ subject, near: label.near })) : []
  })
  const cases = form === '2014' ? [] : caseCells(rows, isRead, sectionOf)
  return [...seen, ...cases]
    .filter(({ subject }) => !told.has(subjectKey(subject)))
    .map(({ subject, near }) => unreadable(subject, near, 'doubt.no-number'))
}
