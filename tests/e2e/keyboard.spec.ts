import type { Page } from '@playwright/test'
import { chart, open, VIEWS } from './support/story'
import { expect, expectNoAxeViolations, ONE_BROWSER, test } from './support/test'

const NOWHERE = 'nowhere'

/** Returns what is wrong with the focus as it stands: nowhere, invisible, outside of the screen, or under a bar; or an empty text. */
function focusFault(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return 'nowhere'
    const who = element.outerHTML.slice(0, 110)
    const box = element.getBoundingClientRect()
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `no outline: ${who}`
    if (box.width < 1 || box.height < 1) return `no size: ${who}`
    if (box.bottom < 1 || box.top > window.innerHeight - 1 || box.right < 1 || box.left > window.innerWidth - 1)
      return `outside of the screen: ${who}`
    // At least its middle, or one of its ends, must not lie under something else.
    const spots = [0.5, 0.1, 0.9].map((part) => document.elementFromPoint(box.left + box.width * part, box.top + box.height / 2))
    return spots.some((spot) => spot && (element.contains(spot) || spot.contains(element))) ? '' : `covered: ${who}`
  })
}

const NEVER_LEFT = 'the focus never left the page'

/** Presses Tab until the focus has gone round; returns how many stops it made and what was wrong at any of them. */
async function goRound(page: Page, key: 'Tab' | 'Shift+Tab', most = 400): Promise<{ stops: number; faults: string[] }> {
  const faults: string[] = []
  for (let stops = 0; stops < most; stops += 1) {
    await page.keyboard.press(key)
    const fault = await focusFault(page)
    if (fault === NOWHERE) return { stops, faults }
    if (fault !== '') faults.push(fault)
  }
  return { stops: most, faults: [...faults, NEVER_LEFT] }
}

/** Presses Tab until the focus is on a control with this name. */
async function tabTo(page: Page, name: RegExp, most = 120): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab')
    const said = await page.evaluate(() => {
      const element = document.activeElement
      return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    })
    if (name.test(said)) return
  }
  throw new Error(`Tab never reached ${name}`)
}

test.describe('the focus', () => {
  for (const { name, viewport, fragment } of [
    {
      name: 'the overview with a selection in force',
      viewport: { width: 1366, height: 768 },
      fragment: '#overview?reply=granted&channel=weibo,website&theme=light',
    },
    {
      name: 'the overview with filters and a table open',
      viewport: { width: 1366, height: 768 },
      fragment: '#overview?filters=open&table=application-outcomes&theme=dark',
    },
    { name: 'a phone with a selection in force', viewport: { width: 390, height: 700 }, fragment: '#disputes?forum=review&lang=en' },
  ]) {
    test(`is never lost nor covered: ${name}`, async ({ page }) => {
      await page.setViewportSize(viewport)
      await open(page, fragment)
      const forwards = await goRound(page, 'Tab')
      expect(forwards.faults).toEqual([])
      expect(forwards.stops).toBeGreaterThan(25)
      // Upwards the bar at the top is what could cover it.
      const backwards = await goRound(page, 'Shift+Tab', Math.min(forwards.stops, 60))
      expect(backwards.faults.filter((fault) => fault !== NEVER_LEFT)).toEqual([])
    })
  }

  test('shows on the controls of every view', { tag: ONE_BROWSER }, async ({ page }) => {
    for (const view of VIEWS.slice(1)) {
      await open(page, `#${view}`)
      // After the bar, the first controls of each view stand for all of them.
      await page.locator('#main').focus()
      const { faults } = await goRound(page, 'Tab', 20)
      expect(
        faults.filter((fault) => fault !== NEVER_LEFT),
        view,
      ).toEqual([])
    }
  })

  test('never lands on the pictures, whose rows stand in a table', async ({ page }) => {
    await open(page)
    expect(await page.locator('[role=img] [tabindex="0"], [role=img] a, [role=img] button').count()).toBe(0)
  })

  test('stays inside an open panel', async ({ page }) => {
    await open(page, '#overview?source=rate:disclosure-a')
    const places = new Set<boolean>()
    for (let count = 0; count < 20; count += 1) {
      await page.keyboard.press('Tab')
      expect(['', NOWHERE]).toContain(await focusFault(page))
      places.add(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null))
    }
    expect([...places]).toEqual([true])
  })
})

test('somebody without a mouse: from the first key to a shared view', async ({ page }) => {
  await open(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: '跳到正文' })).toBeFocused()
  await expect(page.getByRole('button', { name: '跳到正文' })).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.locator('#main [data-figure="disclosure.total"]').first()).toBeFocused()

  await test.step('filter by the outcome buttons', async () => {
    await tabTo(page, /^同意公开$/)
    await page.keyboard.press('Space')
    await tabTo(page, /^不同意公开$/)
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-chip]')).toHaveCount(2)
  })
  await test.step('turn the chart into its table and read a source', async () => {
    await tabTo(page, /^表$/)
    await page.keyboard.press('Enter')
    await expect(chart(page, 'application-outcomes').getByRole('table')).toBeVisible()
    await chart(page, 'application-outcomes').getByRole('rowheader').first().getByRole('button').focus()
    await tabTo(page, /^5,651件，同意公开答复数/)
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-source]')).toHaveAttribute('data-source', 'replies.granted')
    await page.keyboard.press('Escape')
    await expect(page.locator('#main td [data-figure="replies.granted"]')).toBeFocused()
  })
  await test.step('enlarge, and back to the same place', async () => {
    await tabTo(page, /^放大$/)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await focusFault(page)).toBe('')
    await expectNoAxeViolations(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByRole('button', { name: '放大' }).nth(2)).toBeFocused()
  })
  await test.step('show only the selection and clear it', async () => {
    await tabTo(page, /^只看$/)
    await page.keyboard.press('Space')
    await expect(chart(page, 'application-outcomes').getByRole('row')).toHaveCount(3)
    await tabTo(page, /^全部清除$/)
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-chip]')).toHaveCount(0)
  })
  await test.step('find', async () => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
    await page.keyboard.type('xwfbh')
    await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toContainText('182')
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-arrived]')).toBeFocused()
  })
  await test.step('another view by the jump list', async () => {
    await page.getByRole('button', { name: '跳到正文' }).focus()
    await tabTo(page, /^统计表$/)
    await page.keyboard.press('Enter')
    await expect(page.locator('#main')).toBeFocused()
    await expect(page.getByRole('table').first()).toBeVisible()
  })
  await test.step('language and theme', async () => {
    await page.getByRole('button', { name: '跳到正文' }).focus()
    await tabTo(page, /^English$/)
    await page.keyboard.press('Enter')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    expect(await focusFault(page)).toBe('')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  })
})

test('removing a chip by keyboard moves the focus on to the next, and after the last to the content', async ({ page }) => {
  await open(page, '#overview?reply=granted,refused')
  await page.locator('[data-chip="reply.granted"]').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-chip]')).toHaveCount(1)
  await expect(page.locator('[data-chip="reply.refused"]')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-chip]')).toHaveCount(0)
  await expect(page.locator('#main')).toBeFocused()
})
