import type { Page } from '@playwright/test'
import { open, settled, sidewaysScroll, VIEWS } from './support/story'
import { expect, expectNoAxeViolations, ONE_BROWSER, test } from './support/test'

const NAMES = {
  zh: ['总览', '主动公开', '依申请公开', '复议与诉讼', '年度工作', '统计表', '数据质量', '来源与方法'],
  en: ['Overview', 'Disclosure', 'Applications', 'Disputes', 'Year’s work', 'Statistics', 'Data quality', 'Sources'],
} as const

/** Rows of the 2014 form with a value of their own: numbering, official name, number or reason. */
const FORM = [
  ['（一）', '主动公开政府信息数', '466,860'],
  ['', '主动公开规范性文件数', '5,469'],
  ['', '制发规范性文件总数', '未公布'],
  ['1.', '政府公报公开政府信息数', '184'],
  ['2.', '政府网站公开政府信息数', '258,529'],
  ['3.', '政务微博公开政府信息数', '175,303'],
  ['4.', '政务微信公开政府信息数', '50,380'],
  ['5.', '其他方式公开政府信息数', '50,067'],
  ['（一）', '回应公众关注热点或重大舆情数', '未公布'],
  ['1.', '参加或举办新闻发布会总次数', '182'],
  ['', '主要负责同志参加新闻发布会次数', '未公布'],
  ['2.', '政府网站在线访谈次数', '139'],
  ['', '主要负责同志参加政府网站在线访谈次数', '未公布'],
  ['3.', '政策解读稿件发布数', '50余'],
  ['4.', '微博微信回应事件数', '14,609'],
  ['5.', '其他方式回应事件数', '未公布'],
  ['（一）', '收到申请数', '14,819'],
  ['1.', '当面申请数', '4,192'],
  ['2.', '传真申请数', '122'],
  ['3.', '网络申请数', '5,900'],
  ['4.', '信函申请数', '4,605'],
  ['（二）', '申请办结数', '14,795'],
  ['1.', '按时办结数', '未公布'],
  ['2.', '延期办结数', '未公布'],
  ['（三）', '申请答复数', '未公布'],
  ['1.', '属于已主动公开范围数', '891'],
  ['2.', '同意公开答复数', '5,651'],
  ['3.', '同意部分公开答复数', '281'],
  ['4.', '不同意公开答复数', '1,321'],
  ['', '涉及国家秘密', '未公布'],
  ['', '涉及商业秘密', '未公布'],
  ['', '涉及个人隐私', '未公布'],
  ['', '危及国家安全、公共安全、经济安全和社会稳定', '未公布'],
  ['', '不是《条例》所指政府信息', '未公布'],
  ['', '法律法规规定的其他情形', '未公布'],
  ['5.', '不属于本行政机关公开数', '2,012'],
  ['6.', '申请信息不存在数', '3,247'],
  ['7.', '告知作出更改补充数', '852'],
  ['8.', '告知通过其他途径办理数', '540'],
  ['四、', '行政复议数量', '442'],
  ['（一）', '维持具体行政行为数', '344'],
  ['（二）', '被依法纠错数', '44'],
  ['（三）', '其他情形数', '54'],
  ['五、', '行政诉讼数量', '363'],
  ['（一）', '维持具体行政行为或者驳回原告诉讼请求数', '299'],
  ['（二）', '被依法纠错数', '11'],
  ['（三）', '其他情形数', '53'],
  ['六、', '举报投诉数量', '未公布'],
  ['七、', '依申请公开信息收取的费用', '未公布'],
  ['（一）', '政府信息公开工作专门机构数', '未公布'],
  ['（二）', '设置政府信息公开查阅点数', '未公布'],
  ['（三）', '从事政府信息公开工作人员数', '未公布'],
  ['1.', '专职人员数', '未公布'],
  ['2.', '兼职人员数', '未公布'],
  ['（四）', '政府信息公开专项经费', '未公布'],
  ['（一）', '召开政府信息公开工作会议或专题会议数', '未公布'],
  ['（二）', '举办各类培训班数', '未公布'],
  ['（三）', '接受培训人员数', '未公布'],
] as const

/** Returns every control that a finger could not hit: under 24 px, and nearer than that to another, in words. */
function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((size) => {
    const targets = [...document.querySelectorAll('button, select, input, a[href], [role=option]')].flatMap((element) => {
      const box = element.getBoundingClientRect()
      const shown = box.width > 1 && box.height > 1 && getComputedStyle(element).visibility === 'visible'
      return shown ? [{ element, box }] : []
    })
    /** A link or number in a line of text keeps the height of its line. */
    const inText = (element: Element) => {
      const text = (element.parentElement?.textContent ?? '').replace(/\s/g, '')
      return getComputedStyle(element).display === 'inline' && text.length > (element.textContent ?? '').replace(/\s/g, '').length
    }
    return targets.flatMap(({ element, box }) => {
      if (box.width >= size && box.height >= size) return []
      if (inText(element)) return []
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
      const near = targets.find((other) => {
        if (other.element === element || other.element.contains(element) || element.contains(other.element)) return false
        const across = Math.max(other.box.left - x, 0, x - other.box.right)
        const down = Math.max(other.box.top - y, 0, y - other.box.bottom)
        return Math.hypot(across, down) < size / 2
      })
      return near ? [`${element.outerHTML.slice(0, 120)} (${Math.round(box.width)}×${Math.round(box.height)})`] : []
    })
  }, least)
}

