import { useCallback, useMemo, useRef, useState } from 'react'
import { useUpdateView } from '../../address/use-address'
import { useCollection, useDrafts, type Draft } from '../../data/own'
import { useI18n } from '../../i18n'
import { entryReport, type EntryCells } from '../../report/entry'
import type { Report } from '../../report/schema'
import { CollectionProblem } from '../../widgets/collection-problem'
import { ViewLink } from '../../widgets/view-link'
import { detailProblems, detailsOfDraft, entryDetails, yearOf } from './details'
import { DetailsFields } from './details-fields'
import { EntryForm } from './entry-form'
import { SaveLine } from './save-line'
import { useCells } from './use-cells'
import { useSavedDraft } from './use-saved-draft'

/** One unfinished form, from what this computer keeps; `begun`, a new one that the list of drafts may not have yet. */
export function OpenDraft({ id, begun }: { id: string; begun: Draft | null }) {
  const i18n = useI18n()
  const drafts = useDrafts()
  // What was kept when the form was opened, or taken over from another tab: what is typed here is newer than later news of it.
  const [opened, setOpened] = useState<Draft | null>(null)
  const draft = opened ?? drafts.value?.find((each) => each.id === id) ?? (begun?.id === id ? begun : undefined)
  if (draft && !opened) setOpened(draft)
  if (draft) return <TypedForm key={draft.revision} draft={draft} onTake={setOpened} />
  if (drafts.error) return <CollectionProblem error={drafts.error} />
  if (!drafts.value) return <p role="status">{i18n.t('loading')}</p>
  return (
    <>
      <p className="max-w-[44rem]">{i18n.t('entry.draft.missing')}</p>
      <p className="mt-4">
        <BackToDrafts />
      </p>
    </>
  )
}

function BackToDrafts() {
  const i18n = useI18n()
  return (
    <ViewLink to={{ view: 'entry', draft: null, report: null }} className="text-accent underline">
      {i18n.t('entry.back')}
    </ViewLink>
  )
}

function TypedForm({ draft, onTake }: { draft: Draft; onTake: (draft: Draft) => void }) {
  const i18n = useI18n()
  const update = useUpdateView()
  const { keepReport, drop } = useCollection()
  const edit = useCells(draft.cells)
  const [details, setDetails] = useState(() => detailsOfDraft(draft))
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  // A second press while the first is at work would make a second report.
  const busy = useRef(false)
  // The form stays that of the draft: a corrected year of the same form is well, another form would lose what is typed.
  const content = useMemo(() => {
    const year = yearOf(details.year)
    return { id: draft.id, form: draft.form, ...(year !== null && { year }), cells: edit.cells, identity: { ...details } }
  }, [draft.id, draft.form, edit.cells, details])
  const saving = useSavedDraft(draft, content, onTake)
  const reportOf = useCallback((cells: EntryCells): Report => entryReport(entryDetails(details, draft.form), cells), [details, draft.form])
  const problems = detailProblems(details, draft.form)
  const keep = async (report: Report) => {
    setTried(true)
    if (Object.keys(problems).length > 0 || busy.current) return
    busy.current = true
    try {
      const all = await saving.flush()
      const { id } = await keepReport({ report, expected: null })
      // Where another tab has typed into the same form, its work stays.
      if (all) await drop([draft.id])
      update((state) => ({ ...state, view: 'overview', report: id, draft: null, at: null }))
    } catch (error) {
      setProblem(error)
    }
    busy.current = false
  }
  return (
    <EntryForm form={draft.form} edit={edit} reportOf={reportOf} keepLabel={i18n.t('entry.keep')} onKeep={(report) => void keep(report)}>
      <div className="mb-8" data-screen-only>
        <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <BackToDrafts />
          <SaveLine saving={saving} />
        </div>
        <DetailsFields details={details} problems={tried ? problems : {}} onChange={setDetails} />
        {problem !== null && <CollectionProblem error={problem} />}
      </div>
    </EntryForm>
  )
}
