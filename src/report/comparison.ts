/**
 * Several reports taken together. A comparison is shaped like a report without figures of its own, so that charts, slides and files
 * work for it; each of its numbers belongs to one of the compared reports and says so in its ref: `suqian-2024#applications.new`.
 */
import { differenceOf, ratioOf, type FigureRef, type Quantity } from './arithmetic'
import { nothingBeside } from './empty-parts'
import { FORMS, type Bilingual, type Report } from './schema'

const members = new WeakMap<Report, readonly Report[]>()

/** Returns the reports of a comparison, bodies in the order in which they were chosen, years of one body in theirs; none for a report. */
export function comparedReports(report: Report): readonly Report[] {
  return members.get(report) ?? []
}

type Body = Pick<Report, 'body' | 'scope' | 'division'>

/** What the name of a territory's government ends with. */
const GOVERNMENT = '人民政府'

/** Returns the name that a body goes by: of a whole territory, its own and that of its government are one. */
function nameInChinese({ body: { zh }, scope }: Body): string {
  return scope === 'territory' && zh.endsWith(GOVERNMENT) && zh !== GOVERNMENT ? zh.slice(0, -GOVERNMENT.length) : zh
}

/**
 * Returns whether two reports are of one body and count the same bodies: one scope, one Chinese name, and no division codes that differ. A division code that one
 * of them does not have says nothing.
 */
export function ofOneBody(one: Body, other: Body): boolean {
  const elsewhere = one.division !== undefined && other.division !== undefined && one.division !== other.division
  return nameInChinese(one) === nameInChinese(other) && one.scope === other.scope && !elsewhere
}

/** Returns reports with those of one body beside one another, years upwards; bodies stay in the order in which they first come. */
export function inOrder(reports: readonly Report[]): Report[] {
  const bodies: Report[][] = []
  for (const report of reports) {
    const body = bodies.find(([first]) => first && ofOneBody(first, report))
    if (body) body.push(report)
    else bodies.push([report])
  }
  return bodies.flatMap((body) => body.sort((one, other) => one.year - other.year))
}

/** Returns what a report is called in a comparison: body and year. */
export const nameOf = ({ body, year }: Report): Bilingual => ({ zh: `${body.zh} ${year}`, en: `${body.en} ${year}` })

