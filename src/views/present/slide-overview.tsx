import { useEffect, useMemo, useRef, useState } from 'react'
import { useUpdateView } from '../../address/use-address'
import { useI18n } from '../../i18n'
import { deckKind, defaultDeck, formatDeck, isChartSlide, type Deck, type SlideId } from '../../report/deck'
import { Announcer } from '../../ui/announcer'
import { Button } from '../../ui/button'
import { useReport } from '../../widgets/report-context'
import { useSlideView } from '../../widgets/stage/use-slide-view'
import { slideText } from '../../words/slide-text'
import { DeckFiles } from './deck-files'
import { addSlide, missingSlides, moveSlide, removeSlide, retitleSlide, withDeck } from './edit-deck'
import { SlideCard } from './slide-card'

/** All slides at a glance, where the deck is cut, ordered, titled, kept as a file and opened from one. */
export function SlideOverview({ deck, page, onGo, onClose }: { deck: Deck; page: number; onGo: (page: number) => void; onClose: () => void }) {
  const i18n = useI18n()
  const report = useReport()
  const view = useSlideView()
  const update = useUpdateView()
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  const [said, setSaid] = useState('')
  const drawn = useOneByOne(deck.length)
  const texts = useMemo(() => deck.map((slide) => slideText(i18n, report, view, { ...slide, title: null })), [i18n, report, view, deck])
  /** The control that takes the focus once the deck is drawn, at first and anew. */
  const after = useRef<{ place: number; control: string } | null>({ place: page - 1, control: 'show' })
  useEffect(() => {
    const wanted = after.current
    after.current = null
    if (!wanted) return
    const card = list.current?.children[wanted.place]
    const control = card?.querySelector<HTMLElement>(`[data-control="${wanted.control}"]:not(:disabled)`)
    ;(control ?? card?.querySelector<HTMLElement>('[data-control]:not(:disabled)'))?.focus()
  })

  const change = (next: Deck, saying: string, focus: { place: number; control: string } | null = null) => {
    if (formatDeck(next) === formatDeck(deck)) return
    after.current = focus
    setSaid(saying)
    update((state) => withDeck(state, next, deckKind(report)))
  }
  const nameOf = (index: number) => deck[index]?.title ?? texts[index]?.title ?? ''
  const move = (from: number, to: number, control: string) =>
    change(moveSlide(deck, from, to), i18n.t('present.deck.moved', { title: nameOf(from), slide: to + 1 }), { place: to, control })
  const topicOf = (id: SlideId) => (isChartSlide(id) ? i18n.t(`chart.${id}`) : i18n.t(`slide.${id}`))

  return (
    <div className="overview px-4 py-4 sm:px-8" aria-labelledby="slide-overview" role="region">
      <Announcer text={said} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 id="slide-overview" className="mr-auto text-lg font-semibold">
          {i18n.t('present.overview.title', { count: deck.length })}
        </h1>
        <DeckFiles deck={deck} />
        <Button
          disabled={formatDeck(deck) === formatDeck(defaultDeck(deckKind(report)))}
          onClick={() => change(defaultDeck(deckKind(report)), i18n.t('present.deck.was-reset'), { place: 0, control: 'show' })}
        >
          {i18n.t('present.deck.reset')}
        </Button>
        <Button onClick={onClose}>{i18n.t('present.back-to-slide')}</Button>
      </div>
      <p className="text-muted mt-2 text-sm">{i18n.t('present.overview.explain')}</p>
      <ol ref={list} className="mt-4 grid grid-cols-[repeat(auto-fill,minmax(min(17rem,100%),1fr))] gap-x-6 gap-y-8">
        {deck.map((slide, index) => {
          const text = texts[index]
          return (
            text && (
              <SlideCard
                key={`${slide.id} ${deck.slice(0, index).filter(({ id }) => id === slide.id).length}`}
                slide={slide}
                page={index + 1}
                of={deck.length}
                topic={text.topic}
                finding={text.title}
                drawn={index < drawn}
                current={index + 1 === page}
                onGo={() => onGo(index + 1)}
                onMove={(to, control) => move(index, to, control)}
                onRemove={() =>
                  change(removeSlide(deck, index), i18n.t('present.deck.removed', { title: nameOf(index) }), {
                    place: Math.min(index, deck.length - 2),
                    control: 'remove',
                  })
                }
                onTitle={(title) => change(retitleSlide(deck, index, title), i18n.t('present.deck.titled', { slide: index + 1 }))}
                onDrag={setDragged}
                onDrop={() => {
                  if (dragged !== null) move(dragged, index, 'show')
                  setDragged(null)
                }}
                dragging={dragged}
              />
            )
          )
        })}
      </ol>
      {missingSlides(deck, deckKind(report)).length > 0 && (
        <section className="border-line mt-8 border-t pt-3 pb-8" aria-labelledby="add-slides">
          <h2 id="add-slides" className="text-base font-semibold">
            {i18n.t('present.deck.add')}
          </h2>
          <div className="mt-2 flex flex-wrap gap-2">
            {missingSlides(deck, deckKind(report)).map((id) => (
              <Button
                key={id}
                data-add={id}
                onClick={() =>
                  change(addSlide(deck, id), i18n.t('present.deck.added', { title: topicOf(id) }), { place: deck.length, control: 'earlier' })
                }
              >
                <span aria-hidden="true">+</span> {topicOf(id)}
              </Button>
            ))}
          </div>
        </section>
      )}
    </div>
  )
}

/** Returns how many of so many things may be drawn: one more a frame, so that the first are there at once. */
function useOneByOne(count: number): number {
  const [drawn, setDrawn] = useState(1)
  useEffect(() => {
    if (drawn >= count) return undefined
    const timer = setTimeout(() => setDrawn(drawn + 1))
    return () => clearTimeout(timer)
  }, [drawn, count])
  return drawn
}
