import { readFileSync } from 'node:fs'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeAll, describe, expect, it } from 'vitest'
import { goTo, readViewState } from '../../src/address/use-address'
import { DEFAULT_STATE } from '../../src/address/view-state'
import { I18nProvider, type Language } from '../../src/i18n'
import { parseReport } from '../../src/report/parse-report'
import type { Report } from '../../src/report/schema'
import { FindDialog } from '../../src/widgets/find/find-dialog'
import { useFindShortcut } from '../../src/widgets/find/use-find-shortcut'
import { ReportProvider } from '../../src/widgets/report-context'
import { consistentCells, makeReport, steadyNumbers } from '../report/make-report'

const tianjin = parseReport(JSON.parse(readFileSync('public/data/reports/tianjin-2018.json', 'utf8')))

// The first import makes the pinyin, which may take longer than a query waits.
beforeAll(() => import('../../src/widgets/find/find-panel'), 30_000)

type Load = NonNullable<Parameters<typeof FindDialog>[0]['load']>

function Page({ language, load, report = tianjin }: { language: Language; load?: Load; report?: Report }) {
  const [finding, setFinding] = useState(false)
  useFindShortcut(() => setFinding(true))
  return (
    <I18nProvider language={language}>
      <ReportProvider report={report}>
        <button type="button" onClick={() => setFinding(true)}>
          open
        </button>
        {finding && <FindDialog onClose={() => setFinding(false)} {...(load && { load })} />}
      </ReportProvider>
    </I18nProvider>
  )
}

/** Opens find as a reader does, and returns its field. */
async function openFind({ language = 'zh', load, report = tianjin }: { language?: Language; load?: Load; report?: Report } = {}) {
  const user = userEvent.setup()
  goTo(DEFAULT_STATE)
  render(<Page language={language} report={report} {...(load && { load })} />)
  await user.click(screen.getByRole('button', { name: 'open' }))
  return { user, field: await screen.findByRole('combobox') }
}

const options = () => screen.getAllByRole('option')
const marked = () => screen.getByRole('option', { selected: true })

