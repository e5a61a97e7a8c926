/**
 * The state of a view and its address. Everything that a link must restore is in the fragment:
 * `#disclosure?channel=website,weibo&show=only&lang=en`. Values at their default are left out.
 */
import { CHART_IDS, type ChartId } from '../report/charts'
import { formatDeck, parseDeck, type Deck } from '../report/deck'
import { EMPTY_FILTER, FACET_ITEMS, FACETS, withItems, type Filter } from '../report/facets'
import type { FigureRef } from '../report/quantity'

/** Views of one report. */
export const REPORT_VIEWS = ['overview', 'disclosure', 'applications', 'disputes', 'work', 'statistics', 'quality', 'sources'] as const
/** Views of all reports: the library, some of them compared, one read from a document, one typed into its form. */
export const LIBRARY_VIEWS = ['library', 'compare', 'bring', 'entry'] as const
export const VIEWS = [...REPORT_VIEWS, ...LIBRARY_VIEWS] as const
export type View = (typeof VIEWS)[number]
export type LibraryView = (typeof LIBRARY_VIEWS)[number]

/** Returns whether a view needs no report of its own. */
export function isLibraryView(view: View): view is LibraryView {
  return LIBRARY_VIEWS.some((each) => each === view)
}

/** So many reports may be compared at a time. */
export const MOST_COMPARED = 6
export const LANGUAGES = ['zh', 'en'] as const
export const THEMES = ['light', 'dark', 'projector'] as const
export type Theme = (typeof THEMES)[number]

export interface ViewState {
  view: View
  /** Id of the report; null for the default of the index. */
  report: string | null
  /** The unfinished form that is being typed; null where one is chosen or begun. */
  draft: string | null
  /** What is done with the report: its reading is reviewed again, or it is checked against a document; null where a document is brought along. */
  bring: 'review' | 'check' | null
  /** Ids of the reports that are compared, in the order they were chosen. */
  compare: readonly string[]
  /** How the list of all reports is searched, filtered and sorted, as its view writes it; null for all of them. */
  list: string | null
  filter: Filter
  /** How a selection shows: others dimmed, or others removed. */
  show: 'highlight' | 'only'
  /** What shares are shares of. */
  base: 'all' | 'selection'
  /** Definition of the disclosure rate in the headline. */
  rate: 'a' | 'b' | 'c'
  /** Outcomes and kinds of applicants in a comparison as shares, or as counts. */
  by: 'share' | 'count'
  /** Dispute results as counts, or as shares of each forum. */
  measure: 'count' | 'share'
  /** Axis of the channels: linear bars, or dots on a log scale. */
  scale: 'linear' | 'log'
  /** Charts that show their table. */
  tables: readonly ChartId[]
  /** The chart that is enlarged. */
  enlarged: ChartId | null
  /** The number whose source is shown. */
  source: FigureRef | null
  /** The place on the page that is pointed at: a chart, a row, a definition, a check. */
  at: string | null
  /** Whether the panel with all filters is open. */
  filters: boolean
  /** The slide on the screen, counted from 1, while presenting; null otherwise. */
  slide: number | null
  /** The slides as the reader has cut, ordered and titled them; null for those that a report gets by itself. */
  deck: Deck | null
  /** In the presenter's window: the name of the presentation that it keeps in step with. */
  presenter: string | null
  /** The hand-out on paper of this shape; null where the screen shows the view. */
  handout: 'portrait' | 'landscape' | null
  lang: (typeof LANGUAGES)[number]
  /** Null follows the reader's system. */
  theme: Theme | null
}

export const DEFAULT_STATE: ViewState = {
  view: 'overview',
  report: null,
  draft: null,
  bring: null,
  compare: [],
  list: null,
  filter: EMPTY_FILTER,
  show: 'highlight',
  base: 'all',
  rate: 'a',
  by: 'share',
  measure: 'count',
  scale: 'linear',
  tables: [],
  enlarged: null,
  source: null,
  at: null,
  filters: false,
  slide: null,
  deck: null,
  presenter: null,
  handout: null,
  lang: 'zh',
  theme: null,
}

/** Returns the view without any selection, and without the ways to show one. */
export function clearFilters(state: ViewState): ViewState {
  return { ...state, filter: EMPTY_FILTER, show: 'highlight', base: 'all' }
}

/** Characters that a fragment may hold as they are and that make an address readable. */
const encode = (text: string): string => encodeURIComponent(text).replace(/%(2C|3A|2F|40)/g, decodeURIComponent)

type Parameter = {
  /** Returns the parameter's text, or null where the state has the default. */
  write: (state: ViewState) => string | null
  /** Returns the state with the parameter read into it, and whether all of the text was understood. */
  read: (state: ViewState, text: string) => { state: ViewState; whole: boolean }
}

type ChoiceKey = 'show' | 'base' | 'rate' | 'by' | 'measure' | 'scale' | 'lang'

function choice<Key extends ChoiceKey>(key: Key, values: readonly ViewState[Key][]): Parameter {
  return {
    write: (state) => (state[key] === DEFAULT_STATE[key] ? null : state[key]),
    read: (state, text) => {
      const value = values.find((each) => each === text)
      return value === undefined ? { state, whole: false } : { state: { ...state, [key]: value }, whole: true }
    },
  }
}

function free(key: 'report' | 'draft' | 'list' | 'source' | 'at' | 'presenter', pattern: RegExp): Parameter {
  return {
    write: (state) => state[key],
    read: (state, text) => (pattern.test(text) ? { state: { ...state, [key]: text }, whole: true } : { state, whole: false }),
  }
}

