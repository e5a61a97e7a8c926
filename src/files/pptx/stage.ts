/** Where things stand on a slide of 13.333 × 7.5 inches, and how large its text is. */
import { estimateEms } from '../../ui/measure-text'
import { balancedLines, breakPieces, phrasesOf } from '../../ui/word-breaks'
import type { Box } from './xml'

export const SLIDE = { width: 40 / 3, height: 7.5 }
export const LEFT = 0.6
export const WIDTH = SLIDE.width - 2 * LEFT

export const TOPIC: Box = { x: LEFT, y: 0.42, w: WIDTH, h: 0.32 }
export const TITLE: Box = { x: LEFT, y: 0.78, w: WIDTH, h: 1.1 }
/** What a slide shows ends here; the line with the checks may follow. */
export const CONTENT_END = 6.3
export const CHECKS: Box = { x: LEFT, y: 6.4, w: WIDTH, h: 0.3 }
export const FOOT_RULE: Box = { x: LEFT, y: 6.8, w: WIDTH, h: 0.01 }
export const FOOT: Box = { x: LEFT, y: 6.88, w: WIDTH - 1.6, h: 0.32 }
export const NUMBER: Box = { x: LEFT + WIDTH - 1.4, y: 6.88, w: 1.4, h: 0.32 }

/** In points. Nothing is smaller than what 20 px are on a slide of 1280 × 720 px. */
export const SIZE = { topic: 15, small: 15, text: 18, panel: 16, title: 28, cover: 40, figure: 44 }

/** Programs measure text otherwise than we estimate it: this much more room than estimated. */
const SLACK = 1.04
/** The estimate is for screens. Numbers are a little narrower here, and English sentences much. */
const NUMBERS = 0.92
const SENTENCES = 0.77
const BOLD = 1.06
const WIDE = /[\u1100-\u115f\u2e80-\uffef]/u
/** All of them. */
const ALL_WIDE = new RegExp(WIDE, 'gu')

/** Returns about how wide a text is, in inches. */
export function widthOf(text: string, size: number, bold = false): number {
  const rest = text.replace(ALL_WIDE, '')
  const narrow = estimateEms(rest)
  const wide = estimateEms(text) - narrow
  const ems = wide + narrow * (wide === 0 && /[a-z]{3}/i.test(text) ? SENTENCES : NUMBERS)
  return (ems * size * SLACK * (bold ? BOLD : 1)) / 72
}

/** Returns about how many lines a text takes in a width in inches. */
export const linesOf = (text: string, size: number, width: number, bold = false): number => Math.max(1, Math.ceil(widthOf(text, size, bold) / width))

/** Of its room, so much is filled by the lines of a Chinese title: a program that measures wider must not break them once more. */
const FILLED = 0.94

/** Returns the lines of a title, about as long as each other: between phrases where that takes no line more, otherwise between words. */
export function titleLines(text: string, size: number): string[] {
  const room = WIDTH * (WIDE.test(text) ? FILLED : 1)
  const measure = (line: string) => widthOf(line, size, true)
  const words = breakPieces(text)
  const byWords = balancedLines(words, room, measure)
  const byPhrases = balancedLines(phrasesOf(words), room, measure)
  return byPhrases.length === byWords.length && byPhrases.every((line) => measure(line) <= room) ? byPhrases : byWords
}

/** Returns about how high some lines of a size are, in inches. */
export const heightOfLines = (lines: number, size: number): number => (lines * size * 1.34) / 72

/** Returns about how high a text is in a width, both in inches. */
export const heightOf = (text: string, size: number, width: number, bold = false): number => heightOfLines(linesOf(text, size, width, bold), size)

/** Returns the first of some sizes, largest first, that fits; otherwise the last. */
export function fitting(sizes: readonly number[], fits: (size: number) => boolean): number {
  return sizes.find(fits) ?? sizes.at(-1) ?? SIZE.small
}
