/** What the identities of a form say of numbers that are still being typed. */
import { checkReport, type CheckResult } from './checks'
import type { FigureRef, Quantity } from './quantity'
import type { Report } from './schema'

/** A blank total whose parts are all there. */
interface OpenSum {
  ref: FigureRef
  value: number
}

export interface EntryJudgement {
  /** Identities that must hold and do not. */
  fails: readonly CheckResult[]
  holds: number
  /** Those that have some of their numbers and lack others. */
  open: readonly CheckResult[]
  sums: readonly OpenSum[]
  /** Refs of the cells in a failing identity. */
  lit: ReadonlySet<FigureRef>
}

/** Returns the refs of the cells that a quantity is made of; its own where it is one. */
export function cellRefs(quantity: Quantity): FigureRef[] {
  return quantity.computation ? quantity.computation.operands.flatMap(cellRefs) : [quantity.ref]
}

function hasNumber(quantity: Quantity): boolean {
  return quantity.computation ? quantity.computation.operands.some(hasNumber) : quantity.state === 'known'
}

/** Returns the total that a check would have if its blank right side were the sum of the left. */
function openSum({ relation, left, right }: CheckResult): OpenSum[] {
  const blank = right.state === 'missing' && right.reason === 'blank' && right.computation === undefined
  return relation === '=' && blank && left.state === 'known' && left.blanks === 0 && left.computation?.operation === 'sum'
    ? [{ ref: right.ref, value: left.value }]
    : []
}

/** Returns the state of every identity that must hold (forms.md, Identities). Two ways to one total that disagree offer no sum. */
export function judgeEntry(report: Report): EntryJudgement {
  const results = checkReport(report).filter(({ severity }) => severity === 'must')
  const fails = results.filter(({ verdict }) => verdict === 'fails')
  const offered = new Map<FigureRef, Set<number>>()
  for (const { ref, value } of results.flatMap(openSum)) offered.set(ref, (offered.get(ref) ?? new Set()).add(value))
  return {
    fails,
    holds: results.filter(({ verdict }) => verdict === 'holds').length,
    open: results.filter(({ verdict, left, right }) => verdict === 'cannot-check' && (hasNumber(left) || hasNumber(right))),
    sums: [...offered].flatMap(([ref, [value, ...others]]) => (value === undefined || others.length > 0 ? [] : [{ ref, value }])),
    lit: new Set(fails.flatMap(({ left, right }) => [...cellRefs(left), ...cellRefs(right)])),
  }
}
