/**
 * Charts of applications in the 2019 and 2021 forms (section 三), where kinds of applicants are crossed with outcomes. Importing this
 * module adds them, and those of section 二, to the charts that can be drawn.
 */
import { addCharts } from './chart-model'
import { asCounts, axisEnd, chosenKinds, chosenOutcomes, kept, ranked, type ChartOptions } from './chart-rows'
import type { ChartModel, ChartPanel, ChartRow, Label } from './charts'
import { childrenOf, metricOf, type MetricId } from './dictionary'
import { groupOf, isSelected, itemsOf, rowsIn } from './facets'
import { findingOf } from './findings'
import { GROUP_IDS, GROUPS } from './groups'
import { leading } from './leading'
import { countOf, evaluate, ratioOfCounts, refs, shareOf, sumOfCounts, wholeOfCounts, type Quantity } from './quantity'
import { APPLICANTS, type Applicant, type Report } from './schema'
import { selectAdministrativeActs, selectGovernmentDocuments } from './section-two-charts'
import { applicantName } from './applicants'

const HANDLED = 'outcomes.total'

/** Returns the headings and rows （一） to （六） of the outcomes. */
const headingsOf = (report: Report): MetricId[] => childrenOf(HANDLED, 'partition', report.form === '2014' ? '2021' : report.form)
const rowsOfAll = (report: Report, metrics: readonly MetricId[]): MetricId[] => metrics.flatMap((metric) => rowsIn(metric, report.form))
const keysOf = (report: Report, rows: readonly MetricId[]): string[] =>
  itemsOf('outcome', report.form).flatMap(({ key, label }) => (rows.includes(label) ? [key] : []))

interface Asked {
  report: Report
  options: ChartOptions
  /** The count that shares are shares of. */
  whole: MetricId
  kinds: readonly Applicant[]
}

function shareIn({ report, options, whole, kinds }: Asked, counted: readonly MetricId[], shown: readonly MetricId[]): Quantity | null {
  const siblings = rowsOfAll(report, whole === HANDLED ? headingsOf(report) : [whole])
  const selected = siblings.filter((row) => isSelected(options.filter, row))
  if (options.base === 'all' || selected.length === siblings.length) {
    const [only, ...more] = counted
    const inWhole = only && more.length === 0 && kinds.length === 0 && metricOf(only).parent === whole
    return inWhole ? shareOf(report, only) : ratioOfCounts(report, counted, [whole], kinds)
  }
  // What is selected only in part is no part of the selection's sum.
  if (!shown.every((row) => selected.includes(row))) return null
  return ratioOfCounts(report, counted, asCounts(selected, report.form), kinds)
}

/** Returns a row that counts outcomes in the columns of the kinds, of the selected outcomes only when asked; null where none is left. */
function outcomeRow(asked: Asked, key: string, label: Label, metrics: readonly MetricId[], depth: 0 | 1 = 0): ChartRow | null {
  const { report, options, kinds } = asked
  const all = rowsOfAll(report, metrics)
  const shown = kept(all, options)
  if (shown.length === 0) return null
  const partial = shown.length < all.length
  const counted = partial ? asCounts(shown, report.form) : metrics
  const [first] = metrics
  return {
    key,
    label,
    quantity: sumOfCounts(report, counted, kinds),
    share: shareIn(asked, counted, shown),
    tone: (first && groupOf(first)) ?? 'plain',
    pick: { facet: 'outcome', keys: keysOf(report, all) },
    start: 0,
    approximate: false,
    partial,
    depth,
  }
}

const rowFor = (asked: Asked, metric: MetricId, depth: 0 | 1 = 0): ChartRow[] => {
  const row = outcomeRow(asked, metric, { metric }, [metric], depth)
  return row ? [row] : []
}

const panelOf = (key: string, label: Label | null, rows: readonly ChartRow[], whole: Quantity | null = null): ChartPanel => ({
  key,
  label,
  rows,
  whole,
  axisEnd: axisEnd(rows),
})

/** Returns two counts, the second starting where the first ends. */
function endToEnd(report: Report, metrics: readonly [MetricId, MetricId], kinds: readonly Applicant[]): ChartRow[] {
  let start = 0
  return metrics.map((metric, index): ChartRow => {
    const quantity = countOf(report, metric, kinds)
    const row: ChartRow = {
      key: metric,
      label: { metric },
      quantity,
      share: null,
      tone: index === 0 ? 'plain' : 'total',
      pick: null,
      start,
      approximate: false,
      partial: false,
      depth: 0,
    }
    if (quantity.state === 'known') start += quantity.value
    return row
  })
}

