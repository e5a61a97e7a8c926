/** Where the panels of a still chart stand: below one another, or two beside one another. Pure. */
import type { MeasureText } from '../ui/measure-text'
import type { Arrangement } from './arrangement'
import type { BarRow } from './bar-rows'
import { layoutRows, type RowsLayout } from './layout'

export interface StillPanel {
  key: string
  /** Empty where the panel needs no name. */
  title: string
  /** What stands after the title in plain weight, such as the whole. */
  whole?: string
  rows: readonly BarRow[]
  /** Which rows are drawn, in which place and how; a row that is not in it is left out. */
  arrangement: Arrangement
  axisEnd: number
}

export interface StillRoom {
  panels: readonly StillPanel[]
  /** In px. */
  width: number
  /** Px to the em; names and values are 0.875 em high, the axis 0.75 em. */
  em: number
  /** Measures names and values at 0.875 em. */
  measure: MeasureText
  /** Two for panels beside one another, as far as each keeps 20 em. */
  columns?: 1 | 2
}

export interface PlacedRow {
  row: BarRow
  share: string
  look: 'plain' | 'chosen' | 'dimmed'
  /** Name in lines. */
  lines: readonly string[]
  /** Middle of the row's band from the top of its panel's plot. */
  middle: number
}

export interface PlacedPanel {
  panel: StillPanel
  x: number
  y: number
  width: number
  /** Height of the title above the plot; 0 without one. */
  head: number
  rows: readonly PlacedRow[]
}

export interface StillLayout {
  /** One geometry for all panels, so that lengths may be compared across them. */
  rows: RowsLayout
  panels: readonly PlacedPanel[]
  height: number
}

interface ShownRow {
  row: BarRow
  place: number
  share: string
  look: PlacedRow['look']
}

function shownRows({ rows, arrangement }: StillPanel): ShownRow[] {
  return rows
    .flatMap((row) => {
      const state = arrangement.get(row.key)
      return state ? [{ row, place: state.place, share: state.share, look: state.look }] : []
    })
    .sort((a, b) => a.place - b.place)
}

/** Returns the layout of a still chart; panels without a row on show are left out. */
export function layoutStill({ panels, width, em, measure, columns = 1 }: StillRoom): StillLayout {
  const drawn = panels.map((panel) => ({ panel, shown: shownRows(panel) })).filter(({ shown }) => shown.length > 0)
  const gap = 2.5 * em
  const beside = columns === 2 && drawn.length > 1 && (width - gap) / 2 >= 20 * em
  const panelWidth = beside ? (width - gap) / 2 : width
  const rows = layoutRows(
    drawn.flatMap(({ shown }) => shown.map(({ row, share }) => ({ ...row, share }))),
    panelWidth,
    em,
    measure,
  )
  const head = drawn.some(({ panel }) => panel.title !== '') ? Math.round(2.25 * em) : 0
  const placed: PlacedPanel[] = []
  let y = 0
  let used = 0
  for (let index = 0; index < drawn.length; index += beside ? 2 : 1) {
    const line = drawn.slice(index, index + (beside ? 2 : 1))
    if (index > 0) y += Math.round(1.25 * em)
    line.forEach(({ panel, shown }, column) => {
      placed.push({
        panel,
        x: column * (panelWidth + gap),
        y,
        width: panelWidth,
        head,
        rows: shown.map(({ row, share, look }, place) => ({
          row,
          share,
          look,
          lines: rows.names[used + place] ?? [row.name],
          middle: (place + 0.5) * rows.rowHeight,
        })),
      })
      used += shown.length
    })
    y += head + Math.max(...line.map(({ shown }) => shown.length)) * rows.rowHeight + rows.axisHeight
  }
  return { rows, panels: placed, height: y }
}
