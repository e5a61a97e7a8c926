import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
const SCRIPT_TIMEOUT = 60_000

function runFigures(...args: string[]): { code: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/figures.ts', ...args], { cwd: ROOT, encoding: 'utf8' })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

describe('npm run -s figures', { timeout: SCRIPT_TIMEOUT }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'figures-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('prints one line of six cells a figure, in file order', () => {
    const { code, out, err } = runFigures('tianjin-2018')
    expect([code, err]).toEqual([0, ''])
    const lines = out.trimEnd().split('\n')
    expect(lines).toHaveLength(98)
    expect(lines.every((line) => line.split('\t').length === 6)).toBe(true)
    expect(lines[0]).toBe('work.tasks\t32\t项\texact\t一（一）\t1')
    expect(lines).toContain('reform.days-current\t5.4\t天\trounded\t一（二）\t1')
    expect(lines).toContain('disclosure.channel.gazette\t184\t条\texact\t二\t2')
    expect(lines).toContain('replies.total\t\t\tnot-published\t六\t申请答复数')
  })

  it('lists the known ids where the id is unknown', () => {
    const { code, out, err } = runFigures('beijing-2018')
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('beijing-2018')
    expect(err).toContain('tianjin-2018')
  })

  it.each([[[]], [['a', 'b']], [['--all']]])('shows its usage for %j', (args) => {
    const { code, out, err } = runFigures(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('Usage')
  })

  it('names the path where a file breaks the format, without a stack', () => {
    writeFileSync(join(folder, 'index.json'), '{"schemaVersion":1,"default":"x"}')
    const { code, err } = runFigures('x', '--data', folder)
    expect(code).toBe(1)
    expect(err).toBe(`${join(folder, 'index.json')}: reports: expected a value for this key, received nothing\n`)
  })

  it('repeats nothing of a file that is no JSON', () => {
    writeFileSync(join(folder, 'index.json'), '{"name": confidential}')
    const { code, err } = runFigures('x', '--data', folder)
    expect(code).toBe(1)
    expect(err).toContain(`${join(folder, 'index.json')}: expected JSON`)
    expect(err).not.toContain('conf')
  })

  it('names the file that cannot be read', () => {
    const missing = join(folder, 'missing')
    mkdirSync(missing)
    const { code, err } = runFigures('x', '--data', missing)
    expect(code).toBe(1)
    expect(err).toContain(join(missing, 'index.json'))
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })
})
