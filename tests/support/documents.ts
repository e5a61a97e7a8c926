import { strToU8, zipSync } from 'fflate'

/** A cell as HTML has it: it takes the next free place of its row. */
export interface BuiltCell {
  text: string
  rowSpan?: number
  columnSpan?: number
}

/** A piece of a document, whatever its format. A cell that is only a text has no spans. */
export type BuiltBlock = { heading: string; level?: number } | { paragraph: string } | { table: readonly (readonly (string | BuiltCell)[])[] }

/** A place of the grid: the cell that begins there, a place that a span covers, or nothing. */
type Place = { begins: Required<BuiltCell> } | { covered: Required<BuiltCell>; first: boolean; top: boolean } | undefined

const full = (cell: string | BuiltCell): Required<BuiltCell> => ({ rowSpan: 1, columnSpan: 1, ...(typeof cell === 'string' ? { text: cell } : cell) })

/** Returns the grid of a table, place by place. Throws where cells overlap. */
export function gridOf(table: readonly (readonly (string | BuiltCell)[])[]): Place[][] {
  const grid: Place[][] = table.map(() => [])
  for (const [row, cells] of table.entries()) {
    let column = 0
    for (const cell of cells.map(full)) {
      while (grid[row]?.[column]) column += 1
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let over = 0; over < cell.columnSpan; over += 1) {
          const places = grid[row + down]
          if (!places) throw new Error('a cell reaches below the table')
          if (places[column + over]) throw new Error('two cells overlap')
          places[column + over] = down === 0 && over === 0 ? { begins: cell } : { covered: cell, first: over === 0, top: down === 0 }
        }
    }
  }
  return grid
}

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

function htmlTable(table: readonly (readonly (string | BuiltCell)[])[]): string {
  const rows = table.map((cells) =>
    cells
      .map(full)
      .map(({ text, rowSpan, columnSpan }) => {
        const spans = (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '') + (columnSpan > 1 ? ` colspan="${columnSpan}"` : '')
        return `<td${spans}><p>${text === '' ? '&nbsp;' : escapeXml(text).replaceAll('\n', '<br>')}</p></td>`
      })
      .join(''),
  )
  return `<table border="1"><tbody>${rows.map((row) => `<tr>${row}</tr>`).join('\n')}</tbody></table>`
}

