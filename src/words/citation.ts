import type { I18n } from '../i18n'
import { i18nOf } from '../i18n'
import type { Report } from '../report/schema'

/**
 * Returns a citation of the report, with the place in it where one is given: after GB/T 7714—2015 in Chinese, or in
 * English. A date or address of publication that is not given is said to be not given.
 */
export function citation(report: Report, style: 'gbt7714' | 'english', place = ''): string {
  const { date, address } = report.publication
  if (style === 'gbt7714') {
    const issued = 'value' in date ? date.value : '发布日期不详'
    const where = 'value' in address ? address.value : '发布网址未给出'
    return `${(report.issuer ?? report.body).zh}. ${report.title.zh}[R${'value' in address ? '/OL' : ''}]. (${issued})${place === '' ? '' : `: ${place}`}. ${where}.`
  }
  const issued = 'value' in date ? englishDate(date.value) : 'Date of publication not given'
  const where = 'value' in address ? address.value : 'Address of publication not given'
  return `${(report.issuer ?? report.body).en}. ${report.title.en} [${report.title.zh}]. ${issued}${place === '' ? '' : `, ${place}`}. ${where}.`
}

const englishDate = (iso: string): string => i18nOf('en').date(iso)

/** Returns the language whose words a citation style uses. */
export const citationWords = (style: 'gbt7714' | 'english'): I18n => i18nOf(style === 'gbt7714' ? 'zh' : 'en')
