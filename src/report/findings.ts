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
  'finding.days',
  'finding.items',
  'finding.responses',
  'finding.disclosure',
  'finding.applications',
  'finding.work',
  'finding.statistics',
  'finding.quality',
  'finding.quality-fails',
  'finding.sources',
  'finding.missing',
] as const
export type FindingId = (typeof FINDING_IDS)[number]

export type FindingValue = { quantity: Quantity } | { metric: MetricId } | { count: number } | { year: number } | { words: Bilingual }

export interface Finding {
  id: FindingId
  values: Readonly<Record<string, FindingValue>>
}

/**
 * Returns the finding when every quantity in it is known; otherwise one that names the first missing figure's metric.
 */
export function findingOf(id: FindingId, values: Finding['values'], subject: MetricId): Finding {
  const complete = Object.values(values).every((value) => !('quantity' in value) || value.quantity.state === 'known')
  return complete ? { id, values } : { id: 'finding.missing', values: { metric: { metric: subject } } }
}
