import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { composeReport } from '../../src/reader/compose'
import { cellsOf } from '../../src/reader/form-lines'
import { readReport } from '../../src/reader/read'
import type { Reading } from '../../src/reader/reading'
import { parseReport } from '../../src/report/parse-report'
import type { Report } from '../../src/report/schema'

const ROOT = resolve(import.meta.dirname, '../..')
const DOCUMENTS = resolve(ROOT, '../shared/reports')
const absent = !existsSync(DOCUMENTS)
const why = absent ? ' (skipped: ../shared/reports is not there)' : ''

const read = (name: string): Promise<Reading> => readReport({ name, bytes: new Uint8Array(readFileSync(join(DOCUMENTS, name))) })
const shipped = (id: string): Report => parseReport(JSON.parse(readFileSync(join(ROOT, `public/data/reports/${id}.json`), 'utf8')))

/** One line for each statement: what it says and where, without the words that a person added to it. */
const lines = (report: Report): string[] =>
  report.figures.map((figure) => {
    const { metric, applicant, at } = figure
    const told = 'absent' in figure ? figure.absent : [figure.value, figure.unit, figure.kind, figure.precision, figure.printed, figure.approximate]
    return JSON.stringify([metric, applicant, told, at])
  })

const DOCUMENTS_OF = [
  ['tianjin-2018', 'tianjin-2018.txt'],
  ['shanghai-office-2019', 'shanghai-office-2019.html'],
  ['suqian-2023', 'suqian-2023.csv'],
  ['suqian-2024', 'suqian-2024.csv'],
  ['huaian-2024', 'huaian-2024.pdf'],
] as const

interface Transcript {
  disclosure: readonly (readonly string[])[]
  applications: readonly (readonly string[])[]
  cases: readonly string[]
}

/** The cells of the tables as transcribed a second time, row by row in the order of the form; an empty text is a blank cell. */
const transcript = (id: string): string[] => {
  const { disclosure, applications, cases } = JSON.parse(readFileSync(join(import.meta.dirname, `golden/${id}.json`), 'utf8')) as Transcript
  return [...disclosure.flat(), ...applications.flat(), ...cases]
}

describe('the shipped tables, against a second transcript', () => {
  it.each(['shanghai-office-2019', 'suqian-2023', 'suqian-2024', 'huaian-2024'])('%s', (id) => {
    const report = shipped(id)
    const cells = cellsOf(report.form).map(({ metric, applicant, row, column }) => {
      const figure = report.figures.find((each) => each.metric === metric && each.applicant === applicant && each.at?.in === 'table')
      expect(figure?.at).toMatchObject({ row, column })
      if (!figure || 'absent' in figure) return figure?.absent === 'blank' ? '' : 'nothing'
      return figure.metric === 'procurement.amount' ? `${figure.value}${figure.unit}` : String(figure.value)
    })
    expect(cells).toEqual(transcript(id))
  })
})

describe.skipIf(absent)(`the published reports, read${why}`, () => {
  it.each(DOCUMENTS_OF)('%s: every figure, date and named body as shipped', async (id, name) => {
    const golden = shipped(id)
    const own = composeReport(await read(name), { id, body: golden.body.zh, scope: golden.scope, year: golden.year })
    expect(lines(own)).toEqual(lines(golden))
    expect(own.period).toEqual(golden.period)
    expect(own.form).toBe(golden.form)
    expect('value' in own.publication.date ? own.publication.date.value : null).toBe(
      'value' in golden.publication.date ? golden.publication.date.value : null,
    )
    expect(own.events).toEqual(golden.events)
    expect(own.named.map(({ of, kind, zh, at }) => [of, kind, zh, at])).toEqual(golden.named.map(({ of, kind, zh, at }) => [of, kind, zh, at]))
    expect(own.sections.map(({ number, zh }) => [number, zh])).toEqual(golden.sections.map(({ number, zh }) => [number, zh]))
  })

  it('reads the same document twice the same', async () => {
    expect(await read('tianjin-2018.txt')).toEqual(await read('tianjin-2018.txt'))
  })
})
