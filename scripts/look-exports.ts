/**
 * Renders the PowerPoint file and the A4 hand-out to pictures in out/exports, to be looked at: `npm run look:exports`, or with `-- --dist <folder>`
 * for another build than dist/. Needs LibreOffice (`soffice`) for the slides and poppler (`pdftoppm`) for both; says which is missing, makes what
 * it can, and ends with code 1 where something could not be made.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { DEFAULT_STATE } from '../src/address/view-state'
import { deckPptx } from '../src/files/pptx/deck-pptx'
import { i18nOf } from '../src/i18n'
import { DEFAULT_DECK } from '../src/report/deck'
import { parseIndex, parseReport } from '../src/report/parse-report'
import { CHROMIUM_FLAGS, requireChromium } from '../tests/e2e/support/browsers'
import { serve } from './serve'

const FOLDER = resolve('out/exports')
const LANGUAGES = ['zh', 'en'] as const
/** Enough to read every word. */
const DOTS_PER_INCH = '96'

const { values } = parseArgs({ options: { dist: { type: 'string', default: 'dist' } } })
const missing: string[] = []

/** Returns whether a program runs here. */
const runs = (program: string, version: string): boolean => spawnSync(program, [version]).error === undefined

function run(program: string, args: readonly string[], environment: Record<string, string> = {}): void {
  const { status, error, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 180_000, env: { ...process.env, ...environment } })
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr}`)
}

/** Draws each page of a PDF as `<name>-<page>.png`. */
function draw(name: string, canDraw: boolean): void {
  if (canDraw) run('pdftoppm', ['-r', DOTS_PER_INCH, '-png', join(FOLDER, `${name}.pdf`), join(FOLDER, name)])
}

/** Microsoft YaHei is on no free system: a typeface of about its width stands in for it, otherwise what is cut here is not cut there. */
function writeFonts(): string {
  const file = join(FOLDER, 'fonts.conf')
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<match target="pattern"><test name="family"><string>Microsoft YaHei</string></test><edit name="family" mode="prepend" binding="strong"><string>Noto Sans CJK SC</string></edit></match></fontconfig>`,
  )
  return file
}

async function lookAtSlides(canDraw: boolean): Promise<void> {
  const index = parseIndex(JSON.parse(readFileSync('public/data/index.json', 'utf8')))
  const entry = index.reports.find(({ id }) => id === index.default)
  if (!entry) throw new Error('the index has no default report')
  const report = parseReport(JSON.parse(readFileSync(join('public/data', entry.file), 'utf8')))
  const job = { signal: new AbortController().signal, progress: () => undefined }
  for (const language of LANGUAGES) {
    const blob = await deckPptx(i18nOf(language), report, DEFAULT_STATE, DEFAULT_DECK, job)
    writeFileSync(join(FOLDER, `slides-${language}.pptx`), new Uint8Array(await blob.arrayBuffer()))
  }
  if (!runs('soffice', '--version')) {
    missing.push(
      'LibreOffice (soffice) is missing: the slides are in out/exports/slides-*.pptx, not drawn. Debian: apt-get install libreoffice-impress fonts-noto-cjk',
    )
    return
  }
  const fonts = writeFonts()
  const profile = `-env:UserInstallation=${pathToFileURL(join(FOLDER, 'libreoffice')).href}`
  for (const language of LANGUAGES) {
    const name = `slides-${language}`
    run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', FOLDER, join(FOLDER, `${name}.pptx`)], { FONTCONFIG_FILE: fonts })
    draw(name, canDraw)
  }
}

async function lookAtHandout(folder: string, canDraw: boolean): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    missing.push(`${folder}/ is missing: run npm run build first. The hand-out was not printed.`)
    return
  }
  const site = await serve(folder)
  const browser = await chromium.launch({ executablePath: requireChromium(), args: CHROMIUM_FLAGS })
  try {
    for (const language of LANGUAGES) {
      for (const shape of ['portrait', 'landscape'] as const) {
        const page = await browser.newPage({ serviceWorkers: 'block', locale: 'zh-CN' })
        await page.goto(`${site.url}#overview?handout=${shape}${language === 'en' ? '&lang=en' : ''}`, { waitUntil: 'networkidle' })
        await page.locator('[data-sheet]').first().waitFor()
        const name = `handout-${shape}-${language}`
        await page.pdf({ path: join(FOLDER, `${name}.pdf`), preferCSSPageSize: true, printBackground: true })
        draw(name, canDraw)
        await page.close()
      }
    }
  } finally {
    await browser.close()
    await site.close()
  }
}

rmSync(FOLDER, { recursive: true, force: true })
mkdirSync(FOLDER, { recursive: true })
const canDraw = runs('pdftoppm', '-v')
if (!canDraw) missing.push('pdftoppm is missing: PDF files were made, no pictures. Debian: apt-get install poppler-utils')
await lookAtSlides(canDraw)
await lookAtHandout(values.dist, canDraw)
for (const name of readdirSync(FOLDER).sort()) if (/\.(pptx|pdf|png)$/.test(name)) console.log(`out/exports/${name}`)
for (const each of missing) console.error(`\n${each}`)
process.exitCode = missing.length > 0 ? 1 : 0
