/** Corrections of kept reports that were typed and not kept: they outlive a look at another view, as long as the page lives. */
import type { EntryCells } from '../../report/entry'

const unkept = new Map<string, EntryCells>()

const keyOf = (id: string, revision: number): string => `${id} ${revision}`
const ask = (event: BeforeUnloadEvent): void => event.preventDefault()

/** Returns what was typed over a revision of a report; undefined where nothing was. */
export function recallCells(id: string, revision: number): EntryCells | undefined {
  return unkept.get(keyOf(id, revision))
}

/** Remembers what is typed over a revision of a report; null once it is kept or given up. The browser asks before the page goes with anything unkept. */
export function rememberCells(id: string, revision: number, cells: EntryCells | null): void {
  if (cells) unkept.set(keyOf(id, revision), cells)
  else unkept.delete(keyOf(id, revision))
  if (unkept.size > 0) window.addEventListener('beforeunload', ask)
  else window.removeEventListener('beforeunload', ask)
}
