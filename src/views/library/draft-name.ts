import type { Draft } from '../../data/own'
import type { I18n } from '../../i18n'

/** Returns what an unfinished form is called: its body, as far as one was typed and fits a line or two, and its form. */
export function draftName(i18n: I18n, { identity, form }: Pick<Draft, 'identity' | 'form'>): string {
  return i18n.t('own.draft', { body: identity['body']?.slice(0, 80) || i18n.t('own.draft.unnamed'), form: i18n.t(`form.${form}`) })
}
