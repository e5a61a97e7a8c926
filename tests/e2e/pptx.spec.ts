import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { open } from './support/story'
import { expect, expectNoAxeViolations, test } from './support/test'

/** Presses the button of the PowerPoint file and returns the name and the parts of what was saved. */
async function download(page: Page, english = false): Promise<{ name: string; parts: Map<string, string> }> {
  await page.getByRole('button', { name: english ? 'Export' : '导出' }).click()
  const row = page.getByRole('group', { name: english ? 'PowerPoint file (PPTX)' : 'PowerPoint 文件（PPTX）' })
  const [saved] = await Promise.all([page.waitForEvent('download'), row.getByRole('button').click()])
  await expect(row.getByRole('status')).toContainText(saved.suggestedFilename())
  const files = unzipSync(new Uint8Array(readFileSync(await saved.path())))
  return { name: saved.suggestedFilename(), parts: new Map(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)])) }
}

/** Returns the slides in the order of their names, which is that of the deck. */
const slides = (parts: Map<string, string>): string[] =>
  [...parts].filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).map(([, xml]) => xml)

test('the report becomes a PowerPoint file with native charts, notes with sources, and Chinese in fonts that have it', async ({ page }) => {
  await open(page)
  const { name, parts } = await download(page)
  expect(name).toMatch(/^tianjin-2018_slides_\d{4}-\d\d-\d\d\.pptx$/)
  expect(slides(parts).length).toBe(11)
  const charts = [...parts].filter(([path]) => path.startsWith('ppt/charts/chart'))
  expect(charts.length).toBeGreaterThan(6)
  for (const [, xml] of charts) expect(xml).toContain('<a:ea typeface="Microsoft YaHei"/>')
  for (const value of [258529, 175303, 50380, 50067, 184]) expect(charts[0]?.[1]).toContain(`<c:v>${value}</c:v>`)
  expect(parts.get('ppt/notesSlides/notesSlide2.xml')).toMatch(/主动公开政府信息数：466,860条（[^）]+）/)
  expect(parts.get('[Content_Types].xml')).toContain('presentationml.presentation.main+xml')
  await expectNoAxeViolations(page)
})

test('the file has the deck, the filter and the language of the address', async ({ page }) => {
  await open(page, '#applications?reply=granted&show=only&deck=application-outcomes~Our%20point,sources&lang=en')
  const { parts } = await download(page, true)
  const [first, second, ...more] = slides(parts)
  expect(more).toEqual([])
  expect(first).toContain('Our point')
  expect(first).toContain('Filter: Reply: Granted; only the selection is shown')
  expect(second).toContain('The figures come from')
  const [chart] = [...parts].filter(([path]) => path.startsWith('ppt/charts/chart')).map(([, xml]) => xml)
  expect(chart).toContain('<c:v>Granted</c:v>')
  expect(chart).not.toContain('<c:v>Refused</c:v>')
})

test('where the script of the file does not come, the row says so, and the page stays', async ({ page, expectedErrors }) => {
  expectedErrors.push(/Failed to load resource/)
  await open(page)
  await page.route(/deck-pptx/, (route) => route.abort())
  await page.getByRole('button', { name: '导出' }).click()
  const row = page.getByRole('group', { name: 'PowerPoint 文件（PPTX）' })
  await row.getByRole('button').click()
  await expect(row.getByRole('status')).toContainText('没有生成')
  await expect(row.getByRole('button', { name: '重试' })).toBeVisible()
  await expect(page.locator('#main')).toContainText('466,860')
})
