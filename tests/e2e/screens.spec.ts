import type { Page, Route } from '@playwright/test'
import { chart, CORE_CHARTS, open, shippedReport, shippedReports, shippedReportText } from './support/story'
import { expect, expectNoAxeViolations, ONE_BROWSER, test } from './support/test'

const REPORT = '**/data/reports/tianjin-2018.json'
const INDEX = '**/data/index.json'
const problem = (page: Page) => page.locator('[data-problem]')

/** Answers with a text in the place of a file. */
const answer =
  (body: string, status = 200) =>
  (route: Route) =>
    route.fulfill({ status, contentType: 'application/json', body })

/** Returns the shipped file with its text changed; throws where there was nothing to change. */
function changed(from: string | RegExp, to: string): string {
  const before = shippedReportText()
  const after = before.replace(from, to)
  if (after === before) throw new Error(`the shipped file has no ${from}`)
  return after
}

/** Returns the shipped file with some figures absent, as a report that does not give them would have it. */
function withAbsent(metrics: readonly string[]): string {
  const report = shippedReport()
  const figures = report.figures.map((figure) =>
    metrics.includes(figure.metric) ? { metric: figure.metric, absent: 'not-published', at: figure.at } : figure,
  )
  return JSON.stringify({ ...report, figures })
}

const FAILURES = [
  {
    name: 'the network is down',
    file: REPORT,
    act: (route: Route) => route.abort('internetdisconnected'),
    kind: 'network',
    said: ['没有连上网络', '检查网络'],
  },
  {
    name: 'the file is not there',
    file: REPORT,
    act: answer('not found', 404),
    kind: 'not-found',
    said: ['找不到数据文件', 'tianjin-2018.json', '404'],
  },
  { name: 'the server fails', file: REPORT, act: answer('busy', 503), kind: 'server', said: ['服务器没有给出数据文件', '503'] },
  {
    name: 'the file is broken JSON',
    file: REPORT,
    act: answer(shippedReportText().slice(0, 5000)),
    kind: 'not-json',
    said: ['数据文件损坏', 'tianjin-2018.json'],
  },
  {
    name: 'the file breaks the schema',
    file: REPORT,
    act: answer(changed('"value": 343', '"value": "343个"')),
    kind: 'schema',
    said: ['不符合格式', 'tianjin-2018.json', 'figures', 'value', '343个'],
  },
  {
    name: 'the file is of a newer version',
    file: REPORT,
    act: answer(changed('"schemaVersion": 1', '"schemaVersion": 7')),
    kind: 'newer-version',
    said: ['格式比本页新', '第 7 版'],
  },
  { name: 'the index is broken', file: INDEX, act: answer('[]'), kind: 'schema', said: ['不符合格式', 'index.json'] },
] as const

test.describe('what cannot be loaded says why and what to do', () => {
  test.use({ expectedErrors: async ({}, use) => use([/Failed to load resource|dynamically imported module/]) })

  for (const { name, file, act, kind, said } of FAILURES) {
    test(`${name}; a retry works`, { tag: kind === 'network' ? [] : ONE_BROWSER }, async ({ page }) => {
      await page.route(file, act)
      await page.goto('./')
      await expect(problem(page)).toHaveAttribute('data-problem', kind)
      for (const words of said) await expect(problem(page)).toContainText(words)
      await expect(problem(page).getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('banner')).toBeVisible()
      await expect(page.locator('#first-paint')).toHaveCount(0)
      await expectNoAxeViolations(page)
      // The language still changes, in the words of the failure too.
      await page.getByRole('button', { name: 'English' }).click()
      await expect(problem(page).getByRole('button', { name: 'Try again' })).toBeVisible()
      await page.getByRole('button', { name: '中文' }).click()
      await page.unroute(file)
      await problem(page).getByRole('button', { name: '重试' }).click()
      await expect(chart(page, 'application-outcomes').locator('[data-mark]')).toHaveCount(8)
      await expect(problem(page)).toHaveCount(0)
    })
  }

  test('a part of the program that does not come: the bar and the other views go on working', async ({ page }) => {
    await page.route(/quality-view.*\.js$/, (route) => route.abort())
    await open(page)
    await page.getByRole('navigation', { name: '各部分' }).getByRole('link', { name: '数据质量' }).click()
    await expect(problem(page)).toHaveAttribute('data-problem', 'part')
    await expect(problem(page).getByRole('button', { name: /^刷新页面/ })).toBeVisible()
    await expectNoAxeViolations(page)
    // What a comparison is loaded with is a part as well, and not of the view that shows it.
    await page.route(/comparison-loader.*\.js$/, (route) => route.abort())
    await page.goto('./#compare?compare=suqian-2023,suqian-2024')
    await expect(problem(page)).toHaveAttribute('data-problem', 'part')
    await page.getByRole('navigation', { name: '各部分' }).getByRole('link', { name: '统计表' }).click()
    await expect(page.getByRole('table').first()).toBeVisible()
    await expect(problem(page)).toHaveCount(0)
  })
})

