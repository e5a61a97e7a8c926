import type { Browser, Page } from '@playwright/test'
import { serve } from '../../scripts/serve'
import { chart, drawnRows, mark, open, parameters, press, valueLabel } from './support/story'
import { expect, expectNoAxeViolations, ONE_BROWSER, test } from './support/test'

const OUTCOMES = 'application-outcomes'
const RICH =
  '#applications?channel=weibo&method=online,letter&reply=granted,refused&show=only&base=selection&rate=c&table=application-methods&at=application-groups&lang=en&theme=dark'

/** Returns all that a reader sees of a page: its words, what is pressed, chosen and faded, its language and its theme. */
function seen(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    title: document.title,
    language: document.documentElement.lang,
    theme: document.documentElement.dataset['theme'],
    words: document.body.innerText,
    pressed: [...document.querySelectorAll('[aria-pressed]')].map((each) => `${each.textContent} ${each.getAttribute('aria-pressed')}`),
    marks: [...document.querySelectorAll('[data-mark]')].map((each) => `${each.getAttribute('data-mark')} ${each.hasAttribute('data-dimmed')}`),
    dialog: document.querySelector('dialog[open]')?.textContent ?? null,
  }))
}

/** Opens an address as somebody else, whose browser has never seen the site. */
async function openAsSomebodyElse(browser: Browser, address: string, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US', colorScheme: 'dark' })
  try {
    const page = await context.newPage()
    await page.goto(address)
    await expect(page.locator('#main h1:visible')).toBeVisible()
    await look(page)
  } finally {
    await context.close()
  }
}

test.describe('Back and Forward', () => {
  test('go through every step, one press a step', async ({ page }) => {
    await open(page)
    const selection = page.locator('[data-selection]')
    const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['a bar', () => press(mark(page, OUTCOMES, 'replies.granted'))],
      ['an outcome', () => page.locator('[data-filter=outcome]').getByText('不同意公开', { exact: true }).click()],
      ['only', () => selection.getByRole('button', { name: '只看' }).click()],
      ['base', () => selection.getByRole('button', { name: '占所选' }).click()],
      ['a table', () => chart(page, OUTCOMES).getByRole('button', { name: '表', exact: true }).click()],
      ['the filters', () => page.getByRole('button', { name: '筛选', exact: true }).click()],
      ['a definition', () => page.getByRole('button', { name: '采用公开率（口径C）' }).click()],
      ['a source', () => page.getByRole('list', { name: '主要数字' }).locator('[data-figure="review.total"]').click()],
      ['the source closed', () => page.keyboard.press('Escape')],
      ['a view', () => page.getByRole('navigation', { name: '各部分' }).getByRole('link', { name: '复议与诉讼' }).click()],
      ['a measure', () => chart(page, 'dispute-results').getByRole('button', { name: '各占比例' }).click()],
      ['enlarged', () => chart(page, 'dispute-results').getByRole('button', { name: '放大' }).click()],
      ['shrunk', () => page.keyboard.press('Escape')],
      ['the language', () => page.getByRole('button', { name: 'English' }).click()],
      ['the theme', () => page.getByRole('combobox', { name: 'Theme' }).selectOption('projector')],
    ]
    const been = [page.url()]
    for (const [name, act] of steps) {
      const before = await page.evaluate(() => history.length)
      await act()
      await expect.poll(() => page.url(), { message: name }).not.toBe(been.at(-1))
      expect(await page.evaluate(() => history.length), `${name} is one step`).toBe(before + 1)
      been.push(page.url())
    }
    for (const address of been.slice(0, -1).reverse()) {
      await page.goBack()
      expect(page.url()).toBe(address)
    }
    await expect(page.locator('[data-dimmed], [data-selection]')).toHaveCount(0)
    await expect(chart(page, OUTCOMES).locator('[data-mark]')).toHaveCount(8)
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
    await page.goForward()
    await page.goForward()
    await page.goForward()
    expect(await drawnRows(page, OUTCOMES)).toEqual(['replies.granted', 'replies.refused'])
    for (const address of been.slice(4)) {
      await page.goForward()
      expect(page.url()).toBe(address)
    }
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector')
    await expect(page.locator('#main h1:visible')).toContainText('805 cases')
  })

  test('a press that changes nothing is no step', async ({ page }) => {
    await open(page, '#overview?reply=granted')
    const before = await page.evaluate(() => history.length)
    await page.locator('[data-selection]').getByRole('button', { name: '突出' }).click()
    await page.locator('[data-selection]').getByRole('button', { name: '占全部' }).click()
    expect(await page.evaluate(() => history.length)).toBe(before)
  })

  test('return to the place where the reader was', async ({ page }) => {
    await open(page)
    const way = page.getByRole('link', { name: '查看数据质量' })
    await way.scrollIntoViewIfNeeded()
    const left = await page.evaluate(() => window.scrollY)
    expect(left).toBeGreaterThan(400)
    await way.click()
    await expect(page.locator('#main h1:visible')).toContainText('项核对')
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0)
    await page.goBack()
    await expect(chart(page, OUTCOMES)).toBeVisible()
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(left - 200)
  })
})

