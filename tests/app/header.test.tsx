import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { readViewState } from '../../src/address/use-address'
import { VIEWS } from '../../src/address/view-state'
import { Header } from '../../src/app/header'
import { parseIndex } from '../../src/report/parse-report'
import { renderWith } from '../support/render'
import { publishedFile } from '../support/tianjin'

const one = parseIndex(JSON.parse(publishedFile('index.json')))
const [first] = one.reports
if (!first) throw new Error('the index lists a report')
const two = {
  ...one,
  reports: [first, { ...first, id: 'suqian-2023', body: { zh: '宿迁市', en: 'Suqian' }, year: 2023, file: 'reports/suqian-2023.json' }],
}

describe('Header', () => {
  it('leads to every view, says which one is open, and takes filter, language and theme along', () => {
    renderWith(<Header ready index={one} report={null} onFind={() => {}} onExport={() => {}} />, {
      at: '#disputes?method=fax&source=review.total&at=dispute-rates&lang=en&theme=dark',
    })
    const links = within(screen.getByRole('navigation', { name: 'Views' })).getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href')?.replace(/^[^#]*/, ''))).toEqual(
      VIEWS.map((view) => `#${view}?method=fax&lang=en&theme=dark`),
    )
    expect(links.filter((link) => link.getAttribute('aria-current') === 'page').map((link) => link.textContent)).toEqual(['Disputes'])
  })
  it('brings a link up to date when it is reached, although a filter redraws none', async () => {
    const { user } = renderWith(<Header ready index={one} report={null} onFind={() => {}} onExport={() => {}} />, { at: '#overview?lang=en' })
    window.history.replaceState(null, '', '#overview?method=fax&lang=en')
    readViewState()
    const link = screen.getByRole('link', { name: 'Disputes' })
    await user.hover(link)
    expect(link).toHaveAttribute('href', expect.stringMatching(/#disputes\?method=fax&lang=en$/))
  })
  it('names the report where there is only one', () => {
    renderWith(<Header ready index={one} report={null} onFind={() => {}} onExport={() => {}} />)
    expect(screen.getByText('天津市 2018')).toBeVisible()
    expect(screen.queryByRole('combobox', { name: '年报' })).not.toBeInTheDocument()
  })
  it('offers a choice between two, the default one chosen', async () => {
    const { user } = renderWith(<Header ready index={two} report={null} onFind={() => {}} onExport={() => {}} />, {
      at: '#work?lang=en&method=fax&source=review.total&at=reform-days',
    })
    const choice = screen.getByRole('combobox', { name: 'Report' })
    expect(choice).toHaveDisplayValue('Tianjin 2018')
    await user.selectOptions(choice, 'Suqian 2023')
    expect(location.hash).toBe('#work?report=suqian-2023&method=fax&lang=en')
  })
  it('asks for a choice where the address names a report that is not listed', () => {
    renderWith(<Header ready index={two} report="nowhere-1999" onFind={() => {}} onExport={() => {}} />, {
      at: '#overview?report=nowhere-1999&lang=en',
    })
    expect(screen.getByRole('combobox', { name: 'Report' })).toHaveDisplayValue('Choose a report')
  })
  it('works without an index', () => {
    renderWith(<Header ready index={null} report={null} onFind={() => {}} onExport={() => {}} />)
    expect(screen.getByRole('navigation')).toBeVisible()
  })
  it('switches language and theme, opens filters and find', async () => {
    let found = 0
    const { user } = renderWith(<Header ready index={one} report={null} onFind={() => (found += 1)} onExport={() => {}} />)
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
