import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { DEFAULT_DECK, isSlideOf, SLIDE_IDS } from '../../src/report/deck'
import { FACET_ITEMS } from '../../src/report/facets'
import { stageFaults } from './support/stage'
import { open, parameters, press, settled } from './support/story'
import { expect, expectNoAxeViolations, test } from './support/test'

const slide = (page: Page): Locator => page.locator('main .stage [data-slide]')
const cards = (page: Page): Locator => page.locator('[data-card]')
const idsOf = (page: Page): Promise<(string | null)[]> => cards(page).evaluateAll((all) => all.map((each) => each.getAttribute('data-card')))

/** Opens a presentation and waits until its slide is drawn. */
async function present(page: Page, fragment: string, id?: string): Promise<void> {
  await page.goto(`./${fragment}`)
  await expect(id ? page.locator(`main .stage [data-slide="${id}"]`) : slide(page)).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  await settled(page)
}

interface Placed {
  what: string
  at: number[]
}

/** Returns where everything on the stage stands, in px of the stage. */
const placesOnStage = (page: Page): Promise<Placed[]> =>
  page.evaluate(() => {
    const stage = document.querySelector<HTMLElement>('main .stage')
    if (!stage) return []
    const frame = stage.getBoundingClientRect()
    const scale = frame.width / stage.offsetWidth
    return [...stage.querySelectorAll('h1, p, li:not(.slide-values > li), [data-mark], svg text')].map((each) => {
      const box = each.getBoundingClientRect()
      const at = [box.left - frame.left, box.top - frame.top, box.width, box.height].map((length) => length / scale)
      return { what: `${each.tagName} ${each.textContent}`, at }
    })
  })

test('a link to a deck that was cut short on its way says so, over the slides and over the hand-out', async ({ page }) => {
  const notice = page.locator('[data-address-notice]')
  await present(page, '#overview?slide=1&deck=title,headl', 'title')
  await expect(notice).toContainText('deck=title,headl')
  await expectNoAxeViolations(page)
  await notice.getByRole('button').click()
  await expect(notice).toHaveCount(0)
  await expect(slide(page)).toHaveAttribute('data-slide', 'title')
  expect(parameters(page)).toEqual({ slide: '1', deck: 'title' })

  await page.goto('about:blank')
  await page.goto('./#overview?handout=portrait&deck=title,headl')
  await expect(page.locator('[data-sheet]')).toHaveCount(1)
  await expect(notice).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(notice).toBeHidden()
})

