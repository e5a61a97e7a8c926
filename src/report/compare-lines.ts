/** The lines in which reports are laid side by side: each is one definition, or two that may be compared across the break (forms.md, Rates). */
import type { ComparePhrase, Label } from './charts'
import { ofReport } from './comparison'
import type { MetricId } from './dictionary'
import { GROUP_IDS, GROUPS, type GroupId } from './groups'
import { evaluate, ratioOfCounts, refs, stated, sumOfCounts, wholeOf, type Quantity } from './quantity'
import type { RateId } from './rates'
import { APPLICANTS, type Applicant, type Report } from './schema'
import { applicantName } from './applicants'
import { totalOf } from './totals'

/** What one report has in a line. */
export interface LineValue {
  quantity: Quantity
  /** What is said behind the report's name: which definition it is, where the others have another. */
  note?: ComparePhrase
  approximate: boolean
  /** Numbers of one body change from year to year only where this is the same. */
  definition: string
}

export interface Line {
  key: string
  label: Label
  /** Rates and shares stand on one axis; counts of different scopes do not. */
  kind: 'share' | 'count'
  /** Returns the report's value, marked as its own; null for a report that has no place in the line. */
  of: (report: Report) => LineValue | null
}

/** How lines are asked for. */
export interface LineOptions {
  /** Definition of the disclosure rate: B, or A with C where the 2014 form stands beside a later one. */
  rate: 'a' | 'b' | 'c'
  /** Kinds of applicants whose outcomes are counted; all of them where none is named. */
  kinds: readonly Applicant[]
}

/** The 2014 form counts otherwise than the later ones: applications and outcomes were redefined in 2019. */
const sideOf = ({ form }: Pick<Report, 'form'>): '2014' | 'later' => (form === '2014' ? '2014' : 'later')

/** Returns whether reports stand on both sides of the break of 2018/2019. */
export const isAcross = (reports: readonly Pick<Report, 'form'>[]): boolean => new Set(reports.map(sideOf)).size > 1

const valueOf = (report: Report, quantity: Quantity, definition = '', note?: ComparePhrase): LineValue => ({
  quantity: ofReport(report, quantity),
  approximate: false,
  definition: `${sideOf(report)} ${definition}`,
  ...(note && { note }),
})

function rateLine(rate: RateId, note?: (report: Report) => ComparePhrase | undefined): Line {
  return {
    key: rate,
    label: { phrase: `label.rate.${rate}` },
    kind: 'share',
    of: (report) => valueOf(report, evaluate(report, refs.rate(rate)), rate, note?.(report)),
  }
}

/** Definition B has no counterpart across the break: each side is a line of its own. */
function linesOfB(reports: readonly Report[]): Line[] {
  if (!isAcross(reports)) return [rateLine('disclosure-b')]
  return (['2014', 'later'] as const).map((side): Line => {
    const line = rateLine('disclosure-b')
    return {
      ...line,
      key: `disclosure-b-${side}`,
      label: { of: line.label, note: `compare.note.side-${side}` },
      of: (report) => (sideOf(report) === side ? line.of(report) : null),
    }
  })
}

/** Returns the disclosure rate: across the break C of the 2014 form beside A of the later ones, never A beside A. */
export function disclosureLines(reports: readonly Report[], rate: LineOptions['rate']): Line[] {
  if (rate === 'b') return linesOfB(reports)
  const across = isAcross(reports)
  if (!across) return [rateLine(rate === 'c' && reports[0]?.form === '2014' ? 'disclosure-c' : 'disclosure-a')]
  const of = (report: Report): LineValue => {
    const id = report.form === '2014' ? 'disclosure-c' : 'disclosure-a'
    return valueOf(report, evaluate(report, refs.rate(id)), id, id === 'disclosure-c' ? 'compare.note.c' : 'compare.note.a')
  }
  return [{ key: 'disclosure', label: { phrase: 'compare.line.disclosure' }, kind: 'share', of }]
}

/** Returns a rate of results; the 2014 form, which has no pending cases, divides by all of them, and says so beside a later one. */
export function resultLine(reports: readonly Report[], rate: RateId): Line {
  const across = isAcross(reports)
  return rateLine(rate, ({ form }) => (across ? (form === '2014' ? 'compare.note.of-all' : 'compare.note.of-concluded') : undefined))
}

/** Returns the line of disputes in relation to applications. */
export const disputeRate = (): Line => rateLine('dispute')

/** Returns the rates that only one side of the break has: what was handled (later forms), what was answered in time (2014 form). */
export function formRates(reports: readonly Report[]): Line[] {
  const has = (side: '2014' | 'later') => reports.some((report) => sideOf(report) === side)
  return [...(has('later') ? [rateLine('completion')] : []), ...(has('2014') ? [rateLine('on-time')] : [])]
}