test.describe('each view', () => {
  for (const language of ['zh', 'en'] as const) {
    for (const theme of ['light', 'dark', 'projector'] as const) {
      test(
        `breaks no rule of accessibility in ${language}, ${theme}`,
        { tag: theme === 'light' && language === 'zh' ? [] : ONE_BROWSER },
        async ({ page }) => {
          test.setTimeout(90_000)
          for (const [index, view] of VIEWS.entries()) {
            await open(page, `#${view}?lang=${language}&theme=${theme}`)
            await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
            await expect(page).toHaveTitle(new RegExp(`^${NAMES[language][index]} · `))
            await test.step(view, () => expectNoAxeViolations(page, ['target-size']))
          }
        },
      )
    }
  }

  test('is reached by the jump list, which says where one is; each starts at its top', async ({ page }) => {
    await open(page)
    const list = page.getByRole('navigation', { name: '各部分' })
    expect(await list.getByRole('link').allTextContents()).toEqual(NAMES.zh)
    for (const name of [...NAMES.zh].reverse()) {
      await page.evaluate(() => window.scrollTo(0, 400))
      await list.getByRole('link', { name, exact: true }).click()
      await expect(list.locator('[aria-current=page]')).toHaveText(name)
      await expect(page.locator('#main h1:visible')).toHaveText(/[^…]$/)
      await expect(page).toHaveTitle(new RegExp(`^${name} · `))
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0)
    }
  })

  test('keeps the filters, the language and the theme of the one before', async ({ page }) => {
    await open(page, '#overview?reply=granted&lang=en&theme=dark')
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Applications' }).click()
    await expect(page.locator('[data-chip="reply.granted"]')).toBeVisible()
    expect(new URL(page.url()).hash).toBe('#applications?reply=granted&lang=en&theme=dark')
  })

  test('says in the other language the same numbers', { tag: ONE_BROWSER }, async ({ page }) => {
    for (const view of ['overview', 'disclosure', 'applications', 'disputes'] as const) {
      const numbers = () =>
        page.locator('#main [data-figure]').evaluateAll((all) => all.map((each) => /[\d,.]+%?/.exec(each.textContent ?? '')?.[0] ?? ''))
      await open(page, `#${view}`)
      const chinese = (await numbers()).sort()
      await open(page, `#${view}?lang=en`)
      expect((await numbers()).sort()).toEqual(chinese)
      await expect(page.locator('#main')).not.toContainText(/\{\w+\}/)
    }
  })

  test('leaves no Chinese in English, unless it is marked as Chinese', { tag: ONE_BROWSER }, async ({ page }) => {
    for (const view of VIEWS) {
      await open(page, `#${view}?lang=en`)
      const unmarked = await page.evaluate(() => {
        const walker = document.createTreeWalker(document.querySelector('#root') ?? document.body, NodeFilter.SHOW_TEXT)
        const found: string[] = []
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const text = node.textContent ?? ''
          // Numbers of sections and documents, measure words and the title in a citation stand as they are printed.
          const rest = text.replace('天津市2018年政府信息公开年度报告', '')
          if (/\p{Script=Han}{6}/u.test(rest) && node.parentElement?.closest('[lang]')?.getAttribute('lang') === 'en') found.push(text)
        }
        return found
      })
      expect(unmarked, view).toEqual([])
    }
  })
})