test.describe('somebody presents with a clicker', () => {
  test('from the view, with its filter, through the deck and back', async ({ page }) => {
    await open(page, '#applications?reply=granted')
    await page.getByRole('banner').getByRole('button', { name: '演示' }).click()
    await expect(slide(page)).toHaveAttribute('data-slide', 'application-methods')
    await expect(page).toHaveTitle(/^第4页，共11页/)
    await expect(page.getByRole('banner')).toHaveCount(0)
    await page.keyboard.press('Home')
    await expect(slide(page)).toHaveAttribute('data-slide', 'title')
    const ids = DEFAULT_DECK.map(({ id }) => id)
    for (const [index, key] of ['PageDown', 'ArrowRight', 'Space', 'ArrowDown'].entries()) {
      await page.keyboard.press(key)
      await expect(slide(page)).toHaveAttribute('data-slide', ids[index + 1] ?? '')
    }
    for (const [index, key] of ['PageUp', 'ArrowLeft', 'Shift+Space', 'ArrowUp'].entries()) {
      await page.keyboard.press(key)
      await expect(slide(page)).toHaveAttribute('data-slide', ids[3 - index] ?? '')
    }
    await page.keyboard.press('End')
    await expect(slide(page)).toHaveAttribute('data-slide', 'sources')
    await page.keyboard.press('PageDown')
    await expect(page).toHaveTitle(/^第11页，共11页/)
    await page.keyboard.press('Home')
    await expect(slide(page)).toHaveAttribute('data-slide', 'title')
    await page.keyboard.press('6')
    await page.keyboard.press('Enter')
    await expect(slide(page)).toHaveAttribute('data-slide', 'application-outcomes')
    await expect(page.locator('[data-slide-filter]')).toContainText('同意公开')
    await expect(page.getByRole('status').filter({ hasText: '第6页，共11页' })).toHaveCount(1)
    // Slides are no steps of the history: one Back leaves them.
    await page.goBack()
    await expect(page.getByRole('banner').getByRole('button', { name: '演示' })).toBeFocused()
    expect(parameters(page)).toEqual({ reply: 'granted' })
    await page.goForward()
    await expect(slide(page)).toHaveAttribute('data-slide', 'application-outcomes')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('banner')).toBeVisible()
    expect(new URL(page.url()).hash).toBe('#applications?reply=granted')
  })

  test('black, help, full screen bar: each by its key, none while somebody types', async ({ page }) => {
    await present(page, '#overview?slide=2')
    await page.keyboard.press('b')
    const dark = page.getByRole('button', { name: /^黑屏/ })
    await expect(dark).toBeVisible()
    expect(await dark.evaluate((each) => [getComputedStyle(each).backgroundColor, each.clientWidth])).toEqual(['rgb(0, 0, 0)', 1280])
    await page.keyboard.press('PageDown')
    await expect(dark).toHaveCount(0)
    await expect(slide(page)).toHaveAttribute('data-slide', 'headline')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toContainText('PageDown')
    await expectNoAxeViolations(page)
    await page.keyboard.press('PageDown')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(slide(page)).toHaveAttribute('data-slide', 'headline')
    await page.keyboard.press('o')
    await page.keyboard.press('?')
    await page.keyboard.press('Escape')
    await expect(cards(page)).toHaveCount(11)
    await page.keyboard.press('Escape')
    await expect(slide(page)).toHaveAttribute('data-slide', 'headline')
    const bar = page.getByRole('toolbar')
    await page.keyboard.press('Tab')
    await expect(bar)
      .toBeHidden({ timeout: 1 })
      .catch(() => undefined)
    await bar.getByRole('button', { name: '下一页' }).focus()
    await expect(bar).toHaveCSS('opacity', '1')
    await page.keyboard.press('Space')
    await expect(slide(page)).toHaveAttribute('data-slide', 'disclosure-channels')
    await expect(bar.getByRole('button', { name: '全屏' })).toBeVisible()
  })

  test('F fills the screen, and F again gives it back', async ({ page }) => {
    test.skip(test.info().project.name === 'chromium-109', 'without a window, Chromium 109 never answers a request for full screen')
    await present(page, '#overview?slide=2')
    await page.keyboard.press('f')
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true)
    await page.keyboard.press('f')
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false)
  })

  test('a slide beyond the deck is its last; the language keeps the slide', async ({ page }) => {
    await present(page, '#overview?slide=40&lang=en', 'sources')
    await expect(page).toHaveTitle(/^Slide 11 of 11/)
  })
})

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 1024, height: 768 },
] as const

