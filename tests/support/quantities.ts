import type { ChartOptions } from '../../src/report/chart-rows'
import { rowsOf, type ChartModel, type ChartRow } from '../../src/report/charts'
import { EMPTY_FILTER, type Filter } from '../../src/report/facets'
import type { Quantity } from '../../src/report/quantity'

/** Returns a quantity in one word: its number to two decimals at most, or the reason why it has none. */
export function tell(quantity: Quantity | null | undefined): number | string {
  if (!quantity) return 'none'
  return quantity.state === 'known' ? Math.round(quantity.value * 100) / 100 : quantity.reason
}

/** Returns a filter with some facets in force. */
export const filterOf = (facets: Partial<Filter>): Filter => ({ ...EMPTY_FILTER, ...facets })

/** Returns how a chart is asked for, by default without filter. */
export const asked = ({
  filter = {},
  show = 'highlight',
  base = 'all',
}: { filter?: Partial<Filter> } & Partial<Pick<ChartOptions, 'show' | 'base'>> = {}): ChartOptions => ({
  filter: filterOf(filter),
  show,
  base,
})

/** Returns a row of a chart by its key. */
export function rowIn(model: ChartModel, key: string): ChartRow {
  const row = rowsOf(model).find((each) => each.key === key)
  if (!row) throw new Error(`${model.id} has no row ${key}`)
  return row
}

/** Returns the last part of each row's key with its number. */
export const valuesOf = (model: ChartModel): [string, number | string][] =>
  rowsOf(model).map((row) => [row.key.split('.').at(-1) ?? '', tell(row.quantity)])

/** Returns the last part of each row's key with its share. */
export const sharesOf = (model: ChartModel): [string, number | string][] =>
  rowsOf(model).map((row) => [row.key.split('.').at(-1) ?? '', tell(row.share)])
