/**
 * Totals of the later forms that stand in no cell: a heading such as （三）不予公开, a row whose 总计 cell is blank, litigation
 * on both routes. They are computed from the cells that the report gives (forms.md, Blanks).
 */
import { childrenOf, isMetricId, metricOf, type MetricId } from './dictionary'
import { sameNumber } from './interval'
import { differenceOf, ratioOf, refs, stated, sumOf, type FigureRef, type Quantity } from './arithmetic'
import { APPLICANTS, type Applicant, type Form, type Report } from './schema'
import { statementsOf } from './statements'

const ROUTES = ['cases.litigation-direct', 'cases.litigation-after-review'] as const
const CASES = ['total', 'upheld', 'corrected', 'other', 'pending'] as const

/** Counts that only texts give, and the rows of the table that they are the sum of. */
const IN_TEXT_ONLY: ReadonlyMap<MetricId, readonly MetricId[]> = new Map<MetricId, readonly MetricId[]>([
  ['outcomes.disclosed', ['outcomes.granted', 'outcomes.partly-granted']],
  ...CASES.map((key): [MetricId, readonly MetricId[]] => [`cases.litigation.${key}`, ROUTES.map((route): MetricId => `${route}.${key}`)]),
])

/** Returns the rows of the form that a count without a cell of its own is the sum of; none for a count that has its cell. */
export function rowsUnder(metric: MetricId, form: Form): readonly MetricId[] {
  if (form === '2014') return []
  if (metricOf(metric).unprinted?.includes(form)) return childrenOf(metric, 'partition', form)
  return IN_TEXT_ONLY.get(metric) ?? []
}

/** Returns the counts that the form has no cell for and a text may give. */
export function countsWithoutCell(form: Form): MetricId[] {
  if (form === '2014') return []
  const headings = childrenOf('outcomes.total', 'partition', form).filter((id) => metricOf(id).unprinted?.includes(form))
  return [...headings, ...IN_TEXT_ONLY.keys()]
}

/** Returns the quantity of a cell; a blank one that is known to add nothing is marked. */
function cellOf(report: Report, metric: MetricId, applicant?: Applicant): Quantity {
  const cell = stated(report, metric, applicant)
  return cell.state === 'missing' && settledBlanks(report).has(cell.ref) ? { ...cell, settled: true } : cell
}

/**
 * Returns what a row of section 三 comes to: its 总计 cell, or, where that is blank, the sum of its cells of the six kinds of
 * applicant, with its blanks counted.
 */
export function rowTotalOf(report: Report, metric: MetricId): Quantity {
  const cell = cellOf(report, metric)
  if (cell.state === 'known' || cell.reason !== 'blank' || report.form === '2014') return cell
  const kinds = APPLICANTS.map((applicant) => cellOf(report, metric, applicant))
  const sum = sumOf(refs.total(metric), kinds)
  return sum.state === 'known' ? sum : cell
}

/**
 * Returns the total of a row, a heading or a count without a cell, from the cells of the table and never from the text; in
 * the column of one kind of applicant, where one is named.
 */
export function totalOf(report: Report, metric: MetricId, applicant?: Applicant): Quantity {
  const rows = rowsUnder(metric, report.form)
  if (rows.length === 0) return applicant ? cellOf(report, metric, applicant) : rowTotalOf(report, metric)
  return sumOf(
    refs.total(metric, applicant),
    rows.map((row) => totalOf(report, row, applicant)),
  )
}

const pendingUnder = (report: Report, total: MetricId): MetricId | undefined =>
  total === 'cases.litigation.total' ? 'cases.litigation.pending' : childrenOf(total, 'partition', report.form).find((id) => id.endsWith('.pending'))

/** Returns a total without the cases still pending, where the form counts these (section 四). */
export function concludedOf(report: Report, total: MetricId): Quantity | undefined {
  const pending = pendingUnder(report, total)
  if (!pending) return undefined
  const ref = rowsUnder(total, report.form).length > 0 ? refs.concluded(total) : refs.difference(total, pending)
  return differenceOf(ref, totalOf(report, total), totalOf(report, pending))
}

/** Returns the share of totals in another total, in per cent. */
export function totalShareOf(report: Report, above: readonly MetricId[], below: MetricId): Quantity {
  return ratioOf(
    refs.totalShare(above, below),
    above.map((metric) => totalOf(report, metric)),
    [totalOf(report, below)],
  )
}

