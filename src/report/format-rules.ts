/** Rules of the file format that reach across fields, which a schema cannot say. `docs/data-format.md` lists them. */
import { metricOf } from './dictionary'
import type { AbsentFigure, Locator, Report, ReportIndex, StatedFigure } from './schema'

/** Where a file contradicts itself: path, what belongs there, what stands there. */
interface Conflict {
  path: string
  expected: string
  received: string
}

/**
 * Measure words that count one by one. A report may use another of them than the statutory form (规范性文件 in 件 for 条);
 * units of a size (万元, 元, 天, %) have to be the dictionary's, or sums would mix scales.
 */
export const COUNT_WORDS: ReadonlySet<string> = new Set('条 件 次 篇 个 项 人 人次 名 家 份 部 场 期 户 宗 起'.split(' '))

/** Metrics that tell a change and may be below zero. Everything else in a report is a count, an amount, a time or a share. */
export const MAY_BE_NEGATIVE = /\.items-change$/

type Figure = StatedFigure | AbsentFigure

function locatorKey(at: Locator | undefined): string {
  if (!at) return ''
  return at.in === 'text' ? JSON.stringify([at.section, at.paragraph]) : JSON.stringify([at.section, at.row, at.column])
}

/** Returns whether a date of the right shape is in the calendar (2018-02-30 is not). */
function isCalendarDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

function* dateConflicts(report: Report): Generator<Conflict> {
  const { period, publication, events, corrections } = report
  const dates: [string, string][] = [
    ['period.from', period.from],
    ['period.to', period.to],
    ...events.map(({ date }, i): [string, string] => [`events[${i}].date`, date]),
    ...corrections.map(({ date }, i): [string, string] => [`corrections[${i}].date`, date]),
  ]
  if ('value' in publication.date) dates.push(['publication.date.value', publication.date.value])
  for (const [path, date] of dates) {
    if (!isCalendarDate(date)) yield { path, expected: 'a date of the calendar', received: date }
  }
  if (period.from > period.to) yield { path: 'period.to', expected: `a date not before ${period.from}`, received: period.to }
}

function* repeated(list: readonly string[], pathOf: (index: number) => string, what: string): Generator<Conflict> {
  const seen = new Map<string, number>()
  for (const [i, key] of list.entries()) {
    const first = seen.get(key)
    if (first !== undefined) yield { path: pathOf(i), expected: `${what} not given before`, received: `the same as ${pathOf(first)}` }
    else seen.set(key, i)
  }
}

function* locatorConflicts(report: Report): Generator<Conflict> {
  const sections = new Set(report.sections.map(({ number }) => number))
  const lists: [string, readonly { at?: Locator | undefined }[]][] = [
    ['figures', report.figures],
    ['events', report.events],
    ['named', report.named],
    ...Object.entries(report.themes).map(([name, list]): [string, readonly { at: Locator }[]] => [`themes.${name}`, list]),
    ['sourceNotes', report.sourceNotes],
  ]
  for (const [name, list] of lists) {
    for (const [i, { at }] of list.entries()) {
      if (at && !sections.has(at.section)) {
        yield { path: `${name}[${i}].at.section`, expected: 'a number listed in `sections`', received: JSON.stringify(at.section) }
      }
    }
  }
}

function* statedConflicts(figure: StatedFigure, path: string): Generator<Conflict> {
  const { unit } = metricOf(figure.metric)
  const counted = COUNT_WORDS.has(unit)
  const fits = figure.unit === unit || (counted && COUNT_WORDS.has(figure.unit))
  if (!fits)
    yield {
      path: `${path}.unit`,
      expected: counted ? 'a measure word that counts one by one' : JSON.stringify(unit),
      received: JSON.stringify(figure.unit),
    }
  if (figure.kind === 'percent' && unit !== '%')
    yield { path: `${path}.kind`, expected: 'a kind other than percent for this metric', received: '"percent"' }
  if ((figure.value < 0 || Object.is(figure.value, -0)) && !MAY_BE_NEGATIVE.test(figure.metric)) {
    yield { path: `${path}.value`, expected: 'a number not below 0', received: String(figure.value) }
  }
  if (figure.kind === 'exact' && counted && !Number.isInteger(figure.value)) {
    yield { path: `${path}.value`, expected: 'a whole number', received: String(figure.value) }
  }
  const digits = figure.value / (figure.precision ?? 1)
  if (Math.abs(digits - Math.round(digits)) > 1e-6) {
    yield { path: `${path}.precision`, expected: `the size of the last printed digit of ${figure.value}`, received: String(figure.precision ?? 1) }
  }
}

function* figureConflicts(figure: Figure, path: string, report: Report): Generator<Conflict> {
  const { forms } = metricOf(figure.metric)
  if (figure.applicant && report.form === '2014') {
    yield { path: `${path}.applicant`, expected: 'no applicant kind: the 2014 form has none', received: JSON.stringify(figure.applicant) }
  }
  if (figure.at?.in === 'table' && !forms.includes(report.form) && !('absent' in figure && figure.absent === 'not-in-form')) {
    yield {
      path: `${path}.metric`,
      expected: `a metric of the ${report.form} form, since it stands in a table`,
      received: JSON.stringify(figure.metric),
    }
  }
  if ('absent' in figure) {
    if (figure.absent === 'not-in-form' && forms.includes(report.form)) {
      yield { path: `${path}.absent`, expected: `another reason: the ${report.form} form has this line`, received: '"not-in-form"' }
    }
  } else yield* statedConflicts(figure, path)
}

function* reportConflicts(report: Report): Generator<Conflict> {
  yield* dateConflicts(report)
  yield* repeated(
    report.sections.map(({ number }) => number),
    (i) => `sections[${i}].number`,
    'a section number',
  )
  yield* locatorConflicts(report)
  for (const [i, figure] of report.figures.entries()) yield* figureConflicts(figure, `figures[${i}]`, report)
  yield* repeated(
    report.figures.map(({ metric, applicant, at }) => JSON.stringify([metric, applicant, locatorKey(at)])),
    (i) => `figures[${i}]`,
    'a statement (metric, applicant and place)',
  )
  const stated = new Set(report.figures.map(({ metric }) => metric))
  for (const [i, { of }] of report.named.entries()) {
    if (!stated.has(of)) yield { path: `named[${i}].of`, expected: 'a metric that `figures` has', received: JSON.stringify(of) }
  }
  for (const name of ['events', 'sourceNotes'] as const) {
    yield* repeated(
      report[name].map(({ id }) => id),
      (i) => `${name}[${i}].id`,
      'an id',
    )
  }
}

function* indexConflicts(index: ReportIndex): Generator<Conflict> {
  const ids = index.reports.map(({ id }) => id)
  yield* repeated(ids, (i) => `reports[${i}].id`, 'an id')
  if (!ids.includes(index.default)) yield { path: 'default', expected: 'the id of a listed report', received: JSON.stringify(index.default) }
}

/** Returns the first place where a report contradicts itself, or undefined. */
export function reportConflict(report: Report): Conflict | undefined {
  for (const conflict of reportConflicts(report)) return conflict
  return undefined
}

/** Returns the first place where the index contradicts itself, or undefined. */
export function indexConflict(index: ReportIndex): Conflict | undefined {
  for (const conflict of indexConflicts(index)) return conflict
  return undefined
}
