import type { Page } from '@playwright/test'
import { chart, mark, open, parameters, press, shippedReport, valueLabel } from './support/story'
import { expect, expectNoAxeViolations, ONE_BROWSER, test } from './support/test'

const report = shippedReport()
const panel = (page: Page) => page.getByRole('dialog', { name: '这个数从哪里来' })
const shown = (page: Page) => page.locator('dialog[open] [data-source]')

/** What the panel must say of five numbers of the report, read from the shipped file. */
const FIVE = ['applications.received', 'disclosure.channel.gazette', 'review.corrected', 'response.press-conferences', 'replies.granted'].map(
  (metric) => {
    const figure = report.figures.find((each) => each.metric === metric)
    const section = report.sections.find((each) => each.number === figure?.at.section)
    if (figure?.value === undefined || !section) throw new Error(`the shipped file lacks ${metric}`)
    return { metric, value: figure.value.toLocaleString('en-US'), section, paragraph: figure.at.paragraph ?? 0 }
  },
)

test.describe('from any number to its source', () => {
  test('five of the report: each with its section and paragraph', { tag: ONE_BROWSER }, async ({ page }) => {
    for (const { metric, value, section, paragraph } of FIVE) {
      await open(page, '#statistics')
      await page.locator(`#main [data-figure="${metric}"]`).click()
      await expect(shown(page)).toHaveAttribute('data-source', metric)
      await expect(panel(page)).toContainText(value)
      await expect(panel(page).locator('[data-locator]')).toHaveText(`${section.number}、${section.zh}，第${paragraph}段`)
      await expect(panel(page)).toContainText(report.title.zh)
      await page.goto(`./${new URL(page.url()).hash}&lang=en`)
      const english = page.getByRole('dialog', { name: 'Where this number comes from' })
      await expect(english.locator('[data-locator]')).toHaveText(`Section ${section.number}, ${section.en}, paragraph ${paragraph}`)
    }
  })

  test('in a chart by pointer, value and share', async ({ page }) => {
    await open(page)
    await press(valueLabel(page, 'disclosure-channels', 'disclosure.channel.gazette'))
    await expect(shown(page)).toHaveAttribute('data-source', 'disclosure.channel.gazette')
    await expectNoAxeViolations(page)
    await page.keyboard.press('Escape')
    await press(valueLabel(page, 'disclosure-channels', 'disclosure.channel.gazette', 'share'))
    await expect(page.locator('[data-formula]')).toContainText('184')
    await expect(page.locator('[data-formula]')).toContainText('466,860')
    await expect(page.locator('[data-formula]')).toContainText('= 0.04%')
    await expect(mark(page, 'disclosure-channels', 'disclosure.channel.gazette')).not.toHaveAttribute('data-chosen')
  })

  test('in the table of the same chart by keyboard; Escape closes and the focus is back', async ({ page }) => {
    await open(page, '#overview?table=application-outcomes')
    const row = chart(page, 'application-outcomes').getByRole('row', { name: /^信息不存在/ })
    const number = row.locator('[data-figure="replies.nonexistent"]')
    await number.focus()
    await page.keyboard.press('Enter')
    await expect(shown(page)).toHaveAttribute('data-source', 'replies.nonexistent')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(number).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await expect(shown(page)).toHaveAttribute('data-source', 'share:replies.nonexistent')
    await page.getByRole('button', { name: '关闭' }).press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(panel(page)).toContainText('原文所印百分比')
    await expect(panel(page)).toContainText('21.95%')
  })

  test('the table of every core chart has the same rows and numbers as its picture', { tag: ONE_BROWSER }, async ({ page }) => {
    for (const id of ['disclosure-channels', 'application-methods', 'application-outcomes', 'dispute-results']) {
      await open(page, '#overview')
      const drawn = await chart(page, id).locator('.number').allTextContents()
      const shares = await chart(page, id).locator('tspan.value.muted').allTextContents()
      await chart(page, id).getByRole('button', { name: '表', exact: true }).click()
      const cells = chart(page, id).getByRole('cell')
      expect(await cells.locator('[data-figure]:not([data-figure*=":"]):not([data-figure*=".share."])').allTextContents()).toEqual(drawn)
      expect(await cells.locator('[data-figure^="share:"]').allTextContents()).toEqual(shares)
    }
  })

  test('a number that is missing says why, and is not zero', async ({ page }) => {
    await open(page, '#statistics')
    await page.locator('#main [data-figure="complaints.total"]').click()
    await expect(panel(page)).toContainText(/没有给出数值。缺失不等于0。/)
    await expect(panel(page).locator('[data-locator]')).toHaveText(/举报投诉数量/)
    // A chart that is enlarged under an open source, as Forward may do, comes to lie beneath it.
    await page.evaluate(() => (location.hash += '&enlarge=dispute-results'))
    await expect(page.getByRole('dialog')).toHaveCount(2)
    await panel(page).getByRole('button', { name: '关闭' }).click()
    await expect(panel(page)).toHaveCount(0)
    await expect(page.getByRole('dialog')).toHaveCount(1)
  })

  test('every number of every view opens a panel that knows it', { tag: ONE_BROWSER }, async ({ page }) => {
    const refs = new Set<string>()
    for (const view of ['overview', 'disclosure', 'applications', 'disputes', 'work', 'statistics', 'quality', 'sources']) {
      await open(page, `#${view}`)
      for (const ref of await page.locator('[data-figure]').evaluateAll((all) => all.map((each) => each.getAttribute('data-figure') ?? '')))
        refs.add(ref)
    }
    expect(refs.size).toBeGreaterThan(120)
    const unknown = await page.evaluate(
      async (all) => {
        const found: string[] = []
        for (const ref of all) {
          location.hash = `#overview?source=${ref}`
          for (let frame = 0; frame < 20 && document.querySelector('[data-source]')?.getAttribute('data-source') !== ref; frame += 1) {
            await new Promise((done) => requestAnimationFrame(done))
          }
          if (document.querySelector('[data-source]')?.getAttribute('data-source') !== ref) found.push(ref)
        }
        return found
      },
      [...refs],
    )
    expect(unknown).toEqual([])
  })
})

