import { useCallback, useState } from 'react'
import type { EntryCells } from '../../report/entry'

/** A change of many cells at once that can be taken back. */
interface BlockChange {
  /** `too-long`: a paste that was not taken. */
  kind: 'pasted' | 'filled' | 'discarded' | 'too-long'
  count: number
  /** Values of a paste that found no cell. */
  left: number
  /** Pasted cells that hold no number. */
  unreadable: number
  before: EntryCells
}

export interface Cells {
  cells: EntryCells
  /** The last change of many cells, until the next typing. */
  last: BlockChange | null
  type: (ref: string, text: string) => void
  /** Lays many values over the form at once. */
  put: (values: EntryCells, kind: BlockChange['kind'], paste?: { left: number; unreadable: number }) => void
  undo: () => void
}

/** Keeps the cells of a form as typed, and the way back from a paste. */
export function useCells(start: EntryCells): Cells {
  const [{ cells, last }, set] = useState<{ cells: EntryCells; last: BlockChange | null }>({ cells: start, last: null })
  const type = useCallback((ref: string, text: string) => set((now) => ({ cells: { ...now.cells, [ref]: text }, last: null })), [])
  const put = useCallback(
    (values: EntryCells, kind: BlockChange['kind'], paste = { left: 0, unreadable: 0 }) =>
      set((now) => ({ cells: { ...now.cells, ...values }, last: { kind, count: Object.keys(values).length, ...paste, before: now.cells } })),
    [],
  )
  const undo = useCallback(() => set((now) => (now.last ? { cells: now.last.before, last: null } : now)), [])
  return { cells, last, type, put, undo }
}
