import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { metricIds, metricOf, type MetricId } from '../../src/report/dictionary'
import {
  EMPTY_FILTER,
  FACET_ITEMS,
  FACETS,
  facetOf,
  facetsInForce,
  filterFor,
  groupOf,
  isSelected,
  itemsOf,
  keysOfGroup,
  labelIn,
  toggleGroup,
  toggleItem,
  withItems,
  type Facet,
} from '../../src/report/facets'
import { GROUP_IDS, GROUPS } from '../../src/report/groups'
import type { Form } from '../../src/report/schema'
import { filterOf } from '../support/quantities'

const itemOf = fc.constantFrom(...FACETS.flatMap((facet) => FACET_ITEMS[facet].map(({ key }): [Facet, string] => [facet, key])))
const anyFilter = fc.array(itemOf).map((items) => items.reduce((filter, [facet, key]) => toggleItem(filter, facet, key), EMPTY_FILTER))

describe('the items of the facets', () => {
  test.each(FACETS)('%s has keys that differ and metrics that nothing else in it has', (facet) => {
    const items = FACET_ITEMS[facet]
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length)
    const metrics = items.flatMap((item) => item.metrics)
    expect(new Set(metrics).size).toBe(metrics.length)
    expect(metrics.every((metric) => metricIds.includes(metric))).toBe(true)
    expect(items.map(({ key }) => encodeURIComponent(key))).toEqual(items.map(({ key }) => key))
  })
  test('of method and reply are all parts of their wholes, none missing', () => {
    for (const [facet, parent] of [
      ['method', 'applications.received'],
      ['reply', 'replies.total'],
    ] as const) {
      const prefix = facet === 'method' ? 'applications.method.' : 'replies.'
      const parts = metricIds.filter(
        (id) =>
          metricOf(id).parent === parent && metricOf(id).relation === 'partition' && metricOf(id).forms.includes('2014') && id.startsWith(prefix),
      )
      expect(FACET_ITEMS[facet].map(({ label }) => label)).toEqual(parts)
    }
  })
})

describe('the five groups', () => {
  test('hold each of the eight replies once', () => {
    const grouped = GROUP_IDS.flatMap((group) => GROUPS[group]['2014'].metrics)
    expect([...grouped].sort()).toEqual(FACET_ITEMS.reply.map(({ label }) => label).sort())
  })
  test.each(GROUP_IDS)('%s marks as approximate only what it holds', (group) => {
    const { metrics, approximate } = GROUPS[group]['2014']
    expect(approximate.every((metric) => metrics.includes(metric))).toBe(true)
  })
  test.each([
    ['disclosed', ['already-public', 'granted'], ['replies.already-public']],
    ['partly', ['partly-granted'], []],
    ['refused', ['refused'], ['replies.refused']],
    ['unable', ['not-this-body', 'nonexistent'], ['replies.not-this-body', 'replies.nonexistent']],
    ['otherwise', ['amended', 'other-channel'], ['replies.amended', 'replies.other-channel']],
  ] as const)('%s is %j', (group, keys, approximate) => {
    expect(keysOfGroup(group, '2014')).toEqual(keys)
    expect(GROUPS[group]['2014'].approximate).toEqual(approximate)
  })
  test('are found from each reply, and from nothing else', () => {
    for (const group of GROUP_IDS) for (const metric of GROUPS[group]['2014'].metrics) expect(groupOf(metric)).toBe(group)
    expect(groupOf('replies.total')).toBeUndefined()
  })
})

describe('what a form has', () => {
  test.each<[Facet, Form, number]>([
    ['channel', '2014', 5],
    ['channel', '2021', 0],
    ['applicant', '2014', 0],
    ['applicant', '2019', 6],
    ['outcome', '2019', 19],
    ['outcome', '2021', 21],
    ['forum', '2014', 2],
    ['forum', '2021', 3],
    ['result', '2014', 3],
    ['result', '2019', 4],
  ])('of %s the %s form has so many items: %d', (facet, form, count) => {
    expect(itemsOf(facet, form)).toHaveLength(count)
  })
  test('of a filter is what its items are; the rest is not in force', () => {
    const filter = filterOf({ channel: ['weibo'], forum: ['review', 'litigation'], outcome: ['granted', 'other', 'other-rest'] })
    expect(filterFor(filter, '2021')).toEqual(filterOf({ forum: ['review'], outcome: ['granted', 'other-rest'] }))
    expect(filterFor(filter, '2019')).toEqual(filterOf({ forum: ['review'], outcome: ['granted', 'other'] }))
    expect(filterFor(filter, '2014')).toEqual(filterOf({ channel: ['weibo'], forum: ['review', 'litigation'] }))
  })
  test.each(['2019', '2021'] as const)('of outcomes stands in the five groups of the %s form, each once', (form) => {
    const grouped = GROUP_IDS.flatMap((group) => keysOfGroup(group, form))
    expect([...grouped].sort()).toEqual(
      itemsOf('outcome', form)
        .map(({ key }) => key)
        .sort(),
    )
    for (const { label } of itemsOf('outcome', form)) expect(groupOf(label)).toBeDefined()
  })
  test('is named as it names it', () => {
    const [upheld] = FACET_ITEMS.result
    expect(upheld && [labelIn(upheld, '2014'), labelIn(upheld, '2021')]).toEqual(['review.upheld', 'cases.review.upheld'])
  })
})

