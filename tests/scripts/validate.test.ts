import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Report } from '../../src/report/schema'
import { makeReport, type Cells } from '../report/make-report'

let data: string

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'validate-'))
  mkdirSync(join(data, 'reports'))
})
afterEach(() => rmSync(data, { recursive: true }))

const results: Cells = { 'review.upheld': 5, 'review.corrected': 2, 'review.other': 1, 'review.total': 8 }
const note = { zh: '说明', en: 'A note' }
const listing = (...checks: string[]): Partial<Report> => ({ knownDifferences: checks.map((check) => ({ check, note })) })

function write(path: string, content: unknown): void {
  writeFileSync(join(data, path), typeof content === 'string' ? content : JSON.stringify(content))
}

const entryOf = ({ id, title, body, division, level, scope, year, form }: Report) => {
  const file = `reports/${id}.json`
  return { id, title, body, division, level, scope, year, form, file }
}

/** Writes the reports and an index of them, changed as told. */
function publish(reports: readonly Report[], changes: object = {}): void {
  for (const report of reports) write(`reports/${report.id}.json`, report)
  write('index.json', { schemaVersion: 1, default: reports[0]?.id, reports: reports.map(entryOf), ...changes })
}

function validate(...args: string[]): { code: number | null; lines: string[]; errors: string } {
  const { status, stdout, stderr } = spawnSync('node', ['--import', 'tsx', 'scripts/validate.ts', ...args], { encoding: 'utf8' })
  return { code: status, lines: stdout.replaceAll(`${data}/`, '').trim().split('\n'), errors: stderr }
}
const validateData = () => validate('--data', data)

describe('npm run validate', () => {
  test('accepts what is published', () => {
    const { code, lines } = validate()
    expect(code).toBe(0)
    expect(lines).toContainEqual(expect.stringMatching(/^public\/data\/reports\/tianjin-2018\.json: 31 checks: .* 0 fail$/))
    expect(lines).toContainEqual(expect.stringMatching(/^across years, suqian-2023 to suqian-2024: 9 checks: 9 hold/))
  })
  test('sums up each file', () => {
    publish([makeReport('2014', results, { id: 'a' })])
    expect(validateData()).toMatchObject({
      code: 0,
      lines: [expect.stringMatching(/^reports\/a\.json: \d+ checks: 1 hold, 0 expected, \d+ cannot be checked, 0 fail$/)],
    })
  })
  test('refuses an option that it does not know', () => {
    const { code, errors } = validate('--bogus')
    expect(code).toBe(2)
    expect(errors).toContain('usage')
  })
})

describe('an identity', () => {
  const wrong = { ...results, 'review.total': 9 }
  test('that fails is a problem, with both sides', () => {
    publish([makeReport('2014', wrong, { id: 'a' })])
    const { code, lines } = validateData()
    expect([code, lines[0]]).toEqual([1, 'reports/a.json: check review-sum fails: 8 件 = 9 件'])
  })
  test('that fails and is listed with a note passes', () => {
    publish([makeReport('2014', wrong, { id: 'a', ...listing('review-sum') })])
    expect(validateData().code).toBe(0)
  })
  test('that is listed and is an expected difference passes', () => {
    const cells = { 'applications.received': 9, 'applications.completed': 8 }
    publish([makeReport('2014', cells, { id: 'a', ...listing('received-completed') })])
    expect(validateData().code).toBe(0)
  })
  test.each([
    ['review-sum', 'knownDifferences: review-sum holds again; remove it'],
    ['litigation-sum', 'knownDifferences: litigation-sum cannot be checked; remove it'],
    ['review-summ', 'knownDifferences: there is no check review-summ'],
    ['carried-across-years:applications.carried-in', undefined],
  ])('listed as %s in a file where reviews add up', (check, problem) => {
    publish([makeReport('2014', results, { id: 'a', ...listing(check) })])
    const { code, lines } = validateData()
    expect([code, lines.slice(0, -1)]).toEqual([problem ? 1 : 0, problem ? [`reports/a.json: ${problem}`] : []])
  })
  test('across years is checked on reports of the same body', () => {
    const earlier = makeReport('2021', { 'applications.carried-forward': 121 }, { id: 'a-2023', year: 2023 })
    const later = (fields: Partial<Report> = {}) => makeReport('2021', { 'applications.carried-in': 120 }, { id: 'a-2024', year: 2024, ...fields })
    publish([earlier, later()])
    const check = 'carried-across-years:applications.carried-in'
    const { code, lines } = validateData()
    expect([code, lines[0]]).toEqual([1, `reports/a-2024.json: check ${check} fails: 120 件 = 121 件`])
    publish([earlier, later(listing(check))])
    const listed = validateData()
    expect([listed.code, listed.lines.at(-1)]).toEqual([
      0,
      'across years, a-2023 to a-2024: 9 checks: 0 hold, 0 expected, 8 cannot be checked, 1 fail',
    ])
    publish([earlier, later(listing(`${check}@nobody`))])
    expect(validateData().lines).toContain(`reports/a-2024.json: check ${check} fails: 120 件 = 121 件`)
    expect(validateData().lines).toContain(`reports/a-2024.json: knownDifferences: there is no check ${check}@nobody`)
  })
})

