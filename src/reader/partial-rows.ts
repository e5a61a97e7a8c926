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
    const first = row.cells.findIndex((cell, i) => i > 0 && !hasWords(cell))
    const labels = row.cells.slice(0, first < 0 ? 0 : first).filter(hasWords)
    const values = row.cells.slice(first)
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
    const aligned = heads && heads.block === row.block ? align(heads.cells, values, false) : undefined
    if (aligned && !aligned.byOrder) {
      seen.add(metric)
      return (heads?.cells ?? []).flatMap((head, i) => {
        const [column, cell] = [columnOf(head), aligned.cells[i]]
        return column && cell ? [cellFigure(subject(column), cell, [])] : []
      })
    }
    if (values.filter(({ text }) => text.trim() !== '').length < 2) return []
    seen.add(metric)
    return applicantColumns.map((column) => unreadable(subject(column), label, 'doubt.no-column'))
  })
}
