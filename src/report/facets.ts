/** The facets that a view can be filtered by, and what each reaches. */
import { childrenOf, metricOf, type MetricId } from './dictionary'
import { GROUPS, GROUP_IDS, type GroupId } from './groups'
import { APPLICANTS, FORMS, type Applicant, type Form } from './schema'

export const FACETS = ['channel', 'level', 'method', 'reply', 'applicant', 'outcome', 'forum', 'result', 'group'] as const
export type Facet = (typeof FACETS)[number]

/** What is selected: per facet the keys of its items. An empty list means that the facet is not in force. */
export type Filter = Readonly<Record<Facet, readonly string[]>>

export const EMPTY_FILTER: Filter = { channel: [], level: [], method: [], reply: [], applicant: [], outcome: [], forum: [], result: [], group: [] }

export interface FacetItem {
  key: string
  /** The metrics that count this item; a filter on it reaches exactly these. A kind of applicant is a column and has none of its own. */
  metrics: readonly MetricId[]
  /** The metric whose name is the item's name. */
  label: MetricId
  /** The kind of applicant that the item stands for; it gives the name then. */
  applicant?: Applicant
  /** The harmonised group that the item stands for in a comparison; it gives the name then. */
  group?: GroupId
  /** Forms that have the item. */
  forms: readonly Form[]
}

/** Returns the forms that have a cell for a metric. */
const cellForms = (metric: MetricId): Form[] => {
  const { forms, unprinted = [] } = metricOf(metric)
  return forms.filter((form) => !unprinted.includes(form))
}

const item = (key: string, label: MetricId, ...more: MetricId[]): FacetItem => {
  const metrics = [label, ...more]
  return { key, label, metrics, forms: FORMS.filter((form) => metrics.some((metric) => cellForms(metric).includes(form))) }
}

const LATER: readonly Form[] = ['2019', '2021']

/** Rows of section 三 that count outcomes; 其他处理 is one row of the 2019 form and three of the 2021 form. */
const OUTCOMES: readonly MetricId[] = [
  ...childrenOf('outcomes.total', 'partition').flatMap((id) => (cellForms(id).length < LATER.length ? childrenOf(id, 'partition') : [id])),
  'outcomes.other',
]