/** A count that the forms have under different lines: the total of its row, or where the whole is not printed the sum of its parts. */
function countLine(key: string, label: Label, metrics: Record<'2014' | 'later', MetricId>): Line {
  return {
    key,
    label,
    kind: 'count',
    of: (report) => {
      const metric = metrics[sideOf(report)]
      return valueOf(report, metric === 'replies.total' ? wholeOf(report, metric) : totalOf(report, metric), metric)
    },
  }
}

/** Returns one metric of the dictionary as a line; a report of a form without it has a gap. */
export function metricLine(metric: MetricId, applicant?: Applicant): Line {
  return {
    key: refs.metric(metric, applicant),
    label: applicant ? { words: applicantName(applicant) } : { metric },
    kind: 'count',
    of: (report) => valueOf(report, applicant ? totalOf(report, metric, applicant) : totalOf(report, metric), metric),
  }
}

/** Returns applications received and handled, and of the later forms those carried in and forward. */
export function applicationLines(reports: readonly Report[]): Line[] {
  const later = reports.some((report) => sideOf(report) === 'later')
  const received = countLine('received', { phrase: 'compare.line.received' }, { '2014': 'applications.received', later: 'applications.new' })
  const handled = countLine('handled', { phrase: 'compare.line.handled' }, { '2014': 'replies.total', later: 'outcomes.total' })
  return later ? [received, metricLine('applications.carried-in'), handled, metricLine('applications.carried-forward')] : [received, handled]
}

const FORUMS = {
  review: { '2014': 'review', later: 'cases.review' },
  litigation: { '2014': 'litigation', later: 'cases.litigation' },
} as const

/** Returns a result of reviews or lawsuits, those on both routes together, as cases. */
export function disputeLine(forum: keyof typeof FORUMS, result: 'total' | 'corrected' | 'upheld'): Line {
  const metrics = { '2014': `${FORUMS[forum]['2014']}.${result}`, later: `${FORUMS[forum].later}.${result}` } as const
  return countLine(`${forum}.${result}`, { phrase: `compare.line.${forum}.${result}` }, metrics)
}

/** Returns cases that are still pending, which the 2014 form does not count. */
export const pendingLine = (forum: keyof typeof FORUMS): Line => ({
  ...metricLine(`cases.${forum}.pending`),
  label: { phrase: `compare.line.${forum}.pending` },
})

/** The 2014 form does not cross kinds of applicants with replies: a number of one kind is not in it. */
const uncrossed = (report: Report, group: GroupId, kind: Applicant): Quantity =>
  stated(report, GROUPS[group]['2021'].metrics[0] ?? 'outcomes.total', kind)

/** Returns one of the five groups, as a share of all that was answered or handled, or as a count; over kinds of applicants where some are named. */
export function groupLine(group: GroupId, by: 'share' | 'count', kinds: readonly Applicant[] = []): Line {
  return {
    key: by === 'share' ? group : `${group}.count`,
    label: { group },
    kind: by,
    of: (report) => {
      const { metrics, approximate } = GROUPS[group][report.form]
      const whole: MetricId = report.form === '2014' ? 'replies.total' : 'outcomes.total'
      const [first] = kinds
      const quantity =
        first && report.form === '2014'
          ? uncrossed(report, group, first)
          : by === 'share'
            ? ratioOfCounts(report, metrics, [whole], kinds)
            : sumOfCounts(report, metrics, kinds)
      return { ...valueOf(report, quantity, `${group} ${by}`), approximate: approximate.length > 0 && kinds.length === 0 }
    },
  }
}

/** Returns the five groups of outcomes, a line each, as shares of what was handled or as counts. */
export const groupLines = (by: 'share' | 'count', kinds: readonly Applicant[]): Line[] => GROUP_IDS.map((group) => groupLine(group, by, kinds))

/** Returns new applications by kind of applicant, as counts or as shares of all new ones; the 2014 form does not tell them apart. */
export function applicantLines(by: 'share' | 'count'): Line[] {
  return APPLICANTS.map((kind): Line => {
    const counts = metricLine('applications.new', kind)
    if (by === 'count') return counts
    const of = (report: Report): LineValue =>
      report.form === '2014'
        ? valueOf(report, stated(report, 'applications.new', kind), 'share')
        : valueOf(report, ratioOfCounts(report, ['applications.new'], ['applications.new'], [kind], []), 'share')
    return { ...counts, key: `${counts.key}.share`, kind: 'share', of }
  })
}