describe('facetOf', () => {
  test.each<[MetricId, ReturnType<typeof facetOf>]>([
    ['disclosure.channel.weibo', { facet: 'channel', key: 'weibo' }],
    ['disclosure.level.district', { facet: 'level', key: 'district' }],
    ['applications.level.district', { facet: 'level', key: 'district' }],
    ['applications.method.fax', { facet: 'method', key: 'fax' }],
    ['replies.granted', { facet: 'reply', key: 'granted' }],
    ['litigation.corrected', { facet: 'result', key: 'corrected' }],
    ['review.total', undefined],
    ['disclosure.total', undefined],
  ])('%s: %j', (metric, expected) => {
    expect(facetOf(metric)).toEqual(expected)
  })
})

describe('isSelected', () => {
  test.each<[Parameters<typeof filterOf>[0], MetricId, boolean]>([
    [{}, 'review.upheld', true],
    [{ channel: ['weibo'] }, 'disclosure.channel.weibo', true],
    [{ channel: ['weibo'] }, 'disclosure.channel.website', false],
    [{ channel: ['weibo'] }, 'replies.granted', true],
    [{ level: ['district'] }, 'disclosure.level.municipal', false],
    [{ level: ['district'] }, 'applications.level.district', true],
    [{ forum: ['review'] }, 'review.corrected', true],
    [{ forum: ['review'] }, 'litigation.corrected', false],
    [{ result: ['corrected'] }, 'litigation.corrected', true],
    [{ forum: ['review'], result: ['corrected'] }, 'review.corrected', true],
    [{ forum: ['review'], result: ['corrected'] }, 'review.upheld', false],
    [{ forum: ['review'], result: ['corrected'] }, 'litigation.corrected', false],
    [{ forum: ['review'], result: ['corrected'] }, 'review.total', true],
    [{ forum: ['review', 'litigation'], result: [] }, 'litigation.other', true],
  ])('%j and %s: %s', (filter, metric, expected) => {
    expect(isSelected(filterOf(filter), metric)).toBe(expected)
  })
})

describe('toggling', () => {
  test('keeps the order of the form, whatever was pressed first', () => {
    const filter = ['other', 'gazette', 'wechat'].reduce((all, key) => toggleItem(all, 'channel', key), EMPTY_FILTER)
    expect(filter.channel).toEqual(['gazette', 'wechat', 'other'])
    expect(facetsInForce(filter)).toEqual(['channel'])
  })
  test('an item twice changes nothing, and touches no other facet', () => {
    fc.assert(
      fc.property(anyFilter, itemOf, (filter, [facet, key]) => {
        const once = toggleItem(filter, facet, key)
        expect(once[facet].includes(key)).toBe(!filter[facet].includes(key))
        expect({ ...once, [facet]: filter[facet] }).toEqual(filter)
        expect(toggleItem(once, facet, key)).toEqual(filter)
      }),
    )
  })
  test('a group switches all of its replies on, and off only where all were on', () => {
    fc.assert(
      fc.property(anyFilter, fc.constantFrom(...GROUP_IDS), (filter, group) => {
        const keys = keysOfGroup(group, '2014')
        const allOn = keys.every((key) => filter.reply.includes(key))
        const after = toggleGroup(filter, group, '2014')
        for (const key of keys) expect(after.reply.includes(key)).toBe(!allOn)
        expect(after.reply.filter((key) => !keys.includes(key))).toEqual(filter.reply.filter((key) => !keys.includes(key)))
      }),
    )
  })
  test('an item that the facet does not have is left out', () => {
    expect(withItems(EMPTY_FILTER, 'method', ['letter', 'pigeon', 'fax', 'fax']).method).toEqual(['fax', 'letter'])
    expect(facetsInForce(withItems(filterOf({ method: ['fax'] }), 'method', []))).toEqual([])
  })
})
