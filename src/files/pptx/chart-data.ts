/** From the rows of a panel to the points of a native chart. */
import type { I18n } from '../../i18n'
import { decimalsOf } from '../../i18n/format'
import { isReached, lookOf, type ChartView } from '../../report/chart-model'
import type { ChartModel, ChartPanel, ChartRow, Tone } from '../../report/charts'
import { filterFor } from '../../report/facets'
import type { Quantity } from '../../report/quantity'
import type { Report } from '../../report/schema'
import { countedUnit, labelText, rowName, valueText } from '../../words/naming'
import { originText } from '../../words/origin-text'

export interface ChartPoint {
  name: string
  /** Null is a gap: no point is written, never 0. */
  value: number | null
  /** Where the bar starts. */
  start: number
  tone: Tone
  dimmed: boolean
  /** How its label shows the number, in the format language of spreadsheets. */
  format: string
  /** What the label then says. */
  label: string
  place: string
}

export interface ChartData {
  /** What the numbers are called. */
  name: string
  points: readonly ChartPoint[]
  /** The whole behind every bar, where the bars cover parts of one; null otherwise. */
  whole: { name: string; value: number } | null
  /** The chart in words, for those who do not see it. */
  alt: string
}

/** A text as a spreadsheet's number format has it; it has no way to write a quotation mark in one. */
const literal = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', '”')}"`)

/** Returns a number format under which a number reads as its quantity does in words; more text may stand before and after it. */
function numberFormat(i18n: I18n, quantity: Quantity, before = '', after = ''): string {
  if (quantity.state === 'missing') return 'General'
  const decimals = decimalsOf(quantity.precision)
  const number = `#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`
  const words = valueText(i18n, quantity)
  const plain = i18n.number(quantity.value, quantity.precision)
  const at = words.indexOf(plain)
  // Where the words do not contain the number, as in 240余万, they stand for it.
  if (at < 0) return literal(`${before}${words}${after}`)
  return `${literal(`${before}${words.slice(0, at)}`)}${number}${literal(`${words.slice(at + plain.length)}${after}`)}`
}

function pointOf(i18n: I18n, report: Report, row: ChartRow, dimmed: boolean): ChartPoint {
  const { quantity } = row
  const missing = quantity.state === 'missing'
  const name = `${row.depth === 1 ? '· ' : ''}${rowName(i18n, row)}`
  const share = row.share ? `  ${valueText(i18n, row.share)}` : ''
  return {
    name: missing ? i18n.t('absent.row', { name, reason: valueText(i18n, quantity) }) : name,
    value: missing ? null : quantity.value,
    start: missing || quantity.value < 0 ? 0 : row.start,
    tone: row.tone,
    dimmed,
    // A space keeps the number off its bar.
    format: numberFormat(i18n, quantity, ' ', share),
    label: missing ? '' : `${valueText(i18n, quantity)}${share}`,
    place: originText(i18n, report, quantity),
  }
}

/** Returns what the chart of a panel draws under a view. */
export function chartData(i18n: I18n, report: Report, view: ChartView, model: ChartModel, panel: ChartPanel, title: string): ChartData {
  const filter = filterFor(view.filter, report.form)
  const dims = isReached(view.filter, model.id, report.form)
  const points = panel.rows.map((row) => pointOf(i18n, report, row, dims && lookOf(row, filter) === 'dimmed'))
  const covers = model.relation === 'overlap' || model.relation === 'subset'
  const whole = covers && panel.whole?.state === 'known' ? { name: i18n.t('files.pptx.whole'), value: panel.whole.value } : null
  const units = [...new Set(panel.rows.map(({ quantity }) => (quantity.unit === '%' ? '%' : countedUnit(i18n, quantity))))].filter(Boolean)
  const heading = [panel.label ? labelText(i18n, panel.label) : '', title].filter(Boolean).join(i18n.t('separator'))
  return {
    name: units.join(i18n.language === 'zh' ? '、' : ', ') || title,
    points,
    whole,
    alt: `${heading}${i18n.t('full-stop')}${points.map(({ name, label }) => `${name} ${label}`.trim()).join(i18n.t('separator'))}`,
  }
}
