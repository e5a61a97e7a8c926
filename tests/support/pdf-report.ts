import { gridOf, type BuiltBlock, type BuiltCell } from './documents'
import { makePdf, type PdfLine, type PdfOptions, type PdfPageContent, type PdfText } from './make-pdf'
import { drawTable, type DrawnCell } from './pdf-table'

export interface PrintStyle {
  ruled?: boolean
  as?: 'strokes' | 'bars'
  /** Where pages end, in points from their head. */
  end?: number
  encoding?: NonNullable<PdfOptions['encoding']>
}

const SIZE = 7.5
const LEADING = 11
const LEFT = 60
const WIDTHS: Readonly<Record<number, readonly number[]>> = {
  3: [300, 60, 110],
  4: [150, 105, 105, 110],
  10: [34, 48, 110, 41, 41, 41, 41, 41, 41, 41],
}

const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, character) => sum + (character.charCodeAt(0) < 128 ? 0.5 : 1) * size, 0)

/** Returns a text in lines that fit a width. */
function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = []
  for (const part of text.split('\n')) {
    let line = ''
    for (const character of part) {
      if (line !== '' && widthOf(line + character, size) > width) {
        lines.push(line)
        line = ''
      }
      line += character
    }
    lines.push(line)
  }
  return lines
}

/** Lays blocks on pages: tables break between rows, and a cell that spans the break is cut in two, its text in the half where it fits. */
export function buildPdf(blocks: readonly BuiltBlock[], { ruled = true, as = 'strokes', end = 760, encoding }: PrintStyle = {}): Uint8Array {
  const pages: { texts: PdfText[]; lines: PdfLine[] }[] = [{ texts: [], lines: [] }]
  let y = 70
  const page = () => pages.at(-1) ?? { texts: [], lines: [] }
  const room = (height: number): void => {
    if (y + height <= end) return
    pages.push({ texts: [], lines: [] })
    y = 70
  }
  const write = (text: string, size: number, indent: number): void => {
    const width = 470
    const lines = wrap('　'.repeat(indent) + text, width, size)
    for (const [index, line] of lines.entries()) {
      room(size * 1.8)
      y += size * 1.8
      const plain = line.trimStart()
      page().texts.push({ text: plain, x: LEFT + (index === 0 ? indent * size : 0), y, size })
    }
  }
  const drawRows = (rows: readonly (readonly (string | BuiltCell)[])[]): void => {
    const grid = gridOf(rows)
    const columns = Math.max(...grid.map((row) => row.length))
    const widths = WIDTHS[columns] ?? Array.from({ length: columns }, () => 470 / columns)
    const linesIn = (text: string, column: number, span: number): string[] =>
      wrap(text, widths.slice(column, column + span).reduce((sum, width) => sum + width, 0) - 6, SIZE)
    const heights = grid.map((row) => {
      const counts = row.map((place, column) =>
        place && 'begins' in place && place.begins.rowSpan === 1 ? linesIn(place.begins.text, column, place.begins.columnSpan).length : 1,
      )
      return Math.max(...counts) * LEADING + 8
    })
    /** Texts that did not fit into the first half of their cells. */
    const waiting = new Map<object, readonly string[]>()
    for (let from = 0; from < grid.length;) {
      room(heights[from] ?? 0)
      let to = from
      let used = 0
      while (to < grid.length && (to === from || y + used + (heights[to] ?? 0) <= end)) {
        used += heights[to] ?? 0
        to += 1
      }
      const part = grid.slice(from, to).map((row, index) =>
        row.flatMap((place, column): DrawnCell[] => {
          if (!place) return []
          if ('begins' in place) {
            const { text, rowSpan, columnSpan } = place.begins
            const lines = linesIn(text, column, columnSpan)
            const here = Math.min(rowSpan, to - from - index)
            const high = heights.slice(from + index, from + index + here).reduce((sum, height) => sum + height, 0)
            const fits = here === rowSpan || lines.length * LEADING < high
            if (!fits) waiting.set(place.begins, lines)
            return [{ text: fits ? lines : '', rowSpan: here, columnSpan }]
          }
          // The second half of a cell that the page cut.
          if (index > 0 || !place.first) return []
          const rest = grid
            .slice(from)
            .findIndex(
              (each) =>
                each[column] !== undefined &&
                (!('covered' in (each[column] ?? {})) || (each[column] as { covered?: unknown }).covered !== place.covered),
            )
          const lines = waiting.get(place.covered) ?? ''
          waiting.delete(place.covered)
          return [{ text: lines, rowSpan: rest === -1 ? to - from : Math.min(rest, to - from), columnSpan: place.covered.columnSpan }]
        }),
      )
      const drawn = drawTable({ left: LEFT, top: y, widths, heights: heights.slice(from, to), rows: part, size: SIZE, leading: LEADING, ruled })
      page().texts.push(...drawn.texts)
      page().lines.push(...drawn.lines)
      y = drawn.bottom + 4
      from = to
    }
  }
  for (const block of blocks) {
    if ('table' in block) drawRows(block.table)
    else if ('heading' in block) {
      y += 10
      write(block.heading, block.level === 1 ? 16 : 12, 2)
      y += 6
    } else write(block.paragraph, 10, 2)
  }
  const contents = pages.map(({ texts, lines }, index): PdfPageContent => ({
    lines,
    as,
    texts: [...texts, { text: `- ${index + 1} -`, x: 290, y: 815, size: 9 }],
  }))
  return makePdf(contents, encoding ? { encoding } : {})
}
