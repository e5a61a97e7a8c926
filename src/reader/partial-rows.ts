/** Rows of the application table that do not have all seven columns: the columns that they have, or that they cannot be read. */
import { columnOf } from './applicant-heads'
import { align, cellFigure, hasWords, unreadable } from './cell-figure'
import type { DocumentRow, RowCell } from './document-rows'
import { applicantColumns, applicationLines, caseGroups, type ApplicantColumn } from './form-lines'
import { matchWrapped } from './match-line'
import type { ReadFigure } from './reading'
import type { SectionOf } from './table-later'

const TOTAL = applicantColumns.at(-1)
const REVIEW = caseGroups[0]?.key

/** Returns the heads of a row that names some of the columns, the total among them. */
function headsIn({ cells, loose }: DocumentRow): readonly RowCell[] | undefined {
  const heads = cells.filter((cell) => columnOf(cell) !== undefined)
  const known = new Set(heads.map(columnOf))
  return !loose && known.has(TOTAL) && known.size === heads.length && cells.every(hasWords) ? heads : undefined
}

/** Returns a row parted into its label and its values: before the first head that it stands under, or else after the last words. */
function parted({ cells }: DocumentRow, under: readonly RowCell[] | undefined): { labels: readonly RowCell[]; values: readonly RowCell[] } {
  const column = under?.[0]?.column
  const before = column === undefined ? [] : cells.filter((cell) => cell.column < column)
  if (before.some(hasWords)) return { labels: before.filter(hasWords), values: cells.slice(before.length) }
  const first = cells.findIndex((cell, i) => i > 0 && !hasWords(cell))
  return first < 0 ? { labels: [], values: [] } : { labels: cells.slice(0, first).filter(hasWords), values: cells.slice(first) }
}

/**
 * Returns the figures of the rows that name a line of section 三 and of which `figures` have none. A table without the
 * columns of the kinds gives those that it has; a row of which nobody can tell which number is whose gives seven illegible cells.
 */
export function readPartialRows(
  rows: readonly DocumentRow[],
  form: '2019' | '2021',
  sectionOf: SectionOf,
  figures: readonly ReadFigure[],
): ReadFigure[] {
  const lines = applicationLines[form]
  const seen = new Set<string>(figures.flatMap(({ figure }) => (figure.at?.in === 'table' ? [figure.metric] : [])))
  const end = rows.findIndex(({ cells }) => cells.some(({ key }) => key === REVIEW))
  let heads: { block: number; cells: readonly RowCell[] } | undefined
  return rows.slice(0, end < 0 ? undefined : end).flatMap((row): ReadFigure[] => {
    const own = headsIn(row)
    if (own) heads = { block: row.block, cells: own }
    const under = !row.loose && heads?.block === row.block ? heads.cells : undefined
    const { labels, values } = parted(row, under)
    const match = matchWrapped(
      lines,
      [...row.above, ...labels].map(({ text }) => text),
      -1,
      row.lead?.text,
    )
    const line = match && lines[match.index]
    const label = labels[0]
    if (!match?.exact || !line?.metric || !label || seen.has(line.metric)) return []
    const { metric, name } = line
    const subject = ({ applicant, name: column }: ApplicantColumn) => ({
      metric,
      ...(applicant && { applicant }),
      at: { in: 'table' as const, section: sectionOf(row.block, '三'), row: name, column },
    })
    const aligned = under && align(under, values, false)
    if (under && aligned && !aligned.byOrder) {
      seen.add(metric)
      return under.flatMap((head, i) => {
        const [column, cell] = [columnOf(head), aligned.cells[i]]
        return column && cell ? [cellFigure(subject(column), cell, [])] : []
      })
    }
    // Under its heads a row of the form is there, however few cells it has; a name with one number elsewhere may be a sentence.
    if (!under && values.filter(({ text }) => text.trim() !== '').length < 2) return []
    seen.add(metric)
    return applicantColumns.map((column) => unreadable(subject(column), label, 'doubt.no-column'))
  })
}
