import { expect, slowNetwork, test } from './support/test'

test.describe('the delivered page', () => {
  test('opens without an error and without asking another origin', async ({ page }) => {
    const response = await page.goto('./')
    expect(response?.headers()['content-security-policy']).toContain("script-src 'self'")
    await expect(page.locator('#root > *').first()).toBeVisible()
    await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveCount(1)
  })

  test('asks for each data file once: what was preloaded is what is used', async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/data/')) asked.push(new URL(request.url()).pathname)
    })
    await page.goto('./', { waitUntil: 'networkidle' })
    expect(asked.sort()).toEqual(['/data/index.json', '/data/reports/tianjin-2018.json'])
  })

  test('answers 404 for a file that is not there', async ({ request }) => {
    expect((await request.get('data/reports/nowhere-1999.json')).status()).toBe(404)
  })
})

test.describe('before any script of the app has run', () => {
  test.beforeEach(async ({ page }) => {
    await page.route(/assets\/.*\.js$/, (route) => route.abort())
  })
  test.use({ expectedErrors: async ({}, use) => use([/ERR_FAILED/]) })

  test('headline figures of the default report stand there in Chinese', async ({ page }) => {
    await page.goto('./')
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
    await expect(page.locator('#first-paint')).toBeVisible()
    await expect(page.locator('#first-paint')).toContainText('466,860')
    await expect(page.locator('#first-paint > [lang=en]')).toBeHidden()
  })

  test('and in English, in the theme of the address', async ({ page }) => {
    await page.goto('./#overview?lang=en&theme=dark')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect(page.locator('#first-paint')).toContainText('14,819')
    await expect(page.locator('#first-paint > [lang=zh-CN]')).toBeHidden()
  })

  test('theme follows the system where the address names none', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto('./')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  })

  for (const address of ['./#disclosure', './#overview?report=another-2020']) {
    test(`nothing of the default report shows at ${address}`, async ({ page }) => {
      await page.goto(address)
      await expect(page.locator('#first-paint')).toBeHidden()
    })
  }
})

test('on a slow network neither language, theme nor report ever changes', async ({ page }) => {
  await slowNetwork(page, { latency: 200, bytesPerSecond: 150_000 })
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(window, { seenStates: seen })
    const note = () => {
      const root = document.documentElement
      // The parser puts the element there before boot.js runs; nothing is painted until it has.
      if (document.body) seen.push([root.lang, root.dataset['theme'], root.dataset['firstPaint']].join(' '))
    }
    new MutationObserver(note).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['lang', 'data-theme', 'data-first-paint'],
    })
  })
  await page.goto('./#applications?lang=en&theme=projector')
  await expect(page.locator('#root > *').first()).toBeVisible({ timeout: 20_000 })
  const seen = await page.evaluate((): unknown => ('seenStates' in window ? window.seenStates : []))
  expect(new Set(Array.isArray(seen) ? seen : [])).toEqual(new Set(['en projector off']))
})
