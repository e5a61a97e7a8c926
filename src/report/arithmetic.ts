/**
 * Quantities and what is added, subtracted and divided of them: every number the product shows, stated or computed, with
 * what is needed to show where it comes from. A number that is missing is a quantity with a reason, never 0.
 */
import { metricOf, type MetricId } from './dictionary'
import type { RateId } from './rates'
import { leadStatement, type Statement } from './statements'
import type { Absence, AbsentFigure, Applicant, Kind, Report, StatedFigure } from './schema'

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
  /** With kinds of applicants, of the cells in their columns. */
  sum: (parts: readonly MetricId[], kinds: readonly Applicant[] = []): FigureRef => `sum:${listRef(parts, kinds)}`,
  difference: (from: MetricId, less: MetricId): FigureRef => `difference:${from},${less}`,
  ratio: (
    above: readonly MetricId[],
    below: readonly MetricId[],
    kindsAbove: readonly Applicant[] = [],
    kindsBelow: readonly Applicant[] = kindsAbove,
  ): FigureRef => `ratio:${listRef(above, kindsAbove)}/${listRef(below, kindsBelow)}`,
  share: (part: MetricId): FigureRef => `share:${part}`,
  rate: (rate: RateId): FigureRef => `rate:${rate}`,
  /** Of totals.ts. */
  total: (metric: MetricId, applicant?: Applicant): FigureRef => `total:${refs.metric(metric, applicant)}`,
  concluded: (total: MetricId): FigureRef => `concluded:${total}`,
  totalShare: (above: readonly MetricId[], below: MetricId): FigureRef => `total-share:${above.join(',')}/${below}`,
}

const listRef = (metrics: readonly MetricId[], kinds: readonly Applicant[]): string => [metrics.join(','), ...kinds].join('@')

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

/** Returns the metrics that a quantity is or was computed from. */
export function metricsOf(quantity: Quantity): MetricId[] {
  return quantity.metric ? [quantity.metric] : (quantity.computation?.operands.flatMap(metricsOf) ?? [])
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
      ...(operands.length > 0 && operands.every(isSettled) && { settled: true }),
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

/** Returns whether a cell is blank and known to add nothing. */
const isSettled = (quantity: Quantity): boolean => quantity.state === 'missing' && quantity.settled === true

/** Returns whether a number is missing, or is a sum with a blank that may hold something: what it comes to is not known. */
export function isOpen(quantity: Quantity): boolean {
  return quantity.state === 'missing' ? !isSettled(quantity) : (quantity.computation?.operands.some(isOpen) ?? false)
}

/** Returns `from − less`, in the unit of `from`; missing where either is. */
export function differenceOf(ref: FigureRef, from: Quantity, less: Quantity): Quantity {
  const computation: Computation = { operation: 'difference', operands: [from, less], above: 2 }
  const nothing = isSettled(less)
  if (from.state === 'missing' || (less.state === 'missing' && !nothing)) {
    const settled = isSettled(from) && nothing
    return { state: 'missing', ref, unit: from.unit, reason: settled ? 'blank' : 'operand-missing', ...(settled && { settled }), computation }
  }
  return {
    state: 'known',
    ref,
    unit: from.unit,
    value: from.value - (less.state === 'known' ? less.value : 0),
    kind: 'computed',
    precision: Math.max(from.precision, less.state === 'known' ? less.precision : from.precision),
    computation,
    blanks: from.blanks + (less.state === 'known' ? less.blanks : 1),
    smallBase: false,
  }
}

/** Returns `Σ above ÷ Σ below` in per cent; missing where an operand is missing or the denominator is 0. */
export function ratioOf(ref: FigureRef, above: readonly Quantity[], below: readonly Quantity[], rate?: RateId): Quantity {
  const computation: Computation = { operation: 'ratio', operands: [...above, ...below], above: above.length, ...(rate && { rate }) }
  // A rate may use blank cells that are known to add nothing, and counts them; the cells themselves stay blank.
  const nothing = rate !== undefined && above.every(isSettled)
  const numerator = nothing ? { state: 'known' as const, value: 0, blanks: above.length } : sumOf('', above)
  const denominator = sumOf('', below)
  const described = { ref, unit: '%', computation }
  // A blank that may hold something is no 0: with it a rate is not known, and no share of a whole that has one.
  if ((rate ? [...above, ...below] : below).some(isOpen)) {
    return { ...described, state: 'missing', reason: 'operand-missing' }
  }
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
