import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** Plants one fault per rule of the house in an empty house with our linter's configuration. */
const FAULTS: readonly (readonly [file: string, source: string, door: RegExp])[] = [
  ['src/main.tsx', "import './views/a/a'", /mount a page of src\/app/],
  ['src/embed.tsx', "import './widgets/a'", /mount a page of src\/app/],
  ['src/app/a.ts', "import '../charts/bar-chart'", /src\/app may use src\/views/],
  ['src/app/b.ts', "import '../main'", /Nothing imports src\/main/],
  ['src/widgets/c.ts', "import '../embed'", /Nothing imports src\/main.tsx or src\/embed/],
  ['src/views/a/sibling.ts', "import '../b/b'", /A view never uses another view/],
  ['src/views/a/parts/nested.ts', "import '../../b/b'", /A view never uses another view/],
  ['src/views/a/round-about.ts', "import '../../views/b/b'", /A view never uses another view/],
  ['src/views/a/up.ts', "import '../../app/a'", /src\/views may use src\/widgets/],
  ['src/views/a/recharts.ts', "import { BarChart } from 'recharts'", /Recharts lives in src\/charts/],
  ['src/views/a/query.ts', "import { useQuery } from '@tanstack/react-query'", /Queries live in src\/data/],
  ['src/views/a/valibot.ts', "import * as v from 'valibot'", /Parsing lives in/],
  ['src/views/a/json.ts', "import report from '../../../public/data/index.json'", /fetched through src\/data/],
  ['src/views/a/type-only.ts', "import type { A } from '../../app/a'", /src\/views may use src\/widgets/],
  ['src/widgets/a.ts', "import '../app/a'", /src\/widgets may use src\/files, src\/charts/],
  ['src/widgets/b.ts', "import '../views/a/a'", /src\/widgets may use src\/files, src\/charts/],
  ['src/files/a.ts', "import '../widgets/a'", /src\/files may use src\/charts/],
  ['src/files/b.ts', "import '../address/view-state'", /src\/files may use src\/charts/],
  ['src/words/a.ts', "import '../ui/button'", /src\/words may use src\/report, src\/i18n/],
  ['src/words/react.ts', "import 'react'", /src\/words is pure TypeScript/],
  ['src/widgets/pptx.ts', "import pptxgen from 'pptxgenjs'", /Libraries that write or read files live in src\/files/],
  ['src/report/words.ts', "import '../words/a'", /src\/report may use nothing of ours/],
  ['src/charts/files.ts', "import '../files/a'", /src\/charts may use src\/ui/],
  ['src/charts/a.ts', "import '../report/charts'", /src\/charts may use src\/ui, src\/i18n/],
  ['src/charts/b.ts', "import '../address/view-state'", /src\/charts may use src\/ui, src\/i18n/],
  ['src/ui/a.ts', "import '../report/schema'", /src\/ui may use src\/i18n/],
  ['src/ui/b.ts', "export * from '../charts/a'", /src\/ui may use src\/i18n/],
  ['src/address/a.ts', "import '../i18n'", /src\/address may use src\/report/],
  ['src/address/b.ts', "import '../data/load'", /src\/address may use src\/report/],
  ['src/data/a.ts', "import '../i18n'", /src\/data may use src\/collection, src\/reader, src\/report/],
  ['src/collection/a.ts', "import '../data/reports'", /src\/collection may use src\/reader, src\/report/],
  ['src/collection/pdf.ts', "import 'pdfjs-dist'", /Documents are read in src\/reader/],
  ['src/reader/a.ts', "import '../collection/collection'", /src\/reader may use src\/report/],
  ['src/reader/idb.ts', "import 'idb'", /what is kept is kept by src\/collection/],
  ['src/views/a/collection.ts', "import '../../collection/collection'", /src\/views may use src\/widgets/],
  ['src/widgets/parse5.ts', "import 'parse5'", /Libraries that write or read files/],
  ['src/report/a.ts', "import '../i18n'", /src\/report may use nothing of ours/],
  ['src/report/react.ts', "import 'react'", /pure TypeScript/],
  ['src/report/vite.ts', "import 'vite'", /pure TypeScript/],
  ['src/report/forms/deep.ts', "import '../../data/load'", /src\/report may use nothing of ours/],
  ['src/i18n/a.ts', "import '../report/schema'", /src\/i18n may use nothing of ours/],
  ['src/i18n/react.ts', "import 'react'", /Only the language provider/],
  ['src/i18n/zh/react.tsx', "import 'react'", /Only the language provider/],
  ['src/i18n/provider.tsx', "import '../ui/button'", /src\/i18n may use nothing of ours/],
  ['src/views/a/absolute.ts', "import '/src/ui/button'", /Imports are relative/],
  ['src/views/a/tests.ts', "import '../../../tests/setup'", /takes nothing from there/],
  ['src/app/fetch.ts', "export const a = fetch('x')", /fetch lives in src\/data/],
  ['src/report/fetch.ts', "export const a = window.fetch('x')", /fetch lives in src\/data/],
  ['src/ui/storage.ts', "localStorage.setItem('a', 'b')", /Nothing is stored/],
  ['src/views/a/database.ts', "export const a = indexedDB.open('x')", /kept by src\/collection/],
  ['src/data/storage.ts', "window.localStorage.setItem('a', 'b')", /Nothing is stored/],
  ['src/ui/any.ts', 'export const a = (b: any): unknown => b', /any/],
  ['src/report/cycle.ts', "import { b } from './cycle-b'\nexport const a = () => b", /cycle/i],
]

