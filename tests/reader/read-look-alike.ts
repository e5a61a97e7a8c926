/** Reads a look-alike and holds what was read against what it prints. */
import { expect } from 'vitest'
import { readReport } from '../../src/reader/read'
import type { Reading } from '../../src/reader/reading'
import { bytesOf, escapeXml, gridOf } from '../support/documents'
import { idOf, type Numbers, type Row } from './look-alikes'

/** Reads a document; without another name it is a page. */
export const read = (content: string | Uint8Array, name = 'a.html'): Promise<Reading> =>
  readReport({ name, bytes: typeof content === 'string' ? bytesOf(content) : content })

/** What a reading says of every cell of the tables; illegible ones are told as such. */
export function cellsRead({ figures }: Reading): Map<string, number | string | null> {
  return new Map(
    figures.flatMap(({ figure }): [string, number | string | null][] => {
      if (figure.at?.in !== 'table') return []
      if ('absent' in figure) return [[idOf(figure), figure.absent === 'blank' ? null : figure.absent]]
      return [[idOf(figure), figure.value]]
    }),
  )
}

/** Returns the figures of the text, by metric. */
export const told = (reading: Reading): Record<string, number> =>
  Object.fromEntries(reading.figures.flatMap(({ figure }) => (figure.at?.in === 'text' && 'value' in figure ? [[figure.metric, figure.value]] : [])))

/** Every cell of the form is read as printed, and no other is told. */
export function expectCells(reading: Reading, { wanted }: Numbers): void {
  const cells = cellsRead(reading)
  const say = (value: number | string | null | undefined): string => (value === undefined ? 'not told' : String(value))
  const wrong = [...new Set([...cells.keys(), ...wanted.keys()])].filter((id) => cells.get(id) !== wanted.get(id))
  expect(wrong.map((id) => `${id}: ${say(cells.get(id))}, printed ${say(wanted.get(id))}`)).toEqual([])
}

/** A cell as a web editor writes it: styles on everything, blanks around the words. */
export function styledTable(table: readonly Row[]): string {
  const rows = gridOf(table).map((places) => {
    const cells = places.map((place) => {
      if (!place || !('begins' in place)) return ''
      const { text, rowSpan, columnSpan } = place.begins
      const words = text === '' ? '<o:p>&nbsp;</o:p>' : escapeXml(text).replaceAll('\n', '</span></p><p class="MsoNormal"><span>')
      return `<td width="60" valign="center" rowspan="${rowSpan}" colspan="${columnSpan}" style="padding:0 7px;border:1px solid windowtext"><p class="MsoNormal" align="center" style="text-align:center"><span style="font-family:宋体;color:#000">\n   ${words}</span></p></td>`
    })
    return `<tr style="height:29px" class="firstRow">\n${cells.join('\n')}\n</tr>`
  })
  return `<div align="center"><table border="0" cellspacing="0" style="border-collapse:collapse">${rows.join('')}</table></div>`
}

/** Returns a paragraph as a web editor writes it. */
export const paragraph = (text: string): string =>
  `<p style="text-indent:2em"><span style="font-size:21px;font-family:仿宋">${escapeXml(text)}</span></p>`
/** Headings of the sections with tables. */
export const HEADS = ['二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议、行政诉讼情况']
