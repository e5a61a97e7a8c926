declare module 'virtual:pinyin-keys' {
  /** The shape of `PinyinKeys` in src/report/find-text.ts. */
  const keys: { syllables: Readonly<Record<string, string>>; exceptions: Readonly<Record<string, string>> }
  export default keys
}
