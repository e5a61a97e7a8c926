import type { I18n } from '../i18n'
import { rowsOf, type ChartModel, type ChartPanel, type ChartRow, type Label } from '../report/charts'
import { comparedReports } from '../report/comparison'
import { isMetricId, metricOf } from '../report/dictionary'
import { isOpen, refs, sumOf, wholeOf, type Quantity } from '../report/quantity'
import type { Report } from '../report/schema'
import { countedUnit, labelText, quantityName, rowName, valueWithUnit } from './naming'

/** Returns what the shares of some rows are shares of, whether they stand beside counts or in their place; none where there are none. */
function basesOf(rows: readonly ChartRow[]): readonly Quantity[] {
  const ratio = rows.flatMap(({ share, quantity }) => (share ?? quantity).computation ?? []).find(({ operation }) => operation === 'ratio')
  return ratio?.operands.slice(ratio.above) ?? []
}

/** Returns whether a panel has no shares because what they would be shares of is not, or not fully, given. */
function hasNoWhole({ rows, whole }: ChartPanel): boolean {
  const below = basesOf(rows)
  return below.length > 0 ? below.some(isOpen) : whole !== null && isOpen(whole)
}

/** Returns the sum that the rows of a chart are shares of; null where none of them has a share. */
function sumOfSelection(model: ChartModel): Quantity | null {
  const below = basesOf(rowsOf(model))
  return below.length === 0 ? null : sumOf(refs.sum(below.flatMap(({ metric }) => metric ?? [])), below)
}

/** Returns the whole of a chart of one panel; null where it has none. */
function wholeOfChart(report: Report, model: ChartModel): Quantity | null {
  if (model.whole) return model.whole
  if (model.id === 'application-groups' || model.id === 'application-flow') return wholeOf(report, 'replies.total')
  const first = rowsOf(model).find((row) => isMetricId(row.key))?.key
  const parent = first && isMetricId(first) ? metricOf(first).parent : undefined
  return parent ? wholeOf(report, parent) : null
}

/** Returns what shares are shares of: the whole or the selection, and of which panels it is not known, so that these have none. */
function shareBases(i18n: I18n, report: Report, model: ChartModel): string[] {
  const { panels, base, relation } = model
  if (base === 'none') return []
  const separator = i18n.language === 'zh' ? '、' : ', '
  const names = (some: readonly ChartPanel[]) => some.flatMap(({ label }) => (label ? [labelText(i18n, label)] : [])).join(separator)
  const without = panels.filter(hasNoWhole)
  if (panels.length > 0 && without.length === panels.length) return [i18n.t(base === 'selection' ? 'base.selection-unknown' : 'base.unknown')]
  const unknown = without.length > 0 ? [i18n.t('base.unknown-of', { names: names(without) })] : []
  if (base === 'selection') {
    const sum = panels.length > 1 ? null : sumOfSelection(model)
    const text = sum
      ? i18n.t('base.selection-sum', { value: valueWithUnit(i18n, sum) })
      : i18n.t(panels.length > 1 ? 'base.selection-each' : 'base.selection')
    return [text, ...unknown]
  }
  const whole = panels.length === 1 ? wholeOfChart(report, model) : null
  if (whole) {
    const name = quantityName(i18n, whole)
    return [i18n.t(relation === 'overlap' ? 'base.coverage' : 'base.all', { name, value: valueWithUnit(i18n, whole) })]
  }
  // Many names would only repeat what stands over the panels.
  return [panels.length > 3 ? i18n.t('base.each-panel') : i18n.t('base.each', { names: names(panels) }), ...unknown]
}

/** A bar shorter than this part of its axis has no length to see. */
const TINY = 0.004

/** Returns the rows of decisions whose bars are too short to see: one axis holds counts of very different size. */
function tinyRows(model: ChartModel): ChartRow[] {
  if (model.id !== 'administrative-acts') return []
  return model.panels.flatMap(({ rows, axisEnd }) =>
    rows.filter(({ quantity }) => quantity.state === 'known' && quantity.value > 0 && quantity.value < TINY * axisEnd),
  )
}

/** Returns the breaks that run through the rows of a chart, each with the rows below it. */
function breakTexts(i18n: I18n, rows: readonly ChartRow[]): string[] {
  const broken = rows.filter(({ breakBefore }) => breakBefore !== undefined)
  const kinds = [...new Set(broken.flatMap(({ breakBefore }) => breakBefore ?? []))]
  return kinds.map((kind) => {
    const below = [...new Set(broken.filter(({ breakBefore }) => breakBefore === kind).map(({ label }) => innerName(i18n, label)))]
    return i18n.t('compare.break.at', { what: i18n.t(kind), rows: below.join(i18n.language === 'zh' ? '、' : ', ') })
  })
}

/** Returns the name of a label without what is said behind it. */
const innerName = (i18n: I18n, label: Label): string => ('of' in label ? innerName(i18n, label.of) : labelText(i18n, label))

/** Returns period, unit and base of a chart, in this order; what a log axis is, where it has one. */
export function baseParts(i18n: I18n, report: Report, model: ChartModel, log = false): string[] {
  const rows = rowsOf(model)
  const given = rows.filter(({ quantity }) => quantity.state === 'known')
  const units = [
    ...new Set(
      (given.length > 0 ? given : rows)
        .map((row) => (row.quantity.unit === '%' ? '%' : countedUnit(i18n, row.quantity)))
        .filter((unit) => unit !== ''),
    ),
  ]
  const parts = [
    // Nobody reported on all the years of a comparison: its rows name their own.
    ...(comparedReports(report).length > 0 ? [] : [i18n.t('base.period', { from: i18n.date(report.period.from), to: i18n.date(report.period.to) })]),
    ...(units.length === 0 ? [] : [i18n.t('base.unit', { unit: units.join(i18n.language === 'zh' ? '、' : ', ') })]),
  ]
  parts.push(...shareBases(i18n, report, model))
  if (log) parts.push(i18n.t('base.log'))
  if (model.ownAxes) parts.push(i18n.t('base.own-axes'))
  parts.push(...breakTexts(i18n, rows))
  if (rows.some(({ group, approximate }) => group && approximate)) parts.push(i18n.t('compare.approximate'))
  const tiny = tinyRows(model)
  if (tiny.length > 0) parts.push(i18n.t('base.tiny', { rows: tiny.map((row) => rowName(i18n, row)).join(i18n.language === 'zh' ? '、' : ', ') }))
  const reported = rows.filter(({ quantity }) => quantity.state === 'known' && quantity.blanks > 0).length
  if (reported > 0) parts.push(i18n.t('base.reported', { count: reported }))
  return parts
}
