/**
 * Reads published documents into our format: prints what was read of each, writes the report and updates the index.
 *
 *     npm run -s import -- FILE…                       id from the file's name, into public/data/reports
 *     npm run -s import -- FILE --id example-2024 --body 示例市 --body-en Example --scope territory --level prefectural
 *
 * Exits 1 when a document is not a report, names neither body nor scope nor year, or fails an identity of its form (with
 * --keep such a report is written all the same); 2 when it was called wrongly.
 */
import { existsSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { composeReport, detailsMissing } from '../src/reader/compose'
import { readReport } from '../src/reader/read'
import { ReadError, type Reading, type ReportDetails } from '../src/reader/reading'
import { checkAcrossYears, followsOn } from '../src/report/checks-across-years'
import { checkReport, type CheckResult } from '../src/report/checks'
import { FormatError, parseIndex, parseReport } from '../src/report/parse-report'
import { LEVELS, SCHEMA_VERSION, SCOPES, type Report, type ReportIndex } from '../src/report/schema'
import { FileProblem, readBytes, readData, writeWhole } from './data-file'
import { formatIndex, formatReport } from './import/format'
import { keepHandWritten } from './import/keep'
import { recordOf, showCheck } from './import/record'
import { sayProblem } from './import/words'
import { refusedId } from './published-id'

const USAGE = `Usage: npm run -s import -- FILE… [options]

  --id ID               name of the report and of its file; without it, the name of the document
  --out DIR             folder of the reports (public/data/reports); its index is beside it
  --body, --body-en     whose report it is, in Chinese and in English
  --issuer-en           who issued it, in English
  --title, --title-en   title
  --year YEAR           the year reported on
  --scope SCOPE         ${SCOPES.join(' or ')}
  --level LEVEL         ${LEVELS.join(', ')}
  --division CODE       administrative division code, six digits
  --keep                write a report that fails an identity of its form
  --dry                 print only, write nothing
--id, --title, --title-en and --year need a single FILE.
`

/** Ends the script with a message and the exit code that belongs to it. */
class Stop extends Error {
  constructor(
    message: string,
    readonly code: number,
  ) {
    super(message)
  }
}

function readOptions() {
  return parseArgs({
    allowPositionals: true,
    options: {
      id: { type: 'string' },
      out: { type: 'string', default: 'public/data/reports' },
      body: { type: 'string' },
      'body-en': { type: 'string' },
      'issuer-en': { type: 'string' },
      title: { type: 'string' },
      'title-en': { type: 'string' },
      year: { type: 'string' },
      scope: { type: 'string' },
      level: { type: 'string' },
      division: { type: 'string' },
      keep: { type: 'boolean', default: false },
      dry: { type: 'boolean', default: false },
    },
  })
}
type Options = ReturnType<typeof readOptions>['values']

function oneOf<T extends string>(name: string, value: string | undefined, allowed: readonly T[]): T | undefined {
  if (value === undefined) return undefined
  const found = allowed.find((each) => each === value)
  if (!found) throw new Stop(`--${name}: expected ${allowed.join(', ')}, received ${value}`, 2)
  return found
}

function detailsFor(file: string, options: Options): ReportDetails {
  const id = options.id ?? basename(file, extname(file)).toLowerCase()
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    throw new Stop(`${file}: give the report an --id of lower-case letters, digits and single hyphens, such as example-county-2023`, 2)
  }
  const refused = refusedId(id)
  if (refused) throw new Stop(`${file}: give the report another --id: ${refused}`, 2)
  if (options.year !== undefined && !/^20\d{2}$/.test(options.year)) throw new Stop(`--year: expected a year, received ${options.year}`, 2)
  const scope = oneOf('scope', options.scope, SCOPES)
  const level = oneOf('level', options.level, LEVELS)
  return {
    id,
    ...(options.body && { body: options.body }),
    ...(options['body-en'] && { bodyEn: options['body-en'] }),
    ...(options['issuer-en'] && { issuerEn: options['issuer-en'] }),
    ...(options.title && { title: options.title }),
    ...(options['title-en'] && { titleEn: options['title-en'] }),
    ...(options.year && { year: Number(options.year) }),
    ...(scope && { scope }),
    ...(level && { level }),
    ...(options.division && { division: options.division }),
  }
}

const loadReport = (path: string): Report | undefined => (existsSync(path) ? readData(path, parseReport) : undefined)

const indexPath = (out: string): string => join(dirname(out), 'index.json')
const loadIndex = (out: string): ReportIndex | undefined => (existsSync(indexPath(out)) ? readData(indexPath(out), parseIndex) : undefined)

/** Returns the checks with the report of the year before, where the folder has it. */
function checksBetween(report: Report, out: string): CheckResult[] {
  const entries = loadIndex(out)?.reports ?? []
  const earlier = entries.find((entry) => followsOn(entry, report))
  const before = earlier && loadReport(join(dirname(out), earlier.file))
  return before ? checkAcrossYears(before, report) : []
}

