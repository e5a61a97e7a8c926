import { createReadStream, createWriteStream, existsSync, renameSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'
import { chromium } from '@playwright/test'

/** Flags for the current Chromium: no sandbox, because CI runs as root, and no request of the browser's own. */
export const CHROMIUM_FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

/**
 * Flags for Chromium 109. `--single-process`, which its packager recommends, ends the browser when the first context
 * closes; with processes of its own it is as fast and survives.
 */
export const CHROMIUM_109_FLAGS = ['--headless', '--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-software-rasterizer']

const USUAL_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  // The one without windows opens a page in little more than half the time; Debian has it as a package of its own.
  linux: [
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/** Says what to do on a machine without a current Chromium. */
const NO_CHROMIUM = [
  'No Chromium or Chrome found. Do one of these and start again:',
  '  - install Google Chrome or Chromium (Debian: apt-get install chromium-headless-shell fonts-noto-cjk),',
  '  - run: npx playwright install chromium',
  '  - set the variable CHROMIUM to the path of one.',
].join('\n')

/** Returns the path of a current Chromium or Chrome, or undefined. Throws when CHROMIUM names a file that is not there. */
function findChromium(): string | undefined {
  const named = process.env['CHROMIUM']
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM names ${named}, which does not exist`)
    return named
  }
  return [...(USUAL_PLACES[process.platform] ?? []), chromium.executablePath()].find((place) => existsSync(place))
}

/** Returns the path of a current Chromium; throws, saying what to do, where there is none. */
export function requireChromium(): string {
  const found = findChromium()
  if (!found) throw new Error(NO_CHROMIUM)
  return found
}

/** Whether Chromium 109 runs here: its package carries a build for 64-bit Linux only. */
export const hasChromium109 = process.platform === 'linux' && process.arch === 'x64'

const root = fileURLToPath(new URL('../../..', import.meta.url))
/** Where Chromium 109 is unpacked to: kept between runs, gone with node_modules. */
export const chromium109Path = join(root, 'node_modules/.cache/chromium-109/chromium')

/** Unpacks Chromium 109 (160 MB, about two seconds) unless that was done before. */
export async function unpackChromium109(): Promise<void> {
  if (existsSync(chromium109Path)) return
  const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin/chromium.br')
  await mkdir(dirname(chromium109Path), { recursive: true })
  // A name of its own first: a run that is interrupted leaves no half browser behind.
  const partial = `${chromium109Path}.${process.pid}`
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(partial, { mode: 0o755 }))
  renameSync(partial, chromium109Path)
}
