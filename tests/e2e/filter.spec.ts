import type { Page } from '@playwright/test'
import { chart, drawnRows, mark, open, parameters, press, rowName, valueLabel } from './support/story'
import { expect, expectNoAxeViolations, ONE_BROWSER, test } from './support/test'

const OUTCOMES = 'application-outcomes'
const GRANTED = 'replies.granted'
const REFUSED = 'replies.refused'

const outcome = (page: Page, name: string) => page.locator('[data-filter=outcome]').getByText(name, { exact: true })
const selection = (page: Page) => page.locator('[data-selection]')

/** Returns the keys of the chips, which say what is in force. */
function chips(page: Page): Promise<string[]> {
  return page.locator('[data-chip]').evaluateAll((all) => all.map((each) => each.getAttribute('data-chip') ?? ''))
}

/** Remembers the nodes of a chart, to see later whether they are the same ones. */
async function rememberNodes(page: Page, id: string): Promise<void> {
  await chart(page, id).evaluate((figure) => {
    Object.assign(window, { remembered: [figure, ...figure.querySelectorAll('svg, [data-mark], svg text')] })
  })
}

/** Returns how many of the remembered nodes are no longer in the page. */
function replacedNodes(page: Page): Promise<number> {
  return page.evaluate(() => {
    const nodes: unknown = 'remembered' in window ? window.remembered : null
    if (!Array.isArray(nodes) || nodes.length < 10) throw new Error('nothing was remembered')
    return nodes.filter((node) => !(node instanceof Node && node.isConnected)).length
  })
}

test.describe('somebody presses what they see', () => {
  test('a bar: it stands out, the others fade, and no node of the picture is drawn anew', async ({ page }) => {
    await open(page)
    await rememberNodes(page, OUTCOMES)
    await press(mark(page, OUTCOMES, GRANTED))
    await expect(outcome(page, '同意公开')).toHaveAttribute('aria-pressed', 'true')
    expect(parameters(page)).toEqual({ reply: 'granted' })
    await expect(chart(page, OUTCOMES).locator('[data-mark][data-dimmed]')).toHaveCount(7)
    await expect(mark(page, OUTCOMES, GRANTED)).toHaveCSS('fill-opacity', '1')
    const faded = await mark(page, OUTCOMES, REFUSED).evaluate((bar) => Number(getComputedStyle(bar).fillOpacity))
    expect(faded).toBeLessThan(0.5)
    expect(await replacedNodes(page)).toBe(0)
    await expect(chart(page, 'disclosure-channels').locator('[data-dimmed]')).toHaveCount(0)
    await expectNoAxeViolations(page)
    await press(mark(page, OUTCOMES, GRANTED))
    await expect(chart(page, OUTCOMES).locator('[data-dimmed]')).toHaveCount(0)
    await expect.poll(() => chips(page)).toEqual([])
  })

  test('the name of a bar, again to take it back', async ({ page }) => {
    await open(page)
    await press(rowName(page, OUTCOMES, REFUSED))
    await expect.poll(() => chips(page)).toEqual(['reply.refused'])
    await press(rowName(page, 'application-methods', 'applications.method.fax'))
    await expect.poll(() => chips(page)).toEqual(['method.fax', 'reply.refused'])
    await press(rowName(page, OUTCOMES, REFUSED))
    await expect.poll(() => chips(page)).toEqual(['method.fax'])
  })

  test('a short bar, anywhere in its row of the axis', async ({ page }) => {
    await open(page)
    await press(rowName(page, 'disclosure-channels', 'disclosure.channel.gazette'))
    await expect.poll(() => chips(page)).toEqual(['channel.gazette'])
  })

  test('the outcome buttons, which stand there without opening anything', async ({ page }) => {
    await open(page)
    const buttons = page.locator('[data-filter=outcome]')
    await expect(buttons).toHaveCount(8)
    for (const button of await buttons.all()) await expect(button).toBeVisible()
    for (const button of await buttons.all()) await button.click()
    await expect(page.locator('[data-filter=outcome][aria-pressed=true]')).toHaveCount(8)
    for (const button of await buttons.all()) await button.click()
    await expect(page.locator('[data-filter=outcome][aria-pressed=true]')).toHaveCount(0)
    expect(parameters(page)).toEqual({})
  })

  test('a name in the table, by keyboard alone', async ({ page }) => {
    await open(page, `#overview?table=${OUTCOMES}`)
    const name = chart(page, OUTCOMES).getByRole('rowheader').getByRole('button', { name: '同意公开', exact: true })
    await name.focus()
    await page.keyboard.press('Enter')
    await expect(name).toHaveAttribute('aria-pressed', 'true')
    await expect(name).toBeFocused()
    await page.keyboard.press('Space')
    await expect(name).toHaveAttribute('aria-pressed', 'false')
    await expect.poll(() => chips(page)).toEqual([])
  })
})

