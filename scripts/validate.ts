/**
 * Checks the published data: format, index, identities, and reports of one body across years. Prints one line a problem, a
 * summary a file and one a pair of years; exits 1 when there is a problem.
 *
 *     npm run -s validate                       every file of public/data
 *     npm run -s validate -- a.json b.json      these report files only, without the index
 *     npm run -s validate -- --data DIR         another data folder
 */
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { ACROSS_YEARS, checkAcrossYears, followsOn } from '../src/report/checks-across-years'
import { checkReport, type CheckResult } from '../src/report/checks'
import { parseIndex, parseReport } from '../src/report/parse-report'
import type { Quantity } from '../src/report/quantity'
import type { Report, ReportIndex } from '../src/report/schema'
import { FileProblem, readData } from './data-file'
import { refusedId } from './published-id'

interface Loaded {
  path: string
  report: Report
}

const problems: string[] = []
const note = (path: string, problem: string): void => {
  problems.push(`${path}: ${problem}`)
}

/** Returns the parsed file; undefined, with the problem noted, where it cannot be read or breaks the format. */
function load<T>(path: string, parse: (input: unknown) => T): T | undefined {
  try {
    return readData(path, parse)
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error
    problems.push(error.message)
    return undefined
  }
}

function loadReports(paths: readonly string[]): Loaded[] {
  return paths.flatMap((path) => {
    const parsed = load(path, parseReport)
    if (!parsed) return []
    const name = basename(path, '.json')
    if (name !== parsed.id) note(path, `id: expected ${name}, the name of the file, received ${parsed.id}`)
    const refused = refusedId(parsed.id)
    if (refused) note(path, `id: ${refused}`)
    return [{ path, report: parsed }]
  })
}

/** Returns the paths of the report files of a data folder; anything there that is no JSON file is a problem. */
function reportPaths(data: string): string[] {
  const folder = join(data, 'reports')
  let names: string[]
  try {
    names = readdirSync(folder).sort()
  } catch {
    note(folder, 'expected a folder of reports')
    return []
  }
  for (const name of names) if (!name.endsWith('.json')) note(join(folder, name), 'expected a file ending in .json')
  const paths = names.filter((name) => name.endsWith('.json')).map((name) => join(folder, name))
  if (paths.length === 0) note(folder, 'expected at least one report')
  return paths
}

function checkIndex(data: string, paths: readonly string[], loaded: readonly Loaded[]): void {
  const path = join(data, 'index.json')
  const index: ReportIndex | undefined = load(path, parseIndex)
  if (!index) return
  for (const [position, entry] of index.reports.entries()) {
    const at = `reports[${position}]`
    const file = join(data, entry.file)
    if (!paths.includes(file)) note(path, `${at}.file: ${entry.file} does not exist`)
    const own = loaded.find((each) => each.path === file)?.report
    if (!own) continue
    const { file: _file, ...fields } = entry
    for (const key of Object.keys(fields) as (keyof typeof fields)[]) {
      if (!isDeepStrictEqual(entry[key], own[key])) {
        note(path, `${at}.${key}: expected ${JSON.stringify(own[key])} as in ${entry.file}, received ${JSON.stringify(entry[key])}`)
      }
    }
  }
  for (const file of paths) {
    if (!index.reports.some((entry) => join(data, entry.file) === file)) note(file, 'is not in the index')
  }
}

const show = (quantity: Quantity): string =>
  quantity.state === 'known' ? `${Number(quantity.value.toPrecision(12))} ${quantity.unit}` : quantity.reason

/** Notes failing checks that the file does not list, and listings that no longer have anything to explain. */
function judgeKnown({ path, report: own }: Loaded, results: readonly CheckResult[], hasEarlier: boolean): void {
  for (const { id, verdict, known, left, right, relation } of results) {
    if (verdict === 'fails' && !known) note(path, `check ${id} fails: ${show(left)} ${relation} ${show(right)}`)
    if (known && verdict === 'holds') note(path, `knownDifferences: ${id} holds again; remove it`)
    if (known && verdict === 'cannot-check') note(path, `knownDifferences: ${id} cannot be checked; remove it`)
  }
  const waits = (id: string) => !hasEarlier && ACROSS_YEARS.some((definition) => id.startsWith(`${definition}:`))
  for (const { check } of own.knownDifferences) {
    if (!results.some(({ id }) => id === check) && !waits(check)) note(path, `knownDifferences: there is no check ${check}`)
  }
}

const nameOf = (path: string): string => basename(path, '.json')

/** Returns one line on the checks of a report, or on those of a report and the one of the year before. */
function summary(path: string, results: readonly CheckResult[]): string {
  const count = (verdict: CheckResult['verdict']) => results.filter((result) => result.verdict === verdict).length
  const counts = `${count('holds')} hold, ${count('expected-difference')} expected, ${count('cannot-check')} cannot be checked, ${count('fails')} fail`
  return `${path}: ${results.length} checks: ${counts}`
}

function validate(data: string, named: readonly string[]): void {
  const paths = named.length > 0 ? named : reportPaths(data)
  const loaded = loadReports(paths)
  if (named.length === 0) checkIndex(data, paths, loaded)
  const across: string[] = []
  const summaries = loaded.map((each) => {
    const earlier = loaded.find((other) => followsOn(other.report, each.report))
    const inside = checkReport(each.report)
    const between = earlier ? checkAcrossYears(earlier.report, each.report) : []
    judgeKnown(each, [...inside, ...between], earlier !== undefined)
    if (earlier) across.push(summary(`across years, ${nameOf(earlier.path)} to ${nameOf(each.path)}`, between))
    return summary(each.path, inside)
  })
  for (const line of [...problems, ...summaries, ...across]) console.log(line)
  if (problems.length > 0) process.exitCode = 1
}

/** Returns the options of the command line; undefined, with the usage printed, where they are not understood. */
function readOptions() {
  try {
    return parseArgs({ allowPositionals: true, options: { data: { type: 'string', default: 'public/data' } } })
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    console.error('usage: npm run -s validate -- [--data DIR] [REPORT.json …]')
    return undefined
  }
}

const options = readOptions()
if (options) validate(options.values.data, options.positionals)
else process.exitCode = 2
