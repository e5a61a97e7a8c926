/** Writes the statutory form, filled with the figures of a report, as a Word file (ECMA-376, WordprocessingML). */
import type { FormTable, HeadCell, FormCell } from '../../report/form-layout'
import { formSections } from '../../report/form-layout'
import { metricOf } from '../../report/dictionary'
import { stated } from '../../report/quantity'
import type { Report } from '../../report/schema'
import { documentProperties, packParts, type Part } from '../office/package'
import { escapeXml, XML_HEAD } from '../office/xml'

const NS_W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
/** A4 with 2.5 cm on each side, in twentieths of a point. */
const PAGE = { width: 11906, height: 16838, margin: 1417 }
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin

/** Room in a cell, in twentieths of a point: the narrow columns of fifteen need every bit. */
const CELL_MARGIN = 40

/** Returns a figure as the form prints it: plain digits, its unit only where it is not the form's; an empty text where there is none. */
function printedValue(report: Report, cell: Extract<FormCell, { role: 'value' }>): string {
  const quantity = stated(report, cell.metric, cell.applicant)
  if (quantity.state === 'missing') return ''
  if (quantity.statement?.printed) return quantity.statement.printed
  const number = String(quantity.value)
  return quantity.unit === metricOf(cell.metric).unit ? number : `${number}${quantity.unit}`
}

/** Signs that end a number in front of a name: （一） has its own, others need one. */
function headText({ number, text }: HeadCell): string {
  if (number === '') return text.zh
  if (number.endsWith('）')) return `${number}${text.zh}`
  return /\d$/.test(number) ? `${number}.${text.zh}` : `${number}、${text.zh}`
}

function run(text: string, bold: boolean): string {
  if (text === '') return ''
  return `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
}

function paragraph(look: string, text: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${look}"/></w:pPr>${run(text, false)}</w:p>`
}

function cellContent(report: Report, cell: FormCell): { text: string; align: 'center' | 'left'; bold: boolean } {
  if (cell.role === 'value') return { text: printedValue(report, cell), align: 'center', bold: false }
  const left = (cell.role === 'row' && cell.rowSpan === 1) || (cell.role === 'part' && cell.number !== '')
  return { text: headText(cell), align: left ? 'left' : 'center', bold: cell.role === 'column' || cell.role === 'part' }
}

/** Returns the widths of a table's columns, in twentieths of a point. */
function columnWidths({ widths }: FormTable): number[] {
  const all = widths.reduce((sum, each) => sum + each, 0)
  return widths.map((each) => Math.floor((each / all) * TEXT_WIDTH))
}

function tableCell(report: Report, cell: FormCell, widths: readonly number[], row: number): string {
  const width = widths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, each) => sum + each, 0)
  const span = cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : ''
  const first = row === cell.row
  const merge = cell.rowSpan === 1 ? '' : first ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'
  const { text, align, bold } = cellContent(report, cell)
  const indent = align === 'left' && cell.role !== 'value' && cell.column === 0 && cell.depth > 0 ? `<w:ind w:left="${cell.depth * 160}"/>` : ''
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr>` +
    `<w:p><w:pPr><w:pStyle w:val="Cell"/>${indent}<w:jc w:val="${align}"/></w:pPr>${first ? run(text, bold) : ''}</w:p></w:tc>`
  )
}

function tableXml(report: Report, table: FormTable): string {
  const widths = columnWidths(table)
  const heads = table.cells.filter((cell) => cell.role === 'column' && table.key.endsWith('.3')).length > 0 ? 3 : 1
  const rows = Array.from({ length: table.rows }, (_, row) => {
    const cells = table.cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan).sort((one, other) => one.column - other.column)
    const header = row < heads ? '<w:tblHeader/>' : ''
    return `<w:tr><w:trPr><w:cantSplit/>${header}</w:trPr>${cells.map((cell) => tableCell(report, cell, widths, row)).join('')}</w:tr>`
  })
  const edge = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((sum, each) => sum + each, 0)}" w:type="dxa"/><w:jc w:val="center"/>` +
    `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge).join('')}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:left w:w="${CELL_MARGIN}" w:type="dxa"/><w:right w:w="${CELL_MARGIN}" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
  )
}

function documentXml(report: Report): string {
  const sections = formSections(report.form).map(({ number, name, table }) => {
    const heading = paragraph('Heading1', number === '' ? name.zh : `${number}、${name.zh}`)
    // A table needs a paragraph behind it, and prose an empty line to write on.
    return `${heading}${table ? tableXml(report, table) : ''}${paragraph('Normal', '')}`
  })
  const { width, height, margin } = PAGE
  return (
    `${XML_HEAD}<w:document xmlns:w="${NS_W}"><w:body>${paragraph('Title', report.title.zh)}${sections.join('')}` +
    `<w:sectPr><w:pgSz w:w="${width}" w:h="${height}"/>` +
    `<w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="851" w:footer="851" w:gutter="0"/></w:sectPr></w:body></w:document>`
  )
}

const FACES = { text: '宋体', heading: '黑体' } as const

function style(id: string, name: string, paragraphLook: string, face: string, size: number, bold = false, base = true): string {
  const fonts = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${face}" w:cs="Times New Roman"/>`
  return (
    `<w:style w:type="paragraph"${base ? '' : ' w:default="1"'} w:styleId="${id}"><w:name w:val="${name}"/>${base ? '<w:basedOn w:val="Normal"/>' : ''}<w:qFormat/>` +
    `<w:pPr>${paragraphLook}</w:pPr><w:rPr>${fonts}${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`
  )
}

const stylesXml = (): string =>
  `${XML_HEAD}<w:styles xmlns:w="${NS_W}"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>` +
  style('Normal', 'Normal', '', FACES.text, 24, false, false) +
  style('Title', 'Title', '<w:spacing w:before="120" w:after="360"/><w:jc w:val="center"/>', FACES.heading, 36, true) +
  style('Heading1', 'heading 1', '<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="0"/>', FACES.heading, 28) +
  style('Cell', 'Cell', '<w:spacing w:before="20" w:after="20"/>', FACES.text, 18) +
  `</w:styles>`

/** Returns the sections and tables of the report's form, filled with its figures, as a Word file. A blank stays blank; official Chinese only. */
export function formDocx(report: Report, made = new Date()): Blob {
  const properties = documentProperties(report.title.zh, report.body.zh, made)
  const parts: Part[] = [
    {
      path: 'word/document.xml',
      type: `${CONTENT}.document.main+xml`,
      content: documentXml(report),
      links: [{ id: 'rId1', kind: 'styles', target: 'word/styles.xml' }],
    },
    { path: 'word/styles.xml', type: `${CONTENT}.styles+xml`, content: stylesXml() },
    ...properties.parts,
  ]
  const file = packParts(parts, [{ id: 'rId1', kind: 'officeDocument', target: 'word/document.xml' }, ...properties.links])
  return new Blob([file], { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' })
}
