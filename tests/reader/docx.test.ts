import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { buildDocx, buildPackage, bytesOf, docxParagraph, wrapDocx } from '../support/documents'
import { open, outline, problemOf, tableIn } from './open-document'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const blocksOf = async (body: string, parts?: Readonly<Record<string, string>>): Promise<(string | string[][])[]> =>
  outline((await open(wrapDocx(body, parts))).blocks)
const run = (text: string, properties = ''): string => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`
const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
const row = (cells: string, properties = ''): string => `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`

describe('text of a Word file', () => {
  it('reads headings by style and by outline level', async () => {
    const body =
      docxParagraph('甲', '<w:pStyle w:val="2"/>') +
      docxParagraph('乙', '<w:outlineLvl w:val="0"/>') +
      docxParagraph('丙', '<w:outlineLvl w:val="9"/>')
    expect(await blocksOf(body)).toEqual(['# 甲', '# 乙', '丙'])
  })

  it('takes heading and number of a style from the style it is based on', async () => {
    const styles =
      `<w:styles ${W}><w:style w:type="paragraph" w:styleId="a"><w:name w:val="Heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>` +
      '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="own"/><w:basedOn w:val="a"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="loop"/><w:basedOn w:val="c"/></w:style></w:styles>'
    const numbering =
      `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    const body =
      docxParagraph('甲', '<w:pStyle w:val="a"/>') + docxParagraph('乙', '<w:pStyle w:val="b"/>') + docxParagraph('丙', '<w:pStyle w:val="c"/>')
    expect(await blocksOf(body, { 'word/styles.xml': styles, 'word/numbering.xml': numbering })).toEqual(['# 一、甲', '# 二、乙', '丙'])
  })

  it('writes the numbers that Word counts', async () => {
    const level = (at: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering =
      `<w:numbering ${W}><w:abstractNum w:abstractNumId="7">${level(0, 'japaneseCounting', '%1、')}${level(1, 'chineseCountingThousand', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'bullet', '●')}${level(4, 'decimal', '%3.%5')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' +
      '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num></w:numbering>'
    const numbered = (text: string, at: number, list = 1): string =>
      docxParagraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`)
    const body =
      numbered('甲', 0) +
      numbered('乙', 1) +
      numbered('丙', 1) +
      numbered('丁', 2) +
      numbered('戊', 4) +
      numbered('己', 3) +
      numbered('庚', 0) +
      numbered('辛', 1) +
      numbered('壬', 0, 2) +
      numbered('癸', 0, 0)
    expect(await blocksOf(body, { 'word/numbering.xml': numbering })).toEqual([
      '一、甲',
      '（一）乙',
      '（二）丙',
      '1. 丁',
      '1.1 戊',
      '己',
      '二、庚',
      '（一）辛',
      '十一、壬',
      '癸',
    ])
  })

  it('shows the text as it is with all changes accepted', async () => {
    const body =
      `<w:p>${run('收到')}<w:del>${run('9').replaceAll('w:t>', 'w:delText>')}</w:del><w:del>${run('8')}</w:del><w:ins>${run('12')}</w:ins>${run('件')}</w:p>` +
      `<w:p><w:moveFrom>${run('移走')}</w:moveFrom><w:moveTo>${run('移来')}</w:moveTo></w:p>` +
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('前半')}</w:p><w:p>${run('后半')}</w:p>`
    expect(await blocksOf(body)).toEqual(['收到12件', '移来', '前半后半'])
  })

  it('leaves out hidden and struck text, but not what only was hidden before', async () => {
    const body =
      `<w:p>${run('甲')}${run('1', '<w:vanish/>')}${run('2', '<w:strike/>')}${run('3', '<w:vanish w:val="0"/>')}` +
      `${run('4', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>')}</w:p><w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('乙')}</w:p>`
    expect(await blocksOf(body)).toEqual(['甲34', '乙'])
  })

  it('leaves out the raised mark of a note, by its own property or its style, and counts pictures', async () => {
    const style = `<w:styles ${W}><w:style w:type="character" w:styleId="a8"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>`
    const body = `<w:p>${run('12')}${run('1', '<w:vertAlign w:val="superscript"/>')}</w:p><w:p>${run('12')}${run('①', '<w:rStyle w:val="a8"/>')}${run('件')}</w:p>`
    expect(await blocksOf(body, { 'word/styles.xml': style })).toEqual(['12', '12件'])
    expect(await problemOf(wrapDocx('<w:p><w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r></w:p>'))).toBe('read.pictures')
  })

  it('reads tabs, breaks, hyphens, symbols, and no field code', async () => {
    const body =
      '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/>' +
      '<w:sym w:font="宋体" w:char="2460"/><w:sym w:font="Wingdings" w:char="F0FC"/><w:instrText>PAGE 9</w:instrText></w:r></w:p>'
    expect(await blocksOf(body)).toEqual(['甲 乙', '丙-①'])
  })

  it('reads a text box once, behind the paragraph that holds it', async () => {
    const box = `<w:txbxContent>${docxParagraph('框中')}</w:txbxContent>`
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('段落')}</w:p>`
    expect(await blocksOf(body)).toEqual(['段落', '框中'])
  })

  it('leaves out a table of contents', async () => {
    const styles = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="9"><w:name w:val="toc 1"/></w:style></w:styles>`
    expect(await blocksOf(docxParagraph('一、甲 1', '<w:pStyle w:val="9"/>') + docxParagraph('一、甲'), { 'word/styles.xml': styles })).toEqual([
      '一、甲',
    ])
  })

  it('knows the namespace whatever its prefix is', async () => {
    const other = `<d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body><d:p><d:r><d:t>甲</d:t></d:r></d:p></d:body></d:document>`
    expect(await blocksOf('', { 'word/document.xml': other })).toEqual(['甲'])
  })

  it('takes the title from the properties', async () => {
    const core =
      '<c:coreProperties xmlns:c="x" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title> 年报 </dc:title><dc:creator>乙</dc:creator></c:coreProperties>'
    expect((await open(wrapDocx(docxParagraph('甲'), { 'docProps/core.xml': core }))).title).toBe('年报')
  })
})

