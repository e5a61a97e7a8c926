/** Turns the pages of a PDF into blocks in reading order. */
import type { Block, TextBlock } from './blocks'
import { alignedTables, type AlignedTable } from './pdf-aligned'
import { ruledTables, type PageTable } from './pdf-grid'
import { continues, joinTables, tableBlock } from './pdf-join'
import { clusters, median, middle, type PdfPage, type Piece } from './pdf-page'
import { joined, linesOf, textOfLine, type Line } from './pdf-pieces'

/** A line of running text with where it stands. */
interface TextLine extends Line {
  page: number
  text: string
}

/** Running heads and page numbers stand in this share of the height, at the head and the foot of a page. */
const MARGIN = 0.1
const PAGE_NUMBER = /^(?:第\s*\d{1,4}\s*页(?:\s*[，,/]?\s*共\s*\d{1,4}\s*页)?|[-—–―－~·\s]*\d{1,4}[-—–―－~·\s]*|\d{1,4}\s*\/\s*\d{1,4})$/

/** Returns whether a line stands in the margin at the head or foot of its page. */
const inMargin = (line: Line, { height }: PdfPage): boolean => line.bottom < height * MARGIN || line.top > height * (1 - MARGIN)

/** Returns whether a line stands in a table with ruling lines: there are upright ones on both of its sides. */
function inTable({ left, right, top, bottom }: Line, { rules }: PdfPage): boolean {
  const beside = rules.vertical.filter(({ from, to }) => from <= middle(top, bottom) && to >= middle(top, bottom))
  return beside.some(({ at }) => at <= left) && beside.some(({ at }) => at >= right)
}

/** Returns the pieces of each page without page numbers, and without what stands at the head or foot of at least half of the pages. */
function withoutFurniture(pages: readonly PdfPage[]): PdfPage[] {
  const marginal = pages.map((page) =>
    linesOf(page.pieces)
      .filter((line) => inMargin(line, page) && !inTable(line, page))
      .map((line) => ({ line, text: textOfLine(line, false) })),
  )
  const seen = new Map<string, number>()
  const keyOf = (text: string, { top }: Line, { height }: PdfPage): string => `${top < height / 2} ${text.replace(/\d+/g, '#').replace(/\s/g, '')}`
  for (const [index, page] of pages.entries())
    for (const key of new Set(marginal[index]?.map(({ line, text }) => keyOf(text, line, page)))) seen.set(key, (seen.get(key) ?? 0) + 1)
  return pages.map((page, index) => {
    const gone = new Set<Piece>()
    for (const { line, text } of marginal[index] ?? []) {
      const repeated = pages.length > 1 && (seen.get(keyOf(text, line, page)) ?? 0) >= Math.max(2, pages.length / 2)
      if (repeated || PAGE_NUMBER.test(text)) for (const piece of line.pieces) gone.add(piece)
    }
    return { ...page, pieces: page.pieces.filter((piece) => !gone.has(piece)) }
  })
}

const SECTION = /^[一二三四五六七八九十]{1,3}、/
const SUBSECTION = /^[（(][一二三四五六七八九十]{1,3}[）)]/
const SENTENCE = /[。；;，,：:]/

/** What running text of a document looks like. */
interface Measure {
  size: number
  left: number
  right: number
  /** From line to line. */
  leading: number
  middle: number
}

/** Returns the size, margins and leading of most of the text. */
function measureOf(lines: readonly TextLine[], pages: readonly PdfPage[]): Measure {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) letters.set(Math.round(size * 2) / 2, (letters.get(Math.round(size * 2) / 2) ?? 0) + text.length)
  const size = [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
  const body = lines.filter((line) => Math.abs(line.size - size) <= size * 0.12)
  const most = (values: readonly number[]): number | undefined => {
    const groups = clusters(values, (value) => value, size * 0.3)
    const largest = groups.sort((a, b) => b.length - a.length)[0]
    return largest && median(largest)
  }
  const left = most(body.map((line) => line.left))
  const long = body.filter((line) => left !== undefined && line.right - line.left > size * 8)
  const right =
    long.length > 0
      ? Math.max(
          ...clusters(
            long.map((line) => line.right),
            (value) => value,
            size * 0.6,
          )
            .filter((group) => group.length > 1 || long.length < 3)
            .map((group) => median(group) ?? 0),
        )
      : undefined
  const steps = body.flatMap((line, index) => {
    const before = body[index - 1]
    return before && before.page === line.page && line.top > before.top ? [line.top - before.top] : []
  })
  const width = pages[0]?.width ?? 0
  return { size, left: left ?? 0, right: right !== undefined && right > 0 ? right : width, leading: median(steps) ?? size * 2, middle: width / 2 }
}

