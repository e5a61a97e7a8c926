import { chartsOf } from '../../src/report/chart-model'
import { readFileSync } from 'node:fs'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { I18nProvider, i18nOf, type Language } from '../../src/i18n'
import { parseReport } from '../../src/report/parse-report'
import type { Report } from '../../src/report/schema'
import { statisticsTables } from '../../src/report/statistics-rows'
import { statisticsCsv } from '../../src/files/statistics-csv'
import { StatisticsView } from '../../src/views/statistics/statistics-view'
import { chartsOfMetric } from '../../src/widgets/chart-card/charts-of-metric'
import { ReportProvider } from '../../src/widgets/report-context'
import { consistentCells, makeReport, steadyNumbers } from '../report/make-report'

/** The charts of the default report. */
const CHARTS = chartsOf('2014')

const tianjin = parseReport(JSON.parse(readFileSync('public/data/reports/tianjin-2018.json', 'utf8')))

function renderView(report: Report = tianjin, language: Language = 'zh') {
  return render(
    <I18nProvider language={language}>
      <ReportProvider report={report}>
        <StatisticsView />
      </ReportProvider>
    </I18nProvider>,
  )
}

function rowOf(metric: string): HTMLElement {
  const row = screen.getAllByRole('row').find((each) => each.getAttribute('data-place') === metric)
  if (!row) throw new Error(`the table has no row ${metric}`)
  return row
}

beforeEach(() => window.history.replaceState(null, '', '#statistics'))

describe('StatisticsView', () => {
  it('opens with how much of the form the report fills', () => {
    renderView()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('本年报给出33行，未给出25行')
  })

  it('shows a value with its unit and the charts that show it', () => {
    renderView()
    const row = rowOf('disclosure.channel.website')
    expect(within(row).getByRole('button', { name: /258,529/ })).toHaveTextContent('258,529')
    expect(within(row).getByRole('cell', { name: '条' })).toBeInTheDocument()
    const link = within(row).getByRole('link', { name: i18nOf('zh').t('chart.disclosure-channels') })
    expect(link).toHaveAttribute('href', expect.stringMatching(/#disclosure\?at=disclosure-channels$/))
  })

  it('leads from a value to its source through the address', async () => {
    renderView()
    await userEvent.click(within(rowOf('disclosure.channel.website')).getByRole('button'))
    expect(location.hash).toContain('source=disclosure.channel.website')
  })

  it('says of an absent row that it is absent, never 0', () => {
    renderView()
    const row = rowOf('capacity.offices')
    expect(row).toHaveTextContent('未公布')
    expect(row).not.toHaveTextContent(/\d/)
  })

  it('says that the table in the copy is empty', () => {
    renderView()
    const note = tianjin.sourceNotes.find((each) => each.id === 'table-empty')
    expect(screen.getByText(note?.zh ?? 'no such note')).toBeInTheDocument()
  })

  it('explains an approximate match in words', () => {
    renderView()
    expect(rowOf('response.interpretations')).toHaveTextContent(/≈50余.*件/)
    expect(rowOf('response.interpretations')).toHaveTextContent('近似对应：')
  })

  it('gives the official Chinese name beneath the English one', () => {
    renderView(tianjin, 'en')
    const row = rowOf('applications.received')
    const chinese = within(row).getByText('收到申请数')
    expect(chinese).toHaveAttribute('lang', 'zh-CN')
  })

  it('brings the row that the address points at into focus', () => {
    window.history.replaceState(null, '', '#statistics?at=review.total')
    renderView()
    expect(document.activeElement).toHaveAttribute('data-place', 'review.total')
  })

  it('shows the tables of a later form with a column for each applicant kind', () => {
    renderView(makeReport('2021', consistentCells('2021', steadyNumbers())))
    expect(screen.getAllByRole('table').length).toBeGreaterThan(2)
    expect(screen.getByRole('columnheader', { name: '法律服务机构' })).toBeInTheDocument()
    expect(document.querySelector('[data-place="outcomes.refused.state-secret"]')).toBeInTheDocument()
    expect(document.querySelector('[data-place="cases.review.total"]')).toBeInTheDocument()
    expect(document.querySelector('[data-place="outcomes.refused.state-secret@business"]')).toBeInTheDocument()
  })

  it('says the unit of a table with several columns once, and not in each cell', () => {
    renderView(makeReport('2021', consistentCells('2021', steadyNumbers())))
    const table = document.querySelector('[data-place="applications.new"]')?.closest('section')
    expect(table).toHaveTextContent('单位：件')
    for (const cell of table?.querySelectorAll('td') ?? []) expect(cell).not.toHaveTextContent('件')
  })
})

describe('statisticsCsv', () => {
  const csv = statisticsCsv(i18nOf('zh'), tianjin, statisticsTables(tianjin))
  const lines = csv.slice(1).trimEnd().split('\r\n')

  it('has a byte order mark, and every row of the form', () => {
    expect(csv.startsWith('\ufeff')).toBe(true)
    expect(lines).toHaveLength(1 + 65)
  })

  it('leaves an absent value empty and says why', () => {
    expect(lines.find((line) => line.includes('capacity.offices'))).toMatch(/,capacity\.offices,,个,未公布,/)
    expect(lines.find((line) => line.includes('disclosure.total'))).toContain(',disclosure.total,466860,条,')
  })
})

describe('chartsOfMetric', () => {
  it('names first the charts that show a number, then those that compute from it', () => {
    expect(chartsOfMetric(tianjin, 'replies.granted')).toEqual(['application-outcomes', 'application-groups', 'application-flow'])
    expect(chartsOfMetric(tianjin, 'review.corrected')).toEqual(['dispute-results', 'dispute-rates'])
    expect(chartsOfMetric(tianjin, 'capacity.offices')).toEqual([])
  })

  it('leads to every chart from some metric', () => {
    const metrics = tianjin.figures.map((figure) => figure.metric)
    const reached = new Set(metrics.flatMap((metric) => chartsOfMetric(tianjin, metric)))
    expect([...reached].sort()).toEqual([...CHARTS].sort())
  })
})
