import type { PdfLine, PdfText } from './make-pdf'

/** A cell of a table to be drawn; without spans it takes one field. */
export interface DrawnCell {
  /** Lines of its text, from top to bottom. */
  text: string | readonly string[]
  rowSpan?: number
  columnSpan?: number
}

export interface DrawnTable {
  left: number
  top: number
  widths: readonly number[]
  heights: readonly number[]
  rows: readonly (readonly (DrawnCell | string)[])[]
  size?: number
  /** Distance of the lines of a cell, in points. */
  leading?: number
  align?: 'left' | 'centre'
  ruled?: boolean
}

const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, character) => sum + (character.charCodeAt(0) < 128 ? 0.5 : 1) * size, 0)

/** Returns the texts and lines of a table: the text of each cell in its middle between top and bottom, its borders drawn around it. */
export function drawTable(table: DrawnTable): { texts: PdfText[]; lines: PdfLine[]; bottom: number } {
  const { left, top, widths, heights, rows, size = 8, leading = 12, align = 'left', ruled = true } = table
  const xs = widths.reduce((edges, width) => [...edges, (edges.at(-1) ?? 0) + width], [left])
  const ys = heights.reduce((edges, height) => [...edges, (edges.at(-1) ?? 0) + height], [top])
  const at = (edges: readonly number[], index: number): number => edges[index] ?? edges.at(-1) ?? 0
  const taken = new Set<string>()
  const texts: PdfText[] = []
  const lines: PdfLine[] = []
  for (const [row, cells] of rows.entries()) {
    let column = 0
    for (const given of cells) {
      const { text, rowSpan = 1, columnSpan = 1 } = typeof given === 'string' ? { text: given } : given
      while (taken.has(`${row} ${column}`)) column += 1
      for (let down = 0; down < rowSpan; down += 1)
        for (let across = 0; across < columnSpan; across += 1) taken.add(`${row + down} ${column + across}`)
      const [x0, x1, y0, y1] = [at(xs, column), at(xs, column + columnSpan), at(ys, row), at(ys, row + rowSpan)]
      const parts = typeof text === 'string' ? [text] : text
      for (const [index, part] of parts.entries())
        if (part !== '')
          texts.push({
            text: part,
            size,
            x: align === 'left' ? x0 + 3 : (x0 + x1 - widthOf(part, size)) / 2,
            y: (y0 + y1) / 2 + size * 0.36 + (index - (parts.length - 1) / 2) * leading,
          })
      if (ruled)
        lines.push(
          { from: [x0, y0], to: [x1, y0] },
          { from: [x0, y1], to: [x1, y1] },
          { from: [x0, y0], to: [x0, y1] },
          { from: [x1, y0], to: [x1, y1] },
        )
      column += columnSpan
    }
  }
  return { texts, lines, bottom: ys.at(-1) ?? top }
}
