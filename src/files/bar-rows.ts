/** From the rows of a chart model to what a chart draws: the same for the live chart, pictures and paper. Pure. */
import type { Arrangement, RowState } from '../charts/arrangement'
import type { BarRow } from '../charts/bar-rows'
import type { I18n } from '../i18n'
import type { ChartPanel, ChartRow } from '../report/charts'
import { rowName, valueText } from '../words/naming'

/** How the rows stand to a selection, by key; null where none in force reaches the chart. */
export type Looks = ReadonlyMap<string, RowState['look']> | null

/** A row without a number has no share to tell: why it has none stands in its place. */
const shareText = (i18n: I18n, row: ChartRow): string => (row.share && row.quantity.state === 'known' ? valueText(i18n, row.share) : '')

/** Returns the rows of a panel as they are drawn, in their order. */
export function barRows(i18n: I18n, panel: ChartPanel): BarRow[] {
  return panel.rows.map((row) => ({
    key: row.key,
    name: rowName(i18n, row),
    size: row.quantity.state === 'known' ? row.quantity.value : undefined,
    start: row.start,
    value: valueText(i18n, row.quantity),
    share: shareText(i18n, row),
    widestShare: `${i18n.number(100, 0.01)}%`,
    tone: row.tone,
    pickable: row.pick !== null,
    depth: row.depth,
    ...(row.breakBefore && { breakBefore: i18n.t(row.breakBefore) }),
  }))
}

/** Returns how the rows on show stand. */
export function arrange(i18n: I18n, rows: readonly ChartRow[], looks: Looks): Arrangement {
  return new Map(
    rows.map((row, place) => {
      const look = looks?.get(row.key) ?? 'plain'
      return [row.key, { place, share: shareText(i18n, row), look }]
    }),
  )
}
