import { useMemo, useState } from 'react'
import { useAddress } from '../../address/use-address'
import type { CheckResult } from '../../report/check-result'
import { cellsOfCheck, checksByCell, type CellChecks } from '../../report/check-cells'
import type { FigureRef } from '../../report/quantity'
import type { Report } from '../../report/schema'
import { checkPlace } from '../../words/check-words'

/** How a cell takes part in the check that is lit. */
type CellRole = 'left' | 'right' | 'equal'

/** What is lit: a check with its cells, or a cell with its checks. */
export interface Lit {
  byCell: ReadonlyMap<FigureRef, CellChecks>
  /** The check whose cells are lit: the one that is pointed at, else the one that was chosen. */
  check: CheckResult | null
  chosenCheck: string | null
  chosenCell: FigureRef | null
  /** Ids of the checks that are lit because of a cell. */
  checksOfCell: ReadonlySet<string>
  roles: ReadonlyMap<FigureRef, CellRole>
  /** Cells that a differing number equals, those of a side among them. */
  equals: ReadonlySet<FigureRef>
  pointAtCheck: (id: string | null) => void
  pointAtCell: (ref: FigureRef | null) => void
  chooseCheck: (id: string | null) => void
  chooseCell: (ref: FigureRef | null) => void
}

const NONE: ReadonlySet<string> = new Set()

/** Keeps what is pointed at and what is chosen. An address that points at a check has chosen it. */
export function useLit(report: Report, results: readonly CheckResult[]): Lit {
  const at = useAddress(({ state }) => state.at)
  const [pointed, setPointed] = useState<{ check?: string; cell?: FigureRef } | null>(null)
  const [chosen, setChosen] = useState<{ check?: string | undefined; cell?: FigureRef } | null>(null)
  const byCell = useMemo(() => checksByCell(report, results), [report, results])
  const arrived = at === null ? undefined : results.find(({ id }) => checkPlace(id) === at)?.id
  const chosenCheck = (chosen ? chosen.check : arrived) ?? null
  const chosenCell = chosen?.cell ?? null
  const shown = pointed?.check ?? (pointed?.cell ? null : chosenCheck)
  const check = useMemo(() => results.find(({ id }) => id === shown) ?? null, [results, shown])
  const { roles, equals } = useMemo(() => {
    const found = new Map<FigureRef, CellRole>()
    if (!check) return { roles: found, equals: NONE }
    const { left, right, equal } = cellsOfCheck(report, check)
    for (const ref of equal) found.set(ref, 'equal')
    for (const ref of right) found.set(ref, 'right')
    for (const ref of left) found.set(ref, 'left')
    return { roles: found, equals: new Set(equal) }
  }, [report, check])
  const cell = pointed?.cell ?? (pointed?.check ? null : chosenCell)
  const checksOfCell = useMemo(() => (cell ? new Set(byCell.get(cell)?.results.map(({ id }) => id)) : NONE), [byCell, cell])
  return {
    byCell,
    check,
    chosenCheck,
    chosenCell,
    checksOfCell,
    roles,
    equals,
    pointAtCheck: (id) => setPointed(id === null ? null : { check: id }),
    pointAtCell: (ref) => setPointed(ref === null ? null : { cell: ref }),
    chooseCheck: (id) => setChosen(id === null ? {} : { check: id }),
    chooseCell: (ref) => setChosen(ref === null ? {} : { cell: ref }),
  }
}
