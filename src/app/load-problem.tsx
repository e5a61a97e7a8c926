import type { ReactNode } from 'react'
import { useUpdateView } from '../address/use-address'
import { useI18n } from '../i18n'
import { LoadError } from '../data/load-error'
import { Button } from '../ui/button'
import { explainLoadError, withKind } from '../widgets/load-error-text'
import { reload } from './view-failure'

/** Says what could not be loaded and why, what to do about it, and offers to try again; the rest of the page goes on working. */
export function LoadProblem({
  error: failure,
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
  const error = withKind(failure)
  const { title, detail, advice } = explainLoadError(i18n, error)
  const kind = error instanceof LoadError ? error.problem.kind : 'unexpected'
  return (
    <div role="alert" data-problem={kind} className="border-alert my-10 max-w-[44rem] border-l-4 pl-4">
      <h1 className="text-lg font-semibold">{title}</h1>
      <p className="mt-2">{detail}</p>
      <p className="text-muted mt-2">{advice}</p>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button onClick={kind === 'part' ? reload : onRetry}>{i18n.t(kind === 'part' ? 'panel.reload' : 'problem.retry')}</Button>
        {!way && (kind.startsWith('own-') || kind === 'unknown-report') && (
          <Button onClick={() => update((state) => ({ ...state, view: 'library', at: null, source: null, enlarged: null }))}>
            {i18n.t('problem.library')}
          </Button>
        )}
        {way ?? (
          <Button onClick={() => update((state) => ({ ...state, report: null, view: 'overview', at: null, source: null, enlarged: null }))}>
            {i18n.t('problem.default')}
          </Button>
        )}
      </div>
    </div>
  )
}
