import type { Report } from '../report/schema'

/** Returns a report as a file of our own format (docs/data-format.md), which reads back as the same report. */
export function reportJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
