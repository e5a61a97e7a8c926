import { createContext, useContext, type ReactNode } from 'react'

export interface RowState {
  /** Which row from the top it stands in now. */
  place: number
  /** What stands after its value now. */
  share: string
  look: 'plain' | 'chosen' | 'dimmed'
}

/** The rows that are on show now, by key; a row that is not in it is removed. */
export type Arrangement = ReadonlyMap<string, RowState>

/**
 * How the rows of a drawn chart stand now. Marks, names and the axis read it themselves, so that a filter moves, dims
 * and removes them, and the chart itself is not drawn anew.
 */
const ArrangementContext = createContext<Arrangement>(new Map())
/** Apart, because a highlight leaves it as it is: what only counts the rows need not hear of it. */
const RowCountContext = createContext(0)

/** Tells the parts of a drawn chart how its rows stand now. */
export function ArrangementProvider({ arrangement, children }: { arrangement: Arrangement; children: ReactNode }) {
  return (
    <RowCountContext value={arrangement.size}>
      <ArrangementContext value={arrangement}>{children}</ArrangementContext>
    </RowCountContext>
  )
}

/** Returns how a row stands now; undefined where it is removed. */
export function useRowState(key: string): RowState | undefined {
  return useContext(ArrangementContext).get(key)
}

/** Returns how many rows are on show. */
export function useRowCount(): number {
  return useContext(RowCountContext)
}

/** Returns the attributes that show a row as chosen, dimmed, or neither. */
export function lookAttributes(look: RowState['look']): { 'data-chosen'?: ''; 'data-dimmed'?: '' } {
  return look === 'plain' ? {} : look === 'chosen' ? { 'data-chosen': '' } : { 'data-dimmed': '' }
}
