import type { Page } from '@playwright/test'
import { hasPdftotext, pageSizes, textOfPages } from './support/pdf'
import { drawnRows, open, parameters, settled, shippedReport, sidewaysScroll } from './support/story'
import { expect, expectNoAxeViolations, test } from './support/test'

const A4 = { portrait: { width: 210, height: 297 }, landscape: { width: 297, height: 210 } } as const
const EVERY_CHART = [
  'disclosure-channels',
  'disclosure-levels',
  'disclosure-normative',
  'application-methods',
  'application-levels',
  'application-flow',
  'application-outcomes',
  'application-groups',
  'dispute-results',
  'dispute-rates',
  'reform-days',
  'reform-items',
  'response-activities',
]
const MOST_FILTERS =
  'channel=gazette,website,weibo,wechat&level=municipal&method=in-person,fax,online&reply=already-public,granted,partly-granted,refused,not-this-body,nonexistent&forum=review&result=upheld,corrected'
/** The charts of the deck that a report gets by itself, by the view that shows them live. */
const LIVE = {
  disclosure: ['disclosure-channels'],
  applications: ['application-methods', 'application-flow', 'application-outcomes'],
  disputes: ['dispute-results'],
  work: ['reform-items', 'response-activities'],
} as const

async function openHandout(page: Page, fragment: string): Promise<void> {
  // Anew, so that no sheet of an earlier address is taken for one of this.
  await page.goto('about:blank')
  await page.goto(`./${fragment}`)
  await expect(page.locator('[data-sheet]').first()).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', /[?&]lang=en/.test(fragment) ? 'en' : 'zh-CN')
}

/** Returns the words of each sheet as it is on the screen. */
const sheetTexts = (page: Page): Promise<string[]> => page.locator('[data-sheet]').allInnerTexts()

/** Returns the cells and lines of the rows on each sheet, without spaces. */
function rowsOfSheets(page: Page): Promise<string[][]> {
  return page.locator('[data-sheet]').evaluateAll((sheets) =>
    sheets.map((sheet) =>
      [...sheet.querySelectorAll('[data-handout-row]')].flatMap((row) => {
        const cells = row.querySelectorAll('th, td')
        return (cells.length > 0 ? [...cells] : [row]).map((cell) => (cell.textContent ?? '').replace(/\s/g, '')).filter((text) => text !== '')
      }),
    ),
  )
}

/**
 * Returns what is wrong with the sheets, in words: what sticks out of a sheet or runs into its foot, a heading with nothing below it, a table without
 * a head, texts of a picture that cover one another.
 */
function faultsOfSheets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    for (const sheet of document.querySelectorAll('[data-sheet]')) {
      const number = sheet.getAttribute('data-sheet') ?? ''
      const paper = sheet.getBoundingClientRect()
      const foot = sheet.lastElementChild?.getBoundingClientRect().top ?? 0
      const parts = [...sheet.querySelectorAll('h2, p, li, tr, td, th, svg, svg text, svg rect')].filter((part) => !part.closest('.sr-only'))
      for (const part of parts) {
        const box = part.getBoundingClientRect()
        const words = `sheet ${number}: ${part.tagName} "${(part.textContent ?? '').slice(0, 40)}"`
        if (box.left < paper.left + 20 || box.right > paper.right - 20) faults.push(`${words} stands in the margin`)
        if (box.top < paper.top + 20 || box.bottom > paper.bottom - 20) faults.push(`${words} leaves its sheet`)
        if (sheet.firstElementChild?.contains(part) || sheet.lastElementChild?.contains(part)) continue
        if (box.bottom > foot) faults.push(`${words} runs into the foot`)
      }
      for (const cell of sheet.querySelectorAll('td, th, h2, p')) {
        if (cell.scrollWidth > cell.clientWidth + 1) faults.push(`sheet ${number}: "${cell.textContent}" is wider than its place`)
      }
      for (const section of sheet.querySelectorAll('[data-section]')) {
        if (!section.querySelector('h2')) faults.push(`sheet ${number}: a section without a heading`)
        if (!section.querySelector('svg, [data-handout-row], li')) faults.push(`sheet ${number}: a heading alone`)
      }
      for (const table of sheet.querySelectorAll('table')) {
        if (!table.querySelector('thead th') || !table.querySelector('caption')) faults.push(`sheet ${number}: a table without a head`)
      }
      for (const picture of sheet.querySelectorAll('svg')) {
        const texts = [...picture.querySelectorAll('text')].map((text) => ({ words: text.textContent ?? '', box: text.getBoundingClientRect() }))
        for (const [index, { words, box }] of texts.entries()) {
          for (const other of texts.slice(index + 1)) {
            const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
            const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
            if (across > 1 && down > Math.min(box.height, other.box.height) / 3) faults.push(`sheet ${number}: "${words}" covers "${other.words}"`)
          }
        }
      }
    }
    return faults
  })
}

