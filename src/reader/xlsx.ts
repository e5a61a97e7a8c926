import type { Archive } from './archive'
import { BlockList } from './block-list'
import type { Block } from './blocks'
import { officeTitle, relationsOf } from './office'
import { ReadError } from './reading'
import { readFormats } from './xlsx-formats'
import { addSheet, readSheet } from './xlsx-sheet'
import { readXml } from './xml'

/** Returns the shared texts of a workbook, without the readings above characters. */
function readShared(part: Uint8Array | undefined): string[] {
  const texts: string[] = []
  let text = ''
  let reading = false
  let phonetic = false
  if (part)
    readXml(part, {
      open: (name) => {
        if (name === 'x:si') text = ''
        else if (name === 'x:rPh') phonetic = true
        else if (name === 'x:t') reading = !phonetic
      },
      close: (name) => {
        if (name === 'x:si') texts.push(text)
        else if (name === 'x:rPh') phonetic = false
        else if (name === 'x:t') reading = false
      },
      text: (piece) => {
        if (reading) text += piece
      },
    })
  return texts
}

/**
 * Returns the sheets of a workbook in their order: the name of each as a heading, then its tables. Hidden sheets are left out.
 * Throws `read.damaged` where a part is missing or broken, `read.too-complex` beyond the limits.
 */
export function readXlsx(archive: Archive, main: string): { title?: string; blocks: Block[] } {
  const workbook = archive.read(main)
  if (!workbook) throw new ReadError('read.damaged')
  const relations = relationsOf(archive, main)
  const related = (type: string): Uint8Array | undefined => {
    const target = [...relations.values()].find((relation) => relation.type === type)?.target
    return target === undefined ? undefined : archive.read(target)
  }
  const sheets: { name: string; target: string }[] = []
  let from1904 = false
  readXml(workbook, {
    open: (element, { name, id, state, date1904 }) => {
      if (element === 'x:workbookPr') from1904 = date1904 === '1' || date1904 === 'true'
      if (element !== 'x:sheet' || (state ?? 'visible') !== 'visible') return
      const relation = relations.get(id ?? '')
      if (!relation) throw new ReadError('read.damaged')
      if (relation.type === 'worksheet') sheets.push({ name: name ?? '', target: relation.target })
    },
    close: () => undefined,
  })
  const shared = readShared(related('sharedStrings'))
  const printers = readFormats(related('styles'), from1904)
  const list = new BlockList()
  for (const { name, target } of sheets) {
    const part = archive.read(target)
    if (!part) throw new ReadError('read.damaged')
    const sheet = readSheet(part, shared, printers, list.budget)
    if (sheet.rows.size === 0) continue
    list.addText('heading', name)
    addSheet(sheet, list)
  }
  const title = officeTitle(archive)
  return { ...(title === undefined ? {} : { title }), blocks: list.blocks }
}
