import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseIndex, parseReport } from '../../src/report/parse-report'
import { APPLICANTS, type Report } from '../../src/report/schema'
import { longRows, reportBlocks } from '../reader/build-report'
import { consistentCells, steadyNumbers, type Cells } from '../report/make-report'
import { buildCsv, buildHtml } from '../support/documents'
import type { FormCell } from '../../src/reader/form-lines'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'))
  mkdirSync(join(folder, 'data/reports'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

const cells: Cells = consistentCells('2021', steadyNumbers())
const print =
  (changes: Cells = {}) =>
  ({ metric, applicant }: FormCell): string => {
    const kind = APPLICANTS.find((each) => each === applicant)
    const value = { ...cells, ...changes }[kind ? `${metric}@${kind}` : metric]
    return value === undefined ? '' : String(value)
  }

const document = (name: string, changes?: Cells): string => {
  const path = join(folder, name)
  const content = name.endsWith('.csv') ? buildCsv(longRows('2021', print(changes))) : buildHtml(reportBlocks('2021', print(changes)))
  writeFileSync(path, content)
  return path
}

function run(...args: string[]): { code: number | null; out: string; errors: string } {
  const { status, stdout, stderr } = spawnSync('node', ['--import', 'tsx', 'scripts/import.ts', ...args, '--out', join(folder, 'data/reports')], {
    encoding: 'utf8',
  })
  return { code: status, out: stdout.replaceAll(`${folder}/`, ''), errors: stderr.replaceAll(`${folder}/`, '') }
}
const path = (id: string): string => join(folder, `data/reports/${id}.json`)
const saved = (id: string): Report => parseReport(JSON.parse(readFileSync(path(id), 'utf8')))
const index = () => parseIndex(JSON.parse(readFileSync(join(folder, 'data/index.json'), 'utf8')))

describe('npm run import', { timeout: 60_000 }, () => {
  test('prints the record, writes the report and the index', () => {
    const { code, out } = run(document('qinghe-2022.html'), '--body-en', 'Qinghe', '--division', '990000')
    expect(code).toBe(0)
    expect(out).toContain('form: 2021, because of 本年制发件数')
    expect(out).toContain('found: 196 figures in tables, 0 in the text')
    expect(saved('qinghe-2022')).toMatchObject({
      body: { zh: '青禾县', en: 'Qinghe' },
      year: 2022,
      division: '990000',
      readFrom: { name: 'qinghe-2022.html', format: 'html' },
    })
    expect(index()).toMatchObject({ default: 'qinghe-2022', reports: [{ id: 'qinghe-2022', file: 'reports/qinghe-2022.json' }] })
  })

  test('sorts the index and keeps its default', () => {
    run(document('qinghe-2022.html'))
    const { code } = run(document('baishi-2021.csv'), '--body', '白石市', '--scope', 'territory')
    expect(code).toBe(0)
    expect(index().reports.map(({ id }) => id)).toEqual(['baishi-2021', 'qinghe-2022'])
    expect(index().default).toBe('qinghe-2022')
  })

  test('refuses a report that fails an identity of its form, unless told to keep it', () => {
    const changed = document('qinghe-2022.html', { 'cases.review.total': 1 })
    const refused = run(changed)
    expect(refused.code).toBe(1)
    expect(refused.out).toContain('fails: cases-review-sum')
    expect(refused.errors).toContain('not written')
    expect(() => saved('qinghe-2022')).toThrow('no such file')
    expect(run(changed, '--keep').code).toBe(0)
    expect(saved('qinghe-2022').year).toBe(2022)
  })

  test('says what it has to be told, and what is no report', () => {
    const unknown = run(document('baishi-2021.csv'))
    expect(unknown.code).toBe(1)
    expect(unknown.errors).toContain('not known: body, scope. Say it with --body --scope.')
    const other = join(folder, 'note.txt')
    writeFileSync(other, '只是一则通知。')
    const refused = run(other)
    expect(refused.code).toBe(1)
    expect(refused.errors).toContain('(read.no-form)')
    expect(run().code).toBe(2)
    expect(run(other, '--scope', 'town').code).toBe(2)
    expect(run(join(folder, 'nothing.html')).code).toBe(2)
    expect(run(other, other, '--id', 'a').code).toBe(2)
  })

  test('keeps what people wrote into the file, and says so', () => {
    const source = document('qinghe-2022.html')
    run(source, '--body-en', 'Qinghe')
    const report = saved('qinghe-2022')
    const theme = { zh: '主题', en: 'A theme', at: { in: 'text', section: '一', paragraph: 1 } } as const
    const corrected = report.figures.map((figure) =>
      figure.metric === 'regulations.issued' && 'value' in figure ? { ...figure, value: 999_999, byHand: true as const } : figure,
    )
    const written: Report = {
      ...report,
      figures: corrected,
      themes: { ...report.themes, work: [theme] },
      sourceNotes: [{ id: 'own', zh: '说明', en: 'A note' }],
      sections: report.sections.map((section) => ({ ...section, en: `${section.en}!` })),
    }
    writeFileSync(path('qinghe-2022'), JSON.stringify(written))
    const { code, out } = run(source)
    expect(code).toBe(0)
    for (const line of ['kept: themes', 'kept: 1 notes', 'kept: 1 figures put in by hand']) expect(out).toContain(line)
    const again = saved('qinghe-2022')
    expect(again.themes.work).toEqual([theme])
    expect(again.sourceNotes).toEqual(written.sourceNotes)
    expect(again.sections).toEqual(written.sections)
    expect(again.body.en).toBe('Qinghe')
    expect(again.figures).toEqual(written.figures)
  })

  test('leaves a folder that it cannot use as it was, and goes on with the next document', () => {
    const source = document('qinghe-2022.html')
    expect(run(source, '--id', 'own-2022-a')).toMatchObject({ code: 2, errors: expect.stringContaining('own-') as string })
    writeFileSync(join(folder, 'data/index.json'), '{ "default": confidential }')
    const broken = run(source)
    expect([broken.code, broken.errors]).toEqual([1, expect.stringMatching(/^data\/index\.json: expected JSON/)])
    expect(broken.errors).not.toContain('conf')
    expect(() => saved('qinghe-2022')).toThrow('no such file')
    rmSync(join(folder, 'data/index.json'))
    mkdirSync(path('qinghe-2022'))
    const blocked = run(source, document('baishi-2022.html'))
    expect([blocked.code, blocked.errors]).toEqual([1, 'data/reports/qinghe-2022.json: cannot be read: is a folder\n'])
    expect(index().reports.map(({ id }) => id)).toEqual(['baishi-2022'])
    expect(readdirSync(join(folder, 'data/reports')).sort()).toEqual(['baishi-2022.json', 'qinghe-2022.json'])
  })

  test('writes nothing when only asked to look', () => {
    expect(run(document('qinghe-2022.html'), '--dry').code).toBe(0)
    expect(() => saved('qinghe-2022')).toThrow('no such file')
  })
})
