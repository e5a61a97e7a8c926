/** Text made plain for recognition, with the way back to the characters of the document. */

export interface Plain {
  /** Without blanks and noise; full-width digits and letters narrow, punctuation Chinese. */
  text: string
  /** For each character of `text`, and for its end, the index in the original. */
  at: readonly number[]
}

/** Characters of the original that are to be left out, `end` excluded. */
export interface Range {
  start: number
  end: number
}

const WIDE: Readonly<Record<string, string>> = { '(': '（', ')': '）', ':': '：', ';': '；', '!': '！', '?': '？', '【': '（', '】': '）', 〇: '0' }
const BLANK = /[\s\u00a0\u200b-\u200f\u2060\ufeff]/

function narrow(char: string): string {
  const code = char.charCodeAt(0)
  const ascii = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char
  return WIDE[ascii] ?? ascii
}

/** A comma or blank stands inside a number only where it parts groups of three digits. */
const GROUPED = /(?<![\d,. ])\d{1,3}(?:,\d{3})+(?![\d])|(?<![\d,. ])\d{1,3}(?: \d{3})+(?![\d])/g

const NUMERALS = '0一二三四五六七八九'
/** A year in Chinese numerals: 二〇一六年, also with a circle or 零 for the zero. */
const YEAR_IN_WORDS = /二[0○◯零][一二][0○◯零一二三四五六七八九](?=年)/g
const digitsOf = (year: string): string => Array.from(year, (sign) => Math.max(0, NUMERALS.indexOf(sign))).join('')

/** Returns a text made plain. A blank is kept only between two digits or letters; a comma only where it parts thousands. */
export function plain(original: string, left: readonly Range[] = []): Plain {
  const chars: string[] = []
  const at: number[] = []
  let blank = -1
  let skip = 0
  for (let i = 0; i < original.length; i++) {
    while (skip < left.length && (left[skip]?.end ?? 0) <= i) skip++
    const out = left[skip]
    if (out && i >= out.start) continue
    const char = original.charAt(i)
    const code = original.charCodeAt(i)
    // Most characters are Han, and those stay as they are.
    if (code >= 0x4e00 && code <= 0x9fff) {
      blank = -1
      chars.push(char)
      at.push(i)
      continue
    }
    const isAscii = code > 0x20 && code < 0x7f
    if (!isAscii && BLANK.test(char)) {
      if (blank < 0) blank = i
      continue
    }
    const next = narrow(char)
    if (blank >= 0 && /[\dA-Za-z]/.test(next) && /[\dA-Za-z]/.test(chars.at(-1) ?? '')) {
      chars.push(' ')
      at.push(blank)
    }
    blank = -1
    chars.push(next)
    at.push(i)
  }
  const joined = chars.join('').replace(YEAR_IN_WORDS, digitsOf)
  const grouped = new Set<number>()
  for (const match of joined.matchAll(GROUPED)) {
    for (let i = match.index; i < match.index + match[0].length; i++) grouped.add(i)
  }
  at.push(original.length)
  return { text: joined.replace(/,/g, (comma, index: number) => (grouped.has(index) ? comma : '，')), at }
}

/** Returns the characters of the original that a piece of the plain text stands for. */
export function originalRange({ at }: Plain, start: number, end: number): Range {
  const first = at[start] ?? 0
  const last = at[end - 1]
  return { start: first, end: end > start && last !== undefined ? last + 1 : first }
}

/** Returns a name without blanks, punctuation and what stands in brackets. */
export function keyOf(name: string): string {
  return plain(name)
    .text.replace(/（[^（）]*（[^（）]*）[^（）]*）|（[^（）]*）/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
