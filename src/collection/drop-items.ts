/** Takes things off the shelves, and puts them back. */
import type { Change, Dropped } from './collection'
import { current, idOf } from './records'
import { SHELVES, type StoredItem, type Transaction } from './store'

/** Takes reports and drafts away; without ids, all. Returns what they were. */
export async function dropItems(from: Transaction, ids?: readonly string[]): Promise<Dropped> {
  const records: Record<string, unknown[]> = {}
  for (const shelf of SHELVES) {
    const items = await (ids ? Promise.all(ids.map((id) => from.get(shelf, id))) : from.all(shelf))
    const there = items.filter((item) => item !== undefined)
    records[shelf] = there
    for (const item of there) await from.drop(shelf, idOf(item))
  }
  return { ids: [...new Set(Object.values(records).flat().map(idOf))], records }
}

/** Puts back what was taken away, save what has come in its place. Returns what came back. */
export async function restoreItems(to: Transaction, dropped: Dropped): Promise<Change> {
  const back: string[] = []
  for (const id of dropped.ids) {
    if (await current(to, id)) continue
    for (const shelf of SHELVES) for (const item of dropped.records[shelf] ?? []) if (idOf(item) === id) await to.put(shelf, item as StoredItem)
    back.push(id)
  }
  return back
}
