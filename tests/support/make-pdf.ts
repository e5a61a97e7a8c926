/** Writes small PDF documents for tests, by hand: Chinese text without any font file, ruling lines, and what a hostile document has. */

export interface PdfText {
  text: string
  /** Of the left end of the base line, in points from the upper left corner. */
  x: number
  y: number
  size?: number
  /** Turned by so many degrees, against the clock. */
  turned?: number
}

export interface PdfLine {
  /** From and to, in points from the upper left corner. */
  from: readonly [number, number]
  to: readonly [number, number]
}

export interface PdfPageContent {
  width?: number
  height?: number
  texts?: readonly PdfText[]
  lines?: readonly PdfLine[]
  /** How lines are written: stroked, or as thin filled bars, as word processors do. */
  as?: 'strokes' | 'bars'
  /** Turns the page as it is shown. */
  rotate?: number
  /** Content written as it stands. */
  raw?: string
}

export interface PdfOptions {
  /** How codes become characters: by a named map of the reader, or by a map in the document. */
  encoding?: 'UniGB-UCS2-H' | 'UniGB-UTF16-H' | 'GBK-EUC-H' | 'to-unicode'
  title?: string
  /** More entries of the catalogue, such as an action. */
  catalogue?: string
  /** More entries of the trailer, such as an encryption. */
  trailer?: string
  /** More objects, from number 900. */
  objects?: readonly string[]
  /** What the page tree claims to have. */
  count?: number
}

const hex = (bytes: readonly number[]): string => bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')

const utf16 = (text: string): string =>
  hex(Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((unit) => [unit >> 8, unit & 255]))

/** Returns the two bytes of GBK for each character that the decoder knows. */
function gbkCodes(): Map<string, number[]> {
  const decoder = new TextDecoder('gbk')
  const codes = new Map<string, number[]>()
  for (let byte = 0x20; byte < 0x7f; byte += 1) codes.set(String.fromCharCode(byte), [byte])
  for (let first = 0xa1; first <= 0xf7; first += 1)
    for (let second = 0xa1; second <= 0xfe; second += 1) codes.set(decoder.decode(new Uint8Array([first, second])), [first, second])
  return codes
}

function fontObjects(encoding: NonNullable<PdfOptions['encoding']>, texts: readonly string[]): string[] {
  const named = encoding !== 'to-unicode'
  // Latin glyphs are half as wide: numbers 1 to 95 of Adobe-GB1, 814 on for the half-width ones of GBK.
  const widths = named ? '/W [1 95 500 814 907 500]' : '/W [32 126 500]'
  const descendant = `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (${named ? 'GB1' : 'Identity'}) /Supplement 2 >> /DW 1000 ${widths} /FontDescriptor 5 0 R >>`
  const descriptor =
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 700 /StemV 80 >>'
  const font = `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${named ? encoding : 'Identity-H'} /DescendantFonts [4 0 R]${named ? '' : ' /ToUnicode 6 0 R'} >>`
  const used = [...new Set(texts.join(''))].map((character) => `<${utf16(character)}> <${utf16(character)}>`)
  const chunks = Array.from({ length: Math.ceil(used.length / 100) }, (_, index) => used.slice(index * 100, index * 100 + 100))
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n${chunks
    .map((chunk) => `${chunk.length} beginbfchar\n${chunk.join('\n')}\nendbfchar`)
    .join('\n')}\nendcmap end end`
  return [`3 0 obj\n${font}\nendobj`, `4 0 obj\n${descendant}\nendobj`, `5 0 obj\n${descriptor}\nendobj`, `6 0 obj\n${streamOf(map)}\nendobj`]
}

const streamOf = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`

function contentOf(page: PdfPageContent, encode: (text: string) => string): string {
  const height = page.height ?? 842
  const bar = ({ from: [x0, y0], to: [x1, y1] }: PdfLine): string =>
    x0 === x1 ? `${x0 - 0.25} ${height - y1} 0.5 ${y1 - y0} re f` : `${x0} ${height - y0 - 0.25} ${x1 - x0} 0.5 re f`
  const stroke = ({ from: [x0, y0], to: [x1, y1] }: PdfLine): string => `${x0} ${height - y0} m ${x1} ${height - y1} l S`
  const lines = (page.lines ?? []).map(page.as === 'bars' ? bar : stroke)
  const texts = (page.texts ?? []).map(({ text, x, y, size = 10, turned = 0 }) => {
    const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)]
    return `BT /F1 ${size} Tf ${cos} ${sin} ${-sin} ${cos} ${x} ${height - y} Tm <${encode(text)}> Tj ET`
  })
  return ['0 0 0 RG 0 0 0 rg 0.5 w', ...lines, ...texts, page.raw ?? ''].join('\n')
}

/** Returns a PDF with these pages. */
export function makePdf(pages: readonly PdfPageContent[], options: PdfOptions = {}): Uint8Array {
  const { encoding = 'UniGB-UCS2-H', title, catalogue = '', trailer = '', objects = [], count = pages.length } = options
  const gbk = encoding === 'GBK-EUC-H' ? gbkCodes() : null
  const encode = (text: string): string => (gbk ? hex(Array.from(text).flatMap((character) => gbk.get(character) ?? [0x3f])) : utf16(text))
  const allTexts = pages.flatMap(({ texts = [] }) => texts.map(({ text }) => text))
  const bodies = [
    `1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalogue} >>\nendobj`,
    `2 0 obj\n<< /Type /Pages /Count ${count} /Kids [${pages.map((_, index) => `${10 + index * 2} 0 R`).join(' ')}] >>\nendobj`,
    ...fontObjects(encoding, allTexts),
    ...(title === undefined ? [] : [`7 0 obj\n<< /Title <feff${utf16(title)}> >>\nendobj`]),
    ...pages.flatMap((page, index) => [
      `${10 + index * 2} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width ?? 595} ${page.height ?? 842}] /Rotate ${page.rotate ?? 0} /Resources << /Font << /F1 3 0 R >> >> /Contents ${11 + index * 2} 0 R >>\nendobj`,
      `${11 + index * 2} 0 obj\n${streamOf(contentOf(page, encode))}\nendobj`,
    ]),
    ...objects.map((body, index) => `${900 + index} 0 obj\n${body}\nendobj`),
  ]
  let file = '%PDF-1.7\n'
  const entries = bodies.map((body) => {
    const entry = `${Number.parseInt(body, 10)} 1\n${String(file.length).padStart(10, '0')} 00000 n \n`
    file += `${body}\n`
    return entry
  })
  file += `xref\n0 1\n0000000000 65535 f \n${entries.join('')}trailer\n<< /Size 1000 /Root 1 0 R ${title === undefined ? '' : '/Info 7 0 R'} ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`
  return Uint8Array.from(file, (character) => character.charCodeAt(0))
}