test.describe('every slide', () => {
  const longest = '反复申请'.repeat(30)

  for (const [lang, theme, form, report, filter] of [
    ['zh', 'light', '2014', 'tianjin-2018', 'reply=granted,refused'],
    ['en', 'projector', '2014', 'tianjin-2018', 'reply=granted,refused'],
    ['en', 'dark', '2019', 'shanghai-office-2019', 'outcome=granted,partly-granted'],
    ['zh', 'light', '2021', 'huaian-2024', 'applicant=natural-person,business'],
  ] as const) {
    test(`stays on the stage, readable: ${form} form, ${lang}, ${theme}`, async ({ page }) => {
      const slides = SLIDE_IDS.filter((id) => isSlideOf(id, form))
      await page.setViewportSize(SIZES[0])
      await present(page, `#overview?report=${report}&slide=1&deck=${slides.join(',')}&lang=${lang}&theme=${theme}&${filter}`)
      for (const id of slides) {
        await expect(slide(page)).toHaveAttribute('data-slide', id)
        await settled(page)
        expect(await stageFaults(page), id).toEqual([])
        await page.keyboard.press('PageDown')
      }
    })
  }

  test('is laid out alike at every size, letterboxed where the screen is not 16:9', async ({ page }) => {
    for (const id of ['application-groups', 'dispute-results', 'quality'] as const) {
      const seen: Placed[][] = []
      for (const size of SIZES) {
        await page.setViewportSize(size)
        await present(page, `#overview?slide=1&deck=${id}&lang=en&theme=dark`, id)
        expect(await stageFaults(page), `${id} ${size.width}`).toEqual([])
        const box = await page.locator('main .stage').boundingBox()
        const scale = Math.min(size.width / 1280, size.height / 720)
        expect([box?.width, box?.height].map((length) => Math.round(length ?? -1))).toEqual([Math.round(1280 * scale), Math.round(720 * scale)])
        expect(Math.round(box?.y ?? -1)).toBe(Math.round((size.height - 720 * scale) / 2))
        seen.push(await placesOnStage(page))
        if (size === SIZES[0]) await expectNoAxeViolations(page)
      }
      expect(seen[0]?.length).toBeGreaterThan(5)
      for (const each of seen) {
        expect(each.map(({ what }) => what)).toEqual(seen[0]?.map(({ what }) => what))
        const off = each.map(({ at }, index) => Math.max(...at.map((length, side) => Math.abs(length - (seen[0]?.[index]?.at[side] ?? Infinity)))))
        // Letters are fitted to the pixels of each screen: a line is a few px of the stage longer or shorter.
        expect(Math.max(...off), id).toBeLessThan(6)
      }
    }
  })

  test('has room for the longest filter line', async ({ page }) => {
    await page.setViewportSize(SIZES[0])
    const replies = FACET_ITEMS.reply.slice(1).map(({ key }) => key)
    for (const id of ['application-groups', 'application-flow', 'application-outcomes'] as const) {
      await present(page, `#overview?slide=1&deck=${id}&lang=en&base=selection&reply=${replies.join(',')}`, id)
      await expect(page.locator('[data-slide-filter]')).toContainText('shares are of the selection')
      expect(await stageFaults(page), id).toEqual([])
    }
  })

  test('has room for the longest title of one’s own', async ({ page }) => {
    await page.setViewportSize(SIZES[0])
    for (const id of ['application-groups', 'title'] as const) {
      await present(page, `#overview?slide=1&deck=${id}~${encodeURIComponent(longest)}`, id)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(longest)
      expect(await stageFaults(page), id).toEqual([])
    }
  })
})

test.describe('the chart on the stage is alive', () => {
  test('a bar filters, the strip offers the rest, the filter line says so', async ({ page }) => {
    await present(page, '#overview?slide=6', 'application-outcomes')
    await press(page.locator('main [data-mark="replies.granted"]'))
    await expect(page.locator('main [data-mark="replies.granted"]')).toHaveAttribute('data-chosen', '')
    await expect(page.locator('[data-slide-filter]')).toContainText('同意公开')
    expect(parameters(page)).toEqual({ reply: 'granted', slide: '6' })
    await page.keyboard.press('l')
    const strip = page.getByRole('region', { name: '本页的筛选' })
    await strip.getByRole('button', { name: '不同意公开' }).click()
    await strip.getByRole('button', { name: '只看' }).click()
    await expect(page.locator('main [data-mark]')).toHaveCount(2)
    expect(await stageFaults(page)).toEqual([])
    const [stripBox, stageBox] = [await strip.boundingBox(), await page.locator('main .stage').boundingBox()]
    expect((stageBox?.y ?? 0) + 1).toBeGreaterThan((stripBox?.y ?? 0) + (stripBox?.height ?? 0))
    await expectNoAxeViolations(page)
    await strip.getByRole('button', { name: '全部清除' }).click()
    await expect(page.locator('[data-slide-filter]')).toHaveCount(0)
    await strip.getByRole('button', { name: '收起' }).press('Escape')
    await expect(strip).toHaveCount(0)
    await expect(slide(page)).toHaveAttribute('data-slide', 'application-outcomes')
  })

  test('a value that is pressed stands large on the stage, with its formula; the next page key takes it off', async ({ page }) => {
    await present(page, '#overview?slide=6', 'application-outcomes')
    await page.locator('main tspan.value', { hasText: '38.20%' }).click()
    const number = page.locator('dialog[data-number="share:replies.granted"]')
    await expect(number).toContainText('38.20%')
    await expect(number.locator('[data-formula]')).toContainText('14,795')
    const size = await number
      .getByText('38.20%')
      .first()
      .evaluate((each) => Number.parseFloat(getComputedStyle(each).fontSize))
    expect(size).toBeGreaterThan(120)
    await expectNoAxeViolations(page)
    await number.getByRole('button', { name: /^5,651/ }).click()
    await expect(page.locator('dialog[data-number="replies.granted"]')).toContainText('第')
    await page.keyboard.press('PageDown')
    await expect(page.locator('dialog[open]')).toHaveCount(0)
    await expect(slide(page)).toHaveAttribute('data-slide', 'application-outcomes')
    await page.keyboard.press('PageDown')
    await expect(slide(page)).toHaveAttribute('data-slide', 'dispute-results')
    await page.keyboard.press('2')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^14,819/ }).click()
    await expect(page.locator('dialog[data-number="applications.received"]')).toContainText('14,819')
    await page.keyboard.press('Escape')
    await expect(page.locator('dialog[open]')).toHaveCount(0)
    await expect(slide(page)).toHaveAttribute('data-slide', 'headline')
  })

  test('without a pointer, Tab leads to every number of the chart', async ({ page }) => {
    await present(page, '#overview?slide=4&lang=en', 'application-methods')
    const share = page.getByRole('list', { name: 'Numbers of this chart' }).getByRole('button', { name: /^39\.81%/ })
    for (let presses = 0; presses < 8 && !(await share.evaluate((each) => each === document.activeElement)); presses += 1)
      await page.keyboard.press('Tab')
    await expect(share).toBeFocused()
    await expect(share).toBeInViewport()
    expect(await stageFaults(page).then((faults) => faults.filter((fault) => !fault.includes('covers')))).toEqual([])
    await page.keyboard.press('Enter')
    await expect(page.locator('dialog[data-number="share:applications.method.online"]')).toContainText('39.81%')
    await page.keyboard.press('b')
    await expect(page.getByRole('button', { name: /^Black screen/ })).toBeVisible()
    await page.keyboard.press('b')
    await page.keyboard.press('Escape')
    await expect(share).toBeFocused()
  })

  test('any figure that is found is put on the stage', async ({ page }) => {
    await present(page, '#overview?slide=3&lang=en', 'disclosure-channels')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('press')
    await expect(page.getByRole('option', { selected: true })).toContainText('182')
    await expect(page.getByRole('button', { name: /on the screen$/ }).first()).toHaveText('Show on screen')
    await page.keyboard.press('Enter')
    await expect(page.locator('dialog[data-number]')).toContainText('182')
    await expect.poll(() => parameters(page)).toEqual({ source: 'response.press-conferences', slide: '3', lang: 'en' })
    await page.reload()
    await expect(page.locator('dialog[data-number]')).toContainText('182')
    await page.mouse.click(640, 700)
    await expect(page.locator('dialog[data-number]')).toHaveCount(0)
  })
})

