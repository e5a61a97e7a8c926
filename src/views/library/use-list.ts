import pinyin from 'virtual:pinyin-keys'
import { useMemo } from 'react'
import { useAddress, useUpdateView } from '../../address/use-address'
import { useReportList, useReports, type ListedReport, type LoadedReports, type ReportList } from '../../data/report-list'
import { useI18n } from '../../i18n'
import { pinyinReader } from '../../report/find-text'
import { filterReports, sortReports } from './arrange'
import { figuresOf, type Figures, type RateChoice } from './figures'
import { ALL_LISTED, formatList, parseList, type ListState } from './list-state'

const read = pinyinReader(pinyin)

/** A report of the list, with its figures once they are there, or why they are not. */
export interface Listed {
  entry: ListedReport
  figures: Figures | undefined
  error: Error | undefined
  /** Asks once more for the figures. */
  retry: () => void
}

export interface List {
  all: ReportList
  /** The reports that search and filters leave, in order. */
  shown: readonly Listed[]
  loaded: LoadedReports
  state: ListState
  rate: RateChoice
  /** Changes how the list is searched, filtered and sorted; while somebody types, without a step of the history each. */
  change: (change: Partial<ListState>, how?: 'push' | 'replace') => void
  /** Takes search and filters away and keeps the order. The button that was pressed goes with them, so the content gets the focus. */
  clear: () => void
}

/** Returns the list of all reports as the address asks for it, its figures coming in one after the other. */
export function useList(): List {
  const { language } = useI18n()
  const update = useUpdateView()
  const text = useAddress(({ state }) => state.list)
  const rate = useAddress(({ state }): RateChoice => (state.rate === 'c' ? 'c' : 'a'))
  const state = useMemo(() => parseList(text), [text])
  const all = useReportList()
  const left = useMemo(() => filterReports(all.reports, state, read), [all.reports, state])
  const loaded = useReports(useMemo(() => left.map(({ id }) => id), [left]))
  const figures = (entry: ListedReport): Figures | undefined => {
    const report = loaded.reports.get(entry.id)
    return report && figuresOf(report, rate)
  }
  const change: List['change'] = (part, how) => update((view) => ({ ...view, list: formatList({ ...parseList(view.list), ...part }) }), how)
  return {
    all,
    shown: sortReports(left, state, figures, language).map((entry) => ({
      entry,
      figures: figures(entry),
      error: loaded.errors.get(entry.id),
      retry: () => loaded.retry(entry.id),
    })),
    loaded,
    state,
    rate,
    change,
    clear: () => {
      document.getElementById('main')?.focus({ preventScroll: true })
      change({ ...ALL_LISTED, sort: state.sort, down: state.down })
    },
  }
}
