/** Charts of disclosure on application (2014 form, section 三). */
import { axisEnd, kept, partitionPanel, partShare, rowOf, type ChartOptions } from './chart-rows'
import type { ChartModel, ChartRow } from './charts'
import type { MetricId } from './dictionary'
import { FACET_ITEMS, groupOf, isSelected, keysOfGroup } from './facets'
import { findingOf } from './findings'
import { GROUP_IDS, GROUPS, type GroupId } from './groups'
import { leading } from './leading'
import { differenceOf, evaluate, ratioOf, refs, shareOf, stated, sumOf, wholeOf, type Quantity } from './quantity'
import type { Report } from './schema'

const METHODS = FACET_ITEMS.method.map((item) => item.label)
const REPLIES = FACET_ITEMS.reply.map((item) => item.label)
const LEVELS = ['applications.level.municipal', 'applications.level.district'] as const

const PRINTED_SHARES: Partial<Record<MetricId, MetricId>> = {
  'replies.already-public': 'replies.share.already-public',
  'replies.granted': 'replies.share.granted',
  'replies.partly-granted': 'replies.share.partly-granted',
  'replies.refused': 'replies.share.refused',
  'replies.not-this-body': 'replies.share.not-this-body',
  'replies.nonexistent': 'replies.share.nonexistent',
  'replies.amended': 'replies.share.amended',
  'replies.other-channel': 'replies.share.other-channel',
}

/** Returns the parts of one whole as a finding looks at them: all of them, each with its share of the whole. */
const partsOf = (report: Report, siblings: readonly MetricId[]): ChartRow[] =>
  siblings.map((metric) => ({ ...rowOf(report, metric), share: shareOf(report, metric) }))

const topFinding = (report: Report, siblings: readonly MetricId[]) => findingOf('finding.top-share', leading(partsOf(report, siblings)).values)

/** Returns the four ways of applying, ranked. */
export function selectApplicationMethods(report: Report, options: ChartOptions): ChartModel {
  const panel = partitionPanel(report, 'applications.received', METHODS, () => 'plain', options)
  return {
    id: 'application-methods',
    panels: [{ ...panel, label: null }],
    relation: 'partition',
    base: options.base,
    facets: ['method'],
    finding: topFinding(report, METHODS),
  }
}

/** Returns applications to municipal beside those to district bodies, from the text of the report. */
export function selectApplicationLevels(report: Report, options: ChartOptions): ChartModel {
  const panel = partitionPanel(report, 'applications.received', LEVELS, () => 'plain', options)
  return {
    id: 'application-levels',
    panels: [{ ...panel, label: null }],
    relation: 'partition',
    base: options.base,
    facets: ['level'],
    finding: topFinding(report, LEVELS),
  }
}

/** Returns the eight replies, ranked, each with the share that the report prints. */
export function selectApplicationOutcomes(report: Report, options: ChartOptions): ChartModel {
  const tone = (metric: MetricId) => groupOf(metric) ?? 'plain'
  const panel = partitionPanel(report, 'replies.total', REPLIES, tone, options)
  const rows = panel.rows.map((row) => {
    const printed = PRINTED_SHARES[REPLIES.find((metric) => metric === row.key) ?? 'replies.total']
    return printed ? { ...row, printedShare: stated(report, printed) } : row
  })
  return {
    id: 'application-outcomes',
    panels: [{ ...panel, rows, label: null }],
    relation: 'partition',
    base: options.base,
    facets: ['reply'],
    finding: findingOf('finding.outcomes', {
      ...leading(partsOf(report, REPLIES)).values,
      rate: { quantity: evaluate(report, refs.rate('disclosure-a')) },
    }),
  }
}

/** Returns the sum of the replies in a harmonised group, of the selected ones only when asked. */
function groupQuantity(report: Report, metrics: readonly MetricId[]): Quantity {
  const [only] = metrics
  if (only && metrics.length === 1) return stated(report, only)
  return sumOf(
    refs.sum(metrics),
    metrics.map((metric) => stated(report, metric)),
  )
}

