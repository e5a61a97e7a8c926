/** The statistics table of the 2014 form: rows of name, unit and value, from any document. */
import { COUNT_WORDS } from '../report/format-rules'
import { cellFigure, hasWords, unreadable } from './cell-figure'
import { statisticsLines } from './form-lines'
import { matchWrapped } from './match-line'
import type { RowCell, DocumentRow } from './document-rows'
import type { DoubtId, ReadFigure } from './reading'
import type { SectionOf } from './table-later'

const UNITS: ReadonlySet<string> = new Set([...COUNT_WORDS, '万元', '元', '亿元'])

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

/** Returns whether a cell behind the value is a note on it. */
const isNote = (cell: RowCell): boolean => cell.text.trim() === '' || (hasWords(cell) && !/\d/.test(cell.text))

/**
 * Returns the figures of a statistics table of the 2014 form: each row with its value, blank or illegible. Words behind the value are a remark; where
 * another number stands there, which one counts is not certain.
 */
export function readStatisticsTable(rows: readonly DocumentRow[], sectionOf: SectionOf): ReadFigure[] {
  const figures: ReadFigure[] = []
  const seen = new Set<number>()
  const uncertain = new Map<number, ReadFigure>()
  /** Where the figures of rows stand that have only a part of a line's name: a second such row makes both uncertain. */
  const inPart = new Map<number, number>()
  let after = -1
  for (const row of unfold(rows)) {
    const unitAt = row.cells.findIndex((cell, i) => i > 0 && UNITS.has(cell.key))
    const numbers = row.cells.findIndex((cell, i) => i > 0 && !hasWords(cell) && row.cells.slice(0, i).some(hasWords))
    const end = unitAt > 0 ? unitAt : numbers
    if (end <= 0) continue
    const labels = row.cells.slice(0, end).filter(hasWords)
    const values = row.cells.slice(unitAt > 0 ? unitAt + 1 : end)
    const match = matchWrapped(
      statisticsLines,
      labels.map(({ text }) => text),
      after,
      row.lead?.text,
    )
    const line = match && statisticsLines[match.index]
    const value = values[0]
    if (!match || !line?.metric || !value) continue
    const earlier = match.exact ? undefined : inPart.get(match.index)
    if (seen.has(match.index) && earlier === undefined) continue
    const at = { in: 'table' as const, section: sectionOf(row.block, ''), row: line.name }
    if (earlier !== undefined) {
      figures[earlier] = unreadable({ metric: line.metric, at }, value, 'doubt.unreadable-cell')
      continue
    }
    const certain = values.slice(1).every(isNote)
    if (row.loose && !certain) continue
    if (!certain) {
      uncertain.set(match.index, unreadable({ metric: line.metric, at }, value, 'doubt.unreadable-cell'))
      continue
    }
    seen.add(match.index)
    after = match.index
    const unit = unitAt > 0 ? row.cells[unitAt]?.key : UNIT_IN_LABEL.exec(labels.at(-1)?.text ?? '')?.[1]
    const doubts: DoubtId[] = [...(match.byOrder ? ['doubt.row-by-order' as const] : []), ...(match.wrapped ? ['doubt.wrapped-label' as const] : [])]
    const read = cellFigure({ metric: line.metric, at }, value, doubts, unit)
    if (!match.exact && !match.byOrder) inPart.set(match.index, figures.length)
    figures.push(read)
  }
  return [...figures, ...[...uncertain].flatMap(([index, figure]) => (seen.has(index) ? [] : [figure]))]
}
