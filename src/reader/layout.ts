import { textOf } from './block-list'
import type { Block } from './blocks'

/** Cells with more text than this, in several paragraphs, hold prose and no figure. */
const PROSE = 400
/** Filled cells beside such prose from which a table is one of figures with a long note. */
const FEW = 8

/** Says, from the content of its cells, whether a table only lays out the page: it has one cell, holds another table, or is prose in a few cells. */
export function isLayout(cells: readonly (readonly Block[])[]): boolean {
  if (cells.length < 2) return true
  let filled = 0
  let prose = false
  for (const content of cells) {
    if (content.some(({ kind }) => kind === 'table')) return true
    if (content.length > 2 && textOf(content).length > PROSE) prose = true
    else if (content.length > 0) filled += 1
  }
  return prose && filled < FEW
}
