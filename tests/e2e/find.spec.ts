import type { Page } from '@playwright/test'
import { open, parameters } from './support/story'
import { expect, expectNoAxeViolations, test } from './support/test'

const field = (page: Page) => page.getByRole('combobox', { name: '要找的数字' })
const options = (page: Page) => page.getByRole('dialog').getByRole('option')
const marked = (page: Page) => page.getByRole('dialog').getByRole('option', { selected: true })

test.describe('somebody in a meeting asks for a number', () => {
  const asked = [
    { query: '新闻发布会', name: '新闻发布会', value: '182' },
    { query: 'press', name: '新闻发布会', value: '182' },
    { query: 'xwfbh', name: '新闻发布会', value: '182' },
    { query: 'xinwenfabuhui', name: '新闻发布会', value: '182' },
    { query: '14,819', name: '收到申请数', value: '14,819' },
    { query: '14819', name: '收到申请数', value: '14,819' },
    { query: '公开率', name: '公开率', value: '40.09%' },
  ]

  test('by Chinese, English, pinyin, initials or the number itself: the answer is the first', async ({ page }) => {
    await open(page)
    await page.keyboard.press('Control+k')
    await expect(field(page)).toBeFocused()
    for (const { query, name, value } of asked) {
      await field(page).fill(query)
      await expect(options(page).first(), query).toContainText(value)
      await expect(options(page).first(), query).toContainText(name)
      await expect(options(page).first()).toHaveAttribute('aria-selected', 'true')
    }
  })

  test('Enter goes to the place on screen; Back returns', async ({ page }) => {
    await open(page)
    await page.keyboard.press('Control+k')
    await field(page).fill('xwfbh')
    await expect(marked(page)).toContainText('182')
    await expectNoAxeViolations(page)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.locator('[data-arrived]')).toBeInViewport()
    await expect(page.locator('[data-arrived]')).toContainText('182')
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('天津市2018年政府信息公开年度报告')
  })

  test('the source is one key further', async ({ page }) => {
    await open(page, '#quality')
    await page.keyboard.press('Control+k')
    await field(page).fill('182')
    await expect(marked(page)).toContainText('182')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const panel = page.getByRole('dialog', { name: '这个数从哪里来' })
    await expect(panel.locator('[data-source]')).toHaveAttribute('data-source', 'response.press-conferences')
    await expect(panel.locator('[data-locator]')).toContainText('一（四）')
    expect(parameters(page)['source']).toBe('response.press-conferences')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  test('arrows move the mark, Escape closes and the focus is back', async ({ page }) => {
    await open(page)
    const opener = page.getByRole('banner').getByRole('button', { name: /查数/ })
    await opener.focus()
    await page.keyboard.press('Enter')
    await field(page).fill('复议')
    const count = await options(page).count()
    expect(count).toBeGreaterThan(3)
    await page.keyboard.press('ArrowDown')
    await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true')
    const active = await field(page).getAttribute('aria-activedescendant')
    expect(await options(page).nth(1).getAttribute('id')).toBe(active)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await expect(options(page).last()).toHaveAttribute('aria-selected', 'true')
    await expect(options(page).last()).toBeInViewport()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(opener).toBeFocused()
  })

  test('what the report does not have says so, with what to type instead', async ({ page }) => {
    await open(page, '#overview?lang=en')
    await page.getByRole('banner').getByRole('button', { name: /^Find/ }).click()
    const input = page.getByRole('dialog').getByRole('combobox')
    await input.fill('zzzz')
    await expect(page.getByRole('dialog')).toContainText('Nothing found for “zzzz”')
    await expect(options(page)).toHaveCount(0)
    await expectNoAxeViolations(page)
    await input.fill('staff')
    await expect(options(page).first()).toContainText('not published')
  })

  test('on a phone, by touch', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 844 } })
    try {
      const page = await context.newPage()
      await page.goto(`${baseURL}#overview?lang=en`)
      await page.getByRole('banner').getByRole('button', { name: /^Find/ }).tap()
      await page.getByRole('dialog').getByRole('combobox').fill('182')
      await expect(options(page).first()).toContainText('182')
      await options(page).first().tap()
      await expect(page.locator('[data-arrived]')).toContainText('182')
    } finally {
      await context.close()
    }
  })
})

test.describe('where the search cannot be fetched', () => {
  test.use({ expectedErrors: async ({}, use) => use([/ERR_FAILED|ERR_INTERNET|find-panel/]) })

  test('it says so and what to do, which works; the rest goes on working', async ({ page }) => {
    await page.route(/find-panel.*\.js$/, (route) => route.abort())
    await open(page)
    await page.keyboard.press('Control+k')
    const failure = page.getByRole('dialog').getByRole('alert')
    await expect(failure).toContainText('没有加载成功')
    await expectNoAxeViolations(page)
    await page.unroute(/find-panel.*\.js$/)
    await page.keyboard.press('Escape')
    await page.locator('[data-filter=outcome]').first().click()
    await expect(page.locator('[data-chip]')).toHaveCount(1)
    await page.keyboard.press('Control+k')
    const retry = page.getByRole('dialog').getByRole('button', { name: '重试' })
    await retry.or(field(page)).first().waitFor()
    if (await retry.isVisible()) await retry.click()
    // Older browsers never fetch a failed part a second time: the next button loads the page anew.
    const reload = page.getByRole('dialog').getByRole('button', { name: '刷新页面' })
    await reload.or(field(page)).first().waitFor()
    if (await reload.isVisible()) {
      await reload.click()
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(page.locator('[data-chip]')).toHaveCount(1)
      await page.keyboard.press('Control+k')
    }
    await field(page).fill('182')
    await expect(options(page).first()).toContainText('182')
  })
})
