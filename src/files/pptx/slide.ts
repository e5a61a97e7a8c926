/** One slide and its notes as parts. */
import type { I18n } from '../../i18n'
import type { Report } from '../../report/schema'
import { unitText, valueText } from '../../words/naming'
import type { SlideBody, SlideFigure, SlideText, SlideView } from '../../words/slide-text'
import { chartContent, type ChartContent } from './chart-slide'
import { PATHS, PLACES, type Layout } from './masters'
import type { Part } from '../office/package'
import { placed, shapeTree, table, textBox } from './shapes'
import { CHECKS, fitting, heightOf, heightOfLines, LEFT, SIZE, TITLE, titleLines, TOPIC, WIDTH } from './stage'
import { XML_HEAD } from '../office/xml'
import { NAMESPACES, paragraph, run, runLines, slideNumber, type Box } from './xml'

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml'
/** A slide's first two relations are its layout and its notes. */
const FIRST_CHART_RELATION = 3

export interface SlidePosition {
  /** Of the slide, counted from 1. */
  number: number
  of: number
  /** Of the first chart that the slide may have, counted from 1 through the file. */
  chart: number
}

const LAYOUT_OF: Record<SlideBody['kind'], Layout> = { title: 'title', figures: 'finding', chart: 'finding', checks: 'finding', lines: 'text' }

function figureShapes(i18n: I18n, figures: readonly SlideFigure[], firstId: number, top: number): string[] {
  const { language } = i18n
  const inLine = figures.length > 6 ? 4 : 3
  const gap = inLine > 3 ? 0.3 : 0.5
  const w = (WIDTH - (inLine - 1) * gap) / inLine
  return figures.map(({ quantity, value, counted }, index) => {
    const box: Box = { x: LEFT + (index % inLine) * (w + gap), y: top + Math.floor(index / inLine) * 2.05, w, h: 1.85 }
    const number = quantity.state === 'known' ? valueText(i18n, quantity) : ''
    // In English what was counted says it.
    const unit = number === '' || language !== 'zh' ? '' : value.slice(number.length).trim() || (value === number ? '' : unitText(i18n, quantity))
    const runs =
      number === ''
        ? run(language, value, { size: 24, colour: 'tx2' })
        : run(language, number, { size: inLine > 3 ? SIZE.figure - 8 : SIZE.figure, bold: true }) +
          (unit === '' ? '' : run(language, ` ${unit}`, { size: SIZE.text, colour: 'tx2' }))
    return textBox(firstId + index, counted, box, {
      paragraphs: [paragraph(runs, { after: 2 }), paragraph(run(language, counted, { size: SIZE.panel, colour: 'tx2' }))],
    })
  })
}

function checksShape(i18n: I18n, groups: Extract<SlideBody, { kind: 'checks' }>['groups'], id: number, top: number): string {
  const { language } = i18n
  const columns = [0.7, 2.8, WIDTH - 3.5]
  const listWidth = WIDTH - 3.6
  const lists = groups.map(({ checks }) => checks.map((each) => each.name).join(language === 'zh' ? '；' : '; '))
  const height = (list: string, size: number) => Math.max(0.62, heightOf(list, size, listWidth) + 0.2)
  const size = fitting([18, 17, 16, SIZE.small], (each) => lists.reduce((sum, list) => sum + height(list, each), 0) <= 6.2 - top)
  const rows = groups.map(({ name, count }, index) => {
    const list = lists[index] ?? ''
    const head = [run(language, i18n.number(count), { size: SIZE.text, bold: true }), run(language, name, { size: SIZE.text, bold: true })]
    return {
      height: height(list, size),
      cells: [...head.map((cell) => paragraph(cell)), paragraph(run(language, list || i18n.t('files.pptx.no-check'), { size }))],
    }
  })
  const box = { x: LEFT, y: top, w: WIDTH, h: rows.reduce((sum, row) => sum + row.height, 0) }
  const alt = groups.map(({ name, count }) => `${name} ${count}`).join(i18n.t('separator'))
  return table(id, i18n.t('slide.quality'), alt, box, columns, rows)
}

function notesPart(i18n: I18n, text: SlideText, number: number): Part {
  const { language } = i18n
  const notes = text.notes.map((note) => paragraph(run(language, note, { size: 12 }), { after: 3 }))
  const shapes = [placed(2, 'Slide image', { type: 'sldImg', index: 2 }, null), placed(3, 'Notes', { type: 'body', index: 1 }, { paragraphs: notes })]
  return {
    path: `ppt/notesSlides/notesSlide${number}.xml`,
    type: `${PRESENTATION}.notesSlide+xml`,
    content: `${XML_HEAD}<p:notes ${NAMESPACES}><p:cSld>${shapeTree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`,
    links: [
      { id: 'rId1', kind: 'notesMaster', target: PATHS.notesMaster },
      { id: 'rId2', kind: 'slide', target: `ppt/slides/slide${number}.xml` },
    ],
  }
}

