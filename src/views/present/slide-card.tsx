import { useState, type KeyboardEvent } from 'react'
import { useI18n } from '../../i18n'
import { LONGEST_TITLE, type DeckSlide } from '../../report/deck'
import { Button } from '../../ui/button'
import { Slide } from '../../widgets/stage/slide'
import { StageFrame } from '../../widgets/stage/stage-frame'

/** One slide of the overview: small, with its place, its title to write in, and the ways to move and remove it. */
export function SlideCard({
  slide,
  page,
  of,
  topic,
  finding,
  drawn,
  current,
  dragging,
  onGo,
  onMove,
  onRemove,
  onTitle,
  onDrag,
  onDrop,
}: {
  slide: DeckSlide
  page: number
  of: number
  topic: string
  finding: string
  /** Whether the slide itself is drawn yet. */
  drawn: boolean
  current: boolean
  /** The place of the slide that is being dragged. */
  dragging: number | null
  onGo: () => void
  /** Moves the slide; `control` is what was pressed and keeps the focus. */
  onMove: (to: number, control: string) => void
  onRemove: () => void
  onTitle: (title: string) => void
  onDrag: (place: number | null) => void
  onDrop: () => void
}) {
  const i18n = useI18n()
  const name = slide.title ?? finding
  const index = page - 1
  return (
    <li data-card={slide.id} className={dragging !== null && dragging !== index ? 'slide-card slide-target' : 'slide-card'}>
      <div className="slide-thumb" data-current={current || undefined}>
        <div inert aria-hidden="true" className="size-full">
          {drawn && (
            <StageFrame className="size-full">
              <Slide slide={slide} page={page} of={of} />
            </StageFrame>
          )}
        </div>
        <button
          type="button"
          draggable
          data-control="show"
          aria-current={current ? 'true' : undefined}
          aria-label={i18n.t('present.deck.show', { slide: page, title: name })}
          onClick={onGo}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move'
            event.dataTransfer.setData('text/plain', name)
            onDrag(index)
          }}
          onDragEnd={() => onDrag(null)}
          onDragOver={(event) => {
            if (dragging !== null) event.preventDefault()
          }}
          onDrop={(event) => {
            event.preventDefault()
            onDrop()
          }}
        />
      </div>
      <p className="mt-2 flex items-baseline gap-2 text-sm">
        <span className="font-semibold tabular-nums">{page}</span>
        <span className="text-muted">{topic}</span>
      </p>
      <TitleField value={slide.title ?? ''} finding={finding} page={page} onTitle={onTitle} />
      <div className="mt-1 flex flex-wrap gap-1">
        <Button
          look="quiet"
          data-control="earlier"
          disabled={page === 1}
          aria-label={i18n.t('present.deck.earlier', { title: name })}
          onClick={() => onMove(index - 1, 'earlier')}
        >
          {i18n.t('present.earlier')}
        </Button>
        <Button
          look="quiet"
          data-control="later"
          disabled={page === of}
          aria-label={i18n.t('present.deck.later', { title: name })}
          onClick={() => onMove(index + 1, 'later')}
        >
          {i18n.t('present.later')}
        </Button>
        <Button look="quiet" data-control="remove" disabled={of === 1} aria-label={i18n.t('present.deck.remove', { title: name })} onClick={onRemove}>
          {i18n.t('present.remove')}
        </Button>
      </div>
    </li>
  )
}

/** The title of a slide to write in; left empty it is the finding. */
function TitleField({ value, finding, page, onTitle }: { value: string; finding: string; page: number; onTitle: (title: string) => void }) {
  const i18n = useI18n()
  const [text, setText] = useState(value)
  const [shown, setShown] = useState(value)
  // The title was changed from elsewhere: by a step back, a reset, or a file.
  if (shown !== value) {
    setShown(value)
    setText(value)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') onTitle(text)
    if (event.key === 'Escape') setText(value)
  }
  return (
    <input
      type="text"
      aria-label={i18n.t('present.deck.title', { slide: page })}
      placeholder={finding}
      maxLength={LONGEST_TITLE}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={press}
      onBlur={() => onTitle(text)}
      className="border-line-strong bg-paper placeholder:text-muted mt-1 min-h-9 w-full rounded-sm border px-2 text-sm pointer-coarse:min-h-11"
    />
  )
}
