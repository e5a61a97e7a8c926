/**
 * Measures the reader in Node and prints a table: the whole of `readReport`, each of its stages, and what follows it, for
 * pages of 200 kB and a PDF of six pages. Nothing fails on a slow result.
 *
 *     npm run bench:read -- [--times 20] [--bytes 200000]
 */
import { existsSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { composeReport } from '../src/reader/compose'
import { readReport } from '../src/reader/read'
import type { Input } from '../src/reader/reading'
import { checkReport } from '../src/report/checks'
import { reportBlocks } from '../tests/reader/build-report'
import { buildPdf } from '../tests/support/pdf-report'
import { reportPage } from './report-page'

const { values } = parseArgs({ options: { times: { type: 'string', default: '20' }, bytes: { type: 'string', default: '200000' } } })
const PUBLISHED = resolve(import.meta.dirname, '../../shared/reports/huaian-2024.pdf')

interface Subject {
  name: string
  input: Input
  /** Milliseconds that the whole reading should take at most. */
  aim: number
}

/** Returns the published PDF of six pages, or one of ours where it is not there. */
function pdf(): Subject {
  const aim = 2000
  if (existsSync(PUBLISHED)) return { name: 'PDF, six pages', input: { name: 'report.pdf', bytes: new Uint8Array(readFileSync(PUBLISHED)) }, aim }
  process.stdout.write('../shared/reports/huaian-2024.pdf is not there: a PDF of our own writer is read instead.\n\n')
  const overview = Array.from({ length: 40 }, (_, at) => `全县受理政府信息公开申请${at + 31}件，各单位梳理目录${at * 7}项，推动公开工作落地见效。`)
  const blocks = reportBlocks('2021', ({ metric }) => String(metric.length * 31), overview)
  return { name: 'PDF of our own', input: { name: 'report.pdf', bytes: buildPdf(blocks) }, aim }
}

const page = (form: '2014' | '2021'): Subject => ({
  name: `page, ${form} form`,
  input: { name: 'report.html', bytes: reportPage(form, Number(values.bytes)) },
  aim: 150,
})

type Stage = 'open' | 'blocks' | 'form' | 'figures'

/** Returns the milliseconds of one reading: of the whole, of each stage, and of report and checks made of it. */
async function measure(input: Input): Promise<Record<string, number>> {
  const begun: { stage: Stage; at: number }[] = []
  const start = performance.now()
  const reading = await readReport(
    { name: input.name, bytes: input.bytes.slice() },
    { stage: (stage) => begun.push({ stage, at: performance.now() }) },
  )
  const end = performance.now()
  const stages = begun.map(({ stage, at }, i): [string, number] => [stage, (begun[i + 1]?.at ?? end) - at])
  const report = composeReport(reading, { id: 'bench', body: '青禾县', year: 2022, scope: 'territory' })
  const composed = performance.now()
  checkReport(report)
  return { whole: end - start, ...Object.fromEntries(stages), compose: composed - end, checks: performance.now() - composed }
}

/** Returns the value that the given part of a sample does not exceed. */
function quantile(sample: readonly number[], part: number): number {
  const sorted = [...sample].sort((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell, i) => (i < 2 ? cell.padEnd(16) : cell.padStart(9))).join(' | ')} |\n`

process.stdout.write(
  `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${values.times} readings of each, in ms\n\n`,
)
process.stdout.write(row(['document', 'part', 'median', 'p95', 'aim']) + row(['---', '---', '---:', '---:', '---:']))
for (const { name, input, aim } of [page('2021'), page('2014'), pdf()]) {
  await measure(input)
  const runs: Record<string, number>[] = []
  for (let i = 0; i < Number(values.times); i++) runs.push(await measure(input))
  for (const part of Object.keys(runs[0] ?? {})) {
    const sample = runs.map((run) => run[part] ?? Number.NaN)
    const aimed = part === 'whole' ? `< ${aim}` : ''
    process.stdout.write(row([part === 'whole' ? name : '', part, quantile(sample, 0.5).toFixed(1), quantile(sample, 0.95).toFixed(1), aimed]))
  }
}
