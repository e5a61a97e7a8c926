/**
 * Measures what the opened overview of the production build costs, and fails over budget: every response until the
 * network is idle, brotli, service workers blocked. kB = 1,000 bytes of compressed body.
 */
import { existsSync } from 'node:fs'
import { chromium, type Response } from '@playwright/test'
import { CHROMIUM_FLAGS, requireChromium } from '../tests/e2e/support/browsers'
import { BEST_COMPRESSION, serve } from './serve'

type Kind = 'page' | 'script' | 'style' | 'data' | 'font' | 'image' | 'other'

/** In bytes; `each` limits a single file, `total` all of a kind. Kinds without a line are shown and not limited. */
const BUDGETS: Partial<Record<Kind, { total?: number; each?: number }>> = {
  script: { total: 200_000 },
  style: { total: 15_000 },
  data: { total: 20_000 },
  font: { total: 0 },
  image: { each: 20_000 },
}

function kindOf(type: string): Kind {
  if (/html/.test(type)) return 'page'
  if (/javascript/.test(type)) return 'script'
  if (/css/.test(type)) return 'style'
  if (/json/.test(type)) return 'data'
  if (/font|woff/.test(type)) return 'font'
  return type.startsWith('image') ? 'image' : 'other'
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

/** Returns each file the overview asked for. Throws when one failed, because a page that is broken is cheap. */
async function measure(folder: string): Promise<{ path: string; kind: Kind; bytes: number }[]> {
  const site = await serve(folder, { quality: BEST_COMPRESSION })
  const browser = await chromium.launch({ executablePath: requireChromium(), args: CHROMIUM_FLAGS })
  try {
    const context = await browser.newContext({ serviceWorkers: 'block', locale: 'zh-CN', viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    const responses: Response[] = []
    page.on('response', (response) => responses.push(response))
    await page.goto(site.url, { waitUntil: 'networkidle' })
    await page.locator('#root > *').first().waitFor()
    const seen = new Map<string, { path: string; kind: Kind; bytes: number }>()
    for (const response of responses) {
      if (!response.ok()) throw new Error(`${response.url()} answered ${response.status()}`)
      const headers = await response.allHeaders()
      const path = response.url().slice(site.url.length) || 'index.html'
      seen.set(path, { path, kind: kindOf(headers['content-type'] ?? ''), bytes: Number(headers['content-length']) })
    }
    return [...seen.values()].sort((a, b) => b.bytes - a.bytes)
  } finally {
    await browser.close()
    await site.close()
  }
}

if (!existsSync('dist/index.html')) throw new Error('dist/ is missing: run npm run build first')
const files = await measure('dist')
const faults: string[] = []
const kinds: readonly Kind[] = ['page', 'script', 'style', 'data', 'image', 'font', 'other']

for (const { path, kind, bytes } of files) {
  console.log(`  ${kB(bytes).padStart(10)}  ${kind.padEnd(7)} ${path}`)
  const limit = BUDGETS[kind]?.each
  if (limit !== undefined && bytes > limit) faults.push(`${path}: ${kB(bytes)}, allowed ${kB(limit)}`)
}
console.log('')
for (const kind of kinds) {
  const total = files.filter((file) => file.kind === kind).reduce((sum, file) => sum + file.bytes, 0)
  const limit = BUDGETS[kind]?.total
  console.log(`  ${kind.padEnd(7)} ${kB(total).padStart(10)}${limit === undefined ? '' : `  of ${kB(limit)}`}`)
  if (limit !== undefined && total > limit) faults.push(`${kind}: ${kB(total)}, allowed ${kB(limit)}`)
}
if (!files.some((file) => file.kind === 'script') || !files.some((file) => file.kind === 'data'))
  faults.push('the overview asked for no script or no data: nothing was measured')
if (faults.length > 0) {
  console.error(`\nOver budget:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
  process.exitCode = 1
}
