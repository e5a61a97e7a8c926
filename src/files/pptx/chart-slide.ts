/** The part of a slide that shows a chart: its panels with their headings, and what is missing in words. */
import type { I18n } from '../../i18n'
import type { ChartView } from '../../report/chart-model'
import { rowsOf, type ChartModel, type ChartPanel } from '../../report/charts'
import type { Report } from '../../report/schema'
import { labelText, missingText, valueWithUnit } from '../../words/naming'
import { chartData, type ChartData } from './chart-data'
import { chartShape, MOST_FOR_NAMES } from './chart-series'
import { chartParts } from './chart-xml'
import type { Link, Part } from '../office/package'
import { chartFrame, rule, textBox } from './shapes'
import { CONTENT_END, fitting, heightOf, LEFT, linesOf, SIZE, WIDTH } from './stage'
import { paragraph, run, type Box } from './xml'

export interface ChartContent {
  shapes: string[]
  links: Link[]
  parts: Part[]
}

export interface ChartPlace {
  /** Ids of shapes and numbers of charts and relations go on from here. */
  shapeId: number
  chart: number
  relation: number
  /** Where the room for the chart begins, in inches from above. */
  top: number
}

const HEADING = 0.42
const GAP = 0.5
const TALLEST_ROW = 0.85

/** Says which rows have no figure, and why; empty where all have one. */
function absenceText(i18n: I18n, model: ChartModel): string {
  const rows = rowsOf(model)
  const absent = rows.filter(({ quantity }) => quantity.state === 'missing')
  if (absent.length === 0) return ''
  const names = absent.map((row) => i18n.t('absent.row', { name: labelText(i18n, row.label), reason: missingText(i18n, row.quantity) }))
  const list = names.join(i18n.language === 'zh' ? '、' : ', ')
  return absent.length === rows.length
    ? i18n.t('absent.all', { rows: list })
    : i18n.t('absent.some', { count: absent.length, all: rows.length, rows: list })
}

/** So many panels stand side by side at most. */
const IN_LINE = 3

/** Returns the frames of panels: side by side, in as many lines as they need. */
function panelBoxes(panels: readonly ChartPanel[], top: number, bottom: number): Box[] {
  // Four stand in a square: three and one more would leave the last alone.
  const inLine = panels.length === 4 ? 2 : Math.min(panels.length, IN_LINE)
  const lines = Math.ceil(panels.length / inLine)
  const between = 0.15
  const height = (bottom - top - between * (lines - 1)) / lines
  const w = (WIDTH - GAP * (inLine - 1)) / inLine
  const heading = panels.some(({ label }) => label) ? HEADING : 0
  const row = Math.min(TALLEST_ROW, (height - heading) / Math.max(1, ...panels.map(({ rows }) => rows.length)))
  return panels.map(({ rows }, index) => ({
    x: LEFT + (index % inLine) * (w + GAP),
    y: top + Math.floor(index / inLine) * (height + between),
    w,
    h: heading + row * rows.length,
  }))
}

/** Returns the size of names with which each fits into its row, with as many lines as it takes. */
function sizeFor(charts: readonly ChartData[], width: number, rowHeight: number): number {
  const names = charts.flatMap(({ points }) => points.map(({ name }) => name))
  return fitting([18, 16, SIZE.small], (size) => names.every((name) => linesOf(name, size, width) * size * 1.2 <= rowHeight * 72))
}

/** Returns shapes and parts of a chart. */
export function chartContent(i18n: I18n, report: Report, view: ChartView, model: ChartModel, title: string, place: ChartPlace): ChartContent {
  const { language } = i18n
  const content: ChartContent = { shapes: [], links: [], parts: [] }
  let { shapeId } = place
  const absence = absenceText(i18n, model)
  const empty = rowsOf(model).every(({ quantity }) => quantity.state === 'missing')
  const drawn = empty ? [] : model.panels.filter(({ rows }) => rows.length > 0)
  const absenceHeight = absence === '' ? 0 : heightOf(absence, SIZE.small, WIDTH)
  if (absence !== '') {
    const y = drawn.length === 0 ? place.top : CONTENT_END - absenceHeight
    const words = { paragraphs: [paragraph(run(language, absence, { size: SIZE.small }))] }
    content.shapes.push(textBox(shapeId++, i18n.t('files.pptx.missing'), { x: LEFT, y, w: WIDTH, h: absenceHeight }, words))
  }
  const boxes = panelBoxes(drawn, place.top, CONTENT_END - (absence === '' ? 0 : absenceHeight + 0.1))
  const charts = drawn.map((panel): ChartData => chartData(i18n, report, view, model, panel, title))
  for (const [index, panel] of drawn.entries()) {
    const box = boxes[index]
    const data = charts[index]
    if (!box || !data) continue
    let { y, h } = box
    if (panel.label) {
      const name = run(language, labelText(i18n, panel.label), { size: SIZE.panel, bold: true })
      const whole = panel.whole ? run(language, `  ${valueWithUnit(i18n, panel.whole)}`, { size: SIZE.panel, colour: 'tx2' }) : ''
      content.shapes.push(
        textBox(shapeId++, labelText(i18n, panel.label), { ...box, h: 0.32 }, { paragraphs: [paragraph(name + whole)] }),
        rule(shapeId++, 'Rule', { ...box, y: y + 0.34, h: 0.01 }, 'bg2'),
      )
      y += HEADING
      h -= HEADING
    }
    const alike = drawn.flatMap((each, other) => (each.axisEnd === panel.axisEnd ? [charts[other]] : [])).filter((each) => each !== undefined)
    const rowHeight = Math.min(...drawn.map((each, other) => ((boxes[other]?.h ?? h) - (each.label ? HEADING : 0)) / each.rows.length))
    const shape = chartShape(
      box.w,
      model.ownAxes ? [data] : drawn.length > 2 ? charts : alike,
      panel.axisEnd,
      sizeFor(charts, box.w * MOST_FOR_NAMES, rowHeight),
    )
    const number = place.chart + content.links.length
    const id = `rId${place.relation + content.links.length}`
    const words = {
      row: i18n.t('table.row'),
      start: i18n.t('files.pptx.start'),
      label: i18n.t('files.pptx.label'),
      place: i18n.t('csv.place'),
    }
    content.parts.push(...chartParts(language, number, data, shape, words))
    content.links.push({ id, kind: 'chart', target: `ppt/charts/chart${number}.xml` })
    content.shapes.push(chartFrame(shapeId++, title, data.alt, { x: box.x, y, w: box.w, h }, id))
  }
  return content
}
