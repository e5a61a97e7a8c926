import { FORMS, type Absence, type Form, type Report } from '../../src/report/schema'
import { consistentCells, makeReport, steadyNumbers, type Cells } from '../report/make-report'

const ABSENT: readonly Absence[] = ['blank', 'not-published', 'illegible']

/** Returns a report of a form with every line filled in, some of them with a reason instead of a number; one line is stated twice. */
function fullReport(form: Form, fields: Partial<Report> = {}): Report {
  const cells: Cells = consistentCells(form, steadyNumbers())
  for (const [index, place] of Object.keys(cells).entries()) if (index % 7 === 3) cells[place] = ABSENT[index % ABSENT.length] ?? 'blank'
  const report = makeReport(form, cells, { id: `example-${form}`, ...fields })
  const [first] = report.figures
  if (!first) throw new Error('a report without figures')
  const again = { ...first, at: { in: 'text', section: '一', paragraph: 9 } } as const
  return { ...report, figures: [...report.figures, again] }
}

/** One report of each form. */
export const FULL_REPORTS: readonly Report[] = FORMS.map((form) => fullReport(form))
