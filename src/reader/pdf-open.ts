/** Opens a PDF and takes the text and the ruling lines off its pages. Nothing else in it is looked at, and no script of it is run. */
import type * as PdfJsModule from 'pdfjs-dist/legacy/build/pdf.mjs'
import { breather } from './breath'
import { CharacterMaps, NoStandardFonts, NoWasm } from './pdf-maps'
import type { PdfPage, Piece } from './pdf-page'
import { piecesOf, withoutShadows, type TextRun } from './pdf-pieces'
import { rulesOf } from './pdf-rules'
import { ReadError, type ReadJob } from './reading'

/** A report has a dozen pages; a collection of them a few hundred. */
const MOST_PAGES = 500
/** Runs of text in the whole document. */
const MOST_RUNS = 300_000

type PdfJs = typeof PdfJsModule

/** Loads pdf.js with its worker in this very realm, so that it starts no worker of its own. */
export async function loadPdfJs(): Promise<PdfJs> {
  // The second file leaves its handler where the first one looks for it before it starts a worker.
  const [pdfJs] = await Promise.all([import('pdfjs-dist/legacy/build/pdf.mjs'), import('pdfjs-dist/legacy/build/pdf.worker.mjs')])
  return pdfJs
}

type Opened = Awaited<ReturnType<PdfJs['getDocument']>['promise']>
type Page = Awaited<ReturnType<Opened['getPage']>>

/** Returns the runs of text of a page. Throws `read.too-complex` when there are more than `room`. */
async function runsOf(page: Page, room: number): Promise<{ runs: TextRun[]; vertical: ReadonlySet<string> }> {
  const reader = page.streamTextContent({ includeMarkedContent: false }).getReader() as ReadableStreamDefaultReader<
    Awaited<ReturnType<Page['getTextContent']>>
  >
  const runs: TextRun[] = []
  const vertical = new Set<string>()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const item of part.value.items) if ('str' in item) runs.push(item)
    for (const [name, style] of Object.entries(part.value.styles)) if (style.vertical) vertical.add(name)
    if (runs.length > room) throw new ReadError('read.too-complex', { bound: 'runs', limit: String(MOST_RUNS) })
  }
  return { runs, vertical }
}

/** Returns the pages of an opened document with their text and ruling lines. */
async function pagesOf(opened: Opened, { OPS }: PdfJs, job: ReadJob): Promise<PdfPage[]> {
  if (opened.numPages > MOST_PAGES) throw new ReadError('read.too-complex', { bound: 'pages', limit: String(MOST_PAGES) })
  const breathe = breather(job)
  const pages: PdfPage[] = []
  let room = MOST_RUNS
  for (let number = 1; number <= opened.numPages; number += 1) {
    await breathe()
    const page = await opened.getPage(number)
    const { width, height, transform } = page.getViewport({ scale: 1 })
    const { runs, vertical } = await runsOf(page, room)
    room -= runs.length
    const view = transform
    const pieces: Piece[] = runs.flatMap((run) => piecesOf(run, view, vertical.has(run.fontName)))
    const onPage = pieces.filter(({ left, right, top, bottom }) => right > 0 && left < width && bottom > 0 && top < height)
    // A page without text has no table.
    const rules = onPage.length > 0 ? rulesOf(await page.getOperatorList({ annotationMode: 0 }), OPS, view) : { horizontal: [], vertical: [] }
    pages.push({ number, width, height, pieces: withoutShadows(onPage), rules })
    page.cleanup()
  }
  return pages
}

/** Returns what pdf.js says of a document that it cannot open, in our terms. */
function problemOf(error: unknown, job: ReadJob): unknown {
  if (error instanceof ReadError || job.signal?.aborted) return error
  if (error instanceof Error && error.name === 'PasswordException') return new ReadError('read.encrypted', {}, { cause: error })
  return new ReadError('read.damaged', {}, { cause: error })
}

/**
 * Returns the pages of a PDF. Throws a ReadError: `read.encrypted`, `read.damaged`, or `read.too-complex`. The bytes are copied, because pdf.js
 * takes them away from whoever hands them over.
 */
export async function openPdf(bytes: Uint8Array, job: ReadJob = {}): Promise<{ pages: PdfPage[]; title?: string }> {
  const pdfJs = await loadPdfJs()
  const task = pdfJs.getDocument({
    data: bytes.slice(),
    verbosity: pdfJs.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // No picture is decoded.
    maxImageSize: 0,
    stopAtErrors: false,
    CMapReaderFactory: CharacterMaps,
    StandardFontDataFactory: NoStandardFonts,
    WasmFactory: NoWasm,
  })
  try {
    const opened = await task.promise
    const pages = await pagesOf(opened, pdfJs, job)
    const { info } = (await opened.getMetadata()) as { info: { Title?: unknown } }
    const title = typeof info.Title === 'string' ? info.Title.trim() : ''
    return title === '' ? { pages } : { pages, title }
  } catch (error) {
    throw problemOf(error, job)
  } finally {
    await task.destroy()
  }
}
