/** Prepares names for search: folded text, words, and the pinyin of Chinese characters. */

/** Readings of the Chinese texts that can be found, made at build time. Syllables have no tone; ü is written v. */
export interface PinyinKeys {
  /** Each syllable with the characters that are usually read so: `zheng` → `政正`. */
  syllables: Readonly<Record<string, string>>
  /** Texts in which a character is read otherwise, with their syllables: `重复` → `chong fu`. */
  exceptions: Readonly<Record<string, string>>
}

/** Where a text stands among the names of a figure: what charts call it, its official name, another word for it. */
export type NameRank = 'short' | 'official' | 'alias'

/** A name, ready to be searched. */
export interface SearchText {
  rank: NameRank
  /** The folded text with single spaces between its words. */
  spaced: string
  /** The same without spaces. */
  compact: string
  /** Pinyin of the Chinese characters, syllable by syllable; empty for a text without any. */
  syllables: readonly string[]
  /** The syllables joined, and the offset at which each starts. */
  pinyin: string
  starts: readonly number[]
  initials: string
}

/**
 * Returns a text in the form in which texts are compared: lower case, half width, without accents and tones, ü as v,
 * without apostrophes, any run of white space as one space.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300-\u036f'‘’`\u200b-\u200d\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Returns the words of a folded text, with everything that is neither letter nor digit taken as a space. */
export function spacedWords(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** Returns the Chinese characters of a text, one by one. */
export function hanCharacters(text: string): string[] {
  return text.match(/\p{Script=Han}/gu) ?? []
}

/** Returns a function that gives the syllables of a Chinese text; characters without a reading are left out. */
export function pinyinReader({ syllables, exceptions }: PinyinKeys): (text: string) => string[] {
  const readings = new Map<string, string>()
  for (const [syllable, characters] of Object.entries(syllables)) {
    for (const character of hanCharacters(characters)) readings.set(character, syllable)
  }
  return (text) => {
    if (Object.hasOwn(exceptions, text)) return exceptions[text]?.split(' ') ?? []
    return hanCharacters(text).flatMap((character) => readings.get(character) ?? [])
  }
}

/** Returns a name ready to be searched, with the syllables it is read with. */
export function searchText(rank: NameRank, text: string, syllables: readonly string[] = []): SearchText {
  const spaced = spacedWords(foldText(text))
  const starts: number[] = []
  let pinyin = ''
  for (const syllable of syllables) {
    starts.push(pinyin.length)
    pinyin += syllable
  }
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('')
  return { rank, spaced, compact: spaced.replaceAll(' ', ''), syllables, pinyin, starts, initials }
}

/** Returns two names as one, the second behind the first: neither is folded anew. */
export function joinedText(rank: NameRank, one: SearchText, other: SearchText): SearchText {
  return {
    rank,
    spaced: `${one.spaced} ${other.spaced}`,
    compact: one.compact + other.compact,
    syllables: [...one.syllables, ...other.syllables],
    pinyin: one.pinyin + other.pinyin,
    starts: [...one.starts, ...other.starts.map((start) => start + one.pinyin.length)],
    initials: one.initials + other.initials,
  }
}
