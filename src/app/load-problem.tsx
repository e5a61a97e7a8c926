import type { ReactNode } from 'react'
import { useUpdateView } from '../address/use-address'
import { useI18n, type I18n } from '../i18n'
import { LoadError } from '../data/load-error'
import { Button } from '../ui/button'

function explain(i18n: I18n, error: unknown): { title: string; detail: string; advice: string } {
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

/** Says what could not be loaded and why, what to do about it, and offers to try again; the rest of the page goes on working. */
export function LoadProblem({
  error,
  onRetry,
  way,
}: {
  error: unknown
  onRetry: () => void
  /** Another way out than to the default report. */
  way?: ReactNode
}) {
  const i18n = useI18n()
  const update = useUpdateView()
  const { title, detail, advice } = explain(i18n, error)
  const kind = error instanceof LoadError ? error.problem.kind : 'unexpected'
  return (
    <div role="alert" data-problem={kind} className="border-alert my-10 max-w-[44rem] border-l-4 pl-4">
      <h1 className="text-lg font-semibold">{title}</h1>
      <p className="mt-2">{detail}</p>
      <p className="text-muted mt-2">{advice}</p>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button onClick={onRetry}>{i18n.t('problem.retry')}</Button>
        {way ?? (
          <Button onClick={() => update((state) => ({ ...state, report: null, view: 'overview', at: null, source: null, enlarged: null }))}>
            {i18n.t('problem.default')}
          </Button>
        )}
      </div>
    </div>
  )
}