/** Returns how many marks each chart of the hand-out has; the pale bar of a whole is none. */
function marksOfCharts(page: Page): Promise<Record<string, number>> {
  return page
    .locator('[data-figure-of]:has(svg)')
    .evaluateAll((figures) =>
      Object.fromEntries(
        figures.map((figure) => [
          figure.getAttribute('data-figure-of') ?? '',
          [...figure.querySelectorAll('svg rect, svg circle')].filter((mark) => mark.getAttribute('fill') !== '#f0f0f0').length,
        ]),
      ),
    )
}

test.describe('the hand-out', () => {
  for (const shape of ['portrait', 'landscape'] as const) {
    for (const lang of ['zh', 'en'] as const) {
      test(`${shape}, ${lang}: prints page for page what is on the screen`, async ({ page }) => {
        await openHandout(page, `#overview?handout=${shape}${lang === 'en' ? '&lang=en' : ''}&theme=dark`)
        expect(await faultsOfSheets(page)).toEqual([])
        const sheets = await page.locator('[data-sheet]').count()
        expect(sheets).toBeGreaterThan(5)
        const rows = await rowsOfSheets(page)
        const pdf = await page.pdf({ preferCSSPageSize: true })
        expect(pageSizes(pdf)).toEqual(Array.from({ length: sheets }, () => A4[shape]))

        test.skip(!hasPdftotext(), 'pdftotext is not installed: the words of the PDF were not checked')
        const pages = textOfPages(pdf)
        expect(pages).toHaveLength(sheets)
        const today = new Date()
        const date = `${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, '0')}-`
        const title = shippedReport().title[lang].replace(/\s/g, '')
        for (const [index, text] of pages.entries()) {
          expect(text, 'a page is blank').not.toBe('')
          expect(text).toContain(lang === 'zh' ? `第${index + 1}页，共${sheets}页` : `Page${index + 1}of${sheets}`)
          expect(text).toContain(lang === 'zh' ? `来源：${title}` : `Source:${title}`)
          expect(text).toContain(lang === 'zh' ? `制作日期：${date}` : `Madeon${date}`)
          expect(rows[index]?.filter((cell) => !text.includes(cell))).toEqual([])
        }
        expect(rows.flat().length).toBeGreaterThan(100)
      })

      test(`${shape}, ${lang}: every chart there is fits its page, whole and with its table, below the longest filter and title`, async ({
        page,
      }) => {
        const deck = EVERY_CHART.map((chart) => `${chart}~${'Long '.repeat(24).trim()}`).join(',')
        await openHandout(page, `#overview?handout=${shape}&${MOST_FILTERS}&deck=${deck}${lang === 'en' ? '&lang=en' : ''}`)
        expect(await faultsOfSheets(page)).toEqual([])
        await openHandout(page, `#overview?handout=${shape}&deck=${EVERY_CHART.join(',')}${lang === 'en' ? '&lang=en' : ''}`)
        expect(await faultsOfSheets(page)).toEqual([])
        expect(new Set(Object.keys(await marksOfCharts(page)))).toEqual(new Set(EVERY_CHART))
      })
    }
  }

  test('has a mark for every row that the live charts draw, and a row of its table', async ({ page }) => {
    await openHandout(page, '#overview?handout=portrait')
    const marks = await marksOfCharts(page)
    const tables = await page.locator('[data-section]:has(table)').evaluateAll((sections) => {
      const keys: Record<string, string[]> = {}
      for (const section of sections) {
        const id = section.getAttribute('data-section') ?? ''
        const rows = [...section.querySelectorAll('tr[data-look]')].map((row) => row.getAttribute('data-handout-row') ?? '')
        keys[id] = [...(keys[id] ?? []), ...rows]
      }
      return keys
    })
    expect(new Set(Object.keys(marks))).toEqual(new Set(Object.values(LIVE).flat()))
    for (const [view, charts] of Object.entries(LIVE)) {
      await open(page, `#${view}`)
      for (const chart of charts) {
        const live = await drawnRows(page, chart)
        expect(marks[chart], chart).toBe(live.length)
        expect(tables[chart], chart).toHaveLength(live.length)
        expect(new Set(tables[chart]), chart).toEqual(new Set(live))
      }
    }
  })

  test('says on every page which filter is in force, and marks what is chosen otherwise than by colour', async ({ page }) => {
    await openHandout(page, '#overview?handout=portrait&channel=website,weibo&reply=granted')
    for (const text of await sheetTexts(page)) expect(text).toContain('筛选：渠道：政府网站、政务微博；答复：同意公开')
    const channels = page.locator('[data-section="disclosure-channels"]')
    await expect(channels.locator('tr[data-look="chosen"]')).toHaveText([/^● 政府网站/, /^● 政务微博/])
    await expect(channels.locator('tr[data-look="dimmed"]')).toHaveCount(3)
    await expect(channels.locator('svg text').filter({ hasText: '●' })).toHaveText(['● 政府网站', '● 政务微博'])
    await expect(page.locator('[data-section="application-methods"] tr[data-look="chosen"]')).toHaveCount(0)
  })

  test('shows only what is selected, with its shares', async ({ page }) => {
    await openHandout(page, '#overview?handout=landscape&reply=granted,refused&show=only&base=selection')
    const outcomes = page.locator('[data-section="application-outcomes"]')
    await expect(outcomes.locator('tr[data-look] th')).toHaveText(['同意公开', '不同意公开'])
    await expect(outcomes.getByRole('columnheader', { name: '占所选' })).toBeVisible()
    expect((await marksOfCharts(page))['application-outcomes']).toBe(2)
    expect(await faultsOfSheets(page)).toEqual([])
  })

  test('is the same on paper whatever the theme and the width of the window', async ({ page }) => {
    await openHandout(page, '#overview?handout=portrait')
    const here = await sheetTexts(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await openHandout(page, '#overview?handout=portrait&theme=projector')
    expect(await sheetTexts(page)).toEqual(here)
    await page.emulateMedia({ media: 'print' })
    await settled(page)
    const box = await page.locator('[data-sheet="1"]').boundingBox()
    expect(box?.width).toBeCloseTo(793.7, 0)
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
    await expect(page.locator('[data-sheet="1"]')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
    await expect(page.locator('[data-sheet="1"]')).toHaveCSS('color', 'rgb(0, 0, 0)')
  })

  for (const shape of ['portrait', 'landscape']) {
    test(`${shape} on a phone: the whole sheet is in sight`, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 })
      await openHandout(page, `#overview?handout=${shape}`)
      expect(await sidewaysScroll(page)).toBe(0)
      const box = await page.locator('[data-sheet="1"]').boundingBox()
      expect(box?.x).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? Infinity) + (box?.width ?? Infinity)).toBeLessThanOrEqual(390)
    })
  }

  test('is opened from the exports, turned, printed and left again', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => document.body.setAttribute('data-printed', '')
    })
    await open(page, '#applications?reply=granted')
    await page.getByRole('button', { name: '导出', exact: true }).click()
    await page.getByRole('link', { name: '打开横向版' }).click()
    await expect(page.locator('[data-sheet="1"]')).toBeVisible()
    expect(parameters(page)).toEqual({ reply: 'granted', handout: 'landscape' })
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: '纵向' }).click()
    await expect(page.locator('[data-sheet="1"]')).toHaveAttribute('data-shape', 'portrait')
    await page.getByRole('button', { name: '打印' }).click()
    await expect(page.locator('body')).toHaveAttribute('data-printed', '')
    await page.getByRole('link', { name: '返回' }).click()
    await expect(page.locator('#main h1')).toBeVisible()
    expect(parameters(page)).toEqual({ reply: 'granted' })
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  test('keeps a chart and the table beside it apart', async ({ page }) => {
    for (const lang of ['zh', 'en']) {
      await openHandout(page, `#overview?handout=landscape&lang=${lang}`)
      const alleys = await page.locator('.handout-beside').evaluateAll((all) =>
        all.map((each) => {
          const [chart, table] = [each.querySelector('svg'), each.querySelector('table')].map((part) => part?.getBoundingClientRect())
          return Math.round((table?.left ?? NaN) - (chart?.right ?? NaN))
        }),
      )
      expect(alleys.length).toBeGreaterThan(5)
      expect(new Set(alleys)).toEqual(new Set([28]))
    }
  })

  test('leaves the print of the ordinary views as it was', async ({ page }) => {
    await openHandout(page, '#overview?handout=landscape')
    await open(page, '#overview')
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    const [first] = pageSizes(pdf)
    expect(first).toEqual(A4.portrait)
  })

  test('follows a deck of one’s own: order, titles and length', async ({ page }) => {
    await openHandout(page, '#overview?handout=portrait&deck=dispute-results~各项结果,title')
    await expect(page.locator('[data-section]')).toHaveCount(2)
    await expect(page.locator('[data-section] h2')).toHaveText(['各项结果', '天津市2018年政府信息公开年度报告'])
  })
})