test.describe('granted beside refused', () => {
  test('only the selection, with shares of the selection', async ({ page }) => {
    await open(page)
    await outcome(page, '同意公开').click()
    await outcome(page, '不同意公开').click()
    await expect(selection(page)).toContainText('选2/8项')
    await expect(selection(page).locator('[data-figure]')).toHaveText(['6,972件', '47.12%'])
    await expect(valueLabel(page, OUTCOMES, GRANTED, 'share')).toHaveText('38.20%')

    await selection(page).getByRole('button', { name: '只看' }).click()
    expect(await drawnRows(page, OUTCOMES)).toEqual([GRANTED, REFUSED])
    await expect(valueLabel(page, OUTCOMES, GRANTED)).toHaveText('5,651')
    await expect(valueLabel(page, OUTCOMES, GRANTED, 'share')).toHaveText('38.20%')

    await selection(page).getByRole('button', { name: '占所选' }).click()
    await expect(valueLabel(page, OUTCOMES, GRANTED, 'share')).toHaveText('81.05%')
    await expect(valueLabel(page, OUTCOMES, REFUSED, 'share')).toHaveText('18.95%')
    await expect(chart(page, OUTCOMES).locator('figcaption')).toContainText('占比以所选各项之和6,972件为基数')
    await expect(selection(page).locator('[data-figure]')).toHaveText(['6,972件', '47.12%'])

    await selection(page).getByRole('button', { name: '突出' }).click()
    expect(await drawnRows(page, OUTCOMES)).toHaveLength(8)
    await expect(valueLabel(page, OUTCOMES, GRANTED, 'share')).toHaveText('81.05%')
    await expect(valueLabel(page, OUTCOMES, 'replies.nonexistent', 'share')).toHaveCount(0)
    await expectNoAxeViolations(page)
  })

  test('the share leads to its formula, with the selection below the line', { tag: ONE_BROWSER }, async ({ page }) => {
    await open(page, '#overview?reply=granted,refused&base=selection')
    await press(valueLabel(page, OUTCOMES, GRANTED, 'share'))
    await expect(page.locator('[data-formula]')).toContainText('= 81.05%')
    await expect(page.locator('[data-formula] [data-figure]')).toHaveText(['5,651', '5,651', '1,321'])
  })

  test('every card says whether the filter reaches it and how, or why not', { tag: ONE_BROWSER }, async ({ page }) => {
    await open(page, '#overview?reply=granted&channel=weibo')
    await expect(chart(page, OUTCOMES).locator('[data-reach=yes]')).toHaveText('筛选生效（答复）：突出所选，其余变淡；占比以全部为基数。')
    await expect(chart(page, 'disclosure-channels').locator('[data-reach=yes]')).toContainText('渠道有重叠')
    await expect(chart(page, 'application-methods').locator('[data-reach=no]')).toContainText('没有这些项目之间的交叉数据')
    await expect(chart(page, 'dispute-results').locator('[data-reach=no]')).toBeVisible()
    await open(page, '#work?reply=granted')
    for (const id of ['reform-days', 'reform-items', 'response-activities']) {
      await expect(chart(page, id).locator('[data-reach=no]')).toHaveText('此图不受筛选影响：它不含可筛选的项目。')
    }
    await open(page, '#overview')
    await expect(page.locator('[data-reach=yes], [data-reach=no]')).toHaveCount(0)
    // The line always stands there, so that a filter moves nothing.
    await expect(page.locator('[data-reach=none]')).toHaveCount(4)
    await expect(chart(page, OUTCOMES).locator('[data-reach=none]')).toContainText('可按答复筛选')
  })

  test('the result is spoken, without a move of the focus', async ({ page }) => {
    await open(page, '#overview?lang=en')
    const live = page.locator('#main [aria-live=polite].sr-only')
    await expect(live).toHaveText('')
    await outcome(page, 'Granted').click()
    await outcome(page, 'Refused').click()
    await expect(live).toHaveText(/2 of 8 selected, 6,972 .*, 47\.12%/)
    await expect(outcome(page, 'Refused')).toBeFocused()
    await selection(page).getByRole('button', { name: 'Only' }).click()
    await expect(live).toHaveText(/only the selection is shown/)
    await selection(page).getByRole('button', { name: 'Clear all' }).click()
    await expect(live).toHaveText(/^No filter\./)
  })
})

