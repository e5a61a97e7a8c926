import type { ReadDocument } from './blocks'
import { breather } from './breath'
import { csvBlocks } from './csv'
import { decodeText } from './decode'
import { LIMITS, tooComplex } from './limits'
import { notHere } from './elsewhere'
import { pagesOfMhtml } from './mhtml'
import { ReadError, type Input, type ReadJob } from './reading'
import { sniffBytes, sniffText } from './sniff'

/** A file of our own that was brought along; what is in it is checked by whoever knows the format. */
export interface OpenedJson {
  format: 'json'
  value: unknown
}

/** Returns the document with its blocks, unless there is nothing in it or more than is read. */
function checked(document: ReadDocument): ReadDocument {
  if (document.blocks.length === 0) throw (document.elsewhere && notHere(document.elsewhere, true)) ?? new ReadError('read.empty')
  if (document.blocks.length > LIMITS.blocks) throw tooComplex('blocks')
  return document
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')
}

async function openText(
  input: Input,
  breathe: () => Promise<void>,
  frames: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<ReadDocument | OpenedJson> {
  const { text, encoding } = decodeText(input.bytes)
  if (text.trim() === '') throw new ReadError('read.empty')
  const sniffed = sniffText(text, input.name)
  await breathe()
  if (sniffed.format === 'json') return sniffed
  if (sniffed.format === 'html') {
    const { readHtml } = await import('./html')
    const pageAt = (address: string): string | undefined => {
      const page = frames.get(address)
      return page && page !== input.bytes ? decodeText(page).text : undefined
    }
    return checked({ format: 'html', encoding, ...readHtml(text, pageAt) })
  }
  if (sniffed.format === 'csv') return checked({ format: 'csv', encoding, blocks: csvBlocks(text, sniffed.separator) })
  const { textBlocks } = await import('./text')
  return checked({ format: 'text', encoding, blocks: textBlocks(text) })
}

async function openOffice(bytes: Uint8Array, breathe: () => Promise<void>): Promise<ReadDocument> {
  const [{ openArchive }, { officeKind }] = await Promise.all([import('./archive'), import('./office')])
  const archive = openArchive(bytes)
  const { kind, main } = officeKind(archive)
  await breathe()
  if (kind === 'docx') {
    const { readDocx } = await import('./docx')
    return checked({ format: 'docx', ...readDocx(archive, main) })
  }
  const { readXlsx } = await import('./xlsx')
  return checked({ format: 'xlsx', ...readXlsx(archive, main) })
}

/**
 * Returns a document as blocks in reading order, or the value of a JSON file. What it is, is told by its bytes first and by its name second.
 * The same bytes always give the same blocks. Throws a `ReadError` that says why it cannot be read, or the reason of `job.signal`.
 */
export async function openDocument(input: Input, job?: ReadJob): Promise<ReadDocument | OpenedJson> {
  const breathe = breather(job)
  job?.signal?.throwIfAborted()
  job?.stage?.('open')
  const { bytes, name } = input
  if (bytes.length === 0) throw new ReadError('read.empty')
  if (bytes.length > LIMITS.bytes) throw new ReadError('read.too-large', { size: megabytes(bytes.length), limit: megabytes(LIMITS.bytes) })
  const format = sniffBytes(bytes, name)
  await breathe()
  job?.stage?.('blocks')
  if (format === 'zip') return openOffice(bytes, breathe)
  if (format === 'mhtml') {
    const { page, at } = pagesOfMhtml(bytes)
    return openText({ name, bytes: page }, breathe, at)
  }
  if (format === 'text') return openText(input, breathe)
  const { readPdf } = await import('./pdf')
  return checked(await readPdf(bytes, job))
}