/** Items of each facet, in the order of the forms. Level comes from the text of 2014 reports: the form has no line for it. */
export const FACET_ITEMS: Record<Facet, readonly FacetItem[]> = {
  channel: [
    item('gazette', 'disclosure.channel.gazette'),
    item('website', 'disclosure.channel.website'),
    item('weibo', 'disclosure.channel.weibo'),
    item('wechat', 'disclosure.channel.wechat'),
    item('other', 'disclosure.channel.other'),
  ],
  level: [
    { ...item('municipal', 'disclosure.level.municipal', 'applications.level.municipal'), forms: ['2014'] },
    { ...item('district', 'disclosure.level.district', 'applications.level.district'), forms: ['2014'] },
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
  applicant: APPLICANTS.map((applicant) => ({ key: applicant, metrics: [], label: 'applications.new', applicant, forms: LATER })),
  outcome: OUTCOMES.map((metric) => item(metric.split('.').slice(1).join('-'), metric)),
  forum: [
    item(
      'review',
      'review.total',
      ...(['upheld', 'corrected', 'other'] as const).map((key): MetricId => `review.${key}`),
      ...(['total', 'upheld', 'corrected', 'other', 'pending'] as const).map((key): MetricId => `cases.review.${key}`),
    ),
    item('litigation', 'litigation.total', 'litigation.upheld', 'litigation.corrected', 'litigation.other'),
    ...(['litigation-direct', 'litigation-after-review'] as const).map((route) =>
      item(route, `cases.${route}.total`, ...(['upheld', 'corrected', 'other', 'pending'] as const).map((key): MetricId => `cases.${route}.${key}`)),
    ),
  ],
  result: [
    ...(['upheld', 'corrected', 'other'] as const).map((key) =>
      item(
        key,
        `review.${key}`,
        `litigation.${key}`,
        `cases.review.${key}`,
        `cases.litigation-direct.${key}`,
        `cases.litigation-after-review.${key}`,
      ),
    ),
    item('pending', 'cases.review.pending', 'cases.litigation-direct.pending', 'cases.litigation-after-review.pending'),
  ],
  // Of comparisons: in one report a group is the replies or outcomes in it.
  group: GROUP_IDS.map((group) => ({ key: group, metrics: [], label: 'outcomes.total', group, forms: FORMS })),
}

/** Returns the items of a facet that a form has; none where the form does not have the facet. */
export function itemsOf(facet: Facet, form: Form): FacetItem[] {
  const key = `${facet} ${form}`
  const known = itemsByForm.get(key)
  if (known) return known
  const items = FACET_ITEMS[facet].filter((each) => each.forms.includes(form))
  itemsByForm.set(key, items)
  return items
}

/** Each facet's items in each form: they are asked for many times at every press. */
const itemsByForm = new Map<string, FacetItem[]>()

/** What a form has of a filter, by filter and form: every card asks for it at every press. */
const ownFilters = new WeakMap<Filter, Map<Form, Filter>>()

/** Returns what of a filter a form has; the rest has nothing to select there. */
export function filterFor(filter: Filter, form: Form): Filter {
  const byForm = ownFilters.get(filter) ?? new Map<Form, Filter>()
  ownFilters.set(filter, byForm)
  const known = byForm.get(form)
  if (known) return known
  const kept = (facet: Facet): readonly string[] => {
    const items = itemsOf(facet, form)
    const has = (key: string): boolean => items.some((each) => each.key === key)
    return filter[facet].every(has) ? filter[facet] : filter[facet].filter(has)
  }
  const own: Filter = { ...filter, ...Object.fromEntries(FACETS.map((facet) => [facet, kept(facet)])) }
  byForm.set(form, own)
  return own
}

/** Returns the metric whose name an item has in a form, which may call it otherwise than another. */
export function labelIn({ metrics, label }: FacetItem, form: Form): MetricId {
  return metrics.find((metric) => metricOf(metric).forms.includes(form)) ?? label
}

/** Returns the rows of the form that stand under a heading without a cell of its own; otherwise the row itself. */
export function rowsIn(metric: MetricId, form: Form): readonly MetricId[] {
  return metricOf(metric).unprinted?.includes(form) ? childrenOf(metric, 'partition', form) : [metric]
}

/** The facet of what was answered to applications: replies of the 2014 form, outcomes of the later ones. */
export const answersOf = (form: Form): 'reply' | 'outcome' => (form === '2014' ? 'reply' : 'outcome')

/** Returns the keys of the replies or outcomes in one of the five harmonised groups. */
export function keysOfGroup(group: GroupId, form: Form): string[] {
  const rows = GROUPS[group][form].metrics.flatMap((metric) => rowsIn(metric, form))
  return itemsOf(answersOf(form), form)
    .filter((each) => rows.includes(each.label))
    .map((each) => each.key)
}

/** Returns the group that a reply, or a row or heading of outcomes, belongs to. */
export function groupOf(metric: MetricId): GroupId | undefined {
  return GROUP_IDS.find((group) =>
    FORMS.some((form) => GROUPS[group][form].metrics.some((each) => each === metric || rowsIn(each, form).includes(metric))),
  )
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

/** Returns the filter with all replies or outcomes of a group switched on, or off where all were on. */
export function toggleGroup(filter: Filter, group: GroupId, form: Form): Filter {
  const facet = answersOf(form)
  const keys = keysOfGroup(group, form)
  const allOn = keys.every((key) => filter[facet].includes(key))
  const others = filter[facet].filter((key) => !keys.includes(key))
  return withItems(filter, facet, allOn ? others : [...others, ...keys])
}

/** Returns the filter with a facet set to these items, in the order of the form. */
export function withItems(filter: Filter, facet: Facet, keys: readonly string[]): Filter {
  return { ...filter, [facet]: FACET_ITEMS[facet].map((each) => each.key).filter((key) => keys.includes(key)) }
}
