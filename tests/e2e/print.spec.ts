import { execFileSync } from 'node:child_process'
import { hasPdftotext, textOfPages, withPdfFile } from './support/pdf'
import { open, settled } from './support/story'
import { cutTexts } from './support/layout'
import { expect, test } from './support/test'

/** Width in CSS px between margins of 12 mm of an A4 page. */
const A4 = 703

test.describe('on paper', () => {
  for (const { fragment, charts } of [
    { fragment: '#overview', charts: 4 },
    { fragment: '#disclosure?theme=dark&lang=en', charts: 3 },
    { fragment: '#applications?theme=projector', charts: 5 },
    { fragment: '#disputes?reply=granted', charts: 2 },
    { fragment: '#work', charts: 3 },
  ]) {
    test(`${fragment}: every row and number of every chart, black on white, nothing cut`, async ({ page }) => {
      await open(page, fragment)
      await page.setViewportSize({ width: A4, height: 1000 })
      await page.emulateMedia({ media: 'print' })
      await settled(page)
      expect(await cutTexts(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(A4)
      await expect(page.locator('[data-chart]')).toHaveCount(charts)
      await expect(page.getByRole('banner')).toBeHidden()
      // What is in force belongs on the paper too, at the end and not over the charts.
      if (fragment.includes('reply=')) await expect(page.locator('[data-selection]')).toHaveCSS('position', 'static')
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      expect(paper).toBe('rgb(255, 255, 255)')
      const said = await page.locator('svg [data-row] text tspan, svg tspan.value').allTextContents()
      expect(said.length).toBeGreaterThan(10)

      // The paper is laid out anew from a screen of another width, as a browser does it.
      await page.emulateMedia({ media: null })
      await page.setViewportSize({ width: 1366, height: 768 })
      await settled(page)
      const pdf = await page.pdf({ format: 'A4', margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' }, printBackground: true })
      test.skip(!hasPdftotext(), 'pdftotext is not installed: the words of the PDF were not checked')
      const pages = textOfPages(pdf)
      const [first = ''] = pages
      expect(first.length, 'the first page is blank').toBeGreaterThan(200)
      expect(Math.min(...pages.slice(0, -1).map((text) => text.length)), 'a page is blank').toBeGreaterThan(0)
      expect(pages.length).toBeLessThanOrEqual(8)
      const all = pages.join('')
      const missing = said.map((text) => text.replace(/\s/g, '')).filter((text) => !all.includes(text))
      expect(missing).toEqual([])
    })
  }

  test('the picture of a chart is not wider than the paper', async ({ page }) => {
    await page.setViewportSize({ width: 1920, height: 1080 })
    await open(page, '#overview')
    const pdf = await page.pdf({ format: 'A4', margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' } })
    test.skip(!hasPdftotext(), 'pdftotext is not installed')
    const boxes = withPdfFile(pdf, (file) => execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' }))
    const ends = [...boxes.matchAll(/xMax="([\d.]+)"[^>]*>([^<]*)</g)].map(([, x, word]) => ({ x: Number(x), word }))
    expect(ends.length).toBeGreaterThan(100)
    // Points: A4 is 595 wide, the margin 34.
    expect(ends.filter(({ x }) => x > 595 - 33)).toEqual([])
    const sizes = [...boxes.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">258,529</g)].map(
      ([, top, bottom]) => Number(bottom) - Number(top),
    )
    // Legible: no number is set smaller than about 7 points.
    expect(Math.min(...sizes)).toBeGreaterThan(7)
  })
})
