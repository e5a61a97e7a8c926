/** Prints all figures of all reports as one CSV file, or with --dictionary the dictionary that explains it: `npm run -s library`. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { dictionaryCsv } from '../src/files/dictionary-csv'
import { libraryCsv } from '../src/files/library-csv'
import { parseIndex, parseReport } from '../src/report/parse-report'
import type { Report } from '../src/report/schema'

const USAGE = 'Usage: npm run -s library -- [--dictionary] [--data <folder>]'

/** Returns a file of the data folder, parsed. Throws with its name where it cannot be read, is no JSON or breaks the format. */
async function load<Value>(folder: string, file: string, parse: (value: unknown) => Value): Promise<Value> {
  try {
    return parse(JSON.parse((await readFile(join(folder, file), 'utf8')).replace(/^\uFEFF/, '')))
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

async function readLibrary(folder: string): Promise<Report[]> {
  const { reports } = await load(folder, 'index.json', parseIndex)
  return Promise.all(reports.map(({ file }) => load(folder, file, parseReport)))
}

function readOptions() {
  try {
    return parseArgs({ options: { dictionary: { type: 'boolean', default: false }, data: { type: 'string', default: 'public/data' } } }).values
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`)
    return undefined
  }
}

const options = readOptions()
if (!options) process.exitCode = 2
else {
  try {
    const pieces = options.dictionary
      ? [dictionaryCsv()]
      : await libraryCsv(await readLibrary(options.data), { signal: new AbortController().signal, progress: () => undefined })
    for (const piece of pieces) process.stdout.write(piece)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
