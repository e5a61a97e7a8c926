import type { BrowserContext, Page } from '@playwright/test'
import { shippedReport } from './support/story'
import { expect, expectNoAxeViolations, test } from './support/test'

const onScreen = (page: Page) => page.locator('main .stage [data-slide]')
const current = (window: Page) => window.getByRole('region', { name: '屏幕上' }).locator('[data-slide]')
const next = (window: Page) => window.getByRole('region', { name: '下一页' }).locator('[data-slide]')
const notes = (window: Page) => window.getByRole('region', { name: '备注' }).getByRole('listitem')

/** Opens a presentation and its presenter's window. */
async function openBoth(page: Page, context: BrowserContext, fragment: string): Promise<Page> {
  await page.goto(`./${fragment}`)
  await expect(onScreen(page)).toBeVisible()
  await page.mouse.move(200, 200)
  const opened = context.waitForEvent('page')
  await page.getByRole('button', { name: '演讲者窗口' }).click()
  const window = await opened
  await expect(current(window)).toBeVisible()
  return window
}

test('the presenter sees what is on, what comes next, and every number with its source; both windows keep in step', async ({ page, context }) => {
  const window = await openBoth(page, context, '#overview?reply=granted&slide=3')
  await expect(window).toHaveTitle('演讲者窗口')
  await expect(current(window)).toHaveAttribute('data-slide', 'disclosure-channels')
  await expect(next(window)).toHaveAttribute('data-slide', 'application-methods')
  const channels = shippedReport().figures.filter(({ metric, value }) => metric.startsWith('disclosure.channel.') && value !== undefined)
  const said = (await notes(window).allTextContents()).join('\n')
  for (const { value, at } of channels) {
    expect(said).toMatch(new RegExp(`${(value ?? NaN).toLocaleString('en-US')}.*${at.section}`))
  }
  await expectNoAxeViolations(window)

  await test.step("the presenter's keys turn the page on the screen", async () => {
    await window.bringToFront()
    await window.keyboard.press('PageDown')
    await expect(onScreen(page)).toHaveAttribute('data-slide', 'application-methods')
    await window.keyboard.press('6')
    await window.keyboard.press('Enter')
    await expect(onScreen(page)).toHaveAttribute('data-slide', 'application-outcomes')
    await expect(notes(window).first()).toContainText('本页结论')
  })
  await test.step('and those of the screen turn it here', async () => {
    await page.bringToFront()
    await page.keyboard.press('ArrowLeft')
    await expect(current(window)).toHaveAttribute('data-slide', 'application-flow')
    await page.keyboard.press('End')
    await expect(window.getByText('已是最后一页')).toBeVisible()
  })
  await test.step('black on both, and back', async () => {
    await window.getByRole('button', { name: '黑屏' }).click()
    await expect(page.locator('.black-screen')).toBeVisible()
    await expect(window.getByText('屏幕现在是黑的')).toBeVisible()
    await page.keyboard.press('b')
    await expect(page.locator('.black-screen')).toHaveCount(0)
    await expect(window.getByText('屏幕现在是黑的')).toHaveCount(0)
  })
  await test.step('an answer that the presenter finds goes to the stage', async () => {
    await window.bringToFront()
    await window.keyboard.press('Control+k')
    await expect(window.getByRole('combobox')).toBeFocused()
    await window.keyboard.type('xwfbh')
    await window.keyboard.press('Enter')
    await expect(page.locator('[data-number="response.press-conferences"]')).toContainText('182')
    await window.getByRole('button', { name: '收起数字' }).click()
    await expect(page.locator('[data-number]')).toHaveCount(0)
  })
  await test.step('a filter on the screen shows here', async () => {
    await page.bringToFront()
    await page.keyboard.press('6')
    await page.keyboard.press('Enter')
    await page.locator('main .stage [data-row="replies.refused"] text').first().click()
    await expect(current(window).locator('[data-mark="replies.refused"][data-chosen]')).toHaveCount(1)
  })
  await test.step('the screen is loaded anew and goes on', async () => {
    await page.reload()
    await expect(onScreen(page)).toHaveAttribute('data-slide', 'application-outcomes')
    await window.bringToFront()
    await window.keyboard.press('Home')
    await expect(onScreen(page)).toHaveAttribute('data-slide', 'title')
  })
  await test.step('the screen leaves, and the presenter is told', async () => {
    await page.bringToFront()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('banner')).toBeVisible()
    await expect(window.getByText('屏幕上的演示已经结束')).toBeVisible()
  })
})

test('clock and timer run, and the timer can be paused', async ({ page, context }) => {
  const window = await openBoth(page, context, '#overview?slide=1')
  await expect(window.locator('[data-clock]')).toHaveText(/^\d\d:\d\d:\d\d$/)
  await expect(window.locator('[data-timer]')).toHaveText('00:01')
  await window.getByRole('button', { name: '暂停' }).click()
  const stood = await window.locator('[data-timer]').textContent()
  await window.waitForTimeout(1200)
  await expect(window.locator('[data-timer]')).toHaveText(stood ?? '')
})

test('two presentations do not disturb each other', async ({ page, context }) => {
  const window = await openBoth(page, context, '#overview?slide=2')
  const other = await context.newPage()
  const otherWindow = await openBoth(other, context, '#overview?slide=5')
  await otherWindow.keyboard.press('End')
  await expect(onScreen(other)).toHaveAttribute('data-slide', 'sources')
  await expect(onScreen(page)).toHaveAttribute('data-slide', 'headline')
  await expect(current(window)).toHaveAttribute('data-slide', 'headline')
})

test('where the browser opens no window it says so', async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null
  })
  await page.goto('./#overview?slide=1')
  await expect(onScreen(page)).toBeVisible()
  await page.mouse.move(200, 200)
  await page.getByRole('button', { name: '演讲者窗口' }).click()
  await expect(page.getByRole('alert')).toContainText('浏览器没有打开新窗口')
})