/** Returns the comparison of reports. It has no figures: each number stands in one of them. */
export function comparisonOf(reports: readonly Report[]): Report {
  const compared = inOrder(reports)
  const [first] = compared
  if (!first) throw new Error('a comparison needs reports')
  const names = compared.map(nameOf)
  const title = { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') }
  const comparison: Report = {
    schemaVersion: first.schemaVersion,
    // It names files, and a file's name has an end.
    id: `compare-${compared.map(({ id }) => id).join('-')}`.slice(0, 120),
    title,
    body: title,
    scope: first.scope,
    year: Math.max(...compared.map(({ year }) => year)),
    period: {
      from: compared.map(({ period }) => period.from).sort()[0] ?? first.period.from,
      to:
        compared
          .map(({ period }) => period.to)
          .sort()
          .at(-1) ?? first.period.to,
    },
    // The facets in force are those of the newest form: kinds of applicants, where one of them has these.
    form: FORMS.filter((form) => compared.some((each) => each.form === form)).at(-1) ?? first.form,
    publication: { date: { absent: 'not-published' }, address: { absent: 'not-published' } },
    sections: [],
    figures: [],
    ...nothingBeside(),
  }
  members.set(comparison, compared)
  return comparison
}

/** Returns a quantity, and all that it was computed from, marked as one of a report of a comparison. */
export function ofReport(report: Report, quantity: Quantity): Quantity {
  const ref = `${report.id}#${quantity.ref}`
  const { computation } = quantity
  if (!computation) return { ...quantity, ref }
  return { ...quantity, ref, computation: { ...computation, operands: computation.operands.map((each) => ofReport(report, each)) } }
}

/** Returns the report that a ref of a comparison names, and the ref inside of it; undefined for a ref of another kind. */
export function memberOf(comparison: Report, ref: FigureRef): { report: Report; inside: FigureRef } | undefined {
  const mark = ref.indexOf('#')
  const report = mark < 0 ? undefined : comparedReports(comparison).find(({ id }) => id === ref.slice(0, mark))
  return report && { report, inside: ref.slice(mark + 1) }
}

/** Returns a ref without the report that it names. */
export const insideOf = (ref: FigureRef): FigureRef => ref.slice(ref.indexOf('#') + 1)

/** Returns the report that a number of it stands in: the report itself, or, of a comparison, the one that its ref names. */
export function homeOf(report: Report, { ref }: Pick<Quantity, 'ref'>): Report {
  return memberOf(report, ref)?.report ?? report
}

/** Returns the reports that a number, or what it was computed from, stands in; the report itself where it is no comparison. */
export function homesOf(report: Report, quantity: Quantity): Report[] {
  if (comparedReports(report).length === 0) return [report]
  const home = memberOf(report, quantity.ref)?.report
  if (home) return [home]
  return [...new Set((quantity.computation?.operands ?? []).flatMap((operand) => homesOf(report, operand)))]
}

/** How a number changed from one year to the next. */
export interface Change {
  from: Quantity
  to: Quantity
  /** `to − from`: in the unit of both, or in percentage points. */
  difference: Quantity
  /** The difference as a part of `from`, in per cent; null for numbers that are percentages themselves. */
  relative: Quantity | null
}

/** Ref of a change: `change:` and the two numbers, the later one first. */
const changeRef = (to: Quantity, from: Quantity): FigureRef => `change:${to.ref}~${from.ref}`

/** Returns the change between two numbers of one definition; its parts are missing where one of them is, the relative one also where the first is 0. */
export function changeOf(from: Quantity, to: Quantity): Change {
  const difference = differenceOf(changeRef(to, from), to, from)
  if (from.unit === '%') {
    // Two percentages that are shown to the hundredth differ by what their rounding allows: a tenth of a point can be told.
    const told = difference.state === 'known' ? { ...difference, precision: Math.max(0.1, difference.precision) } : difference
    return { from, to, difference: told, relative: null }
  }
  return { from, to, difference, relative: ratioOf(`relative-${changeRef(to, from)}`, [difference], [from]) }
}

/** Returns the change that a ref names, from numbers that `resolve` gives: unknown where one of them is; undefined for a ref of another kind. */
export function evaluateChange(ref: FigureRef, resolve: (ref: FigureRef) => Quantity): Quantity | undefined {
  const match = /^(relative-)?change:([^~]+)~([^~]+)$/.exec(ref)
  if (!match) return undefined
  const [from, to] = [resolve(match[3] ?? ''), resolve(match[2] ?? '')]
  if ([from, to].some((each) => each.state === 'missing' && each.reason === 'unknown')) return { state: 'missing', ref, unit: '', reason: 'unknown' }
  const { difference, relative } = changeOf(from, to)
  return match[1] ? (relative ?? undefined) : difference
}

/**
 * What cannot be compared between two forms: outcomes were redefined in 2019, section 二 in 2019 and again in 2021. Cases of section 四
 * have a line for those pending only since 2019: a total or a rate of before says nothing of these.
 */
export const BREAKS = ['outcomes', 'disputes', 'documents'] as const
export type Break = (typeof BREAKS)[number]

/** Returns what breaks between two reports (forms.md, Same word, different metric). */
export function breaksBetween({ form: one }: Pick<Report, 'form'>, { form: other }: Pick<Report, 'form'>): Break[] {
  if (one === other) return []
  return one === '2014' || other === '2014' ? ['outcomes', 'disputes', 'documents'] : ['documents']
}
