import { useCallback, useEffect, useState } from 'react'
import { useUpdateView } from '../../address/use-address'
import { useCollection, type OwnReport } from '../../data/own'
import { dayOf } from '../../files/download'
import { i18nOf, useI18n } from '../../i18n'
import { cellsOfReport, correctReport, type EntryCells } from '../../report/entry'
import type { Report } from '../../report/schema'
import { CollectionProblem } from '../../widgets/collection-problem'
import { EntryForm } from './entry-form'
import { useCells } from './use-cells'

/** A report that this computer keeps, its numbers open for correction. */
export function EditReport({ id }: { id: string }) {
  const i18n = useI18n()
  const { getReport } = useCollection()
  const [loaded, setLoaded] = useState<{ own: OwnReport | null } | { error: unknown } | null>(null)
  useEffect(() => {
    let here = true
    getReport(id).then(
      (own) => here && setLoaded({ own }),
      (error: unknown) => here && setLoaded({ error }),
    )
    return () => {
      here = false
    }
  }, [getReport, id])
  if (!loaded) return <p role="status">{i18n.t('loading')}</p>
  if ('error' in loaded) return <CollectionProblem error={loaded.error} />
  return loaded.own ? <Correction own={loaded.own} /> : <p>{i18n.t('entry.report.missing')}</p>
}

function Correction({ own }: { own: OwnReport }) {
  const i18n = useI18n()
  const update = useUpdateView()
  const { keepReport } = useCollection()
  const [start] = useState(() => cellsOfReport(own.report))
  const edit = useCells(start)
  const [problem, setProblem] = useState<unknown>(null)
  const changed = edit.cells !== start
  useEffect(() => {
    if (!changed) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [changed])
  const reportOf = useCallback(
    (cells: EntryCells): Report => {
      const words = (id: 'entry.note' | 'missing.blank') => ({ zh: i18nOf('zh').t(id), en: i18nOf('en').t(id) })
      return correctReport(own.report, cells, { date: dayOf(new Date()), note: words('entry.note'), blank: i18n.t('missing.blank') })
    },
    [own.report, i18n],
  )
  const keep = async (report: Report) => {
    try {
      await keepReport({ report, expected: own.revision })
      update((state) => ({ ...state, view: 'overview', report: report.id, at: null }))
    } catch (error) {
      setProblem(error)
    }
  }
  return (
    <EntryForm form={own.report.form} edit={edit} reportOf={reportOf} keepLabel={i18n.t('entry.keep.again')} onKeep={(report) => void keep(report)}>
      <p className="mb-6 max-w-[52rem]" data-screen-only>
        {i18n.t('entry.editing', { title: i18n.words(own.report.title) })}
      </p>
      {problem !== null && <CollectionProblem error={problem} />}
    </EntryForm>
  )
}
