/** Number formats and looks of a workbook's cells. */
import { decimalsOf } from '../../i18n/format'
import { escapeXml, XML_HEAD } from '../office/xml'
import type { Cell } from '../table'

/** Positions in `cellXfs` that are always there. */
export const STYLE = { head: 1, text: 2, quoted: 3 } as const
const FIRST_NUMBER_STYLE = 4
/** Ids below are the formats that every spreadsheet program has built in. */
const FIRST_OWN_FORMAT = 164

/** Returns the number format of a cell: separators, the decimals that its precision has, the sign of a percentage. */
export function numberFormat({ precision, percent }: { precision: number; percent: boolean }): string {
  const decimals = decimalsOf(precision)
  const fraction = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`
  return percent ? `0${fraction}%` : `#,##0${fraction}`
}

/** The styles of one workbook, collected while its cells are written. */
export class Styles {
  readonly #formats: string[] = []
  readonly #font: string

  constructor(font: string) {
    this.#font = font
  }

  /** Returns the style of a cell that is no head. */
  of(cell: Cell): number {
    // A text that looks like a formula is marked as quoted, so that it stays a text when somebody edits it.
    if (typeof cell === 'string') return /^[=+\-@]/.test(cell) ? STYLE.quoted : STYLE.text
    // A plain number, such as a year, has no separators.
    const format = typeof cell === 'number' ? '0' : numberFormat(cell)
    const known = this.#formats.indexOf(format)
    if (known >= 0) return FIRST_NUMBER_STYLE + known
    this.#formats.push(format)
    return FIRST_NUMBER_STYLE + this.#formats.length - 1
  }

  /** Returns the part `xl/styles.xml`. */
  xml(): string {
    const formats = this.#formats.map((code, index) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${escapeXml(code)}"/>`)
    const numFmts = formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : ''
    const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="${escapeXml(this.#font)}"/><family val="2"/></font>`
    const edges = '<left/><right/><top/>'
    const cellXfs = [
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
      '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
      ...this.#formats.map(
        (_, index) =>
          `<xf numFmtId="${FIRST_OWN_FORMAT + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>`,
      ),
    ]
    return (
      XML_HEAD +
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      numFmts +
      `<fonts count="2">${font('')}${font('<b/>')}</fonts>` +
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
      '<fill><patternFill patternType="solid"><fgColor rgb="FFEFEDE8"/><bgColor indexed="64"/></patternFill></fill></fills>' +
      `<borders count="2"><border>${edges}<bottom/><diagonal/></border>` +
      `<border>${edges}<bottom style="thin"><color rgb="FF8A8578"/></bottom><diagonal/></border></borders>` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${cellXfs.length}">${cellXfs.join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      '</styleSheet>'
    )
  }
}
