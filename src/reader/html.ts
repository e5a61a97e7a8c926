import { BlockBudget, BlockList } from './block-list'
import type { Block, TextBlock } from './blocks'
import { nothingElsewhere, type Elsewhere } from './elsewhere'
import { noteElsewhere } from './html-elsewhere'
import {
  attributeOf,
  firstOf,
  isElement,
  isHidden,
  isRaised,
  isUnseen,
  measureText,
  parseHtml,
  textIn,
  wordsIn,
  type Element,
  type Node,
} from './html-tree'
import { rowsOf, tableOfHtml } from './html-table'
import { isLayout } from './layout'
import { textBlocks } from './text'
import { isNoteMark, isWide, tidyText } from './tidy-text'

/** Parts of a page around its text. One that holds most of the text, as an element that was never closed does, is no such part. */
const AROUND = new Set(['nav', 'header', 'footer', 'aside', 'menu'])
const BLOCKS = new Set(
  (
    'html body main article section div p address blockquote center dl dt dd fieldset figure figcaption form legend ul ol li dir ' +
    'details summary hgroup hr search table caption thead tbody tfoot tr td th option optgroup'
  ).split(' '),
)
const HEADING = /^h[1-6]$/
const LITERAL = new Set(['pre', 'xmp', 'listing', 'plaintext'])

/** Returns a text as a browser lays it in one line: white space collapses, and a line break of the source between two Han characters is none. */
function flowing(text: string): string {
  if (!/[\n\r\t\f]/.test(text)) return text
  return text.replace(/(?<![ \t\f])[ \t\f]*[\n\r]\s*|[\t\f]+/g, (blank: string, at: number) => {
    const [before, after] = [text.slice(at - 1, at), text.slice(at + blank.length, at + blank.length + 1)]
    return at > 0 && isWide(before) && isWide(after) ? '' : ' '
  })
}

/** Frames of a page that are read, and frames inside each other. */
const MAX_FRAMES = 20
const MAX_DEPTH = 3

/** What all frames of a page share. */
interface Page {
  budget: BlockBudget
  elsewhere: Elsewhere
  /** Frames that were read so far. */
  frames: number
  /** Returns the page of a frame, where the file has it. */
  pageAt: (address: string) => string | undefined
}

class HtmlReader {
  readonly #page: Page
  readonly #depth: number
  readonly #lengths: Map<Element, number>
  readonly #whole: number
  #list: BlockList
  #line = ''
  /** The number of a list item, waiting for its text. */
  #marker = ''
  #kind: TextBlock['kind'] = 'paragraph'
  /** The last number given in each numbered list. */
  readonly #numbers = new Map<Element, number>()

  constructor(body: Element, page: Page, depth = 0) {
    this.#page = page
    this.#depth = depth
    this.#list = new BlockList(page.budget)
    this.#lengths = measureText(body)
    this.#whole = this.#lengths.get(body) ?? Number.NaN
  }

  /** Returns the blocks of an element, collected apart from those around it. */
  read(element: Element): Block[] {
    const [list, line, kind, marker] = [this.#list, this.#line, this.#kind, this.#marker]
    this.#list = new BlockList(this.#page.budget)
    this.#line = ''
    this.#marker = ''
    this.#kind = 'paragraph'
    this.#children(element)
    this.#flush()
    const { blocks } = this.#list
    this.#list = list
    this.#line = line
    this.#kind = kind
    this.#marker = marker
    return blocks
  }

  #flush(): void {
    const text = tidyText(this.#line)
    this.#line = ''
    if (text === '') return
    this.#list.addText(this.#kind, this.#marker + text)
    this.#marker = ''
  }

  #children(element: Element): void {
    for (const child of element.childNodes) this.#node(child)
  }

  #node(node: Node): void {
    const text = textIn(node)
    if (text !== undefined) this.#line += flowing(text)
    else if (isElement(node) && !this.#isAround(node)) {
      if (!isHidden(node)) this.#note(node)
      if (!isUnseen(node) && !this.#isMark(node)) this.#element(node)
    }
  }

