/** A page with nothing but the reader and documents to read, for its end-to-end test. */
import { openReader, type Reader } from '../../../../src/reader/client'
import { longRows, reportBlocks } from '../../../reader/build-report'
import { buildCsv, buildDocx, buildHtml, buildText, buildXlsx, bytesOf } from '../../../support/documents'
import { buildPdf } from '../../../support/pdf-report'

declare global {
  interface Window {
    reader: Reader
    documents: Readonly<Record<string, () => Uint8Array>>
  }
}

const blocks = reportBlocks('2021', (cell) => (cell.column === '其他' ? '' : String(cell.metric.length)))

window.documents = {
  'a.pdf': () => buildPdf(blocks),
  'a.html': () => bytesOf(buildHtml(blocks)),
  'a.docx': () => buildDocx(blocks),
  'a.xlsx': () => buildXlsx({ 报告: blocks }),
  'a.csv': () => bytesOf(buildCsv(longRows('2021', () => '7'))),
  'a.txt': () => bytesOf(buildText(blocks)),
  'long.pdf': () => buildPdf(Array.from({ length: 12 }, () => blocks).flat()),
  'damaged.pdf': () => bytesOf('%PDF-1.7 nothing'),
  empty: () => new Uint8Array(),
}
window.reader = openReader()
