/** The workbook inside a chart: what "Edit data" opens. */
import { packParts, type Part } from '../office/package'
import { escapeXml, NS_R, XML_HEAD } from '../office/xml'

/** A text, a number, nothing, or a formula with the number that it gives now. */
export type Cell = string | number | null | { formula: string; value: number | null }

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Returns the name of a cell, both counted from 0; up to 26 columns. */
export const cellName = (column: number, row: number): string => `${String.fromCharCode(65 + column)}${row + 1}`

function cellXml(cell: Cell, name: string): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`
  return cell.value === null ? '' : `<c r="${name}"><f>${escapeXml(cell.formula)}</f><v>${cell.value}</v></c>`
}

/** Returns a workbook of one sheet, `Sheet1`, with these rows. */
export function workbook(rows: readonly (readonly Cell[])[]): Uint8Array<ArrayBuffer> {
  const lines = rows.map((cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, cellName(column, row))).join('')}</row>`)
  const sheet = `${XML_HEAD}<worksheet xmlns="${SHEET}"><cols><col min="1" max="1" width="36" customWidth="1"/></cols><sheetData>${lines.join('')}</sheetData></worksheet>`
  const book = `${XML_HEAD}<workbook xmlns="${SHEET}" xmlns:r="${NS_R}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`
  const styles =
    `${XML_HEAD}<styleSheet xmlns="${SHEET}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
    `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
    `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
    `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
  const parts: Part[] = [
    {
      path: 'xl/workbook.xml',
      type: `${TYPE}.sheet.main+xml`,
      content: book,
      links: [
        { id: 'rId1', kind: 'worksheet', target: 'xl/worksheets/sheet1.xml' },
        { id: 'rId2', kind: 'styles', target: 'xl/styles.xml' },
      ],
    },
    { path: 'xl/worksheets/sheet1.xml', type: `${TYPE}.worksheet+xml`, content: sheet },
    { path: 'xl/styles.xml', type: `${TYPE}.styles+xml`, content: styles },
  ]
  return packParts(parts, [{ id: 'rId1', kind: 'officeDocument', target: 'xl/workbook.xml' }])
}