/** Returns what came in and what became of it: new + carried in = handled + carried forward, each pair end to end on one scale. */
function selectApplicationBalance(report: Report, options: ChartOptions): ChartModel {
  const kinds = chosenKinds(options.filter)
  const rows = [
    ...endToEnd(report, ['applications.new', 'applications.carried-in'], kinds),
    ...endToEnd(report, [HANDLED, 'applications.carried-forward'], kinds),
  ]
  return {
    id: 'application-balance',
    panels: [panelOf('balance', null, rows)],
    relation: 'separate',
    base: 'none',
    facets: ['applicant'],
    finding: findingOf('finding.balance', {
      received: { quantity: countOf(report, 'applications.new') },
      carriedIn: { quantity: countOf(report, 'applications.carried-in') },
      handled: { quantity: countOf(report, HANDLED) },
      forward: { quantity: countOf(report, 'applications.carried-forward') },
      rate: { quantity: evaluate(report, refs.rate('completion')) },
    }),
  }
}

function kindRows(report: Report, options: ChartOptions, counted: readonly MetricId[]): ChartRow[] {
  const chosen = chosenKinds(options.filter)
  const shown = options.show === 'only' && chosen.length > 0 ? chosen : APPLICANTS
  const ofSelection = options.base === 'selection' && chosen.length > 0
  return shown.map((kind) => ({
    key: refs.metric(counted[0] ?? HANDLED, kind),
    label: { words: applicantName(kind) },
    quantity: sumOfCounts(report, counted, [kind]),
    share: ofSelection && !chosen.includes(kind) ? null : ratioOfCounts(report, counted, counted, [kind], ofSelection ? chosen : []),
    tone: 'plain',
    applicant: kind,
    pick: { facet: 'applicant', keys: [kind] },
    start: 0,
    approximate: false,
    partial: false,
    depth: 0,
  }))
}

/** Returns which kind of applicant has most of a count, as a finding and as a row. */
function topKind(report: Report, options: ChartOptions, metric: MetricId) {
  const top = leading(kindRows(report, { ...options, show: 'highlight', base: 'all' }, [metric]))
  return { ...top, finding: findingOf('finding.top-share', top.values) }
}

function kindsModel(
  report: Report,
  options: ChartOptions,
  { id, metric, counted }: { id: 'application-kinds' | 'outcome-kinds'; metric: MetricId; counted: readonly MetricId[] },
): ChartModel {
  const rows = ranked(kindRows(report, options, counted))
  return {
    id,
    panels: [panelOf(metric, null, rows)],
    relation: 'partition',
    base: options.base,
    whole: wholeOfCounts(report, counted),
    facets: id === 'outcome-kinds' ? ['applicant', 'outcome'] : ['applicant'],
    finding: topKind(report, options, metric).finding,
  }
}

/** Returns the new applications of each kind of applicant, ranked. */
function selectApplicationKinds(report: Report, options: ChartOptions): ChartModel {
  return kindsModel(report, options, { id: 'application-kinds', metric: 'applications.new', counted: ['applications.new'] })
}

/** Returns what was handled for each kind of applicant, ranked; with outcomes selected, how many of these. */
function selectOutcomeKinds(report: Report, options: ChartOptions): ChartModel {
  return kindsModel(report, options, { id: 'outcome-kinds', metric: HANDLED, counted: chosenOutcomes(options.filter, report.form) })
}

/** Returns the five groups of outcomes, and under a group of two headings each of them; in the columns of the selected kinds. */
function selectOutcomeGroups(report: Report, options: ChartOptions): ChartModel {
  const form = report.form === '2014' ? '2021' : report.form
  const kinds = chosenKinds(options.filter)
  const asked: Asked = { report, options, whole: HANDLED, kinds }
  const rows = GROUP_IDS.flatMap((group) => {
    const { metrics } = GROUPS[group][form]
    const row = outcomeRow(asked, group, { group }, metrics)
    return row ? [row, ...(metrics.length > 1 ? metrics.flatMap((metric) => rowFor(asked, metric, 1)) : [])] : []
  })
  return {
    id: 'outcome-groups',
    panels: [panelOf('groups', null, rows)],
    relation: 'partition',
    base: options.base,
    whole: wholeOfCounts(report, [HANDLED], kinds),
    facets: ['applicant', 'outcome'],
    finding: findingOf(
      'finding.groups',
      Object.fromEntries(GROUP_IDS.map((group) => [group, { quantity: sumOfCounts(report, GROUPS[group][form].metrics) }])),
    ),
  }
}

