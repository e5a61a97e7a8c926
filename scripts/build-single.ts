/**
 * Writes the whole product as one file that opens by double click, without a server: `npm run build:single -- [report id …]`. Without ids it takes every
 * report of the index.
 *
 * Options: `--out <folder>`, dist-single without it; `--data <folder>`, public/data without it.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseIndex, parseReport } from '../src/report/parse-report'
import type { Report } from '../src/report/schema'
import { bundlePage } from './build/single-bundle'
import { chooseReports, singlePage } from './build/single-file'
import { readData, writeWhole } from './data-file'

const NAME = 'sunshine-report.html'

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string', default: 'dist-single' }, data: { type: 'string', default: 'public/data' } },
  })
  const index = chooseReports(readData(join(values.data, 'index.json'), parseIndex), positionals)
  const files: Record<string, unknown> = {}
  const reports = new Map<string, Report>()
  for (const { id, file } of index.reports) {
    const keep = (input: unknown): Report => {
      files[file] = input
      return parseReport(input)
    }
    reports.set(id, readData(join(values.data, file), keep))
  }
  const html = singlePage({
    ...(await bundlePage('index.html')),
    boot: readFileSync('public/boot.js', 'utf8'),
    icon: readFileSync('public/favicon.svg', 'utf8'),
    index,
    reports,
    files,
  })
  const path = join(values.out, NAME)
  writeWhole(path, html)
  console.log(`${path}: ${(Buffer.byteLength(html) / 1_000_000).toFixed(1)} MB, ${index.reports.map(({ id }) => id).join(', ')}`)
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
