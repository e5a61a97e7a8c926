import { en } from './en'
import type { Language } from './format'
import { zh } from './zh'
import type { checks } from './zh/checks'
import type { later } from './zh/later'
import type { library } from './zh/library'
import type { compare } from './zh/compare'
import type { bring } from './zh/bring'
import type { entry } from './zh/entry'
import type { find } from './zh/find'
import type { files } from './zh/files'
import type { methods } from './zh/methods'
import type { offline } from './zh/offline'
import type { present } from './zh/present'
import type { quality } from './zh/quality'
import type { slides } from './zh/slides'
import type { source } from './zh/source'
import type { views } from './zh/views'

export type MessageId =
  | keyof typeof zh
  | keyof typeof checks
  | keyof typeof later
  | keyof typeof library
  | keyof typeof compare
  | keyof typeof bring
  | keyof typeof entry
  | keyof typeof find
  | keyof typeof methods
  | keyof typeof offline
  | keyof typeof slides
  | keyof typeof present
  | keyof typeof quality
  | keyof typeof files
  | keyof typeof source
  | keyof typeof views

const messages: Record<Language, Partial<Record<MessageId, string>>> = { zh: { ...zh }, en: { ...en } }

/** Adds words to those of both languages. */
export function addMessages(more: Record<Language, Partial<Record<MessageId, string>>>): void {
  Object.assign(messages.zh, more.zh)
  Object.assign(messages.en, more.en)
}

/** Returns a message as written. Throws where its words were not added: the module that shows it must import them. */
export function messageOf(language: Language, id: MessageId): string {
  const message = messages[language][id]
  if (message === undefined) throw new Error(`no words for ${id}: import src/i18n/add-… where it is used`)
  return message
}
