import { createContext, useContext, type ReactNode } from 'react'
import { formatAxis, formatDate, formatNumber, type Language } from './format'
import { messageOf, type MessageId } from './messages'

export type { Language } from './format'
export type { MessageId } from './messages'

export interface I18n {
  language: Language
  /** Returns the words of a message, with its `{names}` filled in. */
  t: (id: MessageId, values?: Readonly<Record<string, string | number>>) => string
  /** Returns a message cut at its `{names}`: texts and names in turn, starting with a text. */
  parts: (id: MessageId) => string[]
  number: (value: number, precision?: number) => string
  axis: (value: number) => string
  date: (iso: string) => string
  /** Returns the side of a bilingual text that is in this language. */
  words: (text: { zh: string; en: string }) => string
}

function createI18n(language: Language): I18n {
  return {
    language,
    t: (id, values) => {
      const message = messageOf(language, id)
      return values ? message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)) : message
    },
    parts: (id) => messageOf(language, id).split(/\{(\w+)\}/),
    number: (value, precision) => formatNumber(language, value, precision),
    axis: (value) => formatAxis(language, value),
    date: (iso) => formatDate(language, iso),
    words: (text) => text[language],
  }
}

const byLanguage: Record<Language, I18n> = { zh: createI18n('zh'), en: createI18n('en') }

/** Returns the words and formats of a language, outside of drawing. */
export const i18nOf = (language: Language): I18n => byLanguage[language]

const I18nContext = createContext<I18n>(byLanguage.zh)

/** Gives the words of one language to everything inside. */
export function I18nProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <I18nContext value={byLanguage[language]}>{children}</I18nContext>
}

/** Returns the words and formats of the language in force. */
export function useI18n(): I18n {
  return useContext(I18nContext)
}
