import { chartsOf } from '../../src/report/chart-model'
import { readFileSync } from 'node:fs'
import { render, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { I18nProvider, type Language } from '../../src/i18n'
import glossary from '../../src/report/glossary.json' with { type: 'json' }
import { parseReport } from '../../src/report/parse-report'
import { RATE_IDS, RATES } from '../../src/report/rates'
import type { Report } from '../../src/report/schema'
import { SourcesView } from '../../src/views/sources/sources-view'
import { ReportProvider } from '../../src/widgets/report-context'
import { citation } from '../../src/words/citation'
import { makeReport } from '../report/make-report'

/** The charts of the default report. */
const CHARTS = chartsOf('2014')

const tianjin = parseReport(JSON.parse(readFileSync('public/data/reports/tianjin-2018.json', 'utf8')))

function renderView(report: Report = tianjin, language: Language = 'zh') {
  return render(
    <I18nProvider language={language}>
      <ReportProvider report={report}>
        <SourcesView />
      </ReportProvider>
    </I18nProvider>,
  )
}

function place(id: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(`[data-place="${id}"]`)
  if (!element) throw new Error(`the view has no place ${id}`)
  return element
}

/** The section whose heading has a place. */
function sectionOf(id: string): HTMLElement {
  const section = place(id).closest('section')
  if (!section) throw new Error(`${id} stands in no section`)
  return section
}

beforeEach(() => window.history.replaceState(null, '', '#sources'))

describe('SourcesView', () => {
  it('opens with how many figures were taken from which report', () => {
    renderView()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('全部73个数值逐一录自天津市2018年政府信息公开年度报告，各注明位置')
  })

  it('links to every section, and each is there', () => {
    renderView()
    const links = within(screen.getByRole('navigation', { name: '本页内容' })).getAllByRole('link')
    expect(links.length).toBeGreaterThan(10)
    for (const link of links) place(new URLSearchParams(link.getAttribute('href')?.split('?')[1]).get('at') ?? '')
  })

  it.each(CHARTS)('defines the chart %s', (id) => {
    renderView()
    expect(place(`definition.${id}`).textContent?.length).toBeGreaterThan(20)
  })

  it.each(RATE_IDS.filter((id) => RATES[id].forms['2014']))('defines the rate %s with its formula', (id) => {
    renderView()
    expect(place(`definition.rate.${id}`)).toHaveTextContent('÷')
  })

  it('shows the formula of the disclosure rate with live operands', () => {
    renderView()
    const rate = place('definition.rate.disclosure-a')
    expect(rate).toHaveTextContent('(同意公开答复数 + 同意部分公开答复数) ÷ 申请答复数')
    expect(rate).toHaveTextContent('(5,651 + 281) ÷ 14,795 = 40.09%')
    expect(rate).toHaveTextContent('申请答复数未印出，用各类之和')
    expect(within(rate).getByRole('button', { name: /40\.09%/ })).toBeInTheDocument()
  })

  it('gives the five groups with their sums and marks approximate matches', () => {
    renderView()
    expect(place('definition.group.disclosed')).toHaveTextContent('6,542')
    expect(place('definition.group.disclosed')).toHaveTextContent('近似')
    expect(place('definition.group.partly')).not.toHaveTextContent('近似')
  })

  it('says why date and address of publication are absent', () => {
    renderView()
    expect(sectionOf('sources.report')).toHaveTextContent('所用副本的日期是转载日期，不是年报发布日期。')
  })

  it('gives the citation in both styles', () => {
    renderView()
    for (const style of ['gbt7714', 'english'] as const) expect(screen.getByText(citation(tianjin, style))).toBeInTheDocument()
  })

  it('explains every legal term, in both languages', () => {
    renderView(tianjin, 'en')
    for (const term of glossary) expect(screen.getByText(term.explain.en)).toBeInTheDocument()
    expect(sectionOf('sources.glossary')).toHaveTextContent('(Article 24)')
  })

  it('lists corrections, and says when there are none', () => {
    const { unmount } = renderView()
    expect(sectionOf('sources.transcription')).toHaveTextContent('至今没有更正过数值。')
    unmount()
    const correction = { date: '2024-05-01', metric: 'review.total', from: '424', to: '442', note: { zh: '录入之误。', en: 'A slip.' } } as const
    renderView({ ...tianjin, corrections: [correction] })
    expect(sectionOf('sources.transcription')).toHaveTextContent('2024年5月1日：行政复议数量由424改为442。录入之误。')
  })

  it.each([
    ['zh', '由空白改为442', '由约5改为超过50', '行政复议数量由未公布改为无法辨认'],
    ['en', 'from blank to 442', 'from about 5 to over 50', 'from not published to illegible'],
  ] as const)('says a correction in the language of the page (%s), whatever language it was made in', (language, ...said) => {
    const correction = { date: '2024-05-01', metric: 'review.total', note: { zh: '注', en: 'Note' } } as const
    const sides = [
      ['blank', '442'],
      ['≈5', '≥50'],
      // As files of before hold them.
      ['未公布', 'illegible'],
    ] as const
    renderView({ ...tianjin, corrections: sides.map(([from, to]) => ({ ...correction, from, to })) }, language)
    for (const words of said) expect(sectionOf('sources.transcription')).toHaveTextContent(words)
  })

  it('says what was tested for accessibility and what was not', () => {
    renderView(tianjin, 'en')
    expect(sectionOf('accessibility')).toHaveTextContent('Not tested: screen readers with real users, other browsers.')
  })

  it('computes nothing that the form of the report does not define', () => {
    renderView(makeReport('2021', { 'outcomes.granted': 40 }))
    expect(place('definition.rate.on-time')).toHaveTextContent('本年报的表式没有定义这个比率。')
  })
})
