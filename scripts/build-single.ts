/**
 * Writes the whole product as one file that opens by double click, without a server: `npm run build:single -- [report id …]`. Without ids it takes every
 * report of the index.
 *
 * Options: `--out <folder>`, dist-single without it; `--data <folder>`, public/data without it.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseIndex, parseReport } from '../src/report/parse-report'
import { bundlePage } from './build/single-bundle'
import { chooseReports, singlePage } from './build/single-file'

const NAME = 'sunshine-report.html'

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string', default: 'dist-single' }, data: { type: 'string', default: 'public/data' } },
  })
  const read = (file: string): unknown => JSON.parse(readFileSync(join(values.data, file), 'utf8'))
  const index = chooseReports(parseIndex(read('index.json')), positionals)
  const files = Object.fromEntries(index.reports.map(({ file }) => [file, read(file)]))
  const reports = new Map(index.reports.map(({ id, file }) => [id, parseReport(files[file])]))
  const html = singlePage({
    ...(await bundlePage('index.html')),
    boot: readFileSync('public/boot.js', 'utf8'),
    icon: readFileSync('public/favicon.svg', 'utf8'),
    index,
    reports,
    files,
  })
  mkdirSync(values.out, { recursive: true })
  const path = join(values.out, NAME)
  // Under another name first: whoever waits for the file never sees half of it.
  writeFileSync(`${path}.part`, html)
  renameSync(`${path}.part`, path)
  console.log(`${path}: ${(Buffer.byteLength(html) / 1_000_000).toFixed(1)} MB, ${index.reports.map(({ id }) => id).join(', ')}`)
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
