import type { I18n } from '../i18n'
import type { Report } from '../report/schema'
import '../i18n/add-slides'

/** Returns the source line of a slide or picture: title, and where it was published as far as the report says. */
export function sourceText(i18n: I18n, report: Report): string {
  return i18n.t('slide.source', { title: i18n.words(report.title) })
}

/** Returns what is known of the report's publication and making, one line each. */
export function publicationLines(i18n: I18n, report: Report): string[] {
  const { date, address } = report.publication
  return [
    i18n.t('slide.issuer', { issuer: i18n.words(report.issuer ?? report.body) }),
    i18n.t('slide.period', { from: i18n.date(report.period.from), to: i18n.date(report.period.to) }),
    i18n.t('slide.form', { form: i18n.t(`form.${report.form}`) }),
    'value' in date ? i18n.t('slide.published', { date: i18n.date(date.value) }) : i18n.t('slide.published.none'),
    'value' in address ? i18n.t('slide.address', { address: address.value }) : i18n.t('slide.address.none'),
  ]
}
