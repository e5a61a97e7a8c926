/** Tables whose cells stand on lines of their own, as copying from a PDF or a page laid out without tables leaves them. */
import { COUNT_WORDS } from '../report/format-rules'
import type { Block } from './blocks'

const NUMBER = /^\d[\d,.]*$/
/** Numbers on lines of their own, next to each other or behind a measure word, from which they are cells and no page numbers. */
const MANY = 14
const MAX_NAME = 60
const SENTENCE = /[。；;！!？?]/

const textOf = (block: Block | undefined): string => (block && block.kind !== 'table' ? block.text.trim() : '')

/** Measure words of the statistics table of the 2014 form, which has them in a column of their own. */
export const UNITS: ReadonlySet<string> = new Set([...COUNT_WORDS, '万元', '元', '亿元'])

/** Returns whether a line is a measure word alone. */
export const isUnitLine = (block: Block | undefined): boolean => UNITS.has(textOf(block))

/** Returns the lines that are the number of a cell, by the index of their blocks; none where numbers stand alone only here and there. */
export function cellLines(blocks: readonly Block[]): ReadonlySet<number> {
  const alone = new Set(blocks.flatMap((block, index) => (NUMBER.test(textOf(block)) ? [index] : [])))
  const together = [...alone].filter((index) => alone.has(index - 1) || alone.has(index + 1) || isUnitLine(blocks[index - 1]))
  return together.length >= MANY ? alone : new Set()
}

/** Returns whether a line may be the name of a row or a column: words, and no sentence. */
export function isNameLine(block: Block | undefined): boolean {
  const text = textOf(block)
  return text.length <= MAX_NAME && /\p{Script=Han}/u.test(text) && !SENTENCE.test(text)
}
