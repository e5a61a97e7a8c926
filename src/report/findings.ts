/**
 * Findings: one sentence a chart or view, made from the data by rule. A finding leaves this room as a message id with
 * typed values; it gives no cause, no praise and no grade, and where its figures are missing it says that they are.
 */
import type { ComparePhrase, Label } from './charts'
import type { MetricId } from './dictionary'
import type { Quantity } from './quantity'
import type { Bilingual } from './schema'

export const FINDING_IDS = [
  'finding.channels',
  'finding.top-share',
  'finding.levels',
  'finding.normative',
  'finding.flow',
  'finding.outcomes',
  'finding.groups',
  'finding.groups-2014',
  'finding.disputes',
  'finding.dispute-rates',
  'finding.disputes-both',
  'finding.disputes-pending',
  'finding.balance',
  'finding.kind-outcomes',
  'finding.other-reasons',
  'finding.documents-disclosed',
  'finding.documents-in-force',
  'finding.acts',
  'finding.days',
  'finding.items',
  'finding.responses',
  'finding.disclosure',
  'finding.applications',
  'finding.applications-later',
  'finding.work',
  'finding.work-text',
  'finding.work-none',
  'finding.statistics',
  'finding.quality',
  'finding.quality-fails',
  'finding.sources',
  'finding.sources-by-hand',
  'finding.compare-years',
  'finding.compare-range',
  'finding.compare-equal',
  'finding.compare-scopes',
  'finding.compare-break',
  'finding.compare-few',
  'finding.zero',
  'finding.missing',
] as const
export type FindingId = (typeof FINDING_IDS)[number]

/** What the finding of a comparison speaks of. */
export type CompareSubject = `compare.subject.${'disclosure' | 'disclosed' | 'received' | 'reviews' | 'persons'}`

/** Which way a number went from one year to a later one: of rates and shares, of counts, or neither, where it stayed or rounding hides it. */
export type Turn = `finding.turn.${'up' | 'down'}.${'share' | 'count'}` | 'finding.turn.none'

/** How the largest of several rows may be called: see leading.ts. */
export type Most = `finding.most.${'alone' | 'tied' | 'alone-given' | 'tied-given' | 'plain'}`

/** A number of a finding, with what the chart says of it: which definition it is, that its mapping is approximate. */
export interface FindingQuantity {
  quantity: Quantity
  note?: ComparePhrase | undefined
  approximate?: boolean | undefined
  /** Its words say which way it goes: it is shown without its sign. */
  unsigned?: boolean | undefined
}

export type FindingValue =
  | FindingQuantity
  | { nameOf: Quantity }
  | { metric: MetricId }
  | { names: readonly Label[] }
  | { count: number }
  | { year: number }
  | { words: Bilingual }
  | { phrase: CompareSubject | Most | Turn }

export interface Finding {
  id: FindingId
  values: Readonly<Record<string, FindingValue>>
}

/** Returns the number that a rate without a value was divided by, or one of those that it is the sum of: it is published and leaves nothing to divide by. */
function denominatorOf({ computation }: Quantity): Quantity | undefined {
  return computation?.operands.slice(computation.above).find(({ state }) => state === 'known')
}

/** Returns the figures that a number is computed from, down to those that stand in the report. */
const figuresOf = (quantity: Quantity): readonly Quantity[] => quantity.computation?.operands.flatMap(figuresOf) ?? [quantity]

/** Returns the first figure that a number is missing for; a blank that is known to add nothing is not missed. */
const lackOf = (quantity: Quantity): Quantity => figuresOf(quantity).find((each) => each.state === 'missing' && !each.settled) ?? quantity

/**
 * Returns the finding when every quantity in it is known. Where a figure is missing it names that figure instead; where
 * a rate alone has no value, because its denominator is a published 0, it says that figure, unless the words have room for it.
 */
export function findingOf(id: FindingId, values: Finding['values'], zero: 'zero-apart' | 'zero-in-place' = 'zero-apart'): Finding {
  const quantities = Object.values(values).flatMap((value) => ('quantity' in value ? [value.quantity] : []))
  const absent = quantities.flatMap((quantity) => (quantity.state === 'missing' ? [quantity] : []))
  const [first] = absent
  const lacking = absent.find(({ reason }) => reason !== 'zero-denominator')
  if (!first || (!lacking && zero === 'zero-in-place')) return { id, values }
  const below = lacking ? undefined : denominatorOf(first)
  if (!below) return { id: 'finding.missing', values: { name: { nameOf: lackOf(lacking ?? first) } } }
  return { id: 'finding.zero', values: { name: { nameOf: below }, value: { quantity: below }, rate: { nameOf: first } } }
}
