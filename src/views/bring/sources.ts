/** What somebody brings along: a file, something pasted, or the example. */
import { LIMITS } from '../../reader/limits'
import { ReadError, type Input } from '../../reader/reading'
import { EXAMPLE_NAME, examplePage } from './example'

export type Source =
  | { kind: 'file'; file: File }
  /** What was on the clipboard: as a page, where it was there as one, and as plain text. */
  | { kind: 'pasted'; html: string; text: string }
  | { kind: 'example' }

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1)

/** Returns the name of a file; an empty text for something pasted. */
export function fileNameOf(source: Source): string {
  return source.kind === 'file' ? source.file.name : ''
}

/**
 * Returns a source as documents, the likeliest first: a clipboard may hold a page that is none and a text that is one. Throws `read.too-large`
 * before anything is loaded, and what the browser says where a file can no longer be read.
 */
export async function inputsOf(source: Source): Promise<Input[]> {
  if (source.kind === 'file') {
    const { file } = source
    if (file.size > LIMITS.bytes) throw new ReadError('read.too-large', { size: megabytes(file.size), limit: megabytes(LIMITS.bytes) })
    return [{ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }]
  }
  if (source.kind === 'example') {
    return [{ name: EXAMPLE_NAME, bytes: encode(examplePage()) }]
  }
  const { html, text } = source
  const page = html.trim() === '' ? [] : [{ name: '', bytes: encode(`<!doctype html><html><body>${html}</body></html>`) }]
  return text.trim() === '' && page.length > 0 ? page : [...page, { name: '', bytes: encode(text) }]
}

/** Returns what a drop or a paste brings: files, or else a text with its page; nothing where there is neither. */
export function sourcesIn(data: DataTransfer | null): Source[] {
  if (!data) return []
  const files = [...data.files]
  const html = data.getData('text/html')
  const text = data.getData('text/plain')
  // Office programs put a picture of a copied table beside the table.
  const onlyPictures = files.every((file) => file.type.startsWith('image/'))
  if (files.length > 0 && !(onlyPictures && (html !== '' || text !== ''))) return files.map((file) => ({ kind: 'file', file }))
  return html.trim() === '' && text.trim() === '' ? [] : [{ kind: 'pasted', html, text }]
}
