import type { Draft, ImportResult, OwnReport } from './collection'
import { newDraftId, newOwnId } from './own-id'
import { judge } from './parse-stored'
import { current, putReport, substance } from './records'
import type { Transaction } from './store'

/** Keeps one item of a file. Of two with one id, `both`: it gets an id of its own; `newer`: the later changed stays. Returns what became of it, and its id. */
export async function importItem(
  to: Transaction,
  item: OwnReport | Draft,
  same: 'both' | 'newer',
  begin: () => number,
): Promise<[keyof ImportResult, string]> {
  // The file's own revision may be one that another tab still holds of what was here before.
  const put = (read: OwnReport | Draft) => {
    const revised = { ...read, revision: begin() }
    return 'report' in revised ? putReport(to, revised) : to.put('drafts', revised)
  }
  const there = await current(to, item.id)
  if (!there) {
    await put(item)
    return ['added', item.id]
  }
  const judged = judge(there.whole)
  if ('value' in judged && substance(judged.value) === substance(item)) return ['same', item.id]
  if (same === 'both') {
    const id = 'report' in item ? newOwnId(item.report.year) : newDraftId()
    await put('report' in item ? { ...item, id, report: { ...item.report, id } } : { ...item, id })
    return ['added', id]
  }
  // What cannot be read any more gives way to what can.
  if ('value' in judged && judged.value.changed >= item.changed) return ['older', item.id]
  if ('report' in item && !item.reading) await to.drop('readings', item.id)
  await put(item)
  return ['replaced', item.id]
}
