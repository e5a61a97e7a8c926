/** The one definition of every rate (forms.md, Rates). A rate has one name and one formula a form. */
import type { MetricId } from './dictionary'
import type { Form } from './schema'

interface RateDefinition {
  above: readonly MetricId[]
  /** One metric stands for its whole: the printed figure, or the sum of its parts where that is not printed. */
  below: readonly MetricId[]
  /** What is taken off each total below, in the order of these: the cases still pending. */
  less?: readonly MetricId[]
}

type RateForms = { forms: Partial<Record<Form, RateDefinition>> }

const REPLIES_GIVEN = ['replies.granted', 'replies.partly-granted'] as const
const OUTCOMES_GIVEN = ['outcomes.granted', 'outcomes.partly-granted'] as const
const FORUMS_2014 = { review: ['review'], litigation: ['litigation'], both: ['review', 'litigation'] } as const
const FORUMS_LATER = {
  review: ['cases.review'],
  litigation: ['cases.litigation-direct', 'cases.litigation-after-review'],
  both: ['cases.review', 'cases.litigation-direct', 'cases.litigation-after-review'],
} as const
type ForumKey = keyof typeof FORUMS_LATER

const later = (definition: RateDefinition) => ({ '2019': definition, '2021': definition })

/** Returns the rate of a result: of all cases in the 2014 form, which has no line for pending ones; of the concluded in the later forms. */
const resultRate = (result: 'corrected' | 'upheld', forum: ForumKey): RateForms => ({
  forms: {
    '2014': {
      above: FORUMS_2014[forum].map((each): MetricId => `${each}.${result}`),
      below: FORUMS_2014[forum].map((each): MetricId => `${each}.total`),
    },
    ...later({
      above: FORUMS_LATER[forum].map((each): MetricId => `${each}.${result}`),
      below: FORUMS_LATER[forum].map((each): MetricId => `${each}.total`),
      less: FORUMS_LATER[forum].map((each): MetricId => `${each}.pending`),
    }),
  },
})

/** Rates by id and form. Disclosure A, B and C differ in what counts as disclosed and in their base; C is of the 2014 form only. */
export const RATES: Record<RateId, RateForms> = {
  'disclosure-a': {
    forms: { '2014': { above: REPLIES_GIVEN, below: ['replies.total'] }, ...later({ above: OUTCOMES_GIVEN, below: ['outcomes.total'] }) },
  },
  'disclosure-b': {
    forms: {
      '2014': { above: REPLIES_GIVEN, below: [...REPLIES_GIVEN, 'replies.refused'] },
      ...later({ above: OUTCOMES_GIVEN, below: [...OUTCOMES_GIVEN, 'outcomes.refused'] }),
    },
  },
  'disclosure-c': { forms: { '2014': { above: ['replies.already-public', ...REPLIES_GIVEN], below: ['replies.total'] } } },
  'correction-review': resultRate('corrected', 'review'),
  'correction-litigation': resultRate('corrected', 'litigation'),
  'correction-both': resultRate('corrected', 'both'),
  'upheld-review': resultRate('upheld', 'review'),
  'upheld-litigation': resultRate('upheld', 'litigation'),
  'upheld-both': resultRate('upheld', 'both'),
  dispute: {
    forms: {
      '2014': { above: ['review.total', 'litigation.total'], below: ['applications.received'] },
      ...later({ above: FORUMS_LATER.both.map((each): MetricId => `${each}.total`), below: ['applications.new'] }),
    },
  },
  completion: { forms: later({ above: ['outcomes.total'], below: ['applications.new', 'applications.carried-in'] }) },
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
  'completion',
  'on-time',
] as const

export type RateId = (typeof RATE_IDS)[number]

/** The definitions of the disclosure rate that a reader can choose from; A is the default. */
export const DISCLOSURE_RATES = { a: 'disclosure-a', b: 'disclosure-b', c: 'disclosure-c' } as const

/** Returns whether a text from outside is the id of a rate. */
export function isRateId(id: string): id is RateId {
  return RATE_IDS.some((each) => each === id)
}
