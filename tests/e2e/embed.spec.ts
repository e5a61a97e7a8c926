import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FrameLocator, Page } from '@playwright/test'
import { serve, type Site } from '../../scripts/serve'
import { chart, open, press, sidewaysScroll } from './support/story'
import { expect, expectNoAxeViolations, test as base } from './support/test'

/** Serves pages of somebody else, on another origin and without our headers. */
const test = base.extend<{ host: (body: string) => Promise<string> }>({
  // The page of the other site is not ours, and shows ours; a sandbox has no clipboard.
  expectedErrors: async ({}, use) => use([/request to another origin: http:\/\/127\.0\.0\.1/, /Clipboard API has been blocked/]),
  host: async ({}, use) => {
    const sites: Site[] = []
    const folders: string[] = []
    await use(async (body) => {
      const folder = mkdtempSync(join(tmpdir(), 'host-'))
      folders.push(folder)
      writeFileSync(
        join(folder, 'index.html'),
        `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Host</title><h1>A page of another site</h1>${body}`,
      )
      const site = await serve(folder, { headers: () => ({}) })
      sites.push(site)
      return site.url
    })
    await Promise.all(sites.map((site) => site.close()))
    for (const folder of folders) rmSync(folder, { recursive: true })
  },
})

/** Returns the code that the dialog of a card offers. */
async function copiedCode(page: Page, address: string, id: string): Promise<string> {
  await open(page, address)
  await chart(page, id)
    .getByRole('button', { name: /^(下载|Download)$/ })
    .click()
  return page.locator('textarea[data-embed=code]').inputValue()
}

const frame = (page: Page): FrameLocator => page.frameLocator('iframe')
const frameHeight = (page: Page) => page.locator('iframe').evaluate((element) => element.getBoundingClientRect().height)
const card = (page: Page, id: string) => frame(page).locator(`figure[data-chart="${id}"]`)

/** A frame as strict as can be that still runs scripts. */
const strict = (address: string) => `<iframe src="${address}" sandbox="allow-scripts" style="width:640px;height:700px"></iframe>`

