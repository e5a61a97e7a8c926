/** Master, layouts and the notes' master: the places that slides and notes fill. */
import { placed, rule, shapeTree, type Place } from './shapes'
import { FOOT, FOOT_RULE, LEFT, NUMBER, SIZE, TITLE, WIDTH } from './stage'
import { XML_HEAD } from '../office/xml'
import { fill, languageOf, NAMESPACES, paragraph, run, slideNumber, type Box } from './xml'
import type { I18n } from '../../i18n'
import type { Part } from '../office/package'
import { themeXml } from './theme'

const LAYOUTS = ['title', 'finding', 'text'] as const
export type Layout = (typeof LAYOUTS)[number]

export const PLACES = {
  title: { type: 'title' },
  cover: { type: 'ctrTitle' },
  subtitle: { type: 'subTitle', index: 1 },
  body: { type: 'body', index: 1 },
  foot: { type: 'ftr', index: 11 },
  number: { type: 'sldNum', index: 12 },
} as const satisfies Record<string, Place>

const COVER: Box = { x: LEFT, y: 1.5, w: WIDTH, h: 1.6 }
const SUBTITLE: Box = { x: LEFT, y: 3.62, w: WIDTH, h: 2.6 }
const BODY: Box = { x: LEFT, y: 2, w: WIDTH, h: 4.3 }

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml'
const MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
const BACKGROUND = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'

/** Returns how text of a level looks where nothing else is said. */
const level = (number: number, size: number, bold: boolean, kind: 'mj' | 'mn', language: I18n['language']): string =>
  `<a:lvl${number}pPr marL="0" indent="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:buNone/>` +
  `<a:defRPr ${languageOf(language)} sz="${size * 100}" b="${bold ? 1 : 0}" kern="1200">${fill('tx1')}<a:latin typeface="+${kind}-lt"/><a:ea typeface="+${kind}-ea"/><a:cs typeface="+${kind}-cs"/></a:defRPr></a:lvl${number}pPr>`

const levels = (size: number, language: I18n['language']): string =>
  Array.from({ length: 9 }, (_, index) => level(index + 1, size, false, 'mn', language)).join('')

function furniture(i18n: I18n, firstId: number): string[] {
  const look = { size: SIZE.small, colour: 'tx2' } as const
  const number = paragraph(slideNumber(i18n.language, null, look), { align: 'r' })
  return [
    rule(firstId, 'Rule', FOOT_RULE, 'bg2'),
    placed(firstId + 1, 'Footer', PLACES.foot, { paragraphs: [paragraph(run(i18n.language, i18n.t('brand'), look))] }, FOOT),
    placed(firstId + 2, 'Slide number', PLACES.number, { paragraphs: [number] }, NUMBER),
  ]
}

function layoutShapes(i18n: I18n, layout: Layout): string[] {
  const say = (text: string, size: number, bold = false) => ({ paragraphs: [paragraph(run(i18n.language, text, { size, bold }))] })
  const titleText = i18n.t('files.pptx.title-place')
  const bodyText = i18n.t('files.pptx.text-place')
  if (layout === 'title') {
    return [
      rule(2, 'Accent', { x: LEFT, y: 3.28, w: 1.2, h: 0.06 }, 'hlink'),
      placed(3, 'Title', PLACES.cover, { ...say(titleText, SIZE.cover, true), anchor: 'b' }, COVER),
      placed(4, 'Subtitle', PLACES.subtitle, say(bodyText, SIZE.text), SUBTITLE),
      ...furniture(i18n, 5),
    ]
  }
  const title = placed(2, 'Title', PLACES.title, say(titleText, SIZE.title, true), TITLE)
  if (layout === 'finding') return [title, ...furniture(i18n, 3)]
  return [title, placed(3, 'Text', PLACES.body, say(bodyText, SIZE.text), BODY), ...furniture(i18n, 4)]
}

const LAYOUT_TYPES: Record<Layout, string> = { title: 'title', finding: 'titleOnly', text: 'obj' }
const layoutPath = (layout: Layout): string => `ppt/slideLayouts/slideLayout${LAYOUTS.indexOf(layout) + 1}.xml`
const MASTER = 'ppt/slideMasters/slideMaster1.xml'
const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml'
const THEME = 'ppt/theme/theme1.xml'
const NOTES_THEME = 'ppt/theme/theme2.xml'
export const PATHS = { layout: layoutPath, master: MASTER, notesMaster: NOTES_MASTER, theme: THEME }

