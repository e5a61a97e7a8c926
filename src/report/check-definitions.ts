/** The one list of identities of the statutory forms, as data: which figures each compares and how strictly. */
import type { MetricId } from './dictionary'
import type { Applicant } from './schema'

export const CHECK_DEFINITION_IDS = [
  'disclosure-levels-sum',
  'methods-sum',
  'application-levels-sum',
  'completed-sum',
  'replies-sum',
  'refusal-reasons',
  'review-sum',
  'litigation-sum',
  'applications-balance',
  'outcomes-sum',
  'kinds-sum',
  'cases-review-sum',
  'cases-direct-sum',
  'cases-after-review-sum',
  'subset',
  'printed-share',
  'printed-share-text',
  'printed-reduction',
  'text-total',
  'text-parts',
  'restated',
  'carried-across-years',
  'in-force-across-years',
  'channels-total',
  'printed-shares-total',
  'received-completed',
  'received-replies',
  'replies-completed',
] as const
export type CheckDefinitionId = (typeof CHECK_DEFINITION_IDS)[number]

/** `must`: the form itself says so. `should`: holds in a careful report. `explain`: a difference that is no error. */
export type Severity = 'must' | 'should' | 'explain'

interface Cell {
  metric: MetricId
  applicant?: Applicant
}

/** One side of a comparison: a cell or a sum of cells (`rows`: what each row comes to where its 总计 cell is blank), the computed share of a part, a reduction in per cent, or a number. */
export type Side =
  { cells: readonly Cell[]; rows?: boolean } | { share: MetricId } | { reduction: { from: MetricId; to: MetricId } } | { percent: number }

/** Why the sides of an `explain` comparison differ: where the left one is larger, and where it is smaller. */
export interface Explanation {
  more: ExplainReason
  less: ExplainReason
}
type ExplainReason = 'overlap' | 'below-total' | 'no-carry-in' | 'rounded-shares' | 'not-explained'

export interface Comparison {
  definition: CheckDefinitionId
  severity: Severity
  relation: '=' | '>=' | 'within'
  left: Side
  right: Side
  /** The row the comparison is about, where a definition has several. */
  metric?: MetricId
  applicant?: Applicant
  explanation?: Explanation
  /** The form has no line for this: left out of a report that states none of the metrics of its left side. */
  onlyIfStated?: boolean
}

export const REPLY_KEYS = [
  'already-public',
  'granted',
  'partly-granted',
  'refused',
  'not-this-body',
  'nonexistent',
  'amended',
  'other-channel',
] as const
const REPLIES = REPLY_KEYS.map((key) => `replies.${key}` as const)
export const PRINTED_SHARES = REPLY_KEYS.map((key) => `replies.share.${key}` as const)

type SumOptions = Pick<Comparison, 'relation' | 'severity'> & Partial<Pick<Comparison, 'explanation' | 'onlyIfStated'>>
const MUST: SumOptions = { severity: 'must', relation: '=' }

export interface SumRow {
  definition: CheckDefinitionId
  left: readonly MetricId[]
  right: readonly MetricId[]
  options: SumOptions
}

/** Returns a row of the list: Σ `left` against Σ `right`. */
export const sumRow = (definition: CheckDefinitionId, left: readonly MetricId[], right: readonly MetricId[], options = MUST): SumRow => ({
  definition,
  left,
  right,
  options,
})

/** Sums of the 2014 form. */
export const SUMS_2014: readonly SumRow[] = [
  sumRow('disclosure-levels-sum', ['disclosure.level.municipal', 'disclosure.level.district'], ['disclosure.total'], { ...MUST, onlyIfStated: true }),
  sumRow(
    'methods-sum',
    ['applications.method.in-person', 'applications.method.fax', 'applications.method.online', 'applications.method.letter'],
    ['applications.received'],
  ),
  sumRow('application-levels-sum', ['applications.level.municipal', 'applications.level.district'], ['applications.received'], {
    ...MUST,
    onlyIfStated: true,
  }),
  sumRow('completed-sum', ['applications.completed.on-time', 'applications.completed.extended'], ['applications.completed']),
  sumRow('replies-sum', REPLIES, ['replies.total']),
  sumRow(
    'refusal-reasons',
    [
      'replies.refused.state-secret',
      'replies.refused.trade-secret',
      'replies.refused.privacy',
      'replies.refused.security',
      'replies.refused.not-government-information',
      'replies.refused.other-statutory',
    ],
    ['replies.refused'],
    { severity: 'must', relation: '>=' },
  ),
  sumRow('review-sum', ['review.upheld', 'review.corrected', 'review.other'], ['review.total']),
  sumRow('litigation-sum', ['litigation.upheld', 'litigation.corrected', 'litigation.other'], ['litigation.total']),
  sumRow(
    'channels-total',
    ['disclosure.channel.gazette', 'disclosure.channel.website', 'disclosure.channel.weibo', 'disclosure.channel.wechat', 'disclosure.channel.other'],
    ['disclosure.total'],
    { severity: 'explain', relation: '=', explanation: { more: 'overlap', less: 'below-total' } },
  ),
  sumRow('received-completed', ['applications.received'], ['applications.completed'], {
    severity: 'explain',
    relation: '=',
    explanation: { more: 'no-carry-in', less: 'no-carry-in' },
  }),
  sumRow('received-replies', ['applications.received'], REPLIES, {
    severity: 'explain',
    relation: '=',
    explanation: { more: 'no-carry-in', less: 'no-carry-in' },
  }),
  sumRow('replies-completed', REPLIES, ['applications.completed'], {
    severity: 'explain',
    relation: '=',
    explanation: { more: 'not-explained', less: 'not-explained' },
  }),
]

const casesOf = (forum: 'review' | 'litigation-direct' | 'litigation-after-review'): readonly MetricId[] => [
  `cases.${forum}.upheld`,
  `cases.${forum}.corrected`,
  `cases.${forum}.other`,
  `cases.${forum}.pending`,
]

/** Sums of section 四 of the 2019 and 2021 forms; those of section 三 follow the rows of the form: comparisons.ts. */
export const SUMS_LATER: readonly SumRow[] = [
  sumRow('cases-review-sum', casesOf('review'), ['cases.review.total']),
  sumRow('cases-direct-sum', casesOf('litigation-direct'), ['cases.litigation-direct.total']),
  sumRow('cases-after-review-sum', casesOf('litigation-after-review'), ['cases.litigation-after-review.total']),
]

/** Returns the id of a check: its definition, the row where there are several, the applicant kind where it has one. */
export function checkIdOf({ definition, metric, applicant }: Pick<Comparison, 'definition' | 'metric' | 'applicant'>): string {
  return definition + (metric ? `:${metric}` : '') + (applicant ? `@${applicant}` : '')
}
