import '../../i18n/add-entry'
import { useEffect, useRef } from 'react'
import { useAddress } from '../../address/use-address'
import { isOwnId } from '../../report/own-id'
import { useI18n } from '../../i18n'
import { ViewTitle } from '../../widgets/view-title'
import { EditReport } from './edit-report'
import { OpenDraft } from './open-draft'
import { StartEntry } from './start-entry'

/** The numbers of a report, typed into the form of its year: a new one, an unfinished one, or an own report to correct. */
export function EntryView() {
  const i18n = useI18n()
  const draft = useAddress(({ state }) => state.draft)
  const report = useAddress(({ state }) => state.report)
  const editing = draft === null && report !== null && isOwnId(report)
  const open = draft ?? (editing ? report : null)
  const before = useRef(open)
  // What had the focus is gone with the form or the list that it was in.
  useEffect(() => {
    if (before.current === open) return
    before.current = open
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [open])
  return (
    <>
      <div data-screen-only>
        <ViewTitle view="entry" title={i18n.t('entry.title')}>
          <p>{i18n.t('entry.intro')}</p>
        </ViewTitle>
      </div>
      {draft !== null ? <OpenDraft key={draft} id={draft} /> : editing ? <EditReport key={report} id={report} /> : <StartEntry />}
    </>
  )
}
