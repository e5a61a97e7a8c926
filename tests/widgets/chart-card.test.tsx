import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { goTo, readViewState } from '../../src/address/use-address'
import { DEFAULT_STATE } from '../../src/address/view-state'
import type { ChartId } from '../../src/report/charts'
import { FACET_ITEMS, FACETS, itemsOf } from '../../src/report/facets'
import { ChartCard } from '../../src/widgets/chart-card/chart-card'
import { CHART_FACETS, chartModel, chartsOf } from '../../src/report/chart-model'
import { EmptyChart, isEmpty } from '../../src/widgets/chart-card/empty-chart'
import { ReachLine } from '../../src/widgets/chart-card/reach-line'
import { consistentCells, makeReport, steadyNumbers } from '../report/make-report'
import { filterOf } from '../support/quantities'
import { renderWith } from '../support/render'
import { tianjin } from '../support/tianjin'

/** The charts of the default report. */
const CHARTS = chartsOf('2014')

const packed = (text: string): string => text.replace(/\s+/g, '')
const rows = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) => row.querySelector('th')?.textContent)
const heads = () => screen.getAllByRole('columnheader').map((head) => head.textContent)
const cellsOf = (name: string | RegExp) =>
  within(screen.getByRole('row', { name }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent)

describe('ReachLine', () => {
  it.each(CHARTS)('%s says of every facet whether it reaches, and why not', (id) => {
    for (const facet of FACETS.filter((each) => each !== 'group')) {
      const key = FACET_ITEMS[facet][0]?.key ?? ''
      const { unmount } = renderWith(<ReachLine id={id} />, { at: `#overview?lang=en&${facet}=${key}` })
      const line = screen.getByText(/^(Filter in force|The filter|No filter)/, { selector: '[data-reach]' })
      if (itemsOf(facet, '2014').length === 0 && CHART_FACETS[id].length > 0) expect(line).toHaveTextContent(/has no effect: the form of this report/)
      else if (CHART_FACETS[id].includes(facet))
        expect(line).toHaveTextContent(new RegExp(`^Filter in force \\(${facet}\\): selection highlighted, others dimmed; `, 'i'))
      else if (CHART_FACETS[id].length > 0)
        expect(line).toHaveTextContent(new RegExp(`^The filter \\(${facet}\\) does not reach this chart: the form does not cross these rows`, 'i'))
      else expect(line).toHaveTextContent('No filter reaches this chart: it has no row to filter by.')
      unmount()
    }
  })
  it('says the same at once and after the next frames when a filter that reaches the card goes out of force', async () => {
    renderWith(<ReachLine id="application-outcomes" />, { at: '#overview?reply=granted' })
    const said = () => document.querySelector('[data-reach]')?.textContent
    act(() => goTo({ ...readViewState(), filter: DEFAULT_STATE.filter }))
    expect(said()).toBe('可按答复筛选：点选条、名称或按钮。')
    await act(() => new Promise((resolve) => setTimeout(resolve, 100)))
    expect(said()).toBe('可按答复筛选：点选条、名称或按钮。')
  })
  it.each<[ChartId, string, string]>([
    ['outcome-groups', 'applicant=business', '筛选生效（申请人）：数值只计所选申请人，占比也以此为基数。'],
    [
      'outcome-groups',
      'applicant=business&outcome=granted',
      '筛选生效（申请人、办理结果）：数值只计所选申请人，占比也以此为基数；突出所选，其余变淡。',
    ],
    ['outcome-kinds', 'outcome=granted&show=only', '筛选生效（办理结果）：数值只计所选办理结果，占比也以此为基数。'],
    ['application-kinds', 'applicant=business&show=only', '筛选生效（申请人）：只显示所选；占比以全部为基数。'],
    ['application-kinds', 'outcome=granted', '筛选（办理结果）不影响此图：本表式没有这些项目之间的交叉数据。'],
    ['outcome-groups', 'channel=weibo', '筛选（渠道）不起作用：本年报的表式没有这些项目。'],
    ['dispute-results', 'forum=litigation', '筛选（途径）不起作用：本年报的表式没有这些项目。'],
  ])('%s of a later form with %s', (id, query, text) => {
    renderWith(<ReachLine id={id} />, { at: `#overview?${query}`, report: makeReport('2021', consistentCells('2021', steadyNumbers())) })
    expect(screen.getByText(text)).toBeVisible()
  })
  it.each<[ChartId, string]>([
    ['dispute-results', '可按途径、结果筛选：点选条、名称或按钮。'],
    ['disclosure-channels', '可按渠道筛选：点选条、名称或按钮。'],
    ['reform-days', '此图不受筛选影响：它不含可筛选的项目。'],
  ])('says without a filter what would reach %s', (id, text) => {
    renderWith(<ReachLine id={id} />, { at: '#overview?show=only' })
    expect(screen.getByText(text)).toBeVisible()
  })
  it.each<[ChartId, string, string]>([
    ['application-outcomes', 'reply=granted&show=only&base=selection', '筛选生效（答复）：只显示所选；占比以所选为基数。'],
    ['disclosure-channels', 'channel=weibo&base=selection', '筛选生效（渠道）：突出所选，其余变淡；渠道有重叠，始终显示对总数的覆盖率。'],
    ['dispute-results', 'forum=review&result=other&method=fax', '筛选生效（途径、结果）：突出所选，其余变淡；占比以全部为基数。'],
    ['dispute-results', 'result=other&measure=share&base=selection', '筛选生效（结果）：突出所选，其余变淡；占比以全部为基数。'],
    ['application-methods', 'reply=granted&channel=weibo', '筛选（渠道、答复）不影响此图：本表式没有这些项目之间的交叉数据。'],
  ])('%s with %s', (id, query, text) => {
    renderWith(<ReachLine id={id} />, { at: `#overview?${query}` })
    expect(screen.getByText(text)).toBeVisible()
  })
})

describe('EmptyChart', () => {
  it('says that the report gives no figure, and why, and leads to what it does give, with the filter kept', () => {
    const model = chartModel(makeReport('2014', { 'applications.level.district': 'illegible' }), 'application-levels', DEFAULT_STATE)
    expect(isEmpty(model)).toBe(true)
    renderWith(<EmptyChart model={model} />, { at: '#applications?lang=en&method=fax&show=only' })
    expect(screen.getByText(/^The report gives no figure for this chart: /)).toHaveTextContent(
      /: Municipal departments \(not in the form\), District governments \(illegible\)\.$/,
    )
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Open Statistics' })).toHaveAttribute(
      'href',
      expect.stringMatching(/#statistics\?method=fax&show=only&lang=en$/),
    )
  })
  it('stands in no chart of a report that gives a figure of it, and whatever is selected', () => {
    for (const id of CHARTS) {
      expect(isEmpty(chartModel(tianjin, id, DEFAULT_STATE))).toBe(false)
      for (const facet of FACETS)
        for (const { key } of FACET_ITEMS[facet])
          expect(isEmpty(chartModel(tianjin, id, { ...DEFAULT_STATE, show: 'only', filter: filterOf({ [facet]: [key] }) }))).toBe(false)
    }
  })
})

describe('the table of a chart', () => {
  it('has the printed beside the computed share of every reply', () => {
    renderWith(<ChartCard id="application-outcomes" />, { at: '#overview?lang=en&table=application-outcomes' })
    expect(heads()).toEqual(['Row', 'Value', 'Share', 'Share as printed'])
    expect(screen.getAllByRole('row')).toHaveLength(9)
    expect(cellsOf(/^Granted/)).toEqual(['5,651replies', '38.20%', '38.20%'])
    expect(cellsOf(/^Partly granted/)).toEqual(['281replies', '1.90%', '1.90%'])
    expect(screen.getByRole('table', { name: /^The eight kinds of reply · “Granted” leads with 5,651 replies, 38\.20%/ })).toBeVisible()
  })
  it('has rows that select, and numbers that lead to their source', async () => {
    const { user } = renderWith(<ChartCard id="application-outcomes" />, { at: '#overview?lang=en&table=application-outcomes' })
    const row = within(screen.getByRole('row', { name: /^Refused/ }))
    await user.click(row.getByRole('button', { name: 'Refused' }))
    expect(readViewState().filter.reply).toEqual(['refused'])
    expect(row.getByRole('button', { name: 'Refused' })).toHaveAttribute('aria-pressed', 'true')
    await user.click(row.getByRole('button', { name: /^8\.93%, Refused: share of “/ }))
    expect(readViewState().source).toBe('share:replies.refused')
  })
  it('calls the shares of channels coverage', () => {
    renderWith(<ChartCard id="disclosure-channels" />, { at: '#overview?table=disclosure-channels' })
    expect(heads()).toEqual(['项目', '数值', '覆盖率'])
    expect(cellsOf(/^政府公报/)).toEqual(['184条', '0.04%'])
  })
  it('groups by forum, each with its whole and its own rows; a forum is selected by its name', async () => {
    const { user } = renderWith(<ChartCard id="dispute-results" />, { at: '#overview?lang=en&table=dispute-results' })
    expect(rows()).toEqual(['Row', 'Reviews442 cases', 'Upheld', 'Corrected', 'Other', 'Lawsuits363 cases', 'Upheld', 'Corrected', 'Other'])
    const forum = screen.getByRole('button', { name: 'Lawsuits' })
    expect(forum).toHaveAttribute('aria-pressed', 'false')
    await user.click(forum)
    expect(readViewState().filter.forum).toEqual(['litigation'])
    expect(forum).toHaveAttribute('aria-pressed', 'true')
    await user.click(within(screen.getByRole('table')).getByRole('button', { name: /^363 cases, Lawsuits/ }))
    expect(readViewState().source).toBe('litigation.total')
  })
  it('says what is outside a selection on its own base', () => {
    renderWith(<ChartCard id="application-methods" />, { at: '#overview?lang=en&table=application-methods&method=fax,letter&base=selection' })
    expect(heads()).toEqual(['Row', 'Value', 'Share of selection'])
    expect(cellsOf(/^Letter/)).toEqual(['4,605applications', '97.42%'])
    expect(cellsOf(/^Online/)).toEqual(['5,900applications', 'not selected'])
  })
  it('loses the others when only the selection is shown, and no base but its own is named', () => {
    renderWith(<ChartCard id="application-methods" />, { at: '#overview?lang=en&table=application-methods&method=fax&show=only' })
    expect(screen.getAllByRole('row')).toHaveLength(2)
    expect(screen.getByText(/Shares of “Applications received”, 14,819 applications/)).toBeVisible()
  })
  it('selects a whole group by its row, and says where a group is selected in part', async () => {
    const { user } = renderWith(<ChartCard id="application-groups" />, { at: '#applications?lang=en&table=application-groups&reply=granted' })
    const group = screen.getByRole('button', { name: /^Disclosed/ })
    expect(group).toHaveAttribute('aria-pressed', 'mixed')
    await user.click(group)
    expect(readViewState().filter.reply).toEqual(['already-public', 'granted'])
    expect(group).toHaveAttribute('aria-pressed', 'true')
    await user.click(group)
    expect(readViewState().filter.reply).toEqual([])
  })
  it('gives a group that is selected in part no share of the selection', () => {
    renderWith(<ChartCard id="application-groups" />, { at: '#applications?lang=en&table=application-groups&reply=granted,refused&base=selection' })
    expect(cellsOf(/^Disclosed/)).toEqual(['6,542replies', 'no share'])
    expect(cellsOf(/^Refused/)).toEqual(['1,321replies', '18.95%'])
    expect(cellsOf(/^Unable to provide/)[1]).toBe('not selected')
  })
  it('says of a group that only its selected part is shown, and lets it be completed', async () => {
    const { user } = renderWith(<ChartCard id="application-groups" />, {
      at: '#applications?lang=en&table=application-groups&reply=granted&show=only',
    })
    const group = screen.getByRole('button', { name: 'Disclosed (selected part)' })
    expect(group).toHaveAttribute('aria-pressed', 'mixed')
    await user.click(group)
    expect(readViewState().filter.reply).toEqual(['already-public', 'granted'])
    expect(screen.getByRole('button', { name: 'Disclosed (approximate)' })).toHaveAttribute('aria-pressed', 'true')
  })
  it('gives missing figures their reason and counts them', async () => {
    const report = makeReport('2014', { 'applications.method.fax': 0, 'applications.method.letter': 'illegible' })
    const { user } = renderWith(<ChartCard id="application-methods" />, { at: '#overview?lang=en&table=application-methods', report })
    expect(screen.getByRole('heading')).toHaveTextContent('There is no figure for “Applications received”')
    expect(cellsOf(/^Fax/)[0]).toBe('0applications')
    expect(cellsOf(/^Letter/)).toEqual(['illegible', 'not computed: a figure is missing'])
    expect(cellsOf(/^Online/)[0]).toBe('not published')
    await user.click(within(screen.getByRole('row', { name: /^Letter/ })).getByRole('button', { name: /^illegible/ }))
    expect(readViewState().source).toBe('applications.method.letter')
  })
})

describe('ChartCard', () => {
  it.each(CHARTS)('%s has a heading made from the data, a named group of ways to show it, and a definition', (id) => {
    renderWith(<ChartCard id={id} />, { at: `#overview?lang=en&table=${id}` })
    const heading = screen.getByRole('heading', { level: 3 })
    expect(heading.textContent).not.toMatch(/[{}]|undefined|NaN|not published/)
    expect(screen.getByRole('figure', { name: (name) => packed(name) === packed(heading.textContent ?? '') })).toBeVisible()
    expect(screen.getByText(/1 January 2018 to 31 December 2018 · Unit: /)).toBeVisible()
    expect(screen.getByRole('group', { name: /: show as$/ })).toBeVisible()
    expect(screen.getByRole('link', { name: /^Definition/ })).toHaveAttribute(
      'href',
      expect.stringMatching(new RegExp(`#sources\\?(.+&)?at=definition\\.${id}&`)),
    )
  })
  it('is one named picture, or the table, by the address', async () => {
    const { user } = renderWith(<ChartCard id="application-levels" />)
    expect(screen.getByRole('img', { name: /区政府 7,912 \(53\.39%\)，市级部门 6,907 \(46\.61%\)/ })).toBeInTheDocument()
    const steps = window.history.length
    await user.click(screen.getByRole('button', { name: '表' }))
    expect(location.hash).toBe('#overview?table=application-levels')
    expect(window.history.length).toBe(steps + 1)
    expect(screen.getByRole('table')).toBeVisible()
    expect(screen.queryByRole('img')).not.toBeInTheDocument()
    window.history.back()
    await waitFor(() => expect(screen.getByRole('img')).toBeInTheDocument())
  })
  it('names in its picture what is on show, in the order and with the shares of now', () => {
    const picture = () => screen.getByRole('img').getAttribute('aria-label')
    const { unmount } = renderWith(<ChartCard id="application-methods" />, { at: '#overview?lang=en&method=fax,letter&base=selection&show=only' })
    expect(picture()).toMatch(/Letter 4,605 \(97\.42%\), Fax 122 \(2\.58%\)$/)
    unmount()
    renderWith(<ChartCard id="application-methods" />, { at: '#overview?lang=en&method=fax,letter' })
    expect(picture()).toMatch(/Online 5,900 \(39\.81%\), Letter 4,605 \(31\.07%\), In person 4,192 \(28\.29%\), Fax 122 \(0\.82%\)$/)
  })
  it('says in its picture which groups show only their selected part', () => {
    renderWith(<ChartCard id="application-flow" />, { at: '#applications?lang=en&reply=granted,refused&show=only' })
    expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(/Disclosed \(selected part\) 5,651/)
    expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(/Refused \(approximate\) 1,321/)
  })
  it('copies a link that opens this chart alone, with its filter, language, theme and report', async () => {
    const { user } = renderWith(<ChartCard id="application-methods" />, { at: '#overview?method=fax&lang=en' })
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    expect(await navigator.clipboard.readText()).toBe(
      `${location.origin}/#overview?report=tianjin-2018&method=fax&enlarge=application-methods&lang=en&theme=light`,
    )
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible()
  })
})
