/** Puts names, values and units of quantities into words. */
import type { I18n } from '../i18n'
import type { ChartRow, Label } from '../report/charts'
import { insideOf } from '../report/comparison'
import { childrenOf, isMetricId, metricOf, type MetricId } from '../report/dictionary'
import { labelIn, type Facet, type FacetItem } from '../report/facets'
import { isInexact } from '../report/interval'
import type { Quantity } from '../report/quantity'
import { isRateId } from '../report/rates'
import { APPLICANTS, type Applicant, type Form } from '../report/schema'
import { applicantName } from '../report/applicants'

/** Returns a metric's short name, for charts and chips. */
export function shortName(i18n: I18n, metric: MetricId): string {
  const entry = metricOf(metric)
  return i18n.words(entry.short ?? entry)
}

/** Returns a metric's official name, or its English name. */
export function fullName(i18n: I18n, metric: MetricId): string {
  return i18n.words(metricOf(metric))
}

/** Returns the name of a row or panel. */
export function labelText(i18n: I18n, label: Label): string {
  if ('metric' in label) return shortName(i18n, label.metric)
  if ('group' in label) return i18n.t(`group.${label.group}`)
  if ('words' in label) return i18n.words(label.words)
  if ('of' in label) return `${labelText(i18n, label.of)}${i18n.t(label.note)}`
  return i18n.t(label.phrase)
}

/** Returns the name of a chart's row, with what must be said of it. */
export function rowName(i18n: I18n, row: ChartRow): string {
  // Names of reports are long, and the line under the title says what the sign means.
  if (row.group && row.approximate) return `≈ ${labelText(i18n, row.label)}`
  return `${labelText(i18n, row.label)}${row.partial ? i18n.t('mark.partial') : ''}${row.approximate ? i18n.t('mark.approximate') : ''}`
}

/** Returns the name of an item of a facet, as a form calls it. */
export function itemName(i18n: I18n, item: FacetItem, form: Form): string {
  if (item.group) return i18n.t(`group.${item.group}`)
  return item.applicant ? i18n.words(applicantName(item.applicant)) : shortName(i18n, labelIn(item, form))
}

/** Returns the name of a facet. */
export function facetName(i18n: I18n, facet: Facet): string {
  return i18n.t(`facet.${facet}`)
}

/** Returns a name as an operand: in brackets where it is itself spelt out as a sum, a difference or a quotient. */
function operandName(i18n: I18n, quantity: Quantity): string {
  const { computation, ref } = quantity
  const name = quantityName(i18n, quantity)
  if (!computation || computation.rate || insideOf(ref).startsWith('share:')) return name
  return computation.operation === 'sum' && wholeOfParts(computation.operands) ? name : `(${name})`
}

function joined(i18n: I18n, quantities: readonly Quantity[], sign: string): string {
  return quantities.map((each) => operandName(i18n, each)).join(` ${sign} `)
}

/** Returns the metric whose parts, all of them, the operands are. */
export function wholeOfParts(operands: readonly Quantity[]): MetricId | undefined {
  const parent = operands[0]?.metric && metricOf(operands[0].metric).parent
  if (!parent) return undefined
  const parts = childrenOf(parent, 'partition')
  return parts.length === operands.length && parts.every((part) => operands.some((operand) => operand.metric === part)) ? parent : undefined
}

/** Returns a name with the kind of applicant that it is said of, if any. */
function withKind(i18n: I18n, name: string, kind: string | undefined): string {
  const applicant = APPLICANTS.find((each) => each === kind)
  return applicant ? `${name} · ${i18n.words(applicantName(applicant))}` : name
}

/** Returns the official name of a metric, or its English name, with the kind of applicant that it counts, where it counts one. */
export function metricName(i18n: I18n, metric: MetricId, applicant?: Applicant): string {
  return withKind(i18n, fullName(i18n, metric), applicant)
}

