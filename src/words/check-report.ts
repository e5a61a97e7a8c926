/** The check report in words: what is handed to the office that drafted the report. */
import '../i18n/add-quality'
import '../i18n/add-reference'
import '../i18n/add-source'
import type { I18n } from '../i18n'
import type { CheckResult } from '../report/check-result'
import type { Verdict } from '../report/check-judgement'
import type { Quantity } from '../report/quantity'
import { insideOf } from '../report/comparison'
import { resolve } from '../report/resolve'
import type { Report } from '../report/schema'
import { applicantName } from '../report/applicants'
import { blanksText, differenceText, groupTitle, intervalText, reasonText, VERDICT_ORDER } from './check-words'
import { quantityName, valueWithUnit } from './naming'
import { locatorText } from './place-text'

/** The checks against a report of another year of the same body. */
export interface OtherYear {
  report: Report
  results: readonly CheckResult[]
}

export interface ReportedSide {
  name: string
  value: string
  quantity: Quantity
  /** Where each figure of it stands, with the figure. */
  places: readonly string[]
}

export interface ReportedCheck {
  result: CheckResult
  title: string
  /** Year of the other report, across years. */
  year: number | null
  left: ReportedSide
  right: ReportedSide
  difference: string
  /** Reason, interval and blank cells. */
  explanation: readonly string[]
  /** What a differing number equals. */
  observations: readonly string[]
  /** The note of the file that lists the difference as known. */
  known: string
}

/** Returns the stated figures that a quantity comes from; itself where it is one. */
function leavesOf(quantity: Quantity): Quantity[] {
  return quantity.computation ? quantity.computation.operands.flatMap(leavesOf) : [quantity]
}

/** Returns where figures stand, with the figures: one line a row of a table or a paragraph; a figure without a place by its name. */
function placesOf(i18n: I18n, report: Report, leaves: readonly Quantity[], other: Report | null): string[] {
  const lines = new Map<string, string[]>()
  for (const leaf of leaves) {
    const home = other && leaf.ref.includes('#') ? other : report
    const at = leaf.statement?.at
    const column = at?.in === 'table' ? at.column : undefined
    const where = !at ? quantityName(i18n, leaf) : locatorText(i18n, home, at.in === 'table' ? { in: 'table', section: at.section, row: at.row } : at)
    const line = `${home === report ? '' : i18n.t('quality.report.in-year', { year: home.year })}${where}`
    lines.set(line, [...(lines.get(line) ?? []), `${column === undefined ? '' : `${columnName(i18n, leaf, column)} `}${valueWithUnit(i18n, leaf)}`])
  }
  return [...lines].map(([line, figures]) => `${line}${i18n.t('quality.report.colon')}${figures.join(i18n.t('quality.report.comma'))}`)
}

/** Returns the head of a column in the reader's language where it is that of an applicant kind; as printed elsewhere. */
function columnName(i18n: I18n, { applicant }: Quantity, printed: string): string {
  return applicant ? i18n.words(applicantName(applicant)) : printed
}

function sideOf(i18n: I18n, report: Report, quantity: Quantity, other: Report | null): ReportedSide {
  const several = quantity.computation ? leavesOf(quantity).length : 1
  return {
    name: several > 6 && quantity.ref.startsWith('sum:') ? i18n.t('quality.sum', { count: several }) : quantityName(i18n, quantity),
    value: valueWithUnit(i18n, quantity),
    quantity,
    places: placesOf(
      i18n,
      report,
      leavesOf(quantity).filter((leaf) => leaf.metric),
      other,
    ),
  }
}

/** Returns the title of a check with its row and applicant kind. */
function titleOf(i18n: I18n, result: CheckResult): string {
  return groupTitle(i18n, { key: result.definition, results: [result] })
}

/** Returns a check in words, with the place of every figure in it. */
function reportedCheck(i18n: I18n, report: Report, result: CheckResult, other: Report | null = null): ReportedCheck {
  const left = sideOf(i18n, report, result.left, other)
  const right = sideOf(i18n, report, result.right, other)
  return {
    result,
    title: titleOf(i18n, result),
    year: other?.year ?? null,
    left,
    right,
    difference: differenceText(i18n, result),
    explanation: [reasonText(i18n, report, result), intervalText(i18n, result), blanksText(i18n, result)].filter(Boolean),
    observations: (result.equals ?? []).map((ref) => {
      const quantity = resolve(report, ref)
      return i18n.t('quality.report.observation', { name: quantityName(i18n, quantity), value: valueWithUnit(i18n, quantity) })
    }),
    known: result.known ? i18n.words(result.known) : '',
  }
}

/** Returns every check of a report and of the years beside it, in words, those of one verdict together, what is wrong first. */
export function reportedChecks(i18n: I18n, report: Report, years: readonly OtherYear[]): readonly (readonly [Verdict, readonly ReportedCheck[]])[] {
  return VERDICT_ORDER.map((verdict) => {
    const of = (results: readonly CheckResult[], other: Report | null) =>
      results.filter((result) => result.verdict === verdict).map((result) => reportedCheck(i18n, report, result, other))
    return [verdict, years.flatMap(({ results, report: other }) => of(results, other === report ? null : other))] as const
  })
}

/** Returns checks in short, one line a definition: its title, and how many where there are several. */
export function inShort(i18n: I18n, checks: readonly ReportedCheck[]): string[] {
  const groups = new Map<string, ReportedCheck[]>()
  for (const check of checks) {
    const key = `${check.result.definition} ${check.year ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), check])
  }
  return [...groups.values()].map((group) => {
    const year = group[0]?.year
    const title = groupTitle(i18n, { key: '', results: group.map(({ result }) => result) })
    const of = year ? ` · ${i18n.t('quality.across.of-year', { year })}` : ''
    return `${title}${of}${group.length > 1 ? ` (${i18n.t('quality.count', { count: group.length })})` : ''}`
  })
}

/** So many missing figures are named on paper; the table names all. */
const NAMED = 3

/** Returns why a check could not be made, in short. */
export function whyNot(i18n: I18n, report: Report, { result, explanation }: ReportedCheck): string {
  if (result.reason !== 'check.reason.missing' || result.missing.length <= NAMED + 1) return explanation.join(i18n.t('quality.report.semicolon'))
  const names = result.missing.slice(0, NAMED).map((ref) => quantityName(i18n, resolve(report, insideOf(ref))))
  return i18n.t('quality.report.missing', { names: names.join(i18n.t('quality.report.comma')), count: result.missing.length })
}