test('channels overlap: each shows its coverage, and no sum is offered', { tag: ONE_BROWSER }, async ({ page }) => {
  await open(page)
  await press(mark(page, 'disclosure-channels', 'disclosure.channel.website'))
  await press(mark(page, 'disclosure-channels', 'disclosure.channel.weibo'))
  await expect(selection(page)).toContainText('覆盖率；渠道有重叠，不可相加')
  await expect(selection(page).locator('[data-figure]')).toHaveText(['55.38%', '37.55%'])
  await expect(selection(page)).not.toContainText(/433,832|92\.9/)
  await selection(page).getByRole('button', { name: '占所选' }).click()
  await selection(page).getByRole('button', { name: '只看' }).click()
  expect(await drawnRows(page, 'disclosure-channels')).toEqual(['disclosure.channel.website', 'disclosure.channel.weibo'])
  await expect(valueLabel(page, 'disclosure-channels', 'disclosure.channel.website', 'share')).toHaveText('55.38%')
  await expect(chart(page, 'disclosure-channels').locator('[data-reach=yes]')).toContainText('始终显示对总数的覆盖率')
  await expect(page.locator('#main')).not.toContainText(/433,832|534,463/)
})

test.describe('the panel beside the charts', () => {
  test('selects replies by group, and says when a group is chosen in part', async ({ page }) => {
    await open(page)
    await page.getByRole('button', { name: '筛选', exact: true }).click()
    const panel = page.getByRole('region', { name: '筛选', exact: true })
    const unable = panel.getByRole('button', { name: '无法提供' })
    await unable.click()
    await expect.poll(() => chips(page)).toEqual(['reply.not-this-body', 'reply.nonexistent'])
    await expect(unable).toHaveAttribute('aria-pressed', 'true')
    await expect(selection(page).locator('[data-figure]')).toHaveText(['5,259件', '35.55%'])
    await outcome(page, '信息不存在').click()
    await expect(unable).toHaveAttribute('aria-pressed', 'mixed')
    await unable.click()
    await expect(unable).toHaveAttribute('aria-pressed', 'true')
    await unable.click()
    await expect.poll(() => chips(page)).toEqual([])
    await expectNoAxeViolations(page)
  })

  test('covers no chart while it is open', async ({ page }) => {
    await page.setViewportSize({ width: 1366, height: 768 })
    await open(page, '#overview?filters=open&reply=granted')
    const right = await page.locator('#main').evaluate((main) => main.getBoundingClientRect().right)
    const panel = await page.getByRole('region', { name: '筛选', exact: true }).evaluate((region) => region.getBoundingClientRect().left)
    expect(panel).toBeGreaterThanOrEqual(right)
  })

  test('a group bar selects its replies in the other charts', async ({ page }) => {
    await open(page, '#applications')
    await press(mark(page, 'application-groups', 'unable'))
    await expect.poll(() => chips(page)).toEqual(['reply.not-this-body', 'reply.nonexistent'])
    await expect(chart(page, OUTCOMES).locator('[data-mark][data-dimmed]')).toHaveCount(6)
    await press(mark(page, 'application-flow', 'unable'))
    await expect.poll(() => chips(page)).toEqual([])
  })
})

