/** Reading and writing the files of the data folder, for the commands. What fails is said with the name of the file and never with what stands in it: it may be another file than was meant. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { FormatError } from '../src/report/parse-report'

/** A file that cannot be read, is no JSON, breaks the format, or cannot be written. Its message names it and says why. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem'
  constructor(path: string, why: string) {
    super(`${path}: ${why}`)
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EISDIR: 'is a folder',
  ENOTDIR: 'a part of its path is no folder',
  EEXIST: 'is no folder',
  ELOOP: 'is a link that leads to itself',
  ENAMETOOLONG: 'its name is too long',
}

/** Returns why the system refused a file. Throws what is no refusal of the system. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error
  return REASONS[error.code] ?? error.code
}

/** Returns the bytes of a file. @throws {FileProblem} */
export function readBytes(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new FileProblem(path, `cannot be read: ${reasonOf(error)}`)
  }
}

/** Returns the JSON value of a file, not yet trusted. @throws {FileProblem} */
export function readJson(path: string): unknown {
  const text = readBytes(path).toString('utf8')
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return value
  } catch {
    throw new FileProblem(path, text.trim() === '' ? 'expected JSON: it is empty' : 'expected JSON: it is damaged, or is another file')
  }
}

/** Returns what a parser of the format makes of a file. @throws {FileProblem} */
export function readData<Value>(path: string, parse: (input: unknown) => Value): Value {
  const input = readJson(path)
  try {
    return parse(input)
  } catch (error) {
    if (error instanceof FormatError) throw new FileProblem(path, error.message)
    throw error
  }
}

/** Writes a file as a whole or not at all, and its folder where that is not there. @throws {FileProblem} */
export function writeWhole(path: string, text: string): void {
  // Under another name first: whoever waits for the file, or ends the command, never has half of it.
  const part = `${path}.part`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(part, text)
    renameSync(part, path)
  } catch (error) {
    rmSync(part, { force: true })
    throw new FileProblem(path, `cannot be written: ${reasonOf(error)}`)
  }
}
