/**
 * Findings: one sentence a chart or view, made from the data by rule. A finding leaves this room as a message id with
 * typed values; it gives no cause, no praise and no grade, and where its figures are missing it says that they are.
 */
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

export type FindingValue =
  { quantity: Quantity } | { metric: MetricId } | { count: number } | { year: number } | { words: Bilingual } | { phrase: CompareSubject }

export interface Finding {
  id: FindingId
  values: Readonly<Record<string, FindingValue>>
}

/**
 * Returns the finding when every quantity in it is known. Where a rate has no value because its denominator is a
 * published 0, it says that figure instead; otherwise it names the metric whose figures are missing.
 */
export function findingOf(id: FindingId, values: Finding['values'], subject: MetricId): Finding {
  const quantities = Object.values(values).flatMap((value) => ('quantity' in value ? [value.quantity] : []))
  const missing = quantities.filter((quantity) => quantity.state === 'missing')
  if (missing.length === 0) return { id, values }
  const given = quantities.find((quantity) => quantity.state === 'known')
  if (given && missing.every((quantity) => quantity.reason === 'zero-denominator')) {
    return { id: 'finding.zero', values: { metric: { metric: subject }, value: { quantity: given } } }
  }
  return { id: 'finding.missing', values: { metric: { metric: subject } } }
}
