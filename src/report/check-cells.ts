/** Which cells of the statutory form a check is about, and what the checks say of each cell. */
import type { Verdict } from './check-judgement'
import type { CheckResult } from './check-result'
import { metricOf } from './dictionary'
import { evaluate, type FigureRef, type Quantity } from './quantity'
import { resolve } from './resolve'
import type { Report } from './schema'
import { leadStatement } from './statements'

/** What a check is about, as refs of cells: its two sides, and what a differing number equals. */
export interface CheckCells {
  left: readonly FigureRef[]
  right: readonly FigureRef[]
  equal: readonly FigureRef[]
}

/** Returns the refs of the cells of this report that a quantity comes from; what only its text says and what another report says have none. */
function cellsOf(report: Report, quantity: Quantity): FigureRef[] {
  if (quantity.computation) return quantity.computation.operands.flatMap((operand) => cellsOf(report, operand))
  const { metric, applicant, ref, statement } = quantity
  if (!metric || ref.includes('#')) return []
  const { forms, unprinted } = metricOf(metric)
  if (!forms.includes(report.form) || unprinted?.includes(report.form)) return []
  return statement && leadStatement(report, metric, applicant) !== statement ? [] : [ref]
}

/** Returns the cells that a check is about, each once. */
export function cellsOfCheck(report: Report, { left, right, equals = [] }: CheckResult): CheckCells {
  const sides = [left, right].map((side) => [...new Set(cellsOf(report, side))])
  const equal = [...new Set(equals.flatMap((ref) => cellsOf(report, resolve(report, ref))))]
  return { left: sides[0] ?? [], right: sides[1] ?? [], equal }
}

/** What outranks what in a cell: one check that could be made says more than one that could not. */
const RANK: readonly Verdict[] = ['fails', 'expected-difference', 'holds', 'cannot-check']

/** A percentage or a sum that the text gives is no number of a cell: these mark only cells with a number, or none. */
function marks({ definition }: CheckResult, blank: boolean): boolean {
  if (definition === 'printed-share' || definition === 'printed-share-text') return false
  return !(blank && (definition === 'text-total' || definition === 'text-parts'))
}

export interface CellChecks {
  /** The gravest verdict of those checks that mark the cell; null where none does. */
  verdict: Verdict | null
  /** The checks that the cell is in, the gravest first. */
  results: readonly CheckResult[]
}

/** Returns for every cell its checks, and the verdict it is marked with. */
export function checksByCell(report: Report, results: readonly CheckResult[]): ReadonlyMap<FigureRef, CellChecks> {
  const cells = new Map<FigureRef, CheckResult[]>()
  const ranked = [...results].sort((one, other) => RANK.indexOf(one.verdict) - RANK.indexOf(other.verdict))
  for (const result of ranked) {
    const { left, right } = cellsOfCheck(report, result)
    for (const ref of new Set([...left, ...right])) {
      const list = cells.get(ref)
      if (list) list.push(result)
      else cells.set(ref, [result])
    }
  }
  return new Map(
    [...cells].map(([ref, each]) => {
      const quantity = evaluate(report, ref)
      const blank = quantity.state === 'missing' && quantity.reason === 'blank'
      return [ref, { verdict: each.find((result) => marks(result, blank))?.verdict ?? null, results: each }]
    }),
  )
}
