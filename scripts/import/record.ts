/** The record of a reading, as the command prints it. */
import { metricOf } from '../../src/report/dictionary'
import type { Quantity } from '../../src/report/quantity'
import type { CheckResult } from '../../src/report/checks'
import type { MissingFigure, Reading } from '../../src/reader/reading'
import { sayDoubt } from './words'

const subject = ({ metric, applicant }: { metric: string; applicant?: string | undefined }): string => (applicant ? `${metric}@${applicant}` : metric)

const show = (quantity: Quantity): string =>
  quantity.state === 'known' ? `${Number(quantity.value.toPrecision(12))} ${quantity.unit}` : quantity.reason

/** Returns a failing check in one line: id, both sides, and what the differing number equals. */
export function showCheck({ id, left, right, relation, equals }: CheckResult): string {
  return `${id}: ${show(left)} ${relation} ${show(right)}${equals ? `, equals ${equals.join(', ')}` : ''}`
}

function missingLines(missing: readonly MissingFigure[]): string[] {
  return (['blank', 'illegible', 'not-published'] as const).flatMap((reason) => {
    const own = missing.filter((each) => each.reason === reason)
    if (own.length === 0) return []
    const names = reason === 'blank' || own.length > 30 ? '' : `: ${own.map((each) => `${subject(each)} ${metricOf(each.metric).zh}`).join('; ')}`
    return [`  missing, ${reason}: ${own.length}${names}`]
  })
}

/** Returns what was recognised, found, missing and doubtful, in lines. */
export function recordOf(file: string, reading: Reading): string {
  const { figures, identity, dropped, blocks } = reading
  const stated = figures.filter(({ figure }) => !('absent' in figure))
  const inTables = stated.filter(({ figure }) => figure.at?.in === 'table').length
  const known = Object.entries(identity).map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
  const doubtful = figures.flatMap(({ figure, doubts }) => doubts.map((doubt) => `${subject(figure)}: ${sayDoubt(doubt)}`))
  return `${[
    file,
    `  format: ${reading.format}${reading.encoding ? `, ${reading.encoding}` : ''}`,
    `  form: ${reading.form}, because of ${reading.formReasons.join('、') || 'the file itself'}`,
    `  identity: ${known.join('; ') || 'nothing'}`,
    `  found: ${inTables} figures in tables, ${stated.length - inTables} in the text; ${reading.sections.length} sections`,
    ...missingLines(reading.missing),
    `  left out: ${dropped.length} of ${blocks.length} blocks`,
    ...[...reading.doubts.map(sayDoubt), ...doubtful].map((line) => `  doubtful: ${line}`),
  ].join('\n')}\n`
}