describe('FindDialog', () => {
  it.each([
    ['新闻发布会', 'zh', '参加或举办新闻发布会总次数 182 次'],
    ['xwfbh', 'zh', '参加或举办新闻发布会总次数 182 次'],
    ['press', 'en', 'Press conferences held or attended 182 conferences'],
    ['14,819', 'zh', '收到申请数 14,819 件'],
  ] as const)('answers %s in %s with name, value and unit', async (query, language, name) => {
    const { user, field } = await openFind({ language })
    await user.type(field, query)
    expect(options()[0]).toHaveAccessibleName(name)
    expect(field).toHaveAttribute('aria-activedescendant', options()[0]?.id)
  })

  it('shows the other language, where it stands in the report, and where on screen', async () => {
    const { user, field } = await openFind()
    await user.type(field, '182')
    expect(marked()).toHaveAccessibleDescription(/^Press conferences held or attended 原文：一（四）.*第1段 所在：年度工作 › 解读与回应次数$/)
    const option = within(marked())
    expect(option.getByText('Press conferences held or attended')).toHaveAttribute('lang', 'en')
    expect(option.getByText(/一（四）.*第1段/)).toBeVisible()
    expect(option.getByText(/年度工作 › 解读与回应次数/)).toBeVisible()
  })

  it('goes to the chart that shows the figure, and closes', async () => {
    const { user, field } = await openFind()
    await user.type(field, 'xwfbh{Enter}')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(location.hash).toBe('#work?at=response-activities')
  })

  it.each([
    ['举报投诉数量', '#statistics?at=complaints.total'],
    ['957,995', '#work?at=hotline.call-backs'],
    ['公开率 口径B', '#overview?rate=b&at=headline'],
    ['按时办结率', '#sources?at=definition.rate.on-time'],
    ['行政诉讼纠错率', '#disputes?at=dispute-rates'],
    ['网站占比', '#disclosure?at=disclosure-channels'],
    ['不同意公开', '#applications?at=application-outcomes'],
    ['结转下年度', '#overview?source=applications.carried-forward'],
  ])('takes %s to %s', async (query, address) => {
    const { user, field } = await openFind()
    await user.type(field, `${query}{Enter}`)
    expect(location.hash).toBe(address)
  })

  it('answers for one kind of applicant with its value, its place in the report and the cell on screen', async () => {
    const cells = { ...consistentCells('2021', steadyNumbers()), 'outcomes.unable.unclear@research': 4321 }
    const { user, field } = await openFind({ report: makeReport('2021', cells) })
    await user.type(field, '科研机构 内容不明确')
    expect(marked()).toHaveAccessibleName('补正后申请内容仍不明确 · 科研机构 4,321 件')
    expect(marked()).toHaveAccessibleDescription(/research.*所在：统计表$/)
    await user.keyboard('{Enter}')
    expect(location.hash).toBe('#statistics?at=outcomes.unable.unclear@research')
  })

  it('opens the source of any result, also from the keyboard', async () => {
    const { user, field } = await openFind()
    await user.type(field, '纠错{ArrowDown}')
    await user.tab()
    expect(document.activeElement).toHaveAccessibleName(/行政诉讼被依法纠错数，11件，查看出处/)
    await user.keyboard('{Enter}')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(readViewState()).toMatchObject({ view: 'overview', source: 'litigation.corrected' })
  })

  it('goes where a click on a result points, and keeps the filter without hiding the figure', async () => {
    const { user, field } = await openFind()
    goTo({ ...DEFAULT_STATE, show: 'only', filter: { ...DEFAULT_STATE.filter, channel: ['weibo'] } })
    await user.type(field, '政务微信')
    await user.click(screen.getByRole('option', { name: /政务微信公开政府信息数/ }))
    expect(readViewState()).toMatchObject({ view: 'disclosure', at: 'disclosure-channels', show: 'highlight', filter: { channel: ['weibo'] } })
  })

  it('marks by arrows, Home and End, round both ends', async () => {
    const { user, field } = await openFind()
    await user.type(field, '公开')
    const last = options().length - 1
    for (const [key, index] of [
      ['{ArrowDown}', 1],
      ['{ArrowDown}', 2],
      ['{Home}', 0],
      ['{ArrowUp}', last],
      ['{ArrowDown}', 0],
      ['{End}', last],
    ] as const) {
      await user.keyboard(key)
      expect(options().indexOf(marked())).toBe(index)
      expect(field).toHaveAttribute('aria-activedescendant', marked().id)
    }
    await user.keyboard('{Backspace}')
    expect(options().indexOf(marked())).toBe(0)
  })

  it('leaves the keys alone while an input method composes', async () => {
    const { user, field } = await openFind()
    await user.type(field, '公开')
    const before = location.hash
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
    fireEvent.keyDown(field, { key: 'ArrowDown', isComposing: true })
    expect(location.hash).toBe(before)
    expect(options().indexOf(marked())).toBe(0)
  })

  it('offers the headline figures before anything is typed', async () => {
    await openFind()
    expect(options()[0]).toHaveAccessibleName('主动公开政府信息数 466,860 条')
    expect(screen.getByText('常问的数字')).toBeVisible()
  })

  it('says so when nothing matches, what may be typed, and announces counts', async () => {
    const { user, field } = await openFind()
    await user.type(field, 'qqqq')
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument()
    expect(field).toHaveAttribute('aria-expanded', 'false')
    expect(screen.getAllByText(/没有找到“qqqq”.*拼音/)[0]).toBeVisible()
    await user.clear(field)
    await user.type(field, '182')
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('找到1项'))
  })

  it('says why a figure has no value', async () => {
    const { user, field } = await openFind()
    await user.type(field, '专项经费')
    expect(marked()).toHaveAccessibleName('政府信息公开专项经费 未公布')
  })

  it('holds nothing but options in the list', async () => {
    const { user, field } = await openFind()
    await user.type(field, '公开')
    const list = screen.getByRole('listbox', { name: '找到的数字' })
    expect(field).toHaveAttribute('aria-controls', list.id)
    expect(within(list).queryByRole('button')).not.toBeInTheDocument()
    expect(screen.getAllByRole('button', { name: /查看出处/ })).toHaveLength(options().length)
  })

  it('opens by Ctrl K and ⌘ K, not by a shifted or composed one', () => {
    render(<Page language="zh" />)
    fireEvent.keyDown(document.body, { key: 'K', ctrlKey: true, shiftKey: true })
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true, isComposing: true })
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(fireEvent.keyDown(document.body, { key: 'k', metaKey: true })).toBe(false)
    expect(screen.getByRole('dialog', { name: '查找任意数字' })).toBeVisible()
  })

  it('says that it is loading, that it failed, and tries again', async () => {
    const user = userEvent.setup()
    let tries = 0
    const load: Load = async () => {
      tries += 1
      if (tries === 1) throw new Error('offline')
      return ({ onClose }) => <button onClick={onClose}>ready</button>
    }
    render(<Page language="en" load={load} />)
    await user.click(screen.getByRole('button', { name: 'open' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('This part could not be loaded')
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await user.click(await screen.findByRole('button', { name: 'ready' }))
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('offers a new page where a second try fails as well', async () => {
    const user = userEvent.setup()
    let reloads = 0
    render(
      <I18nProvider language="en">
        <FindDialog onClose={() => {}} load={() => Promise.reject(new Error('offline'))} reload={() => (reloads += 1)} />
      </I18nProvider>,
    )
    await user.click(await screen.findByRole('button', { name: 'Try again' }))
    await user.click(await screen.findByRole('button', { name: /Reload the page/ }))
    expect(reloads).toBe(1)
  })

  it('arrives again at a place that the address already points at', async () => {
    const { user, field } = await openFind()
    goTo({ ...DEFAULT_STATE, view: 'work', at: 'response-activities' })
    const steps = history.length
    await user.type(field, 'xwfbh{Enter}')
    expect(location.hash).toBe('#work?at=response-activities')
    expect(history).toHaveLength(steps)
  })

  it('says that Enter puts the answer on the screen while presenting', async () => {
    await openFind()
    expect(screen.getByText(/Enter 前往/)).toBeInTheDocument()
    act(() => goTo({ ...DEFAULT_STATE, slide: 1 }))
    expect(screen.getByText(/Enter 放到屏幕上/)).toBeInTheDocument()
  })

  it('keeps what is typed before its script has come', async () => {
    const { FindPanel } = await import('../../src/widgets/find/find-panel')
    const user = userEvent.setup()
    let come = () => {}
    render(<Page language="zh" load={() => new Promise((resolve) => (come = () => resolve(FindPanel)))} />)
    await user.keyboard('{Control>}k{/Control}xwf')
    await act(async () => come())
    await user.keyboard('bh')
    expect(screen.getByRole('combobox')).toHaveValue('xwfbh')
    expect(marked()).toHaveAccessibleName('参加或举办新闻发布会总次数 182 次')
  })

  it('shows that it is on its way', async () => {
    const user = userEvent.setup()
    render(<Page language="zh" load={() => new Promise(() => {})} />)
    await user.click(screen.getByRole('button', { name: 'open' }))
    expect(screen.getByRole('status')).toHaveTextContent('正在加载')
  })
})
