import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_STATE, formatAddress, LANGUAGES, MOST_COMPARED, parseAddress, THEMES, VIEWS, type ViewState } from '../../src/address/view-state'
import { CHART_IDS } from '../../src/report/charts'
import { cleanTitle, SLIDE_IDS } from '../../src/report/deck'
import { metricIds } from '../../src/report/dictionary'
import { FACET_ITEMS, FACETS, type Filter } from '../../src/report/facets'
import { refs } from '../../src/report/quantity'
import { RATE_IDS } from '../../src/report/rates'
import { APPLICANTS } from '../../src/report/schema'
import { checkReport } from '../../src/report/checks'
import { checkPlace } from '../../src/words/check-words'
import { consistentCells, makeReport, steadyNumbers } from '../report/make-report'
import { filterOf } from '../support/quantities'

const itemsOf = (facet: keyof Filter) => fc.subarray(FACET_ITEMS[facet].map(({ key }) => key))
const characters = (from: string) => fc.string({ unit: fc.constantFrom(...from.split('')), minLength: 1, maxLength: 30 })
/** Titles with the signs that part a deck's text, and with Chinese. */
const anyTitle = fc.string({ unit: fc.constantFrom(...'a%,~2c7e 年报&=?#中'.split('')), minLength: 1, maxLength: 30 }).map(cleanTitle)
const anyDeck = fc.array(fc.record({ id: fc.constantFrom(...SLIDE_IDS), title: fc.option(anyTitle).map((title) => title ?? null) }), {
  minLength: 1,
  maxLength: 12,
})
const reportId = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,4}){0,3}$/)
const anyState: fc.Arbitrary<ViewState> = fc.record({
  view: fc.constantFrom(...VIEWS),
  report: fc.option(reportId),
  draft: fc.option(reportId.map((id) => `draft-${id}`)),
  bring: fc.option(fc.constantFrom('review', 'check')),
  compare: fc.uniqueArray(reportId, { maxLength: MOST_COMPARED }),
  list: fc.option(fc.string({ unit: fc.constantFrom(...'a:,/-%&=?# 年'.split('')), minLength: 1, maxLength: 30 })),
  filter: fc.record({
    channel: itemsOf('channel'),
    level: itemsOf('level'),
    method: itemsOf('method'),
    reply: itemsOf('reply'),
    applicant: itemsOf('applicant'),
    outcome: itemsOf('outcome'),
    forum: itemsOf('forum'),
    result: itemsOf('result'),
    group: itemsOf('group'),
  }),
  show: fc.constantFrom('highlight', 'only'),
  base: fc.constantFrom('all', 'selection'),
  rate: fc.constantFrom('a', 'b', 'c'),
  by: fc.constantFrom('share', 'count'),
  measure: fc.constantFrom('count', 'share'),
  scale: fc.constantFrom('linear', 'log'),
  tables: fc.subarray([...CHART_IDS]),
  enlarged: fc.option(fc.constantFrom(...CHART_IDS)),
  source: fc.option(fc.oneof(fc.constantFrom(...metricIds), characters('abc019.:,/@-'))),
  at: fc.option(characters('abc019.@-')),
  filters: fc.boolean(),
  slide: fc.option(fc.integer({ min: 1, max: 99 })),
  deck: fc.option(anyDeck),
  presenter: fc.option(characters('abc019').map((text) => text.slice(0, 20))),
  handout: fc.option(fc.constantFrom('portrait', 'landscape')),
  lang: fc.constantFrom(...LANGUAGES),
  theme: fc.option(fc.constantFrom(...THEMES)),
})

/** Throws unless a state is one that the product can show. */
function expectValid(state: ViewState): void {
  expect(Object.keys(state).sort()).toEqual(Object.keys(DEFAULT_STATE).sort())
  const filter = FACETS.map((facet) => [facet, FACET_ITEMS[facet].map(({ key }) => key).filter((key) => state.filter[facet].includes(key))])
  const possible = {
    ...state,
    view: VIEWS.find((view) => view === state.view),
    theme: THEMES.find((theme) => theme === state.theme) ?? null,
    lang: LANGUAGES.find((language) => language === state.lang),
    filter: Object.fromEntries(filter) as Filter,
    tables: CHART_IDS.filter((id) => state.tables.includes(id)),
  }
  expect(state).toEqual(possible)
  expect(parseAddress(formatAddress(state))).toEqual({ state, unknown: [] })
}

