import '../../i18n/add-present'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useAddress, useUpdateView } from '../../address/use-address'
import { useI18n } from '../../i18n'
import { deckKind, type DeckSlide } from '../../report/deck'
import { resolve } from '../../report/resolve'
import { Button } from '../../ui/button'
import { useReport } from '../../widgets/report-context'
import { isBlack, setBlack, subscribeToBlack } from '../../widgets/stage/black-screen'
import { Slide } from '../../widgets/stage/slide'
import { StageFrame } from '../../widgets/stage/stage-frame'
import { useInStep } from '../../widgets/stage/use-in-step'
import { useSlideView } from '../../widgets/stage/use-slide-view'
import { quantityName, valueWithUnit } from '../../words/naming'
import { slideText } from '../../words/slide-text'
import { Clock } from './clock'
import { deckOf, pageOf } from './edit-deck'
import { useStageKeys } from './use-stage-keys'

/** The presenter's window: what is on the screen, what comes next, the notes with every number's source, clock and timer; in step with the screen. */
export function PresenterView({ onFind }: { onFind: () => void }) {
  const i18n = useI18n()
  const update = useUpdateView()
  const kind = deckKind(useReport())
  const left = useInStep(
    'presenter',
    useAddress(({ state }) => state.presenter),
  )
  const deck = useAddress(({ state }) => deckOf(state, kind))
  const page = useAddress(({ state }) => pageOf(state.slide ?? 1, deckOf(state, kind)))
  const black = useSyncExternalStore(subscribeToBlack, isBlack)
  const go = (to: number) => update((state) => ({ ...state, slide: pageOf(to, deckOf(state, kind)), source: null }), 'replace')
  const typed = useStageKeys((action) => {
    if (action.do === 'next') go(page + 1)
    if (action.do === 'back') go(page - 1)
    if (action.do === 'first') go(1)
    if (action.do === 'last') go(deck.length)
    if (action.do === 'go') go(action.slide)
    if (action.do === 'black') setBlack(true)
    if (action.do === 'escape') update((state) => ({ ...state, source: null }), 'replace')
  })
  useEffect(() => {
    document.title = i18n.t('presenter.title')
  }, [i18n])
  const current = deck[page - 1]
  const next = deck[page]
  return (
    <main id="main" tabIndex={-1} className="bg-paper flex min-h-dvh flex-col gap-4 px-4 py-3 outline-none sm:px-6" data-presenter>
      <h1 className="sr-only">{i18n.t('presenter.title')}</h1>
      <div className="border-line flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b pb-2">
        <Clock />
        <div className="flex flex-wrap items-center gap-1">
          <span className="mr-2 text-lg font-semibold tabular-nums" aria-live="polite">
            {i18n.t('present.page', { slide: typed === '' ? page : `${typed}?`, of: deck.length })}
          </span>
          <Button disabled={page === 1} onClick={() => go(page - 1)}>
            {i18n.t('presenter.back')}
          </Button>
          <Button disabled={page === deck.length} onClick={() => go(page + 1)}>
            {i18n.t('presenter.forward')}
          </Button>
          <Button onClick={onFind} aria-keyshortcuts="Control+K Meta+K" title="Ctrl K / ⌘ K">
            {i18n.t('header.find')}
          </Button>
          <Button aria-pressed={black} onClick={() => setBlack(!black)}>
            {i18n.t(black ? 'presenter.light' : 'presenter.black')}
          </Button>
        </div>
      </div>
      <div role="status" className="text-sm empty:hidden">
        {left && <p className="text-alert">{i18n.t('presenter.left')}</p>}
        {black && <p className="text-alert">{i18n.t('presenter.is-black')}</p>}
        <Answer />
      </div>
      <div className="grid grow gap-x-6 gap-y-4 lg:grid-cols-[3fr_2fr]">
        <section aria-label={i18n.t('presenter.now')} className="min-w-0">
          <h2 className="text-muted mb-1 text-sm font-semibold">{i18n.t('presenter.now')}</h2>
          <StageFrame className="border-line aspect-video w-full border">
            {current && <Slide slide={current} page={page} of={deck.length} />}
          </StageFrame>
        </section>
        <section aria-label={i18n.t('presenter.next')} className="min-w-0">
          <h2 className="text-muted mb-1 text-sm font-semibold">{i18n.t('presenter.next')}</h2>
          {next ? (
            <div inert>
              <StageFrame className="border-line aspect-video w-full border">
                <Slide slide={next} page={page + 1} of={deck.length} />
              </StageFrame>
            </div>
          ) : (
            <p className="text-muted">{i18n.t('presenter.end')}</p>
          )}
        </section>
        {current && <Notes slide={current} />}
      </div>
    </main>
  )
}

function Notes({ slide }: { slide: DeckSlide }) {
  const i18n = useI18n()
  const report = useReport()
  const view = useSlideView()
  const { notes } = useMemo(() => slideText(i18n, report, view, slide), [i18n, report, view, slide])
  return (
    <section aria-label={i18n.t('presenter.notes')} className="border-ink min-w-0 border-t-2 pt-2 lg:col-span-2">
      <h2 className="text-base font-semibold">{i18n.t('presenter.notes')}</h2>
      <ul className="mt-1 gap-x-10 lg:columns-2">
        {notes.map((note, index) => (
          <li key={index} className="border-line break-inside-avoid border-b py-1">
            {note}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The number that stands on the stage, and the way to take it off. */
function Answer() {
  const i18n = useI18n()
  const report = useReport()
  const update = useUpdateView()
  const source = useAddress(({ state }) => state.source)
  const quantity = useMemo(() => (source === null ? null : resolve(report, source)), [report, source])
  if (!quantity) return null
  return (
    <p className="flex flex-wrap items-center gap-3">
      {i18n.t('presenter.answer', { name: quantityName(i18n, quantity), value: valueWithUnit(i18n, quantity) })}
      <Button onClick={() => update((state) => ({ ...state, source: null }), 'replace')}>{i18n.t('presenter.clear-answer')}</Button>
    </p>
  )
}
