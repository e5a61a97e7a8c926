import { readXml } from './xml'

/** What a style of paragraphs or characters says that matters here. */
export interface Style {
  /** Whether it is a title or a heading: by its name or its outline level. */
  heading: boolean
  /** Whether it is a line of a table of contents. */
  contents: boolean
  /** Whether its text is raised, as the marks of notes are. */
  raised: boolean
  list?: string
  level?: number
}

interface RawStyle {
  name: string
  align?: string
  basedOn?: string
  outline?: string
  list?: string
  level?: string
}

/** Returns the styles of paragraphs and characters of a Word file by their id, with what they take from the styles they are based on. */
export function readStyles(part: Uint8Array | undefined): Map<string, Style> {
  const raw = new Map<string, RawStyle>()
  let style: RawStyle | undefined
  if (part)
    readXml(part, {
      open: (name, { val, styleId, type }) => {
        if (name === 'w:style') {
          style = { name: '' }
          if ((type === 'paragraph' || type === 'character') && styleId !== undefined) raw.set(styleId, style)
        } else if (style && val !== undefined) {
          if (name === 'w:name') style.name = val
          else if (name === 'w:vertAlign') style.align = val
          else if (name === 'w:basedOn') style.basedOn = val
          else if (name === 'w:outlineLvl') style.outline = val
          else if (name === 'w:numId') style.list = val
          else if (name === 'w:ilvl') style.level = val
        }
      },
      close: () => undefined,
    })
  return new Map([...raw].map(([id, own]) => [id, resolve(own, raw)]))
}

function resolve(own: RawStyle, styles: ReadonlyMap<string, RawStyle>): Style {
  const chain: RawStyle[] = []
  for (let at: RawStyle | undefined = own; at && chain.length < 20; at = styles.get(at.basedOn ?? '')) chain.push(at)
  const outline = chain.find((each) => each.outline !== undefined)?.outline
  const numbered = chain.find((each) => each.list !== undefined)
  const level = numbered?.level
  return {
    heading: chain.some(({ name }) => /^(?:heading \d|title|标题)/i.test(name)) || (outline !== undefined && Number(outline) < 9),
    raised: chain.find(({ align }) => align !== undefined)?.align === 'superscript',
    contents: chain.some(({ name }) => /^toc \d/i.test(name)),
    ...(numbered?.list === undefined ? {} : { list: numbered.list }),
    ...(level === undefined ? {} : { level: Number(level) }),
  }
}
