import type { I18n } from '../i18n'
import { comparedReports } from '../report/comparison'
import type { Report } from '../report/schema'
import '../i18n/add-slides'

/** Returns the source line of a slide or picture: title, and where it was published as far as the report says. */
export function sourceText(i18n: I18n, report: Report, room: 'slide' | 'picture' = 'slide'): string {
  const compared = comparedReports(report)
  // More than two titles would fill the foot of a slide; the slide of sources has them.
  const titles = (compared.length === 2 || (compared.length > 0 && room === 'picture') ? compared : [report]).map(({ title }) => i18n.words(title))
  return i18n.t('slide.source', { title: titles.join(i18n.language === 'zh' ? '；' : '; ') })
}

/** Returns what is known of the report's publication and making, one line each. */
export function publicationLines(i18n: I18n, report: Report): string[] {
  const compared = comparedReports(report)
  if (compared.length > 0) {
    return compared.map((each) => {
      const [, , form = '', ...published] = publicationLines(i18n, each)
      const given = published.filter((_, at) => 'value' in (at === 0 ? each.publication.date : each.publication.address))
      return [i18n.words(each.title), form, ...given].join(' · ')
    })
  }
  const { date, address } = report.publication
  return [
    i18n.t('slide.issuer', { issuer: i18n.words(report.issuer ?? report.body) }),
    i18n.t('slide.period', { from: i18n.date(report.period.from), to: i18n.date(report.period.to) }),
    i18n.t('slide.form', { form: i18n.t(`form.${report.form}`) }),
    'value' in date ? i18n.t('slide.published', { date: i18n.date(date.value) }) : i18n.t('slide.published.none'),
    'value' in address ? i18n.t('slide.address', { address: address.value }) : i18n.t('slide.address.none'),
  ]
}