describe('a view and its address', () => {
  test('any state gives an address that gives the same state, nothing unknown', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(parseAddress(formatAddress(state))).toEqual({ state, unknown: [] })
      }),
      { numRuns: 300 },
    )
  })
  test('two states that differ have addresses that differ', () => {
    fc.assert(
      fc.property(anyState, anyState, (one, other) => {
        expect(formatAddress(one) === formatAddress(other)).toBe(JSON.stringify(one) === JSON.stringify(other))
      }),
    )
  })
  test('survives what a browser does to a fragment', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const address = formatAddress(state)
        expect(new URL(address, 'https://example.org/report/').hash).toBe(address)
      }),
    )
  })
  test('tables opened in any order are the same view', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...CHART_IDS]), (tables) => {
        const { state } = parseAddress(formatAddress({ ...DEFAULT_STATE, tables }))
        expect([...state.tables].sort()).toEqual([...tables].sort())
        expectValid(state)
      }),
    )
  })
})

describe('formatAddress', () => {
  test('is #overview for the default view', () => {
    expect(formatAddress(DEFAULT_STATE)).toBe('#overview')
  })
  test.each<[Partial<ViewState>, string]>([
    [
      { view: 'disclosure', filter: filterOf({ channel: ['website', 'weibo'] }), show: 'only', lang: 'en' },
      '#disclosure?channel=website,weibo&show=only&lang=en',
    ],
    [
      { source: 'ratio:replies.granted,replies.partly-granted/replies.total' },
      '#overview?source=ratio:replies.granted,replies.partly-granted/replies.total',
    ],
    [
      {
        slide: 3,
        deck: [
          { id: 'title', title: null },
          { id: 'quality', title: '查,对' },
        ],
      },
      '#overview?slide=3&deck=title,quality~%E6%9F%A5%252c%E5%AF%B9',
    ],
    [{ handout: 'landscape', presenter: 'a1' }, '#overview?presenter=a1&handout=landscape'],
    [{ source: 'applications.new@natural-person' }, '#overview?source=applications.new@natural-person'],
    [{ view: 'sources', at: 'definition.rate.disclosure-a' }, '#sources?at=definition.rate.disclosure-a'],
    [{ report: 'suqian-2024', theme: 'projector', filters: true }, '#overview?report=suqian-2024&filters=open&theme=projector'],
    [
      { tables: ['dispute-results'], enlarged: 'application-flow', measure: 'share', scale: 'log', base: 'selection', rate: 'c' },
      '#overview?base=selection&rate=c&measure=share&scale=log&table=dispute-results&enlarge=application-flow',
    ],
  ])('writes %j readably', (parts, address) => {
    expect(formatAddress({ ...DEFAULT_STATE, ...parts })).toBe(address)
  })
})

