import '../../i18n/add-present'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { readViewState, useAddress, useUpdateView } from '../../address/use-address'
import { useI18n } from '../../i18n'
import { deckKind } from '../../report/deck'
import { Announcer } from '../../ui/announcer'
import { Button } from '../../ui/button'
import { useReport } from '../../widgets/report-context'
import { isBlack, setBlack, subscribeToBlack } from '../../widgets/stage/black-screen'
import { BlackCover } from '../../widgets/stage/black-cover'
import { FilterStrip } from '../../widgets/stage/filter-strip'
import { NumberOnStage } from '../../widgets/stage/number-on-stage'
import { Slide } from '../../widgets/stage/slide'
import { StageFrame } from '../../widgets/stage/stage-frame'
import { openPresenter, presentationName, useInStep } from '../../widgets/stage/use-in-step'
import { useSlideView } from '../../widgets/stage/use-slide-view'
import { slideText } from '../../words/slide-text'
import { ControlBar } from './control-bar'
import { deckOf, pageOf } from './edit-deck'
import { HelpDialog } from './help-dialog'
import { SlideOverview } from './slide-overview'
import type { StageAction } from './stage-keys'
import { leaveFullScreen, toggleFullScreen } from './full-screen'
import { useAwake } from './use-awake'
import { useStageKeys } from './use-stage-keys'
import { useSwipe } from './use-swipe'

/** The presentation: one slide on the stage, driven by keys, clicker, touch or the bar that comes with the pointer. */
export function PresentView({ onFind }: { onFind: () => void }) {
  const i18n = useI18n()
  const report = useReport()
  const kind = deckKind(report)
  const update = useUpdateView()
  const view = useSlideView()
  const deck = useAddress(({ state }) => deckOf(state, kind))
  const page = useAddress(({ state }) => pageOf(state.slide ?? 1, deckOf(state, kind)))
  const black = useSyncExternalStore(subscribeToBlack, isBlack)
  const [open, setOpen] = useState<'overview' | 'filter' | null>(null)
  const [helping, setHelping] = useState(false)
  const main = useRef<HTMLElement>(null)
  const [presentation, setPresentation] = useState(presentationName)
  const [blocked, setBlocked] = useState(false)
  useInStep('screen', presentation)
  const openWindow = () => {
    const name = openPresenter()
    setBlocked(name === null)
    if (name !== null) setPresentation(name)
  }
  const { awake, ...waking } = useAwake()
  const slide = deck[page - 1]
  const title = useMemo(() => (slide ? slideText(i18n, report, view, slide).title : ''), [i18n, report, view, slide])

  const goToSlide = useCallback(
    (next: number) => update((state) => ({ ...state, slide: pageOf(next, deckOf(state, kind)), source: null }), 'replace'),
    [update, kind],
  )
  const leave = useCallback(() => {
    setBlack(false)
    leaveFullScreen()
    update((state) => ({ ...state, slide: null, source: null }))
  }, [update])
  const toggle = (what: 'overview' | 'filter' | 'help') => {
    if (what === 'help') setHelping(!helping)
    else setOpen(open === what ? null : what)
  }

  const turn = (by: 1 | -1) => {
    const state = readViewState()
    // What turns the page takes the number off the stage first: a clicker has no other key for it.
    if (state.source !== null) update((now) => ({ ...now, source: null }))
    else goToSlide(pageOf(state.slide ?? 1, deckOf(state, kind)) + by)
  }
  const act = (action: Exclude<StageAction, { do: 'type' }>) => {
    const inOverview = open === 'overview'
    switch (action.do) {
      case 'next':
        if (!inOverview) turn(1)
        break
      case 'back':
        if (!inOverview) turn(-1)
        break
      case 'first':
        if (!inOverview) goToSlide(1)
        break
      case 'last':
        if (!inOverview) goToSlide(deck.length)
        break
      case 'go':
        if (inOverview) setOpen(null)
        goToSlide(action.slide)
        break
      case 'black':
        setBlack(true)
        break
      case 'full-screen':
        toggleFullScreen()
        break
      case 'overview':
      case 'filter':
      case 'help':
        toggle(action.do)
        break
      case 'escape':
        if (open !== null) setOpen(null)
        else leave()
        break
      default:
        action satisfies never
    }
  }
  const typed = useStageKeys(act)
  const swipe = useSwipe(turn)

  const said = i18n.t('present.said', { slide: page, of: deck.length, title })
  useEffect(() => {
    document.title = i18n.t('present.page-title', { slide: page, of: deck.length, report: i18n.words(report.title) })
  }, [i18n, page, deck.length, report])
  useEffect(() => {
    main.current?.focus({ preventScroll: true })
    return () => {
      setBlack(false)
      // The page is back by now, and with it the button that leads here.
      document.getElementById('present-button')?.focus({ preventScroll: true })
    }
  }, [])
  const source = useAddress(({ state }) => state.source)

  return (
    <div className="present" {...waking}>
      <Announcer text={said} />
      {open === 'filter' && slide && <FilterStrip id={slide.id} onClose={() => setOpen(null)} />}
      <main id="main" ref={main} tabIndex={-1} className="present-main" aria-label={i18n.t('present.stage')} {...(open === 'overview' ? {} : swipe)}>
        {open === 'overview' ? (
          <SlideOverview
            deck={deck}
            page={page}
            onGo={(next) => {
              setOpen(null)
              goToSlide(next)
              main.current?.focus({ preventScroll: true })
            }}
            onClose={() => setOpen(null)}
          />
        ) : (
          slide && (
            <StageFrame className="size-full">
              <Slide key={page} slide={slide} page={page} of={deck.length} />
            </StageFrame>
          )
        )}
        {open !== 'overview' && (
          <ControlBar
            awake={awake}
            page={page}
            of={deck.length}
            typed={typed}
            filterOpen={open === 'filter'}
            onTurn={turn}
            onOpen={toggle}
            onFind={onFind}
            onLeave={leave}
            onPresenter={openWindow}
          />
        )}
      </main>
      {blocked && (
        <p role="alert" className="present-alert">
          {i18n.t('present.blocked')}
          <Button onClick={() => setBlocked(false)}>{i18n.t('close')}</Button>
        </p>
      )}
      {helping && <HelpDialog onClose={() => setHelping(false)} />}
      {source !== null && <NumberOnStage />}
      {black && <BlackCover />}
    </div>
  )
}
