import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { readViewState } from '../../src/address/use-address'
import { evaluate, stated } from '../../src/report/quantity'
import { FigureButton } from '../../src/widgets/figure-button'
import { SourcePanel } from '../../src/widgets/source/source-panel'
import { consistentCells, makeReport, steadyNumbers } from '../report/make-report'
import { renderWith } from '../support/render'
import { tianjin } from '../support/tianjin'

const panel = () => screen.getByRole('dialog', { name: /^(这个数从哪里来|Where this number comes from)$/ })
/** Draws the panel and waits until what it says is there. */
async function openSource(options: Parameters<typeof renderWith>[1]) {
  const opened = renderWith(<SourcePanel />, options)
  await waitFor(() => expect(within(panel()).queryByRole('status')).not.toBeInTheDocument())
  return opened
}
const expectNoPanel = () => expect(screen.queryByRole('dialog')).not.toBeInTheDocument()

describe('FigureButton', () => {
  it('is named by value, unit and name, and opens its source as a step of the history', async () => {
    const steps = window.history.length
    const { user } = renderWith(
      <>
        <FigureButton quantity={stated(tianjin, 'applications.received')} />
        <SourcePanel />
      </>,
    )
    const figure = screen.getByRole('button', { name: '14,819件，收到申请数，查看出处' })
    expect(figure).toHaveTextContent(/^14,819$/)
    await user.click(figure)
    expect(location.hash).toBe('#overview?source=applications.received')
    expect(window.history.length).toBe(steps + 1)
    expect(panel()).toBeVisible()
    await user.click(within(panel()).getByRole('button', { name: '关闭' }))
    expectNoPanel()
    expect(figure).toHaveFocus()
  })
  it.each([
    ['none', 'zh', '182'],
    ['small', 'zh', '182次'],
    ['joined', 'zh', '182次'],
    ['none', 'en', '182'],
    ['small', 'en', '182 conferences'],
    ['joined', 'en', '182 conferences'],
  ] as const)('shows its unit: %s, %s', (unit, language, text) => {
    renderWith(<FigureButton quantity={stated(tianjin, 'response.press-conferences')} unit={unit} />, { at: `#overview?lang=${language}` })
    expect(screen.getByRole('button')).toHaveTextContent(new RegExp(`^${text}$`))
  })
  it('leads to the reason where a figure is missing', async () => {
    const { user } = renderWith(<FigureButton quantity={stated(tianjin, 'complaints.total')} unit="joined" />)
    const figure = screen.getByRole('button', { name: '未公布，举报投诉数量，查看出处' })
    expect(figure).toHaveTextContent(/^未公布$/)
    await user.click(figure)
    expect(readViewState().source).toBe('complaints.total')
  })
  it('opens by the keyboard', async () => {
    const { user } = renderWith(<FigureButton quantity={stated(tianjin, 'review.total')} />)
    await user.tab()
    await user.keyboard('{Enter}')
    expect(readViewState().source).toBe('review.total')
  })
})

