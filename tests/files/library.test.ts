import { readFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { dictionaryCsv } from '../../src/files/dictionary-csv'
import { listFigures } from '../../src/files/figures'
import type { Job } from '../../src/files/job'
import { LIBRARY_COLUMNS, libraryCsv } from '../../src/files/library-csv'
import { metricIds, metricOf } from '../../src/report/dictionary'
import { ABSENCES, APPLICANTS, FORMS, KINDS, LEVELS, SCOPES } from '../../src/report/schema'
import { parseIndex, parseReport } from '../../src/report/parse-report'
import { readCsvRows } from '../support/read-csv'
import { FULL_REPORTS } from '../support/reports'
import { publishedFile, tianjin } from '../support/tianjin'

/** Returns a job that nobody cancels, and what it was told. */
function quietJob(): { job: Job; told: [number, number][] } {
  const told: [number, number][] = []
  return { told, job: { signal: new AbortController().signal, progress: (done, of) => void told.push([done, of]) } }
}

const LIBRARY = [tianjin, ...FULL_REPORTS]

describe('libraryCsv', () => {
  it('has every figure of every report, number for number and place for place', async () => {
    const text = (await libraryCsv(LIBRARY, quietJob().job)).join('')
    expect(text.startsWith(`\ufeff${LIBRARY_COLUMNS.join(',')}\r\n`)).toBe(true)
    const rows = readCsvRows(text)
    const listed = LIBRARY.flatMap((report) => listFigures(report).map((figure) => ({ report, ...figure })))
    expect(rows).toHaveLength(listed.length)
    rows.forEach((row, index) => {
      const each = listed[index]
      if (!each) throw new Error('no figure')
      const { report, statement, leads } = each
      expect(row).toMatchObject({
        report: report.id,
        body_zh: report.body.zh,
        body_en: report.body.en,
        division: report.division,
        level: report.level,
        scope: report.scope,
        year: String(report.year),
        form: report.form,
        metric: statement.metric,
        name_zh: metricOf(statement.metric).zh,
        applicant: statement.applicant ?? '',
        leads: leads ? 'yes' : 'no',
      })
      if ('absent' in statement) expect(row).toMatchObject({ value: '', reason: statement.absent, kind: '' })
      else {
        expect(row).toMatchObject({ reason: '', unit: statement.unit, kind: statement.kind, printed: statement.printed ?? '' })
        expect([row['value'] === '', Number(row['value'])]).toEqual([false, statement.value])
      }
      const { at } = statement
      const place = ['in', 'section', 'paragraph', 'row', 'column'].map((column) => row[column])
      if (!at) expect(place).toEqual(['', '', '', '', ''])
      else if (at.in === 'text') expect(place).toEqual(['text', at.section, String(at.paragraph), '', ''])
      else expect(place).toEqual(['table', at.section, '', at.row, at.column ?? ''])
    })
  })
  it('says how far it is', async () => {
    const { job, told } = quietJob()
    await libraryCsv(LIBRARY, job)
    expect(told).toEqual([0, 1, 2, 3, 4].map((done) => [done, 4]))
  })
  it('stops when it is cancelled', async () => {
    const controller = new AbortController()
    const job = { signal: controller.signal, progress: (done: number) => (done === 2 ? controller.abort() : undefined) }
    await expect(libraryCsv(LIBRARY, job)).rejects.toThrow(/abort/i)
  })
})

describe('dictionaryCsv', () => {
  const rows = readCsvRows(dictionaryCsv())
  const idsOf = (entry: string) => rows.filter((row) => row['entry'] === entry).map((row) => row['id'])
  it.each<[string, readonly string[]]>([
    ['column', LIBRARY_COLUMNS],
    ['metric', metricIds],
    ['reason', ABSENCES],
    ['kind', KINDS],
    ['applicant', APPLICANTS],
    ['level', LEVELS],
    ['scope', SCOPES],
    ['form', FORMS],
    ['relation', ['partition', 'overlap', 'subset']],
  ])('explains every %s in both languages', (entry, ids) => {
    expect(idsOf(entry)).toEqual([...ids])
    expect(rows.every((row) => row['zh'] !== '' && row['en'] !== '')).toBe(true)
  })
  it('gives unit, forms, parent and relation of a metric', () => {
    expect(rows.find((row) => row['id'] === 'replies.granted')).toMatchObject({
      unit_zh: '件',
      forms: '2014',
      parent: 'replies.total',
      relation: 'partition',
    })
  })
})

describe('docs/data-dictionary.md', () => {
  const text = readFileSync('docs/data-dictionary.md', 'utf8')
  it.each([...LIBRARY_COLUMNS, ...ABSENCES, ...KINDS, ...APPLICANTS, ...LEVELS, ...SCOPES, ...FORMS])('explains %s', (word) => {
    expect(text).toContain(`\`${word}\``)
  })
})

describe('npm run library', () => {
  const run = (...args: string[]) => spawnSync('node', ['--import', 'tsx', 'scripts/library.ts', ...args], { encoding: 'utf8' })
  it('prints what the page makes', async () => {
    const { reports } = parseIndex(JSON.parse(publishedFile('index.json')))
    const shipped = reports.map(({ file }) => parseReport(JSON.parse(publishedFile(file))))
    expect(run().stdout).toBe((await libraryCsv(shipped, quietJob().job)).join(''))
    expect(run('--dictionary').stdout).toBe(dictionaryCsv())
  })
  it('names a file that it cannot read, and options that it does not know', () => {
    const { status, stdout, stderr } = run('--data', 'tests/nowhere')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('index.json')
    expect(run('--bogus').status).toBe(2)
  })
})
