import type { Download, Page } from '@playwright/test'
import { chart, open } from './support/story'
import { expect, expectNoAxeViolations, test } from './support/test'

const CHARTS_OF_OVERVIEW = ['disclosure-channels', 'application-methods', 'application-outcomes', 'dispute-results'] as const

/** Opens the download dialog of a card. */
async function openDownloads(page: Page, id: string, words = '下载'): Promise<void> {
  await chart(page, id).getByRole('button', { name: words, exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

const row = (page: Page, name: string) => page.getByRole('dialog').getByRole('group', { name, exact: true })

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks)
}

/** Presses the button of a row that saves a file. */
async function save(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download')
  await row(page, name).getByRole('button').click()
  const download = await waiting
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) }
}

interface Drawing {
  size: [number, number]
  /** Elements that are no SVG, or that would fetch something. */
  strange: string[]
  texts: string
  bars: { fill: string; area: number }[]
  paper: string
}

/** Opens an SVG file as XML. */
function readSvg(page: Page, text: string): Promise<Drawing> {
  return page.evaluate((file) => {
    const drawing = new DOMParser().parseFromString(file, 'image/svg+xml')
    const root = drawing.documentElement
    const all = [root, ...root.querySelectorAll('*')]
    const number = (element: Element, name: string) => Number(element.getAttribute(name))
    const bars = [...root.querySelectorAll('rect:not(:first-child):not([fill-opacity]):has(+ text)')]
    return {
      size: [number(root, 'width'), number(root, 'height')] as [number, number],
      strange: all
        .filter(
          (each) => each.namespaceURI !== 'http://www.w3.org/2000/svg' || /^(image|use|style|script|foreignObject|parsererror)$/.test(each.localName),
        )
        .map((each) => each.localName),
      texts: [...root.querySelectorAll('text')].map((each) => each.textContent).join('\n'),
      bars: bars.map((bar) => ({ fill: bar.getAttribute('fill') ?? '', area: number(bar, 'width') * number(bar, 'height') })),
      paper: root.querySelector('rect')?.getAttribute('fill') ?? '',
    }
  }, text)
}

/** Opens a PNG file. Returns its size, the colour of its corner, and how many pixels have each colour that more than a few have. */
async function readPng(page: Page, bytes: Buffer): Promise<{ size: [number, number]; corner: string; pixels: Record<string, number> }> {
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  return page.evaluate(
    async (address) => {
      const image = new Image()
      image.src = address
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.naturalWidth
      canvas.height = image.naturalHeight
      const drawing = canvas.getContext('2d')
      if (!drawing) throw new Error('no canvas')
      drawing.drawImage(image, 0, 0)
      const { data } = drawing.getImageData(0, 0, canvas.width, canvas.height)
      const counts = new Map<number, number>()
      const colourAt = (at: number) => ((data[at] ?? NaN) << 16) | ((data[at + 1] ?? NaN) << 8) | (data[at + 2] ?? NaN)
      for (let at = 0; at < data.length; at += 4) counts.set(colourAt(at), 1 + (counts.get(colourAt(at)) ?? 0))
      const hex = (colour: number) => `#${colour.toString(16).padStart(6, '0')}`
      return {
        size: [canvas.width, canvas.height] as [number, number],
        corner: hex(colourAt(0)),
        pixels: Object.fromEntries([...counts].filter(([, count]) => count > 500).map(([colour, count]) => [hex(colour), count])),
      }
    },
    `data:image/png;base64,${bytes.toString('base64')}`,
  )
}

