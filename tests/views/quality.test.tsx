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
})
