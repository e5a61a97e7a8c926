import { useEffect, useState } from 'react'
import { useUpdateView } from '../../address/use-address'
import { useCollection } from '../../data/own'
import { useI18n } from '../../i18n'
import { CollectionProblem } from '../../widgets/collection-problem'
import { ViewLink } from '../../widgets/view-link'
import { ViewTitle } from '../../widgets/view-title'
import { reviewDesk, useDesk } from './desks'
import { Review } from './review'
import { resumeWork } from './work'

type Found = { state: 'loading' } | { state: 'none' | 'no-reading' } | { state: 'failed'; error: unknown }

/** A kept report with the document that it was read from, to look over and correct again. */
export function ReviewAgain({ id }: { id: string }) {
  const i18n = useI18n()
  const update = useUpdateView()
  const { getReport } = useCollection()
  const desk = reviewDesk(id)
  const { state } = useDesk(desk)
  const [found, setFound] = useState<Found>({ state: 'loading' })
  const empty = state.step === 'empty'
  useEffect(() => {
    if (!empty) return undefined
    let here = true
    getReport(id).then(
      (own) => {
        if (here && own?.reading && !own.reading.report) desk.open(resumeWork(own.reading, own.report, own.revision))
        else if (here) setFound({ state: own ? 'no-reading' : 'none' })
        return own
      },
      (error: unknown) => here && setFound({ state: 'failed', error }),
    )
    return () => {
      here = false
    }
  }, [desk, empty, getReport, id])
  // What was not changed is read anew next time: it may have been changed elsewhere by then.
  useEffect(
    () => () => {
      const { state: left } = desk.get()
      if (left.step === 'read' && !left.unsaved) desk.clear()
    },
    [desk],
  )
  if (state.step === 'read') {
    const leave = () => {
      desk.clear()
      update((before) => ({ ...before, view: 'library', bring: null, at: null }))
    }
    return <Review desk={desk} work={state.work} waiting={0} onDiscard={leave} />
  }
  return (
    <>
      <ViewTitle view="bring" title={i18n.t('bring.again.title')} />
      {found.state === 'loading' && <p role="status">{i18n.t('loading')}</p>}
      {found.state === 'failed' && <CollectionProblem error={found.error} />}
      {found.state === 'none' && <p>{i18n.t('problem.own-elsewhere.detail', { id })}</p>}
      {found.state === 'no-reading' && <p>{i18n.t('bring.again.no-reading')}</p>}
      {found.state !== 'loading' && (
        <p className="mt-4">
          <ViewLink to={{ view: 'library', bring: null }} className="text-accent underline underline-offset-4">
            {i18n.t('view.library')}
          </ViewLink>
        </p>
      )}
    </>
  )
}
