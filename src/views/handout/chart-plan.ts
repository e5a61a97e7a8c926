/** How large a chart stands on its sheet. */
import { stillChartHeight, type StillPanel } from '../../charts/still-chart'
import type { MeasureText } from '../../ui/measure-text'
import { GEOMETRY, type Shape } from './geometry'

export interface ChartPlan {
  /** Of the chart, in px. */
  width: number
  /** Px to the em of the chart; names and values are 0.875 em high. */
  em: number
  /** Two for panels beside one another. */
  columns: 1 | 2
  /** The table stands at the right of the chart, not below it. */
  beside: boolean
  /** Width of the table in px: what the chart leaves beside it, or the whole line below it. */
  table: number
}

/** Px to the em: names and values come to 9 points; 8.5 or 8 where a chart would not fit a page otherwise. */
const EMS = [13.75, 13, 12.25]
/** Widths of a chart with its table at the right. */
const BESIDE = [420, 470, 520]
/** Between chart and table; `.handout-beside` keeps it free. */
const ALLEY = 28

function plansFor(shape: Shape): ChartPlan[] {
  const { width } = GEOMETRY[shape]
  const below = EMS.map((em): ChartPlan => ({ width, em, columns: 2, beside: false, table: width }))
  if (shape === 'portrait') return below
  const beside = EMS.flatMap((em) => BESIDE.map((chart): ChartPlan => ({ width: chart, em, columns: 1, beside: true, table: width - ALLEY - chart })))
  return [...beside, ...below]
}

/**
 * Returns how large a chart is drawn, so that it is no higher than `highest`: with its table beside it where the paper lies, in the largest letters and
 * no wider than it has to be; with the table below it where no such size fits.
 */
export function planChart(panels: readonly StillPanel[], shape: Shape, highest: number, measureAt: (size: number) => MeasureText): ChartPlan {
  const plans = plansFor(shape)
  const fits = (plan: ChartPlan): boolean => stillChartHeight({ ...plan, panels, measure: measureAt(plan.em * 0.875) }) <= highest
  const plan = plans.find(fits) ?? plans.at(-1)
  if (!plan) throw new Error('there is no size for a chart')
  return plan
}
