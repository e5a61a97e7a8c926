/** Finds figures by their value: `182`, `14,819`, `55.4 %`, `46.7万`. */
import type { Quantity } from './quantity'

/** A number as somebody typed it. */
export interface TypedNumber {
  value: number
  /** The digits as typed, without separators and without the word for the scale. */
  digits: string
  /** What one of the last typed digit stands for: 1,000 in `46.7万`. */
  step: number
  /** Whether a scale, a decimal or a per cent sign says that the number may be rounded. */
  rounded: boolean
  percent: boolean
}

const SCALES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000, k: 1_000, m: 1_000_000 }

/** One number with what may belong to it, in folded text. */
export const NUMBER_PATTERN = String.raw`\d[\d,]*(?:\.\d*)?[余多]? ?(?:%|[万亿]|[km](?![a-z]))?`
const whole = /^(\d[\d,]*(?:\.(\d*))?)[余多]? ?(%|[万亿km])?$/

/** Returns the number that a folded text is, or null where it is none. */
export function typedNumber(text: string): TypedNumber | null {
  const match = whole.exec(text)
  if (!match) return null
  const [, number = '', decimals = '', sign = ''] = match
  const digits = number.replaceAll(',', '')
  const scale = SCALES[sign] ?? 1
  return {
    value: Number(digits) * scale,
    digits,
    step: scale / 10 ** decimals.length,
    rounded: scale > 1 || decimals !== '' || sign === '%',
    percent: sign === '%',
  }
}

/**
 * Returns how far a typed number is from a quantity: 0 where it is the number as shown, more where it is the number
 * rounded or the beginning of its digits, null where it is neither.
 */
export function numberCost(quantity: Quantity, typed: TypedNumber): number | null {
  if (quantity.state === 'missing' || (typed.percent && quantity.unit !== '%')) return null
  const decimals = quantity.precision < 1 ? Math.min(6, Math.round(-Math.log10(quantity.precision))) : 0
  const shown = quantity.value.toFixed(decimals)
  const scaled = typed.step > 1
  if (quantity.value === typed.value || (!scaled && shown === typed.digits)) return 0
  if (typed.rounded && Math.abs(quantity.value - typed.value) <= typed.step * 0.5000001) return 2
  return !scaled && shown.startsWith(typed.digits) ? 3 + (shown.length - typed.digits.length) / 10 : null
}