/** Returns what a quantity is called: its metric, its rate, or the operation on its operands. */
export function quantityName(i18n: I18n, quantity: Quantity): string {
  if (quantity.metric) return metricName(i18n, quantity.metric, quantity.applicant)
  const change = /^(relative-)?change:/.exec(quantity.ref)
  const changed = change && quantity.computation?.operands[0]
  if (changed) {
    const name = quantityName(i18n, change[1] ? (changed.computation?.operands[0] ?? changed) : changed)
    return i18n.t(change[1] ? 'compare.change.relative' : 'compare.change', { name })
  }
  const ref = insideOf(quantity.ref)
  const rate = ref.startsWith('rate:') ? ref.slice('rate:'.length) : ''
  if (isRateId(rate)) return i18n.t(`label.rate.${rate}`)
  const computation = quantity.computation
  // A whole such as 100 % has no name but its number.
  if (!computation) return quantity.state === 'known' ? valueText(i18n, quantity) : quantity.ref
  if (computation.rate) return i18n.t(`label.rate.${computation.rate}`)
  const [total = '', applicant] = ref.startsWith('total:') ? ref.slice('total:'.length).split('@') : []
  if (isMetricId(total)) return withKind(i18n, i18n.t('name.parts-of', { whole: fullName(i18n, total) }), applicant)
  const part = ref.startsWith('share:') ? ref.slice('share:'.length) : ''
  if (isMetricId(part)) {
    const parent = metricOf(part).parent
    const overlaps = metricOf(part).relation === 'overlap'
    return i18n.t(overlaps ? 'name.coverage' : 'name.share', { part: shortName(i18n, part), whole: parent ? fullName(i18n, parent) : '' })
  }
  const above = computation.operands.slice(0, computation.above)
  const below = computation.operands.slice(computation.above)
  const whole = computation.operation === 'sum' ? wholeOfParts(computation.operands) : undefined
  if (whole) return i18n.t('name.parts-of', { whole: shortName(i18n, whole) })
  if (computation.operation === 'sum') return joined(i18n, computation.operands, '+')
  if (computation.operation === 'difference') return joined(i18n, computation.operands, '−')
  const bracket = (list: readonly Quantity[]) => (list.length > 1 ? `(${joined(i18n, list, '+')})` : joined(i18n, list, '+'))
  return `${bracket(above)} ÷ ${bracket(below)}`
}

/** Returns the words for a reason of absence. */
export function missingText(i18n: I18n, quantity: Quantity): string {
  return quantity.state === 'missing' ? i18n.t(`missing.${quantity.reason}`) : ''
}

/** Returns the number of a quantity as it may be said: exact with separators, "over" and "about" kept, also in what is computed from them, a difference of percentages in points, a reason where it is missing. */
export function valueText(i18n: I18n, quantity: Quantity): string {
  if (quantity.state === 'missing') return missingText(i18n, quantity)
  const number = i18n.number(quantity.value, quantity.precision)
  if (quantity.unit === '%' && quantity.computation?.operation === 'difference') return i18n.t('value.points', { value: number })
  const percent = quantity.unit === '%' ? '%' : ''
  if (quantity.kind === 'computed' && isInexact(quantity)) return i18n.t('value.about', { number: `${number}${percent}` })
  if (quantity.kind === 'exact' || quantity.kind === 'computed' || quantity.kind === 'percent') return `${number}${percent}`
  if (i18n.language === 'zh' && quantity.statement?.printed) return quantity.statement.printed
  if (quantity.kind === 'over') return i18n.t('value.over', { number: `${number}${percent}` })
  if (quantity.kind === 'about') return i18n.t('value.about', { number: `${number}${percent}` })
  return `${number}${percent}`
}

function singular(noun: string): string {
  if (noun === 'people') return 'person'
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`
  return noun.endsWith('s') ? noun.slice(0, -1) : noun
}

function englishUnit(quantity: Quantity): string {
  const metric = quantity.metric ?? firstMetric(quantity)
  const noun = metric ? metricOf(metric).unitEn : ''
  return quantity.state === 'known' && quantity.value === 1 ? singular(noun) : noun
}

function firstMetric(quantity: Quantity): MetricId | undefined {
  for (const operand of quantity.computation?.operands ?? []) {
    const metric = operand.metric ?? firstMetric(operand)
    if (metric) return metric
  }
  return undefined
}

/** Returns the unit of a quantity; nothing for per cent, whose sign belongs to the number. */
export function unitText(i18n: I18n, quantity: Quantity): string {
  if (quantity.unit === '%') return ''
  return i18n.language === 'zh' ? quantity.unit : englishUnit(quantity)
}

/** Returns what is counted, whatever its number: `applications` also of one. */
export function countedUnit(i18n: I18n, quantity: Quantity): string {
  return unitText(i18n, quantity.state === 'known' ? { ...quantity, value: 0 } : quantity)
}

/** Returns a quantity's number with its unit, as one says it: `258,529条`, `258,529 items`. */
export function valueWithUnit(i18n: I18n, quantity: Quantity): string {
  const value = valueText(i18n, quantity)
  const unit = quantity.state === 'known' ? unitText(i18n, quantity) : ''
  if (unit === '' || value.endsWith(unit)) return value
  return i18n.language === 'zh' ? `${value}${unit}` : `${value} ${unit}`
}