const isChart = (text: string): text is ChartId => CHART_IDS.some((id) => id === text)

const REPORT_ID = /^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/

const parameters: Record<string, Parameter> = {
  report: free('report', REPORT_ID),
  draft: free('draft', /^draft-[a-z0-9-]{1,60}$/),
  bring: {
    write: (state) => state.bring,
    read: (state, text) => (text === 'review' || text === 'check' ? { state: { ...state, bring: text }, whole: true } : { state, whole: false }),
  },
  compare: {
    write: (state) => (state.compare.length > 0 ? state.compare.join(',') : null),
    read: (state, text) => {
      const ids = text.split(',')
      const compare = [...new Set(ids.filter((id) => REPORT_ID.test(id)))].slice(0, MOST_COMPARED)
      return { state: { ...state, compare }, whole: compare.length === ids.length }
    },
  },
  list: free('list', /^[^\p{Cc}\p{Cs}]{1,300}$/u),
  ...Object.fromEntries(
    FACETS.map((facet): [string, Parameter] => [
      facet,
      {
        write: (state) => (state.filter[facet].length > 0 ? state.filter[facet].join(',') : null),
        read: (state, text) => {
          const keys = text.split(',')
          const filter = withItems(state.filter, facet, keys)
          return { state: { ...state, filter }, whole: keys.every((key) => FACET_ITEMS[facet].some((item) => item.key === key)) }
        },
      },
    ]),
  ),
  show: choice('show', ['highlight', 'only']),
  base: choice('base', ['all', 'selection']),
  rate: choice('rate', ['a', 'b', 'c']),
  by: choice('by', ['share', 'count']),
  measure: choice('measure', ['count', 'share']),
  scale: choice('scale', ['linear', 'log']),
  table: {
    write: (state) => (state.tables.length > 0 ? state.tables.join(',') : null),
    read: (state, text) => {
      const names = text.split(',')
      return { state: { ...state, tables: CHART_IDS.filter((id) => names.includes(id)) }, whole: names.every(isChart) }
    },
  },
  enlarge: {
    write: (state) => state.enlarged,
    read: (state, text) => (isChart(text) ? { state: { ...state, enlarged: text }, whole: true } : { state, whole: false }),
  },
  source: free('source', /^[a-z0-9.:,/@#~-]{1,1200}$/),
  at: free('at', /^[a-z0-9.@-]{1,120}$/),
  filters: {
    write: (state) => (state.filters ? 'open' : null),
    read: (state, text) => (text === 'open' ? { state: { ...state, filters: true }, whole: true } : { state, whole: false }),
  },
  slide: {
    write: (state) => (state.slide === null ? null : String(state.slide)),
    read: (state, text) => (/^[1-9]\d?$/.test(text) ? { state: { ...state, slide: Number(text) }, whole: true } : { state, whole: false }),
  },
  deck: {
    write: (state) => state.deck && formatDeck(state.deck),
    read: (state, text) => {
      const { deck, whole } = parseDeck(text)
      return { state: deck ? { ...state, deck } : state, whole }
    },
  },
  presenter: free('presenter', /^[a-z0-9]{1,20}$/),
  handout: {
    write: (state) => state.handout,
    read: (state, text) =>
      text === 'portrait' || text === 'landscape' ? { state: { ...state, handout: text }, whole: true } : { state, whole: false },
  },
  lang: choice('lang', LANGUAGES),
  theme: {
    write: (state) => state.theme,
    read: (state, text) => {
      const theme = THEMES.find((each) => each === text)
      return theme ? { state: { ...state, theme }, whole: true } : { state, whole: false }
    },
  },
}

/** Returns the address of a view as a fragment with its `#`. The default view is `#overview`. */
export function formatAddress(state: ViewState): string {
  const query = Object.entries(parameters).flatMap(([name, { write }]) => {
    const text = write(state)
    return text === null ? [] : [`${name}=${encode(text)}`]
  })
  return `#${state.view}${query.length > 0 ? `?${query.join('&')}` : ''}`
}

export interface ParsedAddress {
  state: ViewState
  /** The parts that were not understood, as written; the rest of the address is in force. */
  unknown: readonly string[]
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** Returns the nearest valid view of a fragment, and the parts of it that were not understood. Never throws. */
export function parseAddress(fragment: string): ParsedAddress {
  const body = fragment.startsWith('#') ? fragment.slice(1) : fragment
  const mark = body.indexOf('?')
  const name = mark < 0 ? body : body.slice(0, mark)
  const unknown: string[] = []
  const view = VIEWS.find((each) => each === name)
  if (!view && name !== '') unknown.push(name)
  let state: ViewState = { ...DEFAULT_STATE, view: view ?? 'overview' }
  const parts = mark < 0 ? [] : body.slice(mark + 1).split('&')
  const inForce = new Map<string, string>()
  for (const part of parts) {
    if (part === '') continue
    const equals = part.indexOf('=')
    const key = equals < 0 ? part : part.slice(0, equals)
    const text = equals < 0 ? null : decode(part.slice(equals + 1))
    const parameter = Object.hasOwn(parameters, key) ? parameters[key] : undefined
    if (!parameter || text === null) {
      unknown.push(part)
      continue
    }
    const read = parameter.read(state, text)
    if (read.state !== state) {
      // Said twice, the later one is in force, and the earlier is as good as unread.
      const earlier = inForce.get(key)
      if (earlier !== undefined && earlier !== part) unknown.push(earlier)
      inForce.set(key, part)
    }
    state = read.state
    if (!read.whole) unknown.push(part)
  }
  return { state, unknown }
}
