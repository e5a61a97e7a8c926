import type { I18n } from '../../i18n'
import type { FindEntry } from '../../report/find'
import { quantityName } from '../../words/naming'

/** Returns what a found figure is called. */
export function entryName(i18n: I18n, { subject, quantity }: FindEntry): string {
  return subject.kind === 'group' ? i18n.t('find.group', { group: i18n.t(`group.${subject.group}`) }) : quantityName(i18n, quantity)
}
