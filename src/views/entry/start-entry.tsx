import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useUpdateView } from '../../address/use-address'
import { newDraftId, useCollection } from '../../data/own'
import { useI18n } from '../../i18n'
import { formOfYear } from '../../report/entry'
import { typedYear } from '../../report/typed-year'
import { Button } from '../../ui/button'
import { CollectionProblem } from '../../widgets/collection-problem'
import { detailProblems, NO_DETAILS } from './details'
import { DetailsFields } from './details-fields'
import { DraftList } from './draft-list'

/** Begins a new form, or goes on with an unfinished one. */
export function StartEntry() {
  const i18n = useI18n()
  const update = useUpdateView()
  const { keepDraft } = useCollection()
  const [details, setDetails] = useState(NO_DETAILS)
  const [tried, setTried] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const problems = detailProblems(details)
  const begin = async () => {
    const year = typedYear(details.year)
    if (year === null || Object.keys(problems).length > 0) return
    const draft = { id: newDraftId(), form: formOfYear(year), year, cells: {}, identity: { ...details } }
    try {
      await keepDraft({ draft, expected: null })
      update((state) => ({ ...state, draft: draft.id }))
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <div className="grid gap-x-10 gap-y-12 lg:grid-cols-[3fr_2fr]">
      <form
        aria-label={i18n.t('entry.start')}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          // What is wrong is marked before the first of it is looked for.
          flushSync(() => setTried(true))
          event.currentTarget.querySelector<HTMLElement>('input[aria-invalid="true"], [aria-invalid="true"] input')?.focus()
          void begin()
        }}
      >
        <h2 className="mb-4 text-base font-semibold">{i18n.t('entry.start')}</h2>
        <DetailsFields details={details} problems={tried ? problems : {}} onChange={setDetails} />
        <p className="mt-6">
          <Button look="main" type="submit">
            {i18n.t('entry.begin')}
          </Button>
        </p>
        {error !== null && <CollectionProblem error={error} />}
      </form>
      <DraftList />
    </div>
  )
}