/** Returns the index with a report; null where its folder has none. */
function indexWith(report: Report, out: string): ReportIndex | null {
  if (basename(resolve(out)) !== 'reports') return null
  const index = loadIndex(out) ?? { $schema: 'schema/index.schema.json', schemaVersion: SCHEMA_VERSION, default: report.id, reports: [] }
  const { id, title, body, division, level, scope, year, form } = report
  const entry = { id, title, body, ...(division && { division }), ...(level && { level }), scope, year, form, file: `reports/${id}.json` }
  const others = index.reports.filter((each) => each.id !== id)
  const reports = [...others, entry].sort((one, other) => (one.id < other.id ? -1 : 1))
  return parseIndex({ ...index, reports })
}

/** Writes a report and the index that lists it. Both are made before either is written, so that neither is left without the other. */
function publish(report: Report, path: string, out: string): void {
  const index = indexWith(report, out)
  writeWhole(path, formatReport(report))
  process.stdout.write(`  wrote ${path}\n`)
  if (index === null) process.stdout.write(`  index: left alone, because ${out} is not a folder named reports\n`)
  else {
    writeWhole(indexPath(out), formatIndex(index))
    process.stdout.write(`  index: ${indexPath(out)}, ${index.reports.length} reports, default ${index.default}\n`)
  }
}

/** Returns the report of a document: what was read, a person's details, and what a person wrote into an earlier file. */
function reportOf(reading: Reading, details: ReportDetails, path: string): Report {
  const earlier = loadReport(path)
  const known: ReportDetails = {
    ...(earlier && reading.identity.body === undefined && { body: earlier.body.zh }),
    ...(earlier && reading.identity.scope === undefined && { scope: earlier.scope }),
    ...details,
  }
  const missing = detailsMissing(reading, known)
  if (missing.length > 0) throw new Stop(`  not known: ${missing.join(', ')}. Say it with ${missing.map((name) => `--${name}`).join(' ')}.`, 1)
  const fresh = composeReport(reading, known)
  if (!earlier) return fresh
  const { report, kept } = keepHandWritten(earlier, fresh, details)
  for (const line of kept) process.stdout.write(`  kept: ${line}\n`)
  return report
}

async function importFile(file: string, options: Options): Promise<void> {
  const details = detailsFor(file, options)
  if (!existsSync(file)) throw new Stop(`${file}: is not there`, 2)
  if (!statSync(file).isFile()) throw new Stop(`${file}: is no file`, 2)
  const path = join(options.out, `${details.id}.json`)
  const reading = await readReport({ name: basename(file), bytes: new Uint8Array(readBytes(file)) })
  process.stdout.write(recordOf(file, reading))
  const report = reportOf(reading, details, path)
  const results = [...checkReport(report), ...checksBetween(report, options.out)]
  const failing = results.filter(({ verdict }) => verdict === 'fails')
  const count = (verdict: CheckResult['verdict']): number => results.filter((result) => result.verdict === verdict).length
  process.stdout.write(`  checks: ${count('holds')} hold, ${count('expected-difference')} expected, ${count('cannot-check')} cannot be checked\n`)
  for (const result of failing) process.stdout.write(`  fails${result.severity === 'must' ? '' : ' (reported only)'}: ${showCheck(result)}\n`)
  const broken = failing.filter(({ severity, known }) => severity === 'must' && !known)
  if (broken.length > 0 && !options.keep)
    throw new Stop(`  not written: ${broken.length} identities of the form fail (--keep writes it all the same)`, 1)
  if (!options.dry) publish(report, path, options.out)
}

function explain(file: string, error: unknown): { message: string; code: number } {
  if (error instanceof Stop) return { message: error.message, code: error.code }
  if (error instanceof ReadError) {
    return { message: `${file}: ${sayProblem(error)}`, code: 1 }
  }
  if (error instanceof FileProblem) return { message: error.message, code: 1 }
  if (error instanceof FormatError) return { message: `${file}: ${error.message}`, code: 1 }
  throw error
}

async function main(): Promise<number> {
  const { values: options, positionals: files } = readOptions()
  if (files.length === 0) throw new Stop(USAGE, 2)
  const single = (['id', 'title', 'title-en', 'year'] as const).filter((name) => options[name] !== undefined)
  if (files.length > 1 && single.length > 0) throw new Stop(`${single.map((name) => `--${name}`).join(' ')}: only with a single FILE`, 2)
  let code = 0
  for (const file of files) {
    try {
      await importFile(file, options)
    } catch (error) {
      const told = explain(file, error)
      process.stderr.write(`${told.message}\n`)
      code = Math.max(code, told.code)
    }
  }
  return code
}

try {
  process.exitCode = await main()
} catch (error) {
  const usage = error instanceof TypeError && 'code' in error
  if (!(error instanceof Stop) && !usage) throw error
  process.stderr.write(error instanceof Stop ? `${error.message}\n` : `${error.message}\n\n${USAGE}`)
  process.exitCode = error instanceof Stop ? error.code : 2
}