for (const [theme, language, words] of [
  ['light', 'zh', { download: '下载', svg: 'SVG 矢量图', png: 'PNG 图片' }],
  ['dark', 'en', { download: 'Download', svg: 'SVG drawing', png: 'PNG picture' }],
] as const) {
  test(`each chart as SVG and as PNG of twice the size, ${theme} and ${language}`, async ({ page }) => {
    // Eight files, and every pixel of four of them is counted.
    test.slow()
    await open(page, `#overview?theme=${theme}&lang=${language}`)
    const paper = theme === 'light' ? '#fcfbf8' : '#14181d'
    for (const id of CHARTS_OF_OVERVIEW) {
      await openDownloads(page, id, words.download)
      const svg = await save(page, words.svg)
      expect(svg.name).toMatch(new RegExp(`^tianjin-2018_${id}_\\d{4}-\\d{2}-\\d{2}\\.svg$`))
      const drawing = await readSvg(page, svg.bytes.toString('utf8'))
      expect(drawing.strange).toEqual([])
      expect(drawing.paper).toBe(paper)
      const shown = await chart(page, id)
        .locator('tspan.value.number')
        .evaluateAll((values) => values.map((each) => each.textContent ?? ''))
      expect(shown.filter((value) => !drawing.texts.includes(value))).toEqual([])

      const png = await save(page, words.png)
      expect(png.name).toBe(svg.name.replace(/svg$/, 'png'))
      const picture = await readPng(page, png.bytes)
      expect(picture.size).toEqual(drawing.size.map((side) => side * 2))
      expect(picture.corner).toBe(paper)
      for (const fill of new Set(drawing.bars.map((bar) => bar.fill))) {
        const area = drawing.bars.reduce((sum, bar) => (bar.fill === fill ? sum + bar.area * 4 : sum), 0)
        // The edges of a bar may be blended, and the swatches of the legend have its colour as well.
        if (area > 5000) {
          expect(picture.pixels[fill]).toBeGreaterThan(area * 0.9)
          expect(picture.pixels[fill]).toBeLessThan(area * 1.1 + 5000)
        }
      }
      await page.keyboard.press('Escape')
    }
  })
}

test('a picture shows the selection of the page and says so', async ({ page }) => {
  await open(page, '#applications?method=online')
  await openDownloads(page, 'application-methods')
  const { texts, bars } = await readSvg(page, (await save(page, 'SVG 矢量图')).bytes.toString('utf8'))
  expect(texts).toContain('筛选：申请方式：网络')
  expect(texts).toContain('未选（变淡）')
  expect(bars).toHaveLength(1)
})

test('a picture is copied as PNG, and as SVG where the browser can', async ({ page, context, browserName, browser }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page)
  await openDownloads(page, 'disclosure-channels')
  await expectNoAxeViolations(page)
  const read = (type: string) =>
    page.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read()
      const blob = await item?.getType(wanted)
      return { types: item?.types ?? [], bytes: blob ? [...new Uint8Array(await blob.arrayBuffer())] : [] }
    }, type)
  await row(page, '复制为 PNG 图片').getByRole('button', { name: '复制' }).click()
  await expect(row(page, '复制为 PNG 图片').getByRole('status')).toHaveText('已复制，可以粘贴。')
  const copied = await read('image/png')
  expect((await readPng(page, Buffer.from(copied.bytes))).size[0]).toBe(2400)

  const svg = row(page, '复制为 SVG 矢量图')
  if (browserName === 'chromium' && Number(browser.version().split('.')[0]) < 124) {
    await expect(svg).toContainText('此浏览器不能复制这种图片：改为保存文件')
    expect((await save(page, '复制为 SVG 矢量图')).name).toMatch(/\.svg$/)
    return
  }
  await svg.getByRole('button', { name: '复制' }).click()
  await expect(svg.getByRole('status')).toHaveText('已复制，可以粘贴。')
  const pasted = await read('image/svg+xml')
  expect(pasted.types).toEqual(['image/svg+xml'])
  expect((await readSvg(page, Buffer.from(pasted.bytes).toString('utf8'))).texts).toContain('258,529')
})

test('where copying is refused, the row says so and the file is saved', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'))
  })
  await open(page)
  await openDownloads(page, 'disclosure-channels')
  const { name, bytes } = await save(page, '复制为 PNG 图片')
  expect(name).toMatch(/^tianjin-2018_disclosure-channels_.*\.png$/)
  expect((await readPng(page, bytes)).size[0]).toBe(2400)
  await expect(row(page, '复制为 PNG 图片').getByRole('status')).toContainText('浏览器没有允许复制，已改为保存文件。')
  await expect(row(page, '复制为 PNG 图片').getByRole('status')).toContainText(name)
})

test('on plain http, where there is no clipboard, the rows say so before and save the file', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
  })
  await open(page)
  await openDownloads(page, 'disclosure-channels')
  for (const [name, ending] of [
    ['复制为 PNG 图片', 'png'],
    ['复制为 SVG 矢量图', 'svg'],
  ] as const) {
    await expect(row(page, name)).toContainText('此页面不是经 https 打开的，浏览器不能复制图片：改为保存文件')
    expect((await save(page, name)).name).toMatch(new RegExp(`\\.${ending}$`))
  }
})
