/** Charts of the year's work: approval reform in the text, interpretation and response (2014 form, section 二). */
import { axisEnd, ranked, rowOf } from './chart-rows'
import type { ChartModel, ChartPanel } from './charts'
import type { MetricId } from './dictionary'
import { findingOf } from './findings'
import { stated } from './quantity'
import type { Report } from './schema'

function panelOf(
  report: Report,
  key: 'reform-matters' | 'reform-cuts' | 'response-events' | 'response-social',
  metrics: readonly MetricId[],
): ChartPanel {
  const rows = metrics.map((metric) => rowOf(report, metric))
  return { key, label: { phrase: `label.${key}` }, rows, whole: null, axisEnd: axisEnd(rows) }
}

/** Returns the statutory average time limit beside the present one, in days. */
export function selectReformDays(report: Report): ChartModel {
  const rows = [rowOf(report, 'reform.days-statutory', 'total'), rowOf(report, 'reform.days-current')]
  return {
    id: 'reform-days',
    panels: [{ key: 'days', label: null, rows, whole: null, axisEnd: axisEnd(rows) }],
    relation: 'separate',
    base: 'none',
    facets: [],
    finding: findingOf('finding.days', {
      before: { quantity: stated(report, 'reform.days-statutory') },
      after: { quantity: stated(report, 'reform.days-current') },
      printed: { quantity: stated(report, 'reform.days-reduction') },
    }),
  }
}

/** Returns what was cancelled, merged and handed down, and, on a scale of its own, what was cut. */
export function selectReformItems(report: Report): ChartModel {
  const items = panelOf(report, 'reform-matters', [
    'reform.items-merged-from',
    'reform.items-merged-into',
    'reform.items-cancelled',
    'reform.items-delegated',
  ])
  const cuts = panelOf(report, 'reform-cuts', ['reform.materials-cut', 'reform.steps-cut', 'reform.certificates-cut'])
  return {
    id: 'reform-items',
    panels: [items, cuts],
    relation: 'separate',
    base: 'none',
    facets: [],
    finding: findingOf('finding.items', {
      from: { quantity: stated(report, 'reform.items-merged-from') },
      into: { quantity: stated(report, 'reform.items-merged-into') },
      cancelled: { quantity: stated(report, 'reform.items-cancelled') },
      delegated: { quantity: stated(report, 'reform.items-delegated') },
    }),
  }
}

/** Returns press conferences, interviews and interpretation documents, and, on a scale of its own, responses by Weibo and WeChat. */
export function selectResponseActivities(report: Report): ChartModel {
  const events = panelOf(report, 'response-events', ['response.press-conferences', 'response.online-interviews', 'response.interpretations'])
  const social = panelOf(report, 'response-social', ['response.social-media'])
  return {
    id: 'response-activities',
    panels: [{ ...events, rows: ranked(events.rows) }, social],
    relation: 'separate',
    base: 'none',
    facets: [],
    finding: findingOf('finding.responses', {
      press: { quantity: stated(report, 'response.press-conferences') },
      interviews: { quantity: stated(report, 'response.online-interviews') },
      social: { quantity: stated(report, 'response.social-media') },
    }),
  }
}
