/** Where the texts, the legend and the chart of a picture stand. Pure. */
import { breakText } from '../../charts/layout'
import { layoutStill } from '../../charts/still-layout'
import type { MeasureText } from '../../ui/measure-text'
import type { LegendItem } from './legend'
import type { PictureContent } from './picture-words'

export const PICTURE_WIDTH = 1200
export const MARGIN = 48
export const EM = 20
/** Font sizes of title, text, and small print in px. */
export const SIZES = { title: 1.375 * EM, text: 0.875 * EM, small: 0.75 * EM }
const ROOM = PICTURE_WIDTH - 2 * MARGIN
/** Programs with other fonts than the one that measured must not run over the margin. */
const SLACK = 0.96
const MOST_LINES = 20

/** Returns how wide a text is at a size in px. */
export type MeasureAt = (size: number) => MeasureText

type TextRole = 'topic' | 'title' | 'base' | 'filter' | 'source' | 'checks' | 'brand'

interface PlacedText {
  role: TextRole
  size: number
  bold: boolean
  faint: boolean
  lines: readonly { text: string; y: number }[]
}

interface PlacedLegendItem extends LegendItem {
  x: number
  /** Baseline of its name. */
  y: number
}

export interface PictureLayout {
  height: number
  texts: readonly PlacedText[]
  legend: readonly PlacedLegendItem[]
  /** Top of the chart. */
  chart: number
  /** The line above the small print. */
  rule: number
}

interface Kind {
  size: number
  bold?: boolean
  faint?: boolean
  above: number
}

const KINDS: Record<TextRole, Kind> = {
  topic: { size: SIZES.text, bold: true, faint: true, above: 0 },
  title: { size: SIZES.title, bold: true, above: 0.4 * EM },
  base: { size: SIZES.text, faint: true, above: 0.5 * EM },
  filter: { size: SIZES.text, above: 0.5 * EM },
  source: { size: SIZES.small, faint: true, above: 0 },
  checks: { size: SIZES.small, faint: true, above: 0.15 * EM },
  brand: { size: SIZES.small, faint: true, above: 0.15 * EM },
}

type Wrap = (width: number) => string[]

/** Cuts a text after the marks between its phrases. */
const phrasesOf = (text: string): readonly string[] => text.match(/[^，、；：。]+[，、；：。]*|[，、；：。]+/gu) ?? []

function wrapPhrases(text: string, width: number, measure: MeasureText): string[] {
  const lines: string[] = []
  let line = ''
  for (const phrase of phrasesOf(text)) {
    if (line !== '' && measure(line + phrase) > width) {
      lines.push(line)
      line = phrase
    } else line += phrase
  }
  return [...lines, line]
}

/** Returns a text in as few lines as it needs, all about as long, so that no last word stands alone; between phrases where that takes no line more. */
function balancedLines(text: string, measure: MeasureText, bold: boolean): string[] {
  const room = ROOM * SLACK
  const weighed: MeasureText = (each) => measure(each, bold ? 600 : 400)
  const fits = (lines: readonly string[], width: number) => lines.every((line) => weighed(line) <= width)
  const byWords: Wrap = (width) => breakText(text, width, weighed, MOST_LINES)
  const byPhrases: Wrap = (width) => wrapPhrases(text, width, weighed)
  const { length } = byWords(room)
  const phrases = byPhrases(room)
  const wrap = phrases.length === length && fits(phrases, room) ? byPhrases : byWords
  if (length === 1) return wrap(room)
  let [narrow, wide] = [0, room]
  while (wide - narrow > 8) {
    const width = (narrow + wide) / 2
    const lines = wrap(width)
    if (lines.length === length && fits(lines, width)) wide = width
    else narrow = width
  }
  return wrap(wide)
}

/** Returns the layout of a picture. */
export function layoutPicture(content: PictureContent, measureAt: MeasureAt): PictureLayout {
  const texts: PlacedText[] = []
  let y = MARGIN
  const write = (role: TextRole, text: string) => {
    if (text === '') return
    const { size, bold = false, faint = false, above } = KINDS[role]
    const line = size * 1.36
    y += above
    const lines = balancedLines(text, measureAt(size), bold).map((each, index) => ({
      // A line needs no dot between it and the one above.
      text: each.replace(/^· | ·$/g, ''),
      y: y + index * line + size * 1.08,
    }))
    y += lines.length * line
    texts.push({ role, size, bold, faint, lines })
  }
  write('topic', content.topic)
  write('title', content.title)
  write('base', content.base)
  write('filter', content.filter)
  const legend: PlacedLegendItem[] = []
  if (content.legend.length > 0) {
    const measure = measureAt(SIZES.text)
    y += 0.75 * EM
    let x = 0
    for (const item of content.legend) {
      const width = 1.1 * EM + measure(item.name)
      if (x > 0 && x + width > ROOM * SLACK) {
        x = 0
        y += 1.5 * EM
      }
      legend.push({ ...item, x, y: y + SIZES.text })
      x += width + 1.5 * EM
    }
    y += 1.25 * EM
  }
  const chart = y + EM
  y = chart + layoutStill({ panels: content.panels, width: ROOM, em: EM, measure: measureAt(SIZES.text), columns: 2 }).height + 0.75 * EM
  const rule = y
  y += 0.6 * EM
  write('source', content.source)
  write('checks', content.checks)
  write('brand', content.brand)
  return { height: Math.ceil(y + MARGIN * 0.75), texts, legend, chart, rule }
}