  /** Says whether an element is the mark of a note behind a text. */
  #isMark(element: Element): boolean {
    return this.#line.trim() !== '' && isRaised(element) && isNoteMark(wordsIn(element))
  }

  /** Reads a frame whose page is in the file, and notes what else is not in the text. */
  #note(element: Element): void {
    const name = element.tagName
    const own = name === 'iframe' ? attributeOf(element, 'srcdoc') : undefined
    const html = own ?? (name === 'iframe' || name === 'frame' ? this.#page.pageAt(attributeOf(element, 'src') ?? '') : undefined)
    if (html === undefined || this.#depth >= MAX_DEPTH || this.#page.frames >= MAX_FRAMES) {
      noteElsewhere(element, this.#page.elsewhere)
      return
    }
    this.#page.frames += 1
    this.#flush()
    this.#list.addAll(blocksOf(parseHtml(html), this.#page, this.#depth + 1))
  }

  #isAround(element: Element): boolean {
    if (!AROUND.has(element.tagName)) return false
    for (let parent = element.parentNode; parent && isElement(parent as Node); parent = (parent as Element).parentNode) {
      const name = (parent as Element).tagName
      if (element.tagName === 'header' && (name === 'article' || name === 'main')) return false
    }
    return !((this.#lengths.get(element) ?? Number.NaN) > this.#whole / 2)
  }

  #element(element: Element): void {
    const name = element.tagName
    if (name === 'br') this.#flush()
    else if (name === 'table') this.#table(element)
    else if (HEADING.test(name)) this.#heading(element)
    else if (LITERAL.has(name)) this.#literal(element)
    else if (BLOCKS.has(name)) {
      this.#flush()
      if (name === 'li') this.#marker = this.#markerOf(element)
      this.#children(element)
      this.#flush()
      if (name === 'li') this.#marker = ''
    } else this.#children(element)
  }

  /** Returns the number of an item as a browser shows it before the item, in numbered lists. */
  #markerOf(item: Element): string {
    const list = item.parentNode
    if (!list || !('tagName' in list) || list.tagName !== 'ol') return ''
    const unmarked = (attributeOf(list, 'style') ?? '').split(';').some((each) => /^\s*list-style(?:-type)?\s*:.*none/is.test(each))
    if (unmarked || (attributeOf(list, 'type') ?? '1') !== '1') return ''
    const stated = attributeOf(item, 'value')
    const last = this.#numbers.get(list)
    const number = Number(stated ?? (last === undefined ? (attributeOf(list, 'start') ?? '1') : last + 1))
    if (!Number.isInteger(number)) return ''
    this.#numbers.set(list, number)
    return `${number}.`
  }

  #heading(element: Element): void {
    this.#flush()
    const kind = this.#kind
    this.#kind = 'heading'
    this.#children(element)
    this.#flush()
    this.#kind = kind
  }

  #literal(element: Element): void {
    this.#flush()
    textBlocks(rawText(element), this.#list)
  }

  #table(element: Element): void {
    this.#flush()
    const caption = element.childNodes.find((child): child is Element => isElement(child) && child.tagName === 'caption')
    if (caption && !isUnseen(caption)) this.#list.addAll(this.read(caption))
    const rows = rowsOf(element)
    const contents = new Map(rows.flatMap(({ cells }) => cells.map((cell) => [cell.element, this.read(cell.element)])))
    if (isPresentation(element) || isLayout([...contents.values()])) {
      for (const blocks of contents.values()) this.#list.addAll(blocks)
      return
    }
    this.#list.addTable(tableOfHtml(rows, contents, this.#page.budget))
  }
}

/** Says whether the page itself calls a table one of layout. */
function isPresentation(table: Element): boolean {
  return /^(?:presentation|none)$/i.test(attributeOf(table, 'role') ?? '')
}

function rawText(element: Element): string {
  return element.childNodes
    .map((child) => {
      const text = textIn(child)
      if (text !== undefined) return text
      if (!isElement(child) || isUnseen(child)) return ''
      return child.tagName === 'br' ? '\n' : rawText(child)
    })
    .join('')
}

/** Returns the blocks of a page: of its body, or of the frames that it has instead. */
function blocksOf(document: ReturnType<typeof parseHtml>, page: Page, depth = 0): Block[] {
  const body = firstOf(document, 'body') ?? firstOf(document, 'frameset')
  return body ? new HtmlReader(body, page, depth).read(body) : []
}

/**
 * Returns the blocks of an HTML page, the title in its head, and what it has elsewhere. `pageAt` gives the page of a frame by its address, where the
 * file has it. Throws `read.too-complex` beyond the limits.
 */
export function readHtml(html: string, pageAt: Page['pageAt'] = () => undefined): { title?: string; blocks: Block[]; elsewhere: Elsewhere } {
  const document = parseHtml(html)
  const head = firstOf(document, 'head')
  const titleElement = head && firstOf(head, 'title')
  const title = tidyText(titleElement ? flowing(rawText(titleElement)) : '')
  const page: Page = { budget: new BlockBudget(), elsewhere: nothingElsewhere(), frames: 0, pageAt }
  const blocks = blocksOf(document, page)
  return { ...(title === '' ? {} : { title }), blocks, elsewhere: page.elsewhere }
}
