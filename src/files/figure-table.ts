import '../i18n/add-files'
import '../i18n/add-source'
import type { I18n } from '../i18n'
import { metricOf } from '../report/dictionary'
import { quantityOf } from '../report/quantity'
import type { Report } from '../report/schema'
import { applicantName } from '../report/applicants'
import type { Statement } from '../report/statements'
import { missingText, unitText } from '../words/naming'
import { placeText } from '../words/place-text'
import type { ListedFigure } from './figures'
import { quantityCell, type Table } from './table'

function noteText(i18n: I18n, statement: Statement): string {
  if ('absent' in statement) return statement.note ? i18n.words(statement.note) : ''
  return statement.approximate ? i18n.t('source.approximate', { note: i18n.words(statement.approximate) }) : ''
}

/** Returns figures of a report, one row each: value, or an empty cell with its reason beside it; official and English name, unit, printed text, place. */
export function figureTable(i18n: I18n, report: Report, figures: readonly ListedFigure[]): Table {
  const head = [
    i18n.t('csv.report'),
    i18n.t('csv.year'),
    i18n.t('csv.id'),
    i18n.t('csv.official-name'),
    i18n.t('csv.english-name'),
    i18n.t('csv.applicant'),
    i18n.t('table.value'),
    i18n.t('csv.kind'),
    i18n.t('csv.unit'),
    i18n.t('csv.printed'),
    i18n.t('csv.leads'),
    i18n.t('csv.place'),
    i18n.t('csv.note'),
  ]
  const rows = figures.map(({ statement, leads }) => {
    const quantity = quantityOf(statement)
    const { zh, en } = metricOf(statement.metric)
    return [
      report.id,
      report.year,
      quantity.ref,
      zh,
      en,
      statement.applicant ? i18n.words(applicantName(statement.applicant)) : '',
      quantityCell(quantity),
      quantity.state === 'known' ? i18n.t(`kind.${quantity.kind}`) : missingText(i18n, quantity),
      quantity.unit === '%' ? '%' : unitText(i18n, quantity),
      'printed' in statement && statement.printed ? statement.printed : '',
      i18n.t(leads ? 'csv.leads.yes' : 'csv.leads.no'),
      placeText(i18n, report, quantity),
      noteText(i18n, statement),
    ]
  })
  return { head, rows }
}