/** What the house allows; the linter's boundaries have to leave these alone. */
const ALLOWED: readonly (readonly [file: string, source: string])[] = [
  ['src/report/cycle-b.ts', "import { a } from './cycle'\nexport const b = () => a"],
  ['src/main-ok/main.ts', "import '../app/a'"],
  [
    'src/app/ok.ts',
    "import '../views/a/a'\nimport '../widgets/a'\nimport '../ui/a'\nimport '../data/a'\nimport '../address/a'\nimport '../report/a'\nimport '../i18n'",
  ],
  ['src/app/ok-query.ts', "import { QueryClient } from '@tanstack/react-query'\nexport { QueryClient }"],
  ['src/views/a/ok.ts', "import '../../widgets/a'\nimport '../../charts/a'\nimport '../../data/a'\nimport './other'\nimport 'react'"],
  ['src/views/a/parts/ok.ts', "import '../other'\nimport '../../../charts/a'"],
  ['src/widgets/ok.ts', "import '../charts/a'\nimport '../report/a'\nimport '../address/a'"],
  ['src/files/ok.ts', "import '../charts/a'\nimport '../words/a'\nimport 'fflate'"],
  ['src/words/ok.ts', "import '../report/a'\nimport '../i18n'"],
  ['src/charts/ok.ts', "import '../ui/a'\nimport '../i18n'\nimport 'recharts'\nimport 'react'"],
  ['src/ui/ok.ts', "import '../i18n'\nimport 'react'"],
  ['src/address/ok.ts', "import '../report/a'\nimport 'react'"],
  ['src/data/ok.ts', "import '../report/a'\nimport 'valibot'\nexport const a = fetch('x')"],
  ['src/report/ok.ts', "import * as v from 'valibot'\nimport './a'\nexport { v }"],
  ['src/report/forms/ok.ts', "import '../a'\nimport metrics from '../metrics.json'\nexport { metrics }"],
  ['src/i18n/ok.tsx', "import 'react'\nimport './zh'"],
]

interface Diagnostic {
  message: string
  help: string | null
  code: string
  filename: string
}

const project = process.cwd()
const said = new Map<string, string[]>()
let house = ''

function plant(files: readonly (readonly [string, string, ...unknown[]])[]): void {
  for (const [file, source] of files) {
    mkdirSync(dirname(join(house, file)), { recursive: true })
    writeFileSync(join(house, file), `${source}\n`)
  }
}

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'house-'))
  for (const file of ['.oxlintrc.json', 'tsconfig.json']) cpSync(join(project, file), join(house, file))
  plant(FAULTS)
  plant(ALLOWED)
  const oxlint = join(project, 'node_modules/oxlint/bin/oxlint')
  const run = spawnSync(process.execPath, [oxlint, '--format', 'json'], { cwd: house, encoding: 'utf8' })
  const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: Diagnostic[] }
  for (const { filename, code, message, help } of diagnostics) {
    said.set(filename, [...(said.get(filename) ?? []), `${code}: ${message} ${help ?? ''}`])
  }
}, 60_000)

afterAll(() => rmSync(house, { recursive: true, force: true }))

describe('the linter', () => {
  it.each(FAULTS)('rejects a fault planted in %s: %s', (file, _source, door) => {
    expect(said.get(file)?.join('\n')).toMatch(door)
  })

  it.each(ALLOWED)('leaves alone what the house allows in %s', (file) => {
    expect((said.get(file) ?? []).filter((line) => /no-restricted|boundary/.test(line))).toEqual([])
  })
})

/** `no-restricted-imports` does not see `import()`: its patterns are held against those here. */
describe('dynamic imports', () => {
  interface Override {
    files: string[]
    rules: Record<string, unknown>
  }
  const { overrides } = JSON.parse(readFileSync(join(project, '.oxlintrc.json'), 'utf8')) as { overrides: Override[] }

  function patternsFor(file: string): RegExp[] {
    const room = file.split('/')[1]
    const rule = overrides.find((each) => each.files[0]?.startsWith(`src/${room}/`) && 'no-restricted-imports' in each.rules)?.rules[
      'no-restricted-imports'
    ]
    const options = Array.isArray(rule) ? (rule[1] as { patterns: { regex: string }[] }) : { patterns: [] }
    return options.patterns.map(({ regex }) => new RegExp(regex))
  }

  function forbidden(file: string, source: string): string[] {
    const targets = [...source.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].flatMap((match) => match[1] ?? [])
    return targets.filter((target) => patternsFor(file).some((pattern) => pattern.test(target)))
  }

  it('are found out when they break a boundary', () => {
    expect(forbidden('src/widgets/a.ts', "const a = () => import('../views/a/a')")).toEqual(['../views/a/a'])
    expect(forbidden('src/app/a.ts', "const a = () => import('../views/a/a')")).toEqual([])
  })

  it('keep the boundaries in our code', () => {
    const sources = readdirSync(join(project, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
    expect(sources.length).toBeGreaterThan(20)
    const broken = sources.flatMap((name) => {
      const file = `src/${name.replaceAll('\\', '/')}`
      return forbidden(file, readFileSync(join(project, file), 'utf8')).map((target) => `${file} imports ${target}`)
    })
    expect(broken).toEqual([])
  })
})
