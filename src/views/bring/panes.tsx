import './bring.css'
import { useEffect, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react'
import { useI18n } from '../../i18n'
import { Segmented } from '../../ui/segmented'
import { useBarHeight } from '../../ui/use-bar-height'
import { pointAt, usePointing } from './pointing'

export type Side = 'document' | 'figures'

/** What may be asked of the two panes. */
export interface PanesHandle {
  /** Lights an item and shows it on both sides; where only one is in sight, on that one. */
  point: (item: number, side?: Side) => void
}

/** Document and figures side by side, pointing at each other; on a narrow screen as two tabs. */
export function Panes({
  ref,
  document: left,
  figures: right,
  legend,
  onChoose,
}: {
  ref: Ref<PanesHandle>
  document: ReactNode
  figures: ReactNode
  /** What the marks in the document mean. */
  legend: ReactNode
  /** A place of the document, or a figure of the list, was pressed. */
  onChoose: (item: number, side: Side) => void
}) {
  const i18n = useI18n()
  const root = useRef<HTMLDivElement>(null)
  const [shows, setShows] = useState<Side>('figures')
  const wanted = useRef<number | null>(null)
  useBarHeight(root)
  usePointing(root, (item, pane) => {
    const side = pane === 'document' ? 'document' : 'figures'
    onChoose(item, side)
    if (side === 'document') {
      wanted.current = item
      setShows('figures')
    }
  })
  useImperativeHandle(
    ref,
    () => ({
      point: (item, side) => {
        wanted.current = item
        if (side) setShows(side)
        if (root.current) pointAt(root.current, String(item))
      },
    }),
    [],
  )
  useEffect(() => {
    const element = root.current
    if (!element) return
    // What was not in sight before has its size only now.
    if (wanted.current !== null) pointAt(element, String(wanted.current))
    wanted.current = null
  })
  // A pane is one stop of the Tab key, whichever of its places that is.
  useEffect(() => {
    for (const pane of root.current?.querySelectorAll('[data-pane]') ?? []) {
      if (pane.querySelector('[data-items][tabindex="0"]')) continue
      pane.querySelector('[data-items]')?.setAttribute('tabindex', '0')
    }
  })
  return (
    <div ref={root}>
      <div className="bg-paper sticky top-(--bar) z-10 mb-2 py-1.5 lg:hidden">
        <Segmented
          label={i18n.t('bring.panes')}
          choices={(['figures', 'document'] as const).map((side) => ({ value: side, label: i18n.t(`bring.pane.${side}`) }))}
          value={shows}
          onChange={setShows}
        />
      </div>
      <div data-shows={shows} className="bring-panes lg:grid lg:grid-cols-2 lg:gap-8">
        <section data-side="document" aria-label={i18n.t('bring.pane.document')} className="min-w-0">
          <div className="border-line-strong flex flex-wrap items-baseline gap-x-4 border-b pb-1">
            <h2 className="font-semibold max-lg:sr-only">{i18n.t('bring.pane.document')}</h2>
            {legend}
          </div>
          <div data-pane="document" className="bring-pane relative pt-2 pr-2">
            {left}
          </div>
        </section>
        <section data-side="figures" aria-label={i18n.t('bring.pane.figures')} className="min-w-0">
          <h2 className="border-line-strong border-b pb-1 font-semibold max-lg:sr-only">{i18n.t('bring.pane.figures')}</h2>
          <div data-pane="figures" className="bring-pane relative pt-2 pr-2">
            {right}
          </div>
        </section>
      </div>
    </div>
  )
}
