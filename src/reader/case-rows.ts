/** Reviews and lawsuits in a table that has a row for each group, where the form has one row for all three. */
import { align, cellFigure } from './cell-figure'
import type { DocumentRow, RowCell } from './document-rows'
import { caseGroups } from './form-lines'
import type { ReadFigure } from './reading'
import type { SectionOf } from './table-later'

const columns = (caseGroups[0]?.cells ?? []).map(({ key }) => key)
const groupKeys = new Set(caseGroups.map(({ key }) => key))

/** Returns the heads of such a table: each column once, and no group beside them. */
function headsIn({ cells, loose }: DocumentRow): readonly RowCell[] | undefined {
  const heads = cells.filter(({ key }) => columns.includes(key))
  const whole = heads.length === columns.length && new Set(heads.map(({ key }) => key)).size === columns.length
  return whole && !loose && !cells.some(({ key }) => groupKeys.has(key)) ? heads : undefined
}

/** Returns the figures of section 四 where each group is a row; a group that stands twice is read where it stands first. */
export function readCaseRows(rows: readonly DocumentRow[], sectionOf: SectionOf): ReadFigure[] {
  let heads: readonly RowCell[] | undefined
  let block = -1
  const seen = new Set<string>()
  return rows.flatMap((row) => {
    if (row.block !== block) heads = undefined
    block = row.block
    const own = headsIn(row)
    if (own) {
      heads = own
      return []
    }
    const group = heads && caseGroups.find(({ key }) => row.cells.some((cell) => cell.key === key))
    const label = row.cells.findIndex(({ key }) => key === group?.key)
    const aligned = heads && group && !seen.has(group.key) ? align(heads, row.cells.slice(label + 1), false) : undefined
    if (!heads || !group || !aligned) return []
    seen.add(group.key)
    const names = heads.map(({ key }) => key)
    return group.cells.flatMap(({ column, key, metric }) => {
      const cell = aligned.cells[names.indexOf(key)]
      const at = { in: 'table' as const, section: sectionOf(row.block, '四'), row: group.name, column }
      return cell ? [cellFigure({ metric, at }, cell, aligned.byOrder ? ['doubt.column-by-order'] : [])] : []
    })
  })
}
