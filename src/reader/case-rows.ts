/** Reviews and lawsuits in tables that part the three groups, where the form has one row for all of them. */
import { align, cellFigure, hasWords } from './cell-figure'
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

interface Read {
  group: (typeof caseGroups)[number]
  /** One for each of the group's columns, in the order of `heads`. */
  cells: readonly RowCell[]
  heads: readonly RowCell[]
  byOrder: boolean
  block: number
}

/** Returns the groups of a table that has a row for each. */
function groupsInRows(rows: readonly DocumentRow[]): Read[] {
  let heads: readonly RowCell[] | undefined
  let block = -1
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
    const aligned = heads && group ? align(heads, row.cells.slice(label + 1), false) : undefined
    return heads && group && aligned ? [{ group, heads, ...aligned, block }] : []
  })
}

/** Returns the groups that stand below each other, each with heads of its own and a row of numbers. */
function groupsInTurn(rows: readonly DocumentRow[]): Read[] {
  let groups: (typeof caseGroups)[number][] = []
  let heads: RowCell[] = []
  return rows.flatMap((row) => {
    const named = caseGroups.filter(({ key }) => row.cells.some((cell) => cell.key === key))
    const own = row.cells.filter(({ key }) => columns.includes(key))
    if (named.length > 0 && heads.length > 0 && own.length === 0) heads = []
    if (named.length > 0) groups = heads.length === 0 && own.length === 0 ? named : [...groups, ...named]
    if (own.length > 0) heads = [...heads, ...own]
    const whole = groups.length > 0 && heads.length === groups.length * columns.length
    const values = row.cells.filter((cell) => !hasWords(cell))
    const aligned = whole && named.length === 0 && own.length === 0 && values.length >= heads.length ? align(heads, values, row.loose) : undefined
    if (!aligned) return []
    const read = groups.map((group, i): Read => {
      const [from, to] = [i * columns.length, (i + 1) * columns.length]
      return { group, heads: heads.slice(from, to), cells: aligned.cells.slice(from, to), byOrder: aligned.byOrder && !row.loose, block: row.block }
    })
    groups = []
    heads = []
    return read
  })
}

/** Returns the figures of section 四 where the form's one row is parted; a group that stands twice is read where it stands first. */
export function readCaseRows(rows: readonly DocumentRow[], sectionOf: SectionOf): ReadFigure[] {
  const seen = new Set<string>()
  return [...groupsInRows(rows), ...groupsInTurn(rows)].flatMap(({ group, heads, cells, byOrder, block }) => {
    const names = heads.map(({ key }) => key)
    if (seen.has(group.key) || new Set(names).size !== columns.length) return []
    seen.add(group.key)
    return group.cells.flatMap(({ column, key, metric }) => {
      const cell = cells[names.indexOf(key)]
      const at = { in: 'table' as const, section: sectionOf(block, '四'), row: group.name, column }
      return cell ? [cellFigure({ metric, at }, cell, byOrder ? ['doubt.column-by-order'] : [])] : []
    })
  })
}
