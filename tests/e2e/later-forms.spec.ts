import type { Page } from '@playwright/test'
import { chart, drawnRows, open, parameters, sidewaysScroll, valueLabel } from './support/story'
import { expect, expectNoAxeViolations, ONE_BROWSER, test } from './support/test'

const SUQIAN = 'report=suqian-2024'
const SHANGHAI = 'report=shanghai-office-2019'

const headline = (page: Page) => page.getByRole('list', { name: '主要数字' }).locator('[data-figure]')

test.describe('a report on the 2021 form', () => {
  test('opens with its own headline figures and charts, and none of another form', { tag: ONE_BROWSER }, async ({ page }) => {
    await open(page, `#overview?${SUQIAN}`)
    await expect(headline(page)).toHaveText(['3,525件', '121件', '3,521件', '125件', '170件', '77件', '54.02%'])
    for (const id of ['government-documents', 'application-balance', 'application-kinds', 'outcome-groups', 'dispute-results'])
      await expect(chart(page, id)).toBeVisible()
    for (const id of ['disclosure-channels', 'application-methods', 'application-outcomes']) await expect(chart(page, id)).toHaveCount(0)
    await expectNoAxeViolations(page)
  })

  test('crosses kinds of applicants with outcomes, both ways, and says so', async ({ page }) => {
    await open(page, `#applications?${SUQIAN}`)
    await expect(valueLabel(page, 'outcome-groups', 'refused')).toHaveText('92')
    await chart(page, 'outcome-groups').getByRole('button', { name: '商业企业', exact: true }).click()
    expect(parameters(page)['applicant']).toBe('business')
    await expect(valueLabel(page, 'outcome-groups', 'refused')).toHaveText('4')
    await expect(valueLabel(page, 'outcome-groups', 'refused', 'share')).toHaveText('5.48%')
    await expect(chart(page, 'outcome-groups').locator('[data-reach=yes]')).toContainText('数值只计所选申请人')
    await expect(valueLabel(page, 'outcome-kinds', 'outcomes.total@business')).toHaveText('73')
    await chart(page, 'outcome-kinds').getByRole('button', { name: '不公开', exact: true }).click()
    await expect(valueLabel(page, 'outcome-kinds', 'outcomes.refused@business')).toHaveText('4')
    await expect(chart(page, 'application-kinds').locator('[data-reach=yes]')).toContainText('突出所选')
    await page.reload()
    await expect(valueLabel(page, 'outcome-groups', 'refused')).toHaveText('4')
  })

  test('answers an address made for another form: nothing is silently 0', { tag: ONE_BROWSER }, async ({ page }) => {
    await open(page, `#overview?${SUQIAN}&channel=weibo&forum=litigation&enlarge=disclosure-channels`)
    await expect(page.locator('[data-form-notice]')).toContainText('渠道：政务微博')
    await expect(page.locator('[data-form-notice]')).toContainText('各渠道公开政府信息数')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(chart(page, 'dispute-results').locator('[data-reach=no]')).toContainText('不起作用')
    await expect(chart(page, 'dispute-results').locator('[data-dimmed]')).toHaveCount(0)
    await page.locator('[data-form-notice]').getByRole('button').click()
    await expect(page.locator('[data-form-notice]')).toHaveCount(0)
  })

  test('has its own slides, in order, and only those that it can show', { tag: ONE_BROWSER }, async ({ page }) => {
    await page.goto(`./#overview?${SUQIAN}&slide=4`)
    await expect(page.locator('[data-slide]')).toHaveAttribute('data-slide', 'application-balance')
    await page.goto(`./#overview?${SUQIAN}&slide=2&deck=title,disclosure-channels,applicant-outcomes`)
    await expect(page.locator('[data-slide]')).toHaveAttribute('data-slide', 'applicant-outcomes')
    await expect(page.locator('[data-slide-page]')).toHaveText(/2.*2/)
  })

  test('fits a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const view of ['overview', 'disclosure', 'applications', 'disputes', 'work']) {
      await open(page, `#${view}?${SUQIAN}`)
      await expect(page.locator('main h1')).toBeVisible()
      expect([view, await sidewaysScroll(page)]).toEqual([view, 0])
    }
  })
})

test.describe('a report on the 2019 form with blank cells', () => {
  test('keeps blanks blank, and says what was computed of the reported cells', { tag: ONE_BROWSER }, async ({ page }) => {
    await open(page, `#overview?${SHANGHAI}`)
    await expect(headline(page).last()).toHaveText('34.16%')
    await expect(valueLabel(page, 'outcome-groups', 'unable')).toHaveText('337')
    await expect(chart(page, 'outcome-groups')).toContainText('空白格不计')
    await expect(chart(page, 'application-kinds').locator('[data-absent=some]')).toContainText('科研机构（空白）')
    expect(await drawnRows(page, 'application-kinds')).not.toContain('applications.new@research')
  })
})
