import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeOfflineCopy } from '../../scripts/build/offline-copy'
import { serve, type Site } from '../../scripts/serve'
import { chart, CORE_CHARTS, open, VIEWS } from './support/story'
import { expect, expectNoAxeViolations, test as base } from './support/test'
import type { Page } from '@playwright/test'

const BUILD = process.env['SUNSHINE_DIST'] ?? 'dist'

/** Every test has a server of its own, under a sub-path, which it may stop or give other files. */
const test = base.extend<{ site: Site; folders: (change: (folder: string) => void) => Promise<string> }>({
  site: async ({}, use) => {
    const site = await serve(BUILD, { prefix: '/some/where/' })
    await use(site)
    await site.close().catch(() => null)
  },
  baseURL: async ({ site }, use) => use(site.url),
  folders: async ({}, use) => {
    const made: string[] = []
    await use(async (change) => {
      const folder = mkdtempSync(join(tmpdir(), 'sunshine-offline-'))
      made.push(folder)
      cpSync(BUILD, folder, { recursive: true })
      change(folder)
      return folder
    })
    for (const folder of made) rmSync(folder, { recursive: true })
  },
})
test.use({ serviceWorkers: 'allow' })
// Each test waits several times until the network has been quiet, which takes its time on a busy machine.
test.describe.configure({ timeout: 60_000 })

const line = (page: Page) => page.locator('[data-offline]')
const notice = (page: Page) => page.locator('[data-renewal]')
const ready = (page: Page) => expect(line(page)).toHaveAttribute('data-offline', 'ready', { timeout: 15_000 })
const controlled = (page: Page) => expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)

/** Changes a text in every file of a folder that has it. */
function replaceIn(folder: string, from: string, to: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|html|json)$/.test(entry.name)) continue
    const file = join(entry.parentPath, entry.name)
    const text = readFileSync(file, 'utf8')
    if (text.includes(from)) writeFileSync(file, text.replaceAll(from, to))
  }
}

/** A next version: another title, and the view of the sources in a file of another name. */
function renew(folder: string): void {
  const [old = ''] = readdirSync(join(folder, 'assets')).filter((name) => name.startsWith('sources-view-'))
  cpSync(join(folder, 'assets', old), join(folder, 'assets', 'sources-view-renewed.js'))
  rmSync(join(folder, 'assets', old))
  replaceIn(folder, old, 'sources-view-renewed.js')
  replaceIn(folder, '天津市2018年', '天津市2008年')
}

/** Returns what the browser finds wrong with the manifest, and what keeps it from installing the page. */
async function installProblems(page: Page): Promise<unknown[]> {
  const session = await page.context().newCDPSession(page)
  const { errors } = await session.send('Page.getAppManifest')
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  return [...errors, ...installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')]
}

test.describe('after one visit', () => {
  test.use({ expectedErrors: async ({}, use) => use([/404.*nowhere-1999/]) })
  test('the whole product works without a network, and can be installed', async ({ page, site }) => {
    await open(page)
    const manifest = await page.locator('link[rel=manifest]').evaluate((link: HTMLLinkElement) => link.href)
    expect((await page.request.get(manifest)).headers()['content-type']).toContain('application/manifest+json')
    expect(await installProblems(page)).toEqual([])
    await ready(page)
    await expect(line(page)).toContainText(/离线副本（[\d.]+ MB）已存入本机/)
    await controlled(page)
    expect(await page.evaluate(async () => (await fetch('data/reports/nowhere-1999.json')).status)).toBe(404)
    await site.close()

    // The page that came over the network goes on without one, also where it fetches what it has not shown before.
    await open(page, '#statistics')
    await page.reload()
    await expect(page.locator('#main h1:visible')).toHaveText(/[^…]$/)
    for (const view of VIEWS) await open(page, `#${view}`)
    await open(page, '#overview?lang=en')
    for (const id of CORE_CHARTS) await expect(chart(page, id).locator('[data-mark]').first()).toBeVisible()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').fill('182')
    await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('182')
    await page.keyboard.press('Escape')
    await page.getByRole('banner').getByRole('button', { name: 'Export' }).click()
    const saved = page.waitForEvent('download')
    await page.getByRole('dialog').getByRole('button', { name: 'Download' }).first().click()
    expect((await saved).suggestedFilename()).toMatch(/^tianjin-2018/)

    const query = await page.goto(`${site.url}?from=a-message#quality`)
    expect(query?.ok()).toBe(true)
    await expect(line(page)).toHaveAttribute('data-offline', 'ready', { timeout: 15_000 })
  })
})

test('a new version announces itself, leaves open pages whole, and takes over all of them when accepted', async ({
  page,
  context,
  site,
  folders,
}) => {
  const second = await context.newPage()
  await Promise.all([open(page), open(second)])
  await Promise.all([ready(page), ready(second)])
  const next = await folders(renew)
  await writeOfflineCopy(next)
  site.exchange(next)

  await page.reload()
  await expect(page).toHaveTitle(/天津市2018年/)
  await expect(notice(page)).toContainText('新版本已备好', { timeout: 15_000 })
  await expect(notice(second)).toBeVisible()
  await expectNoAxeViolations(page)
  // Its view is gone from the server.
  await open(second, '#sources')
  await expect(second).toHaveTitle(/天津市2018年/)

  await notice(page).getByRole('button', { name: '重新载入' }).click()
  for (const each of [page, second]) {
    await expect(each).toHaveTitle(/天津市2008年/)
    await expect(notice(each)).toHaveCount(0)
  }
  await site.close()
  await open(page, '#sources')
  await expect(page).toHaveTitle(/天津市2008年/)
  expect(await page.evaluate(() => caches.keys())).toHaveLength(1)
})

test('a page of the version before is not served by a copy of the next one', async ({ page, context, site, folders }) => {
  const next = await folders(renew)
  await writeOfflineCopy(next)
  await open(page)
  site.exchange(next)
  const second = await context.newPage()
  await open(second)
  await expect(second).toHaveTitle(/天津市2008年/)
  // The copy is of the second page's version, and would have to take over both.
  await expect(notice(page)).toBeVisible({ timeout: 15_000 })
  await ready(second)
  await notice(page).getByRole('button', { name: '稍后' }).click()
  await expect(notice(page)).toHaveCount(0)
  await expect(notice(second)).toHaveCount(0)
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
  await expect(page).toHaveTitle(/天津市2018年/)
  await page.reload()
  await expect(page).toHaveTitle(/天津市2008年/)
})

test('where the files of two versions stand on the server, no copy is made of them', async ({ page, site, folders }) => {
  const mixed = await folders((folder) => replaceIn(join(folder, 'data'), '天津', '北京'))
  await open(page)
  site.exchange(mixed)
  await expect(line(page)).toHaveAttribute('data-offline', 'failed', { timeout: 15_000 })
  await expect(line(page)).toContainText('不是同一个版本')
  site.exchange(BUILD)
  await line(page).getByRole('button', { name: '重试' }).click()
  await ready(page)
})
