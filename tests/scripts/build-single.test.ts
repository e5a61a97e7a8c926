import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseIndex } from '../../src/report/parse-report'

let out: string
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'single-'))
})
afterEach(() => rmSync(out, { recursive: true }))

function buildSingle(...args: string[]): { code: number | null; errors: string } {
  const { status, stderr } = spawnSync('node', ['--import', 'tsx', 'scripts/build-single.ts', '--out', out, ...args], { encoding: 'utf8' })
  return { code: status, errors: stderr }
}

// That it writes a page that works is what the end-to-end tests see.
test('npm run build:single names the reports that there are where one is not, and writes nothing', () => {
  const { code, errors } = buildSingle('tianjin-2018', 'nowhere-1999')
  const published = parseIndex(JSON.parse(readFileSync('public/data/index.json', 'utf8'))).reports.map(({ id }) => id)
  expect(published).toContain('tianjin-2018')
  expect([code, errors.trim()]).toEqual([1, `no report nowhere-1999; there are: ${published.join(', ')}`])
  expect(existsSync(join(out, 'sunshine-report.html'))).toBe(false)
})

test('npm run build:single refuses an option that it does not know', () => {
  const { code, errors } = buildSingle('--bogus')
  expect(code).toBe(1)
  expect(errors).toContain('--bogus')
})
