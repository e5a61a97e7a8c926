import { separatorOf, type Separator } from './csv'
import { LIMITS, tooComplex } from './limits'
import { isMhtml } from './mhtml'
import { ReadError } from './reading'

type ByteFormat = 'pdf' | 'zip' | 'mhtml' | 'text'

/** Beginnings of formats that are not read: pictures, archives, RTF, media, programs. */
const UNREAD: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x52, 0x49, 0x46, 0x46],
  [0x42, 0x4d, -1, -1, -1, -1, 0, 0, 0, 0],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
  [0x42, 0x5a, 0x68],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x4d, 0x5a, 0x90, 0x00],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x49, 0x44, 0x33],
  [-1, -1, -1, -1, 0x66, 0x74, 0x79, 0x70],
  [0x25, 0x21, 0x50, 0x53],
]
const ZIP = [
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
  [0x50, 0x4b, 7, 8],
]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => byte === -1 || bytes[index] === byte)
}

/** Returns bytes as characters of the same number, for searching. */
function asCharacters(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

/** Returns why an OLE compound file cannot be read: what it is stands in its directory, in UTF-16. */
function oleProblem(bytes: Uint8Array, name: string): ReadError {
  const characters = asCharacters(bytes)
  const has = (stream: string): boolean => characters.includes(stream.split('').join('\0'))
  if (has('EncryptedPackage')) return new ReadError('read.encrypted')
  if (has('WordDocument')) return new ReadError('read.legacy-word')
  if (has('Workbook') || has('Book\0\0')) return new ReadError('read.legacy-excel')
  if (/\.(?:docx?|wps|wpt|dot)$/i.test(name)) return new ReadError('read.legacy-word')
  if (/\.(?:xlsx?|et|ett)$/i.test(name)) return new ReadError('read.legacy-excel')
  return new ReadError('read.unknown-format')
}

/** Returns what a file is by its first bytes. Throws for one that is known and not read: `read.legacy-word`, `read.legacy-excel`, `read.unknown-format`. */
export function sniffBytes(bytes: Uint8Array, name: string): ByteFormat {
  const head = asCharacters(bytes.subarray(0, 1024))
  if (/^(?:[^<]|<(?![!a-z]))*%PDF-\d/i.test(head)) return 'pdf'
  if (ZIP.some((signature) => startsWith(bytes, signature))) return 'zip'
  if (isMhtml(asCharacters(bytes.subarray(0, 8192)))) return 'mhtml'
  if (startsWith(bytes, OLE)) throw oleProblem(bytes, name)
  if (UNREAD.some((signature) => startsWith(bytes, signature))) throw new ReadError('read.unknown-format')
  return 'text'
}

export type TextFormat = { format: 'json'; value: unknown } | { format: 'csv'; separator: Separator } | { format: 'html' | 'text' }

const TAG =
  /<\/?(?:!doctype\s+html|html|head|meta|title|body|frameset|table|tbody|thead|tr|td|th|div|p|span|br|h[1-6]|font|center|section|article|main|ul|ol|li|dl|pre|script|style|a|b|strong|form)(?:\s[^<>]{0,2000})?\/?>/gi

function parseJson(text: string): { format: 'json'; value: unknown } | undefined {
  try {
    return { format: 'json', value: JSON.parse(text.replace(/^\ufeff/, '')) as unknown }
  } catch {
    return undefined
  }
}

/** Returns what a text is. Throws `read.unknown-format` for other markup and for mail, `read.not-our-json` for a JSON file that is none. */
export function sniffText(text: string, name: string): TextFormat {
  const start = text.slice(0, 65_536).replace(/^[\s\ufeff]+/, '')
  const json = /^[{[]/.test(start) && /[}\]]\s*$/.test(text.slice(-1024)) ? parseJson(text) : undefined
  if (json) return json
  if (/\.json$/i.test(name)) throw new ReadError('read.not-our-json')
  if (/^MIME-Version:|^From: <?Saved by|^\{\\rtf/i.test(start)) throw new ReadError('read.unknown-format')
  const tags = start.match(TAG)
  if (tags && (tags.length > 1 || /^<(?:!doctype\s+html|html|body|table|p|div)\b/i.test(start) || /\.x?html?$/i.test(name))) return { format: 'html' }
  if (/^<\?xml|^<[a-z]+:[a-z]+\s+xmlns/i.test(start)) {
    if (/<html[\s>]/i.test(start)) return { format: 'html' }
    throw new ReadError('read.unknown-format')
  }
  if (text.length > LIMITS.characters) throw tooComplex('characters')
  const separator = separatorOf(text, /\.(?:csv|tsv|tab)$/i.test(name))
  return separator === undefined ? { format: 'text' } : { format: 'csv', separator }
}
