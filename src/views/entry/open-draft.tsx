import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useUpdateView } from '../../address/use-address'
import { useCollection, useDrafts, type Draft } from '../../data/own'
import { useI18n } from '../../i18n'
import { entryReport, type EntryCells } from '../../report/entry'
import type { Report } from '../../report/schema'
import { typedYear } from '../../report/typed-year'
import { Button } from '../../ui/button'
import { CollectionProblem } from '../../widgets/collection-problem'
import { ViewLink } from '../../widgets/view-link'
import { detailProblems, detailsOfDraft, entryDetails } from './details'
import { DetailsFields } from './details-fields'
import { EntryForm } from './entry-form'
import { SaveLine, SaveProblem } from './save-line'
import { useCells } from './use-cells'
import { draftToOpen, useSavedDraft } from './use-saved-draft'

type Found =
  { state: 'loading' } | { state: 'none'; listed: boolean } | { state: 'found'; draft: Draft; unkept: boolean } | { state: 'failed'; error: unknown }

/** One unfinished form, as this computer has it. */
export function OpenDraft({ id }: { id: string }) {
  const i18n = useI18n()
  const { getDraft } = useCollection()
  // The list may be older than what was stored last: it says no more than that it is worth another look.
  const listed = useDrafts().value?.some((each) => each.id === id) ?? false
  // What was kept when the form was opened, or taken over from another tab: what is typed here is newer than later news of it.
  const [found, setFound] = useState<Found>({ state: 'loading' })
  if (found.state === 'none' && listed !== found.listed) setFound(listed ? { state: 'loading' } : { state: 'none', listed })
  const looking = found.state === 'loading'
  useEffect(() => {
    if (!looking) return undefined
    let here = true
    draftToOpen(id, getDraft).then(
      (opened) => here && setFound(opened ? { state: 'found', ...opened } : { state: 'none', listed: true }),
      (error: unknown) => here && setFound({ state: 'failed', error }),
    )
    return () => {
      here = false
    }
  }, [id, getDraft, looking])
  if (found.state === 'found') {
    const { draft, unkept } = found
    return (
      <TypedForm key={draft.revision} draft={draft} unkept={unkept} onTake={(taken) => setFound({ state: 'found', draft: taken, unkept: false })} />
    )
  }
  if (found.state === 'failed') {
    return (
      <>
        <CollectionProblem error={found.error} />
        <Button className="mt-4" onClick={() => setFound({ state: 'loading' })}>
          {i18n.t('problem.retry')}
        </Button>
      </>
    )
  }
  if (found.state === 'loading') return <p role="status">{i18n.t('loading')}</p>
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

function TypedForm({ draft, unkept, onTake }: { draft: Draft; unkept: boolean; onTake: (draft: Draft) => void }) {
  const i18n = useI18n()
  const update = useUpdateView()
  const { keepReport } = useCollection()
  const edit = useCells(draft.cells)
  const [details, setDetails] = useState(() => detailsOfDraft(draft))
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const fields = useRef<HTMLDivElement>(null)
  // A second press while the first is at work would make a second report.
  const busy = useRef(false)
  // The form stays that of the draft: a corrected year of the same form is well, another form would lose what is typed.
  const content = useMemo(() => {
    const year = typedYear(details.year)
    return { id: draft.id, form: draft.form, ...(year !== null && { year }), cells: edit.cells, identity: { ...details } }
  }, [draft.id, draft.form, edit.cells, details])
  const saving = useSavedDraft(draft, unkept, content, onTake)
  const reportOf = useCallback((cells: EntryCells): Report => entryReport(entryDetails(details, draft.form), cells), [details, draft.form])
  const problems = detailProblems(details, draft.form)
  const keep = async (report: Report) => {
    // What is wrong is marked before the first of it is looked for, which stands far above the button.
    flushSync(() => setTried(true))
    fields.current?.querySelector<HTMLElement>('input[aria-invalid="true"], [aria-invalid="true"] input')?.focus()
    if (Object.keys(problems).length > 0 || busy.current) return
    busy.current = true
    setProblem(null)
    try {
      const revision = await saving.flush()
      // Where another tab has typed into the same form, its work stays.
      const { id } = await keepReport({ report, expected: null, ...(revision !== null && { madeOf: { id: draft.id, revision } }) })
      saving.finish()
      update((state) => ({ ...state, view: 'overview', report: id, draft: null, at: null }))
    } catch (error) {
      setProblem(error)
    }
    busy.current = false
  }
  return (
    <EntryForm
      form={draft.form}
      edit={edit}
      reportOf={reportOf}
      keepLabel={i18n.t('entry.keep')}
      onKeep={(report) => void keep(report)}
      problem={
        saving.state.kind === 'failed' ? (
          <SaveProblem saving={saving} error={saving.state.error} conflict={saving.state.conflict} />
        ) : problem === null ? null : (
          <CollectionProblem error={problem} />
        )
      }
    >
      <div ref={fields} className="mb-8" data-screen-only>
        <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <BackToDrafts />
          <SaveLine saving={saving} />
        </div>
        <DetailsFields details={details} problems={tried ? problems : {}} onChange={setDetails} />
      </div>
    </EntryForm>
  )
}