test('a computed number: its formula with live operands, down to what the report prints, and Back up again', async ({ page }) => {
  await open(page)
  await page.locator('#main header [data-figure="rate:disclosure-a"]').click()
  const formula = panel(page).locator('[data-formula]')
  await expect(formula).toContainText('= 40.09%')
  await expect(formula.locator('[data-figure]')).toHaveText(['5,651', '281', '14,795'])
  await formula.getByText('14,795').click()
  await expect(formula.locator('[data-figure]')).toHaveCount(8)
  await expect(formula).toContainText('= 14,795')
  await formula.locator('[data-figure="replies.other-channel"]').click()
  await expect(panel(page).locator('[data-locator]')).toHaveText('三、依申请公开政府信息情况，第2段')
  await expectNoAxeViolations(page)
  await page.goBack()
  await expect(formula).toContainText('= 14,795')
  await page.goBack()
  await expect(formula).toContainText('= 40.09%')
  await page.goBack()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test.describe('taken along', () => {
  const correction = (page: Page) => panel(page).getByRole('button', { name: '复制更正单' })

  test('the citation in both styles, and a correction note that says which number', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open(page, '#overview?source=review.corrected&theme=light')
    const copied = () => page.evaluate(() => navigator.clipboard.readText())

    await panel(page).getByRole('button', { name: '复制引文（GB/T 7714）' }).click()
    await expect(panel(page).getByText('已复制')).toBeVisible()
    expect(await copied()).toBe(
      '天津市人民政府. 天津市2018年政府信息公开年度报告[R]. (发布日期不详): 四、行政复议、行政诉讼情况，第1段. 发布网址未给出.',
    )
    await panel(page).getByRole('button', { name: '复制英文引文' }).click()
    await expect.poll(copied).toContain('Section 四, Administrative review and litigation, paragraph 1')
    expect(await copied()).toMatch(/date of publication not given/i)

    await correction(page).click()
    await expect.poll(copied).toContain('更正单')
    const note = await copied()
    for (const said of ['review.corrected', '44件', '四、行政复议、行政诉讼情况，第1段', 'source=review.corrected', 'theme=light'])
      expect(note).toContain(said)
    // The address in the note opens the same panel, on any day and whichever report is then the default.
    const address = /http\S+/.exec(note)?.[0] ?? ''
    expect(address).toContain('report=tianjin-2018')
    await page.goto(address)
    await expect(shown(page)).toHaveAttribute('data-source', 'review.corrected')
  })

  test('by hand, where the browser refuses to copy', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } })
      Object.defineProperty(document, 'execCommand', { value: () => false })
    })
    await open(page, '#overview?source=review.corrected')
    await panel(page).getByRole('button', { name: '复制英文引文' }).click()
    const byHand = panel(page).getByRole('textbox', { name: '浏览器不允许复制，请手动复制：' })
    await expect(byHand).toHaveValue(/Tianjin 2018 Annual Report/)
    await correction(page).click()
    await expect(byHand.last()).toHaveValue(/review\.corrected[^]*44件/)
    await expectNoAxeViolations(page)
  })

  test('on plain http, where there is no clipboard, by the older way', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.addInitScript(() => {
      Object.assign(window, { reader: navigator.clipboard })
      Object.defineProperty(navigator, 'clipboard', { value: undefined })
    })
    await open(page, '#overview?source=review.corrected')
    await correction(page).click()
    await expect(panel(page).getByText('已复制')).toBeVisible()
    await expect(correction(page).or(panel(page).getByRole('button', { name: '已复制' }))).toBeFocused()
  })

  test('the figures of a chart as a table for Excel', async ({ page }) => {
    await open(page)
    const waiting = page.waitForEvent('download')
    await chart(page, 'disclosure-channels').getByRole('button', { name: '下载' }).click()
    await page.getByRole('dialog').getByRole('group', { name: 'CSV 表格' }).getByRole('button', { name: '下载' }).click()
    const download = await waiting
    expect(download.suggestedFilename()).toMatch(/^tianjin-2018_disclosure-channels_\d{4}-\d{2}-\d{2}\.csv$/)
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array))
    const text = Buffer.concat(chunks).toString('utf8')
    expect(text.startsWith('\uFEFF')).toBe(true)
    const lines = text.slice(1).trimEnd().split('\r\n')
    expect(lines).toHaveLength(6)
    expect(lines[1]).toMatch(/258529/)
    expect(text.replaceAll('\r\n', '')).not.toContain('\n')
  })
})

test('from the panel to the charts that show the number, and to its row of the statutory table', async ({ page }) => {
  await open(page, '#overview?source=applications.method.fax')
  await panel(page).getByRole('link', { name: '各申请方式收到的申请数' }).click()
  await expect(page.locator('[data-arrived]')).toHaveAttribute('data-place', 'application-methods')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator('[data-arrived]')).toBeInViewport()
  await page.goBack()
  await panel(page).getByRole('link', { name: '统计表中的一行' }).click()
  await expect(page.locator('[data-arrived]')).toHaveAttribute('data-place', 'applications.method.fax')
  await expect(page.locator('[data-arrived]')).toBeInViewport()
  await page.locator('[data-arrived]').getByRole('link', { name: '各申请方式收到的申请数' }).click()
  await expect(page.locator('[data-arrived]')).toHaveAttribute('data-place', 'application-methods')
  expect(parameters(page)).toEqual({ at: 'application-methods' })
})
