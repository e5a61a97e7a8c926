/** Packs parts into a file after the Open Packaging Conventions (ECMA-376 part 2): content types and relations follow from the parts. */
import { strToU8, zipSync } from 'fflate'
import { escapeXml, NS_R, XML_HEAD } from './xml'

export interface Link {
  id: string
  /** The last word of the relation's type, e.g. `slideLayout`; or the whole type. */
  kind: string
  /** Path of the part that is meant, from the root of the package. */
  target: string
}

export interface Part {
  /** From the root of the package, without a slash at the start. */
  path: string
  type: string
  content: string | Uint8Array
  links?: readonly Link[]
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Returns the way from the folder of one part to another part. */
function wayTo(from: string, to: string): string {
  const here = from.split('/').slice(0, -1)
  const there = to.split('/')
  let shared = 0
  while (shared < here.length && here[shared] === there[shared]) shared += 1
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/')
}

function relationsXml(from: string, links: readonly Link[]): string {
  const each = links.map(({ id, kind, target }) => {
    const type = kind.includes('/') ? kind : `${NS_R}/${kind}`
    return `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(wayTo(from, target))}"/>`
  })
  return `${XML_HEAD}<Relationships xmlns="${RELATIONS}">${each.join('')}</Relationships>`
}

function relationsPath(path: string): string {
  const cut = path.lastIndexOf('/') + 1
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`
}

/** Returns the file that parts make; `links` are those of the package itself. */
export function packParts(parts: readonly Part[], links: readonly Link[]): Uint8Array<ArrayBuffer> {
  const overrides = parts.map(({ path, type }) => `<Override PartName="/${path}" ContentType="${type}"/>`)
  const types =
    `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  const files: Record<string, Uint8Array> = { '[Content_Types].xml': strToU8(types), '_rels/.rels': strToU8(relationsXml('', links)) }
  for (const { path, content, links: own = [] } of parts) {
    files[path] = typeof content === 'string' ? strToU8(content) : content
    if (own.length > 0) files[relationsPath(path)] = strToU8(relationsXml(path, own))
  }
  return new Uint8Array(zipSync(files))
}

/** Returns the parts that say what a file is called and when it was made, and their relations to the package. */
export function documentProperties(title: string, maker: string, made: Date): { parts: Part[]; links: Link[] } {
  const at = `${made.toISOString().slice(0, 19)}Z`
  const core =
    `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(maker)}</dc:creator><cp:lastModifiedBy>${escapeXml(maker)}</cp:lastModifiedBy>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`
  const app =
    `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    `<Application>${escapeXml(maker)}</Application></Properties>`
  return {
    parts: [
      { path: 'docProps/core.xml', type: 'application/vnd.openxmlformats-package.core-properties+xml', content: core },
      { path: 'docProps/app.xml', type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml', content: app },
    ],
    links: [
      { id: 'rId2', kind: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', target: 'docProps/core.xml' },
      { id: 'rId3', kind: 'extended-properties', target: 'docProps/app.xml' },
    ],
  }
}
