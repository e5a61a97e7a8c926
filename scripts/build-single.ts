/**
 * Writes the whole product as one file that opens by double click, without a server: `npm run build:single -- [report id …]`. Without ids it takes every
 * report of the index.
 *
 * Options: `--out <folder>`, dist-single without it; `--data <folder>`, public/data without it.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { build, type Rolldown } from 'vite'
import { parseIndex, parseReport } from '../src/report/parse-report'
import { mendCss } from './build/mend-css'
import { pinyinKeysModule } from './build/pinyin'
import { chooseReports, singlePage, type Parts } from './build/single-file'

const NAME = 'sunshine-report.html'

/** Returns what the bundler makes of the page: one classic script, one style sheet, nothing beside them. */
async function bundle(): Promise<Pick<Parts, 'page' | 'script' | 'style'>> {
  const result = await build({
    configFile: false,
    base: './',
    mode: 'single',
    logLevel: 'warn',
    plugins: [react(), tailwindcss(), mendCss(), pinyinKeysModule()],
    build: {
      write: false,
      target: 'chrome109',
      modulePreload: false,
      assetsInlineLimit: 100_000_000,
      cssCodeSplit: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: 'index.html',
        output: { format: 'iife', codeSplitting: false },
        // Vite hands `import.meta.url` to what preloads chunks; here there is none to preload.
        checks: { emptyImportMeta: false },
      },
    },
  })
  const { output } = result as Rolldown.RolldownOutput
  const chunks = output.filter((file) => file.type === 'chunk')
  const text = (ending: string): string => {
    const [file, ...more] = output.filter((each) => each.type === 'asset' && each.fileName.endsWith(ending))
    if (file?.type !== 'asset' || more.length > 0) throw new Error(`expected one ${ending} file of the bundler`)
    return typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source)
  }
  const [chunk, ...others] = chunks
  if (!chunk || others.length > 0) throw new Error(`expected one script of the bundler, received ${chunks.map((each) => each.fileName).join(', ')}`)
  return { page: text('.html'), script: chunk.code, style: text('.css') }
}

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
    ...(await bundle()),
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
