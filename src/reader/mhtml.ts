import { ReadError } from './reading'

/** Lines of a head that are folded go on with a blank. */
function headerOf(head: string, name: string): string {
  const unfolded = head.replace(/\r?\n[ \t]+/g, ' ')
  return new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(unfolded)?.[1]?.trim() ?? ''
}

function fromQuotedPrintable(body: string): Uint8Array {
  // Blanks before the sign belong to the text, those behind it do not (RFC 2045, 6.7).
  const text = body.replace(/=[ \t]*\r?\n/g, '')
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const code = text[at] === '=' ? Number.parseInt(text.slice(at + 1, at + 3), 16) : Number.NaN
    if (Number.isNaN(code)) bytes.push(text.charCodeAt(at) & 0xff)
    else {
      bytes.push(code)
      at += 2
    }
  }
  return Uint8Array.from(bytes)
}

function fromBase64(body: string): Uint8Array {
  try {
    return Uint8Array.from(atob(body.replace(/\s/g, '')), (character) => character.charCodeAt(0))
  } catch (error) {
    throw new ReadError('read.damaged', {}, { cause: error })
  }
}

/** Says whether a file is a page saved as one file by a browser (MHTML, RFC 2557). */
export function isMhtml(head: string): boolean {
  return /^(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*?content-type:\s*multipart\/related/i.test(head)
}

/** The pages in a saved file: the bytes of the first one, and of those in its frames by the addresses that name them. */
export interface SavedPages {
  page: Uint8Array
  at: ReadonlyMap<string, Uint8Array>
}

/** Returns the pages in a saved file. Throws `read.unknown-format` where it has none, `read.damaged` where it is broken. */
export function pagesOfMhtml(bytes: Uint8Array): SavedPages {
  // Every byte is one character of this encoding, so that places in the text are places in the bytes.
  const text = new TextDecoder('latin1').decode(bytes)
  const boundary = /boundary\s*=\s*"?([^"\r\n;]+)/i.exec(headerOf(text.slice(0, 65_536), 'content-type'))?.[1]
  if (boundary === undefined) throw new ReadError('read.damaged')
  const mark = `--${boundary}`
  const at = new Map<string, Uint8Array>()
  let page: Uint8Array | undefined
  for (let begin = text.indexOf(mark); begin !== -1;) {
    const end = text.indexOf(mark, begin + mark.length)
    const part = text.slice(begin + mark.length, end === -1 ? undefined : end)
    const gap = /\r?\n\r?\n/.exec(part)
    const head = part.slice(0, gap?.index)
    if (gap && /^text\/html/i.test(headerOf(head, 'content-type'))) {
      const skipped = gap.index + gap[0].length
      const start = begin + mark.length + skipped
      const body = part.slice(skipped)
      const encoding = headerOf(head, 'content-transfer-encoding').toLowerCase()
      const own =
        encoding === 'quoted-printable'
          ? fromQuotedPrintable(body)
          : encoding === 'base64'
            ? fromBase64(body)
            : bytes.subarray(start, start + body.length)
      page ??= own
      const id = headerOf(head, 'content-id').replace(/^<|>$/g, '')
      if (id !== '') at.set(`cid:${id}`, own)
      at.set(headerOf(head, 'content-location'), own)
    }
    begin = end
  }
  if (!page) throw new ReadError('read.unknown-format')
  return { page, at }
}
