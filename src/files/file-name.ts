import '../i18n/add-files'
import type { I18n } from '../i18n'
import type { ChartId } from '../report/charts'
import { comparedReports } from '../report/comparison'
import { isOwnId } from '../report/own-id'
import type { Report } from '../report/schema'
import { dayOf } from './download'

/** What a file holds, where it is not one chart. */
const CONTENTS = ['report', 'figures', 'statistics', 'checks', 'form', 'deck', 'slides', 'table', 'reports'] as const
type Contents = (typeof CONTENTS)[number]

/** File systems give a name 255 bytes: so many for the body and as many for the chart, which leaves the rest for year, day and ending. */
const MOST_BYTES = 100

/** Returns a text without what file systems refuse in a name, and not longer than they take. */
function safe(text: string): string {
  const kept = text
    .normalize('NFC')
    .replace(/[\p{C}\\/:*?"<>|]+/gu, ' ')
    .replace(/^[\s.~]+|[\s.~]+$/gu, '')
    .replace(/\s+/gu, '-')
  const encoder = new TextEncoder()
  let bytes = 0
  let name = ''
  for (const character of kept) {
    bytes += encoder.encode(character).length
    if (bytes > MOST_BYTES) break
    name += character
  }
  return name
}

/** Returns a file name of parts and the day; a part of which nothing is left is left out. */
export const nameOfParts = (parts: readonly string[], ending: string, today = new Date()): string =>
  `${[...parts, dayOf(today)].map(safe).filter(Boolean).join('_')}.${ending}`

/**
 * Returns a file name that says report, what it holds, and the day. Shipped reports and charts of theirs are named by their ids. The id
 * of a report that somebody brought along says nothing: its files are named in the language of the page by body, year and chart, and
 * a comparison that it is part of by its reports.
 */
export function fileName(i18n: I18n, report: Report, what: ChartId | Contents, ending: string, today = new Date()): string {
  const compared = comparedReports(report)
  if (![report, ...compared].some(({ id }) => isOwnId(id))) return nameOfParts([report.id, what], ending, today)
  const names = compared.length > 0 ? [i18n.t('file.compare'), i18n.words(report.body)] : [i18n.words(report.body), String(report.year)]
  return nameOfParts([...names, titleOf(i18n, what)], ending, today)
}

function titleOf(i18n: I18n, what: ChartId | Contents): string {
  const contents = CONTENTS.find((each) => each === what)
  return i18n.t(contents ? `file.${contents}` : `chart.${what as ChartId}`)
}
