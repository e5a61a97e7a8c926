/** What is said of the report itself, as typed: read from a draft, written to one. */
import { newOwnId, type Draft } from '../../data/own'
import { i18nOf, type Language } from '../../i18n'
import { formOfYear, type EntryDetails } from '../../report/entry'
import { LEVELS, SCOPES, type Form, type Level, type Scope } from '../../report/schema'
import { typedYear } from '../../report/typed-year'

export interface TypedDetails {
  year: string
  body: string
  scope: Scope | ''
  level: Level | ''
}

export const NO_DETAILS: TypedDetails = { year: '', body: '', scope: '', level: '' }

export type DetailProblem = 'entry.year.problem' | 'entry.year.other-form' | 'entry.body.problem' | 'entry.scope.problem'

/** Returns what is still wrong with the details, by field; with `form`, also a year that has another form. */
export function detailProblems({ year, body, scope }: TypedDetails, form?: Form): Partial<Record<keyof TypedDetails, DetailProblem>> {
  const read = typedYear(year)
  const other = read !== null && form !== undefined && formOfYear(read) !== form
  return {
    ...(read === null && { year: 'entry.year.problem' as const }),
    ...(other && { year: 'entry.year.other-form' as const }),
    ...(body.trim() === '' && { body: 'entry.body.problem' as const }),
    ...(scope === '' && { scope: 'entry.scope.problem' as const }),
  }
}

/** Returns the details of a draft. */
export function detailsOfDraft({ identity }: Draft): TypedDetails {
  return {
    year: identity['year'] ?? '',
    body: identity['body'] ?? '',
    scope: SCOPES.find((each) => each === identity['scope']) ?? '',
    level: LEVELS.find((each) => each === identity['level']) ?? '',
  }
}

/** Returns what the form needs to know of complete details; an unfinished one counts as of an office. */
export function entryDetails({ year, body, scope, level }: TypedDetails, form: Form): EntryDetails {
  const read = typedYear(year) ?? Number(form)
  // Nobody has translated what was typed: it stands for both languages.
  const names = (language: Language) => body.trim() || i18nOf(language).t('entry.draft.unnamed')
  const titles = (language: Language) => i18nOf(language).t('entry.title.made', { body: names(language), year: read })
  return {
    id: newOwnId(read),
    body: { zh: names('zh'), en: names('en') },
    title: { zh: titles('zh'), en: titles('en') },
    year: read,
    form,
    scope: scope === '' ? 'office' : scope,
    ...(level !== '' && { level }),
  }
}
