/** Charts of administrative review and litigation (2014 form, sections 四 and 五; later forms, section 四). */
import { axisEnd, kept, rowOf, type ChartOptions } from './chart-rows'
import type { ChartModel, ChartPanel, ChartRow, Tone } from './charts'
import type { MetricId } from './dictionary'
import { isSelected } from './facets'
import { findingOf, type Finding } from './findings'
import { evaluate, ratioOf, refs, shareOf, wholeOf } from './quantity'
import type { RateId } from './rates'
import type { Report } from './schema'
import { totalOf } from './totals'

/** Where cases were brought: the key of the facet, where the dictionary has their results, and their colour. */
interface Forum {
  key: string
  cases: 'review' | 'litigation' | 'cases.review' | 'cases.litigation-direct' | 'cases.litigation-after-review'
  tone: 'review' | 'litigation'
}

const FORUMS: Record<'2014' | 'later', readonly Forum[]> = {
  '2014': [
    { key: 'review', cases: 'review', tone: 'review' },
    { key: 'litigation', cases: 'litigation', tone: 'litigation' },
  ],
  later: [
    { key: 'review', cases: 'cases.review', tone: 'review' },
    { key: 'litigation-direct', cases: 'cases.litigation-direct', tone: 'litigation' },
    { key: 'litigation-after-review', cases: 'cases.litigation-after-review', tone: 'litigation' },
  ],
}

/** Returns the results of a forum; the later forms have a line for cases still pending. */
function resultsOf({ cases }: Forum): MetricId[] {
  if (cases === 'review' || cases === 'litigation') return [`${cases}.upheld`, `${cases}.corrected`, `${cases}.other`]
  return [`${cases}.upheld`, `${cases}.corrected`, `${cases}.other`, `${cases}.pending`]
}

function forumPanel(report: Report, forum: Forum, measure: 'count' | 'share', options: ChartOptions): ChartPanel {
  const siblings = resultsOf(forum)
  const selected = siblings.filter((metric) => isSelected(options.filter, metric))
  const ofSelection = options.base === 'selection' && selected.length < siblings.length
  const rows = kept(siblings, options).map((metric): ChartRow => {
    const row = rowOf(report, metric, forum.tone)
    const share = !ofSelection
      ? shareOf(report, metric)
      : selected.includes(metric)
        ? ratioOf(
            refs.ratio([metric], selected),
            [totalOf(report, metric)],
            selected.map((each) => totalOf(report, each)),
          )
        : null
    if (measure === 'count') return { ...row, share }
    return { ...row, quantity: shareOf(report, metric), share: null }
  })
  return {
    key: forum.key,
    label: { metric: `${forum.cases}.total` },
    rows,
    whole: wholeOf(report, `${forum.cases}.total`),
    axisEnd: measure === 'share' ? 100 : axisEnd(rows),
  }
}

/** Returns reviews and lawsuits, in the later forms those on both routes, each with its correction rate; where there are none, with the reason why it has no rate. */
function disputeFinding(report: Report): Finding {
  const later = report.form !== '2014'
  const reviews: MetricId = later ? 'cases.review.total' : 'review.total'
  const lawsuits: MetricId = later ? 'cases.litigation.total' : 'litigation.total'
  return findingOf(
    'finding.disputes',
    {
      reviews: { quantity: totalOf(report, reviews) },
      reviewRate: { quantity: evaluate(report, refs.rate('correction-review')) },
      lawsuits: { quantity: totalOf(report, lawsuits) },
      litigationRate: { quantity: evaluate(report, refs.rate('correction-litigation')) },
    },
    // Often nobody sues: the sentence has room for “not computed: denominator 0” in the place of the rate.
    'zero-in-place',
  )
}

/**
 * Returns the results of review beside those of litigation: as counts on one scale, or as shares of each, where the
 * shares take the place of the counts and every panel ends at 100 %.
 */
export function selectDisputeResults(report: Report, options: ChartOptions, measure: 'count' | 'share'): ChartModel {
  const panels = FORUMS[report.form === '2014' ? '2014' : 'later']
    .map((forum) => forumPanel(report, forum, measure, options))
    .filter((panel) => panel.rows.length > 0)
  const end = Math.max(1, ...panels.map((panel) => panel.axisEnd))
  return {
    id: 'dispute-results',
    panels: panels.map((panel) => ({ ...panel, axisEnd: end })),
    relation: 'partition',
    base: measure === 'share' ? 'all' : options.base,
    facets: ['forum', 'result'],
    finding: disputeFinding(report),
  }
}

const rateRow = (report: Report, rate: RateId, tone: Tone): ChartRow => ({
  key: rate,
  label: { phrase: `label.rate.${rate}` },
  quantity: evaluate(report, refs.rate(rate)),
  share: null,
  tone,
  pick: null,
  start: 0,
  approximate: false,
  partial: false,
  depth: 0,
})

/** Returns correction and upheld rates of each forum and of both, and the dispute rate, each with its operands. */
export function selectDisputeRates(report: Report): ChartModel {
  const correction = [
    rateRow(report, 'correction-review', 'review'),
    rateRow(report, 'correction-litigation', 'litigation'),
    rateRow(report, 'correction-both', 'total'),
  ]
  const upheld = [
    rateRow(report, 'upheld-review', 'review'),
    rateRow(report, 'upheld-litigation', 'litigation'),
    rateRow(report, 'upheld-both', 'total'),
  ]
  const dispute = [rateRow(report, 'dispute', 'total')]
  const panel = (key: 'correction-rate' | 'upheld-rate' | 'dispute-rate', rows: ChartRow[]): ChartPanel => ({
    key,
    label: { phrase: `label.${key}` },
    rows,
    whole: null,
    axisEnd: 100,
  })
  return {
    id: 'dispute-rates',
    panels: [panel('correction-rate', correction), panel('upheld-rate', upheld), panel('dispute-rate', dispute)],
    relation: 'separate',
    base: 'none',
    facets: [],
    finding: findingOf('finding.dispute-rates', {
      both: { quantity: evaluate(report, refs.rate('correction-both')) },
      dispute: { quantity: evaluate(report, refs.rate('dispute')) },
    }),
  }
}
