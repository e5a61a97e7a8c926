import { readFileSync } from 'node:fs'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { readViewState } from '../../src/address/use-address'
import { formatAddress, parseAddress, DEFAULT_STATE } from '../../src/address/view-state'
import { I18nProvider, type Language } from '../../src/i18n'
import { checkReport } from '../../src/report/checks'
import { parseReport } from '../../src/report/parse-report'
import type { Report } from '../../src/report/schema'
import { checkPlace } from '../../src/words/check-words'
import { QualityView } from '../../src/views/quality/quality-view'
import { ReportProvider } from '../../src/widgets/report-context'
import { consistentCells, makeReport, steadyNumbers } from '../report/make-report'

const tianjin = parseReport(JSON.parse(readFileSync('public/data/reports/tianjin-2018.json', 'utf8')))

function renderView(report: Report = tianjin, language: Language = 'zh') {
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <I18nProvider language={language}>
        <ReportProvider report={report}>
          <QualityView />
        </ReportProvider>
      </I18nProvider>
    </QueryClientProvider>,
  )
}

function checkOf(id: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(`[data-check="${id}"]`)
  if (!element) throw new Error(`the view has no check ${id}`)
  return element
}

beforeEach(() => window.history.replaceState(null, '', '#quality'))

describe('QualityView', () => {
  it('opens with how many checks have each verdict', () => {
    renderView()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('31项核对：15项成立，5项为预期差异，11项因缺数无法核对')
  })

  it('is printed with every check open, and folds them again', () => {
    const { container } = renderView()
    const folded = () => container.querySelectorAll('details:not([open])').length
    const before = folded()
    expect(before).toBeGreaterThan(0)
    window.dispatchEvent(new Event('beforeprint'))
    expect(folded()).toBe(0)
    window.dispatchEvent(new Event('afterprint'))
    expect(folded()).toBe(before)
  })

  it('shows every check of the report', () => {
    renderView()
    const shown = [...document.querySelectorAll('[data-check]')].map((each) => each.getAttribute('data-check'))
    const checks = checkReport(tianjin).map((result) => result.id)
    expect(shown).toHaveLength(checks.length)
    expect(new Set(shown)).toEqual(new Set(checks))
  })

  it('puts differences before what cannot be checked, and what holds last', () => {
    renderView()
    const headings = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)
    expect(headings.slice(0, 3)).toEqual(['预期差异5项', '无法核对11项', '成立15项'])
  })

  it('shows both sides of an identity with their operands', () => {
    renderView()
    const check = checkOf('methods-sum')
    for (const number of ['4,192', '122', '5,900', '4,605'])
      expect(within(check).getByRole('button', { name: new RegExp(number) })).toBeInTheDocument()
    expect(check).toHaveTextContent('相差 0件')
  })

  it('shows the interval that admits the printed 74.37 %', () => {
    renderView()
    const check = checkOf('printed-reduction')
    expect(check).toHaveTextContent('74.23%–74.82%')
    expect(check).toHaveTextContent('0.16个百分点')
    expect(check.closest('section')?.querySelector('[data-place="quality.expected-difference"]')).toBeInTheDocument()
  })

  it('shows the excess of the channels over the total and why', () => {
    renderView()
    expect(checkOf('channels-total')).toHaveTextContent('67,603')
    expect(checkOf('channels-total')).toHaveTextContent('渠道重叠')
  })

  it('compares the printed shares with 100 %', () => {
    renderView()
    expect(checkOf('printed-shares-total')).toHaveTextContent(/100\.01%.*≠.*100%/)
    expect(checkOf('printed-shares-total')).toHaveTextContent('0.01个百分点')
  })

  it('leads from a difference to its source, under an address that names it', async () => {
    renderView()
    const difference = within(checkOf('channels-total')).getByRole('button', { name: /^67,603条/ })
    await userEvent.setup().click(difference)
    expect(readViewState()).toMatchObject({ source: 'check:channels-total', view: 'quality' })
  })

  it('names the operands that are missing', () => {
    renderView()
    expect(checkOf('completed-sum')).toHaveTextContent('缺少：按时办结数、延期办结数')
  })

  it('gives every note on the source with its place, and says that there are no known differences', () => {
    renderView()
    for (const note of tianjin.sourceNotes) expect(screen.getByText(note.zh)).toBeInTheDocument()
    expect(screen.getByText('无。没有一项核对需要这样的说明。')).toBeInTheDocument()
  })

  it('shows a failing check first, with the note of the file', () => {
    const cells = { ...consistentCells('2014', steadyNumbers()), 'review.total': 99_999 }
    const known = [{ check: 'review-sum', note: { zh: '印刷之误', en: 'A misprint' } }]
    renderView(makeReport('2014', cells, { knownDifferences: known }), 'en')
    expect(screen.getAllByRole('heading', { level: 2 })[0]).toHaveTextContent('Fails')
    expect(checkOf('review-sum')).toHaveTextContent('Noted in the data file: A misprint')
  })

  it('gives every check a place that an address can name', () => {
    const later = makeReport('2021', consistentCells('2021', steadyNumbers()))
    const places = [tianjin, later].map((report) => checkReport(report).map((result) => checkPlace(result.id)))
    for (const each of places) {
      expect(new Set(each).size).toBe(each.length)
      for (const at of each)
        expect(parseAddress(formatAddress({ ...DEFAULT_STATE, view: 'quality', at }))).toMatchObject({ state: { at }, unknown: [] })
    }
  })

  it('shows the checks of a later form by row and applicant kind', () => {
    renderView(makeReport('2021', consistentCells('2021', steadyNumbers())))
    expect(checkOf('outcomes-sum@business')).toHaveTextContent('商业企业')
  })

  it('tells operands of one short name apart', () => {
    const cells = { ...consistentCells('2021', steadyNumbers()), 'cases.litigation.upheld': 9999 }
    renderView(makeReport('2021', cells))
    expect(checkOf('text-total:cases.litigation.upheld')).toHaveTextContent(
      /未经复议直接起诉结果维持\s*[\d,]+ \+ 行政诉讼复议后起诉结果维持\s*[\d,]+/,
    )
  })

  it('folds what holds, and what cannot be checked where it is several', () => {
    renderView()
    expect(checkOf('methods-sum').closest('details')).not.toHaveAttribute('open')
    expect(checkOf('subset:replies.refused.privacy').closest('details')).not.toHaveAttribute('open')
    expect(checkOf('channels-total').closest('details')).toBeNull()
  })

  it('opens what is folded around the check that the address points at', () => {
    window.history.replaceState(null, '', '#quality?at=methods-sum')
    readViewState()
    renderView()
    expect(checkOf('methods-sum').closest('details')).toHaveAttribute('open')
    expect(roles()).toMatchObject({ 'applications.received': 'right', 'applications.method.fax': 'left' })
  })

  it('says of sums that hold with blank cells how many are blank', () => {
    const kinds = ['natural-person', 'business', 'research', 'public-welfare', 'legal-service', 'other-organisation']
    const cells = Object.fromEntries(kinds.map((kind, position) => [`outcomes.total@${kind}`, position < 2 ? 7 : ('blank' as const)]))
    renderView(makeReport('2019', { ...cells, 'outcomes.total': 14 }))
    expect(checkOf('kinds-sum:outcomes.total')).toHaveTextContent('其中4格为空')
  })
})

