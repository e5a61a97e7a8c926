/** From the points of a chart to the series that draw them and the sheet that holds them. */
import type { ChartData, ChartPoint } from './chart-data'
import { SIZE, widthOf } from './stage'
import { cellName, type Cell } from './workbook'

export interface Series {
  name: string
  /** Of the sheet, counted from 0. */
  column: number
  /** Null is a gap. */
  values: readonly (number | null)[]
  /** Bars in the colour of their meaning, a pale whole behind them, or nothing to be seen. */
  shade: 'tone' | 'whole' | 'none'
  /** Where its labels stand; null for none. */
  labels: 'outEnd' | 'inBase' | null
}

/** How a chart stands in its frame. */
export interface ChartShape {
  /** Of the frame, in inches. */
  width: number
  /** Room for the names at the left, in inches. */
  names: number
  /** Where the axis ends. */
  end: number
  /** Text of names and labels, in points. */
  size: number
}

/** What the columns of the sheet are called. */
export interface ChartWords {
  row: string
  start: string
  label: string
  place: string
}

/** Part of a chart's width that names may take. */
export const MOST_FOR_NAMES = 0.4

/**
 * Returns the series of a chart in the order in which they are drawn. A cascade has an unseen series before the bars, and after them an unseen
 * one that carries the labels, because stacked bars have no place for labels outside of them. A whole is a pale series behind the bars.
 */
export function chartSeries({ name, points, whole }: ChartData, words: ChartWords): { stacked: boolean; series: Series[] } {
  const values = points.map(({ value }) => value)
  const bars: Series = { name, column: 1, values, shade: 'tone', labels: 'outEnd' }
  if (points.some(({ start }) => start > 0)) {
    const starts = points.map(({ value, start }) => (value === null || start === 0 ? null : start))
    return {
      stacked: true,
      series: [
        { name: words.start, column: 2, values: starts, shade: 'none', labels: null },
        { ...bars, labels: null },
        { name: words.label, column: 3, values, shade: 'none', labels: 'inBase' },
      ],
    }
  }
  if (!whole) return { stacked: false, series: [bars] }
  const behind = values.map((value) => (value === null ? null : whole.value))
  return { stacked: false, series: [{ name: whole.name, column: 2, values: behind, shade: 'whole', labels: null }, bars] }
}

/** Returns the rows of the chart's sheet: name, value, what else is drawn, and the place of the number in the report. */
export function sheetRows(points: readonly ChartPoint[], series: readonly Series[], words: ChartWords): Cell[][] {
  const inOrder = [...series].sort((a, b) => a.column - b.column)
  const values = (index: number): Cell[] =>
    inOrder.map(({ values: own, labels }) => {
      const value = own[index] ?? null
      // The labels of a cascade follow the number that a reader changes.
      return labels === 'inBase' ? { formula: cellName(1, index + 1), value } : value
    })
  return [[words.row, ...inOrder.map(({ name }) => name), words.place], ...points.map(({ name, place }, index) => [name, ...values(index), place])]
}

/** Returns how charts that may be compared stand in frames of one width: with one room for the names and one axis. */
export function chartShape(width: number, charts: readonly ChartData[], axisEnd: number, size: number = SIZE.panel): ChartShape {
  const points = charts.flatMap((chart) => chart.points)
  const longest = Math.max(0, ...points.map(({ name }) => widthOf(name, size)))
  const names = Math.min(longest, width * MOST_FOR_NAMES) + 0.2
  const plot = width - names
  // Each bar with its label has to find room.
  const end = Math.max(
    axisEnd,
    ...points.map(({ value, start, label }) => {
      const room = Math.min(widthOf(label, size) + 0.2, plot * 0.6)
      return ((start + (value ?? -start)) * plot) / (plot - room)
    }),
  )
  return { width, names, end, size }
}
