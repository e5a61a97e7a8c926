/**
 * Measures the production build in the current Chromium on a slowed CPU and prints a table: the filter in both its
 * modes, and the first load until the four core charts are drawn. Nothing fails on a slow result.
 *
 *     npm run bench -- [--toggles 40] [--loads 5] [--cpu 4] [--dist dist]
 */
import { existsSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { chromium, type Browser, type Page } from '@playwright/test'
import { BEST_COMPRESSION, serve } from '../scripts/serve'
import { CHROMIUM_FLAGS, requireChromium } from '../tests/e2e/support/browsers'
import { slowNetwork } from '../tests/e2e/support/slow-network'
import { probe, type Turn, type Watch } from './probe'

const WATCH: Watch = {
  charts: [
    { selector: '[data-chart=disclosure-channels]', shapes: 5 },
    { selector: '[data-chart=application-methods]', shapes: 4 },
    { selector: '[data-chart=application-outcomes]', shapes: 8 },
    { selector: '[data-chart=dispute-results]', shapes: 6 },
  ],
  region: '[data-chart=application-outcomes]',
}
const CONTROLS = '[data-filter=outcome]'
/** A usual mobile connection: 165 ms a request, 9 Mbit/s. */
const NETWORK = { latency: 165, bytesPerSecond: 9_000_000 / 8 }

const { values } = parseArgs({
  options: {
    toggles: { type: 'string', default: '40' },
    loads: { type: 'string', default: '5' },
    cpu: { type: 'string', default: '4' },
    dist: { type: 'string', default: 'dist' },
  },
})
const rate = Number(values.cpu)

/** Returns the value that the given part of a sample does not exceed. */
function quantile(sample: readonly number[], part: number): number {
  const sorted = [...sample].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN
}

async function open(browser: Browser, url: string, withNetwork: boolean): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', serviceWorkers: 'block' })
  const page = await context.newPage()
  // tsx wraps named functions in a helper of this name, which the page lacks.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(probe, WATCH)
  if (withNetwork) await slowNetwork(page, NETWORK)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForFunction(() => window.bench.drawn() !== null, undefined, { timeout: 60_000 })
  return page
}

/** Uses each control twice in turn, so that the view returns to where it was, until there are enough turns. */
async function toggle(page: Page, count: number): Promise<Turn[]> {
  const controls = page.locator(CONTROLS)
  const all = await controls.count()
  if (all === 0) throw new Error(`the overview has no ${CONTROLS}`)
  const turns: Turn[] = []
  for (let use = 0; use < count; use += 1) {
    const control = controls.nth(Math.floor(use / 2) % all)
    await control.scrollIntoViewIfNeeded()
    await page.evaluate(() => window.bench.arm())
    await control.click()
    // Still for a quarter of a second, so that late changes count.
    await page.waitForTimeout(250)
    const handle = await page.waitForFunction(() => window.bench.turn(), undefined, { timeout: 10_000 })
    const turn = await handle.jsonValue()
    if (turn) turns.push(turn)
  }
  return turns
}

if (!existsSync(`${values.dist}/index.html`)) throw new Error(`${values.dist}/ is missing: run npm run build first`)
const site = await serve(values.dist, { quality: BEST_COMPRESSION })
const browser = await chromium.launch({ executablePath: requireChromium(), args: CHROMIUM_FLAGS })
const rows: Record<string, Record<string, number | string>> = {}
const ms = (value: number) => Math.round(value)
try {
  for (const show of ['highlight', 'only']) {
    const page = await open(browser, `${site.url}#overview?show=${show}`, false)
    await toggle(page, 4)
    const turns = await toggle(page, Number(values.toggles))
    const times = turns.map(({ took }) => took)
    const redrawn = quantile(
      turns.map((turn) => turn.redrawn),
      0.5,
    )
    rows[`filter, ${show}`] = {
      n: turns.length,
      'median ms': ms(quantile(times, 0.5)),
      'p95 ms': ms(quantile(times, 0.95)),
      'SVG elements redrawn': redrawn,
    }
    await page.context().close()
  }
  const loads: number[] = []
  for (let run = 0; run < Number(values.loads); run += 1) {
    const page = await open(browser, site.url, true)
    loads.push((await page.evaluate(() => window.bench.drawn())) ?? Number.NaN)
    await page.context().close()
  }
  rows['first load, four charts drawn'] = {
    n: loads.length,
    'median ms': ms(quantile(loads, 0.5)),
    'p95 ms': ms(quantile(loads, 0.95)),
    'SVG elements redrawn': '',
  }
  console.log(
    `Chromium ${browser.version()}, CPU slowed ${rate} times, ${cpus()[0]?.model ?? 'unknown CPU'}; loads over ${NETWORK.latency} ms and 9 Mbit/s`,
  )
  console.table(rows)
} finally {
  await browser.close()
  await site.close()
}