/** What is not broken at the end of a line: a number or a word of Latin letters, a character, and the signs that may not begin a line. */
const UNBROKEN = /^(?:[\dA-Za-z,.]+|.)[%％，。；：、）》”！？]*/u

/** Returns how much room the beginning of a line needs that may not be parted from what follows. */
const needed = ({ text, size }: TextLine): number =>
  Array.from(UNBROKEN.exec(text)?.[0] ?? '').reduce((width, character) => width + (/[\dA-Za-z,.%]/.test(character) ? 0.5 : 1) * size, 0)

/** Returns whether a line goes on with the sentence of the line before. */
function goesOn(before: TextLine, line: TextLine, measure: Measure): boolean {
  if (Math.abs(before.size - line.size) > Math.max(before.size, line.size) * 0.15) return false
  const step = line.top - before.top
  const samePage = before.page === line.page
  if (samePage && step > Math.max(measure.leading * 1.5, line.size * 2.2)) return false
  const centred = (each: TextLine): boolean =>
    Math.abs((each.left + each.right) / 2 - measure.middle) < each.size && each.left > measure.left + each.size
  const full = before.right > measure.right - Math.max(before.size * 2.2, needed(line))
  if (line.size > measure.size * 1.15) return samePage && (centred(before) || full) && centred(line) && !SECTION.test(line.text)
  if (SECTION.test(line.text)) return false
  const indented = line.left > measure.left + line.size * 1.2
  return full && !indented
}

/** Returns a paragraph as a block: a heading if it opens with a number of the form and is no sentence, or is a title larger than the text. */
function textBlock(text: string, size: number, measure: Measure): TextBlock {
  const title = size > measure.size * 1.15 && text.length <= 60
  const section = (SECTION.test(text) && text.length <= 45) || (SUBSECTION.test(text) && text.length <= 40)
  return { kind: (title || section) && !SENTENCE.test(text.slice(0, -1)) && !text.endsWith('。') ? 'heading' : 'paragraph', text }
}

/** Returns running text as blocks: lines joined to paragraphs, over the ends of pages too. */
function paragraphs(lines: readonly TextLine[], measure: Measure): Block[] {
  const blocks: { text: string; size: number; page: number; last: TextLine }[] = []
  for (const line of lines) {
    const open = blocks.at(-1)
    if (open && goesOn(open.last, line, measure)) {
      open.text = joined(open.text, line.text)
      open.last = line
    } else blocks.push({ text: line.text, size: line.size, page: line.page, last: line })
  }
  return blocks.map(({ text, size, page }) => ({ ...textBlock(text, size, measure), page }))
}

type Part = { line: TextLine } | { table: PageTable }

/** Returns what stands on a page from top to bottom. `before` is the table without ruling lines that the page before ended with. */
function partsOf(page: PdfPage, before: AlignedTable | undefined): { parts: Part[]; last: AlignedTable | undefined } {
  const ruled = ruledTables(page.rules, page.pieces, page.number)
  const aligned = alignedTables(
    ruled.rest,
    page.number,
    ruled.tables.map(({ bottom }) => bottom),
    before,
  )
  const lines = linesOf(aligned.rest).map((line) => ({ line: { ...line, page: page.number, text: textOfLine(line, false) } }))
  const tables = [...ruled.tables, ...aligned.tables].map((table) => ({ table }))
  const topOf = (part: Part): number => ('line' in part ? part.line.top : part.table.top)
  return { parts: [...lines, ...tables].sort((a, b) => topOf(a) - topOf(b)), last: aligned.tables.at(-1) }
}

/** Returns the pages of a PDF as blocks: running heads and page numbers dropped, paragraphs and tables joined over the ends of pages. */
export function blocksOf(pages: readonly PdfPage[]): Block[] {
  let before: AlignedTable | undefined
  const parts = withoutFurniture(pages).flatMap((page) => {
    const { parts: own, last } = partsOf(page, before)
    before = last
    return own
  })
  const measure = measureOf(
    parts.flatMap((part) => ('line' in part ? [part.line] : [])),
    pages,
  )
  const blocks: Block[] = []
  for (let index = 0; index < parts.length;) {
    const part = parts[index]
    if (!part) break
    if ('line' in part) {
      const end = parts.findIndex((each, at) => at > index && 'table' in each)
      const run = parts.slice(index, end === -1 ? parts.length : end).flatMap((each) => ('line' in each ? [each.line] : []))
      blocks.push(...paragraphs(run, measure))
      index += run.length
      continue
    }
    let { table } = part
    const { page } = table
    index += 1
    for (let next = parts[index]; next && 'table' in next && continues(table, next.table); next = parts[index]) {
      table = joinTables(table, next.table)
      index += 1
    }
    blocks.push({ ...tableBlock(table), page })
  }
  return blocks
}
