import type { I18n } from '../i18n'
import type { Finding, FindingQuantity, FindingValue } from '../report/findings'
import type { Quantity } from '../report/quantity'
import { labelText, quantityName, shortName, valueWithUnit } from './naming'

/** Returns what must be said behind a number of a finding: its definition, that its mapping is approximate, its base small. */
export function quantityNotes(i18n: I18n, { quantity, note, approximate }: FindingQuantity): string {
  const small = quantity.state === 'known' && quantity.smallBase
  return [note ? i18n.t(note) : '', approximate ? i18n.t('mark.approximate') : '', small ? i18n.t('compare.note.small-base') : ''].join('')
}

/** Returns what is said once behind a finding: that some of its numbers are of the reported cells, because others are blank. */
export function blanksNote(i18n: I18n, { values }: Finding): string {
  const blank = Object.values(values).some((value) => 'quantity' in value && value.quantity.state === 'known' && value.quantity.blanks > 0)
  return blank ? i18n.t('finding.note.blanks') : ''
}

/** Returns a number of a finding as it is shown: without its sign where the words before it say which way it goes. It leads to the same source. */
export function shownQuantity({ quantity, unsigned }: FindingQuantity): Quantity {
  return unsigned && quantity.state === 'known' ? { ...quantity, value: Math.abs(quantity.value) } : quantity
}

/** Returns a value of a finding as plain words. */
export function findingValueText(i18n: I18n, value: FindingValue): string {
  if ('quantity' in value) return `${valueWithUnit(i18n, shownQuantity(value))}${quantityNotes(i18n, value)}`
  if ('nameOf' in value) return quantityName(i18n, value.nameOf)
  if ('names' in value) return value.names.map((label) => labelText(i18n, label)).join(i18n.language === 'zh' ? '、' : ', ')
  if ('metric' in value) return shortName(i18n, value.metric)
  if ('count' in value) return i18n.number(value.count)
  if ('year' in value) return String(value.year)
  if ('phrase' in value) return i18n.t(value.phrase)
  return i18n.words(value.words)
}

/** Returns a finding as plain words, for names of charts, for slides and for files. */
export function findingText(i18n: I18n, finding: Finding): string {
  const values = Object.entries(finding.values).map(([name, value]): [string, string] => [name, findingValueText(i18n, value)])
  return `${i18n.t(finding.id, Object.fromEntries(values))}${blanksNote(i18n, finding)}`
}
