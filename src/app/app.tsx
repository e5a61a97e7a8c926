import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { useAddress, useUpdateView } from '../address/use-address'
import { isLibraryView, LIBRARY_VIEWS, type LibraryView } from '../address/view-state'
import { indexQuery, reportQuery } from '../data/reports'
import { I18nProvider, i18nOf, useI18n } from '../i18n'
import type { Report } from '../report/schema'
import { ReportDialog } from '../widgets/download/report-dialog'
import { FilterPanel } from '../widgets/filter/filter-panel'
import { SelectionBar } from '../widgets/filter/selection-bar'
import { FindDialog } from '../widgets/find/find-dialog'
import { useFindShortcut } from '../widgets/find/use-find-shortcut'
import { FormNotice } from '../widgets/form-notice'
import { ReportProvider } from '../widgets/report-context'
import { SourcePanel } from '../widgets/source/source-panel'
import { ViewLink } from '../widgets/view-link'
import { firstSlideOf } from '../widgets/view-of-chart'
import { AddressNotice } from './address-notice'
import { EnlargedChart } from './enlarged-chart'
import { ErrorBoundary } from './error-boundary'
import { Header } from './header'
import { LoadProblem } from './load-problem'
import { Loading } from './loading'
import { useComparison } from './use-comparison'
import { useOffline } from './use-offline'
import { usePageSettings } from './use-page-settings'
import { reload } from './view-failure'
import { VIEW_SCREENS } from './views'
import { WholeScreen, wholeScreenOf } from './whole-screen'

const ComparisonLoader = lazy(() => import('../views/compare/comparison-loader').then((module) => ({ default: module.ComparisonLoader })))

/** The whole product: the bar that stays, and the view that the address asks for. */
export function App() {
  const client = useQueryClient()
  const id = useAddress(({ state }) => state.report)
  const view = useAddress(({ state }) => state.view)
  const source = useAddress(({ state }) => state.source)
  const whole = useAddress(({ state }) => wholeScreenOf(state))
  const index = useQuery(indexQuery)
  const report = useQuery(reportQuery(client, id))
  const [finding, setFinding] = useState(false)
  const [exporting, setExporting] = useState(false)
  const { comparing, comparison, onLoaded } = useComparison()
  const library = isLibraryView(view) ? view : null
  // What the screen is about: one report, or several together; nothing where a view is about all of them.
  const subject = comparing ? comparison : library === null ? (report.data ?? null) : null
  const ready = subject !== null
  const onArrival = useNewViewFromTop(view)
  const offline = useOffline(ready || library !== null)
  const find = () => {
    if (ready && !comparing && whole !== 'handout') setFinding(true)
  }
  useFindShortcut(find)
  const update = useUpdateView()
  const present = () => {
    if (subject) update((state) => ({ ...state, slide: firstSlideOf(state, subject), filters: false, source: null, enlarged: null, at: null }))
  }
  const language = usePageSettings((each) => {
    // A presentation says in the title which slide is shown.
    if ((whole === 'present' || whole === 'presenter') && ready) return null
    const i18n = i18nOf(each)
    const title = subject ? i18n.words(subject.title) : i18n.t('brand')
    return i18n.t('page.title', { view: i18n.t(`view.${view}`), report: title })
  })
  // What the delivered page showed before us has done its work.
  useLayoutEffect(() => document.getElementById('first-paint')?.remove(), [])
  // The dialog that leads there is not there any more on the way back.
  if (whole && exporting) setExporting(false)
  const loader = comparing && (
    <Suspense fallback={null}>
      <ComparisonLoader onLoaded={onLoaded} />
    </Suspense>
  )
  // Once there is a comparison, what fails in following the address must not take it away.
  const follow = (
    <ErrorBoundary resetKey={view} fallback={() => null}>
      {loader}
    </ErrorBoundary>
  )
  if (whole && subject) {
    return (
      <I18nProvider language={language}>
        {follow}
        <ReportProvider report={subject}>
          <WholeScreen name={whole} onFind={find} waiting={<Loading />} />
          <div className="fixed bottom-0 left-0 z-20 max-w-full p-4 empty:hidden print:hidden">
            <AddressNotice />
            {!comparing && <FormNotice />}
          </div>
          {finding && <FindDialog onClose={() => setFinding(false)} />}
        </ReportProvider>
      </I18nProvider>
    )
  }
  return (
    <I18nProvider language={language}>
      {subject && follow}
      <SkipLink />
      <Header
        index={index.data ?? null}
        report={id}
        title={report.data ?? null}
        ready={ready}
        onFind={comparing ? null : find}
        onPresent={present}
        onExport={() => setExporting(true)}
      />
      <div className="mx-auto max-w-[84rem] px-4 sm:px-6">
        <AddressNotice />
        {library && !subject ? (
          <LibraryScreen view={library} onArrival={onArrival}>
            {loader}
          </LibraryScreen>
        ) : subject ? (
          <ReportProvider report={subject}>
            {!comparing && <FormNotice />}
            <Screen report={subject} onArrival={onArrival} />
            {exporting && <ReportDialog onClose={() => setExporting(false)} />}
            {finding && <FindDialog onClose={() => setFinding(false)} />}
            <ErrorBoundary resetKey={`${view} ${source}`} fallback={viewFailed}>
              <EnlargedChart />
              <SourcePanel />
            </ErrorBoundary>
          </ReportProvider>
        ) : (
          <main id="main" tabIndex={-1}>
            {report.error ? <LoadProblem error={report.error} onRetry={() => void client.resetQueries()} /> : <Loading />}
          </main>
        )}
        <Footer>{offline && <offline.OfflineLine />}</Footer>
      </div>
      {offline && <offline.RenewalNotice />}
    </I18nProvider>
  )
}

