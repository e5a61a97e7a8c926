/** The one definition of every rate (forms.md, Rates). A rate has one name and one formula a form. */
import type { MetricId } from './dictionary'
import type { Form } from './schema'

export interface RateDefinition {
  above: readonly MetricId[]
  /** One metric stands for its whole: the printed figure, or the sum of its parts where that is not printed. */
  below: readonly MetricId[]
}

const granted = ['replies.granted', 'replies.partly-granted'] as const

/**
 * Rates by id and form. Disclosure A, B and C differ in what counts as disclosed and in their base; correction and
 * upheld rates of the 2014 form divide by the total, because that form has no line for cases still pending.
 */
export const RATES: Record<RateId, { forms: Partial<Record<Form, RateDefinition>> }> = {
  'disclosure-a': { forms: { '2014': { above: granted, below: ['replies.total'] } } },
  'disclosure-b': { forms: { '2014': { above: granted, below: [...granted, 'replies.refused'] } } },
  'disclosure-c': { forms: { '2014': { above: ['replies.already-public', ...granted], below: ['replies.total'] } } },
  'correction-review': { forms: { '2014': { above: ['review.corrected'], below: ['review.total'] } } },
  'correction-litigation': { forms: { '2014': { above: ['litigation.corrected'], below: ['litigation.total'] } } },
  'correction-both': {
    forms: { '2014': { above: ['review.corrected', 'litigation.corrected'], below: ['review.total', 'litigation.total'] } },
  },
  'upheld-review': { forms: { '2014': { above: ['review.upheld'], below: ['review.total'] } } },
  'upheld-litigation': { forms: { '2014': { above: ['litigation.upheld'], below: ['litigation.total'] } } },
  'upheld-both': {
    forms: { '2014': { above: ['review.upheld', 'litigation.upheld'], below: ['review.total', 'litigation.total'] } },
  },
  dispute: { forms: { '2014': { above: ['review.total', 'litigation.total'], below: ['applications.received'] } } },
  'on-time': {
    forms: {
      '2014': { above: ['applications.completed.on-time'], below: ['applications.completed.on-time', 'applications.completed.extended'] },
    },
  },
}

export const RATE_IDS = [
  'disclosure-a',
  'disclosure-b',
  'disclosure-c',
  'correction-review',
  'correction-litigation',
  'correction-both',
  'upheld-review',
  'upheld-litigation',
  'upheld-both',
  'dispute',
  'on-time',
] as const

export type RateId = (typeof RATE_IDS)[number]

/** The definitions of the disclosure rate that a reader can choose from; A is the default. */
export const DISCLOSURE_RATES = { a: 'disclosure-a', b: 'disclosure-b', c: 'disclosure-c' } as const

/** Returns whether a text from outside is the id of a rate. */
export function isRateId(id: string): id is RateId {
  return RATE_IDS.some((each) => each === id)
}
