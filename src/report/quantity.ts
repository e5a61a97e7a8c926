/**
 * Quantities: every number the product shows, stated or computed, with what is needed to show where it comes from.
 * A number that is missing is a quantity with a reason, never 0.
 */
import { childrenOf, isMetricId, metricOf, type MetricId } from './dictionary'
import { RATES, isRateId, type RateId } from './rates'
import { leadStatement, type Statement } from './statements'
import { APPLICANTS, type Absence, type AbsentFigure, type Applicant, type Kind, type Report, type StatedFigure } from './schema'

/** Address of a number, e.g. `review.total`, `share:replies.granted`, `ratio:replies.granted/replies.total`. */
export type FigureRef = string

type Operation = 'sum' | 'difference' | 'ratio'

export interface Computation {
  operation: Operation
  operands: readonly Quantity[]
  /** For a ratio: how many of the operands, from the first, stand above the line. */
  above: number
  rate?: RateId
}

interface Described {
  ref: FigureRef
  /** The metric, where the quantity is one. */
  metric?: MetricId
  applicant?: Applicant
  unit: string
}

export interface KnownQuantity extends Described {
  state: 'known'
  value: number
  kind: Kind | 'computed'
  /** The size of the last digit to show. */
  precision: number
  statement?: StatedFigure
  computation?: Computation
  /** How many cells of the sum are blank; a sum with blanks is "of the reported cells". */
  blanks: number
  /** The denominator is below 30. */
  smallBase: boolean
}

type MissingReason = Absence | 'operand-missing' | 'zero-denominator' | 'unknown'

interface MissingQuantity extends Described {
  state: 'missing'
  reason: MissingReason
  /** The cell is blank and known to add nothing: the cells beside it already equal their total. */
  settled?: true
  statement?: AbsentFigure
  computation?: Computation
}

export type Quantity = KnownQuantity | MissingQuantity

/** A base below this number is marked as small (forms.md, Rates). */
export const SMALL_BASE = 30

export const refs = {
  metric: (metric: MetricId, applicant?: Applicant): FigureRef => (applicant ? `${metric}@${applicant}` : metric),
  sum: (parts: readonly MetricId[]): FigureRef => `sum:${parts.join(',')}`,
  difference: (from: MetricId, less: MetricId): FigureRef => `difference:${from},${less}`,
  ratio: (above: readonly MetricId[], below: readonly MetricId[]): FigureRef => `ratio:${above.join(',')}/${below.join(',')}`,
  share: (part: MetricId): FigureRef => `share:${part}`,
  rate: (rate: RateId): FigureRef => `rate:${rate}`,
  /** Of totals.ts. */
  total: (metric: MetricId): FigureRef => `total:${metric}`,
  concluded: (total: MetricId): FigureRef => `concluded:${total}`,
  totalShare: (above: readonly MetricId[], below: MetricId): FigureRef => `total-share:${above.join(',')}/${below}`,
}

/** Returns the stated quantity of a metric, in the unit it is stated in; missing with its reason where the report gives none. */
export function stated(report: Report, metric: MetricId, applicant?: Applicant): Quantity {
  const statement = leadStatement(report, metric, applicant)
  if (statement) return quantityOf(statement)
  const reason = metricOf(metric).forms.includes(report.form) ? 'not-published' : 'not-in-form'
  return { ...describe(metric, applicant), state: 'missing', reason }
}

function describe(metric: MetricId, applicant: Applicant | undefined): Described {
  const described: Described = { ref: refs.metric(metric, applicant), metric, unit: metricOf(metric).unit }
  if (applicant) described.applicant = applicant
  return described
}

/** Returns the quantity of one statement, which need not be the leading one of its metric. */
export function quantityOf(statement: Statement): Quantity {
  const described = describe(statement.metric, statement.applicant)
  if ('absent' in statement) return { ...described, state: 'missing', reason: statement.absent, statement }
  return {
    ...described,
    unit: statement.unit,
    state: 'known',
    value: statement.value,
    kind: statement.kind,
    precision: statement.precision ?? 1,
    statement,
    blanks: 0,
    smallBase: false,
  }
}

/**
 * Returns the sum of quantities. Blank cells add nothing and are counted; an operand that is missing for any other
 * reason leaves the sum missing.
 */
export function sumOf(ref: FigureRef, operands: readonly Quantity[]): Quantity {
  const unit = operands[0]?.unit ?? ''
  const computation: Computation = { operation: 'sum', operands, above: operands.length }
  const known = operands.filter((operand) => operand.state === 'known')
  const blank = operands.filter((operand) => operand.state === 'missing' && operand.reason === 'blank')
  if (known.length === 0 || known.length + blank.length < operands.length) {
    return {
      state: 'missing',
      ref,
      unit,
      reason: known.length === 0 && blank.length === operands.length && blank.length > 0 ? 'blank' : 'operand-missing',
      computation,
    }
  }
  return {
    state: 'known',
    ref,
    unit,
    value: known.reduce((total, operand) => total + operand.value, 0),
    kind: 'computed',
    precision: Math.max(...known.map((operand) => operand.precision)),
    computation,
    blanks: blank.length + known.reduce((total, operand) => total + operand.blanks, 0),
    smallBase: false,
  }
}

