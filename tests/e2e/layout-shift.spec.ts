import type { Page } from '@playwright/test'
import { slowNetwork } from './support/slow-network'
import { chart } from './support/story'
import { expect, test } from './support/test'

/** Notes every layout shift, and what the first paint showed, from before the page's own scripts on. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: { value: number; what: string }[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        // What somebody's press moves is no shift.
        if ('hadRecentInput' in entry && entry.hadRecentInput === true) continue
        const value: unknown = 'value' in entry ? entry.value : 0
        const sources: unknown = 'sources' in entry ? entry.sources : []
        const nodes = Array.isArray(sources) ? sources.map((each: { node?: Element }) => each.node?.outerHTML?.slice(0, 80) ?? '') : []
        shifts.push({ value: Number(value), what: nodes.join(' | ') })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** Returns the sum of all shifts so far, with what moved. */
function shiftsOf(page: Page): Promise<{ total: number; what: string[] }> {
  return page.evaluate(() => {
    const shifts: unknown = 'shifts' in window ? window.shifts : []
    const list = Array.isArray(shifts) ? (shifts as { value: number; what: string }[]) : []
    return { total: list.reduce((sum, { value }) => sum + value, 0), what: list.map(({ value, what }) => `${value.toFixed(4)} ${what}`) }
  })
}

/** Returns the words, place and size of every element on the screen that has words of its own. */
function picture(page: Page, root: string): Promise<string[]> {
  return page.evaluate((selector) => {
    return [...document.querySelectorAll(`${selector} *`)].flatMap((element) => {
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '')
      const box = element.getBoundingClientRect()
      if (!own || box.width <= 1 || box.height <= 1 || element.closest('option, .sr-only')) return []
      return [`${element.textContent} at ${Math.round(box.left)} ${Math.round(box.top)}, ${Math.round(box.width)}×${Math.round(box.height)}`]
    })
  }, root)
}

test.describe('while the page loads, slowly, nothing jumps', () => {
  for (const { width, height, fragments } of [
    { width: 1366, height: 768, fragments: ['', '#overview?lang=en&theme=dark'] },
    { width: 390, height: 844, fragments: ['', '#statistics', '#overview?reply=granted&show=only'] },
  ]) {
    for (const fragment of fragments) {
      test(`${fragment === '' ? 'the bare address' : fragment} at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height })
        await watchShifts(page)
        await slowNetwork(page, { latency: 100, bytesPerSecond: 400_000 })
        const session = await page.context().newCDPSession(page)
        await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
        await page.goto(`./${fragment}`, { waitUntil: 'networkidle' })
        if (fragment === '#statistics') await expect(page.getByRole('table').first()).toBeVisible()
        else await expect(chart(page, 'dispute-results').locator('[data-mark]').first()).toBeVisible()
        await page.waitForTimeout(300)
        const { total, what } = await shiftsOf(page)
        expect(total, what.join('\n')).toBeLessThan(0.02)
      })
    }
  }
})

test.describe('what the delivered page shows stays where it is when the app takes over', () => {
  for (const { fragment, size } of [
    { fragment: '', size: { width: 1366, height: 768 } },
    { fragment: '#overview?lang=en', size: { width: 1366, height: 768 } },
    { fragment: '', size: { width: 390, height: 844 } },
    { fragment: '#overview?theme=projector', size: { width: 1920, height: 1080 } },
  ]) {
    test(`${fragment === '' ? 'the bare address' : fragment} at ${size.width} px`, async ({ page }) => {
      await page.setViewportSize(size)
      let release = () => {}
      const released = new Promise<void>((resolve) => (release = resolve))
      await page.route(/assets\/.*\.js$/, async (route) => {
        await released
        await route.continue()
      })
      await page.goto(`./${fragment}`, { waitUntil: 'commit' })
      await expect(page.locator('#first-paint')).toContainText('466,860')
      // The words are there before the style sheet is; nothing is painted until it has come.
      await expect(page.locator('#first-paint h1:visible').first()).toHaveCSS('font-weight', '600')
      const before = await picture(page, '#first-paint')
      expect(before.length).toBeGreaterThan(15)
      release()
      await expect(chart(page, 'disclosure-channels')).toBeVisible()
      const after = new Set(await picture(page, '#root'))
      expect(before.filter((each) => !after.has(each))).toEqual([])
    })
  }
})

test('a filter moves nothing but what it changes', async ({ page }) => {
  await watchShifts(page)
  await page.goto('./')
  await expect(chart(page, 'application-outcomes')).toBeVisible()
  const top = () =>
    page.locator('#main figure').evaluateAll((all) => all.slice(0, 3).map((each) => each.getBoundingClientRect().top + window.scrollY))
  const before = await top()
  const outcome = page.locator('[data-filter=outcome]').first()
  await outcome.scrollIntoViewIfNeeded()
  const place = await outcome.boundingBox()
  await outcome.click()
  await expect(page.locator('[data-chip]')).toHaveCount(1)
  expect((await outcome.boundingBox())?.y).toBe(place?.y)
  expect((await top())[0]).toBe(before[0])
  await page.waitForTimeout(600)
  const { total, what } = await shiftsOf(page)
  expect(total, what.join('\n')).toBeLessThan(0.02)
})
