/** Which reports are listed, and in which order. */
import type { ListedReport } from '../../data/report-list'
import { foldText, searchText, spacedWords, type SearchText } from '../../report/find-text'
import type { Figures } from './figures'
import type { ListState } from './list-state'

/** Reads Chinese characters as pinyin. */
export type ReadPinyin = (text: string) => string[]

const names = new WeakMap<ListedReport, readonly SearchText[]>()

function namesOf(report: ListedReport, read: ReadPinyin): readonly SearchText[] {
  const done = names.get(report)
  if (done) return done
  const texts = [report.body.zh, report.body.en, report.title.zh, report.title.en, String(report.year), report.division ?? '']
  const made = texts.map((text) => searchText('official', text, read(text)))
  names.set(report, made)
  return made
}

/** Returns whether each word of a search is in a name of the report: as written, in pinyin, or by the initials of its syllables. */
function isNamed(report: ListedReport, search: string, read: ReadPinyin): boolean {
  const words = spacedWords(foldText(search)).split(' ')
  return words.every((word) =>
    namesOf(report, read).some(
      ({ compact, pinyin, initials, starts }) =>
        compact.includes(word) || starts.some((at) => pinyin.startsWith(word, at)) || initials.includes(word),
    ),
  )
}

const fits = <Value>(chosen: readonly Value[], value: Value | undefined): boolean =>
  chosen.length === 0 || (value !== undefined && chosen.includes(value))

/** Returns the reports that the search and all filters leave. One whose level is not known is of no level. */
export function filterReports<Listed extends ListedReport>(reports: readonly Listed[], state: ListState, read: ReadPinyin): Listed[] {
  return reports.filter(
    (report) =>
      fits(state.level, report.level) &&
      fits(state.scope, report.scope) &&
      fits(state.year, report.year) &&
      fits(state.form, report.form) &&
      fits(state.origin, report.own ? 'own' : 'shipped') &&
      isNamed(report, state.search.trim(), read),
  )
}

const collator = { zh: new Intl.Collator('zh-CN', { numeric: true }), en: new Intl.Collator('en', { numeric: true }) }

/**
 * Returns the reports in order. Where two are equal the later year comes first. What has no number, or whose report is not there
 * yet, comes last either way up.
 */
export function sortReports<Listed extends ListedReport>(
  reports: readonly Listed[],
  { sort, down }: Pick<ListState, 'sort' | 'down'>,
  figures: (report: Listed) => Figures | undefined,
  language: 'zh' | 'en',
): Listed[] {
  const byName = (a: Listed, b: Listed) => collator[language].compare(a.body[language], b.body[language])
  const tie = (a: Listed, b: Listed) => b.year - a.year || byName(a, b)
  if (sort === 'body') return [...reports].sort((a, b) => (down ? -byName(a, b) : byName(a, b)) || tie(a, b))
  const valueOf = (report: Listed): number | null => {
    if (sort === 'year') return report.year
    const quantity = figures(report)?.[sort]
    return quantity?.state === 'known' ? quantity.value : null
  }
  const values = new Map(reports.map((report) => [report, valueOf(report)]))
  return [...reports].sort((a, b) => {
    const [first, second] = [values.get(a) ?? null, values.get(b) ?? null]
    if (first === null || second === null) return Number(first === null) - Number(second === null) || tie(a, b)
    return (down ? second - first : first - second) || tie(a, b)
  })
}
