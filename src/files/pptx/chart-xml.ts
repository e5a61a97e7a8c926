/** Native bar charts (ECMA-376 part 1, chapter 21.2) with the workbook that they are edited in. */
import type { Language } from '../../i18n/format'
import type { ChartData, ChartPoint } from './chart-data'
import { chartSeries, sheetRows, type ChartShape, type ChartWords, type Series } from './chart-series'
import type { Part } from '../office/package'
import { colourOf } from './theme'
import { cellName, workbook } from './workbook'
import { escapeXml, NS_R, XML_HEAD } from '../office/xml'
import { fill, fonts, languageOf, NS_A, type Colour } from './xml'

const CATEGORY_AXIS = 500_000_001
const VALUE_AXIS = 500_000_002
const NO_FILL = '<a:noFill/><a:ln><a:noFill/></a:ln>'
const DIMMED_ALPHA = 28

function look(language: Language, size: number, colour: Colour, wrap: 'square' | 'none' = 'square'): string {
  return (
    `<c:txPr><a:bodyPr wrap="${wrap}"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${Math.round(size * 100)}" b="0">${fill(colour)}${fonts(language)}</a:defRPr></a:pPr>` +
    `<a:endParaRPr ${languageOf(language)}/></a:p></c:txPr>`
  )
}

const shown = (value: boolean): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`

function labelsXml(language: Language, points: readonly ChartPoint[], { labels, values }: Series, size: number): string {
  if (!labels) return `<c:dLbls>${shown(false)}</c:dLbls>`
  const each = points.flatMap((point, index) =>
    values[index] === null
      ? []
      : `<c:dLbl><c:idx val="${index}"/><c:numFmt formatCode="${escapeXml(point.format)}" sourceLinked="0"/><c:spPr>${NO_FILL}</c:spPr>` +
        `${look(language, size, point.dimmed ? 'tx2' : 'tx1', 'none')}<c:dLblPos val="${labels}"/>${shown(true)}</c:dLbl>`,
  )
  return (
    `<c:dLbls>${each.join('')}<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:spPr>${NO_FILL}</c:spPr>` +
    `${look(language, size, 'tx1', 'none')}<c:dLblPos val="${labels}"/>${shown(true)}</c:dLbls>`
  )
}

/** Returns the fill of a point, or of a whole series. */
function shadeXml({ shade }: Series, point: ChartPoint | undefined): string {
  if (shade === 'none' || !point) return NO_FILL
  const colour = shade === 'whole' ? fill('bg2') : fill(colourOf(point.tone), point.dimmed ? DIMMED_ALPHA : 100)
  return `${colour}<a:ln><a:noFill/></a:ln>`
}

function pointsXml(points: readonly ChartPoint[], series: Series): string {
  if (series.shade !== 'tone') return ''
  return points
    .map((point, index) =>
      series.values[index] === null
        ? ''
        : `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${shadeXml(series, point)}</c:spPr></c:dPt>`,
    )
    .join('')
}

const textPoints = (texts: readonly string[]): string =>
  `<c:ptCount val="${texts.length}"/>${texts.map((text, index) => `<c:pt idx="${index}"><c:v>${escapeXml(text)}</c:v></c:pt>`).join('')}`

/** A point without a value is not written: the program leaves a gap. */
const numberPoints = (values: readonly (number | null)[]): string =>
  `<c:ptCount val="${values.length}"/>${values.map((value, index) => (value === null ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`)).join('')}`

const area = (column: number, rows: number): string => {
  const letter = cellName(column, 0).slice(0, 1)
  return `Sheet1!$${letter}$2:$${letter}$${rows + 1}`
}

function seriesXml(language: Language, points: readonly ChartPoint[], series: Series, order: number, size: number): string {
  const head = `Sheet1!$${cellName(series.column, 0).slice(0, 1)}$1`
  return (
    `<c:ser><c:idx val="${order}"/><c:order val="${order}"/>` +
    `<c:tx><c:strRef><c:f>${head}</c:f><c:strCache>${textPoints([series.name])}</c:strCache></c:strRef></c:tx>` +
    `<c:spPr>${shadeXml(series, points[0])}</c:spPr><c:invertIfNegative val="0"/>` +
    `${pointsXml(points, series)}${labelsXml(language, points, series, size)}` +
    `<c:cat><c:strRef><c:f>${area(0, points.length)}</c:f><c:strCache>${textPoints(points.map(({ name }) => name))}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${area(series.column, points.length)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${numberPoints(series.values)}</c:numCache></c:numRef></c:val></c:ser>`
  )
}

const line = (colour: Colour): string => `<c:spPr><a:noFill/><a:ln w="9525">${fill(colour)}</a:ln></c:spPr>`

function axesXml(language: Language, { end, size }: ChartShape, negative: boolean): string {
  const bounds = negative ? '' : `<c:max val="${Number(end.toPrecision(6))}"/><c:min val="0"/>`
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>` +
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `${line('tx2')}${look(language, size, 'tx1')}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="60"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${bounds}</c:scaling><c:delete val="1"/><c:axPos val="t"/>` +
    `<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`
  )
}

/** Returns the part of a chart, whose number is `number`, and the part of its workbook. */
export function chartParts(language: Language, number: number, data: ChartData, shape: ChartShape, words: ChartWords): Part[] {
  const { stacked, series } = chartSeries(data, words)
  const { points } = data
  const edge = Math.min(0.6, shape.names / shape.width)
  const layout =
    `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>` +
    `<c:x val="${edge.toFixed(4)}"/><c:y val="0.01"/><c:w val="${(0.998 - edge).toFixed(4)}"/><c:h val="0.98"/></c:manualLayout></c:layout>`
  const bars =
    `<c:barChart><c:barDir val="bar"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>` +
    series.map((each, order) => seriesXml(language, points, each, order, shape.size)).join('') +
    `<c:gapWidth val="55"/><c:overlap val="100"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`
  const negative = points.some(({ value }) => value !== null && value < 0)
  const content =
    `${XML_HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="${NS_A}" xmlns:r="${NS_R}">` +
    `<c:date1904 val="0"/><c:lang val="${language === 'zh' ? 'zh-CN' : 'en-GB'}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>` +
    `<c:plotArea>${layout}${bars}${axesXml(language, shape, negative)}<c:spPr>${NO_FILL}</c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr>${NO_FILL}</c:spPr>${look(language, shape.size, 'tx1')}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  const book = `ppt/embeddings/chart${number}.xlsx`
  return [
    {
      path: `ppt/charts/chart${number}.xml`,
      type: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      content,
      links: [{ id: 'rId1', kind: 'package', target: book }],
    },
    {
      path: book,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content: workbook(sheetRows(points, series, words)),
    },
  ]
}