test.describe('without loss', () => {
  for (const { name, viewport, deviceScaleFactor } of [
    { name: 'at 320 px', viewport: { width: 320, height: 640 }, deviceScaleFactor: 1 },
    { name: 'at 200 % zoom', viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 },
  ]) {
    test(`${name}: no view scrolls sideways and every target can be hit`, async ({ browser, baseURL }) => {
      test.setTimeout(60_000)
      const context = await browser.newContext({ viewport, deviceScaleFactor, locale: 'zh-CN', ...(baseURL !== undefined && { baseURL }) })
      try {
        const page = await context.newPage()
        for (const language of ['zh', 'en']) {
          for (const view of VIEWS) {
            await open(page, `#${view}?lang=${language}&reply=granted&channel=weibo`)
            await settled(page)
            expect(await sidewaysScroll(page), `${view} in ${language} scrolls sideways`).toBe(0)
            expect(await smallTargets(page, 24), `${view} in ${language}`).toEqual([])
            const outside = await page.evaluate(() =>
              [...document.querySelectorAll('#main *, header *')].flatMap((element) => {
                const box = element.getBoundingClientRect()
                let hidden: Element | null = element
                while (hidden && hidden.getBoundingClientRect().width > 1) hidden = hidden.parentElement
                return !hidden && box.right > document.documentElement.clientWidth + 1 ? [element.outerHTML.slice(0, 100)] : []
              }),
            )
            expect(outside, `${view} in ${language} is cut at the right`).toEqual([])
          }
        }
        await page.getByRole('button', { name: 'Filters', exact: true }).click()
        await page.getByRole('button', { name: 'Contents' }).click()
        expect(await smallTargets(page, 24)).toEqual([])
        expect(await sidewaysScroll(page)).toBe(0)
        await expectNoAxeViolations(page)
        await page.getByRole('banner').getByRole('link', { name: 'Data quality' }).click()
        await expect(page.locator('#main h1:visible')).toContainText('31 checks')
      } finally {
        await context.close()
      }
    })
  }

  test('by touch the controls of the page are 44 px high', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
    try {
      const page = await context.newPage()
      await page.goto(`${baseURL}#overview?reply=granted`)
      await expect(page.locator('#main h1:visible')).toBeVisible()
      const low = await page
        .locator(
          'body > #root > header button:visible, #root > header select:visible, [data-filter]:visible, [data-selection] button:not([data-figure]), figure button:not([data-figure])',
        )
        .evaluateAll((all) => all.flatMap((each) => (each.getBoundingClientRect().height < 44 ? [each.outerHTML.slice(0, 120)] : [])))
      expect(low).toEqual([])
    } finally {
      await context.close()
    }
  })
})

test('the statistics table has every row of the 2014 form, in its order, with number or reason', { tag: ONE_BROWSER }, async ({ page }) => {
  await open(page, '#statistics')
  const rows = page.getByRole('row').filter({ has: page.locator('[data-figure]') })
  const said = await rows.evaluateAll((all) =>
    all.map((row) => [row.querySelector('th')?.textContent?.replace(/^其中：/, '') ?? '', row.querySelector('[data-figure]')?.textContent ?? '']),
  )
  expect(said.map(([, value]) => value)).toEqual(FORM.map(([, , value]) => value))
  for (const [index, [number, name]] of FORM.entries()) {
    expect(said[index]?.[0]?.startsWith(number), `${number}${name}`).toBe(true)
    expect(said[index]?.[0]).toContain(name)
  }
  for (const heading of [
    '一、主动公开情况',
    '二、回应解读情况',
    '三、依申请公开情况',
    '八、机构建设和保障经费情况',
    '九、政府信息公开会议和培训情况',
  ]) {
    await expect(page.getByRole('rowheader', { name: new RegExp(heading.replace('、', '、\\s*')) })).toBeVisible()
  }
  await expect(page.getByRole('row', { name: /政策解读稿件发布数/ })).toContainText('近似对应')
  await expect(page.getByRole('row', { name: /微博微信回应事件数/ })).toContainText('近似对应')
})

test('data quality names every trap of the report', { tag: ONE_BROWSER }, async ({ page }) => {
  await open(page, '#quality')
  const check = (id: string) => page.locator(`[data-check="${id}"]`)
  await expect(check('channels-total')).toContainText('67,603')
  await expect(check('channels-total')).toContainText('534,463')
  const reduction = page.locator('[data-check]', { hasText: '74.37%' })
  await expect(reduction).toContainText(/74\.23\D+74\.82/)
  await expect(reduction).toContainText('74.53')
  await expect(page.locator('[data-check]', { hasText: '100.01%' })).toHaveCount(1)
  await expect(check('received-completed')).toContainText('24')
  await expect(check('received-completed')).toContainText('不是待办件数')
  await expect(page.locator('[data-place="quality.fails"]')).toHaveCount(0)
  await page
    .getByRole('list', { name: '核对结论' })
    .getByRole('link', { name: /预期差异/ })
    .click()
  await expect(page.locator('[data-arrived]')).toHaveAttribute('data-place', 'quality.expected-difference')
  await expect(page.locator('[data-arrived]')).toBeInViewport()
})

test('sources and methods has a definition for every chart, reached from its card', { tag: ONE_BROWSER }, async ({ page }) => {
  for (const view of ['overview', 'disclosure', 'applications', 'disputes', 'work']) {
    await open(page, `#${view}`)
    const ids = await page.locator('#main [data-chart]').evaluateAll((all) => all.map((each) => each.getAttribute('data-chart') ?? ''))
    const id = ids.at(-1) ?? ''
    await page.locator(`#main [data-chart="${id}"]`).getByRole('link', { name: '定义' }).click()
    await expect(page.locator('[data-arrived]')).toHaveAttribute('data-place', `definition.${id}`)
    await expect(page.locator('[data-arrived]')).toBeInViewport()
    for (const each of ids) await expect(page.locator(`[data-place="definition.${each}"]`)).toHaveCount(1)
  }
})
