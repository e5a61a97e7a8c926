/** Reads presentations. It needs a document: the test that uses it runs in jsdom. */
import { strFromU8, unzipSync } from 'fflate'

/** What a presentation holds, read from its bytes as a program would: by relations, not by file names. */
export interface ReadDeck {
  /** Every part by its path; XML parsed. Relations and content types are among them. */
  xml: Map<string, Document>
  /** Paths of all parts. */
  paths: string[]
  slides: ReadSlide[]
}

interface ReadSlide {
  path: string
  xml: Document
  notes: Document
  charts: ReadChart[]
}

interface ReadChart {
  path: string
  xml: Document
  workbook: Blob
}

function parse(bytes: Uint8Array, path: string): Document {
  const xml = new DOMParser().parseFromString(strFromU8(bytes), 'text/xml')
  const fault = xml.querySelector('parsererror')
  if (fault) throw new Error(`${path} is not well-formed: ${fault.textContent}`)
  return xml
}

/** Returns the path that a relation's target means. */
export function targetOf(from: string, target: string): string {
  return new URL(target, `file:///${from}`).pathname.slice(1)
}

/** Returns the path of the relations of a part. */
export const relationsOf = (path: string): string => path.replace(/([^/]*)$/, '_rels/$1.rels')

/** Returns elements by their name with its prefix, in the order of the document. */
export const all = (from: Document | Element, name: string): Element[] => [...from.getElementsByTagName(name)]

/** Returns the text of each paragraph. */
export const paragraphs = (from: Document | Element): string[] =>
  all(from, 'a:p').map((each) =>
    all(each, 'a:t')
      .map((text) => text.textContent)
      .join(''),
  )

/** Reads a presentation. Throws where a part is not well-formed or a relation leads nowhere. */
export async function readPptx(blob: Blob): Promise<ReadDeck> {
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  const paths = Object.keys(files)
  const xml = new Map(paths.filter((path) => /\.(xml|rels)$/.test(path)).map((path) => [path, parse(files[path] ?? new Uint8Array(), path)]))
  const part = (path: string): Document => {
    const found = xml.get(path)
    if (!found) throw new Error(`there is no part ${path}`)
    return found
  }
  const links = (from: string, kind: string): { id: string; path: string }[] =>
    all(part(relationsOf(from)), 'Relationship')
      .filter((link) => link.getAttribute('Type')?.endsWith(`/${kind}`))
      .map((link) => ({ id: link.getAttribute('Id') ?? '', path: targetOf(from, link.getAttribute('Target') ?? '') }))
  const only = (from: string, kind: string): string => {
    const [first, ...more] = links(from, kind)
    if (!first || more.length > 0) throw new Error(`${from} has not one ${kind}`)
    return first.path
  }
  const slideLinks = links('ppt/presentation.xml', 'slide')
  const order = all(part('ppt/presentation.xml'), 'p:sldId').map((slide) => slide.getAttribute('r:id'))
  const slides = order.map((id): ReadSlide => {
    const path = slideLinks.find((link) => link.id === id)?.path ?? ''
    const own = part(path)
    const charts = links(path, 'chart')
    return {
      path,
      xml: own,
      notes: part(only(path, 'notesSlide')),
      charts: all(own, 'c:chart').map((frame): ReadChart => {
        const chart = charts.find((link) => link.id === frame.getAttribute('r:id'))?.path ?? ''
        const book = files[only(chart, 'package')]
        if (!book) throw new Error(`${chart} has no workbook`)
        return { path: chart, xml: part(chart), workbook: new Blob([new Uint8Array(book)]) }
      }),
    }
  })
  return { xml, paths, slides }
}

export interface ReadSeries {
  name: string
  categories: string[]
  /** Null where no point is written. */
  values: (number | null)[]
}

/** Returns the series of a chart in drawing order. */
export function seriesOf(chart: Document): ReadSeries[] {
  return all(chart, 'c:ser').map((series) => {
    const texts = (name: string): string[] => all(all(series, name)[0] ?? series, 'c:v').map((value) => value.textContent)
    const [cache] = all(series, 'c:numCache')
    if (!cache) throw new Error('a series has no numbers')
    const values: (number | null)[] = Array.from({ length: Number(all(cache, 'c:ptCount')[0]?.getAttribute('val')) }, () => null)
    for (const point of all(cache, 'c:pt')) values[Number(point.getAttribute('idx'))] = Number(point.textContent)
    return { name: texts('c:tx')[0] ?? '', categories: texts('c:cat'), values }
  })
}