test.describe('an address', () => {
  test('restores exactly the same view on reload, and for somebody else', async ({ page, browser }) => {
    await open(page, RICH)
    await expect(page.locator('[data-arrived]')).toHaveAttribute('data-place', 'application-groups')
    const before = await seen(page)
    expect(before).toMatchObject({ language: 'en', theme: 'dark' })
    expect(await drawnRows(page, OUTCOMES)).toEqual(['replies.granted', 'replies.refused'])
    await page.reload()
    await expect(page.locator('[data-arrived]')).toBeVisible()
    await expect.poll(() => seen(page)).toEqual(before)
    await expectNoAxeViolations(page)
    await openAsSomebodyElse(browser, page.url(), async (other) => {
      await expect(other.locator('[data-arrived]')).toBeVisible()
      await expect.poll(() => seen(other)).toEqual(before)
    })
  })

  test('with a source open restores the panel', async ({ page, browser }) => {
    await open(page, '#disputes?source=rate:correction-both&measure=share')
    await expect(page.locator('dialog[open] [data-source]')).toHaveAttribute('data-source', 'rate:correction-both')
    const before = await seen(page)
    await openAsSomebodyElse(browser, `${page.url()}&theme=light`, async (other) => {
      await expect.poll(() => seen(other)).toEqual(before)
    })
  })

  test('keeps its query and path as they are: only the fragment changes', async ({ page }) => {
    await page.goto('./?from=mail#overview')
    await page.locator('[data-filter=outcome]').first().click()
    const { pathname, search, hash } = new URL(page.url())
    expect([pathname, search, hash]).toEqual(['/', '?from=mail', '#overview?reply=already-public'])
  })
})

test.describe('the link of a card', () => {
  test('opens the same chart, enlarged, in the theme it was copied in', async ({ page, browser, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open(page, '#overview?reply=granted,refused&base=selection&show=only')
    const button = chart(page, OUTCOMES).getByRole('button', { name: '复制链接' })
    await button.click()
    await expect(chart(page, OUTCOMES).getByRole('button', { name: '已复制' })).toBeVisible()
    const address = await page.evaluate(() => navigator.clipboard.readText())
    expect(address).toContain('enlarge=application-outcomes')
    expect(address).toContain('theme=light')
    await openAsSomebodyElse(browser, address, async (other) => {
      const large = other.locator(`dialog[open] figure[data-chart=${OUTCOMES}]`)
      await expect(large.locator('[data-mark]')).toHaveCount(2)
      await expect(large).toContainText('81.05%')
      await expect(other.locator('html')).toHaveAttribute('data-theme', 'light')
    })
  })
})

test.describe('a damaged address', () => {
  test('opens the nearest view and says what it did not understand', async ({ page }) => {
    await open(page, '#overview?reply=granted,nonsense&show=%E0%A4%A&theme=green&zzz=1&base=selection&lang=en')
    const notice = page.getByRole('status').filter({ hasText: 'not understood' })
    for (const part of ['reply=granted,nonsense', 'show=%E0%A4%A', 'theme=green', 'zzz=1']) await expect(notice).toContainText(part)
    await expect(notice).not.toContainText('base=')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    expect(await page.locator('[data-chip]').evaluateAll((all) => all.map((each) => each.getAttribute('data-chip')))).toEqual(['reply.granted'])
    await expectNoAxeViolations(page)
    await notice.getByRole('button', { name: 'Dismiss' }).click()
    await expect(notice).toHaveCount(0)
    expect(parameters(page)).toEqual({ reply: 'granted', base: 'selection', lang: 'en' })
  })

  test('whatever is wrong with it, opens the overview', { tag: ONE_BROWSER }, async ({ page }) => {
    for (const fragment of [
      '#overveiw',
      '#',
      '#?',
      '#overview?',
      '#overview?&&&',
      '#overview?reply',
      '#__proto__?constructor=1',
      `#${'x'.repeat(3000)}`,
    ]) {
      await open(page, '#quality')
      await open(page, fragment)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('天津市2018年政府信息公开年度报告')
      await expect(chart(page, OUTCOMES).locator('[data-mark]')).toHaveCount(8)
    }
  })

  test('a source that names no number says so, and closes', async ({ page }) => {
    await open(page, '#overview?source=ratio:no.such/thing')
    await expect(page.getByRole('dialog')).toContainText('ratio:no.such/thing')
    await page.getByRole('button', { name: '关闭' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    expect(parameters(page)).toEqual({})
  })
})

test('under a sub-path of a plain file server: filter, reload, view and link', async ({ browser }) => {
  const site = await serve(process.env['SUNSHINE_DIST'] ?? 'dist', { prefix: '/a/b/' })
  const context = await browser.newContext({ locale: 'zh-CN' })
  try {
    const page = await context.newPage()
    const missing: string[] = []
    page.on('response', (response) => {
      if (!response.ok()) missing.push(response.url())
    })
    await page.goto(`${site.url}#overview?reply=granted`, { waitUntil: 'networkidle' })
    await press(mark(page, OUTCOMES, 'replies.refused'))
    await page.locator('[data-selection]').getByRole('button', { name: '占所选' }).click()
    await page.reload()
    await expect(valueLabel(page, OUTCOMES, 'replies.granted', 'share')).toHaveText('81.05%')
    for (const view of ['statistics', 'quality', 'work']) {
      await page.goto(`${site.url}#${view}`)
      await expect(page.locator('#main h1:visible')).toBeVisible()
      await page.reload()
      await expect(page.locator('#main h1:visible')).toBeVisible()
    }
    expect(new URL(page.url()).pathname).toBe('/a/b/')
    expect(missing).toEqual([])
  } finally {
    await context.close()
    await site.close()
  }
})
