import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5'
import { LIMITS, tooComplex } from './limits'

export type Element = DefaultTreeAdapterTypes.Element
export type Node = DefaultTreeAdapterTypes.ChildNode

/**
 * Returns the tree of a page as a browser would build it; nothing in it runs and nothing is loaded.
 * Throws `read.too-complex` as soon as it has more elements, or more inside each other, than are read.
 */
export function parseHtml(html: string): DefaultTreeAdapterTypes.Document {
  let elements = 0
  let depth = 0
  return parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (tagName, namespace, attributes) => {
        elements += 1
        if (elements > LIMITS.elements) throw tooComplex('elements')
        if (attributes.length > LIMITS.attributes) throw tooComplex('attributes')
        return defaultTreeAdapter.createElement(tagName, namespace, attributes)
      },
      onItemPush: () => {
        depth += 1
        if (depth > LIMITS.depth) throw tooComplex('depth')
      },
      onItemPop: () => {
        depth -= 1
      },
    },
  })
}

/** Returns whether a node is an element. */
export function isElement(node: Node): node is Element {
  return 'tagName' in node
}

/** Returns the text of a text node, or undefined. */
export function textIn(node: Node): string | undefined {
  return node.nodeName === '#text' && 'value' in node ? node.value : undefined
}

/** Returns the value of an attribute, or undefined. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value
}

/** Elements whose content is no text of the page: code, widgets, pictures, text struck out. */
const NO_TEXT = new Set(
  (
    'head title script style noscript template iframe frameset noframes noembed object embed applet select datalist textarea input button ' +
    'svg canvas audio video map progress meter dialog rt rp del s strike colgroup'
  ).split(' '),
)

/** Says whether an element is not shown as text: by what it is, or because it is hidden. */
export function isUnseen(element: Element): boolean {
  return NO_TEXT.has(element.tagName) || isHidden(element)
}

/** Says whether an element is hidden, whatever it is. */
export function isHidden(element: Element): boolean {
  if (attributeOf(element, 'hidden') !== undefined) return true
  const style = attributeOf(element, 'style')
  return style !== undefined && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/i.test(style)
}

/** Returns all text in an element. */
export function wordsIn(element: Element): string {
  return element.childNodes.map((child) => textIn(child) ?? (isElement(child) ? wordsIn(child) : '')).join('')
}

/** Says whether an element is raised above the line, as the mark of a note is. */
export function isRaised(element: Element): boolean {
  if (element.tagName === 'sup') return true
  if (/\bMso(?:Footnote|Endnote)Reference\b/i.test(attributeOf(element, 'class') ?? '')) return true
  return /vertical-align\s*:\s*(?:super|text-top)|mso-(?:footnote|endnote)-id/i.test(attributeOf(element, 'style') ?? '')
}

/** Returns the number of characters in each element of a tree that is shown, in one walk. */
export function measureText(root: Element): Map<Element, number> {
  const lengths = new Map<Element, number>()
  const measure = (element: Element): number => {
    let length = 0
    for (const child of element.childNodes) {
      if (isElement(child)) {
        if (!isUnseen(child)) length += measure(child)
      } else length += (textIn(child) ?? '').trim().length
    }
    lengths.set(element, length)
    return length
  }
  measure(root)
  return lengths
}

/** Returns the first element of a name in reading order, or undefined. */
export function firstOf(root: { childNodes: Node[] }, tagName: string): Element | undefined {
  for (const child of root.childNodes) {
    if (!isElement(child)) continue
    const found = child.tagName === tagName ? child : firstOf(child, tagName)
    if (found) return found
  }
  return undefined
}
