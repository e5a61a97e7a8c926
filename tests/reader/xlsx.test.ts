import { describe, expect, it } from 'vitest'
import { buildXlsx, wrapXlsx } from '../support/documents'
import { open, outline, problemOf, rowsOf, tableIn } from './open-document'

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const sheet = (rows: string, after = ''): { name: string; xml: string } => ({
  name: '表',
  xml: `<worksheet ${NS}><sheetData>${rows}</sheetData>${after}</worksheet>`,
})

/** Returns what a number prints as in a number format. */
async function printed(value: string, format: string): Promise<string | undefined> {
  const styles = `<styleSheet ${NS}><numFmts><numFmt numFmtId="170" formatCode="${format.replaceAll('"', '&quot;')}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`
  const rows = `<row r="1"><c r="A1" t="str"><v>甲</v></c><c r="B1" s="1"><v>${value}</v></c></row>`
  return rowsOf(tableIn(await open(wrapXlsx([sheet(rows)], { 'xl/styles.xml': styles }))))[0]?.[1]
}

describe('workbooks', () => {
  it('opens every sheet that is shown: its name, then its tables, parted by empty rows', async () => {
    const blocks = [
      { paragraph: '题' },
      {
        table: [
          ['项', '数'],
          ['甲', '5'],
        ],
      },
      { table: [['乙', '', '6']] },
    ]
    const document = await open(buildXlsx({ 一: blocks, 空: [], 二: [{ table: [['丙', '7']] }] }))
    expect(document.format).toBe('xlsx')
    expect(outline(document.blocks)).toEqual([
      '# 一',
      '题',
      [
        ['项', '数'],
        ['甲', '5'],
      ],
      [['乙', '', '6']],
      '# 二',
      [['丙', '7']],
    ])
    const hidden = wrapXlsx([
      sheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
      { ...sheet('<row r="1"><c r="A1"><v>9</v></c></row>'), state: 'veryHidden' },
    ])
    expect(outline((await open(hidden)).blocks)).toEqual(['# 表', '1'])
  })

  it('reads shared texts without their readings, texts in place, formulas by value, truth values and errors', async () => {
    const shared = `<sst ${NS}><si><t>甲</t></si><si><r><t>乙</t></r><r><t>项</t></r><rPh><t>yi</t></rPh></si></sst>`
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c t="inlineStr"><is><t> 丙 </t><rPh><t>bing</t></rPh></is></c><c r="D1"><f>1+1</f><v>2</v></c>' +
      '<c r="E1" t="str"><f>A1</f><v>甲</v></c><c r="F1" t="b"><v>1</v></c><c r="G1" t="e"><v>#DIV/0!</v></c><c r="H1" t="s"><v>99</v></c></row>'
    expect(rowsOf(tableIn(await open(wrapXlsx([sheet(rows)], { 'xl/sharedStrings.xml': shared }))))).toEqual([
      ['甲', '乙项', '丙', '2', '甲', 'TRUE', '#DIV/0!'],
    ])
  })

  it.each([
    ['59237.244899999998', 'General', '59237.2449'],
    ['0.1', 'General', '0.1'],
    ['0.30000000000000004', 'General', '0.3'],
    ['1.2E+6', 'General', '1200000'],
    ['1E-3', 'General', '0.001'],
    ['1234567', '#,##0', '1,234,567'],
    ['1234.5', '#,##0', '1,234.5'],
    ['1234', '#,##0.00_ ', '1,234.00'],
    ['-5', '0;[Red]-0', '-5'],
    ['0.7437', '0.00%', '74.37%'],
    ['0.7437', '0%', '74.37%'],
    ['0.285', '0.0%', '28.5%'],
    ['12', '0"件"', '12件'],
    ['45321', 'yyyy"年"m"月"d"日"', '2024-01-30'],
    ['45321.5', 'yyyy-mm-dd hh:mm', '2024-01-30 12:00'],
    ['5', '# ?/?', '5'],
  ])('prints %s in the format %s as %s', async (value, format, text) => {
    expect(await printed(value, format)).toBe(text)
  })

  it('keeps merged cells that are blank, and cuts them to the table', async () => {
    const rows = '<row r="2"><c r="B2"><v>1</v></c><c r="C2"><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c></row>'
    const table = tableIn(await open(wrapXlsx([sheet(rows, '<mergeCells><mergeCell ref="C3:F9"/><mergeCell ref="A20:XFD1048576"/></mergeCells>')])))
    expect(table).toMatchObject({ rows: 2, columns: 2 })
    expect(table.cells.map(({ text }) => text)).toEqual(['1', '2', '3', ''])
  })
})

describe('broken and hostile workbooks', () => {
  it('refuses a table that is too wide, and cells far away', async () => {
    const wide = Array.from({ length: 10_000 }, (_, at) => `<c t="str"><v>${at}</v></c>`).join('')
    expect(await problemOf(wrapXlsx([sheet(`<row r="1">${wide}</row>`)]))).toBe('read.too-complex')
    expect(await problemOf(wrapXlsx([sheet('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>')]))).toBe('read.too-complex')
  })

  it('refuses a merged range over the whole sheet', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="B9"><v>1</v></c></row>'
    expect(await problemOf(wrapXlsx([sheet(rows, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')]))).toBe('read.too-complex')
  })

  it('says that a workbook without a sheet of its list is damaged', async () => {
    const parts = { 'xl/workbook.xml': `<workbook ${NS}><sheets><sheet name="表" id="rId9"/></sheets></workbook>` }
    expect(await problemOf(wrapXlsx([sheet('')], parts))).toBe('read.damaged')
  })
})
