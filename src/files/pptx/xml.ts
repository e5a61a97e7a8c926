/** The words of the XML that slides, notes and charts share: text with its fonts, language, size and colour. */
import type { Language } from '../../i18n/format'
import { escapeXml, NS_R } from '../office/xml'

/**
 * Typefaces of Latin and East Asian text. In a Chinese deck they are one, so that numbers and Chinese stand together; in an English one quotation
 * marks must not be as wide as a Chinese character.
 */
const TYPEFACES: Record<Language, { latin: string; eastAsian: string }> = {
  zh: { latin: 'Microsoft YaHei', eastAsian: 'Microsoft YaHei' },
  en: { latin: 'Arial', eastAsian: 'Microsoft YaHei' },
}

export const NS_A = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const NS_P = 'http://schemas.openxmlformats.org/presentationml/2006/main'
export const NAMESPACES = `xmlns:a="${NS_A}" xmlns:r="${NS_R}" xmlns:p="${NS_P}"`

/** A colour of the theme by its slot, or a hex colour without its sign. */
export type Colour = 'tx1' | 'tx2' | 'bg1' | 'bg2' | 'hlink' | `accent${1 | 2 | 3 | 4 | 5 | 6}` | `#${string}`

export interface TextLook {
  /** In points. */
  size: number
  colour?: Colour
  bold?: boolean
}

/** A rectangle on the slide, in inches. */
export interface Box {
  x: number
  y: number
  w: number
  h: number
}

/** Returns a length in inches as the whole number of English Metric Units that the format counts in. */
export const emu = (inches: number): number => Math.round(inches * 914_400)

/** Returns the fill of a colour; `alpha` in per cent. */
export function fill(colour: Colour, alpha = 100): string {
  const inner = alpha === 100 ? '' : `<a:alpha val="${alpha * 1000}"/>`
  return colour.startsWith('#')
    ? `<a:solidFill><a:srgbClr val="${colour.slice(1).toUpperCase()}">${inner}</a:srgbClr></a:solidFill>`
    : `<a:solidFill><a:schemeClr val="${colour}">${inner}</a:schemeClr></a:solidFill>`
}

/** Returns the typefaces of a text, for both scripts. */
export function fonts(language: Language): string {
  const { latin, eastAsian } = TYPEFACES[language]
  return `<a:latin typeface="${latin}"/><a:ea typeface="${eastAsian}"/><a:cs typeface="${latin}"/>`
}

/** Returns the attributes that say which language a text is in. */
export const languageOf = (language: Language): string => (language === 'zh' ? 'lang="zh-CN" altLang="en-US"' : 'lang="en-GB" altLang="zh-CN"')

function properties(tag: string, language: Language, { size, colour = 'tx1', bold = false }: TextLook): string {
  return `<a:${tag} ${languageOf(language)} sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}" dirty="0">${fill(colour)}${fonts(language)}</a:${tag}>`
}

/** Returns a piece of text in one look. */
export function run(language: Language, text: string, look: TextLook): string {
  return `<a:r>${properties('rPr', language, look)}<a:t>${escapeXml(text)}</a:t></a:r>`
}

/** Returns lines in one look, each on a line of its own. */
export const runLines = (language: Language, lines: readonly string[], look: TextLook): string =>
  lines.map((line) => run(language, line, look)).join(`<a:br>${properties('rPr', language, look)}</a:br>`)

/** Returns the number of the slide, which the program keeps true when slides are moved. */
export function slideNumber(language: Language, number: number | null, look: TextLook): string {
  const shown = number === null ? '‹#›' : String(number)
  return `<a:fld id="{6F0B3C52-7C2E-4B5D-9A61-1D0E8F5A2B10}" type="slidenum">${properties('rPr', language, look)}<a:t>${shown}</a:t></a:fld>`
}

/** Returns a paragraph of runs; `after` is the room below it, in points; a title's lines stand closer. */
export function paragraph(
  runs: string,
  { align = 'l', after = 0, close = false }: { align?: 'l' | 'r'; after?: number; close?: boolean } = {},
): string {
  const lines = close ? '<a:lnSpc><a:spcPct val="90000"/></a:lnSpc>' : ''
  const room = after === 0 ? '' : `<a:spcAft><a:spcPts val="${Math.round(after * 100)}"/></a:spcAft>`
  return `<a:p><a:pPr marL="0" indent="0" algn="${align}">${lines}${room}<a:buNone/></a:pPr>${runs}</a:p>`
}

/** Returns the place and size of a shape on the slide. */
export const frame = (tag: 'a' | 'p', { x, y, w, h }: Box): string =>
  `<${tag}:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></${tag}:xfrm>`