/** Returns a page. `before` and `after` are markup around the report: navigation, advertising. */
export function buildHtml(
  blocks: readonly BuiltBlock[],
  { title = '', charset = 'utf-8', before = '', after = '' }: { title?: string; charset?: string; before?: string; after?: string } = {},
): string {
  const body = blocks.map((block) => {
    if ('heading' in block) return `<h${block.level ?? 2}>${escapeXml(block.heading)}</h${block.level ?? 2}>`
    return 'paragraph' in block ? `<p>${escapeXml(block.paragraph)}</p>` : htmlTable(block.table)
  })
  return `<!DOCTYPE html>\n<html><head><meta charset="${charset}"><title>${escapeXml(title)}</title></head><body>\n${before}${body.join('\n')}${after}</body></html>\n`
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

const relations = (list: readonly { id: string; type: string; target: string }[]): string =>
  `${XML}<Relationships xmlns="${RELATIONS}">${list
    .map(({ id, type, target }) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** Returns a ZIP file of text parts. */
export function buildPackage(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

/** Returns a run of Word with its line breaks. */
const run = (text: string): string =>
  text === ''
    ? ''
    : `<w:r>${text
        .split('\n')
        .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
        .join('<w:br/>')}</w:r>`

export const docxParagraph = (text: string, properties = ''): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`

function docxTable(table: readonly (readonly (string | BuiltCell)[])[]): string {
  const rows = gridOf(table).map((places) => {
    const cells = places.map((place) => {
      if (!place) return '<w:tc><w:tcPr/><w:p/></w:tc>'
      const cell = 'begins' in place ? place.begins : place.covered
      if (!('begins' in place) && !place.first) return ''
      const span = cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : ''
      const merge = cell.rowSpan > 1 ? ('begins' in place ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>') : ''
      return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${docxParagraph('begins' in place ? cell.text : '')}</w:tc>`
    })
    return `<w:tr>${cells.join('')}</w:tr>`
  })
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`
}

/** Returns a Word file around the markup of its body; `parts` adds to or replaces those of the package. */
export function wrapDocx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return buildPackage({
    '[Content_Types].xml':
      `${XML}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': relations([{ id: 'rId1', type: 'officeDocument', target: 'word/document.xml' }]),
    'word/_rels/document.xml.rels': relations([
      { id: 'rId1', type: 'styles', target: 'styles.xml' },
      { id: 'rId2', type: 'numbering', target: 'numbering.xml' },
    ]),
    'word/styles.xml': `${XML}<w:styles xmlns:w="${WORD}">${[1, 2, 3]
      .map((level) => `<w:style w:type="paragraph" w:styleId="${level + 1}"><w:name w:val="heading ${level}"/></w:style>`)
      .join('')}</w:styles>`,
    'word/numbering.xml': `${XML}<w:numbering xmlns:w="${WORD}"/>`,
    'word/document.xml':
      `${XML}<w:document xmlns:w="${WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
      `xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml">` +
      `<w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...parts,
  })
}

/** Returns a Word file. */
export function buildDocx(blocks: readonly BuiltBlock[]): Uint8Array {
  return wrapDocx(
    blocks
      .map((block) => {
        if ('heading' in block) return docxParagraph(block.heading, `<w:pStyle w:val="${(block.level ?? 2) + 1}"/>`)
        return 'paragraph' in block ? docxParagraph(block.paragraph) : docxTable(block.table)
      })
      .join(''),
  )
}

/** Returns the letters of a column of a sheet, from 0. */
const letters = (column: number): string => (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

/** Returns the markup of a sheet: blocks below each other, an empty row between them. A text of digits is a number. */
function sheetXml(blocks: readonly BuiltBlock[]): string {
  const rows: string[] = []
  const merges: string[] = []
  let at = 1
  const cellXml = (text: string, row: number, column: number): string => {
    if (text === '') return ''
    const place = `${letters(column)}${row}`
    return /^(?:0|[1-9]\d{0,11})$/.test(text)
      ? `<c r="${place}"><v>${text}</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
  }
  for (const block of blocks) {
    const table = 'table' in block ? block.table : [['heading' in block ? block.heading : block.paragraph]]
    for (const places of gridOf(table)) {
      const cells = places.map((place, column) => {
        if (!place || !('begins' in place)) return ''
        const { text, rowSpan, columnSpan } = place.begins
        if (rowSpan * columnSpan > 1) merges.push(`${letters(column)}${at}:${letters(column + columnSpan - 1)}${at + rowSpan - 1}`)
        return cellXml(text, at, column)
      })
      rows.push(`<row r="${at}">${cells.join('')}</row>`)
      at += 1
    }
    at += 1
  }
  const merged = merges.length === 0 ? '' : `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  return `${XML}<worksheet xmlns="${SHEET}"><sheetData>${rows.join('')}</sheetData>${merged}</worksheet>`
}

/** Returns a workbook around the markup of its sheets; `parts` adds to or replaces those of the package. */
export function wrapXlsx(sheets: readonly { name: string; xml: string; state?: string }[], parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return buildPackage({
    '[Content_Types].xml': `${XML}<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relations([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => ({ id: `rId${index + 1}`, type: 'worksheet', target: `worksheets/sheet${index + 1}.xml` })),
      { id: 'rIdStyles', type: 'styles', target: 'styles.xml' },
      { id: 'rIdShared', type: 'sharedStrings', target: 'sharedStrings.xml' },
    ]),
    'xl/workbook.xml': `${XML}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" ${state === undefined ? '' : `state="${state}" `}r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    ...Object.fromEntries(sheets.map(({ xml }, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
    ...parts,
  })
}

/** Returns a workbook, one sheet for each name. */
export function buildXlsx(sheets: Readonly<Record<string, readonly BuiltBlock[]>>): Uint8Array {
  return wrapXlsx(Object.entries(sheets).map(([name, blocks]) => ({ name, xml: sheetXml(blocks) })))
}

/** Returns rows as separated text; fields are quoted where they have to be. */
export function buildCsv(rows: readonly (readonly string[])[], { separator = ',', end = '\r\n', mark = '' } = {}): string {
  const field = (text: string): string => (/["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text)
  return mark + rows.map((row) => row.map(field).join(separator) + end).join('')
}

/** Returns a plain text: a paragraph a line, a table row a line with tabs. Spans are left out as copying does: a covered place is empty. */
export function buildText(blocks: readonly BuiltBlock[]): string {
  return blocks
    .map((block) => {
      if ('heading' in block) return block.heading
      if ('paragraph' in block) return block.paragraph
      return gridOf(block.table)
        .map((places) => places.map((place) => (place && 'begins' in place ? place.begins.text.replaceAll('\n', '') : '')).join('\t'))
        .join('\n')
    })
    .join('\n\n')
}

/** Returns the bytes of a text in UTF-8. */
export const bytesOf = (text: string): Uint8Array => strToU8(text)
