import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { parseIndex, parseReport } from '../../src/report/parse-report'
import { ABSENCES, APPLICANTS, FORMS, KINDS, LEVELS, SCOPES, indexSchema, reportSchema } from '../../src/report/schema'

const ROOT = resolve(import.meta.dirname, '../..')
const text = readFileSync(resolve(ROOT, 'docs/data-format.md'), 'utf8')
const [reportExample, indexExample] = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map((block): unknown => JSON.parse(block[1] ?? ''))

/** Returns whether the document gives a word as code. */
const explains = (word: string): boolean => text.includes(`\`${word}\``)

describe('docs/data-format.md', () => {
  it('shows a report that the parser takes', () => {
    expect(parseReport(reportExample)).toEqual(reportExample)
  })

  it('shows an index that the parser takes, with the words of the report', () => {
    const report = parseReport(reportExample)
    const index = parseIndex(indexExample)
    const { id, title, body, division, level, scope, year, form } = report
    expect(index.reports).toEqual([{ id, title, body, division, level, scope, year, form, file: `reports/${id}.json` }])
  })

  it.each(Object.keys(reportSchema.entries))('explains the key %s', (key) => expect(explains(key)).toBe(true))
  it.each(Object.keys(indexSchema.entries))('names the key %s of the index', (key) => expect(text).toContain(key))

  const [stated, absent] = reportSchema.entries.figures.item.options
  it.each([...new Set([...Object.keys(stated.entries), ...Object.keys(absent.entries)])])('explains the key %s of a figure', (key) => {
    expect(explains(key)).toBe(true)
  })

  it.each([...FORMS, ...LEVELS, ...SCOPES, ...KINDS, ...ABSENCES, ...APPLICANTS])('explains the value %s', (value) => {
    expect(explains(value)).toBe(true)
  })

  it('names only scripts that exist', () => {
    const scripts = Object.keys(packageJson.scripts)
    const named = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map((match) => match[1])
    expect(scripts).toEqual(expect.arrayContaining([...new Set(named)]))
    expect(scripts).toContain('start')
  })
})
