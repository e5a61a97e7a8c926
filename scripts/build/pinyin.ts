import { resolve } from 'node:path'
import { pinyin } from 'pinyin-pro'
import { runnerImport, type Plugin } from 'vite'
import { chineseTexts, computedNames, type ComputedNames } from '../../src/report/find-index'
import { hanCharacters, type PinyinKeys } from '../../src/report/find-text'

const MODULE = 'virtual:pinyin-keys'
const RESOLVED = `\0${MODULE}`

type Messages = Readonly<Record<string, string>>

/** Returns the syllables of a Chinese text, read in context, without tones; ü is written v. Other characters have none. */
export function pinyinOf(text: string): string[] {
  // One text after the other, cut at what is not Chinese, so that a bracket or a slash does not shift the readings.
  return text
    .split(/[^\p{Script=Han}]+/u)
    .filter((piece) => piece !== '')
    .flatMap((piece) => pinyin(piece, { toneType: 'none', v: true, type: 'array' }))
}

/** Returns the readings of texts: each character under its usual syllable, and the texts in which one is read otherwise. */
export function pinyinKeys(texts: readonly string[]): PinyinKeys {
  const counts = new Map<string, Map<string, number>>()
  for (const text of texts) {
    const characters = hanCharacters(text)
    pinyinOf(text).forEach((syllable, index) => {
      const character = characters[index]
      if (character === undefined) return
      const readings = counts.get(character) ?? new Map<string, number>()
      counts.set(character, readings.set(syllable, (readings.get(syllable) ?? 0) + 1))
    })
  }
  const usual = new Map<string, string>()
  for (const [character, readings] of counts) {
    const [first] = [...readings].sort((a, b) => b[1] - a[1])
    if (first) usual.set(character, first[0])
  }
  const syllables: Record<string, string> = {}
  for (const [character, syllable] of [...usual].sort((a, b) => a[1].localeCompare(b[1]))) {
    syllables[syllable] = `${syllables[syllable] ?? ''}${character}`
  }
  const exceptions = texts.flatMap((text) => {
    const read = pinyinOf(text).join(' ')
    return read ===
      hanCharacters(text)
        .flatMap((character) => usual.get(character) ?? [])
        .join(' ')
      ? []
      : [[text, read]]
  })
  return { syllables, exceptions: Object.fromEntries(exceptions) as Record<string, string> }
}

/** Returns the names of rates and groups as the product's messages have them. Throws where one is missing. */
export function namesIn(zh: Messages, en: Messages): ComputedNames {
  return computedNames((id) => {
    const both = { zh: zh[id], en: en[id] }
    if (both.zh === undefined || both.en === undefined) throw new Error(`the message ${id} is missing`)
    return { zh: both.zh, en: both.en }
  })
}

/**
 * Provides `virtual:pinyin-keys`: the pinyin of every Chinese text that find searches, from the dictionary and the
 * product's own messages.
 */
export function pinyinKeysModule(): Plugin {
  let root = ''
  return {
    name: 'pinyin-keys',
    configResolved(config) {
      root = config.root
    },
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined
      const messages = await Promise.all([
        runnerImport<{ zh: Messages }>(resolve(root, 'src/i18n/zh/index.ts')),
        runnerImport<{ en: Messages }>(resolve(root, 'src/i18n/en/index.ts')),
      ])
      for (const { dependencies } of messages) for (const file of dependencies) this.addWatchFile(resolve(root, file))
      const names = namesIn(messages[0].module.zh, messages[1].module.en)
      return `export default ${JSON.stringify(pinyinKeys(chineseTexts(names)))}`
    },
  }
}
