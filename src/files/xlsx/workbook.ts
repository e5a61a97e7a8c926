/** Puts sheets together as an XLSX file (ECMA-376, SpreadsheetML). */
import type { Language } from '../../i18n'
import { step, type Job } from '../job'
import { packParts, type Part } from '../office/package'
import { escapeXml, NS_R, XML_HEAD } from '../office/xml'
import { sheetXml, type Sheet } from './sheet'
import { Styles } from './styles'

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Returns the font of a workbook: one that has the characters of its language. */
export const fontOf = (language: Language): string => (language === 'zh' ? 'Microsoft YaHei' : 'Calibri')

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Returns a sheet's name as a formula writes it. */
const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
  const heads = sheets.map(
    ({ name }, index) => `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(`${quoted(name)}!$1:$1`)}</definedName>`,
  )
  return (
    `${XML_HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${NS_R}">` +
    `<bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets><definedNames>${heads.join('')}</definedNames></workbook>`
  )
}

const coreXml = (title: string): string =>
  `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`

/**
 * Returns an XLSX file. It is zipped without a worker, because neither the page's policy nor a file opened by double click allows one that is
 * made on the fly. @throws the signal's reason once the job was cancelled.
 */
export async function workbook({ title, font, sheets }: { title: string; font: string; sheets: readonly Sheet[] }, job: Job): Promise<Blob> {
  const styles = new Styles(font)
  const sheetParts: Part[] = []
  for (const [index, sheet] of sheets.entries()) {
    await step(job, index, sheets.length)
    sheetParts.push({ path: `xl/worksheets/sheet${index + 1}.xml`, type: `${CONTENT}.worksheet+xml`, content: sheetXml(sheet, styles, index === 0) })
  }
  const book: Part = {
    path: 'xl/workbook.xml',
    type: `${CONTENT}.sheet.main+xml`,
    content: workbookXml(sheets),
    links: [
      ...sheetParts.map(({ path }, index) => ({ id: `rId${index + 1}`, kind: 'worksheet', target: path })),
      { id: `rId${sheets.length + 1}`, kind: 'styles', target: 'xl/styles.xml' },
    ],
  }
  const core: Part = { path: 'docProps/core.xml', type: 'application/vnd.openxmlformats-package.core-properties+xml', content: coreXml(title) }
  // Styles come last: they are collected while the cells are written.
  const parts = [book, ...sheetParts, { path: 'xl/styles.xml', type: `${CONTENT}.styles+xml`, content: styles.xml() }, core]
  await step(job, sheets.length, sheets.length)
  const file = packParts(parts, [
    { id: 'rId1', kind: 'officeDocument', target: book.path },
    { id: 'rId2', kind: `${PACKAGE}/relationships/metadata/core-properties`, target: core.path },
  ])
  return new Blob([file], { type: XLSX_TYPE })
}
