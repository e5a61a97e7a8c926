import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { formDocx } from '../../src/files/word/form-docx'
import { formLayout } from '../../src/report/form-layout'
import { stated } from '../../src/report/quantity'
import { FORMS, type Report } from '../../src/report/schema'
import { FULL_REPORTS } from '../support/reports'

interface WordCell {
  text: string
  span: number
  /** Null: a cell of its own row; otherwise whether a cell over several rows begins here. */
  merge: 'begins' | 'goes on' | null
}

/** Returns the rows of every table of a Word document, cell by cell as they are written. */
function tablesOf(xml: string): WordCell[][][] {
  const tables: WordCell[][][] = []
  const parser = new SaxesParser()
  let cell: WordCell | null = null
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:tbl') tables.push([])
    if (name === 'w:tr') tables.at(-1)?.push([])
    if (name === 'w:tc')
      tables
        .at(-1)
        ?.at(-1)
        ?.push((cell = { text: '', span: 1, merge: null }))
    if (name === 'w:gridSpan' && cell) cell.span = Number(attributes['w:val'])
    if (name === 'w:vMerge' && cell) cell.merge = attributes['w:val'] === 'restart' ? 'begins' : 'goes on'
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'w:tc') cell = null
  })
  parser.on('text', (text) => {
    if (cell) cell.text += text
  })
  parser.write(xml).close()
  return tables
}

async function partsOf(report: Report): Promise<Record<string, string>> {
  const files = unzipSync(new Uint8Array(await formDocx(report, new Date(0)).arrayBuffer()))
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]))
}

const reportOf = (form: string): Report => {
  const report = FULL_REPORTS.find((each) => each.form === form)
  if (!report) throw new Error(`no report of ${form}`)
  return report
}

describe('formDocx', () => {
  it.each(FORMS)('writes every row of the %s form as wide as its table', async (form) => {
    const parts = await partsOf(reportOf(form))
    const tables = tablesOf(parts['word/document.xml'] ?? '')
    const layout = formLayout(form)
    expect(tables.map((rows) => rows.length)).toEqual(layout.map(({ rows }) => rows))
    for (const [index, rows] of tables.entries()) {
      const widths = rows.map((cells) => cells.reduce((sum, { span }) => sum + span, 0))
      expect(new Set(widths)).toEqual(new Set([layout[index]?.columns]))
    }
  })
  it.each(FORMS)('fills each cell of the %s form with the figure of the report, and leaves a missing one empty', async (form) => {
    const report = reportOf(form)
    const parts = await partsOf(report)
    const tables = tablesOf(parts['word/document.xml'] ?? '')
    let missing = 0
    for (const [index, { cells }] of formLayout(form).entries()) {
      for (const cell of cells) {
        if (cell.role !== 'value') continue
        let column = 0
        const written = tables[index]?.[cell.row]?.find((each) => (column += each.span) > cell.column)
        const quantity = stated(report, cell.metric, cell.applicant)
        if (quantity.state === 'missing') missing += 1
        expect(written?.text, `${cell.metric}@${cell.applicant ?? ''}`).toBe(quantity.state === 'known' ? String(quantity.value) : '')
      }
    }
    expect(missing).toBeGreaterThan(0)
  })
  it('begins each cell over several rows once, with its text', async () => {
    const parts = await partsOf(reportOf('2021'))
    const merged = tablesOf(parts['word/document.xml'] ?? '').flatMap((rows) => rows.flat().filter(({ merge }) => merge !== null))
    expect(merged.filter(({ merge, text }) => merge === 'begins' && text === '')).toEqual([])
    expect(merged.filter(({ merge, text }) => merge === 'goes on' && text !== '')).toEqual([])
    expect(merged.map(({ text }) => text)).toContain('三、本年度办理结果')
  })
  it('names every part in the list of content types, and no other', async () => {
    const parts = await partsOf(reportOf('2019'))
    const named = [...(parts['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(named.sort()).toEqual(
      Object.keys(parts)
        .filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml')
        .sort(),
    )
  })
  it('writes titles that XML has to escape', async () => {
    const report = { ...reportOf('2021'), title: { zh: '甲<乙>&"丙"', en: 'A' } }
    const parts = await partsOf(report)
    expect(parts['word/document.xml']).toContain('甲&lt;乙&gt;&amp;')
  })
})
