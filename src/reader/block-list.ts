import type { Block, TableBlock, TextBlock } from './blocks'
import { LIMITS, tooComplex } from './limits'
import { tidyText } from './tidy-text'

/** Counts texts and cells of one document against the limits, wherever they are collected. */
export class BlockBudget {
  #texts = 0
  #cells = 0
  #characters = 0

  /** Throws `read.too-complex` once the document has more texts, or longer ones, than are read. */
  text(text: string): void {
    this.#texts += 1
    if (this.#texts > LIMITS.texts) throw tooComplex('texts')
    this.#count(text)
  }

  /** Throws `read.too-complex` once the tables of the document have more cells, or longer ones, than are read. */
  cell(text: string): void {
    this.#cells += 1
    if (this.#cells > LIMITS.cells) throw tooComplex('cells')
    this.#count(text)
  }

  #count({ length }: string): void {
    this.#characters += length
    if (length > LIMITS.paragraph) throw tooComplex('paragraph')
    // A text in a cell counts twice: as a text of its own, and in its cell.
    if (this.#characters > LIMITS.characters * 2) throw tooComplex('characters')
  }
}

/** Blocks in reading order. Texts are tidied on the way in, and a text of nothing but blanks adds no block. */
export class BlockList {
  readonly blocks: Block[] = []
  readonly budget: BlockBudget

  constructor(budget: BlockBudget = new BlockBudget()) {
    this.budget = budget
  }

  /** Adds a text, one block for each of its lines. */
  addText(kind: TextBlock['kind'], text: string): void {
    for (const line of text.split('\n')) {
      const tidy = tidyText(line)
      if (tidy === '') continue
      this.budget.text(tidy)
      this.blocks.push({ kind, text: tidy })
    }
  }

  /** Adds a table, unless no cell of it holds anything. */
  addTable(table: TableBlock): void {
    if (table.cells.every(({ text }) => text === '')) return
    this.budget.text('')
    this.blocks.push(table)
  }

  /** Adds blocks that were collected under the same budget. */
  addAll(blocks: readonly Block[]): void {
    for (const block of blocks) this.blocks.push(block)
  }
}

/** Returns the text of blocks as one cell holds it: a line for each. Tables among them give their cells, a line for each row. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.kind === 'table' ? block.cells.map(({ text }) => text).join(' ') : block.text)).join('\n')
}