/** Ids of a master and its layouts are unique in the whole file and no smaller than this. */
export const FIRST_MASTER_ID = 2_147_483_648

function masterPart(i18n: I18n): Part {
  const { language } = i18n
  const titleLook = { size: SIZE.title, bold: true }
  const shapes = [
    placed(2, 'Title', PLACES.title, { paragraphs: [paragraph(run(language, i18n.t('files.pptx.title-place'), titleLook))] }, TITLE),
    placed(3, 'Text', PLACES.body, { paragraphs: [paragraph(run(language, i18n.t('files.pptx.text-place'), { size: SIZE.text }))] }, BODY),
    ...furniture(i18n, 4),
  ]
  const ids = LAYOUTS.map((_, index) => `<p:sldLayoutId id="${FIRST_MASTER_ID + 1 + index}" r:id="rId${index + 1}"/>`)
  const styles =
    `<p:titleStyle>${level(1, SIZE.title, true, 'mj', language)}</p:titleStyle>` +
    `<p:bodyStyle>${levels(SIZE.text, language)}</p:bodyStyle><p:otherStyle>${levels(SIZE.text, language)}</p:otherStyle>`
  return {
    path: MASTER,
    type: `${PRESENTATION}.slideMaster+xml`,
    content: `${XML_HEAD}<p:sldMaster ${NAMESPACES}><p:cSld>${BACKGROUND}${shapeTree(shapes)}</p:cSld>${MAP}<p:sldLayoutIdLst>${ids.join('')}</p:sldLayoutIdLst><p:txStyles>${styles}</p:txStyles></p:sldMaster>`,
    links: [
      ...LAYOUTS.map((layout, index) => ({ id: `rId${index + 1}`, kind: 'slideLayout', target: layoutPath(layout) })),
      { id: `rId${LAYOUTS.length + 1}`, kind: 'theme', target: THEME },
    ],
  }
}

function notesMasterPart({ language }: I18n): Part {
  const shapes = [
    placed(2, 'Slide image', { type: 'sldImg', index: 2 }, null, { x: 0.75, y: 0.6, w: 6, h: 3.375 }),
    placed(
      3,
      'Notes',
      { type: 'body', index: 1 },
      { paragraphs: [paragraph(run(language, '‹#›', { size: 12 }))] },
      { x: 0.75, y: 4.3, w: 6, h: 4.9 },
    ),
  ]
  return {
    path: NOTES_MASTER,
    type: `${PRESENTATION}.notesMaster+xml`,
    content: `${XML_HEAD}<p:notesMaster ${NAMESPACES}><p:cSld>${BACKGROUND}${shapeTree(shapes)}</p:cSld>${MAP}<p:notesStyle>${levels(12, language)}</p:notesStyle></p:notesMaster>`,
    links: [{ id: 'rId1', kind: 'theme', target: NOTES_THEME }],
  }
}

/** Returns the parts that all slides share. Master and notes' master have a theme each, as PowerPoint wants it. */
export function masterParts(i18n: I18n): Part[] {
  const theme = { type: 'application/vnd.openxmlformats-officedocument.theme+xml', content: themeXml(i18n.language, 'Sunshine Report') }
  return [
    masterPart(i18n),
    ...LAYOUTS.map((layout): Part => ({
      path: layoutPath(layout),
      type: `${PRESENTATION}.slideLayout+xml`,
      content:
        `${XML_HEAD}<p:sldLayout ${NAMESPACES} type="${LAYOUT_TYPES[layout]}" preserve="1"><p:cSld name="${i18n.t(`files.pptx.layout.${layout}`)}">` +
        `${shapeTree(layoutShapes(i18n, layout))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
      links: [{ id: 'rId1', kind: 'slideMaster', target: MASTER }],
    })),
    notesMasterPart(i18n),
    { path: THEME, ...theme },
    { path: NOTES_THEME, ...theme },
  ]
}
