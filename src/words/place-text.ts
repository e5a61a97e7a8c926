import '../i18n/add-source'
import type { I18n } from '../i18n'
import type { Quantity } from '../report/quantity'
import type { Locator, Report } from '../report/schema'

/** Returns where something stands in the report: section with its heading, and paragraph or table row and column. */
export function locatorText(i18n: I18n, report: Report, at: Locator): string {
  const heading = report.sections.find((section) => section.number === at.section)
  const section = heading ? i18n.t('place.section', { number: at.section, heading: i18n.words(heading) }) : at.section
  if (at.in === 'text') return i18n.t('place.paragraph', { section, paragraph: at.paragraph })
  return i18n.t(at.column ? 'place.cell' : 'place.row', { section, row: at.row, column: at.column ?? '' })
}

/** Returns where a quantity comes from: its place, or that it is computed. */
export function placeText(i18n: I18n, report: Report, quantity: Quantity): string {
  const at = quantity.state === 'known' || quantity.statement ? quantity.statement?.at : undefined
  if (at) return locatorText(i18n, report, at)
  return quantity.computation ? i18n.t('place.computed') : i18n.t('place.none')
}
