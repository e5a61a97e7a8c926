import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import type { Filter } from '../../report/facets'
import { standsBeside, type Section } from './content'
import { GAP, GEOMETRY, type Shape } from './geometry'
import { paginate, type Fragment, type SectionHeights } from './paginate'
import { hasFigure, SectionAgain, SectionFigure, SectionHead } from './section-parts'
import { SectionRows, SectionTail } from './section-rows'
import { SheetFoot, SheetHead } from './sheet'
import type { HandoutRow } from './table-rows'

/** Room that stays free on a page: a printer's fonts may break a line more than the screen's. In px. */
const SPARE = 20

const heightOf = (element: Element | null | undefined): number => element?.getBoundingClientRect().height ?? NaN

function part(box: Element, name: string): Element | null {
  return box.querySelector(`:scope > [data-part="${name}"]`)
}

function rowHeights(box: Element | null): { head: number; rows: number[] } {
  if (!box) return { head: 0, rows: [] }
  const rows = [...box.querySelectorAll('[data-handout-row]')].map(heightOf)
  return { head: heightOf(box) - rows.reduce((total, each) => total + each, 0), rows }
}

/** A heading stays with its first row, and a row with the first of its parts. */
function keepsWithNext(row: HandoutRow, next: HandoutRow | undefined): boolean {
  return row.kind === 'group' || (row.kind === 'row' && row.depth === 0 && next?.kind === 'row' && next.depth === 1)
}

function readHeights(box: Element, section: Section, beside: boolean): SectionHeights {
  return {
    head: heightOf(part(box, 'head')),
    again: heightOf(part(box, 'again')),
    figure: hasFigure(section) ? heightOf(part(box, 'figure')) : 0,
    beside,
    first: rowHeights(part(box, 'first')),
    next: rowHeights(part(box, 'next')),
    keep: section.rows.map((row, index) => keepsWithNext(row, section.rows[index + 1])),
    tail: heightOf(part(box, 'tail')),
  }
}

/**
 * Sets every part of the hand-out once, out of sight and as wide as on paper, measures it, and gives the pages that come of it, before anything is
 * painted. What is on the paper stays as it was set: the breaks are ours and not the browser's.
 */
export function Measured({
  sections,
  shape,
  filter,
  children,
}: {
  sections: readonly Section[]
  shape: Shape
  filter: Filter
  children: (pages: readonly (readonly Fragment[])[]) => ReactNode
}) {
  const ref = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState<readonly (readonly Fragment[])[] | null>(null)
  useLayoutEffect(() => {
    const tree = ref.current
    if (!tree) return
    const boxes = [...tree.querySelectorAll('[data-measure]')]
    const heights = sections.flatMap((section, index) => {
      const box = boxes[index]
      return box ? [readHeights(box, section, standsBeside(section))] : []
    })
    const { height, margin } = GEOMETRY[shape]
    const room = height - 2 * margin - heightOf(part(tree, 'sheet-head')) - heightOf(part(tree, 'sheet-foot')) - SPARE
    setPages(paginate(heights, room, GAP))
  }, [sections, shape])
  if (pages) return children(pages)
  return (
    <div ref={ref} className="handout-measure handout-paper" data-shape={shape} aria-hidden="true" data-screen-only>
      <div data-part="sheet-head">
        <SheetHead filter={filter} made="2000-01-01" />
      </div>
      <div data-part="sheet-foot">
        <SheetFoot page={99} of={99} />
      </div>
      {sections.map((section, index) => (
        <div key={index} data-measure="" className="handout-section">
          <div data-part="head" className="handout-part">
            <SectionHead section={section} />
          </div>
          <div data-part="again" className="handout-part">
            <SectionAgain section={section} />
          </div>
          <div data-part="figure" className="handout-part">
            <SectionFigure section={section} />
          </div>
          <div data-part="first" className="handout-part" style={{ width: section.width }}>
            <SectionRows section={section} width={section.width} />
          </div>
          <div data-part="next" className="handout-part">
            <SectionRows section={section} width={GEOMETRY[shape].width} />
          </div>
          <div data-part="tail" className="handout-part">
            <SectionTail section={section} />
          </div>
        </div>
      ))}
    </div>
  )
}
