import { BlockBudget, BlockList } from './block-list'
import type { Block } from './blocks'
import { tableOfRows } from './grid'

/** In this order where two fit equally well: no prose has tabs. */
const SEPARATORS = ['\t', ',', ';', '，'] as const
export type Separator = (typeof SEPARATORS)[number]

/**
 * Returns the records of a separated text as RFC 4180 has it: fields in quotes may hold separators, quotes (doubled) and line breaks.
 * CRLF, LF and CR end a record. Stops after `limit` records.
 */
export function parseSeparated(text: string, separator: Separator, limit = Infinity): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let at = text.startsWith('\ufeff') ? 1 : 0
  while (at < text.length && records.length < limit) {
    let field: string
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1)
      const rest = endOfField(text, end + 1, separator)
      field = text.slice(at + 1, end).replaceAll('""', '"') + text.slice(end + 1, rest)
      at = rest
    } else {
      const end = endOfField(text, at, separator)
      field = text.slice(at, end)
      at = end
    }
    record.push(field)
    if (text[at] === separator) {
      at += 1
      if (at === text.length) record.push('')
      else continue
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1
    at += 1
    records.push(record)
    record = []
  }
  if (record.length > 0) records.push(record)
  return records
}

/** Returns where the quote is that ends a field, or the end of the text. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at
  return text.length
}

function endOfField(text: string, from: number, separator: Separator): number {
  let at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1
  return at
}

function isBlank(record: readonly string[]): boolean {
  return record.every((field) => field.trim() === '')
}

/** Rows that are looked at to find the separator. */
const SAMPLE = 200

/**
 * Returns the separator of a text that is a table from its first line to its last, or undefined where it is prose.
 * `named` is a text whose file name says that it is a table: there lines of other widths are tolerated, and some of text.
 */
export function separatorOf(text: string, named: boolean): Separator | undefined {
  let best: { separator: Separator; share: number; width: number } | undefined
  for (const separator of SEPARATORS) {
    const records = parseSeparated(text, separator, SAMPLE).filter((record) => !isBlank(record))
    const counts = new Map<number, number>()
    for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1)
    const [width, most] = [...counts].filter(([length]) => length > 1).sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0]
    // Tables of several widths may stand below each other.
    const count = named ? records.filter(({ length }) => length > 1).length : most
    const even = named ? count >= records.length / 2 : records.length >= 3 && count === records.length
    const share = count / records.length
    if (even && (best === undefined || share > best.share || (share === best.share && width > best.width))) best = { separator, share, width }
  }
  return best?.separator
}

/** Returns the text of a record that is a line of text and no row: it stands above the table, has no separator, or is a sentence. */
function lineIn(record: readonly string[], above: boolean): string | undefined {
  const filled = record.filter((field) => field.trim() !== '')
  const [only] = filled
  if (only === undefined || filled.length > 1) return undefined
  return above || record.length === 1 || only.trimEnd().endsWith('。') ? only : undefined
}

/** Returns the tables of a separated text and the lines of text around them; lines without anything are left out, short lines stay short. */
export function csvBlocks(text: string, separator: Separator): Block[] {
  const list = new BlockList(new BlockBudget())
  let rows: string[][] = []
  let above = true
  const endTable = (): void => {
    if (rows.length > 0) list.addTable(tableOfRows(rows, list.budget))
    rows = []
  }
  for (const record of parseSeparated(text, separator)) {
    if (isBlank(record)) continue
    const line = lineIn(record, above)
    if (line === undefined) {
      rows.push(record)
      above = false
    } else {
      endTable()
      list.addText('paragraph', line)
    }
  }
  endTable()
  return list.blocks
}
