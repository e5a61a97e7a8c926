import './handout.css'
import { useEffect, useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react'
import { useAddress, useUpdateView } from '../../address/use-address'
import { formatAddress, type ViewState } from '../../address/view-state'
import { dayOf } from '../../files/download'
import { useI18n } from '../../i18n'
import { Button } from '../../ui/button'
import { Segmented } from '../../ui/segmented'
import { textMeasure } from '../../ui/measure-text'
import { useRoom } from '../../ui/use-room'
import { useReport } from '../../widgets/report-context'
import { ViewLink } from '../../widgets/view-link'
import { handoutSections } from './content'
import type { Shape } from './geometry'
import { Measured } from './measured'
import type { Fragment } from './paginate'
import { Sheet } from './sheet'
import { usePaper } from './use-paper'

const SHAPES = ['portrait', 'landscape'] as const

/** Width of a sheet in CSS px: 210 mm, 297 mm. */
const SHEET_WIDTH: Record<Shape, number> = { portrait: 793.7, landscape: 1122.52 }

/** The hand-out on sheets of A4, on the screen as it prints. */
export function HandoutView() {
  const i18n = useI18n()
  const report = useReport()
  const state = useAddress((address) => address.state)
  const shape = state.handout ?? 'portrait'
  usePaper(shape)
  const [made] = useState(() => dayOf(new Date()))
  const sections = useMemo(() => handoutSections(i18n, report, state, shape, textMeasure), [i18n, report, state, shape])
  return (
    <Measured key={`${report.id} ${formatAddress(state)}`} sections={sections} shape={shape} filter={state.filter}>
      {(pages) => (
        <>
          <HandoutBar shape={shape} count={pages.length} />
          <Sheets shape={shape}>
            {pages.map((fragments: readonly Fragment[], index) => (
              <Sheet
                key={index}
                page={index + 1}
                of={pages.length}
                fragments={fragments}
                sections={sections}
                shape={shape}
                filter={state.filter}
                made={made}
              />
            ))}
          </Sheets>
        </>
      )}
    </Measured>
  )
}

/** The sheets one below the other, made smaller where the screen is narrower than they are. */
function Sheets({ shape, children }: { shape: Shape; children: ReactNode }) {
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    window.scrollTo(0, 0)
    ref.current?.focus({ preventScroll: true })
  }, [])
  const { width } = useRoom(ref)
  const scale = width > 0 ? Math.min(1, width / SHEET_WIDTH[shape]) : 1
  const style: CSSProperties & Record<'--handout-scale', number> = { '--handout-scale': scale }
  return (
    <div className="handout-ground">
      <main id="main" tabIndex={-1} ref={ref} className="handout-sheets" style={style}>
        {children}
      </main>
    </div>
  )
}

/** The bar above the sheets: shape of the paper, print, back to the view. It is not printed. */
function HandoutBar({ shape, count }: { shape: Shape; count: number }) {
  const i18n = useI18n()
  const update = useUpdateView()
  const back: Partial<ViewState> = { handout: null }
  return (
    <header className="border-line bg-paper sticky top-0 z-30 border-b" data-screen-only>
      <div className="mx-auto flex max-w-[84rem] flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1.5 sm:px-6">
        <h1 className="text-base font-semibold">{i18n.t('handout.title')}</h1>
        <p className="text-muted text-sm" role="status">
          {i18n.t('handout.sheets', { count })}
        </p>
        <div className="ml-auto flex flex-wrap items-center gap-2">
          <Segmented
            label={i18n.t('handout.shape')}
            choices={SHAPES.map((each) => ({ value: each, label: i18n.t(`handout.${each}`) }))}
            value={shape}
            onChange={(handout) => update((each) => ({ ...each, handout }))}
          />
          <Button onClick={() => window.print()}>{i18n.t('handout.print')}</Button>
          <ViewLink to={back} className="hover:text-accent inline-flex min-h-9 items-center px-2 text-sm pointer-coarse:min-h-11">
            {i18n.t('handout.back')}
          </ViewLink>
        </div>
      </div>
    </header>
  )
}
