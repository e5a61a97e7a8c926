import type { MetricId } from './dictionary'
import type { AbsentFigure, Applicant, Report, StatedFigure } from './schema'

export type Statement = StatedFigure | AbsentFigure

const index = new WeakMap<Report, Map<string, Statement[]>>()

function byPlace(report: Report): Map<string, Statement[]> {
  let places = index.get(report)
  if (!places) {
    places = new Map()
    for (const figure of report.figures) {
      const key = `${figure.metric}@${figure.applicant ?? ''}`
      const list = places.get(key)
      if (list) list.push(figure)
      else places.set(key, [figure])
    }
    index.set(report, places)
  }
  return places
}

/** Returns every statement of a metric, in file order. */
export function statementsOf(report: Report, metric: MetricId, applicant?: Applicant): readonly Statement[] {
  return byPlace(report).get(`${metric}@${applicant ?? ''}`) ?? []
}

/** Lower leads: a table cell, even a blank or illegible one, over text; a line that is not published or not in the form yields to any value. */
function rank(statement: Statement): number {
  const inTable = statement.at?.in === 'table'
  if ('absent' in statement && (statement.absent === 'not-published' || statement.absent === 'not-in-form')) return 3
  if (inTable) return 0
  return 'absent' in statement ? 2 : 1
}

/** Returns the statement that leads: table over text, then the earlier one; undefined where the report is silent. */
export function leadStatement(report: Report, metric: MetricId, applicant?: Applicant): Statement | undefined {
  let lead: Statement | undefined
  for (const statement of statementsOf(report, metric, applicant)) {
    if (!lead || rank(statement) < rank(lead)) lead = statement
  }
  return lead
}
