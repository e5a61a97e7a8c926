/** What was typed and could not be kept, or was not kept yet: it outlives a look at another view, as long as the page lives. */
import type { Draft } from '../../data/own'
import type { EntryCells } from '../../report/entry'
import { askBeforeLeaving } from '../../data/ask-before-leaving'

interface Shelf<Value> {
  /** Returns what was typed; undefined where nothing was. */
  recall: (id: string) => Value | undefined
  /** Remembers what is typed; null once it is kept or given up. The browser asks before the page goes with anything unkept. */
  remember: (id: string, value: Value | null) => void
}

function shelf<Value>(): Shelf<Value> {
  const values = new Map<string, Value>()
  return {
    recall: (id) => values.get(id),
    remember: (id, value) => {
      if (value === null) values.delete(id)
      else values.set(id, value)
      askBeforeLeaving(values, values.size > 0)
    },
  }
}

/** Corrections of kept reports by id: the cells that were changed, and the revision that they were changed in. */
export const unkeptCorrections = shelf<{ revision: number; cells: EntryCells }>()

/** Forms by id, with the revision that was kept last. */
export const unkeptDrafts = shelf<Draft>()