/** Returns the outcomes of each kind of applicant, every kind on a scale of its own. */
function selectApplicantOutcomes(report: Report, options: ChartOptions): ChartModel {
  const chosen = chosenKinds(options.filter)
  const panels = (options.show === 'only' && chosen.length > 0 ? chosen : APPLICANTS).map((kind): ChartPanel => {
    const whole = countOf(report, HANDLED, [kind])
    const asked: Asked = { report, options, whole: HANDLED, kinds: [kind] }
    const rows = headingsOf(report).flatMap((metric) => rowFor(asked, metric))
    const own = rows.map((row): ChartRow => {
      // Where nothing was handled for a kind, a share of it says nothing.
      const share = row.share?.state === 'known' ? row.share : null
      return { ...row, key: refs.metric(row.label && 'metric' in row.label ? row.label.metric : HANDLED, kind), applicant: kind, share }
    })
    return panelOf(kind, { words: applicantName(kind) }, own, whole)
  })
  const top = topKind(report, options, HANDLED)
  const kind = top.row?.applicant ?? APPLICANTS[0]
  const given = ['outcomes.granted', 'outcomes.partly-granted'] as const
  return {
    id: 'applicant-outcomes',
    panels: panels.filter((panel) => panel.rows.length > 0),
    relation: 'partition',
    base: options.base,
    ownAxes: true,
    facets: ['applicant', 'outcome'],
    // What became of them is told of one kind; of several that have as many it would be one of them picked out.
    finding: top.tied
      ? top.finding
      : findingOf('finding.kind-outcomes', {
          ...top.values,
          given: { quantity: sumOfCounts(report, given, [kind]) },
          share: { quantity: ratioOfCounts(report, given, [HANDLED], [kind]) },
        }),
  }
}

/** Returns the rows under one heading, ranked, as parts of it. */
function reasonsPanel(report: Report, options: ChartOptions, heading: MetricId): ChartPanel {
  const kinds = chosenKinds(options.filter)
  const asked: Asked = { report, options, whole: heading, kinds }
  const rows = ranked(rowsOfAll(report, [heading]).flatMap((metric) => rowFor(asked, metric)))
  return panelOf(heading, { metric: heading }, rows, wholeOfCounts(report, [heading], kinds))
}

/** Returns the eight reasons of refusal, ranked. */
function selectRefusalReasons(report: Report, options: ChartOptions): ChartModel {
  const panel = reasonsPanel(report, options, 'outcomes.refused')
  const { rows } = reasonsPanel(report, { ...options, filter: { ...options.filter, applicant: [], outcome: [] }, base: 'all' }, 'outcomes.refused')
  return {
    id: 'refusal-reasons',
    panels: [{ ...panel, label: null }],
    relation: 'partition',
    base: options.base,
    ...(panel.whole && { whole: panel.whole }),
    facets: ['applicant', 'outcome'],
    finding: findingOf('finding.top-share', leading(rows).values),
  }
}

/** Returns the rows of 无法提供, 不予处理 and, where the form has rows of it, 其他处理, each heading on a scale of its own. */
function selectOtherReasons(report: Report, options: ChartOptions): ChartModel {
  const headings: readonly MetricId[] = ['outcomes.unable', 'outcomes.not-processed', 'outcomes.other']
  const panels = headings.filter((metric) => rowsIn(metric, report.form).length > 1).map((heading) => reasonsPanel(report, options, heading))
  const shown = report.form === '2014' ? headings.map((heading) => reasonsPanel(report, options, heading)) : panels
  return {
    id: 'other-reasons',
    panels: shown.filter((panel) => panel.rows.length > 0),
    relation: 'partition',
    base: options.base,
    ownAxes: true,
    facets: ['applicant', 'outcome'],
    finding: findingOf('finding.other-reasons', {
      unable: { quantity: countOf(report, 'outcomes.unable') },
      notProcessed: { quantity: countOf(report, 'outcomes.not-processed') },
    }),
  }
}

addCharts({
  'application-balance': selectApplicationBalance,
  'application-kinds': selectApplicationKinds,
  'outcome-groups': selectOutcomeGroups,
  'outcome-kinds': selectOutcomeKinds,
  'applicant-outcomes': selectApplicantOutcomes,
  'refusal-reasons': selectRefusalReasons,
  'other-reasons': selectOtherReasons,
  'government-documents': selectGovernmentDocuments,
  'administrative-acts': selectAdministrativeActs,
})
