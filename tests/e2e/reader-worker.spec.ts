import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContext, Page } from '@playwright/test'
import { serve } from '../../scripts/serve'
import { expect, test as base } from './support/test'

function build(kind: 'site' | 'file', folder: string): void {
  const script = join('tests', 'e2e', 'support', 'reader-page', 'build.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, kind, folder], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the page of the reader was not built:\n${stdout}${stderr}`)
}

// In one process after another: each process would build the two pages again.
base.describe.configure({ mode: 'default' })

/** The page with the reader, as the site has it and as the single file has it. */
const test = base.extend<{ baseURL: string | undefined }, { site: string; file: string }>({
  site: [
    async ({}, use, { project, workerIndex }) => {
      const folder = join(project.outputDir, `reader-site-${workerIndex}`)
      build('site', folder)
      const site = await serve(folder)
      await use(site.url)
      await site.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  file: [
    async ({}, use, { project, workerIndex }) => {
      const folder = resolve(project.outputDir, `reader-file-${workerIndex}`)
      build('file', folder)
      await use(pathToFileURL(join(folder, 'reader.html')).href)
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ site }, use) => {
    await use(site)
  },
})

/** Opens the page, waits until the reader has all it needs, and cuts the network. Returns what is asked for afterwards. */
async function openCutOff(page: Page, context: BrowserContext, address: string): Promise<string[]> {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => console.error(`violation: ${event.violatedDirective} ${event.blockedURI}`))
  })
  await page.goto(address)
  await page.evaluate(() => window.reader.ready)
  await context.setOffline(true)
  const asked: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  return asked
}

interface Result {
  form?: string
  figures?: number
  stages: string[]
  problem?: string
}

/** Reads one of the page's documents in it. Returns its form and number of figures, or the id of the error. */
const readIn = (page: Page, name: string): Promise<Result> =>
  page.evaluate(async (given) => {
    const stages: string[] = []
    try {
      const bytes = window.documents[given]?.() ?? new Uint8Array()
      const reading = await window.reader.read({ name: given, bytes }, { stage: (stage) => stages.push(stage) })
      return { form: reading.form, figures: reading.figures.length, stages }
    } catch (error) {
      return { problem: String((error as { id?: string }).id), stages }
    }
  }, name)

for (const where of ['site', 'file'] as const) {
  test(`reads every format off the main thread without any request: ${where}`, async ({ page, context, site, file, expectedErrors }) => {
    // The page has no icon.
    expectedErrors.push(/favicon/)
    const asked = await openCutOff(page, context, where === 'site' ? site : file)
    for (const name of ['a.pdf', 'a.html', 'a.docx', 'a.xlsx', 'a.csv', 'a.txt']) {
      const { form, figures, problem } = await readIn(page, name)
      expect({ name, form, problem }).toEqual({ name, form: '2021', problem: undefined })
      expect(figures, name).toBeGreaterThan(100)
    }
    expect(asked).toEqual([])
  })

  test(`says what stage it is at, why a document is refused, and reads on: ${where}`, async ({ page, context, site, file, expectedErrors }) => {
    expectedErrors.push(/favicon/)
    await openCutOff(page, context, where === 'site' ? site : file)
    expect(await readIn(page, 'damaged.pdf')).toMatchObject({ problem: 'read.damaged' })
    expect(await readIn(page, 'empty')).toMatchObject({ problem: 'read.empty' })
    expect((await readIn(page, 'a.pdf')).stages).toEqual(['open', 'blocks', 'form', 'figures'])
  })

  test(`stops at once, and reads the next document: ${where}`, async ({ page, context, site, file, expectedErrors }) => {
    expectedErrors.push(/favicon/)
    const asked = await openCutOff(page, context, where === 'site' ? site : file)
    const stopped = await page.evaluate(async () => {
      const controller = new AbortController()
      const reading = window.reader.read(
        { name: 'long.pdf', bytes: window.documents['long.pdf']?.() ?? new Uint8Array() },
        { signal: controller.signal, stage: (stage) => stage === 'blocks' && controller.abort(new Error('enough')) },
      )
      return reading.then(
        () => 'read',
        (error: unknown) => (error as Error).message,
      )
    })
    expect(stopped).toBe('enough')
    expect(await readIn(page, 'a.html')).toMatchObject({ form: '2021' })
    // The same worker goes on: another would have had to be fetched.
    expect(asked).toEqual([])
  })
}
