/** The statistics table of the 2014 form: rows of name, unit and value, from any document. */
import { UNITS } from './cell-lines'
import { cellFigure, hasWords, unreadable } from './cell-figure'
import { statisticsLines } from './form-lines'
import { matchWrapped } from './match-line'
import { settle, type Told } from './told-twice'
import { headsOf, valueCell } from './value-column'
import type { RowCell, DocumentRow } from './document-rows'
import type { DoubtId, ReadFigure } from './reading'
import type { SectionOf } from './table-later'

const UNIT_IN_LABEL = /[（(][^（()）]*?(万元|亿元|元)[)）]\s*$/

/** Returns at which columns a head begins again: 指标, 单位, 数量, 指标, 单位, 数量 does twice. */
function beginnings({ cells, loose }: DocumentRow): number[] {
  if (loose) return []
  for (let parts = 2; parts <= cells.length / 2; parts++) {
    const width = cells.length / parts
    const again = Number.isInteger(width) && cells.every(({ key }, i) => key !== '' && key === cells[i % width]?.key)
    if (again) return cells.flatMap(({ column }, i) => (i % width === 0 ? [column] : []))
  }
  return []
}

/** Returns the rows of tables whose columns stand side by side below each other, from left to right. */
function unfold(rows: readonly DocumentRow[]): DocumentRow[] {
  return [...new Set(rows.map(({ block }) => block))].flatMap((block) => {
    const own = rows.filter((row) => row.block === block)
    const starts = own.map(beginnings).find((each) => each.length > 0)
    if (!starts) return own
    return starts.flatMap((from, i) => {
      const within = ({ column }: RowCell): boolean => column >= from && column < (starts[i + 1] ?? Infinity)
      return own.map((row) => ({ ...row, cells: row.cells.filter(within), above: row.above.filter(within) }))
    })
  })
}

/** Returns a row parted into its name, its unit and the cells behind: the unit may stand behind the value too. */
function partsOf({ cells }: DocumentRow): { labels: readonly RowCell[]; values: readonly RowCell[]; measure?: RowCell; unit?: string } | undefined {
  const unitAt = cells.findIndex((cell, i) => i > 0 && UNITS.has(cell.key))
  const numbers = cells.findIndex((cell, i) => i > 0 && !hasWords(cell) && cells.slice(0, i).some(hasWords))
  const hasDigits = (part: readonly RowCell[]): boolean => part.some(({ text }) => /\d/.test(text))
  const [between, behind] = [numbers < 0 || numbers > unitAt ? [] : cells.slice(numbers, unitAt), cells.slice(unitAt + 1)]
  const unitLast = between.length > 0 && !hasDigits(behind) && (behind.length === 0 || hasDigits(between))
  const end = unitAt > 0 && !unitLast ? unitAt : numbers
  if (end <= 0) return undefined
  const labels = cells.slice(0, end).filter(hasWords)
  const measure = unitAt > 0 ? cells[unitAt] : undefined
  const unit = measure?.key ?? UNIT_IN_LABEL.exec(labels.at(-1)?.text ?? '')?.[1]
  const values = unitAt < 0 ? cells.slice(end) : unitLast ? between : behind
  return { labels, values, ...(measure && { measure }), ...(unit && { unit }) }
}

/** Returns the heads of the columns for each row of a table; a table without heads goes on under those of the one before it. */
function headsFor(rows: readonly DocumentRow[]): (row: DocumentRow) => readonly RowCell[] {
  const heads = new Map<number, readonly RowCell[]>()
  let before: readonly RowCell[] = []
  for (const block of new Set(rows.map((row) => row.block))) {
    const own = headsOf(rows.filter((row) => row.block === block))
    if (own.length > 0) before = own
    heads.set(block, before)
  }
  return ({ block, loose }) => (loose ? [] : (heads.get(block) ?? []))
}

/**
 * Returns the figures of a statistics table of the 2014 form: each row with its value, blank or illegible. Of several columns of values the one counts
 * whose head says that it is the total, or of `year`; where no head does, or other numbers stand behind the value, which one counts is not certain.
 */
export function readStatisticsTable(rows: readonly DocumentRow[], sectionOf: SectionOf, year?: number): ReadFigure[] {
  const told: Told[] = []
  const seen = new Set<string>()
  const uncertain = new Map<number, ReadFigure>()
  /** Where in `told` the rows stand that have only a part of a line's name: a second such row makes both uncertain. */
  const inPart = new Map<number, number>()
  const unfolded = unfold(rows)
  const heads = headsFor(unfolded)
  let after = -1
  for (const row of unfolded) {
    const parts = partsOf(row)
    if (!parts) continue
    const { labels, values, measure, unit } = parts
    const match = matchWrapped(
      statisticsLines,
      labels.map(({ text }) => text),
      after,
      row.lead?.text,
    )
    const line = match && statisticsLines[match.index]
    // A row that ends with its measure word has nothing in the place of the value.
    const blank = match?.exact && labels.length === 1 && values.length === 0 && measure ? { ...measure, text: '' } : undefined
    const first = values[0] ?? blank
    if (!match || !line?.metric || !first) continue
    const table = row.loose ? -1 : row.block
    const own = `${table} ${match.index}`
    const earlier = match.exact ? undefined : inPart.get(match.index)
    if (seen.has(own) && earlier === undefined) continue
    const at = { in: 'table' as const, section: sectionOf(row.block, ''), row: line.name }
    const add = (figure: ReadFigure, index = told.length): void => {
      told[index] = { line: String(match.index), table, figures: [figure] }
    }
    if (earlier !== undefined) {
      add(unreadable({ metric: line.metric, at }, first, 'doubt.unreadable-cell'), earlier)
      continue
    }
    const value = blank ?? valueCell(values, heads(row), year)
    if (row.loose && !value) continue
    after = match.index
    if (!value) {
      const all = { ...first, text: values.map(({ text }) => text.trim() || '□').join('、') }
      uncertain.set(match.index, unreadable({ metric: line.metric, at }, all, 'doubt.which-column'))
      continue
    }
    seen.add(own)
    const doubts: DoubtId[] = [...(match.byOrder ? ['doubt.row-by-order' as const] : []), ...(match.wrapped ? ['doubt.wrapped-label' as const] : [])]
    if (!match.exact && !match.byOrder) inPart.set(match.index, told.length)
    add(cellFigure({ metric: line.metric, at }, value, doubts, unit))
  }
  const known = new Set(told.map(({ line }) => line))
  return [...settle(told), ...[...uncertain].flatMap(([index, figure]) => (known.has(String(index)) ? [] : [figure]))]
}
