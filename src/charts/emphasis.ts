import { createContext, useContext } from 'react'

/**
 * The keys of the rows that are chosen; null when nothing is. Marks and names read it themselves, so that a highlight
 * repaints them and the chart is not drawn anew.
 */
export const EmphasisContext = createContext<ReadonlySet<string> | null>(null)

/** Returns the attributes that show a row as chosen, dimmed, or neither. */
export function useEmphasis(key: string): { 'data-dimmed'?: ''; 'data-chosen'?: '' } {
  const chosen = useContext(EmphasisContext)
  if (!chosen) return {}
  return chosen.has(key) ? { 'data-chosen': '' } : { 'data-dimmed': '' }
}
