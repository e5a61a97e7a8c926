import { lazy, Suspense, type ReactNode } from 'react'
import { useUpdateView } from '../address/use-address'
import type { ViewState } from '../address/view-state'
import { useI18n } from '../i18n'
import { Button } from '../ui/button'
import { ErrorBoundary } from './error-boundary'
import { LoadProblem } from './load-problem'
import { reload } from './view-failure'

/** What takes the place of bar and view: a presentation, the presenter's window of one, or the hand-out. */
export type WholeScreenName = 'present' | 'presenter' | 'handout'

/** Returns what takes the whole screen in a view; null where bar and view stand there. */
export function wholeScreenOf({ presenter, slide, handout }: ViewState): WholeScreenName | null {
  if (presenter !== null) return 'presenter'
  if (slide !== null) return 'present'
  return handout === null ? null : 'handout'
}

const PresentView = lazy(() => import('../views/present/present-view').then((module) => ({ default: module.PresentView })))
const PresenterView = lazy(() => import('../views/present/presenter-view').then((module) => ({ default: module.PresenterView })))
const HandoutView = lazy(() => import('../views/handout/handout-view').then((module) => ({ default: module.HandoutView })))

const failed = (error: unknown) => <LoadProblem error={error} onRetry={reload} way={<BackToView />} />

/** Shows a whole screen; each is fetched when it first opens. Where it fails, there is a way back to the view. */
export function WholeScreen({ name, onFind, waiting }: { name: WholeScreenName; onFind: () => void; waiting: ReactNode }) {
  return (
    <ErrorBoundary resetKey={name} fallback={failed}>
      <Suspense fallback={waiting}>
        {name === 'present' ? <PresentView onFind={onFind} /> : name === 'presenter' ? <PresenterView onFind={onFind} /> : <HandoutView />}
      </Suspense>
    </ErrorBoundary>
  )
}

/** The way back to the view where a whole screen could not be shown. */
function BackToView() {
  const i18n = useI18n()
  const update = useUpdateView()
  return <Button onClick={() => update((state) => ({ ...state, slide: null, presenter: null, handout: null }))}>{i18n.t('header.leave')}</Button>
}
