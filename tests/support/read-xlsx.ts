import { strFromU8, unzipSync } from 'fflate'
import readSheets from 'read-excel-file/node'

export type CellValue = string | number | null

/** Returns the sheets of a workbook by name, as a spreadsheet program would read them: the head and the rows, an empty cell as null. */
export async function readXlsx(blob: Blob): Promise<Map<string, { head: CellValue[]; rows: CellValue[][] }>> {
  const sheets = await readSheets(Buffer.from(await blob.arrayBuffer()), { trim: false })
  return new Map(
    sheets.map(({ sheet, data }) => {
      const cells = data.map((row) =>
        row.map((cell) => {
          if (cell !== null && typeof cell !== 'string' && typeof cell !== 'number') throw new Error(`a cell of ${sheet} is neither text nor number`)
          return cell
        }),
      )
      const [head = [], ...rows] = cells
      return [sheet, { head, rows }]
    }),
  )
}

/** Returns the parts of an office file as texts. */
export async function partsOf(blob: Blob): Promise<Map<string, string>> {
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

/** Returns the value of an attribute in each element of a name, in the order of the text. */
export function attributesIn(xml: string, element: string, attribute: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}\\b[^>]*?\\s${attribute}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '')
}

/** Returns the element of a cell such as `G2` as written, or undefined where the cell is not written at all. */
export function cellIn(parts: Map<string, string>, sheet: number, at: string): string | undefined {
  return new RegExp(`<c r="${at}".*?</c>`).exec(parts.get(`xl/worksheets/sheet${sheet}.xml`) ?? '')?.[0]
}

/** Returns the number format of a cell, whether it is marked as quoted, and the type of its content. */
export function styleOf(parts: Map<string, string>, sheet: number, at: string): { format: string; quoted: boolean; type: string } {
  const cell = cellIn(parts, sheet, at)
  const styles = parts.get('xl/styles.xml')
  if (cell === undefined || styles === undefined) throw new Error(`there is no cell ${at}`)
  const [, list = ''] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/.exec(styles) ?? []
  const style = list.split('<xf ').slice(1)[Number(attributesIn(cell, 'c', 's')[0])] ?? ''
  const [, id] = /numFmtId="(\d+)"/.exec(style) ?? []
  const [, format = 'General'] = new RegExp(`<numFmt numFmtId="${id}" formatCode="([^"]*)"`).exec(styles) ?? []
  return { format, quoted: style.includes('quotePrefix="1"'), type: attributesIn(cell, 'c', 't')[0] ?? 'n' }
}
