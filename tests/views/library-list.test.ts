import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ListedReport } from '../../src/data/report-list'
import { stated } from '../../src/report/quantity'
import { FORMS, LEVELS, SCOPES } from '../../src/report/schema'
import { filterReports, sortReports } from '../../src/views/library/arrange'
import { figuresOf, type FigureKey, type Figures } from '../../src/views/library/figures'
import { ALL_LISTED, formatList, ORIGINS, parseList, SORT_KEYS, type ListState } from '../../src/views/library/list-state'
import { makeReport } from '../report/make-report'
import { tianjin } from '../support/tianjin'

const anyState: fc.Arbitrary<ListState> = fc.record({
  search: fc.string({ unit: fc.constantFrom(...'aq:/,- 年市'.split('')), maxLength: 12 }),
  level: fc.subarray([...LEVELS]),
  scope: fc.subarray([...SCOPES]),
  year: fc.uniqueArray(fc.integer({ min: 2008, max: 2099 }), { maxLength: 4 }),
  form: fc.subarray([...FORMS]),
  origin: fc.subarray([...ORIGINS]),
  sort: fc.constantFrom(...SORT_KEYS),
  down: fc.boolean(),
})

describe('formatList and parseList', () => {
  it('are inverse', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(parseList(formatList(state))).toEqual(state)
      }),
    )
  })
  it.each<[string, Partial<ListState>]>([
    ['year:2024,2023/sort:-new/q:天津', { year: [2024, 2023], sort: 'new', down: true, search: '天津' }],
    ['level:galactic,county/year:1899,x/sort:-beauty', { level: ['county'] }],
    ['nonsense', {}],
    ['q:level:county/sort:year', { search: 'level:county/sort:year' }],
  ])('%s', (text, state) => expect(parseList(text)).toEqual({ ...ALL_LISTED, ...state }))
  it('write nothing for the whole list', () => expect(formatList(ALL_LISTED)).toBeNull())
})

const listed = (id: string, zh: string, en: string, year: number, more: Partial<ListedReport> = {}): ListedReport => ({
  id,
  title: { zh: `${zh}年度报告`, en: `${en} report` },
  body: { zh, en },
  scope: 'territory',
  year,
  form: '2021',
  ...more,
})
const entries = [
  listed('a-2023', '安溪县', 'Anxi', 2023, { level: 'county' }),
  listed('b-2023', '白沙市', 'Baisha', 2023, { level: 'prefectural' }),
  listed('b-2024', '白沙市', 'Baisha', 2024, { level: 'prefectural' }),
  listed('own-2024-c', '朝阳局', 'Chaoyang Office', 2024, {
    scope: 'office',
    own: { ...listed('own-2024-c', '朝阳局', 'Chaoyang Office', 2024), revision: 0, changed: 0, bytes: 1, hasReading: false },
  }),
] as const
const SYLLABLES: Readonly<Record<string, string>> = { 安: 'an', 溪: 'xi', 白: 'bai', 沙: 'sha', 市: 'shi', 县: 'xian' }
const read = (text: string) => Array.from(text).flatMap((character) => SYLLABLES[character] ?? [])
const ids = (reports: readonly ListedReport[]) => reports.map(({ id }) => id)

describe('filterReports', () => {
  it.each<[string, Partial<ListState>, string[]]>([
    ['nothing', {}, ['a-2023', 'b-2023', 'b-2024', 'own-2024-c']],
    ['Chinese', { search: '白沙' }, ['b-2023', 'b-2024']],
    ['English, any case', { search: 'ANXI' }, ['a-2023']],
    ['pinyin from a syllable on', { search: 'shashi' }, ['b-2023', 'b-2024']],
    ['no pinyin from within a syllable', { search: 'hashi' }, []],
    ['initials', { search: 'axx' }, ['a-2023']],
    ['several words', { search: ' baisha  2024 ' }, ['b-2024']],
    ['one level; one whose level is not known is of none', { level: ['county', 'prefectural'] }, ['a-2023', 'b-2023', 'b-2024']],
    ['one scope', { scope: ['office'] }, ['own-2024-c']],
    ['two years', { year: [2023, 2022] }, ['a-2023', 'b-2023']],
    ['another form', { form: ['2014'] }, []],
    ['own ones', { origin: ['own'] }, ['own-2024-c']],
    ['shipped ones', { origin: ['shipped'] }, ['a-2023', 'b-2023', 'b-2024']],
  ])('by %s', (_, state, left) => expect(ids(filterReports(entries, { ...ALL_LISTED, ...state }, read))).toEqual(left))
})

describe('sortReports', () => {
  /** Figures of which only one is known, if any. */
  const figuresWith =
    (values: Readonly<Record<string, number>>, key: FigureKey) =>
    (report: ListedReport): Figures | undefined => {
      if (report.id === 'own-2024-c') return undefined
      const value = values[report.id]
      const quantity = stated(makeReport('2021', value === undefined ? {} : { 'applications.new': value }), 'applications.new')
      return { ...figuresOf(makeReport('2021', {}), 'a'), [key]: quantity }
    }
  it.each<[boolean, string[]]>([
    [false, ['b-2023', 'a-2023', 'b-2024', 'own-2024-c']],
    [true, ['a-2023', 'b-2023', 'b-2024', 'own-2024-c']],
  ])('puts what has no number last, 0 before it (down: %s)', (down, order) => {
    const figures = figuresWith({ 'a-2023': 7, 'b-2023': 0 }, 'reviews')
    expect(ids(sortReports(entries, { sort: 'reviews', down }, figures, 'zh'))).toEqual(order)
  })
  it('orders names, and years of one body from the latest', () => {
    const by = (down: boolean) => ids(sortReports(entries, { sort: 'body', down }, () => undefined, 'zh'))
    expect(by(false)).toEqual(['a-2023', 'b-2024', 'b-2023', 'own-2024-c'])
    expect(by(true)).toEqual(['own-2024-c', 'b-2024', 'b-2023', 'a-2023'])
  })
  it('orders years', () => {
    expect(ids(sortReports(entries, { sort: 'year', down: false }, () => undefined, 'en'))).toEqual(['a-2023', 'b-2023', 'b-2024', 'own-2024-c'])
  })
})

describe('figuresOf', () => {
  const numbers = (figures: Figures) =>
    Object.fromEntries(Object.entries(figures).map(([key, each]) => [key, each.state === 'known' ? Number(each.value.toFixed(2)) : each.reason]))
  it('takes the replies of Tianjin 2018 from the sum of the eight, because no total is printed', () => {
    expect(numbers(figuresOf(tianjin, 'a'))).toEqual({ new: 14819, handled: 14795, rate: 40.09, reviews: 442, lawsuits: 363 })
    expect(numbers(figuresOf(tianjin, 'c'))).toMatchObject({ rate: 46.12 })
  })
  it('adds both routes of litigation in a later form, and says what is missing', () => {
    const cells = { 'cases.litigation-direct.total': 3, 'cases.litigation-after-review.total': 4, 'applications.new': 'illegible' } as const
    expect(numbers(figuresOf(makeReport('2021', cells), 'a'))).toMatchObject({ new: 'illegible', lawsuits: 7, reviews: 'not-published' })
  })
})
