import type { I18n } from '../i18n'
import { rowsOf, type ChartModel, type ChartRow, type Label } from '../report/charts'
import { comparedReports } from '../report/comparison'
import { isMetricId, metricOf } from '../report/dictionary'
import { refs, sumOf, wholeOf, type Quantity } from '../report/quantity'
import type { Report } from '../report/schema'
import { countedUnit, labelText, quantityName, rowName, valueWithUnit } from './naming'

/** Returns the sum that the rows of a chart are shares of; null where none of them has a share. */
function sumOfSelection(model: ChartModel): Quantity | null {
  const ratio = rowsOf(model).find((row) => row.share?.computation)?.share?.computation
  const below = ratio?.operands.slice(ratio.above) ?? []
  return below.length === 0 ? null : sumOf(refs.sum(below.flatMap(({ metric }) => metric ?? [])), below)
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
  const first = rows.find((row) => isMetricId(row.key))?.key
  const parent = first && isMetricId(first) ? metricOf(first).parent : undefined
  const whole: Quantity | null =
    model.whole ??
    (model.id === 'application-groups' || model.id === 'application-flow'
      ? wholeOf(report, 'replies.total')
      : parent
        ? wholeOf(report, parent)
        : null)
  const name = whole ? quantityName(i18n, whole) : ''
  const parts = [
    // Nobody reported on all the years of a comparison: its rows name their own.
    ...(comparedReports(report).length > 0 ? [] : [i18n.t('base.period', { from: i18n.date(report.period.from), to: i18n.date(report.period.to) })]),
    ...(units.length === 0 ? [] : [i18n.t('base.unit', { unit: units.join(i18n.language === 'zh' ? '、' : ', ') })]),
  ]
  if (model.base === 'selection') {
    const sum = model.panels.length > 1 ? null : sumOfSelection(model)
    parts.push(
      sum
        ? i18n.t('base.selection-sum', { value: valueWithUnit(i18n, sum) })
        : i18n.t(model.panels.length > 1 ? 'base.selection-each' : 'base.selection'),
    )
  } else if (model.base === 'all' && whole && model.panels.length === 1) {
    parts.push(i18n.t(model.relation === 'overlap' ? 'base.coverage' : 'base.all', { name, value: valueWithUnit(i18n, whole) }))
  } else if (model.base === 'all') {
    // Many names would only repeat what stands over the panels.
    if (model.panels.length > 3) parts.push(i18n.t('base.each-panel'))
    else
      parts.push(
        i18n.t('base.each', {
          names: model.panels.map((panel) => (panel.label ? labelText(i18n, panel.label) : '')).join(i18n.language === 'zh' ? '、' : ', '),
        }),
      )
  }
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
