/** A comparison in words: its lines and sections, on the screen and in files. */
import '../i18n/add-compare'
import type { I18n } from '../i18n'
import type { CompareCell, CompareLine, CompareSection } from '../report/compare-table'
import type { Applicant } from '../report/schema'
import { applicantName } from '../report/applicants'
import { labelText } from './naming'

/** Returns what a line is called: a group stands there twice, as share and as count. */
export function lineName(i18n: I18n, { label, kind }: Pick<CompareLine, 'label' | 'kind'>): string {
  const name = labelText(i18n, label)
  return 'group' in label ? i18n.t(`compare.table.${kind}`, { group: name }) : name
}

/** Returns what a section is called; that of outcomes says which kinds of applicants it counts. */
export function sectionName(i18n: I18n, id: CompareSection['id'], kinds: readonly Applicant[]): string {
  if (id !== 'outcomes' || kinds.length === 0) return i18n.t(`compare.section.${id}`)
  const names = kinds.map((kind) => i18n.words(applicantName(kind)))
  return i18n.t('compare.section.outcomes.of', { kinds: names.join(i18n.language === 'zh' ? '、' : ', ') })
}

/** Returns what must be said of a number: which definition it is, that its mapping is approximate, that its base is small. */
export function cellNotes(i18n: I18n, { quantity, note, approximate }: CompareCell): string[] {
  const small = quantity?.state === 'known' && quantity.smallBase
  return [
    note ? i18n.t(note).trim() : '',
    approximate ? i18n.t('mark.approximate').trim() : '',
    small ? i18n.t('compare.note.small-base').trim() : '',
  ].filter(Boolean)
}