/** Returns the quantity of a ref of this file; undefined for any other. */
export function evaluateTotal(report: Report, ref: FigureRef): Quantity | undefined {
  const [operation, rest = ''] = ref.split(':')
  if (operation === 'total') {
    const [metric = '', ...named] = rest.split('@')
    const kind = APPLICANTS.find((each) => each === named[0])
    return isMetricId(metric) && named.length === Number(kind !== undefined) ? totalOf(report, metric, kind) : undefined
  }
  if (operation === 'concluded' && isMetricId(rest)) return concludedOf(report, rest)
  const [list = '', below = ''] = rest.split('/')
  const above = list.split(',')
  return operation === 'total-share' && isMetricId(below) && above.every(isMetricId) ? totalShareOf(report, above, below) : undefined
}

interface Addition {
  known: number
  blanks: readonly FigureRef[]
}

/** Returns what the cells add up to and which are blank; null where one is missing for another reason, or is not exact. */
function add(cells: readonly Quantity[]): Addition | null {
  let known = 0
  const blanks: FigureRef[] = []
  for (const cell of cells) {
    if (cell.state === 'known' && cell.kind === 'exact') known += cell.value
    else if (cell.state === 'missing' && cell.reason === 'blank') blanks.push(cell.ref)
    else return null
  }
  return { known, blanks }
}

/** Returns the rows that are printed under a heading of the form: a heading without a cell of its own gives its parts. */
export function printedParts(parent: MetricId, form: Form): MetricId[] {
  return childrenOf(parent, 'partition', form).flatMap((id) => (metricOf(id).unprinted?.includes(form) ? printedParts(id, form) : [id]))
}

/** Returns the rows of section 三 of a later form, from 本年新收 to 结转下年度. */
export function applicationRows(form: Form): MetricId[] {
  return ['applications.new', 'applications.carried-in', ...printedParts('outcomes.total', form), 'outcomes.total', 'applications.carried-forward']
}

/** Returns the pairs of sides that must be equal: the identities of sections 三 and 四, and lawsuits as the text counts them. */
function equations(report: Report): [Addition, Addition][] {
  const { form } = report
  const row = (metrics: readonly MetricId[], applicant?: Applicant) => metrics.map((metric) => stated(report, metric, applicant))
  const columns = [...APPLICANTS, undefined].flatMap((applicant) => [
    [row(['applications.new', 'applications.carried-in'], applicant), row(['outcomes.total', 'applications.carried-forward'], applicant)],
    [row(printedParts('outcomes.total', form), applicant), row(['outcomes.total'], applicant)],
  ])
  const rows = applicationRows(form).map((metric) => [APPLICANTS.map((applicant) => stated(report, metric, applicant)), row([metric])])
  const forums = (['cases.review.total', ...ROUTES.map((route): MetricId => `${route}.total`)] as const).map((total) => [
    row(childrenOf(total, 'partition', form)),
    row([total]),
  ])
  const told = [...IN_TEXT_ONLY].flatMap(([metric, parts]) => (statementsOf(report, metric).length > 0 ? [[row([metric]), row(parts)]] : []))
  return [...columns, ...rows, ...forums, ...told].flatMap(([one = [], other = []]) => {
    const [left, right] = [add(one), add(other)]
    return left && right && left.blanks.length + right.blanks.length > 0 ? [[left, right]] : []
  })
}

const settled = new WeakMap<Report, ReadonlySet<FigureRef>>()

/**
 * Returns the blank cells that are known to add nothing: the reported cells beside them already equal a total without
 * blanks, and counts are never negative (forms.md, Blanks). What follows from one identity serves the next.
 */
export function settledBlanks(report: Report): ReadonlySet<FigureRef> {
  const done = settled.get(report)
  if (done) return done
  const found = new Set<FigureRef>()
  const pairs = report.form === '2014' ? [] : equations(report)
  for (let before = -1; before < found.size;) {
    before = found.size
    for (const [left, right] of pairs) {
      if (!sameNumber(left.known, right.known)) continue
      const open = ({ blanks }: Addition) => blanks.some((ref) => !found.has(ref))
      if (open(left) && open(right)) continue
      for (const ref of [...left.blanks, ...right.blanks]) found.add(ref)
    }
  }
  settled.set(report, found)
  return found
}
