/** Characters without width or ink: controls, soft hyphen, zero-width spaces and joiners, marks of direction, byte order mark. */
const INVISIBLE = /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]/u

/** Says whether a character is as wide as a Han character: Han, kana, full-width digits and punctuation. */
export function isWide(character: string): boolean {
  return WIDE.test(character)
}

/** Radicals whose code is not that of the character that they look like, and that character: fonts and PDF writers give one for the other. */
const RADICALS = new Map(
  Array.from(
    '⺁厂⺌小⺍小⺟母⺠民⺩王⺬示⺶羊⺼肉⺽臼⻁虎⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟⼾户'.matchAll(
      /(.)(.)/gu,
    ),
    ([, radical = '', character = '']): [string, string] => [radical, character],
  ),
)

/** Returns text with the look-alikes of characters (radicals, compatibility forms), which some fonts name instead, as the characters themselves. */
export function withoutLookAlikes(text: string): string {
  return text.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, (character) => RADICALS.get(character) ?? character.normalize('NFKC'))
}

/** Returns one line as it is seen: runs of blanks are one space, nothing invisible, no blanks at its ends, no radicals for characters. An ideographic space inside stays. */
export function tidyText(line: string): string {
  return withoutLookAlikes(line)
    .replace(/[^\S\u3000\ufeff]+/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** Returns the text of a cell: its lines tidied, the empty ones left out. A blank cell is an empty text. */
export function tidyCell(text: string): string {
  if (!/[\s\p{Cc}\p{Cf}\u2e80-\u2fdf\uf900-\ufaff]/u.test(text)) return text
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
