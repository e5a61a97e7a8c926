/** Every figure of a report, as data files list them. */
import { refs } from '../report/quantity'
import type { AbsentFigure, Report } from '../report/schema'
import { leadStatement, type Statement } from '../report/statements'
import { statisticsTables } from '../report/statistics-rows'

export interface ListedFigure {
  statement: Statement
  /** The product shows this statement where the metric is stated more than once. */
  leads: boolean
}

/** Returns the lines of the report's form that its file says nothing of, as not published; headings, which have no cell, are no such lines. */
function silentLines(report: Report): AbsentFigure[] {
  const lines = new Map<string, AbsentFigure>()
  for (const { quantity } of statisticsTables(report).flatMap((table) => table.rows.flatMap((row) => row.cells))) {
    const { metric, applicant } = quantity
    if (!metric || quantity.statement) continue
    lines.set(refs.metric(metric, applicant), { metric, ...(applicant && { applicant }), absent: 'not-published' })
  }
  return [...lines.values()]
}

/** Returns every statement of a report in the order of its file, then the lines of its form that the file is silent on, with their reason. */
export function listFigures(report: Report): ListedFigure[] {
  return [
    ...report.figures.map((statement) => ({ statement, leads: leadStatement(report, statement.metric, statement.applicant) === statement })),
    ...silentLines(report).map((statement) => ({ statement, leads: true })),
  ]
}