const viewFailed = (error: unknown) => <LoadProblem error={error} onRetry={reload} />

/** Told that a view is there; not the last time, where it is drawn anew with what it still waits for. */
type Arrival = (view: string, last: boolean) => void

/** One view with the filters beside it. */
function Screen({ report, onArrival }: { report: Report; onArrival: Arrival }) {
  const view = useAddress(({ state }) => state.view)
  const filters = useAddress(({ state }) => state.filters)
  const View = VIEW_SCREENS[view]
  useEffect(() => onArrival(view, true), [onArrival, view])
  return (
    <div className={filters ? 'lg:grid lg:grid-cols-[minmax(0,1fr)_18rem] lg:gap-10' : ''}>
      {filters && (
        <div className="pt-6 lg:order-2" data-screen-only>
          <FilterPanel />
        </div>
      )}
      <main id="main" tabIndex={-1} className="min-w-0 outline-none">
        <ErrorBoundary resetKey={`${report.id} ${view}`} fallback={viewFailed}>
          <Suspense fallback={<Loading />}>
            <View />
          </Suspense>
        </ErrorBoundary>
        <SelectionBar />
      </main>
    </div>
  )
}

/** One view of all reports, which needs none of them to be loaded, and what loads those that it is to show. */
function LibraryScreen({ view, onArrival, children }: { view: LibraryView; onArrival: Arrival; children: ReactNode }) {
  const View = VIEW_SCREENS[view]
  // A comparison is drawn anew once its reports are there.
  useEffect(() => onArrival(view, view !== 'compare'), [onArrival, view])
  return (
    <main id="main" tabIndex={-1} className="min-w-0 outline-none">
      <ErrorBoundary resetKey={view} fallback={viewFailed}>
        {children}
        <Suspense fallback={<Loading />}>
          <View />
        </Suspense>
      </ErrorBoundary>
    </main>
  )
}

/**
 * Starts a view that is newly opened at its top, unless the address points at a place in it. Returns what gives it the focus once it is there: what
 * was pressed to get to it may be gone.
 */
function useNewViewFromTop(view: string): Arrival {
  const at = useAddress(({ state }) => state.at)
  const shown = useRef(view)
  const arrives = useRef(false)
  // Before the screen inside asks.
  useLayoutEffect(() => {
    if (shown.current === view) return
    shown.current = view
    arrives.current = at === null
    if (at === null) window.scrollTo(0, 0)
  }, [view, at])
  return useCallback((there, last) => {
    if (!arrives.current || there !== shown.current) return
    arrives.current = !last
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [])
}

function SkipLink() {
  const i18n = useI18n()
  return (
    <button
      type="button"
      onClick={() => document.getElementById('main')?.focus()}
      className="focus:bg-raised sr-only focus:not-sr-only focus:absolute focus:top-1 focus:left-1 focus:z-40 focus:px-3 focus:py-2"
    >
      {i18n.t('skip')}
    </button>
  )
}

function Footer({ children }: { children: ReactNode }) {
  const i18n = useI18n()
  return (
    <footer className="border-line text-muted mt-16 border-t py-6 text-sm">
      <p className="mb-2 flex flex-wrap gap-x-6">
        {LIBRARY_VIEWS.map((each) => (
          <ViewLink key={each} to={{ view: each }} className="text-accent py-1 underline pointer-coarse:py-3">
            {i18n.t(`view.${each}`)}
          </ViewLink>
        ))}
      </p>
      {i18n.t('footer')}
      {children}
    </footer>
  )
}
