import type { Archive } from './archive'
import { BlockBudget, BlockList } from './block-list'
import type { Block } from './blocks'
import { readNumbering, type Numbering } from './docx-numbering'
import { readStyles, type Style } from './docx-styles'
import { tableOfDocx, type DocxCell, type DocxRow } from './docx-table'
import { nothingElsewhere, type Elsewhere } from './elsewhere'
import { isLayout } from './layout'
import { LIMITS, tooComplex } from './limits'
import { officeTitle, relationsOf } from './office'
import { ReadError } from './reading'
import { isNoteMark, tidyText } from './tidy-text'
import { readXml, type XmlHandler } from './xml'

/** Subtrees that are not shown: deleted and moved text, former properties, field codes, readings above characters, page properties. */
const UNSEEN = new Set(
  (
    'w:del w:moveFrom w:delText w:instrText w:rt w:sdtPr w:tblGrid w:sectPr w:tabs w:pPrChange w:rPrChange w:tcPrChange w:trPrChange ' +
    'w:tblPrChange w:tblPrExChange w:tblGridChange w:sectPrChange w:numberingChange'
  ).split(' '),
)

interface Paragraph {
  text: string
  style?: string
  list?: string
  level?: number
  outline?: number
  /** Whether its end was deleted, so that the next paragraph goes on in it. */
  joins: boolean
  hidden: boolean
  /** Whether its present run stands above the line. */
  raised: boolean
  /** Text boxes anchored in it; they follow it. */
  boxes: Block[][]
}

interface OpenTable {
  rows: DocxRow[]
  row: DocxRow & { deleted: boolean }
}

function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off'
}

/** Returns a count as an attribute gives it, within what a table may have. */
function count(value: string | undefined, least: number): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < least) return least
  if (number > LIMITS.columns) throw tooComplex('columns')
  return number
}

/** Returns the character of `w:sym`. Those of picture fonts, in the private area, are left out. */
function symbol(char: string | undefined): string {
  const code = Number.parseInt(char ?? '', 16)
  return code >= 0x20 && code < 0xe000 && !(code >= 0xd800) ? String.fromCharCode(code) : ''
}

class DocxReader implements XmlHandler {
  readonly elsewhere = nothingElsewhere()
  readonly #budget = new BlockBudget()
  readonly #lists = [new BlockList(this.#budget)]
  readonly #paragraphs: Paragraph[] = []
  readonly #tables: OpenTable[] = []
  readonly #cells: (DocxCell & { deleted: boolean })[] = []
  readonly #names: string[] = []
  /** Whether a choice was taken in each open `mc:AlternateContent`. */
  readonly #chosen: boolean[] = []
  #unseen = 0
  #inText = false
  #carried = ''
  readonly #styles: ReadonlyMap<string, Style>
  readonly #numbering: Numbering

  constructor(styles: ReadonlyMap<string, Style>, numbering: Numbering) {
    this.#styles = styles
    this.#numbering = numbering
  }

  get blocks(): Block[] {
    return this.#list.blocks
  }