test('a report that is not in the index: leads to those that are, and to the default', async ({ page }) => {
  await page.goto('./#disputes?report=atlantis-1999&lang=en')
  await expect(problem(page)).toHaveAttribute('data-problem', 'unknown-report')
  await expect(problem(page)).toContainText('atlantis-1999')
  await expectNoAxeViolations(page)
  await problem(page).getByRole('button', { name: 'Open all reports' }).click()
  for (const { id } of shippedReports()) await expect(page.locator(`[data-listed="${id}"]`)).toBeVisible()
  await page.goBack()
  await problem(page).getByRole('button', { name: 'Open the default report' }).click()
  await expect(page.locator('#main h1:visible')).toHaveText('Tianjin 2018 Annual Report on Government Information Disclosure')
  expect(page.url()).not.toContain('report=')
})

test.describe('loading', () => {
  test('keeps the headline of the delivered page in sight, and then the charts', async ({ page }) => {
    let release = () => {}
    const released = new Promise<void>((resolve) => (release = resolve))
    await page.route(REPORT, async (route) => {
      await released
      await route.continue()
    })
    await page.goto('./', { waitUntil: 'commit' })
    await expect(page.locator('#first-paint')).toContainText('466,860')
    await expect(page.locator('[data-chart]')).toHaveCount(0)
    release()
    await expect(chart(page, 'application-outcomes')).toBeVisible()
    await expect(page.locator('#first-paint')).toHaveCount(0)
  })

  test('a view that is still on its way says so, and is then there', async ({ page }) => {
    let release = () => {}
    const released = new Promise<void>((resolve) => (release = resolve))
    await page.route(/statistics-view.*\.js$/, async (route) => {
      await released
      await route.continue()
    })
    await open(page)
    await page.getByRole('navigation', { name: '各部分' }).getByRole('link', { name: '统计表' }).click()
    await expect(page.locator('#main').getByRole('status').filter({ hasText: '正在加载' })).toBeVisible()
    await expectNoAxeViolations(page)
    release()
    await expect(page.getByRole('table').first()).toBeVisible()
  })
})

test.describe('a filter that leaves nothing in a chart', () => {
  test('shows why, with the way out; the other charts stay', async ({ page }) => {
    await open(page, '#disputes?forum=review&result=corrected&show=only')
    await expect(chart(page, 'dispute-results').locator('[data-mark]')).toHaveCount(1)
    await page.route(REPORT, answer(withAbsent([])))
    await open(page, '#overview?forum=review&show=only&channel=weibo')
    await expect(chart(page, 'dispute-results').locator('[data-mark]')).toHaveCount(3)
    await expect(chart(page, 'application-outcomes').locator('[data-mark]')).toHaveCount(8)
  })
})

test.describe('a report that gives only a part', { tag: ONE_BROWSER }, () => {
  const ABSENT = ['disclosure.channel.wechat', 'replies.refused', 'review.total', 'applications.completed']

  test('draws gaps, says why in their place, and computes nothing from them', async ({ page }) => {
    await page.route(REPORT, answer(withAbsent(ABSENT)))
    await open(page)
    await expect(page.locator('#main header [data-figure="review.total"]')).toHaveText('未公布')
    await expect(page.locator('#main header [data-figure="rate:disclosure-a"]')).toHaveText('缺数，无法计算')

    const channels = chart(page, 'disclosure-channels')
    await expect(channels.locator('[data-mark]')).toHaveCount(4)
    await expect(channels.locator('[data-row="disclosure.channel.wechat"]')).toContainText('未公布')
    const outcomes = chart(page, 'application-outcomes')
    await expect(outcomes.locator('[data-mark]')).toHaveCount(7)
    await expect(outcomes.locator('[data-row="replies.refused"]')).toContainText('未公布')
    await outcomes.getByRole('button', { name: '表', exact: true }).click()
    await expect(outcomes.getByRole('row', { name: /^不同意公开/ })).toContainText('未公布')
    // No zero stands for what is missing.
    expect((await page.locator('[data-figure]').allTextContents()).filter((text) => /^0(%|\D*)$/.test(text))).toEqual([])
    await expectNoAxeViolations(page)

    await channels.locator('[data-row="disclosure.channel.wechat"]').getByText('未公布').click()
    await expect(page.getByRole('dialog')).toContainText('缺失不等于0')
  })

  test('every view still opens, and data quality says what cannot be checked', async ({ page }) => {
    await page.route(REPORT, answer(withAbsent(ABSENT)))
    for (const view of ['disclosure', 'applications', 'disputes', 'work', 'statistics', 'quality', 'sources']) {
      await open(page, `#${view}`)
      await expect(problem(page)).toHaveCount(0)
      await expect(page.locator('#main')).not.toContainText(/NaN|undefined|Infinity/)
    }
    await open(page, '#quality')
    await expect(page.locator('[data-check]', { hasText: '缺少：' }).first()).toBeVisible()
  })

  test('and one that gives nothing at all is not blank', async ({ page }) => {
    const all = shippedReport().figures.flatMap(({ metric, value }) => (value === undefined ? [] : [metric]))
    await page.route(REPORT, answer(withAbsent(all)))
    await open(page)
    await expect(page.locator('#main h1:visible')).toHaveText('天津市2018年政府信息公开年度报告')
    await expect(page.locator('[data-mark]')).toHaveCount(0)
    for (const id of CORE_CHARTS) {
      await expect(chart(page, id).locator('[data-absent=all]')).toContainText('未公布')
      await expect(chart(page, id).getByRole('link', { name: '查看统计表' })).toBeVisible()
    }
    await expect(page.locator('#main')).not.toContainText(/NaN|undefined|Infinity/)
    await expectNoAxeViolations(page)
  })
})
