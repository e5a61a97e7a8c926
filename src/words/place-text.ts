import '../i18n/add-source'
import type { I18n } from '../i18n'
import { homeOf, memberOf, nameOf } from '../report/comparison'
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
  const home = homeOf(report, quantity)
  const at = quantity.state === 'known' || quantity.statement ? quantity.statement?.at : undefined
  if (at) return withHome(i18n, report, quantity, locatorText(i18n, home, at))
  return withHome(i18n, report, quantity, quantity.computation ? i18n.t('place.computed') : i18n.t('place.none'))
}

/** Returns a text about a number of a comparison with the report that it stands in before it; of a report the text alone. */
export function withHome(i18n: I18n, report: Report, quantity: Quantity, text: string): string {
  const home = memberOf(report, quantity.ref)?.report
  return home ? `${i18n.words(nameOf(home))} · ${text}` : text
}
