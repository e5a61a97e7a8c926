/** Geometry of a chart of lying bars: where names, bars and values stand in the room there is. Pure. */
import type { MeasureText } from '../ui/measure-text'

export interface RowText {
  name: string
  value: string
  share: string
  /** The widest share that may come to stand there. */
  widestShare?: string
  /** 1 for a row that is a part of the row above it, and whose name is indented. */
  depth?: 0 | 1
}

export interface RowsLayout {
  /** Names stand above the bars instead of at their left. */
  stacked: boolean
  /** Width at the left of the plot: for the names, or, when stacked, a margin for the first tick. */
  nameWidth: number
  /** Room at the right for the longest value and share. */
  valueWidth: number
  /** Name of each row in lines. */
  names: readonly (readonly string[])[]
  rowHeight: number
  /** How far below the middle of its row a bar lies, to make room for the name above it. */
  drop: number
  barHeight: number
  axisHeight: number
  height: number
}

/** Height of a line of a name, in em of the page. */
export const LINE = 1.2 * 0.875

/** Returns a text cut into lines no wider than `width`, at spaces where it has them and between characters where it has not. */
export function breakText(text: string, width: number, measure: MeasureText, most = 3): string[] {
  const pieces = text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/gu) ?? []
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (line.trim() !== '' && measure((line + piece).trimEnd(), 600) > width && lines.length < most - 1) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else {
      line += piece
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  return lines
}

/** Returns the layout of rows in a room `width` px wide, with `em` px to the em. */
export function layoutRows(rows: readonly RowText[], width: number, em: number, measure: MeasureText): RowsLayout {
  const widest = (size: (row: RowText) => number) => Math.max(0, ...rows.map(size))
  const valueWidth = Math.ceil(
    widest((row) => measure(row.value, 600) + (row.share === '' ? 0 : Math.max(measure(row.share), measure(row.widestShare ?? '')) + 0.6 * em)) + em,
  )
  const stacked = width < 30 * em
  const widestName = widest((row) => measure(row.name, 600))
  const nameWidth = stacked ? Math.round(em * 0.5) : Math.ceil(Math.min(widestName + em, width * 0.34))
  const names = rows.map((row) => breakText(row.name, stacked ? width - (row.depth === 1 ? em : 0) : nameWidth - em, measure, stacked ? 2 : 3))
  const lines = Math.max(1, ...names.map((name) => name.length))
  const more = (lines - 1) * LINE * em
  const rowHeight = Math.round(stacked ? 3.25 * em + more : Math.max(2.25, lines * 1.2 + 0.8) * em)
  const axisHeight = Math.round(1.75 * em)
  return {
    stacked,
    nameWidth,
    valueWidth,
    names,
    rowHeight,
    drop: stacked ? 0.55 * em + more / 2 : 0,
    barHeight: Math.round((stacked ? 0.875 : 1.125) * em),
    axisHeight,
    height: rows.length * rowHeight + axisHeight,
  }
}

/** Returns a few round ticks from 0 to at most `end`. */
export function roundTicks(end: number, most = 4): number[] {
  if (!(end > 0) || !Number.isFinite(end)) return [0]
  const rough = end / most
  const magnitude = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5, 10].find((each) => each * magnitude >= rough) ?? 10) * magnitude
  const ticks: number[] = []
  for (let tick = 0; tick <= end; tick = Number((step * ticks.length).toPrecision(12))) ticks.push(tick)
  return ticks
}

/** Returns the powers of ten from 1 to the first at or above `end`; at least 1 and 10, because an axis needs a length. */
export function logTicks(end: number): number[] {
  const ticks = [1, 10]
  for (let tick = 100; (ticks.at(-1) ?? 1) < end; tick *= 10) ticks.push(tick)
  return ticks
}
