import { useMemo, useState } from 'react'
import { useAddress, useUpdateView } from '../../address/use-address'
import type { CheckResult } from '../../report/check-result'
import { cellsOfCheck, checksByCell, type CellChecks } from '../../report/check-cells'
import { formLayout } from '../../report/form-layout'
import { refs, type FigureRef } from '../../report/quantity'
import type { Form, Report } from '../../report/schema'
import { stayAt } from '../../widgets/use-arrival'
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

const cellRefs = (form: Form): FigureRef[] =>
  formLayout(form).flatMap(({ cells }) => cells.flatMap((cell) => (cell.role === 'value' ? [refs.metric(cell.metric, cell.applicant)] : [])))

/** Keeps what is pointed at. What is chosen is the place that the address points at: a check, or a cell by its ref. */
export function useLit(report: Report, results: readonly CheckResult[]): Lit {
  const at = useAddress(({ state }) => state.at)
  const update = useUpdateView()
  const [pointed, setPointed] = useState<{ check?: string; cell?: FigureRef } | null>(null)
  const byCell = useMemo(() => checksByCell(report, results), [report, results])
  const cells = useMemo(() => new Set(cellRefs(report.form)), [report.form])
  const chosenCheck = at === null ? null : (results.find(({ id }) => checkPlace(id) === at)?.id ?? null)
  const chosenCell = at !== null && cells.has(at) ? at : null
  const choose = (place: string | null) => {
    if (place !== null && place !== at) stayAt(place)
    update((state) => ({ ...state, at: place }))
  }
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
    chooseCheck: (id) => choose(id === null ? null : checkPlace(id)),
    chooseCell: choose,
  }
}
