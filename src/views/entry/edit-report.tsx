import { useCallback, useEffect, useMemo, useState } from 'react'
import { useUpdateView } from '../../address/use-address'
import { ConflictError, newOwnId, useCollection, type OwnReport } from '../../data/own'
import { dayOf } from '../../files/download'
import { i18nOf, useI18n } from '../../i18n'
import { cellsOfReport, correctReport, type EntryCells } from '../../report/entry'
import type { Report } from '../../report/schema'
import { Button } from '../../ui/button'
import { CollectionProblem } from '../../widgets/collection-problem'
import { EntryForm } from './entry-form'
import { unkeptCorrections } from './unkept'
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
  const { own } = loaded
  return own ? <Correction key={own.revision} own={own} onOther={(other) => setLoaded({ own: other })} /> : <p>{i18n.t('entry.report.missing')}</p>
}

/** Returns some cells as they were, those that were empty made empty again. */
const cleared = (start: EntryCells, cells: EntryCells): EntryCells =>
  Object.fromEntries(Object.keys({ ...start, ...cells }).map((ref) => [ref, start[ref] ?? '']))

/** Returns the cells that say something else than they did. */
const changedCells = (start: EntryCells, cells: EntryCells): EntryCells =>
  Object.fromEntries(Object.entries(cells).filter(([ref, text]) => (start[ref] ?? '') !== text.trim()))

const isReport = (value: unknown): value is OwnReport => typeof value === 'object' && value !== null && 'report' in value

function Correction({ own, onOther }: { own: OwnReport; onOther: (own: OwnReport) => void }) {
  const i18n = useI18n()
  const update = useUpdateView()
  const { keepReport } = useCollection()
  const [start] = useState(() => cellsOfReport(own.report))
  const { id } = own.report
  const [before] = useState(() => unkeptCorrections.recall(id))
  const edit = useCells({ ...start, ...before?.cells })
  const [problem, setProblem] = useState<unknown>(null)
  const { cells } = edit
  const changes = useMemo(() => changedCells(start, cells), [start, cells])
  const changed = Object.keys(changes).length
  // Changes that were typed over another state of the report stay marked so until they are kept.
  const revision = before?.revision ?? own.revision
  useEffect(() => unkeptCorrections.remember(id, changed > 0 ? { revision, cells: changes } : null), [id, revision, changes, changed])
  const reportOf = useCallback(
    (typed: EntryCells): Report => {
      const note = { zh: i18nOf('zh').t('entry.note'), en: i18nOf('en').t('entry.note') }
      return correctReport(own.report, typed, { date: dayOf(new Date()), note })
    },
    [own.report],
  )
  const keep = async (report: Report, expected: number | null) => {
    setProblem(null)
    try {
      const kept = await keepReport({ report, expected, ...(own.reading && { reading: own.reading }) })
      unkeptCorrections.remember(id, null)
      update((state) => ({ ...state, view: 'overview', report: kept.id, at: null }))
    } catch (error) {
      setProblem(error)
    }
  }
  const conflict = problem instanceof ConflictError ? problem : null
  const other = conflict && isReport(conflict.current) ? conflict.current : null
  const keepAsNew = () => void keep({ ...reportOf(cells), id: newOwnId(own.report.year) }, null)
  return (
    <EntryForm
      form={own.report.form}
      edit={edit}
      reportOf={reportOf}
      keepLabel={i18n.t('entry.keep.again')}
      onKeep={(report) => void keep(report, own.revision)}
      problem={
        conflict ? (
          <div role="alert" className="border-alert max-w-[44rem] border-l-4 pl-4">
            <p>{i18n.t(other ? 'entry.conflict.report' : 'entry.conflict.report-gone')}</p>
            <p className="mt-2 flex flex-wrap gap-2">
              {other && <Button onClick={() => onOther(other)}>{i18n.t('entry.conflict.over')}</Button>}
              <Button onClick={keepAsNew}>{i18n.t('entry.conflict.new')}</Button>
            </p>
          </div>
        ) : problem === null ? null : (
          <CollectionProblem error={problem} />
        )
      }
    >
      <p className="mb-6 max-w-[52rem]" data-screen-only>
        {i18n.t('entry.editing', { title: i18n.words(own.report.title) })}
      </p>
      {changed > 0 && (
        <p className="mb-6 flex flex-wrap items-center gap-3 text-sm" data-screen-only>
          {i18n.t(revision === own.revision ? 'entry.unkept' : 'entry.unkept.over', { count: changed })}
          <Button onClick={() => edit.put(cleared(start, changes), 'discarded')}>{i18n.t('entry.unkept.discard')}</Button>
        </p>
      )}
    </EntryForm>
  )
}
