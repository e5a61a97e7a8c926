/** The frames, attached files and pictures of a page. */
import type { Elsewhere } from './elsewhere'
import { attributeOf, wordsIn, type Element } from './html-tree'
import { tidyText } from './tidy-text'

const FILE = /\.(?:pdf|docx?|wps|ofd|xlsx?|et|csv|zip|rar|7z)$/i
/** Pixels from which a picture may be a page of a report and is no sign or button. */
const LARGE = 200

/** Returns the last part of an address, without its query; the address itself where it cannot be read. */
function fileName(address: string): string {
  const path = /^[^?#]*/.exec(address.trim())?.[0] ?? ''
  const name = path.slice(path.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** Returns whether a picture has no size or a large one. */
function isLarge(picture: Element): boolean {
  const style = attributeOf(picture, 'style') ?? ''
  const size = (name: 'width' | 'height'): string | undefined =>
    attributeOf(picture, name) ?? new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*(\\d+)`, 'i').exec(style)?.[1]
  return [size('width'), size('height')].every((each) => each === undefined || each.endsWith('%') || Number.parseFloat(each) >= LARGE)
}

/** Notes what an element shows that is not in the text of the page. */
export function noteElsewhere(element: Element, into: Elsewhere): void {
  const address = (name: string): string => attributeOf(element, name) ?? ''
  switch (element.tagName) {
    case 'a':
      if (FILE.test(fileName(address('href')))) into.files.push(tidyText(wordsIn(element)) || fileName(address('href')))
      break
    case 'embed':
    case 'object': {
      const name = fileName(address('src') || address('data'))
      if (FILE.test(name)) into.files.push(name)
      break
    }
    case 'frame':
    case 'iframe': {
      const source = address('src')
      const name = fileName(/[?&](?:file|url|src)=([^&#]+)/.exec(source)?.[1] ?? source)
      if (FILE.test(name)) into.files.push(name)
      else if (name !== '' && !/^(?:about|javascript|data):/i.test(source)) into.frames.push(name)
      break
    }
    case 'img':
      if (isLarge(element)) into.pictures += 1
  }
}