function groupRow(report: Report, group: GroupId, options: ChartOptions): ChartRow | null {
  const all = GROUPS[group]['2014'].metrics
  const metrics = kept(all, options)
  if (metrics.length === 0) return null
  const selected = REPLIES.filter((metric) => isSelected(options.filter, metric))
  const base = options.base === 'selection' && selected.length < REPLIES.length ? selected : null
  // A group of which only a part is selected is no part of the selection's sum.
  const outside = base !== null && !metrics.every((metric) => base.includes(metric))
  const parts = metrics.map((metric) => stated(report, metric))
  const share = outside
    ? null
    : ratioOf(
        refs.ratio(metrics, base ?? ['replies.total']),
        parts,
        base ? base.map((metric) => stated(report, metric)) : [wholeOf(report, 'replies.total')],
      )
  return {
    key: group,
    label: { group },
    quantity: groupQuantity(report, metrics),
    share,
    tone: group,
    pick: { facet: 'reply', keys: keysOfGroup(group, '2014') },
    start: 0,
    approximate: GROUPS[group]['2014'].approximate.some((metric) => metrics.includes(metric)),
    partial: metrics.length < all.length,
    depth: 0,
  }
}

/** The replies of a group as rows under it, where it has more than one. */
function repliesUnder(report: Report, group: GroupId, options: ChartOptions): ChartRow[] {
  const { metrics, approximate } = GROUPS[group]['2014']
  if (metrics.length < 2) return []
  return kept(metrics, options).map((metric) => ({
    ...rowOf(report, metric, group),
    share: partShare(report, metric, REPLIES, options),
    approximate: approximate.includes(metric),
    depth: 1,
  }))
}

/** Returns the five groups that make the break of 2018/2019 comparable, each with the replies that it holds. */
export function selectApplicationGroups(report: Report, options: ChartOptions): ChartModel {
  const rows = GROUP_IDS.flatMap((group) => {
    const row = groupRow(report, group, options)
    return row ? [row, ...repliesUnder(report, group, options)] : []
  })
  return {
    id: 'application-groups',
    panels: [{ key: 'groups', label: null, rows, whole: null, axisEnd: axisEnd(rows) }],
    relation: 'partition',
    base: options.base,
    facets: ['reply'],
    finding: findingOf(
      'finding.groups-2014',
      Object.fromEntries(GROUP_IDS.map((group) => [group, { quantity: groupQuantity(report, GROUPS[group]['2014'].metrics) }])),
    ),
  }
}

/** Returns by how much received and completed differ, never below 0: the larger less the smaller. What was carried in is completed too. */
export function flowGap(report: Report): Quantity {
  const [received, completed] = [stated(report, 'applications.received'), stated(report, 'applications.completed')]
  const more = received.state === 'known' && completed.state === 'known' && completed.value > received.value
  return more
    ? differenceOf(refs.difference('applications.completed', 'applications.received'), completed, received)
    : differenceOf(refs.difference('applications.received', 'applications.completed'), received, completed)
}

/**
 * Returns the way from received over completed to the five groups of replies as a cascade: each group starts where the
 * one before it ends. Completed is not a part of received: applications carried in are not given.
 */
export function selectApplicationFlow(report: Report, options: ChartOptions): ChartModel {
  const received: ChartRow = { ...rowOf(report, 'applications.received', 'total'), pick: null }
  const completed: ChartRow = { ...rowOf(report, 'applications.completed', 'total'), pick: null }
  let start = 0
  const groups = GROUP_IDS.flatMap((group) => groupRow(report, group, options) ?? []).map((row) => {
    const placed = { ...row, start }
    if (row.quantity.state === 'known') start += row.quantity.value
    return placed
  })
  const difference = flowGap(report)
  const [, smaller] = difference.computation?.operands ?? []
  const gap: ChartRow = {
    ...completed,
    key: 'difference',
    label: { phrase: 'label.difference' },
    quantity: difference,
    start: smaller?.state === 'known' ? smaller.value : 0,
    approximate: false,
  }
  const rows = [received, completed, gap, ...groups]
  return {
    id: 'application-flow',
    panels: [{ key: 'flow', label: null, rows, whole: null, axisEnd: axisEnd(rows) }],
    relation: 'separate',
    base: options.base,
    facets: ['reply'],
    finding: findingOf('finding.flow', {
      received: { quantity: received.quantity },
      completed: { quantity: completed.quantity },
      // More may be completed than received: what was carried in is completed too. They differ by what the larger has more.
      difference: {
        quantity:
          difference.state === 'known' && difference.value < 0
            ? differenceOf(refs.difference('applications.completed', 'applications.received'), completed.quantity, received.quantity)
            : difference,
      },
    }),
  }
}
