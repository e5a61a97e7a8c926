/** Prints every figure of a report as TSV: `npm run -s figures -- <id>`. */
import { isAbsolute, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parseIndex, parseReport } from '../src/report/parse-report'
import type { Report } from '../src/report/schema'
import { FileProblem, readData } from './data-file'

const USAGE = `Usage: npm run -s figures -- <report id> [--data <folder>]

One line a figure, separated by tabs, in file order:
  id (metric, with @applicant where it has one), value (empty if absent), unit (empty if absent),
  kind or reason of absence, section, paragraph (in a table: row, and column after a slash)
`

/** Ends the script with a message for the reader and the exit code that belongs to it. */
class Stop extends Error {
  constructor(
    message: string,
    readonly code: number,
  ) {
    super(message)
  }
}

function placeOf({ at }: Report['figures'][number]): [section: string, place: string] {
  if (!at) return ['', '']
  if (at.in === 'text') return [at.section, String(at.paragraph)]
  return [at.section, at.column ? `${at.row}/${at.column}` : at.row]
}

function lineOf(figure: Report['figures'][number]): string {
  const id = figure.applicant ? `${figure.metric}@${figure.applicant}` : figure.metric
  const cells = 'absent' in figure ? ['', '', figure.absent] : [String(figure.value), figure.unit, figure.kind]
  return [id, ...cells, ...placeOf(figure)].map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')
}

function printFigures(id: string, folder: string): void {
  const index = readData(join(folder, 'index.json'), parseIndex)
  const entry = index.reports.find((report) => report.id === id)
  if (!entry) {
    throw new Stop(`No report has the id "${id}". Known ids:\n${index.reports.map((report) => `  ${report.id}`).join('\n')}`, 1)
  }
  const { figures } = readData(join(folder, entry.file), parseReport)
  process.stdout.write(figures.map((figure) => `${lineOf(figure)}\n`).join(''))
}

function readArguments(): { id: string; folder: string } {
  const root = resolve(import.meta.dirname, '..')
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'string', default: 'public/data' } } })
    const [id, ...rest] = positionals
    if (id === undefined || rest.length > 0) throw new Stop(USAGE, 2)
    return { id, folder: isAbsolute(values.data) ? values.data : join(root, values.data) }
  } catch (error) {
    throw error instanceof Stop ? error : new Stop(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`, 2)
  }
}

try {
  const { id, folder } = readArguments()
  printFigures(id, folder)
} catch (error) {
  if (!(error instanceof Stop || error instanceof FileProblem)) throw error
  process.stderr.write(`${error.message.trimEnd()}\n`)
  process.exitCode = error instanceof Stop ? error.code : 1
}
