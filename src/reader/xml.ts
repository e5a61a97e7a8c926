import { SaxesParser } from 'saxes'
import { decodeText } from './decode'
import { LIMITS, tooComplex } from './limits'
import { ReadError } from './reading'

/** What is told of an XML part. A name has the short prefix of its namespace (`w:p`, `x:row`); attributes stand under their local names. */
export interface XmlHandler {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void
  close: (name: string) => void
  text?: (text: string) => void
}

/** Prefixes of the namespaces that matter, in their transitional and their strict form. Whatever prefix a file uses, these are told. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x:',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a:',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a:',
  'urn:schemas-microsoft-com:vml': 'v:',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
}

const PIECE = 1 << 16

/**
 * Reads an XML part from its first character to its last. A document type is refused, so no entity is ever expanded.
 * Throws `read.damaged` where it is not well-formed, and `read.too-complex` beyond the limits.
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  const { text } = decodeText(bytes)
  const parser = new SaxesParser({ xmlns: true, position: false })
  let depth = 0
  let elements = 0
  let attributesOfOne = 0
  parser.on('opentagstart', () => {
    attributesOfOne = 0
  })
  parser.on('attribute', () => {
    attributesOfOne += 1
    if (attributesOfOne > LIMITS.attributes) throw tooComplex('attributes')
  })
  parser.on('doctype', () => {
    throw new ReadError('read.damaged')
  })
  parser.on('error', (error) => {
    throw new ReadError('read.damaged', {}, { cause: error })
  })
  parser.on('opentag', (tag) => {
    depth += 1
    elements += 1
    if (depth > LIMITS.depth) throw tooComplex('depth')
    if (elements > LIMITS.xmlElements) throw tooComplex('xmlElements')
    const attributes: Record<string, string> = {}
    for (const { local, value, prefix } of Object.values(tag.attributes)) if (prefix !== 'xmlns') attributes[local] = value
    handler.open((PREFIXES[tag.uri] ?? '?:') + tag.local, attributes)
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    handler.close((PREFIXES[tag.uri] ?? '?:') + tag.local)
  })
  const { text: onText } = handler
  if (onText) {
    parser.on('text', onText)
    parser.on('cdata', onText)
  }
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE))
  parser.close()
}

/** Returns the targets of a part's relationships by their id, as names of parts; those outside the file are left out. */
export function readRelations(bytes: Uint8Array | undefined, folder: string): Map<string, { type: string; target: string }> {
  const relations = new Map<string, { type: string; target: string }>()
  if (!bytes) return relations
  readXml(bytes, {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== 'rel:Relationship' || Id === undefined || Target === undefined || TargetMode === 'External') return
      const path = Target.startsWith('/') ? Target.slice(1) : `${folder}${Target}`
      relations.set(Id, { type: (Type ?? '').replace(/^.*\//, ''), target: path.replace(/[^/]+\/\.\.\//g, '').replace(/(?:^|\/)\.\//g, '') })
    },
    close: () => undefined,
  })
  return relations
}
