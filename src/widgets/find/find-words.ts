/** Names, values and places of found figures, in words. */
import { i18nOf, type I18n } from '../../i18n'
import type { FindEntry } from '../../report/find'
import type { ComputedNames } from '../../report/find-index'
import { GROUP_IDS } from '../../report/groups'
import { RATE_IDS } from '../../report/rates'
import { quantityName } from '../naming'

/** Returns the names of rates and groups in both languages. */
export function computedNames(): ComputedNames {
  const name = (id: `label.rate.${(typeof RATE_IDS)[number]}` | `group.${(typeof GROUP_IDS)[number]}`) => ({
    zh: i18nOf('zh').t(id),
    en: i18nOf('en').t(id),
  })
  return {
    rates: Object.fromEntries(RATE_IDS.map((id) => [id, name(`label.rate.${id}`)])) as ComputedNames['rates'],
    groups: Object.fromEntries(GROUP_IDS.map((id) => [id, name(`group.${id}`)])) as ComputedNames['groups'],
  }
}

/** Returns what a found figure is called. */
export function entryName(i18n: I18n, { subject, quantity }: FindEntry): string {
  return subject.kind === 'group' ? i18n.t('find.group', { group: i18n.t(`group.${subject.group}`) }) : quantityName(i18n, quantity)
}