test.describe('the deck', () => {
  test('is cut, ordered and titled in the overview; the address restores it', async ({ page }) => {
    await present(page, '#overview?slide=3', 'disclosure-channels')
    await page.keyboard.press('o')
    await expect(cards(page)).toHaveCount(11)
    await expect(page.getByRole('button', { name: /^演示第3页/ })).toBeFocused()
    await expect(page.locator('[data-card] [data-slide]')).toHaveCount(11)
    await expectNoAxeViolations(page)
    const remove = page.locator('[data-card="reform-items"]').getByRole('button', { name: /^移除/ })
    await remove.focus()
    await page.keyboard.press('Enter')
    await expect(cards(page)).toHaveCount(10)
    await expect(page.locator('[data-card="response-activities"]').getByRole('button', { name: /^移除/ })).toBeFocused()
    await page.locator('[data-card="disclosure-channels"]').getByRole('button', { name: /^前移/ }).press('Enter')
    await expect(page.locator('[data-card="disclosure-channels"]').getByRole('button', { name: /^前移/ })).toBeFocused()
    expect((await idsOf(page)).slice(0, 3)).toEqual(['title', 'disclosure-channels', 'headline'])
    await page.locator('[data-card="application-methods"] [data-control=show]').dragTo(page.locator('[data-card="title"] [data-control=show]'))
    expect((await idsOf(page)).slice(0, 4)).toEqual(['application-methods', 'title', 'disclosure-channels', 'headline'])
    const title = page.getByRole('textbox', { name: '第3页的标题' })
    await title.fill('网站, 领先~100%')
    await title.press('Enter')
    await expect(page.locator('[data-card="disclosure-channels"] h1')).toHaveText('网站, 领先~100%')
    await page.locator('[data-add="reform-days"]').click()
    await expect(cards(page)).toHaveCount(11)
    await page.keyboard.press('Escape')
    // The slide that was shown when the overview opened is shown now, wherever it stands.
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('网站, 领先~100%')
    const address = page.url()
    await page.goto('about:blank')
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('网站, 领先~100%')
    await page.keyboard.press('End')
    await expect(slide(page)).toHaveAttribute('data-slide', 'reform-days')
    await page.keyboard.press('o')
    await page.getByRole('textbox', { name: '第3页的标题' }).fill('')
    await page.getByRole('textbox', { name: '第3页的标题' }).press('Enter')
    await expect(page.locator('[data-card="disclosure-channels"] h1')).toContainText('258,529')
    await page.getByRole('button', { name: '恢复默认' }).click()
    expect(await idsOf(page)).toEqual(DEFAULT_DECK.map(({ id }) => id))
    expect(parameters(page)['deck']).toBeUndefined()
  })

  test('is saved as a file and opened again; a bad file says what is wrong and changes nothing', async ({ page }) => {
    await present(page, '#applications?slide=2&deck=title,application-outcomes~Replies,quality&reply=granted&lang=en', 'application-outcomes')
    await page.keyboard.press('o')
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save deck' }).click()
    const saved = await waiting
    expect(saved.suggestedFilename()).toMatch(/^tianjin-2018_deck_\d{4}-\d\d-\d\d\.json$/)
    const text = readFileSync(await saved.path(), 'utf8')
    expect(JSON.parse(text)).toEqual({
      sunshineDeck: 1,
      report: 'tianjin-2018',
      address: '#overview?reply=granted&lang=en',
      slides: [{ id: 'title' }, { id: 'application-outcomes', title: 'Replies' }, { id: 'quality' }],
    })
    const choose = (content: string) =>
      page.locator('[data-deck-file]').setInputFiles({ name: 'talk.json', mimeType: 'application/json', buffer: Buffer.from(content) })
    await page.getByRole('button', { name: 'Reset' }).click()
    const before = page.url()
    for (const [content, says] of [
      ['{', 'not JSON'],
      ['{"slides":[]}', 'no sunshineDeck'],
      [text.replace('"quality"', '"weather"'), 'slide 3 has the id “weather”'],
      [text.replace('#overview?', '#overview?colour=red&'), 'address must start with #'],
      [text.replace('tianjin-2018', 'suqian-2024'), 'made for the report suqian-2024'],
    ] as const) {
      await choose(content)
      await expect(page.getByRole('alert')).toContainText(says)
      expect(page.url()).toBe(before)
    }
    await expectNoAxeViolations(page)
    await choose(text)
    await expect(page.getByText('Opened: talk.json')).toBeVisible()
    expect(await idsOf(page)).toEqual(['title', 'application-outcomes', 'quality'])
    expect(parameters(page)).toMatchObject({ deck: 'title,application-outcomes~Replies,quality', reply: 'granted', lang: 'en' })
  })
})

