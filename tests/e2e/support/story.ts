import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, type Locator, type Page } from '@playwright/test'

export const VIEWS = ['overview', 'disclosure', 'applications', 'disputes', 'work', 'statistics', 'quality', 'sources'] as const
/** Views of all reports. */
const LIBRARY_VIEWS = ['library', 'compare', 'bring', 'entry'] as const
export const CORE_CHARTS = ['disclosure-channels', 'application-methods', 'application-outcomes', 'dispute-results'] as const

/** What the tests read of the shipped file. */
export interface ShippedReport {
  title: { zh: string; en: string }
  sections: { number: string; zh: string; en: string }[]
  figures: {
    metric: string
    value?: number
    unit?: string
    kind?: string
    printed?: string
    absent?: string
    at: { in: string; section: string; paragraph?: number; row?: string }
  }[]
}

/** Returns the text of the report file that the product opens by itself. */
export function shippedReportText(): string {
  return readFileSync(fileURLToPath(new URL('../../../public/data/reports/tianjin-2018.json', import.meta.url)), 'utf8')
}

/** Returns the report that the product opens by itself. */
export function shippedReport(): ShippedReport {
  return JSON.parse(shippedReportText()) as ShippedReport
}

/** Returns every report that the product ships with its id, in the order of the index. */
export function shippedReports(): (ShippedReport & { id: string })[] {
  const data = new URL('../../../public/data/', import.meta.url)
  const read = (file: string): unknown => JSON.parse(readFileSync(fileURLToPath(new URL(file, data)), 'utf8'))
  const { reports } = read('index.json') as { reports: { file: string }[] }
  return reports.map(({ file }) => read(file) as ShippedReport & { id: string })
}

/** Opens an address and waits until its view is drawn. On a page that is open already only the fragment changes. */
export async function open(page: Page, fragment = ''): Promise<void> {
  await page.goto(`./${fragment}`)
  const named = /^#(\w+)/.exec(fragment)?.[1]
  const view = VIEWS.find((each) => each === named) ?? 'overview'
  // The jump list is of the views of one report.
  if (!LIBRARY_VIEWS.some((each) => each === named)) await expect(page.locator(`[aria-current=page][href*="#${view}"]`)).toHaveCount(1)
  await expect(page.locator('html')).toHaveAttribute('lang', /[?&]lang=en/.test(fragment) ? 'en' : 'zh-CN')
  // While a view is on its way its heading says so, with an ellipsis.
  await expect(page.locator('#main h1:visible')).toHaveText(/[^…]$/)
}

/** Returns the card of a chart on the page itself, not the enlarged one. */
export function chart(page: Page, id: string): Locator {
  return page.locator(`#main figure[data-chart="${id}"]`)
}

/** Returns the mark of a row. */
export function mark(page: Page, id: string, row: string): Locator {
  return chart(page, id).locator(`[data-mark="${row}"]`)
}

/** Returns the name of a row in the picture. */
export function rowName(page: Page, id: string, row: string): Locator {
  return chart(page, id).locator(`[data-row="${row}"] text`).first()
}

/** Returns the value or the share that stands beside a mark. */
export function valueLabel(page: Page, id: string, row: string, which: 'value' | 'share' = 'value'): Locator {
  const parts = mark(page, id, row).locator('xpath=ancestor::*[local-name()="g"][2]').locator('tspan.value')
  return which === 'value' ? parts.first() : parts.nth(1)
}

/** Returns the ids of the rows drawn in a chart, from the top. */
export function drawnRows(page: Page, id: string): Promise<string[]> {
  return chart(page, id)
    .locator('[data-mark]')
    .evaluateAll((marks) => marks.map((each) => each.getAttribute('data-mark') ?? ''))
}

/** Presses something of a picture with the pointer, in its middle. */
export async function press(target: Locator, how: 'mouse' | 'touch' = 'mouse'): Promise<void> {
  await target.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const box = await target.boundingBox()
  if (!box) throw new Error('nothing to press')
  const page = target.page()
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  if (how === 'touch') await page.touchscreen.tap(x, y)
  else await page.mouse.click(x, y)
}

/** Returns the parameters of the page's fragment. */
export function parameters(page: Page): Record<string, string> {
  const [, query = ''] = new URL(page.url()).hash.split('?')
  return Object.fromEntries(new URLSearchParams(query))
}

/** Returns how many px the page can be scrolled sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** Waits until what a chart does for a new width or theme has been painted. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))))
}
