/** Where a line of a title may end: Chinese has no spaces, and a break inside a word or a number is misread. */

/** Signs that begin no line, and signs that end none. */
const CLOSING = /^[\s，。、；：？！）」』》”’,.;:?!)\]%÷]/u
const OPENING = /[（「『《“‘([]$/u
/** Words of one sign after which a line may end. */
const LINKS = '的和与占为在'

let segmenter: Intl.Segmenter | null = null

/** Returns whether a line may end between two words. */
function mayBreak(before: string, after: string): boolean {
  if (CLOSING.test(after) || OPENING.test(before)) return false
  // The year of a report stays with whose report it is.
  if (/\s$/u.test(before) && /^\d{4}$/.test(after)) return false
  if (/[\s，。、；：？！,;:]$/u.test(before)) return true
  // A number stays with its unit, and a sign that stands alone with what it belongs to.
  return /^\p{Script=Han}{2,}$/u.test(after) && (/\p{Script=Han}{2,}$/u.test(before) || LINKS.includes(before))
}

/** Returns a text in the pieces between which a line may end; together they are the text. */
export function breakPieces(text: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const pieces: string[] = []
  let before = ''
  for (const { segment } of segmenter.segment(text)) {
    if (before !== '' && mayBreak(before, segment)) pieces.push(segment)
    else pieces.push((pieces.pop() ?? '') + segment)
    before = segment
  }
  return pieces
}

/** Returns pieces joined up to the marks between phrases. */
export function phrasesOf(pieces: readonly string[]): string[] {
  const phrases: string[] = []
  for (const piece of pieces) {
    const before = phrases.at(-1)
    if (before === undefined || /[，。、；：？！,;:]\s*$/u.test(before)) phrases.push(piece)
    else phrases[phrases.length - 1] = before + piece
  }
  return phrases
}

/** Returns pieces in as few lines of a width as they need, all about as long; a piece that is too long for a line has one of its own. */
export function balancedLines(pieces: readonly string[], width: number, measure: (text: string) => number): string[] {
  const wrap = (limit: number): string[] => {
    const lines: string[] = []
    for (const piece of pieces) {
      const line = (lines.at(-1) ?? '') + piece
      if (lines.length > 0 && measure(line.trimEnd()) <= limit) lines[lines.length - 1] = line
      else lines.push(piece)
    }
    return lines
  }
  const { length } = wrap(width)
  let [narrow, wide] = [0, width]
  while (wide - narrow > width / 100) {
    const middle = (narrow + wide) / 2
    if (wrap(middle).length === length) wide = middle
    else narrow = middle
  }
  return wrap(wide)
}
