/** Findings of the views that are about the report as a whole: its table, its checks, its source. */
import type { CheckResult } from './checks'
import { checkReport } from './checks'
import type { Verdict } from './check-judgement'
import type { Finding } from './findings'
import type { Report } from './schema'
import { countRows, statisticsTables } from './statistics-rows'

/** Returns how many rows of the report's form it fills and how many it leaves out. */
export function statisticsFinding(report: Report): Finding {
  const { given, absent } = countRows(statisticsTables(report))
  return { id: 'finding.statistics', values: { form: { year: Number(report.form) }, given: { count: given }, absent: { count: absent } } }
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

/** Returns how many figures the file has with a value, and the report they were taken from. */
export function sourcesFinding(report: Report): Finding {
  const values = report.figures.filter((figure) => 'value' in figure)
  return { id: 'finding.sources', values: { count: { count: values.length }, title: { words: report.title } } }
}
