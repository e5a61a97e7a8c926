/** The headings of a report: which section and paragraph each block stands in. */
import type { Block } from './blocks'
import { rangesOf } from './noise'
import { plain } from './plain'

export interface Section {
  /** `二`, `一（二）`, `二（三）1`; `前言` before the first heading. */
  number: string
  /** Words of the heading, with Chinese punctuation and without its number. */
  zh: string
}

/** Running text of a report: a paragraph, or what follows a heading in the same paragraph. */
export interface Passage {
  block: number
  /** Where it begins in the text of the block. */
  start: number
  section: string
  /** From 1 under its heading. */
  paragraph: number
}

export interface Outline {
  sections: readonly Section[]
  passages: readonly Passage[]
  /** Section of every block, by its index; absent before the first heading where there is none. */
  sectionOf: ReadonlyMap<number, string>
}

const NUMERALS = '一二三四五六七八九十'
const FIRST = new RegExp(`^\\s*([${NUMERALS}]{1,3})\\s*[、.．]\\s*`)
const SECOND = new RegExp(`^\\s*[（(]\\s*([${NUMERALS}]{1,3})\\s*[）)]\\s*、?\\s*`)
const THIRD = /^\s*(\d{1,2})\s*[.．、]\s*(?!\d)/
const MAX_HEADING = 50
const MAX_INLINE = 24

/** Returns the number that Chinese numerals up to 99 stand for. */
export function numeral(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const digit = (char: string | undefined): number => (char ? NUMERALS.indexOf(char) + 1 : 0)
  return (text.includes('十') ? (tens ? digit(tens) : 1) * 10 : 0) + digit(ones)
}

interface Found {
  level: 1 | 2 | 3
  number: string
  zh: string
  /** Where the text of its paragraph begins, if it follows in the same block. */
  rest?: number
}

function headingOf(text: string, foreign: readonly string[]): Found | null {
  const tidy = (words: string): string => plain(words, rangesOf(foreign, words)).text
  const levels = [
    [1, FIRST],
    [2, SECOND],
    [3, THIRD],
  ] as const
  for (const [level, pattern] of levels) {
    const match = pattern.exec(text)
    if (!match) continue
    const number = match[1] ?? ''
    const body = text.slice(match[0].length)
    const stop = body.search(/[。；;！？]/)
    if (stop < 0 && body.trim() !== '' && body.length <= MAX_HEADING && !/[，,：:]$/.test(body.trim())) return { level, number, zh: tidy(body) }
    const inline = level < 3 && stop > 0 && stop <= MAX_INLINE && body.charAt(stop) === '。' && !/\d/.test(body.slice(0, stop))
    if (!inline) return null
    const rest = match[0].length + stop + 1
    return { level, number, zh: tidy(body.slice(0, stop)), ...(text.slice(rest).trim() !== '' && { rest }) }
  }
  return null
}

/** Counts headings and paragraphs on the way down a report. */
class OutlineReader {
  sections: Section[] = []
  passages: Passage[] = []
  readonly sectionOf = new Map<number, string>()
  private path: [string, string, string] = ['', '', '']
  private current = '前言'
  private paragraphs = 0
  private told = false

  constructor(private readonly foreign: readonly string[]) {}

  private open(found: Found): boolean {
    const value = found.level === 3 ? Number(found.number) : numeral(found.number)
    const [first, second, third] = this.path
    const before = found.level === 1 ? first : found.level === 2 ? second : third
    const previous = before === '' ? 0 : found.level === 3 ? Number(before) : numeral(before)
    if (found.level > 1 && first === '') return false
    if (found.level === 1 && value === 1 && previous > 1 && !this.told) this.restart()
    else if (value !== previous + 1 && !(found.level === 1 && value > previous && value <= previous + 3)) return false
    if (found.level === 1) this.path = [found.number, '', '']
    else if (found.level === 2) this.path = [first, found.number, '']
    else this.path = [first, second, found.number]
    const [one, two, three] = this.path
    this.current = `${one}${two && `（${two}）`}${three}`
    this.paragraphs = 0
    this.sections.push({ number: this.current, zh: found.zh })
    return true
  }

  /** Forgets a table of contents, which has headings and nothing under them. */
  private restart(): void {
    this.sections = this.sections.filter(({ number }) => number === '前言')
    this.passages = this.passages.filter(({ section }) => section === '前言')
  }

  private tell(block: number, start: number): void {
    if (this.current === '前言' && !this.sections.some(({ number }) => number === '前言')) this.sections.push({ number: '前言', zh: '前言' })
    if (this.current !== '前言') this.told = true
    this.paragraphs++
    this.passages.push({ block, start, section: this.current, paragraph: this.paragraphs })
  }

  read(block: Block, index: number, isRow: boolean): void {
    if (block.kind === 'table') {
      this.told = true
      this.sectionOf.set(index, this.current)
      return
    }
    const found = isRow ? null : headingOf(block.text, this.foreign)
    if (found && this.open(found)) {
      if (found.rest !== undefined) this.tell(index, found.rest)
    } else if (block.text.trim() !== '' && !isRow) this.tell(index, 0)
    this.sectionOf.set(index, this.current)
  }
}

/** Returns the headings of a report and the place of each of its blocks. `rows` are lines of text that are rows of a table. */
export function outline(blocks: readonly Block[], kept: readonly number[], rows: ReadonlySet<number>, foreign: readonly string[] = []): Outline {
  const reader = new OutlineReader(foreign)
  for (const index of kept) {
    const block = blocks[index]
    if (block) reader.read(block, index, rows.has(index))
  }
  return { sections: reader.sections, passages: reader.passages, sectionOf: reader.sectionOf }
}
