/** Makes pieces of text out of the runs that a PDF places on a page, and text out of pieces. */
import { median, middle, type Piece } from './pdf-page'
import { withoutLookAlikes } from './tidy-text'

/** A run of text as pdf.js gives it. */
export interface TextRun {
  str: string
  transform: readonly unknown[]
  width: number
  height: number
  fontName: string
}

const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u2014\u2018-\u201D\u2026\u00B7\u2460-\u249F\u{20000}-\u{3FFFF}]/u

/** Returns whether a character is Chinese, in which no blanks are set. */
const isWide = (character: string | undefined): boolean => character !== undefined && WIDE.test(character)

/** Share of the font size that a character takes, as far as it can be told without the font. */
const widthOf = (character: string): number => (isWide(character) ? 1 : /\s/.test(character) ? 0.3 : 0.5)

/** Returns text without look-alikes of characters and without anything that is not seen. */
const plain = (text: string): string => withoutLookAlikes(text).replace(/\p{Cf}|(?!\s)\p{Cc}/gu, '')

/** Returns the box of a run. A run set aslant is a watermark and gives null. */
function boxOf(run: TextRun, view: readonly number[], vertical: boolean): Omit<Piece, 'text' | 'afterBlank'> | null {
  const [a, b, c, d, e, f] = run.transform as number[]
  const [va, vb, vc, vd, ve, vf] = view as number[]
  const numbers = [a, b, c, d, e, f, va, vb, vc, vd, ve, vf]
  if (!numbers.every((each): each is number => Number.isFinite(each))) return null
  const [A, B, C, D, E, F, VA, VB, VC, VD, VE, VF] = numbers as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const x = VA * E + VC * F + VE
  const y = VB * E + VD * F + VF
  const alongX = VA * A + VC * B
  const alongY = VB * A + VD * B
  const size = Math.hypot(VA * C + VC * D, VB * C + VD * D)
  const along = Math.hypot(alongX, alongY)
  if (size === 0 || along === 0) return null
  const [cos, sin] = [alongX / along, alongY / along]
  if (Math.min(Math.abs(cos), Math.abs(sin)) > 0.05) return null
  const level = Math.abs(sin) < 0.5
  if (vertical && level) return { left: x - size / 2, right: x + size / 2, top: y, bottom: y + run.height, size, upright: true }
  if (level)
    return {
      left: cos > 0 ? x : x - run.width,
      right: cos > 0 ? x + run.width : x,
      top: y - size * 0.86,
      bottom: y + size * 0.14,
      size,
      upright: false,
    }
  return {
    left: sin > 0 ? x - size * 0.14 : x - size * 0.86,
    right: sin > 0 ? x + size * 0.86 : x + size * 0.14,
    top: sin > 0 ? y : y - run.width,
    bottom: sin > 0 ? y + run.width : y,
    size,
    upright: true,
  }
}

/** Returns the pieces of a run: it is cut at blanks, and the pieces are placed by the usual widths of characters. */
export function piecesOf(run: TextRun, view: readonly number[], vertical: boolean): Piece[] {
  const text = plain(run.str)
  if (text.trim() === '') return []
  const box = boxOf(run, view, vertical)
  if (!box) return []
  const characters = Array.from(text)
  const whole = characters.reduce((sum, character) => sum + widthOf(character), 0)
  const [start, length] = box.upright ? [box.top, box.bottom - box.top] : [box.left, box.right - box.left]
  const pieces: Piece[] = []
  let passed = 0
  let current: { text: string; from: number; afterBlank: boolean } | null = null
  let blank = false
  const end = (): void => {
    if (!current) return
    const from = start + (current.from / whole) * length
    const to = start + (passed / whole) * length
    pieces.push({
      ...box,
      ...(box.upright ? { top: from, bottom: to } : { left: from, right: to }),
      text: current.text,
      afterBlank: current.afterBlank,
    })
    current = null
  }
  for (const character of characters) {
    if (/\s/.test(character)) {
      end()
      blank = true
    } else if (current) current.text += character
    else {
      current = { text: character, from: passed, afterBlank: blank }
      blank = false
    }
    passed += widthOf(character)
  }
  end()
  return pieces
}

