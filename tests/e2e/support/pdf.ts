import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Returns whether the words of a PDF can be read here. */
export function hasPdftotext(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Gives a PDF as a file to `read`, and takes it away again. */
export function withPdfFile<Result>(pdf: Buffer, read: (file: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'print-'))
  try {
    const file = join(folder, 'page.pdf')
    writeFileSync(file, pdf)
    return read(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Returns the text of each page of a PDF, without spaces. */
export function textOfPages(pdf: Buffer): string[] {
  return withPdfFile(pdf, (file) => {
    // Characters of one text in two fonts stand side by side in one of the two orders.
    const [laidOut = [], asWritten = []] = ['-layout', '-raw'].map((order) =>
      execFileSync('pdftotext', [order, '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1),
    )
    return laidOut.map((text, index) => `${text}${asWritten[index]}`.replace(/\s/g, ''))
  })
}

/** Returns width and height of each page of a PDF in mm, rounded. A browser writes them plainly. */
export function pageSizes(pdf: Buffer): { width: number; height: number }[] {
  const mm = (points: string | undefined) => Math.round((Number(points) / 72) * 25.4)
  return [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)].map(([, width, height]) => ({
    width: mm(width),
    height: mm(height),
  }))
}
