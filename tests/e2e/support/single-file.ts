import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

/** Longer than the build takes on a busy machine, in ms. */
const PATIENCE = 90_000

function build(folder: string): void {
  const script = join('scripts', 'build-single.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, '--out', folder], { encoding: 'utf8' })
  if (status === 0) return
  rmSync(folder, { recursive: true, force: true })
  throw new Error(`the single file was not built:\n${stdout}${stderr}`)
}

/**
 * Returns the address of the single file, a `file:` one. The first worker of a run that asks builds it (about four seconds); the others wait for it. A run is
 * known by its port.
 *
 * @param place the folder of the run's results, which is emptied when the next one starts
 */
export async function singleFile(place: string): Promise<string> {
  const folder = resolve(place, `single-${process.env['SUNSHINE_TEST_PORT'] ?? process.pid}`)
  const file = join(folder, 'sunshine-report.html')
  mkdirSync(place, { recursive: true })
  let first = true
  try {
    mkdirSync(folder)
  } catch {
    first = false
  }
  if (first) build(folder)
  for (const end = Date.now() + PATIENCE; !existsSync(file); await wait(200)) {
    if (Date.now() > end) throw new Error(`${file} did not appear`)
  }
  return pathToFileURL(file).href
}
