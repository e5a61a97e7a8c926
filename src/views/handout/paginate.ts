/** Where the pages of the hand-out end. Pure: heights in, pages out. All heights in px. */

/** Heights of the rows of a table or list, and of the head that is repeated above them on every page. */
interface RowHeights {
  head: number
  rows: readonly number[]
}

export interface SectionHeights {
  /** Heading, base and filter line: never parted from what stands below them. */
  head: number
  /** The heading as it is repeated where the section goes on. */
  again: number
  /** Chart, figures or lines that stand whole; 0 where there is nothing of the kind. */
  figure: number
  /** The rows stand beside the figure, not below it. */
  beside: boolean
  /** Rows on the page of the figure. */
  first: RowHeights
  /** Rows on the pages that follow, where they may be wider. */
  next: RowHeights
  /** For each row whether it stays with the row below it. */
  keep: readonly boolean[]
  /** What follows the last row. */
  tail: number
}

/** A part of a section that stands on one page: rows `from` up to, but not with, `to`. */
export interface Fragment {
  section: number
  from: number
  to: number
  /** The part with heading and figure; otherwise it goes on from an earlier page. */
  opens: boolean
  /** The part with the last row and what follows it. */
  closes: boolean
}

const sum = (heights: readonly number[]): number => heights.reduce((total, each) => total + each, 0)

const besideOrBelow = ({ beside, figure }: SectionHeights, rows: number): number => (beside ? Math.max(figure, rows) : figure + rows)

/** Returns how high a section is in one piece. */
function wholeHeight(section: SectionHeights): number {
  const { first, head, tail } = section
  return head + besideOrBelow(section, first.rows.length === 0 ? 0 : first.head + sum(first.rows)) + tail
}

/** Returns the row before which a page ends that has `room` for rows from `from` on. */
function lastOnPage({ first, next, keep, tail }: SectionHeights, from: number, room: number, opens: boolean): number {
  const { head, rows } = opens ? first : next
  let free = room - head
  let to = from
  while (to < rows.length) {
    const height = rows[to] ?? Infinity
    if (height + (to === rows.length - 1 ? tail : 0) > free) break
    free -= height
    to += 1
  }
  if (to === rows.length) return to
  // One row alone on the next page would look forgotten.
  if (rows.length - to === 1 && to - from > 2) to -= 1
  while (to > from && keep[to - 1]) to -= 1
  // A page that takes nothing would never end: only below a figure may the rows wait for the next one.
  return to === from && !opens ? from + 1 : to
}

function split(section: SectionHeights, index: number, room: number): Fragment[] {
  const fragments: Fragment[] = []
  const count = section.first.rows.length
  let from = 0
  do {
    const opens = fragments.length === 0
    const above = opens ? section.head + (section.beside ? 0 : section.figure) : section.again
    const to = lastOnPage(section, from, room - above, opens)
    fragments.push({ section: index, from, to, opens, closes: to === count })
    from = to
  } while (from < count)
  return fragments
}

/**
 * Returns the pages of a document. A section that fits stands in one piece, several on a page with `gap` between them; one that is higher than a
 * page starts a page and is cut between rows. A heading is never parted from its figure, nor a row from one that it is kept with.
 */
export function paginate(sections: readonly SectionHeights[], room: number, gap: number): Fragment[][] {
  const pages: Fragment[][] = []
  let free = 0
  sections.forEach((section, index) => {
    const whole = wholeHeight(section)
    const page = pages.at(-1)
    if (page && whole + gap <= free) {
      page.push({ section: index, from: 0, to: section.first.rows.length, opens: true, closes: true })
      free -= whole + gap
      return
    }
    const fragments =
      whole <= room ? [{ section: index, from: 0, to: section.first.rows.length, opens: true, closes: true }] : split(section, index, room)
    for (const fragment of fragments) pages.push([fragment])
    const last = fragments.at(-1)
    free = room - (last && !last.opens ? section.again + section.next.head + sum(section.next.rows.slice(last.from)) + section.tail : whole)
  })
  return pages
}
