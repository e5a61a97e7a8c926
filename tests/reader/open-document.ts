import { openDocument } from '../../src/reader/open'
import type { Block, ReadDocument, TableBlock } from '../../src/reader/blocks'
import { ReadError } from '../../src/reader/reading'
import { bytesOf } from '../support/documents'

/** Returns the document that bytes or a text open to. Throws where they are JSON. */
export async function open(content: Uint8Array | string, name = ''): Promise<ReadDocument> {
  const document = await openDocument({ name, bytes: typeof content === 'string' ? bytesOf(content) : content })
  if (document.format === 'json') throw new Error('JSON is no document')
  return document
}

/** Returns why a document cannot be opened. */
export async function problemOf(content: Uint8Array | string, name = ''): Promise<string> {
  try {
    const { format } = await openDocument({ name, bytes: typeof content === 'string' ? bytesOf(content) : content })
    return `opened as ${format}`
  } catch (error) {
    if (error instanceof ReadError) return error.id
    throw error
  }
}

/** Returns blocks in short: texts as they are, headings behind `# `, tables as rows of texts. */
export function outline(blocks: readonly Block[]): (string | string[][])[] {
  return blocks.map((block) => {
    if (block.kind === 'table') return rowsOf(block)
    return block.kind === 'heading' ? `# ${block.text}` : block.text
  })
}

/** Returns the texts of the cells that begin in each row. */
export function rowsOf(table: TableBlock): string[][] {
  return Array.from({ length: table.rows }, (_, row) => table.cells.filter((cell) => cell.row === row).map(({ text }) => text))
}

/** Returns the one table of a document. Throws where there is another number of them. */
export function tableIn({ blocks }: ReadDocument): TableBlock {
  const tables = blocks.filter((block) => block.kind === 'table')
  const [table] = tables
  if (!table || tables.length > 1) throw new Error(`there are ${tables.length} tables`)
  return table
}
