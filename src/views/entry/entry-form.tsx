import { useCallback, useDeferredValue, useMemo, type ReactNode } from 'react'
import { useI18n } from '../../i18n'
import { downloadBlob, downloadText } from '../../files/download'
import { fileName } from '../../files/file-name'
import { reportJson } from '../../files/report-json'
import { cellRef, namesOfCell, readCell, valueCells, type EntryCells } from '../../report/entry'
import type { Pasted } from '../../report/entry-paste'
import { judgeEntry } from '../../report/entry-checks'
import type { Form, Report } from '../../report/schema'
import { Announcer } from '../../ui/announcer'
import { Button } from '../../ui/button'
import { FormTables } from './form-tables'
import { Identities, type UnreadableCell } from './identities'
import type { Cells } from './use-cells'

/** Returns the cells of a form that hold a text that is no number. */
function unreadableCells(form: Form, cells: EntryCells): UnreadableCell[] {
  return valueCells(form).flatMap(({ table, cell }) => {
    const typed = readCell(cells[cellRef(cell)] ?? '', cell.metric)
    return typed.state === 'problem' ? [{ ref: cellRef(cell), name: namesOfCell(table, cell), problem: typed.problem }] : []
  })
}

/** The form with its inputs, what its identities say, and what can be made of it. */
export function EntryForm({
  form,
  edit,
  reportOf,
  keepLabel,
  onKeep,
  problem,
  children,
}: {
  form: Form
  edit: Cells
  /** Makes the report of cells as typed. */
  reportOf: (cells: EntryCells) => Report
  keepLabel: string
  onKeep: (report: Report) => void
  /** What keeps it from being kept, and what to do; it stays in sight wherever somebody types. Null where nothing does. */
  problem: ReactNode
  /** What stands above the tables: where it is kept, what the report is. */
  children: ReactNode
}) {
  const i18n = useI18n()
  const { cells, last, type, put, undo } = edit
  // Judging waits until the typing rests: a key press only draws its own cell.
  const settled = useDeferredValue(cells)
  const judgement = useMemo(() => judgeEntry(reportOf(settled)), [reportOf, settled])
  const unreadable = useMemo(() => unreadableCells(form, settled), [form, settled])
  const change =
    last &&
    [
      last.left > 0 ? i18n.t('entry.pasted.left', { count: last.count, left: last.left }) : i18n.t(`entry.${last.kind}`, { count: last.count }),
      last.unreadable > 0 ? i18n.t('entry.pasted.unreadable', { count: last.unreadable }) : '',
    ]
      .filter(Boolean)
      .join(i18n.language === 'zh' ? '' : ' ')
  // The same at every key press, so that only the cell that was typed into draws anew.
  const paste = useCallback((pasted: Pasted | null) => (pasted ? put(pasted.cells, 'pasted', pasted) : put({}, 'too-long')), [put])
  const fill = () => put(Object.fromEntries(judgement.sums.map(({ ref, value }) => [ref, String(value)])), 'filled')
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_18rem] lg:gap-10 print:block">
      <aside className="lg:order-2" data-screen-only>
        <div className="lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:overflow-auto">
          <Identities judgement={judgement} unreadable={unreadable} onFill={fill} />
        </div>
      </aside>
      <div className="min-w-0 max-lg:mt-8">
        <p className="mb-4 hidden text-lg font-semibold print:block">{i18n.words(reportOf(settled).title)}</p>
        {children}
        <p className="text-muted mb-4 text-sm" data-screen-only>
          {i18n.t('entry.keys')}
        </p>
        {change && last && (
          <p className="border-accent mb-4 flex flex-wrap items-center gap-3 border-l-4 pl-3 text-sm" data-screen-only>
            {change}
            {last.kind !== 'too-long' && <Button onClick={undo}>{i18n.t(`entry.${last.kind}.undo`)}</Button>}
          </p>
        )}
        <Announcer text={change ?? ''} />
        <FormTables form={form} cells={cells} lit={judgement.lit} onType={type} onPut={paste} />
        <div className="mt-8 flex flex-wrap items-center gap-3" data-screen-only>
          <Button look="main" disabled={unreadable.length > 0} onClick={() => onKeep(reportOf(cells))}>
            {keepLabel}
          </Button>
          <TakeAway report={() => reportOf(cells)} />
        </div>
        {unreadable.length > 0 && <p className="text-alert mt-2 text-sm">{i18n.t('entry.keep.problems', { count: unreadable.length })}</p>}
        {problem !== null && (
          <div className="border-line-strong bg-raised sticky bottom-0 z-20 mt-8 border-t-2 py-3" data-screen-only>
            {problem}
          </div>
        )}
      </div>
    </div>
  )
}

/** The form as files, and on paper. */
function TakeAway({ report }: { report: () => Report }) {
  const i18n = useI18n()
  const word = async () => {
    const { formDocx } = await import('../../files/word/form-docx')
    const made = report()
    downloadBlob(fileName(i18n, made, 'form', 'docx'), formDocx(made))
  }
  const json = () => {
    const made = report()
    downloadText(fileName(i18n, made, 'report', 'json'), reportJson(made), 'application/json')
  }
  return (
    <>
      <Button onClick={() => void word()}>{i18n.t('entry.word')}</Button>
      <Button onClick={json}>{i18n.t('entry.json')}</Button>
      <Button onClick={() => window.print()}>{i18n.t('entry.print')}</Button>
    </>
  )
}
