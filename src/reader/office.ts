import type { Archive } from './archive'
import { ReadError } from './reading'
import { readRelations, readXml } from './xml'

export interface Office {
  kind: 'docx' | 'xlsx'
  /** Name of the main part. */
  main: string
}

/** Returns what an office file is by its main part. Throws `read.damaged` where that is missing, `read.unknown-format` for slides and others. */
export function officeKind(archive: Archive): Office {
  const stated = [...readRelations(archive.read('_rels/.rels'), '').values()].find(({ type }) => type === 'officeDocument')?.target.toLowerCase()
  const main = stated !== undefined && archive.has(stated) ? stated : ['word/document.xml', 'xl/workbook.xml'].find(archive.has)
  if (main?.startsWith('word/')) return { kind: 'docx', main }
  if (main?.startsWith('xl/')) return { kind: 'xlsx', main }
  const folders = archive.names.some((name) => name.startsWith('word/') || name.startsWith('xl/'))
  throw new ReadError(folders ? 'read.damaged' : 'read.unknown-format')
}

/** Returns the relations of a part by their id. */
export function relationsOf(archive: Archive, part: string): Map<string, { type: string; target: string }> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  return readRelations(archive.read(`${folder}_rels/${part.slice(folder.length)}.rels`), folder)
}

/** Returns the title in the properties of an office file, if it has one. */
export function officeTitle(archive: Archive): string | undefined {
  const part = archive.read('docprops/core.xml')
  if (!part) return undefined
  let inTitle = false
  let title = ''
  readXml(part, {
    open: (name) => {
      inTitle = name === 'dc:title'
    },
    close: () => {
      inTitle = false
    },
    text: (text) => {
      if (inTitle) title += text
    },
  })
  return title.trim() === '' ? undefined : title.trim()
}