test.describe('the code that a card offers', () => {
  test('shows the chart on a page of another origin, with filter, language and theme', async ({ page, host }) => {
    const code = await copiedCode(page, '#applications?reply=granted&lang=en&theme=dark', 'application-outcomes')
    expect(code).toContain('sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"')
    await page.goto(await host(code))
    const inside = card(page, 'application-outcomes')
    await expect(inside.locator('[data-mark]').first()).toBeVisible()
    await expect(inside.locator('[data-mark]')).toHaveCount(8)
    await expect(inside.locator('[data-reach=yes]')).toContainText('Reply')
    await expect(frame(page).locator('html')).toHaveAttribute('lang', 'en')
    await expect(frame(page).locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect(inside.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(inside).toContainText('Tianjin 2018')
  })

  test('keeps the height of the frame to its content', async ({ page, host }) => {
    const code = await copiedCode(page, '', 'application-methods')
    await page.goto(await host(code))
    await expect(card(page, 'application-methods').locator('[data-mark]').first()).toBeVisible()
    const fits = () =>
      frame(page)
        .locator('html')
        .evaluate((root) => root.scrollHeight - window.innerHeight)
    await expect.poll(fits).toBe(0)
    const wide = await frameHeight(page)
    await page.setViewportSize({ width: 320, height: 800 })
    await expect.poll(() => frameHeight(page)).toBeGreaterThan(wide)
    await expect.poll(fits).toBe(0)
    await frame(page).getByRole('button', { name: '表', exact: true }).click()
    await expect(frame(page).getByRole('table')).toBeVisible()
    await expect.poll(fits).toBe(0)
  })

  test('hears no other frame', async ({ page, host }) => {
    const code = await copiedCode(page, '', 'application-methods')
    const liar = `<iframe srcdoc="<script>parent.postMessage({type:'sunshine-report:height',height:5000},'*')</script>"></iframe>`
    await page.goto(await host(`${code}${liar}`))
    const first = page.locator('iframe').first()
    await expect(page.frameLocator('iframe >> nth=0').locator('[data-mark]').first()).toBeVisible()
    await page.evaluate(() => window.postMessage({ type: 'sunshine-report:height', height: 5000 }, '*'))
    await expect.poll(() => first.evaluate((element) => element.getBoundingClientRect().height)).toBeLessThan(1000)
  })

  test('works without its script, at the height that the code names', async ({ page, host }) => {
    const code = await copiedCode(page, '', 'application-methods')
    const [only = ''] = code.split('\n')
    await page.goto(await host(only))
    await expect(card(page, 'application-methods').locator('[data-mark]').first()).toBeVisible()
    const { shown, needed } = await frame(page)
      .locator('html')
      .evaluate((root) => ({ shown: window.innerHeight, needed: root.firstElementChild ? root.scrollHeight : 0 }))
    expect(needed).toBeLessThanOrEqual(shown + 1)
  })
})

test.describe('inside sandbox="allow-scripts" alone', () => {
  const id = 'disclosure-channels'

  test('pressing a bar filters, pressing a number shows its source, and the history stays that of the host', async ({ page, host, baseURL }) => {
    await page.goto(await host(strict(`${baseURL}embed.html#overview?enlarge=${id}`)))
    await expect(card(page, id).locator('[data-reach=can], [data-reach=none]')).toBeVisible()
    const steps = await page.evaluate(() => history.length)
    await press(card(page, id).locator('[data-row="disclosure.channel.website"] text').first())
    await expect(card(page, id).locator('[data-reach=yes]')).toBeVisible()
    await expect(card(page, id).locator('[data-mark="disclosure.channel.weibo"]')).toHaveAttribute('data-dimmed', /.*/)
    await frame(page).getByRole('button', { name: '清除筛选' }).click()
    await expect(card(page, id).locator('[data-reach=yes]')).toHaveCount(0)
    await card(page, id).getByRole('heading').getByRole('button').first().click()
    const source = frame(page).locator('[data-source]')
    await expect(source).toBeVisible()
    await source.getByRole('button', { name: '复制链接' }).click()
    await expect(source.getByText(/已复制|浏览器不允许复制/)).toBeVisible()
    await frame(page).getByRole('button', { name: '关闭' }).click()
    await expect(frame(page).locator('[data-source]')).toHaveCount(0)
    expect(await page.evaluate(() => history.length)).toBe(steps)
  })

  test('says what is wrong with an address that names no chart, and with a report that is not there', async ({ page, host, baseURL }) => {
    await page.goto(await host(strict(`${baseURL}embed.html`)))
    await expect(frame(page).getByRole('alert')).toContainText('enlarge')
    await page.goto(await host(strict(`${baseURL}embed.html#overview?enlarge=pie-of-everything&amp;lang=en`)))
    await expect(frame(page).getByRole('alert')).toContainText('pie-of-everything')
    await page.goto(await host(strict(`${baseURL}embed.html#overview?enlarge=${id}&amp;report=nowhere-1999`)))
    await expect(frame(page).locator('[data-problem=unknown-report]')).toBeVisible()
    await expect(frame(page).getByRole('link', { name: '打开阳光年报' })).toHaveAttribute('href', new RegExp(`^${baseURL}#overview`))
  })
})

test('the link back opens the whole product in a tab of its own, in the same state', async ({ page, host }) => {
  await page.goto(await host(await copiedCode(page, '#disclosure?channel=website&lang=en', 'disclosure-channels')))
  const opened = page.waitForEvent('popup')
  await frame(page).getByRole('link', { name: 'Open in Sunshine Report' }).click()
  const tab = await opened
  await expect(chart(tab, 'disclosure-channels').locator('[data-reach=yes]')).toBeVisible()
  expect(new URL(tab.url()).hash).toMatch(/^#disclosure\?.*channel=website.*lang=en/)
  expect(await tab.evaluate((): unknown => window.opener)).toBeNull()
})

test('a comparison stands in another page as one report does: all of its sources, the way back, its height, and a word where one is missing', async ({
  page,
  host,
  baseURL,
}) => {
  const id = 'compare-groups'
  const code = await copiedCode(page, '#compare?compare=tianjin-2018,suqian-2024&by=count&lang=en', id)
  await page.goto(await host(code))
  const inside = card(page, id)
  await expect(inside.locator('[data-mark]')).toHaveCount(10)
  for (const report of ['Tianjin 2018 Annual Report', 'Suqian 2024 Annual Report'])
    await expect(inside.locator('figcaption ~ p')).toContainText(report)
  const fits = () =>
    frame(page)
      .locator('html')
      .evaluate((root) => root.scrollHeight - window.innerHeight)
  await expect.poll(fits).toBe(0)
  await inside.getByRole('heading').getByRole('button').first().click()
  await expect(frame(page).locator('[data-source]')).toContainText('Suqian 2024 · Granted')
  await frame(page).getByRole('button', { name: 'Close', exact: true }).click()
  const opened = page.waitForEvent('popup')
  await frame(page).getByRole('link', { name: 'Open in Sunshine Report' }).click()
  const tab = await opened
  await expect(chart(tab, id).locator('[data-mark]')).toHaveCount(10)
  expect(new URL(tab.url()).hash).toMatch(/^#compare\?.*compare=tianjin-2018,suqian-2024.*by=count/)

  await page.goto(await host(strict(`${baseURL}embed.html#compare?compare=suqian-2024,own-2023-abc&amp;enlarge=${id}`)))
  await expect(frame(page).getByRole('alert')).toContainText('own-2023-abc')
  await expect(card(page, id)).toHaveCount(0)
  await page.goto(await host(strict(`${baseURL}embed.html#compare?compare=suqian-2024&amp;enlarge=${id}`)))
  await expect(frame(page).locator('[data-problem=no-comparison]')).toContainText('suqian-2024')
})

test.describe('in a frame', () => {
  test.use({ expectedErrors: async ({}, use) => use([/request to another origin/, /frame-ancestors|Refused to display|ERR_BLOCKED_BY_RESPONSE/]) })

  test('the whole product shows nothing: only the card may be framed', async ({ page, host, baseURL, request }) => {
    await page.goto(await host(`<iframe src="${baseURL}" style="width:640px;height:400px"></iframe>`))
    await expect.poll(() => page.frames().map((each) => each.url())).not.toContain('about:blank')
    await expect(frame(page).locator('#root')).toHaveCount(0)
    expect((await request.get('./')).headers()['content-security-policy']).toContain("frame-ancestors 'none'")
    expect((await request.get('./embed.html')).headers()['content-security-policy']).toContain('frame-ancestors *')
  })
})

for (const [id, report] of [
  ['disclosure-channels', 'tianjin-2018'],
  ['application-outcomes', 'tianjin-2018'],
  ['dispute-results', 'tianjin-2018'],
  ['response-activities', 'tianjin-2018'],
  ['outcome-groups', 'suqian-2024'],
  ['compare-rates', 'tianjin-2018'],
]) {
  test(`${id} alone fits 280 px and has no accessibility fault`, async ({ page }) => {
    await page.setViewportSize({ width: 280, height: 700 })
    await page.goto(`./embed.html#overview?report=${report}&enlarge=${id}&compare=tianjin-2018,suqian-2023,suqian-2024`)
    await expect(page.locator('figure [data-mark]').first()).toBeVisible()
    expect(await sidewaysScroll(page)).toBe(0)
    await expectNoAxeViolations(page)
  })
}