/** Returns the pieces with those left out that are written a second time over the first, as some programs make bold letters. */
export function withoutShadows(pieces: readonly Piece[]): Piece[] {
  const seen = new Map<string, Piece[]>()
  return pieces.filter((piece) => {
    const same = seen.get(piece.text) ?? []
    const near = piece.size * 0.15
    if (same.some((each) => Math.abs(each.left - piece.left) < near && Math.abs(each.top - piece.top) < near)) return false
    same.push(piece)
    seen.set(piece.text, same)
    return true
  })
}

/** Pieces on one line, from left to right, or one column of downward text. */
export interface Line {
  pieces: readonly Piece[]
  left: number
  right: number
  top: number
  bottom: number
  size: number
}

function lineOf(pieces: readonly Piece[]): Line {
  const sorted = [...pieces].sort((a, b) => a.left - b.left)
  return {
    pieces: sorted,
    left: Math.min(...sorted.map(({ left }) => left)),
    right: Math.max(...sorted.map(({ right }) => right)),
    top: Math.min(...sorted.map(({ top }) => top)),
    bottom: Math.max(...sorted.map(({ bottom }) => bottom)),
    size: Math.max(...sorted.map(({ size }) => size)),
  }
}

/** Returns pieces as lines from top to bottom: what overlaps by half of the smaller height stands on one line. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const open: { pieces: Piece[]; top: number; bottom: number }[] = []
  const level = pieces.filter(({ upright }) => !upright)
  for (const piece of [...level].sort((a, b) => middle(a.top, a.bottom) - middle(b.top, b.bottom))) {
    const line = open.at(-1)
    const overlap = line ? Math.min(line.bottom, piece.bottom) - Math.max(line.top, piece.top) : 0
    if (line && overlap >= Math.min(line.bottom - line.top, piece.bottom - piece.top) / 2) line.pieces.push(piece)
    else open.push({ pieces: [piece], top: piece.top, bottom: piece.bottom })
  }
  const lines = open.map((each) => lineOf(each.pieces))
  const upright = pieces.filter((piece) => piece.upright)
  // Downward columns are read from right to left.
  const columns = [...upright].sort((a, b) => (Math.abs(a.left - b.left) > a.size / 2 ? b.left - a.left : a.top - b.top))
  return [...lines, ...columns.map((piece) => lineOf([piece]))].sort((a, b) => (a.top === b.top ? a.left - b.left : a.top - b.top))
}

/** Returns the text of a line. Within Chinese no blanks are set, except in running text where the gap is as wide as a tabulator. */
export function textOfLine(line: Line, inCell: boolean): string {
  let text = ''
  let before: Piece | undefined
  for (const piece of line.pieces) {
    if (before) {
      const gap = (piece.left - before.right) / Math.max(piece.size, before.size)
      const wide = [isWide(Array.from(before.text).at(-1)), isWide(Array.from(piece.text)[0])]
      const blank = wide[0] || wide[1] ? !inCell && gap > (wide[0] && wide[1] ? 1.5 : 0.8) : gap > 0.2 || piece.afterBlank
      if (blank) text += ' '
    }
    text += piece.text
    before = piece
  }
  return text
}

/** Returns two lines as one: no blank at a Chinese character, one between words. */
export function joined(first: string, second: string): string {
  if (first === '' || second === '') return first + second
  return isWide(Array.from(first).at(-1)) || isWide(Array.from(second)[0]) ? first + second : `${first} ${second}`
}

/** Returns the text of a cell. A number that fills the width of its cell goes on in the next line. */
export function textOfCell(pieces: readonly Piece[], width: number): string {
  const lines = linesOf(pieces)
  const size = median(pieces.map((piece) => piece.size)) ?? 0
  let text = ''
  let before: Line | undefined
  for (const line of lines) {
    const next = textOfLine(line, true)
    const full = before && before.right - before.left > width - size * 1.2
    text = full && /[\d.,]$/.test(text) && /^[\d.,]+$/.test(next) ? text + next : joined(text, next)
    before = line
  }
  return text
}