test('by touch: swipes turn the page, a value is shown, the controls are large', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 844, height: 390 } })
  try {
    const page = await context.newPage()
    await page.goto(`${baseURL}#overview?slide=3`)
    await expect(slide(page)).toHaveAttribute('data-slide', 'disclosure-channels')
    const swipe = (from: number, to: number) =>
      page.locator('#main').evaluate(
        (main, [start, end]) => {
          const touch = (x: number) => new Touch({ identifier: 1, target: main, clientX: x, clientY: 200 })
          main.dispatchEvent(new TouchEvent('touchstart', { bubbles: true, touches: [touch(start)], changedTouches: [touch(start)] }))
          main.dispatchEvent(new TouchEvent('touchend', { bubbles: true, touches: [], changedTouches: [touch(end)] }))
        },
        [from, to] as const,
      )
    await swipe(600, 200)
    await expect(slide(page)).toHaveAttribute('data-slide', 'application-methods')
    await swipe(200, 600)
    await swipe(300, 320)
    await expect(slide(page)).toHaveAttribute('data-slide', 'disclosure-channels')
    await page.locator('main tspan.value').first().tap()
    await expect(page.locator('dialog[data-number]')).toContainText('258,529')
    await page.locator('dialog[data-number] .number-value').tap()
    await expect(page.locator('dialog[data-number]')).toHaveCount(0)
    const heights = await page
      .getByRole('toolbar')
      .getByRole('button')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height))
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
    await page.getByRole('toolbar').getByRole('button', { name: '结束演示' }).tap()
    await expect(page.getByRole('banner')).toBeVisible()
  } finally {
    await context.close()
  }
})