describe('tables of a Word file', () => {
  it('leaves out deleted rows, and joins the paragraphs of a cell as lines', async () => {
    const body = `<w:tbl>${row(cell(docxParagraph('甲') + docxParagraph('乙')) + cell(docxParagraph('1')))}${row(cell(docxParagraph('删')) + cell(docxParagraph('9')), '<w:del/>')}</w:tbl>`
    expect(await blocksOf(body)).toEqual([[['甲\n乙', '1']]])
  })

  it('leaves the places before the first cell of a row free', async () => {
    const table = tableIn(
      await open(
        wrapDocx(
          `<w:tbl>${row(cell(docxParagraph('甲')) + cell(docxParagraph('1')))}${row(cell(docxParagraph('2')), '<w:gridBefore w:val="1"/>')}</w:tbl>`,
        ),
      ),
    )
    expect(table.cells.map(({ text, row: at, column }) => [text, at, column])).toEqual([
      ['甲', 0, 0],
      ['1', 0, 1],
      ['2', 1, 1],
    ])
  })

  it('lets a table that holds another flow, and keeps the inner one', async () => {
    const inner = `<w:tbl>${row(cell(docxParagraph('项')) + cell(docxParagraph('5')))}</w:tbl>`
    expect(await blocksOf(`<w:tbl>${row(cell(docxParagraph('左')) + cell(docxParagraph('题') + inner + '<w:p/>'))}</w:tbl>`)).toEqual([
      '左',
      '题',
      [['项', '5']],
    ])
  })
})

describe('broken and hostile Word files', () => {
  const good = buildDocx([
    { heading: '甲' },
    {
      table: [
        ['项', '数'],
        ['乙', '5'],
      ],
    },
  ])

  it('says that a cut file is damaged, wherever it is cut', async () => {
    for (let length = 30; length < good.length; length += 97) expect(await problemOf(good.subarray(0, length))).toBe('read.damaged')
  })

  it('never fails in another way, whichever byte is changed', async () => {
    for (let at = 4; at < good.length; at += 11) {
      const changed = good.slice()
      changed[at] = (changed[at] ?? Number.NaN) ^ 0xff
      expect(await problemOf(changed)).toMatch(/^(?:read\.(?:damaged|bomb|encrypted|unknown-format|too-complex|encoding)|opened as docx)$/)
    }
  })

  it.each([
    ['markup that is not closed', '<w:document xmlns:w="w"><w:body>'],
    [
      'an entity of its own',
      `<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document ${W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`,
    ],
    ['an entity from outside', `<!DOCTYPE d SYSTEM "file:///etc/passwd"><w:document ${W}/>`],
    ['no markup', 'text'],
    ['nothing', ''],
  ])('says that it is damaged where the main part has %s', async (_, xml) => {
    expect(await problemOf(wrapDocx('', { 'word/document.xml': xml }))).toBe('read.damaged')
  })

  it('says that a file without its main part is damaged, and that other archives are unknown', async () => {
    expect(await problemOf(buildPackage({ 'word/styles.xml': '<a/>' }))).toBe('read.damaged')
    expect(await problemOf(buildPackage({ 'ppt/presentation.xml': '<a/>' }))).toBe('read.unknown-format')
    expect(await problemOf(zipSync({}))).toBe('read.unknown-format')
  })

  it('refuses a bomb before it is unpacked', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(30_000_000), '_rels/.rels': bytesOf('<a/>') }, { level: 9 })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await problemOf(bomb)).toBe('read.bomb')
  })

  it('refuses a bomb whose directory lies about its size', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(30_000_000) }, { level: 9 })
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    for (let at = 0; at < bomb.length - 4; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true)
    expect(await problemOf(bomb)).toBe('read.bomb')
  })

  it('refuses a bomb in a part that is not read', async () => {
    const parts = { 'word/document.xml': bytesOf('<a/>'), 'word/media/a.bin': new Uint8Array(30_000_000) }
    expect(await problemOf(zipSync(parts, { level: 9 }))).toBe('read.bomb')
  })

  it('says that a part is damaged where it does not fit its checksum', async () => {
    const file = zipSync({ 'word/document.xml': bytesOf(`<w:document ${W}><w:body>${docxParagraph('12')}</w:body></w:document>`) }, { level: 0 })
    expect(outline((await open(file)).blocks)).toEqual(['12'])
    file[Buffer.from(file).indexOf('12</w:t>')] = 0x39
    expect(await problemOf(file)).toBe('read.damaged')
  })

  it('refuses elements far inside each other', async () => {
    expect(await problemOf(wrapDocx(`${'<w:sdt>'.repeat(5000)}${'</w:sdt>'.repeat(5000)}`))).toBe('read.too-complex')
  })

  it('refuses absurd spans', async () => {
    expect(
      await problemOf(wrapDocx(`<w:tbl>${row(cell(docxParagraph('甲'), '<w:gridSpan w:val="99999999"/>') + cell(docxParagraph('乙')))}</w:tbl>`)),
    ).toBe('read.too-complex')
  })
})
