import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { readViewState } from '../../src/address/use-address'
import { REPORT_VIEWS } from '../../src/address/view-state'
import { Header } from '../../src/app/header'
import { parseIndex } from '../../src/report/parse-report'
import { renderWith } from '../support/render'
import { publishedFile } from '../support/tianjin'

const one = parseIndex(JSON.parse(publishedFile('index.json')))
const first = one.reports.find(({ id }) => id === one.default)
if (!first) throw new Error('the index lists a report')
const two = {
  ...one,
  reports: [first, { ...first, id: 'suqian-2023', body: { zh: '宿迁市', en: 'Suqian' }, year: 2023, file: 'reports/suqian-2023.json' }],
}

describe('Header', () => {
  it('leads to every view, says which one is open, and takes filter, language and theme along', () => {
    renderWith(<Header ready index={one} report={null} title={null} onFind={() => {}} onPresent={() => {}} onExport={() => {}} />, {
      at: '#disputes?method=fax&source=review.total&at=dispute-rates&lang=en&theme=dark',
    })
    const links = within(screen.getByRole('navigation', { name: 'Views' })).getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href')?.replace(/^[^#]*/, ''))).toEqual(
      REPORT_VIEWS.map((view) => `#${view}?method=fax&lang=en&theme=dark`),
    )
    expect(links.filter((link) => link.getAttribute('aria-current') === 'page').map((link) => link.textContent)).toEqual(['Disputes'])
  })
  it('brings a link up to date when it is reached, although a filter redraws none', async () => {
    const { user } = renderWith(<Header ready index={one} report={null} title={null} onFind={() => {}} onPresent={() => {}} onExport={() => {}} />, {
      at: '#overview?lang=en',
    })
    window.history.replaceState(null, '', '#overview?method=fax&lang=en')
    readViewState()
    const link = screen.getByRole('link', { name: 'Disputes' })
    await user.hover(link)
    expect(link).toHaveAttribute('href', expect.stringMatching(/#disputes\?method=fax&lang=en$/))
  })
  it('names the report, the default one without another, as the way to all of them', () => {
    renderWith(<Header ready index={two} report={null} title={null} onFind={() => {}} onPresent={() => {}} onExport={() => {}} />, {
      at: '#work?lang=en&method=fax&source=review.total&at=reform-days',
    })
    const link = screen.getByRole('link', { name: 'Report: Tianjin 2018. All reports' })
    expect(link).toHaveTextContent('Tianjin 2018')
    expect(link).toHaveAttribute('href', expect.stringMatching(/#library\?method=fax&lang=en$/))
  })
  it('names a loaded report that the index does not list', () => {
    const own = { body: { zh: '某某市', en: 'Some city' }, year: 2022 }
    renderWith(<Header ready index={two} report="own-1" title={own} onFind={() => {}} onPresent={() => {}} onExport={() => {}} />, {
      at: '#work?report=own-1&lang=en',
    })
    expect(screen.getByRole('link', { name: 'Report: Some city 2022. All reports' })).toBeVisible()
  })
  it('asks for a choice where the address names a report that is not listed', () => {
    renderWith(<Header ready index={two} report="nowhere-1999" title={null} onFind={() => {}} onPresent={() => {}} onExport={() => {}} />, {
      at: '#overview?report=nowhere-1999&lang=en',
    })
    expect(screen.getByRole('link', { name: 'Report: Choose a report. All reports' })).toBeVisible()
  })
  it('works without an index', () => {
    renderWith(<Header ready index={null} report={null} title={null} onFind={() => {}} onPresent={() => {}} onExport={() => {}} />)
    expect(screen.getByRole('navigation')).toBeVisible()
  })
  it('switches language and theme, opens filters and find', async () => {
    let found = 0
    const { user } = renderWith(
      <Header ready index={one} report={null} title={null} onFind={() => (found += 1)} onPresent={() => {}} onExport={() => {}} />,
    )
    await user.click(screen.getByRole('button', { name: 'English' }))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Theme' }), 'Projector')
    await user.click(screen.getByRole('button', { name: 'Filters' }))
    expect(location.hash).toBe('#overview?filters=open&lang=en&theme=projector')
    expect(screen.getByRole('button', { name: 'Filters' })).toHaveAttribute('aria-expanded', 'true')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Theme' }), 'System')
    await user.click(screen.getByRole('button', { name: '中文' }))
    expect(location.hash).toBe('#overview?filters=open')
    await user.click(screen.getByRole('button', { name: '查数' }))
    expect(found).toBe(1)
  })
})
