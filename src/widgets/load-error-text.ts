import { LoadError } from '../data/load-error'
import type { I18n } from '../i18n'

/** Returns a failure with its kind, where it has one: what browsers and the bundler say of a part of the program that did not come has that of a part. */
export function withKind(error: unknown): unknown {
  const part = error instanceof Error && /dynamically imported module|preload CSS/i.test(error.message)
  return part ? new LoadError('assets', { kind: 'part' }) : error
}

/** Returns what could not be loaded, why, and what to do about it. */
export function explainLoadError(i18n: I18n, failure: unknown): { title: string; detail: string; advice: string } {
  const error = withKind(failure)
  if (!(error instanceof LoadError)) {
    return {
      title: i18n.t('problem.unexpected.title'),
      detail: error instanceof Error ? error.message : String(error),
      advice: i18n.t('problem.unexpected.advice'),
    }
  }
  const { file, problem } = error
  const { kind } = problem
  const values: Record<string, string | number> = { file }
  for (const [name, value] of Object.entries<string | number | readonly string[]>({ ...problem })) {
    values[name] = typeof value === 'object' ? value.join(', ') : value
  }
  if (values.path === '') values.path = i18n.t('problem.schema.whole')
  return { title: i18n.t(`problem.${kind}.title`), detail: i18n.t(`problem.${kind}.detail`, values), advice: i18n.t(`problem.${kind}.advice`) }
}
