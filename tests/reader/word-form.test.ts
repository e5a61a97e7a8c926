import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { formDocx } from '../../src/files/word/form-docx'
import { cellsOf } from '../../src/reader/form-lines'
import { readReport } from '../../src/reader/read'
import type { Form } from '../../src/report/schema'
import { consistentCells, makeReport, steadyNumbers } from '../report/make-report'

describe('the filled Word form that the product writes', () => {
  it.each<Form>(['2014', '2019', '2021'])('reads back equal: %s', async (form) => {
    const report = makeReport(form, consistentCells(form, steadyNumbers()), {
      title: { zh: '青禾县年度政府信息公开工作年度报告', en: 'x' },
      body: { zh: '青禾县', en: 'Qinghe' },
    })
    const reading = await readReport({ name: 'a.docx', bytes: new Uint8Array(await formDocx(report, new Date(0)).arrayBuffer()) })
    expect(reading.form).toBe(form)
    for (const { metric, applicant } of cellsOf(form)) {
      const same = ({ metric: id, applicant: kind }: { metric: string; applicant?: string | undefined }) => id === metric && kind === applicant
      const stated = report.figures.find(same)
      const read = reading.figures.find(({ figure }) => same(figure) && figure.at?.in === 'table')?.figure
      expect([metric, applicant, read && 'value' in read ? read.value : null]).toEqual([
        metric,
        applicant,
        stated && 'value' in stated ? stated.value : null,
      ])
    }
  })
})

const TEMPLATE = resolve(import.meta.dirname, '../../../shared/reports/template-2021.docx')
const absent = !existsSync(TEMPLATE)

describe.skipIf(absent)(`the official empty form${absent ? ' (skipped: ../shared/reports is not there)' : ''}`, () => {
  /** Fills the empty cells of the form, in their order, with the numbers that `print` gives. */
  function filled(print: (place: number) => string): Uint8Array {
    const parts = unzipSync(new Uint8Array(readFileSync(TEMPLATE)))
    let place = 0
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const text = document.replace(/<w:tc[ >](?:(?!<\/w:tc>)[^])*<\/w:tc>/g, (cell) => {
      if (cell.replace(/<[^>]*>/g, '').trim() !== '' || /<w:vMerge(?: w:val="continue")?\/>/.test(cell)) return cell
      return cell.replace('</w:tc>', `<w:p><w:r><w:t>${print(place++)}</w:t></w:r></w:p></w:tc>`)
    })
    return zipSync({ ...parts, 'word/document.xml': strToU8(text) })
  }

  it('is read as the 2021 form with 200 blank cells', async () => {
    const reading = await readReport({ name: 'empty.docx', bytes: new Uint8Array(readFileSync(TEMPLATE)) })
    expect(reading.form).toBe('2021')
    expect(reading.missing).toHaveLength(200)
    expect(reading.missing.every(({ reason }) => reason === 'blank')).toBe(true)
  })

  it('is read cell by cell once it is filled', async () => {
    const reading = await readReport({ name: 'filled.docx', bytes: filled((place) => String(place + 1)) })
    const values = reading.figures.map(({ figure }) => ('value' in figure ? figure.value : null))
    expect(values.length).toBe(200)
    expect(new Set(values).size).toBe(200)
    expect(values).toEqual(values.slice().sort((one, other) => Number(one) - Number(other)))
  })
})
