/** Shapes of a slide: text, places of the layout, rules, charts, tables. */
import { escapeXml, NS_R } from '../office/xml'
import { emu, fill, frame, type Box, type Colour } from './xml'

const INSETS = 'lIns="0" tIns="0" rIns="0" bIns="0"'

export interface TextBody {
  paragraphs: readonly string[]
  anchor?: 't' | 'ctr' | 'b'
}

const body = ({ paragraphs, anchor = 't' }: TextBody): string =>
  `<p:txBody><a:bodyPr wrap="square" ${INSETS} rtlCol="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs.join('')}</p:txBody>`

/** Returns a box of text. */
export function textBox(id: number, name: string, box: Box, text: TextBody): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(name)}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr>${frame('a', box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>${body(text)}</p:sp>`
  )
}

/** What a place of the layout is for; `index` ties the slide's place to the layout's. */
export interface Place {
  type: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'ftr' | 'sldNum' | 'sldImg'
  index?: number
}

/** Returns a shape that fills a place of the layout; without a box it stands where the layout has it. */
export function placed(id: number, name: string, { type, index }: Place, text: TextBody | null, box?: Box): string {
  const place = `<p:ph type="${type}"${index === undefined ? '' : ` idx="${index}"`}${type === 'ftr' || type === 'sldNum' ? ' sz="quarter"' : ''}/>`
  const locks = type === 'sldImg' ? '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>' : '<a:spLocks noGrp="1"/>'
  const geometry = box ? `${frame('a', box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` : ''
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(name)}"/><p:cNvSpPr>${locks}</p:cNvSpPr><p:nvPr>${place}</p:nvPr></p:nvSpPr>` +
    `<p:spPr>${geometry}</p:spPr>${text ? body(text) : ''}</p:sp>`
  )
}

/** Returns a filled rectangle, for rules. */
export function rule(id: number, name: string, box: Box, colour: Colour): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(name)}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>` +
    `<p:spPr>${frame('a', box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill(colour)}<a:ln><a:noFill/></a:ln></p:spPr>` +
    `<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="zh-CN"/></a:p></p:txBody></p:sp>`
  )
}

const graphic = (id: number, name: string, alt: string, box: Box, kind: 'chart' | 'table', content: string): string =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${escapeXml(name)}" descr="${escapeXml(alt)}"/>` +
  `<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${frame('p', box)}` +
  `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${kind}">${content}</a:graphicData></a:graphic></p:graphicFrame>`

/** Returns the frame of a chart part that the slide is related to by `relation`; `alt` says in words what it shows. */
export function chartFrame(id: number, name: string, alt: string, box: Box, relation: string): string {
  const chart = `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${NS_R}" r:id="${relation}"/>`
  return graphic(id, name, alt, box, 'chart', chart)
}

/** Returns a table with a rule below each row; cells are paragraphs, widths and heights in inches. */
export function table(
  id: number,
  name: string,
  alt: string,
  box: Box,
  columns: readonly number[],
  rows: readonly { height: number; cells: readonly string[] }[],
): string {
  const none = (side: string) => `<a:ln${side} w="0"><a:noFill/></a:ln${side}>`
  const edge = `${none('L')}${none('R')}${none('T')}<a:lnB w="9525">${fill('bg2')}</a:lnB><a:noFill/>`
  const cell = (paragraphs: string) =>
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</a:txBody><a:tcPr marL="0" marR="91440" marT="73152" marB="73152" anchor="t">${edge}</a:tcPr></a:tc>`
  const grid = columns.map((width) => `<a:gridCol w="${emu(width)}"/>`).join('')
  const lines = rows.map(({ height, cells }) => `<a:tr h="${emu(height)}">${cells.map(cell).join('')}</a:tr>`).join('')
  return graphic(id, name, alt, box, 'table', `<a:tbl><a:tblPr firstCol="1"/><a:tblGrid>${grid}</a:tblGrid>${lines}</a:tbl>`)
}

/** Returns the tree of a slide, layout, master or note with its shapes. */
export function shapeTree(shapes: readonly string[]): string {
  return (
    '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>' +
    `${shapes.join('')}</p:spTree>`
  )
}
