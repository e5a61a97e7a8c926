/** A report in our own format that somebody brings along. */
import { FormatError, parseReport } from '../report/parse-report'
import { ReadError, type Reading } from './reading'

/**
 * Returns a report in our own format as a reading that carries it whole. Throws {@link ReadError} `read.newer-format` with the
 * version, or `read.not-our-json` with the place where it leaves the format.
 */
export function readOwnReport(value: unknown): Reading {
  try {
    const report = parseReport(value)
    return {
      format: report.readFrom?.format ?? 'typed',
      form: report.form,
      formReasons: [],
      identity: {
        title: report.title.zh,
        body: report.body.zh,
        ...(report.issuer && { issuer: report.issuer.zh }),
        year: report.year,
        period: report.period,
        ...(report.level && { level: report.level }),
        scope: report.scope,
      },
      sections: [],
      blocks: [],
      dropped: [],
      figures: [],
      missing: [],
      doubts: [],
      events: [],
      named: [],
      sourceNotes: [],
      report,
    }
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    if (error.kind === 'newer-version') throw new ReadError('read.newer-format', { version: String(error.version) }, { cause: error })
    throw new ReadError('read.not-our-json', { path: error.path, expected: error.expected, received: error.received }, { cause: error })
  }
}
