/** Puts sheets together as an XLSX file (ECMA-376, SpreadsheetML). */
import { strToU8, zipSync } from 'fflate'
import type { Language } from '../../i18n'
import { step, type Job } from '../job'
import { sheetPart, type Sheet } from './sheet'
import { Styles } from './styles'
import { xmlPart, xmlText } from './xml'

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Returns the font of a workbook: one that has the characters of its language. */
export const fontOf = (language: Language): string => (language === 'zh' ? 'Microsoft YaHei' : 'Calibri')

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function contentTypes(count: number): string {
  const part = (name: string, type: string) => `<Override PartName="${name}" ContentType="${type}"/>`
  const sheets = Array.from({ length: count }, (_, index) => part(`/xl/worksheets/sheet${index + 1}.xml`, `${CONTENT}.worksheet+xml`))
  return xmlPart(
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${part('/xl/workbook.xml', `${CONTENT}.sheet.main+xml`)}${part('/xl/styles.xml', `${CONTENT}.styles+xml`)}` +
      `${part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}${sheets.join('')}</Types>`,
  )
}

const relations = (list: readonly { type: string; target: string }[]): string =>
  xmlPart(
    `<Relationships xmlns="${PACKAGE}/relationships">${list
      .map(({ type, target }, index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`)
      .join('')}</Relationships>`,
  )

/** Returns a sheet's name as a formula writes it. */
const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`

function workbookPart(sheets: readonly Sheet[]): string {
  const list = sheets.map(({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
  const heads = sheets.map(
    ({ name }, index) => `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xmlText(`${quoted(name)}!$1:$1`)}</definedName>`,
  )
  return xmlPart(
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">` +
      `<bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets><definedNames>${heads.join('')}</definedNames></workbook>`,
  )
}

const corePart = (title: string): string =>
  xmlPart(
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title></cp:coreProperties>`,
  )

/**
 * Returns an XLSX file. It is zipped without a worker, because neither the page's policy nor a file opened by double click allows one that is
 * made on the fly. @throws the signal's reason once the job was cancelled.
 */
export async function workbook({ title, font, sheets }: { title: string; font: string; sheets: readonly Sheet[] }, job: Job): Promise<Blob> {
  const styles = new Styles(font)
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(contentTypes(sheets.length)),
    '_rels/.rels': strToU8(
      relations([
        { type: `${OFFICE}/officeDocument`, target: 'xl/workbook.xml' },
        { type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
      ]),
    ),
    'docProps/core.xml': strToU8(corePart(title)),
    'xl/workbook.xml': strToU8(workbookPart(sheets)),
    'xl/_rels/workbook.xml.rels': strToU8(
      relations([
        ...sheets.map((_, index) => ({ type: `${OFFICE}/worksheet`, target: `worksheets/sheet${index + 1}.xml` })),
        { type: `${OFFICE}/styles`, target: 'styles.xml' },
      ]),
    ),
  }
  for (const [index, sheet] of sheets.entries()) {
    await step(job, index, sheets.length)
    files[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(sheetPart(sheet, styles, index === 0))
  }
  files['xl/styles.xml'] = strToU8(styles.part())
  await step(job, sheets.length, sheets.length)
  // A copy of a kind that a Blob takes: what the library returns may be typed as shared memory.
  return new Blob([new Uint8Array(zipSync(files))], { type: XLSX_TYPE })
}