/** Returns the lit cells of the form and their parts in the check. */
function roles(): Record<string, string | null> {
  const cells = [...document.querySelectorAll<HTMLElement>('td[data-role]')]
  return Object.fromEntries(cells.map((cell) => [cell.querySelector('[data-cell]')?.getAttribute('data-cell') ?? '', cell.getAttribute('data-role')]))
}

const cellOf = (ref: string): HTMLElement => {
  const cell = document.querySelector<HTMLElement>(`[data-cell="${ref}"]`)
  if (!cell) throw new Error(`the form has no cell ${ref}`)
  return cell
}

describe('the statutory form beside the checks', () => {
  const wrong = makeReport('2021', { ...consistentCells('2021', steadyNumbers()), 'outcomes.granted@business': 77_777 })

  it.each(['2014', '2019', '2021'] as const)('is the whole %s form, each cell with a verdict that is said in words', (form) => {
    renderView(makeReport(form, consistentCells(form, steadyNumbers())))
    const cells = document.querySelectorAll('[data-cell]')
    expect(cells).toHaveLength({ '2014': 58, '2019': 198, '2021': 200 }[form])
    const [marked] = [...document.querySelectorAll('td[data-verdict="holds"]')]
    expect(marked?.querySelector('button')).toHaveAccessibleName(/成立$/)
  })

  it('marks failing cells by a shape and by words, not by colour alone', () => {
    renderView(wrong)
    const cell = cellOf('outcomes.granted@business')
    expect(cell).toHaveAccessibleName('予以公开 · 商业企业，77,777件，不成立')
    expect(cell.querySelector('svg')).toBeInTheDocument()
    expect(cell.closest('td')).toHaveAttribute('data-verdict', 'fails')
    expect(checkOf('outcomes-sum@business')).toHaveTextContent(/相差 [\d,]+件/)
    expect(checkOf('kinds-sum:outcomes.granted')).toHaveTextContent(/相差 [\d,]+件/)
    expect(document.body).not.toHaveTextContent(/相差 [-−]/)
  })

  it('lights the cells of the check that is chosen, and of the one that is pointed at, and lets them go', async () => {
    renderView(wrong)
    const user = userEvent.setup()
    const check = checkOf('outcomes-sum@business')
    await user.click(within(check).getByRole('button', { name: '在表中标出' }))
    expect(roles()).toMatchObject({ 'outcomes.total@business': 'right', 'outcomes.granted@business': 'left' })
    expect(readViewState().at).toBe('outcomes-sum.business')
    await user.hover(checkOf('kinds-sum:outcomes.granted'))
    expect(roles()).toMatchObject({ 'outcomes.granted': 'right', 'outcomes.granted@research': 'left' })
    await user.unhover(checkOf('kinds-sum:outcomes.granted'))
    await user.click(within(check).getByRole('button', { name: '取消标出' }))
    await user.click(document.body)
    expect(roles()).toEqual({})
    expect(readViewState().at).toBeNull()
  })

  it('shows the cell that a shared link has chosen', () => {
    window.history.replaceState(null, '', '#quality?at=outcomes.granted@business')
    readViewState()
    renderView(wrong)
    expect(cellOf('outcomes.granted@business')).toHaveAttribute('aria-pressed', 'true')
    expect(cellOf('outcomes.granted@business')).toHaveFocus()
    expect(checkOf('kinds-sum:outcomes.granted')).toHaveAttribute('data-lit')
  })

  it('lights the checks of the cell that is chosen and leads to each', async () => {
    renderView(wrong)
    const user = userEvent.setup()
    await user.click(cellOf('outcomes.granted@business'))
    expect(readViewState().at).toBe('outcomes.granted@business')
    const detail = within(screen.getByRole('region', { name: '法定表格与核对结论' })).getByRole('status')
    expect(detail).toHaveTextContent('予以公开 · 商业企业 77,777件')
    const lit = [...document.querySelectorAll('[data-check][data-lit]')].map((each) => each.getAttribute('data-check'))
    expect(lit).toEqual(expect.arrayContaining(['outcomes-sum@business', 'kinds-sum:outcomes.granted']))
    await user.click(within(detail).getByRole('button', { name: /六类申请人之和＝总计：予以公开/ }))
    expect(checkOf('kinds-sum:outcomes.granted')).toHaveFocus()
    expect(roles()).toMatchObject({ 'outcomes.granted@business': 'left' })
  })

  it('is walked with the arrow keys from one stop of the Tab key', async () => {
    renderView(wrong)
    const user = userEvent.setup()
    cellOf('applications.new@natural-person').focus()
    await user.keyboard('{ArrowRight}{ArrowDown}')
    expect(cellOf('applications.carried-in@business')).toHaveFocus()
    await user.keyboard('{ArrowLeft}{ArrowUp}{Enter}')
    expect(cellOf('applications.new@natural-person')).toHaveAttribute('aria-pressed', 'true')
    const table = cellOf('applications.new').closest('table')
    expect(table?.querySelectorAll('[tabindex="0"]')).toHaveLength(1)
  })

  it('leaves a blank cell blank and says so', () => {
    renderView(makeReport('2021', { 'outcomes.granted@business': 'blank', 'outcomes.granted': 0 }))
    expect(cellOf('outcomes.granted@business')).toHaveTextContent(/^$/)
    expect(cellOf('outcomes.granted@business')).toHaveAccessibleName(/空白/)
    expect(cellOf('outcomes.granted')).toHaveTextContent(/^0$/)
  })
})

describe('the check report', () => {
  const wrong = makeReport('2014', { 'review.upheld': 5, 'review.corrected': 1, 'review.other': 0, 'review.total': 9 })

  it('tells what fails with both sides, places and difference, then what cannot be checked, then what holds in short', async () => {
    renderView(wrong)
    await userEvent.setup().click(screen.getByRole('button', { name: '核对报告' }))
    const dialog = screen.getByRole('dialog', { name: '核对报告' })
    const order = [...dialog.querySelectorAll('[data-report-verdict]')].map((each) => each.getAttribute('data-report-verdict'))
    expect(order).toEqual(['fails', 'cannot-check'])
    const fails = dialog.querySelector('[data-report-verdict="fails"]')
    for (const text of ['行政复议三种结果之和', '6件', '9件', '“行政复议数量”行：9件', '相差 3件', 'review-sum'])
      expect(fails).toHaveTextContent(text)
    expect(dialog.querySelector('[data-report-verdict="cannot-check"]')).toHaveTextContent('缺少')
    expect(document.documentElement).toHaveAttribute('data-printing', 'check-report')
    await userEvent.setup().click(within(dialog).getByRole('button', { name: '关闭' }))
    expect(document.documentElement).not.toHaveAttribute('data-printing')
  })
})
