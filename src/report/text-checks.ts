/**
 * Text against table (forms.md, Identities): figures stated more than once, counts that only the text gives, the parts it
 * tells against its total, and the percentages that it prints of them.
 */
import { checkIdOf, type CheckDefinitionId } from './check-definitions'
import { judgeAtLeast, judgeEqual, judgePrinted, judgeRestated, type Judgement } from './check-judgement'
import { resultOf, type CheckResult, type Compared } from './check-result'
import { metricIds, type MetricId } from './dictionary'
import { intervalOf } from './interval'
import { equalFigures, equalShares } from './observations'
import { quantityOf, ratioOf, refs, sumOf, type KnownQuantity, type Quantity } from './quantity'
import type { Applicant, Report } from './schema'
import { leadStatement, statementsOf, type Statement } from './statements'
import { concludedOf, countsWithoutCell, rowsUnder, rowTotalOf, totalOf, totalShareOf } from './totals'

/** Returns the statements of a place that give it a value or leave its cell empty; a line that is not there says nothing. */
const telling = (statement: Statement): boolean => !('absent' in statement) || statement.absent === 'blank' || statement.absent === 'illegible'

interface Place {
  definition: CheckDefinitionId
  metric?: MetricId
  applicant?: Applicant
}

const compared = (place: Place, relation: Compared['relation'], left: Quantity, right: Quantity): Compared => ({
  id: checkIdOf(place),
  ...place,
  severity: 'should',
  relation,
  left,
  right,
})

const observed = (judgement: Judgement, equals: Compared['equals']): Pick<Compared, 'equals'> =>
  judgement.verdict !== 'holds' && equals && equals.length > 0 ? { equals } : {}

/** Returns the check of what the table gives against the statements beside it: against the first that does not hold. */
function checkStatements(report: Report, place: Place & { metric: MetricId }, lead: Quantity, others: readonly Quantity[]): CheckResult[] {
  const concluded = concludedOf(report, place.metric)?.ref
  const rivals = others.map((right) => {
    const equals = right.state === 'known' ? equalFigures(report, place.metric, right.value) : []
    return { right, equals, judgement: judgeRestated(lead, right, equals, concluded) }
  })
  const rival = rivals.find(({ judgement }) => judgement.verdict !== 'holds') ?? rivals[0]
  if (!rival) return []
  const { right, equals, judgement } = rival
  return [resultOf(report, { ...compared(place, '=', lead, right), ...observed(judgement, equals) }, judgement)]
}

/** Returns the checks of the figures that the report states more than once: the leading statement against one that differs. */
function checkRestated(report: Report): CheckResult[] {
  const places = new Map(report.figures.map(({ metric, applicant }) => [refs.metric(metric, applicant), { metric, applicant }]))
  return [...places.values()].flatMap(({ metric, applicant }) => {
    const lead = leadStatement(report, metric, applicant)
    const others = statementsOf(report, metric, applicant).filter((statement) => statement !== lead && telling(statement))
    if (!lead || !telling(lead) || others.length === 0) return []
    const given = applicant ? quantityOf(lead) : rowTotalOf(report, metric)
    return checkStatements(report, { definition: 'restated', metric, ...(applicant && { applicant }) }, given, others.map(quantityOf))
  })
}

/** Returns a count as the text gives it. */
function told(report: Report, metric: MetricId): KnownQuantity | undefined {
  for (const statement of statementsOf(report, metric)) {
    const quantity = statement.at?.in === 'text' ? quantityOf(statement) : undefined
    if (quantity?.state === 'known') return quantity
  }
  return undefined
}

/** Returns the checks of the counts that the form has no cell for against the sum of its rows. */
function checkTold(report: Report): CheckResult[] {
  return countsWithoutCell(report.form).flatMap((metric) => {
    const text = told(report, metric)
    return text ? checkStatements(report, { definition: 'text-total', metric }, totalOf(report, metric), [text]) : []
  })
}

/** Returns the parts of （七）总计 as the text tells them: granted and partly granted in one number or in two. */
function toldParts(report: Report): { parts: KnownQuantity[]; whole: boolean } {
  const first = (['outcomes.granted', 'outcomes.partly-granted'] as const).flatMap((metric) => told(report, metric) ?? [])
  const disclosed = told(report, 'outcomes.disclosed')
  const others = (['outcomes.refused', 'outcomes.unable', 'outcomes.not-processed', 'outcomes.other'] as const).flatMap(
    (metric) => told(report, metric) ?? [],
  )
  const open = first.length === 2 || !disclosed ? first : [disclosed]
  return { parts: [...open, ...others], whole: (first.length === 2 || disclosed !== undefined) && others.length === 4 }
}

/** Returns the check of the parts that the text tells: all of them add up to the total handled, some to no more than it. */
function checkToldParts(report: Report): CheckResult[] {
  const { parts, whole } = toldParts(report)
  if (parts.length < 2) return []
  const sum = sumOf(`sum:${parts.map(({ ref }) => ref).join(',')}`, parts)
  const total = totalOf(report, 'outcomes.total')
  const place = { definition: 'text-parts' } as const
  const judgement = whole ? judgeEqual(sum, total) : judgeAtLeast(total, sum)
  return [resultOf(report, whole ? compared(place, '=', sum, total) : compared(place, '>=', total, sum), judgement)]
}

const SHARE = 'outcomes.share.'

/** Returns the printed shares of outcomes with the count that each is a share of. */
const printedShares = (report: Report): { share: MetricId; part: MetricId; printed: KnownQuantity }[] =>
  metricIds.flatMap((share) => {
    const part = metricIds.find((id) => share.startsWith(SHARE) && id === `outcomes.${share.slice(SHARE.length)}`)
    const printed = part && told(report, share)
    return part && printed ? [{ share, part, printed }] : []
  })

const judged = (printed: Quantity, computed: Quantity): Judgement =>
  judgePrinted(printed, computed, computed.state === 'known' ? intervalOf(computed) : undefined)

/**
 * Returns the checks of the percentages that a text on a later form prints of outcomes: against the table, and, where the
 * text gives another numerator, against that as well.
 */
function checkToldShares(report: Report): CheckResult[] {
  if (report.form === '2014') return []
  return printedShares(report).flatMap(({ share, part, printed }) => {
    const rows = part === 'outcomes.disclosed' ? rowsUnder(part, report.form) : [part]
    const computed = totalShareOf(report, rows, 'outcomes.total')
    const ofTable = judged(printed, computed)
    const admits = computed.state === 'known' ? { interval: intervalOf(computed) } : {}
    const equals = equalShares(report, part, printed)
    const results = [
      resultOf(
        report,
        { ...compared({ definition: 'printed-share', metric: share }, 'within', printed, computed), ...admits, ...observed(ofTable, equals) },
        ofTable,
      ),
    ]
    const text = told(report, part)
    const table = totalOf(report, part)
    if (text && !(table.state === 'known' && table.value === text.value)) {
      const own = ratioOf(`ratio:text:${part}/outcomes.total`, [text], [totalOf(report, 'outcomes.total')])
      const interval = own.state === 'known' ? { interval: intervalOf(own) } : {}
      results.push(
        resultOf(
          report,
          { ...compared({ definition: 'printed-share-text', metric: share }, 'within', printed, own), ...interval },
          judged(printed, own),
        ),
      )
    }
    return results
  })
}

/** Returns the checks of what the text of a report says, against its tables and in itself. */
export function checkText(report: Report): CheckResult[] {
  return [...checkTold(report), ...checkToldParts(report), ...checkRestated(report), ...checkToldShares(report)]
}
