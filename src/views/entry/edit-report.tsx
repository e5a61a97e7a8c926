import { useCallback, useEffect, useState } from 'react'
import { useUpdateView } from '../../address/use-address'
import { useCollection, type OwnReport } from '../../data/own'
import { dayOf } from '../../files/download'
import { i18nOf, useI18n } from '../../i18n'
import { cellsOfReport, correctReport, type EntryCells } from '../../report/entry'
import type { Report } from '../../report/schema'
import { Button } from '../../ui/button'
import { CollectionProblem } from '../../widgets/collection-problem'
import { EntryForm } from './entry-form'
import { recallCells, rememberCells } from './unkept'
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

/** Returns the cells as they were, those that were empty made empty again. */
const cleared = (start: EntryCells, cells: EntryCells): EntryCells =>
  Object.fromEntries(Object.keys({ ...start, ...cells }).map((ref) => [ref, start[ref] ?? '']))

function Correction({ own }: { own: OwnReport }) {
  const i18n = useI18n()
  const update = useUpdateView()
  const { keepReport } = useCollection()
  const [start] = useState(() => cellsOfReport(own.report))
  const { id } = own.report
  const edit = useCells(recallCells(id, own.revision) ?? start)
  const [problem, setProblem] = useState<unknown>(null)
  const { cells } = edit
  const changed = Object.keys({ ...start, ...cells }).filter((ref) => (start[ref] ?? '') !== (cells[ref] ?? '').trim()).length
  useEffect(() => rememberCells(id, own.revision, changed > 0 ? cells : null), [id, own.revision, cells, changed])
  const reportOf = useCallback(
    (typed: EntryCells): Report => {
      const words = (message: 'entry.note' | 'missing.blank') => ({ zh: i18nOf('zh').t(message), en: i18nOf('en').t(message) })
      return correctReport(own.report, typed, { date: dayOf(new Date()), note: words('entry.note'), blank: i18n.t('missing.blank') })
    },
    [own.report, i18n],
  )
  const keep = async (report: Report) => {
    try {
      await keepReport({ report, expected: own.revision })
      rememberCells(id, own.revision, null)
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
      {changed > 0 && (
        <p className="mb-6 flex flex-wrap items-center gap-3 text-sm" data-screen-only>
          {i18n.t('entry.unkept', { count: changed })}
          <Button onClick={() => edit.put(cleared(start, cells), 'discarded')}>{i18n.t('entry.unkept.discard')}</Button>
        </p>
      )}
      {problem !== null && <CollectionProblem error={problem} />}
    </EntryForm>
  )
}