  get #list(): BlockList {
    const list = this.#lists.at(-1)
    if (!list) throw new ReadError('read.damaged')
    return list
  }

  open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const parent = this.#names.at(-1)
    this.#names.push(name)
    if (this.#unseen > 0 || this.#isUnseen(name, parent)) {
      this.#unseen += 1
      return
    }
    const { val } = attributes
    const paragraph = this.#paragraphs.at(-1)
    switch (name) {
      case 'a:blip':
      case 'v:imagedata':
        this.elsewhere.pictures += 1
        break
      case 'mc:AlternateContent':
        this.#chosen.push(false)
        break
      case 'w:p':
        this.#paragraphs.push({ text: this.#carried, joins: false, hidden: false, raised: false, boxes: [] })
        this.#carried = ''
        break
      case 'w:txbxContent':
        this.#lists.push(new BlockList(this.#budget))
        break
      case 'w:tbl':
        this.#tables.push({ rows: [], row: { before: 0, cells: [], deleted: false } })
        break
      case 'w:r':
        if (paragraph) Object.assign(paragraph, { hidden: false, raised: false })
        break
      case 'w:t':
      case 'm:t':
        this.#inText = true
        break
      default:
        if (parent === 'w:r') this.#character(name, attributes)
        else if (parent === 'w:rPr') this.#runProperty(name, val)
        else if (parent === 'w:pPr' || parent === 'w:numPr') this.#paragraphProperty(name, val)
        else this.#tablePart(name, parent, val)
    }
  }

  close = (name: string): void => {
    this.#names.pop()
    if (this.#unseen > 0) {
      this.#unseen -= 1
      return
    }
    switch (name) {
      case 'mc:AlternateContent':
        this.#chosen.pop()
        break
      case 'w:p':
        this.#endParagraph()
        break
      case 'w:txbxContent': {
        const box = this.#lists.pop()
        const paragraph = this.#paragraphs.at(-1)
        if (box && paragraph) paragraph.boxes.push(box.blocks)
        else if (box) this.#list.addAll(box.blocks)
        break
      }
      case 'w:t':
      case 'm:t':
        this.#inText = false
        break
      case 'w:tc':
        this.#endCell()
        break
      case 'w:tr': {
        const table = this.#tables.at(-1)
        if (table && !table.row.deleted) table.rows.push(table.row)
        break
      }
      case 'w:tbl':
        this.#endTable()
        break
    }
  }

  text = (text: string): void => {
    if (!this.#inText || this.#unseen > 0) return
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph?.raised && paragraph.text.trim() !== '' && isNoteMark(text)) return
    this.#write(text.replace(/\s/g, ' '))
  }

  #isUnseen(name: string, parent: string | undefined): boolean {
    if (name === 'mc:Choice' || name === 'mc:Fallback') {
      if (this.#chosen.at(-1) === true) return true
      this.#chosen[this.#chosen.length - 1] = true
      return false
    }
    if (name === 'w:del' && parent === 'w:rPr' && this.#names.at(-3) === 'w:pPr') {
      const paragraph = this.#paragraphs.at(-1)
      if (paragraph) paragraph.joins = true
    }
    if (name === 'w:del' && parent === 'w:trPr') {
      const table = this.#tables.at(-1)
      if (table) table.row.deleted = true
    }
    return UNSEEN.has(name)
  }

  #write(text: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (!paragraph || paragraph.hidden) return
    paragraph.text += text
    if (paragraph.text.length > LIMITS.paragraph) throw tooComplex('paragraph')
  }

  #character(name: string, { char }: Readonly<Record<string, string>>): void {
    if (name === 'w:tab' || name === 'w:ptab') this.#write(' ')
    else if (name === 'w:br' || name === 'w:cr') this.#write('\n')
    else if (name === 'w:noBreakHyphen') this.#write('-')
    else if (name === 'w:sym') this.#write(symbol(char))
  }

  #runProperty(name: string, val: string | undefined): void {
    const paragraph = this.#paragraphs.at(-1)
    const ofRun = this.#names.at(-3) === 'w:r'
    if (!paragraph || !ofRun) return
    if (name === 'w:vertAlign') paragraph.raised = val === 'superscript'
    else if (name === 'w:rStyle' && this.#styles.get(val ?? '')?.raised) paragraph.raised = true
    else if ((name === 'w:vanish' || name === 'w:strike' || name === 'w:dstrike') && isOn(val)) paragraph.hidden = true
  }

  #paragraphProperty(name: string, val: string | undefined): void {
    const paragraph = this.#paragraphs.at(-1)
    if (!paragraph || val === undefined) return
    if (name === 'w:pStyle') paragraph.style = val
    else if (name === 'w:outlineLvl') paragraph.outline = Number(val)
    else if (name === 'w:numId') paragraph.list = val
    else if (name === 'w:ilvl') paragraph.level = Number(val)
  }

  #tablePart(name: string, parent: string | undefined, val: string | undefined): void {
    const table = this.#tables.at(-1)
    const cell = this.#cells.at(-1)
    if (name === 'w:tr' && table) table.row = { before: 0, cells: [], deleted: false }
    else if (name === 'w:gridBefore' && parent === 'w:trPr' && table) table.row.before = count(val, 0)
    else if (name === 'w:tc' && table) {
      this.#cells.push({ span: 1, blocks: [], deleted: false })
      this.#lists.push(new BlockList(this.#budget))
    } else if (parent === 'w:tcPr' && cell) {
      if (name === 'w:gridSpan') cell.span = count(val, 1)
      else if (name === 'w:vMerge' && val !== 'restart') cell.goesOn = 'down'
      else if (name === 'w:hMerge' && val !== 'restart') cell.goesOn = 'right'
      else if (name === 'w:cellDel') cell.deleted = true
    }
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (!paragraph) return
    if (paragraph.joins) this.#carried = paragraph.text
    else {
      const style = this.#styles.get(paragraph.style ?? '')
      const heading = paragraph.outline === undefined ? style?.heading === true : paragraph.outline < 9
      const number = this.#numberOf(paragraph, style)
      if (tidyText(paragraph.text) !== '' && style?.contents !== true)
        this.#list.addText(heading ? 'heading' : 'paragraph', number + paragraph.text.replace(/^\s+/, ''))
    }
    for (const box of paragraph.boxes) this.#list.addAll(box)
  }

  /** Returns the number that Word writes before a paragraph, and counts it. List 0 takes the numbering of the style away. */
  #numberOf(paragraph: Paragraph, style: Style | undefined): string {
    const list = paragraph.list ?? style?.list
    if (list === undefined || list === '0') return ''
    const level = paragraph.level ?? style?.level
    return this.#numbering.next(list, level ?? this.#numbering.levelOf(list, paragraph.style ?? ''))
  }

  #endCell(): void {
    const table = this.#tables.at(-1)
    const cell = this.#cells.pop()
    const list = this.#lists.pop()
    if (!table || !cell || !list) throw new ReadError('read.damaged')
    list.addText('paragraph', this.#carried)
    this.#carried = ''
    if (!cell.deleted) table.row.cells.push({ ...cell, blocks: list.blocks })
  }

  #endTable(): void {
    const table = this.#tables.pop()
    if (!table) return
    const contents = table.rows.flatMap(({ cells }) => cells.filter(({ goesOn }) => goesOn === undefined).map(({ blocks }) => blocks))
    if (isLayout(contents)) for (const blocks of contents) this.#list.addAll(blocks)
    else this.#list.addTable(tableOfDocx(table.rows, this.#budget))
  }
}

/**
 * Returns the blocks of a Word document as it is shown with all changes accepted, the title in its properties, and how many pictures it has.
 * Throws `read.damaged` where a part is missing or broken, `read.too-complex` beyond the limits.
 */
export function readDocx(archive: Archive, main: string): { title?: string; blocks: Block[]; elsewhere: Elsewhere } {
  const part = archive.read(main)
  if (!part) throw new ReadError('read.damaged')
  const relations = [...relationsOf(archive, main).values()]
  const related = (type: string): Uint8Array | undefined => {
    const target = relations.find((relation) => relation.type === type)?.target
    return target === undefined ? undefined : archive.read(target)
  }
  const reader = new DocxReader(readStyles(related('styles')), readNumbering(related('numbering')))
  readXml(part, reader)
  const title = officeTitle(archive)
  return { ...(title === undefined ? {} : { title }), blocks: reader.blocks, elsewhere: reader.elsewhere }
}
