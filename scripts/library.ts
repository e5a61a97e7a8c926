/** Prints all figures of all reports as one CSV file, or with --dictionary the dictionary that explains it: `npm run -s library`. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { dictionaryCsv } from '../src/files/dictionary-csv'
import { libraryCsv } from '../src/files/library-csv'
import { parseIndex, parseReport } from '../src/report/parse-report'
import type { Report } from '../src/report/schema'
import { readData } from './data-file'

const USAGE = 'Usage: npm run -s library -- [--dictionary] [--data <folder>]'

function readLibrary(folder: string): Report[] {
  const { reports } = readData(join(folder, 'index.json'), parseIndex)
  return reports.map(({ file }) => readData(join(folder, file), parseReport))
}

function readOptions() {
  try {
    return parseArgs({ options: { dictionary: { type: 'boolean', default: false }, data: { type: 'string', default: 'public/data' } } }).values
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`)
    return undefined
  }
}

// Whoever reads may have had enough, as `head` has.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

const options = readOptions()
if (!options) process.exitCode = 2
else {
  try {
    const pieces = options.dictionary
      ? [dictionaryCsv()]
      : await libraryCsv(readLibrary(options.data), { signal: new AbortController().signal, progress: () => undefined })
    for (const piece of pieces) process.stdout.write(piece)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