describe('parseAddress', () => {
  test.each(['', '#', '#overview', 'overview', '#?', '#overview?', '#overview?&&'])('%j is the default view', (fragment) => {
    expect(parseAddress(fragment)).toEqual({ state: DEFAULT_STATE, unknown: [] })
  })
  test.each<[string, Partial<ViewState>, string[]]>([
    ['#nowhere', {}, ['nowhere']],
    ['#OVERVIEW', {}, ['OVERVIEW']],
    ['#%', {}, ['%']],
    ['#disputes?colour=red', { view: 'disputes' }, ['colour=red']],
    ['#disputes?colour', { view: 'disputes' }, ['colour']],
    ['#overview?lang', {}, ['lang']],
    ['#overview?lang=fr&theme=dark', { theme: 'dark' }, ['lang=fr']],
    ['#overview?lang=%E0%A4%A&theme=dark', { theme: 'dark' }, ['lang=%E0%A4%A']],
    ['#overview?channel=weibo,pigeon', { filter: filterOf({ channel: ['weibo'] }) }, ['channel=weibo,pigeon']],
    ['#overview?channel=pigeon', {}, ['channel=pigeon']],
    ['#overview?channel=', {}, ['channel=']],
    ['#overview?channel=weibo,weibo', { filter: filterOf({ channel: ['weibo'] }) }, []],
    ['#overview?channel=weibo%2Cwebsite', { filter: filterOf({ channel: ['website', 'weibo'] }) }, []],
    ['#overview?table=dispute-results,nothing', { tables: ['dispute-results'] }, ['table=dispute-results,nothing']],
    ['#overview?enlarge=everything', {}, ['enlarge=everything']],
    ['#overview?filters=shut', {}, ['filters=shut']],
    ['#overview?source=<b>', {}, ['source=<b>']],
    ['#overview?at=a%20b', {}, ['at=a%20b']],
    ['#overview?report=../../secret', {}, ['report=../../secret']],
    ['#overview?__proto__=1&constructor=2&toString=3', {}, ['__proto__=1', 'constructor=2', 'toString=3']],
    ['#overview?show=only&show=only', { show: 'only' }, []],
    ['#overview?lang=en&lang=fr', { lang: 'en' }, ['lang=fr']],
  ])('%s', (fragment, parts, unknown) => {
    expect(parseAddress(fragment)).toEqual({ state: { ...DEFAULT_STATE, ...parts }, unknown })
  })
  test.each<[string, Partial<ViewState>, string[]]>([
    ['#overview?lang=en&lang=zh', {}, ['lang=en']],
    ['#overview?channel=website&channel=weibo', { filter: filterOf({ channel: ['weibo'] }) }, ['channel=website']],
    ['#overview?table=dispute-rates&table=nothing', {}, ['table=dispute-rates', 'table=nothing']],
  ])('names the part that a later one takes the place of: %s', (fragment, parts, unknown) => {
    expect(parseAddress(fragment)).toEqual({ state: { ...DEFAULT_STATE, ...parts }, unknown })
  })
  test('gives a valid view of any text, and names each part it did not understand as written', () => {
    const character = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code))
    const words = fc.constantFrom(
      '%',
      '&',
      '=',
      '?',
      '#',
      ',',
      'overview',
      'disputes',
      'channel=',
      'weibo',
      'website',
      'lang=',
      'en',
      'source=',
      'table=',
      'dispute-rates',
      '%E4',
      '年报',
      '\u0000',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(words, words, fc.string({ unit: character }))), (pieces) => {
        const fragment = `#${pieces.join('')}`
        const { state, unknown } = parseAddress(fragment)
        expectValid(state)
        for (const part of unknown) expect(fragment).toContain(part)
      }),
      { numRuns: 300 },
    )
  })
  test('reads a very long address, and takes no number of such a name', () => {
    const long = `#overview?${'x=1&'.repeat(20000)}lang=en&source=${'a'.repeat(100000)}`
    const { state, unknown } = parseAddress(long)
    expect([state.lang, state.source?.length, unknown.length]).toEqual(['en', undefined, 20001])
  })
})

describe('what the product points at', () => {
  const reads = (key: 'source' | 'at', text: string) => parseAddress(formatAddress({ ...DEFAULT_STATE, [key]: text })).state[key]
  test('every number has an address that is read back', () => {
    const numbers = [
      ...metricIds,
      ...metricIds.map(refs.share),
      ...RATE_IDS.map(refs.rate),
      ...APPLICANTS.map((applicant) => refs.metric('applications.new', applicant)),
      refs.sum(['review.total', 'litigation.total']),
      refs.difference('applications.received', 'applications.completed'),
    ]
    for (const ref of numbers) expect(reads('source', ref)).toBe(ref)
  })
  test('every place has an address that is read back', () => {
    const checks = (['2014', '2019', '2021'] as const).flatMap((form) => checkReport(makeReport(form, consistentCells(form, steadyNumbers()))))
    const places = [
      ...metricIds,
      ...CHART_IDS.map((id) => `definition.${id}`),
      ...RATE_IDS.map((id) => `definition.rate.${id}`),
      ...checks.map(({ id }) => checkPlace(id)),
    ]
    for (const place of places) expect(reads('at', place)).toBe(place)
  })
})

describe('reports to compare', () => {
  test('are kept in their order, each once, and no more than six of them', () => {
    expect(parseAddress('#compare?compare=b-2,a-1').state.compare).toEqual(['b-2', 'a-1'])
    expect(parseAddress('#compare?compare=a,b,c,d,e,f')).toMatchObject({ state: { compare: ['a', 'b', 'c', 'd', 'e', 'f'] }, unknown: [] })
    expect(parseAddress('#compare?compare=a,a')).toMatchObject({ state: { compare: ['a'] }, unknown: ['compare=a,a'] })
    expect(parseAddress('#compare?compare=a,b,c,d,e,f,g')).toMatchObject({
      state: { compare: ['a', 'b', 'c', 'd', 'e', 'f'] },
      unknown: ['compare=a,b,c,d,e,f,g'],
    })
    expect(parseAddress('#compare?compare=A,,b').state.compare).toEqual(['b'])
  })
})
