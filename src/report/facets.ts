/** The facets that a view can be filtered by, and what each reaches. */
import type { MetricId } from './dictionary'
import { GROUPS, GROUP_IDS, type GroupId } from './groups'

export const FACETS = ['channel', 'level', 'method', 'reply', 'forum', 'result'] as const
export type Facet = (typeof FACETS)[number]

/** What is selected: per facet the keys of its items. An empty list means that the facet is not in force. */
export type Filter = Readonly<Record<Facet, readonly string[]>>

export const EMPTY_FILTER: Filter = { channel: [], level: [], method: [], reply: [], forum: [], result: [] }

export interface FacetItem {
  key: string
  /** The metrics that count this item; a filter on it reaches exactly these. */
  metrics: readonly MetricId[]
  /** The metric whose name is the item's name. */
  label: MetricId
}

const item = (key: string, label: MetricId, ...more: MetricId[]): FacetItem => ({ key, label, metrics: [label, ...more] })

/** Items of each facet, in the order of the 2014 form. Level comes from the text of the report: the form has no line for it. */
export const FACET_ITEMS: Record<Facet, readonly FacetItem[]> = {
  channel: [
    item('gazette', 'disclosure.channel.gazette'),
    item('website', 'disclosure.channel.website'),
    item('weibo', 'disclosure.channel.weibo'),
    item('wechat', 'disclosure.channel.wechat'),
    item('other', 'disclosure.channel.other'),
  ],
  level: [
    item('municipal', 'disclosure.level.municipal', 'applications.level.municipal'),
    item('district', 'disclosure.level.district', 'applications.level.district'),
  ],
  method: [
    item('in-person', 'applications.method.in-person'),
    item('fax', 'applications.method.fax'),
    item('online', 'applications.method.online'),
    item('letter', 'applications.method.letter'),
  ],
  reply: [
    item('already-public', 'replies.already-public'),
    item('granted', 'replies.granted'),
    item('partly-granted', 'replies.partly-granted'),
    item('refused', 'replies.refused'),
    item('not-this-body', 'replies.not-this-body'),
    item('nonexistent', 'replies.nonexistent'),
    item('amended', 'replies.amended'),
    item('other-channel', 'replies.other-channel'),
  ],
  forum: [
    item('review', 'review.total', 'review.upheld', 'review.corrected', 'review.other'),
    item('litigation', 'litigation.total', 'litigation.upheld', 'litigation.corrected', 'litigation.other'),
  ],
  result: [
    item('upheld', 'review.upheld', 'litigation.upheld'),
    item('corrected', 'review.corrected', 'litigation.corrected'),
    item('other', 'review.other', 'litigation.other'),
  ],
}

/** Returns the keys of the replies in one of the five harmonised groups. */
export function repliesOfGroup(group: GroupId): string[] {
  return FACET_ITEMS.reply.filter((each) => GROUPS[group]['2014'].metrics.includes(each.label)).map((each) => each.key)
}

/** Returns the group that a reply belongs to. */
export function groupOfReply(metric: MetricId): GroupId | undefined {
  return GROUP_IDS.find((group) => GROUPS[group]['2014'].metrics.includes(metric))
}

/** Returns the facet and item that stand for a metric in a chart row, if any; forums are reached through their results. */
export function facetOf(metric: MetricId): { facet: Facet; key: string } | undefined {
  for (const facet of FACETS) {
    if (facet === 'forum') continue
    const found = FACET_ITEMS[facet].find((each) => each.metrics.includes(metric))
    if (found) return { facet, key: found.key }
  }
  return undefined
}

/** Returns the facets in force. */
export function facetsInForce(filter: Filter): Facet[] {
  return FACETS.filter((facet) => filter[facet].length > 0)
}

/** Returns whether a metric belongs to the selection: every facet in force that reaches it has one of its items selected. */
export function isSelected(filter: Filter, metric: MetricId): boolean {
  return FACETS.every((facet) => {
    if (filter[facet].length === 0) return true
    const reaching = FACET_ITEMS[facet].filter((each) => each.metrics.includes(metric))
    return reaching.length === 0 || reaching.some((each) => filter[facet].includes(each.key))
  })
}

/** Returns the filter with one item switched on or off, items kept in the order of the form. */
export function toggleItem(filter: Filter, facet: Facet, key: string): Filter {
  const chosen = new Set(filter[facet])
  if (!chosen.delete(key)) chosen.add(key)
  return withItems(filter, facet, [...chosen])
}

/** Returns the filter with all items of a group of replies switched on, or off where all were on. */
export function toggleGroup(filter: Filter, group: GroupId): Filter {
  const keys = repliesOfGroup(group)
  const allOn = keys.every((key) => filter.reply.includes(key))
  const others = filter.reply.filter((key) => !keys.includes(key))
  return withItems(filter, 'reply', allOn ? others : [...others, ...keys])
}

/** Returns the filter with a facet set to these items, in the order of the form. */
export function withItems(filter: Filter, facet: Facet, keys: readonly string[]): Filter {
  return { ...filter, [facet]: FACET_ITEMS[facet].map((each) => each.key).filter((key) => keys.includes(key)) }
}
