import type { I18n } from '../i18n'
import type { Finding, FindingValue } from '../report/findings'
import { shortName, valueWithUnit } from './naming'

/** Returns a value of a finding as plain words. */
export function findingValueText(i18n: I18n, value: FindingValue): string {
  if ('quantity' in value) return valueWithUnit(i18n, value.quantity)
  if ('metric' in value) return shortName(i18n, value.metric)
  if ('count' in value) return i18n.number(value.count)
  if ('year' in value) return String(value.year)
  if ('phrase' in value) return i18n.t(value.phrase)
  return i18n.words(value.words)
}

/** Returns a finding as plain words, for names of charts, for slides and for files. */
export function findingText(i18n: I18n, finding: Finding): string {
  return i18n.t(finding.id, Object.fromEntries(Object.entries(finding.values).map(([name, value]) => [name, findingValueText(i18n, value)])))
}
