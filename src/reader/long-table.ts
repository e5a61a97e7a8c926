/** A table with one row for each cell of the form: table, row, column, value. */
import type { Form } from '../report/schema'
import type { Block, TableBlock } from './blocks'
import { cellFigure } from './cell-figure'
import { applicantColumns, applicationLines, caseGroups, disclosureRows, statisticsLines } from './form-lines'
import type { RowCell } from './document-rows'
import { matchLine } from './match-line'
import { keyOf } from './plain'
import type { ReadFigure } from './reading'

const HEADS = {
  table: ['表', '表格', '部分', '章节', 'table', 'section'],
  row: ['行', '行名', '项目', '指标', 'row'],
  column: ['列', '列名', '栏', 'column'],
  value: ['数值', '值', '数量', 'value'],
} as const
type Part = keyof typeof HEADS
const PARTS = Object.keys(HEADS) as Part[]

interface LongRow {
  table: string
  row: string
  column: string
  value: RowCell
}

/** Section number and heading as the first column has them: 二、主动公开政府信息情况. */
export interface LongSection {
  number: string
  zh: string
}

const SECTION = /^\s*([一二三四五六七八九十]+)\s*[、.．]\s*(.+?)\s*$/

/** Returns the rows of a table in the long form; null where its head is not one. */
function longRows(block: Block, index: number): LongRow[] | null {
  if (block.kind !== 'table') return null
  const head = block.cells.filter(({ row }) => row === 0)
  const columnOf = (part: Part): number | undefined =>
    head.find(({ text }) => (HEADS[part] as readonly string[]).includes(text.trim().toLowerCase()))?.column
  const columns = Object.fromEntries(PARTS.map((part) => [part, columnOf(part)]))
  if (PARTS.some((part) => columns[part] === undefined)) return null
  return rowsUnder(block, index, columns)
}

function rowsUnder(block: TableBlock, index: number, columns: Record<string, number | undefined>): LongRow[] {
  const rows = new Map<number, Map<number, RowCell>>()
  for (const [cell, { text, row, column, columnSpan }] of block.cells.entries()) {
    if (row === 0) continue
    const cells = rows.get(row) ?? new Map<number, RowCell>()
    rows.set(row, cells.set(column, { text, key: '', column, span: columnSpan, spot: { block: index, cell } }))
  }
  return [...rows.values()].flatMap((cells) => {
    const at = (part: Part): RowCell | undefined => cells.get(columns[part] ?? -1)
    const value = at('value')
    return value ? [{ table: at('table')?.text ?? '', row: at('row')?.text ?? '', column: at('column')?.text ?? '', value }] : []
  })
}

/** Returns whether a block is a table in the long form. */
export function isLongTable(block: Block): boolean {
  return longRows(block, 0) !== null
}

/** Returns the sections that a long table names, in its order, each once. */
export function longSections(blocks: readonly Block[]): LongSection[] {
  const found = new Map<string, string>()
  for (const [index, block] of blocks.entries()) {
    for (const { table } of longRows(block, index) ?? []) {
      const [, number, zh] = SECTION.exec(table) ?? []
      if (number && zh && !found.has(number)) found.set(number, zh)
    }
  }
  return [...found].map(([number, zh]) => ({ number, zh }))
}

const UNIT = /[（(][^（()）]*?(万元|亿元|元)[)）]/

/** Returns the figure of one row; null where the form has no such cell. */
function figureOf(long: LongRow, form: Form, after: { line: number }): ReadFigure | null {
  const section = (fallback: string): string => SECTION.exec(long.table)?.[1] ?? fallback
  const unit = UNIT.exec(long.column)?.[1] ?? UNIT.exec(long.row)?.[1]
  if (form === '2014') {
    const match = matchLine(statisticsLines, [long.table.replace(SECTION, '$2'), long.row], after.line)
    const line = match && statisticsLines[match.index]
    if (!match || !line?.metric) return null
    after.line = match.index
    return cellFigure({ metric: line.metric, at: { in: 'table', section: section('六'), row: line.name } }, long.value, [], unit)
  }
  const column = keyOf(long.column)
  const disclosed = disclosureRows[form].find(({ keys }) => keys.includes(keyOf(long.row)))
  const own = disclosed?.cells.find(({ key }) => key === column)
  if (disclosed && own) {
    return cellFigure(
      { metric: own.metric, at: { in: 'table', section: section('二'), row: disclosed.name, column: own.column } },
      long.value,
      [],
      unit,
    )
  }
  const applicant = applicantColumns.find(({ keys }) => keys.includes(column))
  const match = applicant && matchLine(applicationLines[form], [long.row], -1)
  const line = match && applicationLines[form][match.index]
  if (applicant && match && line?.metric) {
    const place = { metric: line.metric, ...(applicant.applicant && { applicant: applicant.applicant }) }
    const at = { in: 'table' as const, section: section('三'), row: line.name, column: applicant.name }
    return cellFigure({ ...place, at }, long.value, match.byOrder ? ['doubt.row-by-order'] : [])
  }
  const group = caseGroups.find(({ key }) => `${keyOf(long.row)}${column}`.includes(key))
  const cell = group?.cells.find(({ key }) => column.endsWith(key))
  if (!group || !cell) return null
  return cellFigure({ metric: cell.metric, at: { in: 'table', section: section('四'), row: group.name, column: cell.column } }, long.value, [])
}

/** Returns the figures of every long table among the blocks; a cell that stands twice is read where it stands first. */
export function readLongTables(blocks: readonly Block[], form: Form): ReadFigure[] {
  const seen = new Set<string>()
  const after = { line: -1 }
  return blocks.flatMap((block, index) =>
    (longRows(block, index) ?? []).flatMap((long) => {
      const read = figureOf(long, form, after)
      const key = read ? `${read.figure.metric}@${read.figure.applicant ?? ''}` : ''
      if (!read || seen.has(key)) return []
      seen.add(key)
      return [read]
    }),
  )
}
