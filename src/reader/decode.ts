import { ReadError } from './reading'

export interface DecodedText {
  text: string
  /** Name of the encoding, as the Encoding Standard spells it. */
  encoding: string
}

/** Encodings of Chinese and neighbouring text that a page may declare. A declared Latin one says nothing here: servers send it by default. */
const DECLARABLE = new Set(['big5', 'euc-kr', 'euc-jp', 'shift_jis', 'iso-2022-jp'])
/** Characters that every report has many of, in either script: where a declared encoding and GB18030 both make text, the one with more of them is right. */
const COMMON = /[年月日的不有公一二三件大中政信息府]/gu
/** Characters that are looked at for them. */
const SAMPLE = 100_000
/** Share of characters that cannot be text, above which an encoding is the wrong one. */
const BAD_SHARE = 0.01
/** The same in a text of mostly valid UTF-8 with a few damaged places, of the characters beyond ASCII. */
const DAMAGED_SHARE = 0.02

/** Returns the name that a page declares in its first 4,096 bytes, in `<meta charset>`, `<meta http-equiv>` or `<?xml encoding>`. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const label = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
  if (label === undefined) return undefined
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

/** Returns the encoding that a byte order mark states, or that the zero bytes of UTF-16 text without one show. */
function markedEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 512)
  let even = 0
  let odd = 0
  for (const [index, byte] of head.entries()) {
    if (byte !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  const some = head.length / 20
  if (odd > some && even === 0) return 'utf-16le'
  if (even > some && odd === 0) return 'utf-16be'
  return undefined
}

/** Counts the characters that no text has: replacement characters, controls other than white space, private and unassigned ones. */
function countBad(text: string): { bad: number; beyondAscii: number } {
  let bad = 0
  let beyondAscii = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code > 0x7f) {
      beyondAscii += 1
      if (code === 0xfffd || code < 0xa0 || (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffe || code === 0xffff) bad += 1
    } else if (code < 0x20 ? !(code >= 9 && code <= 13) && code !== 0x1a : code === 0x7f) bad += 1
  }
  return { bad, beyondAscii }
}

function isText(text: string): boolean {
  return countBad(text).bad <= text.length * BAD_SHARE
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * Returns the text of a document and the encoding it is in: what a byte order mark states; else UTF-8 if it is valid, whatever is declared;
 * else GB18030, or the declared East Asian encoding where that makes more sense of the bytes. A few damaged places in UTF-8 stay as U+FFFD.
 * Throws `read.encoding` where none of them makes text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes)
  if (marked !== undefined) {
    const text = new TextDecoder(marked).decode(bytes)
    if (isText(text)) return { text, encoding: marked }
    throw new ReadError('read.encoding')
  }
  const valid = utf8(bytes)
  if (valid !== undefined) {
    if (isText(valid)) return { text: valid, encoding: 'utf-8' }
    throw new ReadError('read.encoding')
  }
  const damaged = new TextDecoder('utf-8').decode(bytes)
  const count = countBad(damaged)
  if (count.bad <= count.beyondAscii * DAMAGED_SHARE) return { text: damaged, encoding: 'utf-8' }
  const declared = declaredEncoding(bytes)
  let best: (DecodedText & { common: number }) | undefined
  for (const encoding of new Set(['gb18030', ...(declared !== undefined && DECLARABLE.has(declared) ? [declared] : [])])) {
    const text = new TextDecoder(encoding).decode(bytes)
    const common = text.slice(0, SAMPLE).match(COMMON)?.length
    if (isText(text) && (best === undefined || (common !== undefined && common > best.common))) best = { text, encoding, common: common ?? 0 }
  }
  if (best) return { text: best.text, encoding: best.encoding }
  throw new ReadError('read.encoding')
}
