import { BlockList } from './block-list'
import type { Block } from './blocks'
import { tableOfRows } from './grid'
import { isWide, tidyText, withoutEnd } from './tidy-text'

/** Widest line, in columns of which a Han character takes two, that may be one of a text broken at a fixed width. */
const WIDEST = 160
/** Narrowest such width: what is shorter breaks for another reason. */
const NARROWEST = 30
/** Share of that width from which a line counts as full. */
const FULL = 0.85
/** Beginnings that a paragraph or an item has: 一、 （一） 1. 1、 ① 第一条, and an indent of two. */
const OPENS =
  /^(?:\s{2,}|\u3000|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d+[.．、)）](?!\d)|[①-⑳]|第[一二三四五六七八九十]+[条章节])/u
const ENDS = /[。！？；：.!?;:…”"』」》）)]\s*$/u

function widthOf(line: string): number {
  let width = 0
  for (const character of line) width += isWide(character) ? 2 : 1
  return width
}

/** Returns the width at which a text is broken into lines, or undefined where a line is a paragraph. */
function wrapWidth(lines: readonly string[]): number | undefined {
  const widths = lines
    .map((line) => widthOf(line.trimEnd()))
    .filter((width) => width > 0)
    .sort((a, b) => a - b)
  const width = widths[Math.floor(widths.length * 0.98)]
  if (width === undefined || width > WIDEST || width < NARROWEST) return undefined
  const full = widths.filter((each) => each >= width * FULL).length
  return full >= 3 && full >= widths.length * 0.3 ? width : undefined
}

/** Says whether a line is a row of figures, as a table copied from a PDF leaves them: it is never joined to another. */
function isRow(line: string): boolean {
  return (line.match(/(?:^|\s)[\d,.％%]+(?=\s|$)/gu)?.length ?? Number.NaN) >= 2
}

/** Returns the blank between two lines of one paragraph: none beside a Han character, so that no figure is made of two. */
function joint(before: string, after: string): string {
  return isWide(before.slice(-1)) || isWide(after.slice(0, 1)) ? '' : ' '
}

/** Returns the fields of a line that is a row of a table, or undefined. */
function fieldsOf(line: string): string[] | undefined {
  const trimmed = withoutEnd(line.replace(/^ +/, ''), ' ')
  if (trimmed.includes('\t')) {
    const fields = withoutEnd(line, '\r ').split('\t')
    return fields.filter((field) => field.trim() !== '').length > 1 || !trimmed.startsWith('\t') ? fields : undefined
  }
  if (!/\|.*\|/.test(trimmed) && !/^[^|]+\|[^|]+$/.test(trimmed)) return undefined
  return trimmed.replace(/^\|/, '').replace(/\|$/, '').split('|')
}

function isRule(fields: readonly string[]): boolean {
  return fields.every((field) => /^\s*:?-+:?\s*$/.test(field))
}

/**
 * Returns the blocks of a plain text. A line is a paragraph; in a text that is broken at a fixed width, a full line without an end goes on in the next.
 * Two and more lines in a row that are parted by tabs or bars are a table.
 */
export function textBlocks(text: string, list = new BlockList()): Block[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029\f\v]/)
  const wrap = wrapWidth(lines.filter((line) => !line.includes('\t')))
  // The pieces of a paragraph: to look at the end of a long text that is still growing would copy all of it each time.
  let paragraph: string[] = []
  let rows: string[][] = []
  const endParagraph = (): void => {
    list.addText('paragraph', paragraph.join(''))
    paragraph = []
  }
  const endRows = (): void => {
    if (rows.length > 1)
      list.addTable(
        tableOfRows(
          rows.filter((row) => !isRule(row)),
          list.budget,
        ),
      )
    else for (const row of rows) list.addText('paragraph', row.join(' '))
    rows = []
  }
  let goesOn = false
  for (const line of lines) {
    const fields = fieldsOf(line)
    if (fields) {
      endParagraph()
      rows.push(fields)
      goesOn = false
      continue
    }
    endRows()
    const tidy = tidyText(line)
    if (goesOn && tidy !== '' && !OPENS.test(line) && !isRow(line)) paragraph.push(joint(paragraph.at(-1) ?? '', tidy), tidy)
    else {
      endParagraph()
      paragraph = [tidy]
    }
    goesOn = wrap !== undefined && tidy !== '' && widthOf(line.trimEnd()) >= wrap * FULL && !ENDS.test(line) && !isRow(line)
  }
  endRows()
  endParagraph()
  return list.blocks
}
