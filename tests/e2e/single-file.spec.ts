import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { chart, drawnRows, parameters, press, rowName, shippedReports, VIEWS } from './support/story'
import { singleFile } from './support/single-file'
import { expect, test as base } from './support/test'

/** Every page has no network, and a test fails at its end when one asked for anything that it does not bring along itself. */
const test = base.extend<{ quiet: undefined }, { single: string }>({
  single: [
    async ({}, use, { project }) => {
      await use(await singleFile(project.outputDir))
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  quiet: [
    async ({ context, single }, use) => {
      const asked: string[] = []
      await context.setOffline(true)
      context.on('request', (request) => {
        if (request.url().split('#', 1)[0] !== single && !/^(data|blob):/.test(request.url())) asked.push(request.url())
      })
      await use(undefined)
      expect(asked).toEqual([])
    },
    { auto: true },
  ],
})

async function openFile(page: Page, single: string, fragment = ''): Promise<void> {
  await page.goto(`${single}${fragment}`)
  await expect(page.locator('#main h1:visible')).toHaveText(/[^…]$/)
}

test('opens from a file, without a network, as the site does', async ({ page, single }) => {
  await openFile(page, single)
  for (const id of ['disclosure-channels', 'application-methods', 'application-outcomes', 'dispute-results']) {
    await expect(chart(page, id).locator('[data-mark]').first()).toBeVisible()
  }
  await expect(page.locator('#main')).toContainText('466,860')
  await expect(page.locator('#first-paint')).toHaveCount(0)
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(252, 251, 248)')
  await openFile(page, single, '#disputes?lang=en&theme=dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('shows the headline before its script has run, in the language of the address', async ({ browser, single }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  try {
    const page = await context.newPage()
    await page.goto(single)
    await expect(page.locator('#first-paint')).toContainText('466,860')
    await expect(page.locator('#first-paint > [lang=en]')).toBeHidden()
  } finally {
    await context.close()
  }
})

test('filters, keeps the view in its address, and steps back', async ({ page, single }) => {
  await openFile(page, single)
  await press(rowName(page, 'application-methods', 'applications.method.online'))
  await expect(chart(page, 'application-methods').locator('[data-reach=yes]')).toBeVisible()
  expect(parameters(page)['method']).toBe('online')
  await page.reload()
  await expect(chart(page, 'application-methods').locator('[data-reach=yes]')).toBeVisible()
  await page.goBack()
  await expect(chart(page, 'application-methods').locator('[data-reach=yes]')).toHaveCount(0)
})

test('opens every view', async ({ page, single }) => {
  await openFile(page, single)
  for (const view of VIEWS) {
    await page.locator(`nav [href*="#${view}"]`).click()
    await expect(page.locator(`[aria-current=page][href*="#${view}"]`)).toHaveCount(1)
    await expect(page.locator('#main h1:visible')).toHaveText(/[^…]$/)
    await expect(page.locator('#main [role=alert]')).toHaveCount(0)
  }
})

test('finds a figure by its initials and shows its source', async ({ page, single }) => {
  await openFile(page, single)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: '要找的数字' }).fill('xzfy')
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('行政复议')
  await page.keyboard.press('Escape')
  await openFile(page, single, '#overview?source=review.total')
  await expect(page.locator('[data-source="review.total"]')).toBeVisible()
})

test('saves a chart as a file, and says that embedding needs a published address', async ({ page, single }) => {
  await openFile(page, single, '#applications')
  await chart(page, 'application-methods').getByRole('button', { name: '下载', exact: true }).click()
  const dialog = page.getByRole('dialog')
  const saved = page.waitForEvent('download')
  await dialog.getByRole('group', { name: 'CSV' }).getByRole('button').first().click()
  const text = readFileSync(await (await saved).path(), 'utf8')
  expect(text.startsWith('\ufeff')).toBe(true)
  for (const row of await drawnRows(page, 'application-methods')) expect(text).toContain(row)
  await expect(dialog.locator('[data-embed=unpublished]')).toBeVisible()
  await expect(dialog.locator('textarea')).toHaveCount(0)
})

test('makes every file that the site makes', async ({ page, single }) => {
  test.slow()
  await openFile(page, single, '#applications')
  for (const opener of [
    page.getByRole('button', { name: '导出' }),
    chart(page, 'application-methods').getByRole('button', { name: '下载', exact: true }),
  ]) {
    await opener.click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('group').first()).toBeVisible()
    const rows = await dialog.getByRole('group').all()
    const saving: string[] = []
    for (const row of rows) {
      const button = row.getByRole('button', { name: '下载', exact: true })
      if ((await button.count()) === 0) continue
      const saved = page.waitForEvent('download')
      await button.click()
      saving.push((await saved).suggestedFilename())
      await expect(row.getByRole('status')).toContainText('已保存')
    }
    expect(saving.map((name) => name.split('.').pop())).toEqual(expect.arrayContaining(['csv', 'xlsx', 'json']))
    await dialog.getByRole('button', { name: '关闭' }).click()
    await expect(dialog).toHaveCount(0)
  }
})

test('presents and shows the hand-out', async ({ page, single }) => {
  await page.goto(`${single}#overview?slide=3`)
  await expect(page.locator('.slide [data-mark]').first()).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => parameters(page)['slide']).toBe('4')
  await page.goto(`${single}#overview?handout=landscape`)
  await expect(page.locator('.handout-sheet').first()).toBeVisible()
})

test('leads to the reports that it has where the address asks for another', async ({ page, single }) => {
  await openFile(page, single, '#overview?report=nowhere-1999')
  const problem = page.locator('[data-problem=unknown-report]')
  await expect(problem).toContainText('nowhere-1999')
  await problem.getByRole('button', { name: '打开全部年报' }).click()
  for (const { id } of shippedReports()) await expect(page.locator(`[data-listed="${id}"]`)).toBeVisible()
})

test('brings along all that it needs', ({ single }) => {
  const html = readFileSync(fileURLToPath(single), 'utf8')
  expect(html.match(/<script[^>]* src=[^>]*>|<link[^>]* href="(?!data:)[^>]*>/g) ?? []).toEqual([])
})

test.describe('the policy of the single file', () => {
  test.use({ expectedErrors: async ({}, use) => use([/Content Security Policy/]) })

  test('runs no script that was not there when it was built, and lets nothing be asked for', async ({ page, single }) => {
    await openFile(page, single)
    await page.evaluate(() => {
      const refused = new Set<string>()
      document.addEventListener('securitypolicyviolation', (event) => {
        refused.add(event.effectiveDirective)
        Object.assign(window, { refused: [...refused].sort().join(' ') })
      })
      const script = document.createElement('script')
      script.textContent = 'window.planted = true'
      document.head.append(script)
      fetch('https://example.org/a.json').catch(() => undefined)
    })
    await expect.poll(() => page.evaluate((): unknown => Reflect.get(window, 'refused'))).toBe('connect-src script-src-elem')
    expect(await page.evaluate(() => 'planted' in window)).toBe(false)
  })
})
