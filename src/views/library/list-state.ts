/**
 * How the list is searched, filtered and sorted, and how that stands in the address: `year:2024,2023/scope:office/sort:-new/q:天津`.
 * The search comes last, because it may hold any sign.
 */
import { FORMS, LEVELS, SCOPES, type Form, type Level, type Scope } from '../../report/schema'
import { FIGURES, type FigureKey } from './figures'

export const ORIGINS = ['shipped', 'own'] as const
type Origin = (typeof ORIGINS)[number]
export const SORT_KEYS = ['body', 'year', ...FIGURES] as const
export type SortKey = 'body' | 'year' | FigureKey

export interface ListState {
  search: string
  level: readonly Level[]
  scope: readonly Scope[]
  year: readonly number[]
  form: readonly Form[]
  origin: readonly Origin[]
  sort: SortKey
  /** From the largest to the smallest; names from the last to the first. */
  down: boolean
}

export const ALL_LISTED: ListState = { search: '', level: [], scope: [], year: [], form: [], origin: [], sort: 'body', down: false }
export const LIST_FILTERS = ['level', 'scope', 'year', 'form', 'origin'] as const

/** Returns whether some reports may be left out. */
export const isFiltered = (state: ListState): boolean => state.search !== '' || LIST_FILTERS.some((key) => state[key].length > 0)

/** Returns the state as it stands in the address; null for the whole list in its usual order. */
export function formatList(state: ListState): string | null {
  const parts = LIST_FILTERS.flatMap((key) => (state[key].length > 0 ? [`${key}:${state[key].join(',')}`] : []))
  if (state.sort !== ALL_LISTED.sort || state.down !== ALL_LISTED.down) parts.push(`sort:${state.down ? '-' : ''}${state.sort}`)
  if (state.search !== '') parts.push(`q:${state.search}`)
  return parts.length > 0 ? parts.join('/') : null
}

const known = <Value extends string>(values: readonly Value[], texts: readonly string[]): Value[] => values.filter((each) => texts.includes(each))

/** Returns the state that a text of the address means; what it does not understand is passed over. */
export function parseList(text: string | null): ListState {
  if (text === null) return ALL_LISTED
  const [, before = '', search = ''] = /^(.*?)(?:(?:^|\/)q:(.*))?$/su.exec(text) ?? []
  const parts = new Map(before.split('/').map((part) => [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1)]))
  const texts = (key: string) => parts.get(key)?.split(',') ?? []
  const sort = parts.get('sort') ?? ''
  const by = SORT_KEYS.find((each) => each === sort.replace(/^-/, ''))
  const years = texts('year').filter((year) => /^20\d\d$/.test(year))
  return {
    search,
    level: known(LEVELS, texts('level')),
    scope: known(SCOPES, texts('scope')),
    year: [...new Set(years.map(Number))],
    form: known(FORMS, texts('form')),
    origin: known(ORIGINS, texts('origin')),
    sort: by ?? ALL_LISTED.sort,
    down: by !== undefined && sort.startsWith('-'),
  }
}
