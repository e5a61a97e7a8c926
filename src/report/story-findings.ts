/** Findings that open the views that tell the report's story. */
import { evaluate, refs, shareOf, stated } from './quantity'
import { findingOf, type Finding } from './findings'
import type { Report } from './schema'

/** Returns how much was disclosed, how much of it normative, and the districts' share. */
export function disclosureFinding(report: Report): Finding {
  return findingOf(
    'finding.disclosure',
    {
      total: { quantity: stated(report, 'disclosure.total') },
      normative: { quantity: stated(report, 'disclosure.normative-documents') },
      districtShare: { quantity: shareOf(report, 'disclosure.level.district') },
    },
    'disclosure.total',
  )
}

/** Returns applications received and completed, and the disclosure rate under definition A. */
export function applicationsFinding(report: Report): Finding {
  return findingOf(
    'finding.applications',
    {
      received: { quantity: stated(report, 'applications.received') },
      completed: { quantity: stated(report, 'applications.completed') },
      rate: { quantity: evaluate(report, refs.rate('disclosure-a')) },
    },
    'applications.received',
  )
}

/** Returns reviews and lawsuits together, as cases, and how many of them were corrected. */
export function disputesFinding(report: Report): Finding {
  return findingOf(
    'finding.disputes-both',
    {
      total: { quantity: evaluate(report, refs.sum(['review.total', 'litigation.total'])) },
      corrected: { quantity: evaluate(report, refs.sum(['review.corrected', 'litigation.corrected'])) },
      rate: { quantity: evaluate(report, refs.rate('correction-both')) },
    },
    'review.total',
  )
}

/** Returns what the approval reform cancelled and merged, and how the time limit changed. */
export function workFinding(report: Report): Finding {
  return findingOf(
    'finding.work',
    {
      cancelled: { quantity: stated(report, 'reform.items-cancelled') },
      from: { quantity: stated(report, 'reform.items-merged-from') },
      into: { quantity: stated(report, 'reform.items-merged-into') },
      before: { quantity: stated(report, 'reform.days-statutory') },
      after: { quantity: stated(report, 'reform.days-current') },
    },
    'reform.items-cancelled',
  )
}
