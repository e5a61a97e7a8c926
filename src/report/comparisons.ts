/** Turns the list of identities into the comparisons of one form: every row, every column, every printed percentage. */
import {
  CHECK_DEFINITION_IDS,
  PRINTED_SHARES,
  REPLY_KEYS,
  SUMS_2014,
  SUMS_LATER,
  sumRow,
  type Comparison,
  type Side,
  type SumRow,
} from './check-definitions'
import { metricIds, metricOf, type MetricId } from './dictionary'
import { APPLICANTS, type Applicant, type Form } from './schema'
import { applicationRows, printedParts } from './totals'

const cells = (metrics: readonly MetricId[], applicant?: Applicant): Side => ({
  cells: metrics.map((metric) => (applicant ? { metric, applicant } : { metric })),
})

const LATER: readonly Form[] = ['2019', '2021']
const COLUMNS: readonly (Applicant | undefined)[] = [...APPLICANTS, undefined]

/** Returns the pairs of a 其中 row and its parent in a form. The refusal reasons are such rows, though they may overlap. */
function subsetsOf(form: Form): { part: MetricId; parent: MetricId }[] {
  return metricIds.flatMap((part) => {
    const { parent, relation, forms } = metricOf(part)
    return parent && forms.includes(form) && (relation === 'subset' || parent === 'replies.refused') ? [{ part, parent }] : []
  })
}

const fromRow = ({ definition, left, right, options }: SumRow, applicant?: Applicant): Comparison => ({
  definition,
  left: cells(left, applicant),
  right: cells(right, applicant),
  ...(applicant && { applicant }),
  ...options,
})

function laterComparisons(form: Form): Comparison[] {
  const balance = sumRow('applications-balance', ['applications.new', 'applications.carried-in'], ['outcomes.total', 'applications.carried-forward'])
  const outcomes = sumRow('outcomes-sum', printedParts('outcomes.total', form), ['outcomes.total'])
  const kinds = applicationRows(form).map((metric): Comparison => ({
    definition: 'kinds-sum',
    severity: 'must',
    relation: '=',
    metric,
    left: { cells: APPLICANTS.map((applicant) => ({ metric, applicant })) },
    right: cells([metric]),
  }))
  return [
    ...COLUMNS.map((applicant) => fromRow(balance, applicant)),
    ...COLUMNS.map((applicant) => ({ ...fromRow(outcomes, applicant), left: { ...cells(outcomes.left, applicant), rows: true } })),
    ...kinds,
    ...SUMS_LATER.map((row) => fromRow(row)),
  ]
}

function printedComparisons(): Comparison[] {
  const shares = REPLY_KEYS.map((key): Comparison => ({
    definition: 'printed-share',
    severity: 'should',
    relation: 'within',
    metric: `replies.share.${key}`,
    left: cells([`replies.share.${key}`]),
    right: { share: `replies.${key}` },
    onlyIfStated: true,
  }))
  return [
    ...shares,
    {
      definition: 'printed-reduction',
      severity: 'should',
      relation: 'within',
      left: cells(['reform.days-reduction']),
      right: { reduction: { from: 'reform.days-statutory', to: 'reform.days-current' } },
      onlyIfStated: true,
    },
    {
      definition: 'printed-shares-total',
      severity: 'explain',
      relation: '=',
      left: cells(PRINTED_SHARES),
      right: { percent: 100 },
      explanation: { more: 'rounded-shares', less: 'rounded-shares' },
      onlyIfStated: true,
    },
  ]
}

/**
 * Returns every comparison inside one report of a form, in the order of the list of definitions. The comparisons of
 * figures that are stated more than once depend on the report, those across years on two: see checks.ts.
 */
export function comparisonsOf(form: Form): Comparison[] {
  const subsets = subsetsOf(form).map(({ part, parent }): Comparison => ({
    definition: 'subset',
    severity: 'must',
    relation: '>=',
    metric: part,
    left: cells([parent]),
    right: cells([part]),
  }))
  const all = [...(LATER.includes(form) ? laterComparisons(form) : SUMS_2014.map((row) => fromRow(row))), ...subsets, ...printedComparisons()]
  const order = (comparison: Comparison) => CHECK_DEFINITION_IDS.indexOf(comparison.definition)
  return all.sort((one, other) => order(one) - order(other))
}