describe('SourcePanel', () => {
  it('is shut where the address names no number', () => {
    renderWith(<SourcePanel />)
    expectNoPanel()
  })

  it('shows a stated figure: value, kind, section and paragraph, where it is shown, its id', async () => {
    await openSource({ at: '#overview?source=disclosure.channel.website&lang=en' })
    const source = within(panel())
    expect(source.getByText('Items disclosed through government websites')).toBeVisible()
    expect(panel()).toHaveTextContent('258,529items')
    expect(source.getByText(/^Kind: exact\./)).toBeVisible()
    expect(source.getByText(/^Section 二, .+, paragraph \d$/)).toBeVisible()
    expect(source.getByText('disclosure.channel.website')).toBeVisible()
    expect(source.getByRole('link', { name: 'Items disclosed by channel, as coverage of the total' })).toHaveAttribute(
      'href',
      expect.stringContaining('#disclosure?at=disclosure-channels&lang=en'),
    )
    expect(source.getByRole('link', { name: 'Its row of the statistics table' })).toHaveAttribute(
      'href',
      expect.stringContaining('#statistics?at=disclosure.channel.website'),
    )
  })

  it.each([
    ['services.visits', '性质：概数（多于）。原文作“突破752万”。'],
    ['reform.days-reduction', '性质：原文所印百分比。原文作“74.37%”。'],
    ['response.social-media', '与统计表该行仅近似对应'],
  ])('says of %s what kind of number it is', async (ref, text) => {
    await openSource({ at: `#overview?source=${ref}` })
    expect(panel()).toHaveTextContent(text)
  })

  it('shows a computed number as a formula, each operand of which leads on, and Back leads back', async () => {
    const { user } = await openSource({ at: '#overview?source=rate:correction-both&lang=en' })
    expect(within(panel()).getByText('Correction rate, both')).toBeVisible()
    const operands = within(panel())
      .getAllByRole('button', { name: /show source$/ })
      .map((operand) => operand.textContent)
    expect(operands).toEqual(['44', '11', '442', '363'])
    expect(panel()).toHaveTextContent('= 6.83%')
    expect(panel()).toHaveTextContent('Kind: computed from figures of the report.')
    await user.click(within(panel()).getByRole('button', { name: /^363 cases, Lawsuits/ }))
    expect(within(panel()).getByText('litigation.total')).toBeVisible()
    window.history.back()
    await waitFor(() => expect(panel()).toHaveTextContent('= 6.83%'))
  })

  it('shows a sum and a difference with their signs', async () => {
    await openSource({ at: '#overview?source=difference:applications.received,applications.completed' })
    expect(panel()).toHaveTextContent(/14,819 收到申请数\s*−\s*14,795 申请办结数 = 24/)
  })

  it('shows the difference of a check; a whole such as 100 % leads nowhere', async () => {
    await openSource({ at: '#quality?source=check:printed-shares-total&lang=en' })
    expect(panel()).toHaveTextContent(/−100% = 0\.01 percentage points/)
    expect(within(panel()).queryByRole('button', { name: /^100%/ })).not.toBeInTheDocument()
    expect(within(panel()).getByRole('button', { name: /^100\.01%, / })).toBeVisible()
    expect(panel()).toHaveTextContent('Kind: computed from figures of the report.')
  })
  it('leads from the difference of a check to both of its sides', async () => {
    const { user } = await openSource({ at: '#quality?source=check:channels-total&lang=en' })
    expect(panel()).toHaveTextContent(/534,463 .+−466,860 .+ = 67,603/)
    await user.click(within(panel()).getByRole('button', { name: /^466,860 items/ }))
    expect(readViewState().source).toBe('disclosure.total')
  })

  it('warns of a small base, and counts the blank cells of a sum', async () => {
    const report = makeReport('2014', { 'review.corrected': 2, 'review.total': 20 })
    await openSource({ at: '#overview?source=rate:correction-review&lang=en', report })
    expect(panel()).toHaveTextContent('The base is under 30: read the rate with care.')
  })
  it('says of how many cells a sum is not', async () => {
    const report = makeReport('2014', { ...consistentCells('2014', steadyNumbers()), 'applications.method.fax': 'blank' })
    await openSource({ at: '#overview?source=sum:applications.method.fax,applications.method.letter&lang=en', report })
    expect(panel()).toHaveTextContent('1 of the cells are blank; the sum is of the reported cells.')
  })

  it.each([
    ['complaints.total', '未公布', '该年统计表有这一行，但所用文本没有给出数值。缺失不等于0。'],
    ['applications.carried-forward', '表式无此行', '该年的表式没有这一行。'],
    ['rate:on-time', '缺数，无法计算', '计算所需的数字有一个未给出，故不计算。'],
  ])('gives the reason why %s is missing', async (ref, reason, explained) => {
    await openSource({ at: `#overview?source=${ref}` })
    expect(panel()).toHaveTextContent(reason)
    expect(within(panel()).getByText(explained)).toBeVisible()
  })

  it('says that a number is unknown, and closes', async () => {
    const { user } = await openSource({ at: '#work?source=share:nothing' })
    expect(panel()).toHaveTextContent('地址里的编号“share:nothing”不对应任何数字。')
    expect(within(panel()).queryByRole('button', { name: /复制/ })).not.toBeInTheDocument()
    await user.click(within(panel()).getByRole('button', { name: '关闭' }))
    expectNoPanel()
    expect(location.hash).toBe('#work')
  })

  it('closes by Back', async () => {
    const { user } = renderWith(
      <>
        <FigureButton quantity={evaluate(tianjin, 'rate:dispute')} />
        <SourcePanel />
      </>,
    )
    await user.click(screen.getByRole('button'))
    expect(panel()).toBeVisible()
    window.history.back()
    await waitFor(expectNoPanel)
  })

  it('copies both citations, and a correction note with id, value, source and address', async () => {
    const { user } = await openSource({ at: '#disputes?source=review.total&lang=en&theme=dark' })
    const copied = async (name: string) => {
      await user.click(within(panel()).getByRole('button', { name }))
      return navigator.clipboard.readText()
    }
    expect(await copied('Copy citation (GB/T 7714)')).toMatch(
      /^天津市人民政府\. 天津市2018年政府信息公开年度报告\[R\]\. \(发布日期不详\): 四、.+，第\d段\. 发布网址未给出\.$/,
    )
    expect(await copied('Copy English citation')).toMatch(
      /^Tianjin Municipal People’s Government\. .+ Date of publication not given, Section 四, .+\.$/,
    )
    const lines = (await copied('Copy correction note')).split('\n')
    expect(lines.slice(0, 4)).toEqual(['Sunshine Report: correction note', 'Id: review.total', 'Name: Administrative reviews', 'Shown as: 442 cases'])
    expect(lines[4]).toMatch(/^Source: Tianjin 2018 Annual Report on Government Information Disclosure, Section 四, /)
    expect(lines[5]).toMatch(/^Address: http:.*#disputes\?report=tianjin-2018&source=review\.total&lang=en&theme=dark$/)
    expect(await copied('Copy link')).toBe(lines[5]?.replace('Address: ', ''))
  })
})
