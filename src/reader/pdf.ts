/** Reads a PDF that has text. */
import type { ReadDocument } from './blocks'
import { blocksOf } from './pdf-layout'
import { openPdf } from './pdf-open'
import { ReadError, type ReadJob } from './reading'

/**
 * Returns a PDF as blocks: paragraphs joined over the ends of lines and pages, tables with their spans, joined where they break across pages; running
 * heads and page numbers are left out. Throws a ReadError: `read.encrypted`, `read.scanned` where no page has text, `read.damaged`, `read.too-complex`.
 */
export async function readPdf(bytes: Uint8Array, job: ReadJob = {}): Promise<ReadDocument> {
  const { pages, title } = await openPdf(bytes, job)
  if (pages.every(({ pieces }) => pieces.length === 0)) throw new ReadError('read.scanned', { pages: String(pages.length) })
  return { format: 'pdf', blocks: blocksOf(pages), ...(title === undefined ? {} : { title }) }
}
