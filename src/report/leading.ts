/** Which of several rows is the largest, and what may be said of it: a row without a number, a tie and a number given as 约 or 余 each leave less to say. */
import type { ChartRow } from './charts'
import type { Finding, Most } from './findings'
import { intervalOf } from './interval'

/** A blank cell that is known to add nothing is smaller than any other. */
const isUnknown = ({ quantity }: ChartRow): boolean => quantity.state === 'missing' && !quantity.settled

/**
 * Returns the values of a finding that names the largest of some rows: their names, how they may be called (`most`), and value and
 * share of the first of them. Without any number it is the first row, whose number the finding then says to be missing.
 */
export function leading(rows: readonly ChartRow[]): { row: ChartRow | undefined; tied: boolean; values: Finding['values'] } {
  const known = rows.flatMap((row) => (row.quantity.state === 'known' ? [{ row, size: row.quantity.value, ...intervalOf(row.quantity) }] : []))
  const least = Math.max(...known.map(({ low }) => low))
  const candidates = known.filter(({ high }) => high >= least)
  const exact = candidates.every(({ low, high }) => low === high)
  const given = rows.some(isUnknown) ? '-given' : ''
  const tied = exact && candidates.length > 1
  const said = tied || (candidates.length === 1 && (known.length > 1 || given === ''))
  const most: Most = !said ? 'finding.most.plain' : `finding.most.${tied ? 'tied' : 'alone'}${given}`
  const [first] = [...candidates].sort((one, other) => other.size - one.size)
  const row = first?.row ?? rows[0]
  return {
    row,
    tied,
    values: {
      names: { names: tied ? candidates.map((each) => each.row.label) : row ? [row.label] : [] },
      most: { phrase: most },
      ...(row && { value: { quantity: row.quantity } }),
      ...(row?.share && { share: { quantity: row.share } }),
    },
  }
}