/** Returns what stands in the middle of a slide that is no title page, and the parts that belong to it. */
function bodyContent(i18n: I18n, report: Report, view: SlideView, text: SlideText, top: number, shapeId: number, chart: number): ChartContent {
  const { body } = text
  const only = (shapes: string[]): ChartContent => ({ shapes, links: [], parts: [] })
  switch (body.kind) {
    case 'chart':
      return chartContent(i18n, report, view, body.model, text.topic, { shapeId, chart, relation: FIRST_CHART_RELATION, top })
    case 'figures':
      return only(figureShapes(i18n, body.figures, shapeId, Math.max(top, 2.1)))
    case 'checks':
      return only([checksShape(i18n, body.groups, shapeId, top)])
    case 'lines': {
      const lines = body.lines.map((line) => paragraph(run(i18n.language, line, { size: SIZE.text }), { after: 10 }))
      return only([placed(shapeId, text.topic, PLACES.body, { paragraphs: lines })])
    }
    case 'title':
      return only([])
    default:
      return body satisfies never
  }
}

/** Returns the parts of a slide: itself, its notes, its charts with their workbooks. */
export function slideParts(i18n: I18n, report: Report, view: SlideView, text: SlideText, position: SlidePosition): Part[] {
  const { language } = i18n
  const { number, of } = position
  const small = { size: SIZE.small, colour: 'tx2' } as const
  const shapes: string[] = []
  let id = 2
  const add = (make: (id: number) => string) => shapes.push(make(id++))
  let top = TITLE.y
  if (text.body.kind === 'title') {
    const { lines } = text.body
    const size = fitting([SIZE.cover, 34, SIZE.title], (each) => titleLines(text.title, each).length <= 2)
    const title = runLines(language, titleLines(text.title, size), { size, bold: true })
    add((own) => placed(own, 'Title', PLACES.cover, { paragraphs: [paragraph(title, { close: true })], anchor: 'b' }))
    add((own) =>
      placed(own, 'Subtitle', PLACES.subtitle, {
        paragraphs: lines.map((line) => paragraph(run(language, line, { size: SIZE.text, colour: 'tx2' }), { after: 4 })),
      }),
    )
  } else {
    const size = fitting([SIZE.title, 24, 20], (each) => heightOfLines(titleLines(text.title, each).length, each) <= TITLE.h)
    const title = titleLines(text.title, size)
    add((own) => placed(own, 'Title', PLACES.title, { paragraphs: [paragraph(runLines(language, title, { size, bold: true }), { close: true })] }))
    add((own) => textBox(own, 'Topic', TOPIC, { paragraphs: [paragraph(run(language, text.topic, { ...small, bold: true }))] }))
    top += Math.min(TITLE.h, heightOfLines(title.length, size)) + 0.08
  }
  const linear = text.body.kind === 'chart' && text.body.model.id === 'disclosure-channels' && view.scale === 'log'
  const base = [text.base, ...(linear ? [i18n.t('files.pptx.linear')] : [])].filter(Boolean).join(' · ')
  for (const [name, words] of Object.entries({ Base: base, Filter: text.filter })) {
    if (words === '') continue
    const look = name === 'Filter' ? ({ size: SIZE.small, colour: 'hlink', bold: true } as const) : small
    const h = heightOf(words, SIZE.small, WIDTH)
    const y = text.body.kind === 'title' ? CHECKS.y : top
    add((own) => textBox(own, name, { x: LEFT, y, w: WIDTH, h }, { paragraphs: [paragraph(run(language, words, look))] }))
    top += h + 0.04
  }
  const content = bodyContent(i18n, report, view, text, top + 0.16, id, position.chart)
  shapes.push(...content.shapes)
  id += content.shapes.length
  if (text.checks !== '') add((own) => textBox(own, 'Checks', CHECKS, { paragraphs: [paragraph(run(language, text.checks, small))] }))
  add((own) => placed(own, 'Footer', PLACES.foot, { paragraphs: [paragraph(run(language, text.source, small))] }))
  const count = slideNumber(language, number, small) + run(language, ` / ${of}`, small)
  add((own) => placed(own, 'Slide number', PLACES.number, { paragraphs: [paragraph(count, { align: 'r' })] }))
  const path = `ppt/slides/slide${number}.xml`
  const slide: Part = {
    path,
    type: `${PRESENTATION}.slide+xml`,
    content: `${XML_HEAD}<p:sld ${NAMESPACES}><p:cSld>${shapeTree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
    links: [
      { id: 'rId1', kind: 'slideLayout', target: PATHS.layout(LAYOUT_OF[text.body.kind]) },
      { id: 'rId2', kind: 'notesSlide', target: `ppt/notesSlides/notesSlide${number}.xml` },
      ...content.links,
    ],
  }
  return [slide, notesPart(i18n, text, number), ...content.parts]
}
