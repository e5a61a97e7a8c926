import { useId, type ReactNode } from 'react'
import { useI18n } from '../../i18n'
import { FIGURES, type FigureKey } from './figures'
import { isFiltered, type SortKey } from './list-state'
import { ReportRow, type RowActions } from './report-row'
import type { List } from './use-list'

/** All reports with their headline figures. On a narrow screen each row is laid out as a card; it stays a table to what reads it aloud. */
export function ReportTable({ list, compared, actions }: { list: List; compared: readonly string[]; actions: RowActions }) {
  const i18n = useI18n()
  const note = useId()
  const { shown, loaded, all } = list
  const waiting = loaded.done < loaded.of
  return (
    <>
      <p className="text-muted mt-1 flex min-h-6 flex-wrap gap-x-4 text-sm">
        <span role="status">
          {isFiltered(list.state) && i18n.t('library.count', { shown: i18n.number(shown.length), of: i18n.number(all.reports.length) })}
        </span>
        {waiting && <span>{i18n.t('library.loading', { done: i18n.number(loaded.done), of: i18n.number(loaded.of) })}</span>}
      </p>
      <table className="mt-2 w-full border-collapse text-left max-md:block" aria-busy={waiting} aria-describedby={note}>
        <caption className="sr-only">{i18n.t('library.caption')}</caption>
        <thead className="wrap-normal max-md:hidden">
          <tr className="border-ink border-b-2 align-bottom text-sm">
            <th scope="col" className="w-10 py-2 font-normal">
              <span className="sr-only">{i18n.t('library.head.choose')}</span>
            </th>
            <SortHead list={list} by="body" />
            <SortHead list={list} by="year" right />
            {FIGURES.map((key) => (
              <SortHead key={key} list={list} by={key} right>
                <span className="text-muted block font-normal">{unitOf(i18n.language, key)}</span>
              </SortHead>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {shown.map((listed) => (
            <ReportRow key={listed.entry.id} listed={listed} rate={list.rate} chosen={compared.includes(listed.entry.id)} actions={actions} />
          ))}
        </tbody>
      </table>
      <p id={note} className="text-muted mt-4 max-w-[52rem] text-sm">
        {i18n.t('library.note')}
      </p>
    </>
  )
}

const UNITS = { zh: { rate: '%', counts: '件' }, en: { rate: '%', counts: 'cases' } } as const

function unitOf(language: 'zh' | 'en', key: FigureKey): string {
  if (key === 'rate') return UNITS[language].rate
  return language === 'en' && (key === 'new' || key === 'handled') ? 'applications' : UNITS[language].counts
}

/** A column head that sorts: first as one usually wants it, then the other way round. */
function SortHead({ list, by, right = false, children }: { list: List; by: SortKey; right?: boolean; children?: ReactNode }) {
  const i18n = useI18n()
  const { state, change } = list
  const current = state.sort === by
  const order = current ? (state.down ? 'descending' : 'ascending') : 'none'
  return (
    <th
      scope="col"
      aria-sort={order}
      className={`py-2 font-semibold last:pr-2 ${right ? 'pl-4 text-right' : 'pr-4'} ${by === 'year' ? 'whitespace-nowrap' : ''}`}
    >
      <button
        type="button"
        onClick={() => change({ sort: by, down: current ? !state.down : by !== 'body' })}
        className={`hover:text-accent inline-flex min-h-9 items-end gap-1 pointer-coarse:min-h-11 ${right ? 'flex-row-reverse text-right' : ''}`}
      >
        <span>{by === 'rate' ? i18n.t(`label.rate.disclosure-${list.rate}`) : i18n.t(`library.head.${by}`)}</span>
        <span aria-hidden="true" className={current ? '' : 'text-muted'}>
          {current ? (state.down ? '↓' : '↑') : '↕'}
        </span>
      </button>
      {children}
    </th>
  )
}
