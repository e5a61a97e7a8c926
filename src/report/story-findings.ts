/** Findings that open the views that tell the report's story. */
import { evaluate, refs, shareOf, stated } from './quantity'
import { findingOf, type Finding } from './findings'
import { metricIds, type MetricId } from './dictionary'
import type { Report } from './schema'
import { chartModel, type ChartView } from './chart-model'
import { EMPTY_FILTER } from './facets'
import { totalOf } from './totals'

/** A chart without any selection. */
const WHOLE: ChartView = { filter: EMPTY_FILTER, show: 'highlight', base: 'all', measure: 'count' }

/** Returns how much was disclosed, how much of it normative, and the districts' share; of the later forms, which have no total, the documents. */
export function disclosureFinding(report: Report): Finding {
  if (report.form !== '2014') return chartModel(report, 'government-documents', WHOLE).finding
  return findingOf('finding.disclosure', {
    total: { quantity: stated(report, 'disclosure.total') },
    normative: { quantity: stated(report, 'disclosure.normative-documents') },
    districtShare: { quantity: shareOf(report, 'disclosure.level.district') },
  })
}

/** Returns applications received and completed, and the disclosure rate under definition A. */
export function applicationsFinding(report: Report): Finding {
  if (report.form !== '2014') {
    return findingOf('finding.applications-later', {
      received: { quantity: totalOf(report, 'applications.new') },
      handled: { quantity: totalOf(report, 'outcomes.total') },
      rate: { quantity: evaluate(report, refs.rate('disclosure-a')) },
    })
  }
  return findingOf('finding.applications', {
    received: { quantity: stated(report, 'applications.received') },
    completed: { quantity: stated(report, 'applications.completed') },
    rate: { quantity: evaluate(report, refs.rate('disclosure-a')) },
  })
}

/** Returns reviews and lawsuits together, as cases, and how many of them were corrected. */
export function disputesFinding(report: Report): Finding {
  if (report.form !== '2014') {
    const sum = (key: 'total' | 'pending') =>
      evaluate(report, refs.sum([`cases.review.${key}`, `cases.litigation-direct.${key}`, `cases.litigation-after-review.${key}`]))
    return findingOf('finding.disputes-pending', {
      total: { quantity: sum('total') },
      pending: { quantity: sum('pending') },
      rate: { quantity: evaluate(report, refs.rate('correction-both')) },
    })
  }
  return findingOf('finding.disputes-both', {
    total: { quantity: evaluate(report, refs.sum(['review.total', 'litigation.total'])) },
    corrected: { quantity: evaluate(report, refs.sum(['review.corrected', 'litigation.corrected'])) },
    rate: { quantity: evaluate(report, refs.rate('correction-both')) },
  })
}

/** Prefixes of what reports tell in prose about the year's work. */
const WORK = new Set(['publicity', 'work', 'reform', 'services', 'hotline', 'interaction', 'fields'])

/** Returns the metrics of the year's work that a report gives a number of. */
export function workMetrics(report: Report): MetricId[] {
  const given = new Set(report.figures.flatMap((figure) => ('value' in figure ? [figure.metric] : [])))
  return metricIds.filter((id) => given.has(id) && WORK.has(id.split('.')[0] ?? ''))
}

/** Returns what the approval reform cancelled and merged, and how the time limit changed; of the later forms how many numbers the text gives. */
export function workFinding(report: Report): Finding {
  if (report.form !== '2014') {
    const count = workMetrics(report).length
    return count > 0 ? { id: 'finding.work-text', values: { count: { count } } } : { id: 'finding.work-none', values: {} }
  }
  return findingOf('finding.work', {
    cancelled: { quantity: stated(report, 'reform.items-cancelled') },
    from: { quantity: stated(report, 'reform.items-merged-from') },
    into: { quantity: stated(report, 'reform.items-merged-into') },
    before: { quantity: stated(report, 'reform.days-statutory') },
    after: { quantity: stated(report, 'reform.days-current') },
  })
}
