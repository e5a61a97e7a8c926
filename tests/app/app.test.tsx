import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { goTo, readViewState } from '../../src/address/use-address'
import { REPORT_VIEWS, VIEWS } from '../../src/address/view-state'
import { i18nOf } from '../../src/i18n'
import { renderApp, type FileAnswer } from '../support/render'
import { tianjin } from '../support/tianjin'

const REPORT = 'reports/tianjin-2018.json'
/** Returns the heading of a view, once it is there. */
const opened = () => screen.findByRole('heading', { level: 1, name: (name) => !/正在加载|Loading/.test(name) })
const title = () => screen.findByRole('heading', { level: 1, name: '天津市2018年政府信息公开年度报告' })

/** Returns the text of the default report without the figures of some metrics. */
const without = (metrics: RegExp): string =>
  JSON.stringify({ ...tianjin, figures: tianjin.figures.filter(({ metric }) => !metrics.test(metric)), named: [], sourceNotes: [] })

describe('the product', () => {
  it('opens the default report with its headline figures and the four core charts', async () => {
    const { asked } = renderApp()
    expect(await title()).toBeVisible()
    const headline = within(screen.getByRole('list', { name: '主要数字' }))
    expect(headline.getAllByRole('button', { name: /查看出处$/ }).map((figure) => figure.textContent)).toEqual([
      '466,860条',
      '14,819件',
      '14,795件',
      '442件',
      '363件',
      '40.09%',
    ])
    expect(screen.getAllByRole('figure').map((figure) => figure.dataset['chart'])).toEqual([
      'disclosure-channels',
      'application-methods',
      'application-outcomes',
      'dispute-results',
    ])
    expect(asked).toEqual(['index.json', REPORT])
    expect(document.documentElement).toHaveAttribute('lang', 'zh-CN')
    expect(document.title).toBe('总览 · 天津市2018年政府信息公开年度报告')
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it.each(VIEWS.flatMap((view) => [[view, 'zh'] as const, [view, 'en'] as const]))(
    'opens %s in %s, with a finding as its heading',
    async (view, language) => {
      renderApp(`#${view}?lang=${language}`)
      const heading = await opened()
      expect(heading.textContent).not.toMatch(/[{}]|undefined|NaN/)
      expect(document.title).toContain(i18nOf(language).t(`view.${view}`))
      expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    },
  )

  it('changes language and theme of the page with the address', async () => {
    const { user } = renderApp()
    await title()
    await user.click(screen.getByRole('button', { name: 'English' }))
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Tianjin 2018 Annual Report on Government Information Disclosure')
    expect(document.documentElement).toHaveAttribute('lang', 'en')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Theme' }), 'Projector')
    expect(document.documentElement).toHaveAttribute('data-theme', 'projector')
    expect(location.hash).toBe('#overview?lang=en&theme=projector')
  })

  it('gives the focus to a view that is newly opened, across views of one report and of all of them', async () => {
    const { user } = renderApp('#overview?lang=en')
    await opened()
    expect(document.body).toHaveFocus()
    await user.click(screen.getByRole('link', { name: 'Report: Tianjin 2018. All reports' }))
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus())
    await user.click(screen.getByRole('link', { name: 'Disputes' }))
    expect(await screen.findByText('Disputes', { selector: 'main *' })).toBeVisible()
    expect(screen.getByRole('main')).toHaveFocus()
  })

  it('presents from the slide of the view that is open', async () => {
    const { user } = renderApp('#disputes?lang=en')
    await opened()
    await user.click(screen.getByRole('button', { name: 'Present' }))
    expect(location.hash).toBe('#disputes?slide=7&lang=en')
  })

  it('opens filters beside the view, a selection, a source, one chart alone, and shuts each by Back', async () => {
    const { user } = renderApp('#overview?lang=en')
    await opened()
    await user.click(screen.getByRole('button', { name: 'Filters' }))
    const filters = within(screen.getByRole('region', { name: 'Filters' }))
    await user.click(filters.getByRole('button', { name: 'Fax' }))
    expect(await screen.findByRole('button', { name: 'Remove Method: Fax' })).toBeVisible()
    const card = screen.getAllByRole('figure').find((figure) => figure.dataset['chart'] === 'application-methods')
    if (!card) throw new Error('the overview has the methods')
    await user.click(within(card).getByRole('button', { name: 'Enlarge' }))
    expect(within(screen.getByRole('dialog', { name: 'Applications received, by method' })).getByText(/^Filter in force \(Method\)/)).toBeVisible()
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Close' }))
    expect(location.hash).toBe('#overview?method=fax&filters=open&lang=en')
    for (const hash of [
      '#overview?method=fax&enlarge=application-methods&filters=open&lang=en',
      '#overview?method=fax&filters=open&lang=en',
      '#overview?filters=open&lang=en',
      '#overview?lang=en',
    ]) {
      act(() => window.history.back())
      await waitFor(() => expect(location.hash).toBe(hash))
    }
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Filters' })).not.toBeInTheDocument())
  })

  it('focuses the content of a view that is newly opened', async () => {
    renderApp()
    await title()
    act(() => goTo({ ...readViewState(), view: 'disclosure' }))
    await screen.findByRole('heading', { level: 1, name: /区政府公开占/ })
    expect(screen.getByRole('main')).toHaveFocus()
  })
})

describe('the four screens before and instead of a report', () => {
  it('loading: says so, and the bar already works', async () => {
    renderApp('#overview?lang=en', { [REPORT]: { line: 'pending' } })
    expect(screen.getByText('Loading the report…')).toBeVisible()
    expect(screen.getByRole('navigation', { name: 'Views' })).toBeVisible()
    expect(await screen.findByRole('link', { name: 'Report: Tianjin 2018. All reports' })).toBeVisible()
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Loading the report…')
  })

  it.each<[string, Record<string, FileAnswer>, string]>([
    ['network down', { 'index.json': { line: 'down' } }, '没有连上网络'],
    ['404', { [REPORT]: { status: 404 } }, '找不到数据文件'],
    ['500', { 'index.json': { status: 500 } }, '服务器没有给出数据文件'],
    ['broken JSON', { [REPORT]: '{"schemaVersion": 1,' }, '数据文件损坏'],
    ['schema broken', { [REPORT]: JSON.stringify({ ...tianjin, level: 'galactic' }) }, '数据文件不符合格式'],
    ['newer version', { [REPORT]: JSON.stringify({ ...tianjin, schemaVersion: 2 }) }, '数据文件的格式比本页新'],
  ])('failed (%s): says what, and goes on after it was mended and tried again', async (_, files, heading) => {
    const { user } = renderApp('#overview', files)
    expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeVisible()
    expect(screen.queryByText('正在加载年报……')).not.toBeInTheDocument()
    expect(screen.getByRole('navigation', { name: '各部分' })).toBeVisible()
    for (const file of Object.keys(files)) delete files[file]
    await user.click(screen.getByRole('button', { name: '重试' }))
    expect(await title()).toBeVisible()
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('failed again: says so again', async () => {
    const { user, asked } = renderApp('#overview', { 'index.json': { line: 'down' } })
    await screen.findByRole('alert')
    await user.click(screen.getByRole('button', { name: '重试' }))
    await waitFor(() => expect(asked.filter((file) => file === 'index.json').length).toBeGreaterThan(1))
    expect(await screen.findByRole('alert')).toBeVisible()
  })

  it('says after a while that it takes long, and offers the page anew', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    renderApp('#overview?lang=en', { [REPORT]: { line: 'pending' } })
    expect(screen.queryByRole('button', { name: /^Reload the page/ })).not.toBeInTheDocument()
    act(() => void vi.advanceTimersByTime(10_000))
    expect(screen.getByText(/^This takes longer than usual/)).toBeVisible()
    expect(screen.getByRole('button', { name: /^Reload the page/ })).toBeVisible()
  })

  it('asks for another report also when the browser has gone offline: the offline copy may have it', async () => {
    renderApp()
    await title()
    act(() => void window.dispatchEvent(new Event('offline')))
    onTestFinished(() => void window.dispatchEvent(new Event('online')))
    act(() => goTo({ ...readViewState(), report: 'huaian-2024' }))
    expect(await screen.findByRole('heading', { level: 1, name: /淮安市/ })).toBeVisible()
  })

  it('unknown: leads to all reports, and opens the default one', async () => {
    const { user } = renderApp('#work?report=suqian-1999')
    expect(await screen.findByRole('heading', { level: 1, name: '没有这份年报' })).toBeVisible()
    expect(screen.getByText('地址中的年报“suqian-1999”不在目录中。')).toBeVisible()
    expect(screen.getByRole('button', { name: '打开全部年报' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: '打开默认年报' }))
    expect(await title()).toBeVisible()
    expect(location.hash).toBe('#overview')
  })

  it('partial: shows what is given, says what is not, and computes nothing from it', async () => {
    renderApp('#overview?lang=en&table=dispute-results', { [REPORT]: without(/^(review\.|disclosure\.channel\.weibo)/) })
    expect(await opened()).toHaveTextContent('Tianjin 2018')
    const headline = screen.getByRole('list', { name: 'Headline figures' })
    expect(headline).toHaveTextContent('466,860')
    expect(within(headline).getByRole('button', { name: /^not published, Administrative reviews/ })).toHaveTextContent(/^not published$/)
    expect(screen.getByRole('heading', { level: 3, name: /There is no figure for “Administrative reviews”/ })).toBeVisible()
    const results = within(screen.getByRole('table', { name: /^Results of administrative review/ }))
    // The whole of the panel and its three rows.
    expect(results.getAllByRole('button', { name: /^not published, Administrative reviews/ })).toHaveLength(4)
    expect(results.getByRole('button', { name: /^299 cases, Lawsuits/ })).toBeVisible()
    expect(screen.getByRole('img', { name: /Government Weibo not published/ })).toBeInTheDocument()
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it.each(REPORT_VIEWS)('partial to the last figure: %s still opens', async (view) => {
    renderApp(`#${view}?lang=en`, { [REPORT]: without(/./) })
    const heading = await opened()
    expect(heading.textContent).not.toMatch(/[{}]|undefined|NaN/)
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })
})

describe('a damaged address', () => {
  it('opens the nearest valid view and says which parts it left out', async () => {
    const { user } = renderApp('#disputes?lang=en&colour=red&channel=weibo,pigeon')
    await opened()
    const notice = screen.getByText('Parts of the address were not understood: colour=red , channel=weibo,pigeon. The rest is in force.')
    expect(notice).toBeVisible()
    expect(await screen.findByRole('button', { name: 'Remove Channel: Government Weibo' })).toBeVisible()
    const steps = window.history.length
    await user.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(notice).not.toBeInTheDocument()
    expect(location.hash).toBe('#disputes?channel=weibo&lang=en')
    expect(window.history.length).toBe(steps)
  })
  it('names a place that the view does not have, and takes it away when dismissed', async () => {
    const { user } = renderApp('#disputes?lang=en&at=nowhere')
    const notice = await screen.findByText('Parts of the address were not understood: at=nowhere. The rest is in force.')
    await user.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(notice).not.toBeInTheDocument()
    expect(location.hash).toBe('#disputes?lang=en')
  })
  it('is not spoken of where the place is there', async () => {
    renderApp('#disputes?lang=en&at=dispute-rates')
    await waitFor(() => expect(document.querySelector('[data-place="dispute-rates"]')).toHaveFocus())
    expect(screen.queryByText(/^Parts of the address/)).not.toBeInTheDocument()
  })
  it('cuts what is long', async () => {
    renderApp(`#overview?lang=en&colour=${'x'.repeat(5000)}`)
    expect((await screen.findByText(/^Parts of the address/)).textContent?.length).toBeLessThan(200)
  })
  it('is not spoken of where all was understood', async () => {
    renderApp('#overview?channel=weibo')
    await title()
    expect(screen.queryByText(/地址中有无法识别的部分/)).not.toBeInTheDocument()
  })
})
