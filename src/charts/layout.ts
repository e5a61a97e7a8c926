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

/** A Chinese character or a word, with the brackets that open before it, the marks that close after it, and the space behind: no line begins with a mark. */
const PIECES = /[（《「“‘]*(?:[\u2e80-\uffef]|[^\s\u2e80-\uffef（《「“‘]+)[，。、；：！？）》」”’%]*\s*|\s+|./gu

/** Returns a text cut into lines no wider than `width`, at spaces where it has them and between characters where it has not. */
export function breakText(text: string, width: number, measure: MeasureText, most = 3): string[] {
  const pieces = text.match(PIECES) ?? []
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

/** Returns how many lines a row must hold so that no name touches the next one or sticks out at the ends; a long name may use the rest of a short one's row. */
function leastLines(names: readonly (readonly string[])[]): number {
  const counts = names.map((name) => name.length)
  const pairs = counts.slice(1).map((count, index) => (count + (counts[index] ?? count)) / 2)
  return Math.max(1, counts.at(0) ?? 1, counts.at(-1) ?? 1, ...pairs)
}

/** Parts of the width that names may take where the height is given: the first with which the rows are low enough. */
const NAME_PARTS = [0.34, 0.42, 0.5, 0.58]

/**
 * Returns the layout of rows in a room `width` px wide, with `em` px to the em. Where a `height` in px is given, the rows share it: they grow until
 * they are 4.5 em high, and shrink until their names touch. `places` says how many rows share it where another panel has more; `axis`, whether there is one below them.
 */
export function layoutRows(
  rows: readonly RowText[],
  width: number,
  em: number,
  measure: MeasureText,
  height?: number,
  places = 1,
  axis = true,
): RowsLayout {
  const widest = (size: (row: RowText) => number) => Math.max(0, ...rows.map(size))
  const valueWidth = Math.ceil(
    widest((row) => measure(row.value, 600) + (row.share === '' ? 0 : Math.max(measure(row.share), measure(row.widestShare ?? '')) + 0.6 * em)) + em,
  )
  const axisHeight = axis ? Math.round(1.75 * em) : 0
  const share = height === undefined ? undefined : (height - axisHeight) / Math.max(places, rows.length)
  // A name above its bar needs a line more, and a room that is given may not have it.
  const stacked = width < 30 * em && (share === undefined || share >= 2.5 * em)
  const indent = (row: RowText) => (row.depth === 1 ? em : 0)
  const widestName = widest((row) => measure(row.name, 600) + indent(row))
  if (share !== undefined && !stacked) {
    const widestIndented = widest((row) => measure(row.name, 600) + (row.depth === 1 ? em : 0))
    const tries = NAME_PARTS.map((part) => {
      const nameWidth = Math.ceil(Math.min(widestIndented + em, width * part))
      const names = rows.map((row) => breakText(row.name, nameWidth - (row.depth === 1 ? 2 : 1) * em, measure))
      return { part, nameWidth, names, least: (leastLines(names) * LINE + 0.02) * em }
    })
    const fits = tries.filter(({ least }) => least <= share)
    // A little less bar is a small price for names that stand in one line each.
    const fit = fits.find(({ names, part }) => part <= 0.42 && names.every((name) => name.length < 2)) ?? fits.at(0) ?? tries.at(-1)
    if (fit) {
      const rowHeight = Math.floor(Math.min(4.5 * em, Math.max(fit.least, share)))
      return {
        stacked,
        nameWidth: fit.nameWidth,
        valueWidth,
        names: fit.names,
        rowHeight,
        drop: 0,
        barHeight: Math.round(Math.min(2 * em, 0.6 * rowHeight)),
        axisHeight,
        height: rows.length * rowHeight + axisHeight,
      }
    }
  }
  const nameWidth = stacked ? Math.round(em * 0.5) : Math.ceil(Math.min(widestName + em, width * 0.34))
  // Rows whose height is not given grow with their names; a line that is too long would run over its bar.
  const most = share === undefined ? 6 : 3
  const names = rows.map((row) => breakText(row.name, (stacked ? width : nameWidth - em) - indent(row), measure, most))
  const lines = Math.max(1, ...names.map((name) => name.length))
  const more = (lines - 1) * LINE * em
  const natural = stacked ? 3.25 * em + more : Math.max(2.25, lines * 1.2 + 0.8) * em
  const rowHeight = share === undefined ? Math.round(natural) : Math.floor(Math.min(4.5 * em + more, Math.max(2.5 * em + more, share)))
  return {
    stacked,
    nameWidth,
    valueWidth,
    names,
    rowHeight,
    // Where rows are lower than they would be, the name keeps its room at the cost of the gap below the bar.
    drop: stacked ? 0.55 * em + more / 2 + Math.max(0, 0.2 * (natural - rowHeight)) : 0,
    barHeight: Math.round((stacked ? 0.875 : 1.125) * em),
    axisHeight,
    height: rows.length * rowHeight + axisHeight,
  }
}

/** Returns the layout of one panel's rows, in the columns and at the height of row that the rows of all panels of its card ask for. */
export function layoutPanel<Row extends RowText>(
  rows: readonly Row[],
  among: readonly Row[],
  width: number,
  em: number,
  measure: MeasureText,
): RowsLayout {
  const all = layoutRows(among, width, em, measure)
  return { ...all, names: rows.map((row) => all.names[among.indexOf(row)] ?? [row.name]), height: rows.length * all.rowHeight + all.axisHeight }
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

/** Returns how many parts an axis may have in a plot `plot` px wide, so that their numbers stand apart. */
export function mostTicks(stacked: boolean, plot: number, em: number): number {
  if (plot < 4.5 * em) return 1
  return stacked || plot < 9 * em ? 2 : 4
}

/** Returns the ticks of an axis for these sizes: where all of them are whole, as counts are, none between two whole numbers. */
export function ticksFor(sizes: readonly (number | undefined)[], end: number, most: number): number[] {
  const ticks = roundTicks(end, most)
  return sizes.every((size) => size === undefined || Number.isInteger(size)) ? ticks.filter(Number.isInteger) : ticks
}

/** Returns the powers of ten from 1 to the first at or above `end`; at least 1 and 10, because an axis needs a length. */
export function logTicks(end: number): number[] {
  const ticks = [1, 10]
  for (let tick = 100; (ticks.at(-1) ?? 1) < end; tick *= 10) ticks.push(tick)
  return ticks
}