test('forum and result cut the disputes from both sides', { tag: ONE_BROWSER }, async ({ page }) => {
  await open(page, '#disputes')
  const results = chart(page, 'dispute-results')
  await results.getByRole('button', { name: '行政复议', exact: true }).click()
  await expect(results.locator('[data-mark][data-dimmed]')).toHaveCount(3)
  await press(mark(page, 'dispute-results', 'review.corrected'))
  await expect.poll(() => chips(page)).toEqual(['forum.review', 'result.corrected'])
  await expect(results.locator('[data-mark]:not([data-dimmed])')).toHaveCount(1)
  await expect(selection(page).locator('[data-figure]').first()).toHaveText('44件')
  await expect(selection(page).locator('[data-figure]').nth(1)).toHaveText('9.95%')
  await selection(page).getByRole('button', { name: '只看' }).click()
  expect(await drawnRows(page, 'dispute-results')).toEqual(['review.corrected'])
  await selection(page).locator('[data-chip="forum.review"]').click()
  expect(await drawnRows(page, 'dispute-results')).toEqual(['review.corrected', 'litigation.corrected'])
})

test('level reaches what was disclosed and what was applied for', { tag: ONE_BROWSER }, async ({ page }) => {
  await open(page, '#disclosure')
  await press(mark(page, 'disclosure-levels', 'disclosure.level.district'))
  await expect(selection(page).locator('[data-figure]')).toHaveText(['274,567条', '58.81%', '7,912件', '53.39%'])
  await page.getByRole('navigation', { name: '各部分' }).getByRole('link', { name: '依申请公开' }).click()
  await expect(mark(page, 'application-levels', 'applications.level.municipal')).toHaveAttribute('data-dimmed')
})

test.describe('chips', () => {
  test('list exactly what is in force; each clears one, one button clears all', async ({ page }) => {
    await open(page, '#overview?channel=weibo&method=fax,letter&reply=granted&forum=review&result=upheld&level=district&show=only&base=selection')
    await expect
      .poll(() => chips(page))
      .toEqual(['channel.weibo', 'level.district', 'method.fax', 'method.letter', 'reply.granted', 'forum.review', 'result.upheld'])
    await page.getByRole('button', { name: '取消申请方式：信函' }).click()
    expect(parameters(page)['method']).toBe('fax')
    await page.getByRole('button', { name: '取消申请方式：传真' }).click()
    expect(parameters(page)).not.toHaveProperty('method')
    expect(await drawnRows(page, 'application-methods')).toHaveLength(4)
    await selection(page).getByRole('button', { name: '全部清除' }).click()
    expect(parameters(page)).toEqual({})
    await expect(selection(page)).toHaveCount(0)
    await expect(page.locator('[data-dimmed]')).toHaveCount(0)
    expect((await drawnRows(page, OUTCOMES)).length + (await drawnRows(page, 'disclosure-channels')).length).toBe(13)
  })

  test('stay in sight while the page is scrolled', async ({ page }) => {
    await open(page, '#overview?reply=granted')
    for (const top of [0, 700, 5000]) {
      await page.evaluate((y) => window.scrollTo(0, y), top)
      await expect(page.locator('[data-chip="reply.granted"]')).toBeInViewport({ ratio: 1 })
    }
  })
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })

  test('a bar, its name, its value and a chip', async ({ page }) => {
    await open(page)
    await press(mark(page, OUTCOMES, GRANTED), 'touch')
    await expect.poll(() => chips(page)).toEqual(['reply.granted'])
    await press(rowName(page, OUTCOMES, REFUSED), 'touch')
    await expect.poll(() => chips(page)).toEqual(['reply.granted', 'reply.refused'])
    await expect(selection(page).locator('[data-figure]')).toHaveText(['6,972件', '47.12%'])
    await press(valueLabel(page, OUTCOMES, REFUSED), 'touch')
    await expect(page.locator('[data-source]')).toHaveAttribute('data-source', REFUSED)
    await page.getByRole('button', { name: '关闭' }).tap()
    await page.locator('[data-chip="reply.granted"]').tap()
    await expect.poll(() => chips(page)).toEqual(['reply.refused'])
    await expectNoAxeViolations(page)
  })
})
