/** Findings of the views that are about the report as a whole: its table, its checks, its source. */
import { checkReport, type CheckResult } from './checks'
import type { Verdict } from './check-judgement'
import { metricIds, metricOf } from './dictionary'
import type { Finding } from './findings'
import type { Report } from './schema'

/** Returns how many lines of the report's form have a number in the report, and how many have none; headings do not count. */
export function statisticsFinding(report: Report): Finding {
  const lines = metricIds.filter((id) => {
    const { forms, unprinted } = metricOf(id)
    return forms.includes(report.form) && !unprinted?.includes(report.form)
  })
  const stated = new Set(report.figures.flatMap((figure) => ('value' in figure ? [figure.metric] : [])))
  const given = lines.filter((id) => stated.has(id)).length
  return {
    id: 'finding.statistics',
    values: { form: { year: Number(report.form) }, given: { count: given }, absent: { count: lines.length - given } },
  }
}

/** Returns how many checks there are and how many have each verdict. */
export function qualityFinding(report: Report, results: readonly CheckResult[] = checkReport(report)): Finding {
  const count = (verdict: Verdict) => ({ count: results.filter((result) => result.verdict === verdict).length })
  const fails = count('fails')
  return {
    id: fails.count > 0 ? 'finding.quality-fails' : 'finding.quality',
    values: {
      total: { count: results.length },
      fails,
      holds: count('holds'),
      expected: count('expected-difference'),
      cannot: count('cannot-check'),
    },
  }
}

/** Returns how many figures the file has with a value, the report they were taken from, and how many of them a person typed or corrected. */
export function sourcesFinding(report: Report): Finding {
  const values = report.figures.filter((figure) => 'value' in figure)
  const hand = values.filter(({ byHand }) => byHand).length
  const said = { count: { count: values.length }, title: { words: report.title } }
  return hand > 0 ? { id: 'finding.sources-by-hand', values: { ...said, hand: { count: hand } } } : { id: 'finding.sources', values: said }
}
