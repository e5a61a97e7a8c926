/** Characters without width or ink: controls, soft hyphen, zero-width spaces and joiners, marks of direction, byte order mark. */
const INVISIBLE = /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]/u

/** Says whether a character is as wide as a Han character: Han, kana, full-width digits and punctuation. */
export function isWide(character: string): boolean {
  return WIDE.test(character)
}

/** Returns one line as it is seen: runs of blanks are one space, nothing invisible, no blanks at its ends. An ideographic space inside stays. */
export function tidyText(line: string): string {
  return line
    .replace(/[^\S\u3000\ufeff]+/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** Returns the text of a cell: its lines tidied, the empty ones left out. A blank cell is an empty text. */
export function tidyCell(text: string): string {
  if (!/[\s\p{Cc}\p{Cf}]/u.test(text)) return text
  return text
    .split('\n')
    .map(tidyText)
    .filter((line) => line !== '')
    .join('\n')
}

/** Returns a text without certain characters at its end, in one step for each: a pattern would try every run of them on its way there. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

/** Says whether a raised text is the mark of a note: a number, a letter, an asterisk, in brackets or not. Behind a number it would be read as its digits. */
export function isNoteMark(text: string): boolean {
  return /^[\s\u00a0]*[[（(〔【]?(?:\d{1,2}|[a-z]|注\d{0,2}|[①-⑳*＊※†‡]{1,3})[\]）)〕】]?[\s\u00a0]*$/.test(text)
}