describe('a file', () => {
  const good = makeReport('2014', results, { id: 'a' })
  const problemsOf = () => {
    const { code, lines } = validateData()
    expect(code).toBe(1)
    return lines.join('\n')
  }
  test('that breaks the format is named with path and expectation', () => {
    publish([good])
    write('reports/a.json', { ...good, year: '2018' })
    expect(problemsOf()).toMatch(/^reports\/a\.json: year: expected .*received/)
  })
  test('that is no JSON, of which nothing is repeated', () => {
    publish([good])
    write('reports/b.json', '')
    write('reports/a.json', '{ "a": confidential')
    const problems = problemsOf()
    expect(problems).toMatch(/^reports\/a\.json: expected JSON: .*\nreports\/b\.json: expected JSON: /)
    expect(problems).not.toContain('conf')
  })
  test('under an id that addresses do not have', () => {
    const ids = ['own-2015-a', `a${'-b'.repeat(40)}`]
    publish(ids.map((id) => ({ ...good, id })))
    const problems = problemsOf()
    for (const id of ids) expect(problems).toContain(`reports/${id}.json: id: `)
  })
  test('with another name than its id', () => {
    publish([good])
    write('reports/b.json', good)
    expect(problemsOf()).toContain('reports/b.json: id: expected b, the name of the file, received a')
  })
  test('that the index does not list', () => {
    publish([good])
    write('reports/b.json', { ...good, id: 'b' })
    expect(problemsOf()).toContain('reports/b.json: is not in the index')
  })
  test('that is no report', () => {
    publish([good])
    write('reports/notes.txt', 'notes')
    expect(problemsOf()).toContain('reports/notes.txt: expected a file ending in .json')
  })
  test('that the index lists and that is not there', () => {
    publish([good], { reports: [entryOf(good), entryOf({ ...good, id: 'b' })] })
    expect(problemsOf()).toContain('index.json: reports[1].file: reports/b.json does not exist')
  })
  test('whose fields the index gives otherwise', () => {
    publish([good], { reports: [{ ...entryOf(good), year: 2016 }] })
    expect(problemsOf()).toContain('index.json: reports[0].year: expected 2015 as in reports/a.json, received 2016')
  })
  test('whose index has a default that is not listed', () => {
    publish([good], { default: 'b' })
    expect(problemsOf()).toMatch(/^index\.json: default: /)
  })
  test('whose index is missing', () => {
    write('reports/a.json', good)
    expect(problemsOf()).toContain('index.json: cannot be read')
  })
  test('in a folder without reports: a gate that checks nothing is not green', () => {
    publish([good])
    rmSync(join(data, 'reports/a.json'))
    expect(problemsOf()).toContain('reports: expected at least one report')
    rmSync(join(data, 'reports'), { recursive: true })
    expect(problemsOf()).toContain('reports: expected a folder of reports')
  })
  test('given by its path is checked without the index', () => {
    write('reports/a.json', { ...good, figures: makeReport('2014', { ...results, 'review.total': 9 }).figures })
    const { code, lines } = validate(join(data, 'reports/a.json'))
    expect([code, lines.length]).toEqual([1, 2])
  })
})

test('the published folder passes as a copy too, and a planted fault in it is found', () => {
  cpSync('public/data', data, { recursive: true })
  expect(validateData().code).toBe(0)
  const path = 'reports/tianjin-2018.json'
  write(path, readFileSync(join(data, path), 'utf8').replace('"value": 442', '"value": 443'))
  const { code, lines } = validateData()
  expect(code).toBe(1)
  expect(lines[0]).toContain('check review-sum fails: 442 件 = 443 件')
})
