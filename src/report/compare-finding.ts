/** What a comparison's charts say of how far the reports lie apart. */
import type { Line, LineValue } from './compare-lines'
import { changeOf, nameOf, ofOneBody } from './comparison'
import type { CompareSubject, Finding, FindingQuantity, Turn } from './findings'
import { isInexact } from './interval'
import type { Quantity } from './quantity'
import type { Report } from './schema'

/** A report and what it has in a line. */
export interface Member {
  report: Report
  value: LineValue
}

/** Returns the reports that have a place in a line, each with its number. */
export const membersOf = (reports: readonly Report[], line: Line): Member[] =>
  reports.flatMap((report) => {
    const value = line.of(report)
    return value ? [{ report, value }] : []
  })

const refer = (report: Report) => ({ words: nameOf(report) })

/** A number of a member, with all that its row says of it. */
const said = ({ value: { quantity, note, approximate } }: Member): FindingQuantity => ({ quantity, note, approximate })

/** Returns which way a difference goes, as far as its digits show it. */
function turnOf(difference: Quantity, kind: Line['kind']): Turn {
  const size = difference.state === 'known' ? difference.value : 0
  const shown = difference.state === 'known' && Math.abs(size) >= difference.precision / 2
  return shown ? `finding.turn.${size > 0 ? 'up' : 'down'}.${kind}` : 'finding.turn.none'
}

/**
 * Returns how far the reports lie apart in one line: of one body the first and the last year, otherwise the lowest and the highest,
 * with the difference. It gives no cause and no rank; counts of different scopes are not set against each other, and a number given as
 * 约 or 余 is set against none.
 */
export function spreadFinding(reports: readonly Report[], lines: readonly Line[], subject: CompareSubject): Finding {
  const name = { phrase: subject }
  const [line, other] = lines
  // Definition B has two lines across the break, and they are not compared.
  if (other) return { id: 'finding.compare-break', values: { name } }
  const members = line ? membersOf(reports, line).filter(({ value: { quantity } }) => quantity.state === 'known' && !isInexact(quantity)) : []
  const [first, ...more] = members
  const last = more.at(-1)
  if (!first || !last) return { id: 'finding.compare-few', values: { name } }
  if (line?.kind === 'count' && members.some(({ report }) => report.scope !== first.report.scope)) {
    return { id: 'finding.compare-scopes', values: { name } }
  }
  if (line?.kind === 'count' && members.some(({ value }) => value.definition !== first.value.definition)) {
    return { id: 'finding.compare-break', values: { name } }
  }
  const apart = (from: Member, to: Member) => ({
    name,
    first: said(from),
    last: said(to),
    difference: { quantity: changeOf(from.value.quantity, to.value.quantity).difference },
  })
  const oneSeries = more.every(({ report, value }) => ofOneBody(report, first.report) && value.definition === first.value.definition)
  if (oneSeries && first.report.year < last.report.year) {
    const { body } = first.report
    const values = apart(first, last)
    return {
      id: 'finding.compare-years',
      values: {
        ...values,
        difference: { ...values.difference, unsigned: true },
        turn: { phrase: turnOf(values.difference.quantity, line?.kind ?? 'count') },
        body: { words: body },
        from: { year: first.report.year },
        to: { year: last.report.year },
      },
    }
  }
  const size = ({ value }: Member) => (value.quantity.state === 'known' ? value.quantity.value : 0)
  const low = members.reduce((least, each) => (size(each) < size(least) ? each : least))
  const high = members.reduce((most, each) => (size(each) > size(most) ? each : most))
  const count = { count: members.length }
  const otherwise = members.find(({ value }) => value.definition !== low.value.definition)
  if (size(low) === size(high) && !otherwise) return { id: 'finding.compare-equal', values: { count, name, value: said(low) } }
  // Equal by two definitions is said of one report of each.
  const upper = size(low) === size(high) && otherwise ? otherwise : high
  return { id: 'finding.compare-range', values: { ...apart(low, upper), count, low: refer(low.report), high: refer(upper.report) } }
}
