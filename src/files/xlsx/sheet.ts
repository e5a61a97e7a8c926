/** One sheet of a workbook as XML. */
import { decimalsOf } from '../../i18n/format'
import { escapeXml, XML_HEAD } from '../office/xml'
import type { Cell, Table } from '../table'
import { STYLE, type Styles } from './styles'

export interface Sheet {
  /** At most 31 characters, none of `[]/\:*?`. */
  name: string
  table: Table
}

/** Widths in characters: of narrow columns, and of those whose texts are long and break. */
const WIDTH = { least: 8, most: 44 }
/** A sheet of two columns, name and text, reads like a page. */
const PAGE_WIDTH = 96

/** Returns the letters of a column, counted from 0: A, Z, AA. */
export function columnLetters(index: number): string {
  const rest = index % 26
  const letter = String.fromCharCode(65 + rest)
  return index < 26 ? letter : columnLetters((index - rest) / 26 - 1) + letter
}

/** Returns how much room a text takes, in digits: a Chinese character or full-width sign is two wide. */
function textWidth(text: string): number {
  return Math.max(
    ...text.split('\n').map((line) => Array.from(line).reduce((width, character) => width + (/[\u1100-\uffff]/.test(character) ? 2 : 1), 0)),
  )
}

/** Returns how much room a cell takes as it is shown: a number with its separators, decimals and sign of per cent. */
function cellWidth(cell: Cell): number {
  if (typeof cell === 'string') return textWidth(cell)
  if (typeof cell === 'number') return String(cell).length
  const digits = String(Math.trunc(cell.value)).length
  return Math.ceil(digits * 1.34) + decimalsOf(cell.precision) + 2
}

/** Returns the width of each column: its widest cell, between bounds. */
export function columnWidths({ head, rows }: Table): number[] {
  const most = head.length === 2 ? PAGE_WIDTH : WIDTH.most
  return head.map((name, index) => {
    // A head may break into two lines.
    const widest = Math.max(textWidth(name) * 0.6, ...rows.map((row) => cellWidth(row[index] ?? '')))
    return Math.min(most, Math.max(WIDTH.least, Math.ceil(widest) + 2))
  })
}

function cellXml(cell: Cell, at: string, style: number): string {
  if (cell === '') return ''
  if (typeof cell === 'string') return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`
  if (typeof cell === 'number') return `<c r="${at}" s="${style}"><v>${cell}</v></c>`
  // A spreadsheet stores 74.37 % as 0.7437; dividing leaves binary noise in the last digits.
  const value = cell.percent ? Number((cell.value / 100).toPrecision(15)) : cell.value
  return `<c r="${at}" s="${style}"><v>${value}</v></c>`
}

function rowXml(cells: readonly Cell[], row: number, styleOf: (cell: Cell) => number): string {
  return `<row r="${row}">${cells.map((cell, index) => cellXml(cell, `${columnLetters(index)}${row}`, styleOf(cell))).join('')}</row>`
}

/** Returns the part of a sheet: the head stands still while the rows scroll, and repeats on each printed page. */
export function sheetXml({ table }: Sheet, styles: Styles, first: boolean): string {
  const widths = columnWidths(table).map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
  const last = `${columnLetters(Math.max(0, table.head.length - 1))}${table.rows.length + 1}`
  return (
    XML_HEAD +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="A1:${last}"/>` +
    `<sheetViews><sheetView ${first ? 'tabSelected="1" ' : ''}workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    `<cols>${widths.join('')}</cols>` +
    `<sheetData>${rowXml(table.head, 1, () => STYLE.head)}${table.rows.map((row, index) => rowXml(row, index + 2, (cell) => styles.of(cell))).join('')}</sheetData>` +
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    '</worksheet>'
  )
}