/** Returns `from − less`, in the unit of `from`; missing where either is. */
export function differenceOf(ref: FigureRef, from: Quantity, less: Quantity): Quantity {
  const computation: Computation = { operation: 'difference', operands: [from, less], above: 2 }
  if (from.state === 'missing' || less.state === 'missing') {
    return { state: 'missing', ref, unit: from.unit, reason: 'operand-missing', computation }
  }
  return {
    state: 'known',
    ref,
    unit: from.unit,
    value: from.value - less.value,
    kind: 'computed',
    precision: Math.max(from.precision, less.precision),
    computation,
    blanks: from.blanks + less.blanks,
    smallBase: false,
  }
}

/** Returns `Σ above ÷ Σ below` in per cent; missing where an operand is missing or the denominator is 0. */
export function ratioOf(ref: FigureRef, above: readonly Quantity[], below: readonly Quantity[], rate?: RateId): Quantity {
  const computation: Computation = { operation: 'ratio', operands: [...above, ...below], above: above.length, ...(rate && { rate }) }
  const numerator = sumOf('', above)
  const denominator = sumOf('', below)
  const described = { ref, unit: '%', computation }
  if (numerator.state === 'missing' || denominator.state === 'missing') {
    return { ...described, state: 'missing', reason: 'operand-missing' }
  }
  if (denominator.value === 0) return { ...described, state: 'missing', reason: 'zero-denominator' }
  return {
    ...described,
    state: 'known',
    value: (numerator.value / denominator.value) * 100,
    kind: 'computed',
    precision: 0.01,
    blanks: numerator.blanks + denominator.blanks,
    smallBase: denominator.value < SMALL_BASE,
  }
}

/**
 * Returns the whole that a metric's parts are shares of: its printed figure, or, where that is not printed and the
 * parts are a partition, their sum (forms.md, Rates: base of the eight replies).
 */
export function wholeOf(report: Report, metric: MetricId): Quantity {
  const printed = stated(report, metric)
  if (printed.state === 'known') return printed
  const parts = childrenOf(metric, 'partition', report.form)
  return parts.length > 0 ? evaluate(report, refs.sum(parts)) : printed
}

/** Returns the share of a part in its whole, in per cent; for overlapping parts this is their coverage of the total. */
export function shareOf(report: Report, part: MetricId): Quantity {
  const parent = metricOf(part).parent
  const ref = refs.share(part)
  if (!parent) return { state: 'missing', ref, unit: '%', reason: 'unknown' }
  return ratioOf(ref, [stated(report, part)], [wholeOf(report, parent)])
}

/** Returns whether metrics may be added: each once, in one unit, and none that overlaps another of them. */
function mayBeAdded(ids: readonly MetricId[]): boolean {
  const overlapping = ids.filter((id) => metricOf(id).relation === 'overlap').map((id) => metricOf(id).parent)
  return (
    new Set(ids).size === ids.length && new Set(ids.map((id) => metricOf(id).unit)).size === 1 && new Set(overlapping).size === overlapping.length
  )
}

const metricList = (text: string): MetricId[] | null => {
  const ids = text.split(',')
  return ids.length > 0 && ids.every(isMetricId) ? ids : null
}

/**
 * Returns the quantity that a ref names, computed from this report. A ref of no known shape gives a missing quantity
 * with the reason `unknown`.
 */
export function evaluate(report: Report, ref: FigureRef): Quantity {
  const unknown: Quantity = { state: 'missing', ref, unit: '', reason: 'unknown' }
  const colon = ref.indexOf(':')
  if (colon < 0) {
    const [metric = '', applicant, ...rest] = ref.split('@')
    const kind = APPLICANTS.find((each) => each === applicant)
    if (!isMetricId(metric) || rest.length > 0 || (applicant !== undefined && !kind)) return unknown
    return stated(report, metric, kind)
  }
  const operation = ref.slice(0, colon)
  const rest = ref.slice(colon + 1)
  if (operation === 'rate') {
    if (!isRateId(rest)) return unknown
    return evaluateRate(report, rest)
  }
  if (operation === 'share') return isMetricId(rest) ? shareOf(report, rest) : unknown
  if (operation === 'ratio') {
    const [above, below, ...more] = rest.split('/').map(metricList)
    if (!above || !below || more.length > 0 || !mayBeAdded(above) || !mayBeAdded(below)) return unknown
    return ratioOf(
      ref,
      above.map((id) => stated(report, id)),
      below.map((id) => wholeOf(report, id)),
    )
  }
  const list = metricList(rest)
  if (!list) return unknown
  const [first, second] = list
  if (operation === 'sum' && mayBeAdded(list)) {
    return sumOf(
      ref,
      list.map((id) => stated(report, id)),
    )
  }
  if (operation === 'difference' && first && second && list.length === 2 && metricOf(first).unit === metricOf(second).unit) {
    return differenceOf(ref, stated(report, first), stated(report, second))
  }
  return unknown
}

function evaluateRate(report: Report, rate: RateId): Quantity {
  const definition = RATES[rate].forms[report.form]
  const ref = refs.rate(rate)
  if (!definition) return { state: 'missing', ref, unit: '%', reason: 'not-in-form' }
  const below = definition.below.map((id) => (definition.below.length === 1 ? wholeOf(report, id) : stated(report, id)))
  return ratioOf(
    ref,
    definition.above.map((id) => stated(report, id)),
    below,
    rate,
  )
}
