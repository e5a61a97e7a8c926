/** Reviews and lawsuits in tables that part the three groups, where the form has one row for all of them. */
import { align, cellFigure, hasWords } from './cell-figure'
import type { DocumentRow, RowCell } from './document-rows'
import { caseGroups } from './form-lines'
import type { ReadFigure } from './reading'
import type { SectionOf } from './table-later'

const columns = (caseGroups[0]?.cells ?? []).map(({ key }) => key)
type Group = (typeof caseGroups)[number]

const groupKeys = new Set(caseGroups.map(({ key }) => key))

/** Returns the heads of such a table: each column once, and no group beside them. */
function headsIn({ cells, loose }: DocumentRow): readonly RowCell[] | undefined {
  const heads = cells.filter(({ key }) => columns.includes(key))
  const whole = heads.length === columns.length && new Set(heads.map(({ key }) => key)).size === columns.length
  return whole && !loose && !cells.some(({ key }) => groupKeys.has(key)) ? heads : undefined
}

const isNumber = (cell: RowCell): boolean => /\d/.test(cell.text) && !hasWords(cell)

interface Read {
  group: Group
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
  let groups: Group[] = []
  let heads: RowCell[] = []
  return rows.flatMap((row) => {
    const named = caseGroups.filter(({ key }) => row.cells.some((cell) => cell.key === key))
    // A result with its number beside it is a row, and no head.
    const own = row.cells.some(isNumber) && named.length === 0 ? [] : row.cells.filter(({ key }) => columns.includes(key))
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

/** Returns for each value of a row the group that it is of: the one that the row stands under at its left, or the one whose head is over the value. */
function groupsOf(
  row: DocumentRow,
  label: RowCell,
  values: readonly RowCell[],
  heads: readonly { group: Group; cell: RowCell }[],
): Group[] | undefined {
  const left = [...row.above, ...row.cells]
    .filter(({ column }) => column < label.column)
    .flatMap(({ key }) => caseGroups.find((group) => group.key === key) ?? [])
  const [beside, ...others] = left
  if (beside) return others.length === 0 && values.length === 1 ? [beside] : undefined
  const over = values.flatMap(({ column }) => heads.find(({ cell }) => column >= cell.column && column < cell.column + cell.span)?.group ?? [])
  return over.length === values.length && new Set(over).size === over.length && over.length === heads.length ? over : undefined
}

/** Returns the cells of a table that has a row for each result: the groups are its columns, or stand at the left. */
function resultsInRows(rows: readonly DocumentRow[]): { group: Group; result: string; cell: RowCell; block: number }[] {
  let heads: { group: Group; cell: RowCell }[] = []
  /** Whether a row of results was seen under these heads: the next ones then begin anew. */
  let underHeads = false
  let block = -1
  return rows.flatMap((row) => {
    if (row.loose) return []
    if (row.block !== block) heads = []
    block = row.block
    const named = row.cells.flatMap((cell) => caseGroups.filter(({ key }) => key === cell.key).map((group) => ({ group, cell })))
    const at = row.cells.findIndex(({ key }) => columns.includes(key))
    const label = row.cells[at]
    if (!label) {
      if (named.length > 0) heads = underHeads ? named : [...heads, ...named]
      if (named.length > 0) underHeads = false
      return []
    }
    underHeads = true
    const values = row.cells.slice(at + 1)
    if (values.length === 0 || values.some(({ key }) => columns.includes(key))) return []
    const groups = groupsOf(row, label, values, heads)
    return (groups ?? []).flatMap((group, i) => {
      const cell = values[i]
      return cell ? [{ group, result: label.key, cell, block: row.block }] : []
    })
  })
}

/** Returns the figures of section 四 where the form's one row is parted; a cell that is told twice is read where it stands first. */
export function readCaseRows(rows: readonly DocumentRow[], sectionOf: SectionOf): ReadFigure[] {
  const seen = new Set<string>()
  const whole = [...groupsInRows(rows), ...groupsInTurn(rows)].flatMap(({ group, heads, cells, byOrder, block }) => {
    const names = heads.map(({ key }) => key)
    if (seen.has(group.key) || new Set(names).size !== columns.length) return []
    seen.add(group.key)
    return group.cells.flatMap(({ column, key, metric }) => {
      const cell = cells[names.indexOf(key)]
      const at = { in: 'table' as const, section: sectionOf(block, '四'), row: group.name, column }
      return cell ? [cellFigure({ metric, at }, cell, byOrder ? ['doubt.column-by-order'] : [])] : []
    })
  })
  const parted = resultsInRows(rows).flatMap(({ group, result, cell, block }) => {
    const own = group.cells.find(({ key }) => key === result)
    if (!own || seen.has(group.key) || seen.has(own.metric)) return []
    seen.add(own.metric)
    return [cellFigure({ metric: own.metric, at: { in: 'table', section: sectionOf(block, '四'), row: group.name, column: own.column } }, cell, [])]
  })
  return [...whole, ...parted]
}
