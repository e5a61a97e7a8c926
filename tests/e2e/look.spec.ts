import { collidingFigures, cutTexts, wrongBars } from './support/layout'
import { CORE_CHARTS, chart, open, settled, shippedReport, sidewaysScroll } from './support/story'
import { expect, expectNoAxeViolations, test } from './support/test'

const VALUES = Object.fromEntries(shippedReport().figures.flatMap(({ metric, value }) => (value === undefined ? [] : [[metric, value]])))
const HEADLINE = ['disclosure.total', 'applications.received', 'applications.completed', 'review.total', 'litigation.total', 'rate:disclosure-a']
const CHART_VIEWS = ['overview', 'disclosure', 'applications', 'disputes', 'work'] as const
const SCREENS = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
] as const

test.describe('somebody opens the page', () => {
  test.use({ viewport: { width: 1366, height: 768 } })

  test('and sees what the year looked like: figures above, four charts below, all drawn without a scroll', async ({ page }) => {
    await open(page)
    await expect(page).toHaveTitle('总览 · 天津市2018年政府信息公开年度报告')
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
    const headings = page.getByRole('heading')
    await expect(headings.first()).toHaveText('天津市2018年政府信息公开年度报告')
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)

    const headline = page.getByRole('list', { name: '主要数字' })
    const figures = headline.locator('[data-figure]')
    expect(await figures.evaluateAll((all) => all.map((each) => each.getAttribute('data-figure')))).toEqual(HEADLINE)
    await expect(figures).toHaveText([/^466,860/, /^14,819/, /^14,795/, /^442/, /^363/, /^40\.09%$/])
    for (const each of await figures.all()) await expect(each).toBeInViewport({ ratio: 1 })

    const shapes = { 'disclosure-channels': 5, 'application-methods': 4, 'application-outcomes': 8, 'dispute-results': 6 }
    for (const id of CORE_CHARTS) {
      await expect(chart(page, id).locator('rect[data-mark]')).toHaveCount(shapes[id])
      const sizes = await chart(page, id)
        .locator('rect[data-mark]')
        .evaluateAll((marks) => marks.map((each) => each.getBoundingClientRect()).map(({ width, height }) => width * height))
      expect(Math.min(...sizes)).toBeGreaterThan(10)
    }
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
    await expectNoAxeViolations(page)
  })

  test('headings go down one level at a time', async ({ page }) => {
    await open(page)
    const levels = await page.locator('h1,h2,h3,h4').evaluateAll((all) => all.map((each) => Number(each.tagName.slice(1))))
    const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
    expect(jumps).toEqual([])
  })

  test('each chart is one named image that says its values', async ({ page }) => {
    await open(page)
    for (const id of CORE_CHARTS) {
      const images = chart(page, id).locator('[role=img]')
      expect(await images.count()).toBe(id === 'dispute-results' ? 2 : 1)
      for (const image of await images.all()) {
        const name = (await image.getAttribute('aria-label')) ?? ''
        for (const said of await image.locator('.number').allTextContents()) expect(name).toContain(said)
      }
    }
  })

  test('every bar is as long as its value says', async ({ page }) => {
    let bars = 0
    for (const view of CHART_VIEWS) {
      await open(page, `#${view}`)
      await settled(page)
      const { measured, wrong } = await wrongBars(page, VALUES)
      expect(wrong).toEqual([])
      bars += measured
    }
    expect(bars).toBeGreaterThan(70)
  })

  test('the small stays legible beside the large on a log scale, drawn as dots', async ({ page }) => {
    await open(page, '#disclosure?scale=log')
    const dots = chart(page, 'disclosure-channels').locator('circle[data-mark]')
    await expect(dots).toHaveCount(5)
    await expect(chart(page, 'disclosure-channels').locator('rect[data-mark]')).toHaveCount(0)
    await expect(chart(page, 'disclosure-channels')).toContainText('对数坐标，以点表示')
    const middle = (all: Element[]) => all.map((each) => each.getBoundingClientRect()).map(({ left, width }) => left + width / 2)
    const centres = await dots.evaluateAll(middle)
    const [largest = 0, ...others] = centres
    const smallest = others.at(-1) ?? 0
    const ticks = await chart(page, 'disclosure-channels').locator('.axis-text').evaluateAll(middle)
    const decade = (ticks[1] ?? 0) - (ticks[0] ?? 0)
    expect(Math.abs((largest - smallest) / decade - Math.log10(258_529 / 184))).toBeLessThan(0.02)
  })
})

test.describe('nothing of a chart is cut', () => {
  for (const { width, height } of SCREENS) {
    test(`at ${width}×${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      for (const view of CHART_VIEWS) {
        for (const language of ['zh', 'en']) {
          await open(page, `#${view}?lang=${language}`)
          await settled(page)
          expect(await cutTexts(page), `${view} in ${language}`).toEqual([])
          expect(await sidewaysScroll(page), `${view} in ${language} scrolls sideways`).toBe(0)
          if (view === 'overview') expect(await collidingFigures(page, '#main header'), `headline in ${language}`).toEqual([])
        }
      }
    })
  }

  test('on a wall of 3840×2160, where everything is larger', async ({ page }) => {
    await page.setViewportSize({ width: 3840, height: 2160 })
    await open(page, '#overview?lang=en')
    await settled(page)
    expect(await cutTexts(page)).toEqual([])
    expect(await collidingFigures(page, '#main header')).toEqual([])
    expect(await page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))).toBeGreaterThanOrEqual(32)
    const width = await chart(page, 'disclosure-channels').evaluate((figure) => figure.getBoundingClientRect().width)
    expect(width).toBeGreaterThan(3840 * 0.6)
    await expectNoAxeViolations(page)
  })

  test('with text forced to twice its size', async ({ page }) => {
    await page.setViewportSize({ width: 1366, height: 768 })
    await open(page)
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    for (const view of CHART_VIEWS) {
      for (const language of ['zh', 'en']) {
        await open(page, `#${view}?lang=${language}`)
        await settled(page)
        expect(await cutTexts(page), `${view} in ${language}`).toEqual([])
        expect(await sidewaysScroll(page), `${view} in ${language} scrolls sideways`).toBe(0)
        if (view === 'overview') expect(await collidingFigures(page, '#main header'), `headline in ${language}`).toEqual([])
      }
    }
    const size = await chart(page, 'reform-days')
      .locator('.number')
      .first()
      .evaluate((text) => getComputedStyle(text).fontSize)
    expect(size).toBe('28px')
  })

  test('in the projector theme on a projector of 1024×768', async ({ page }) => {
    await page.setViewportSize({ width: 1024, height: 768 })
    for (const view of CHART_VIEWS) {
      await open(page, `#${view}?theme=projector`)
      await settled(page)
      expect(await cutTexts(page), view).toEqual([])
    }
  })
})

test('nothing moves for somebody who asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page)
  await page.locator('[data-filter="outcome"]').first().click()
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element)
        return transitionDuration.split(',').some((each) => Number.parseFloat(each) > 0) || animationName !== 'none'
      }).length,
  )
  expect(moving).toBe(0)
})

test('nothing moves for longer than 150 ms for anybody', async ({ page }) => {
  await open(page)
  const slow = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationDuration } = getComputedStyle(element)
      return [transitionDuration, animationDuration].flatMap((all) => all.split(',').map(Number.parseFloat)).filter((each) => each > 0.15)
    }),
  )
  expect(slow).toEqual([])
})
