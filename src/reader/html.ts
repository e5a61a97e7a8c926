import { BlockBudget, BlockList } from './block-list'
import type { Block, TextBlock } from './blocks'
import { attributeOf, firstOf, isElement, isUnseen, measureText, parseHtml, textIn, type Element, type Node } from './html-tree'
import { rowsOf, tableOfHtml } from './html-table'
import { isLayout } from './layout'
import { textBlocks } from './text'
import { isWide, tidyText } from './tidy-text'

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

class HtmlReader {
  readonly #budget = new BlockBudget()
  readonly #lengths: Map<Element, number>
  readonly #whole: number
  #list = new BlockList(this.#budget)
  #line = ''
  /** The number of a list item, waiting for its text. */
  #marker = ''
  #kind: TextBlock['kind'] = 'paragraph'
  /** The last number given in each numbered list. */
  readonly #numbers = new Map<Element, number>()

  constructor(body: Element) {
    this.#lengths = measureText(body)
    this.#whole = this.#lengths.get(body) ?? Number.NaN
  }

  /** Returns the blocks of an element, collected apart from those around it. */
  read(element: Element): Block[] {
    const [list, line, kind, marker] = [this.#list, this.#line, this.#kind, this.#marker]
    this.#list = new BlockList(this.#budget)
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
    else if (isElement(node) && !isUnseen(node) && !this.#isAround(node)) this.#element(node)
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
    this.#list.addTable(tableOfHtml(rows, contents, this.#budget))
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

/** Returns the blocks of an HTML page and the title in its head. Throws `read.too-complex` beyond the limits. */
export function readHtml(html: string): { title?: string; blocks: Block[] } {
  const document = parseHtml(html)
  const head = firstOf(document, 'head')
  const titleElement = head && firstOf(head, 'title')
  const title = tidyText(titleElement ? flowing(rawText(titleElement)) : '')
  const body = firstOf(document, 'body')
  return { ...(title === '' ? {} : { title }), blocks: body ? new HtmlReader(body).read(body) : [] }
}
