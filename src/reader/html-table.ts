import { textOf, type BlockBudget } from './block-list'
import type { Block, TableBlock } from './blocks'
import { Grid } from './grid'
import { attributeOf, isElement, isUnseen, type Element } from './html-tree'

interface HtmlCell {
  element: Element
  rowSpan: number
  columnSpan: number
}

interface HtmlRow {
  cells: HtmlCell[]
  /** Whether the row is the last of its `thead`, `tbody` or `tfoot`. */
  endsGroup: boolean
}

/** Returns a span as HTML reads it: digits at the beginning of the attribute, within the bounds of the standard. */
function spanOf(element: Element, name: 'rowspan' | 'colspan'): number {
  const digits = /^\s*\+?(\d{1,9})/.exec(attributeOf(element, name) ?? '')?.[1]
  if (digits === undefined) return 1
  const span = Number(digits)
  return name === 'rowspan' ? Math.min(span, 65_534) : Math.min(Math.max(span, 1), 1000)
}

function seen(parent: Element, names: readonly string[]): Element[] {
  return parent.childNodes.filter((child): child is Element => isElement(child) && names.includes(child.tagName) && !isUnseen(child))
}

function rowOf(row: Element): HtmlRow {
  const cells = seen(row, ['td', 'th']).map((element) => ({ element, rowSpan: spanOf(element, 'rowspan'), columnSpan: spanOf(element, 'colspan') }))
  return { cells, endsGroup: false }
}

/** Returns the rows of a table in the order in which they are shown: head, bodies, foot. Hidden rows and cells are left out. */
export function rowsOf(table: Element): HtmlRow[] {
  const rows: HtmlRow[] = []
  for (const names of [['thead'], ['tbody'], ['tfoot']])
    for (const group of seen(table, names)) {
      const inGroup = seen(group, ['tr']).map(rowOf)
      const last = inGroup.at(-1)
      if (last) last.endsGroup = true
      rows.push(...inGroup)
    }
  return rows
}

/** Returns the table with its spans resolved. A cell holds its text, a line for each line shown; a blank one (`&nbsp;`) an empty text. */
export function tableOfHtml(rows: readonly HtmlRow[], contents: ReadonlyMap<Element, readonly Block[]>, budget: BlockBudget): TableBlock {
  const grid = new Grid(budget)
  for (const { cells, endsGroup } of rows) {
    grid.row()
    for (const { element, rowSpan, columnSpan } of cells) grid.cell(textOf(contents.get(element) ?? []), rowSpan, columnSpan)
    if (endsGroup) grid.endGroup()
  }
  return grid.finish()
}
