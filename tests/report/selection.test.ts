import { describe, expect, test } from 'vitest'
import { isFacetOf } from '../../src/report/chart-model'
import { FACET_ITEMS, FACETS, itemsOf } from '../../src/report/facets'
import { summariseSelection, type SelectionSummary } from '../../src/report/selection'
import type { Filter } from '../../src/report/facets'
import { FORMS } from '../../src/report/schema'
import { filterOf, tell } from '../support/quantities'
import { tianjin } from '../support/tianjin'
import { makeReport } from './make-report'

const told = (summary: SelectionSummary) =>
  summary.kind === 'parts'
    ? [summary.of, `${summary.selected.length}/${summary.all}`, tell(summary.sum), tell(summary.share)]
    : [summary.of, ...summary.coverages.map(({ coverage }) => tell(coverage))]
const summarise = (filter: Partial<Filter>) => summariseSelection(tianjin, filterOf(filter))

describe('summariseSelection', () => {
  test.each<[Partial<Filter>, (number | string)[][]]>([
    [{}, []],
    [{ reply: ['granted', 'partly-granted'] }, [['replies.total', '2/8', 5932, 40.09]]],
    [{ reply: ['granted'] }, [['replies.total', '1/8', 5651, 38.2]]],
    [{ method: ['in-person', 'letter'] }, [['applications.received', '2/4', 8797, 59.36]]],
    [
      { level: ['district'] },
      [
        ['disclosure.total', '1/2', 274567, 58.81],
        ['applications.received', '1/2', 7912, 53.39],
      ],
    ],
    [
      { result: ['corrected'] },
      [
        ['review.total', '1/3', 44, 9.95],
        ['litigation.total', '1/3', 11, 3.03],
      ],
    ],
    [{ forum: ['review'] }, [['review.total', '3/3', 442, 100]]],
    [{ forum: ['litigation'], result: ['upheld', 'other'] }, [['litigation.total', '2/3', 352, 96.97]]],
    [{ channel: ['website'] }, [['disclosure.total', 55.38]]],
    [
      { channel: ['website', 'weibo'], method: ['fax'] },
      [
        ['disclosure.total', 55.38, 37.55],
        ['applications.received', '1/4', 122, 0.82],
      ],
    ],
  ])('%j', (filter, expected) => {
    expect(summarise(filter).map(told)).toEqual(expected)
  })

  test('gives channels each their coverage, and no sum and no share of the selection', () => {
    const [all, ...more] = summarise({ channel: FACET_ITEMS.channel.map(({ key }) => key) })
    expect(more).toEqual([])
    if (all?.kind !== 'coverage') throw new Error('channels overlap')
    expect(Object.keys(all).sort()).toEqual(['coverages', 'facet', 'kind', 'of'])
    expect(all.coverages.map(({ coverage }) => coverage.ref)).toEqual(FACET_ITEMS.channel.map(({ label }) => `share:${label}`))
  })

  test('gives a single part as it is stated, and several as a sum that says so', () => {
    const [one] = summarise({ method: ['fax'] })
    const [two] = summarise({ method: ['fax', 'letter'] })
    expect(one).toMatchObject({ sum: { ref: 'applications.method.fax', kind: 'exact' } })
    expect(two).toMatchObject({ sum: { ref: 'sum:applications.method.fax,applications.method.letter', kind: 'computed' } })
  })

  test('is missing, never 0, where the parts are not given', () => {
    for (const form of FORMS) {
      for (const facet of FACETS.filter((each) => isFacetOf(each, makeReport(form, {})))) {
        const filter = filterOf({ [facet]: itemsOf(facet, form).map(({ key }) => key) })
        const summaries = summariseSelection(makeReport(form, {}), filter)
        expect(summaries).not.toEqual([])
        for (const summary of summaries) {
          const quantities = summary.kind === 'parts' ? [summary.sum, summary.share] : summary.coverages.map(({ coverage }) => coverage)
          expect(quantities.map((each) => each.state)).toEqual(quantities.map(() => 'missing'))
        }
      }
    }
  })

  test('counts a blank cell as blank and not as 0', () => {
    const report = makeReport('2014', { 'applications.method.fax': 'blank', 'applications.method.letter': 5, 'applications.received': 10 })
    expect(summariseSelection(report, filterOf({ method: ['fax', 'letter'] }))).toMatchObject([
      { sum: { value: 5, blanks: 1 }, share: { blanks: 1, smallBase: true } },
    ])
    expect(summariseSelection(report, filterOf({ method: ['fax'] }))).toMatchObject([
      { sum: { state: 'missing', reason: 'blank' }, share: { state: 'missing' } },
    ])
  })
})

describe('kinds of applicants and outcomes', () => {
  const report = makeReport('2021', {
    'applications.new': 90,
    'applications.new@business': 30,
    'outcomes.total': 80,
    'outcomes.total@business': 20,
    'outcomes.granted': 40,
    'outcomes.granted@business': 5,
    'outcomes.partly-granted': 8,
    'outcomes.partly-granted@business': 1,
  })
  test.each<[Partial<Filter>, (number | string)[][]]>([
    [{ applicant: ['business'] }, [['applications.new', '1/6', 30, 33.33]]],
    [{ outcome: ['granted', 'partly-granted'] }, [['outcomes.total', '2/21', 48, 60]]],
    [
      { applicant: ['business'], outcome: ['granted', 'partly-granted'] },
      [
        ['applications.new', '1/6', 30, 33.33],
        ['outcomes.total', '2/21', 6, 30],
      ],
    ],
    [{ channel: ['weibo'], reply: ['granted'] }, []],
  ])('%j', (filter, expected) => {
    expect(summariseSelection(report, filterOf(filter)).map(told)).toEqual(expected)
  })
})
