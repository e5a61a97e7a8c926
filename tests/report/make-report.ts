/** Synthetic reports of the three forms, after public/data/reports/*.json. */
import { comparisonsOf } from '../../src/report/comparisons'
import { childrenOf, isMetricId, metricOf, type MetricId } from '../../src/report/dictionary'
import { APPLICANTS, type Absence, type Form, type Report } from '../../src/report/schema'

/** `metric` or `metric@applicant` to its value, or to the reason why it has none. */
export type Cells = Record<string, number | Absence>
type Figure = Report['figures'][number]

function figureOf(place: string, value: number | Absence, form: Form): Figure {
  const [metric = '', kind] = place.split('@')
  const applicant = APPLICANTS.find((each) => each === kind)
  if (!isMetricId(metric) || applicant !== kind) throw new Error(`there is no ${place}`)
  const { unit, forms, zh } = metricOf(metric)
  const inForm = forms.includes(form)
  const at: NonNullable<Figure['at']> = inForm
    ? { in: 'table', section: '三', row: zh, ...(applicant && { column: applicant }) }
    : { in: 'text', section: '一', paragraph: 1 }
  const subject = { metric, ...(applicant && { applicant }), at }
  if (typeof value === 'string') return { ...subject, absent: value }
  return { ...subject, value, unit, ...(unit === '%' ? { kind: 'percent', precision: 0.01 } : { kind: 'exact' }) }
}

/** Returns a report with these cells, each stated once, in the table where the form has the line. */
export function makeReport(form: Form, cells: Cells, fields: Partial<Report> = {}): Report {
  const year = fields.year ?? Number(form) + 1
  const nowhere = { absent: 'not-published' } as const
  return {
    schemaVersion: 1,
    id: `example-${year}`,
    title: { zh: '示例年度报告', en: 'Example annual report' },
    body: { zh: '示例市', en: 'Example' },
    division: '990000',
    level: 'prefectural',
    scope: 'territory',
    year,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    form,
    publication: { date: nowhere, address: nowhere },
    sections: [
      { number: '一', zh: '总体情况', en: 'Overview' },
      { number: '三', zh: '统计表', en: 'Table' },
    ],
    figures: Object.entries(cells).map(([place, value]) => figureOf(place, value, form)),
    events: [],
    named: [],
    themes: { work: [], fields: [], applicationTopics: [], disputeTopics: [], problems: [], measures: [] },
    sourceNotes: [],
    knownDifferences: [],
    corrections: [],
    ...fields,
  }
}

const total = (cells: Cells, places: readonly string[]): number => places.reduce((sum, place) => sum + Number(cells[place]), 0)

/** Fills parts with drawn numbers and their whole with the sum. */
function fill(cells: Cells, whole: string, parts: readonly string[], next: () => number): void {
  for (const part of parts) cells[part] = next()
  cells[whole] = total(cells, parts)
}

/** Splits a whole in two parts that add up to it. */
function split(cells: Cells, whole: string, first: string, second: string): void {
  const part = Math.floor(Number(cells[whole]) / 3)
  cells[first] = part
  cells[second] = Number(cells[whole]) - part
}

const under = (prefix: string, keys: string): string[] => keys.split(' ').map((key) => `${prefix}.${key}`)

/** Returns the cells of a consistent report of the 2014 form; `next` draws whole numbers of at least 1. */
function consistent2014(next: () => number): Cells {
  const cells: Cells = {}
  for (const channel of under('disclosure.channel', 'gazette website weibo wechat other')) cells[channel] = next()
  const disclosed = next() + 3
  cells['disclosure.total'] = disclosed
  split(cells, 'disclosure.total', 'disclosure.level.municipal', 'disclosure.level.district')
  cells['disclosure.normative-documents'] = 1 + (next() % disclosed)
  for (const kind of ['press-conferences', 'online-interviews']) {
    cells[`response.${kind}`] = next()
    cells[`response.${kind}.principal`] = 1 + (next() % Number(cells[`response.${kind}`]))
  }
  fill(cells, 'applications.received', under('applications.method', 'in-person fax online letter'), next)
  split(cells, 'applications.received', 'applications.level.municipal', 'applications.level.district')
  fill(cells, 'applications.completed', under('applications.completed', 'on-time extended'), next)
  const replies = 'already-public granted partly-granted refused not-this-body nonexistent amended other-channel'
  fill(cells, 'replies.total', under('replies', replies), next)
  const refused = Number(cells['replies.refused'])
  for (const reason of under('replies.refused', 'trade-secret privacy security not-government-information other-statutory')) {
    cells[reason] = next() % (refused + 1)
  }
  cells['replies.refused.state-secret'] = refused
  for (const key of replies.split(' ')) {
    cells[`replies.share.${key}`] = Number(((Number(cells[`replies.${key}`]) / Number(cells['replies.total'])) * 100).toFixed(2))
  }
  for (const forum of ['review', 'litigation']) fill(cells, `${forum}.total`, under(forum, 'upheld corrected other'), next)
  return cells
}

/** Returns the rows of section 三 that are parts of （七）总计 in a later form. */
export function outcomeRows(form: Form): MetricId[] {
  const comparison = comparisonsOf(form).find(({ definition }) => definition === 'outcomes-sum')
  return comparison && 'cells' in comparison.left ? comparison.left.cells.map(({ metric }) => metric) : []
}

/** Returns the cells of a consistent report of the 2019 or 2021 form; `next` draws whole numbers of at least 1. */
function consistentLater(form: '2019' | '2021', next: () => number): Cells {
  const cells: Cells = {}
  const outcomes = outcomeRows(form)
  for (const applicant of APPLICANTS) {
    const at = (metric: string) => `${metric}@${applicant}`
    fill(cells, at('outcomes.total'), outcomes.map(at), next)
    cells[at('applications.carried-in')] = next()
    cells[at('applications.new')] = next() + Number(cells[at('outcomes.total')])
    const all = total(cells, [at('applications.new'), at('applications.carried-in')])
    cells[at('applications.carried-forward')] = all - Number(cells[at('outcomes.total')])
  }
  const rows = ['applications.new', 'applications.carried-in', ...outcomes, 'outcomes.total', 'applications.carried-forward']
  for (const row of rows)
    cells[row] = total(
      cells,
      APPLICANTS.map((applicant) => `${row}@${applicant}`),
    )
  for (const forum of ['review', 'litigation-direct', 'litigation-after-review']) {
    const parts = childrenOf(`cases.${forum}.total` as MetricId, 'partition', form)
    fill(cells, `cases.${forum}.total`, parts, next)
  }
  if (form === '2021') {
    for (const documents of ['regulations', 'normative']) for (const key of ['issued', 'repealed', 'in-force']) cells[`${documents}.${key}`] = next()
  }
  return cells
}

/** Returns the cells of a consistent report of a form. */
export function consistentCells(form: Form, next: () => number): Cells {
  return form === '2014' ? consistent2014(next) : consistentLater(form, next)
}

/** Returns a source of whole numbers from 2 to 901 that is the same in every run. */
export function steadyNumbers(): () => number {
  let state = 7
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return 2 + (state % 900)
  }
}
