/** A corrected figure in words, the same on the screen and in files. */
import '../i18n/add-reference'
import { i18nOf, type I18n } from '../i18n'
import { ABSENCES, type Report } from '../report/schema'
import { metricName } from './naming'

/** Returns one side of a correction in this language. Files of before hold the word of the language in which the correction was made. */
function sideText(i18n: I18n, text: string): string {
  const reason = ABSENCES.find((each) => [each, ...(['zh', 'en'] as const).map((language) => i18nOf(language).t(`missing.${each}`))].includes(text))
  if (reason) return i18n.t(`missing.${reason}`)
  const [, mark, number = ''] = /^([≈≥])(.+)$/.exec(text) ?? []
  return mark ? i18n.t(mark === '≈' ? 'value.about' : 'value.over', { number }) : text
}

/** Returns what the change log says of a correction: day, figure, what stood there and what stands there now, and why. */
export function correctionText(i18n: I18n, { date, metric, applicant, from, to, note }: Report['corrections'][number]): string {
  return i18n.t('sources.corrections.entry', {
    date: i18n.date(date),
    metric: metricName(i18n, metric, applicant),
    from: sideText(i18n, from),
    to: sideText(i18n, to),
    note: i18n.words(note),
  })
}
