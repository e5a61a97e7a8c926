import '../../src/report/compare-charts'
import '../../src/i18n/add-compare'
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { comparisonOf } from '../../src/report/comparison'
import { EmbedCode } from '../../src/widgets/download/embed-code'
import { consistentCells, makeReport, steadyNumbers } from '../report/make-report'
import { renderWith } from '../support/render'
import { tianjin } from '../support/tianjin'

const brought = makeReport('2014', consistentCells('2014', steadyNumbers()), { id: 'own-2015-k3', year: 2015 })
const other = { ...brought, id: 'linjiang-2015' }

describe('the code to embed a card', () => {
  it('names the reports of a comparison and how they are compared, and nothing that is open beside it', () => {
    const report = comparisonOf([tianjin, other])
    renderWith(<EmbedCode id="compare-groups" />, { at: '#compare?compare=tianjin-2018,linjiang-2015&by=count&source=x&table=compare-rates', report })
    const code = screen.getByRole('textbox', { name: '嵌入代码' })
    expect(code.textContent).toMatch(/embed\.html#compare\?[^"]*compare=tianjin-2018,linjiang-2015[^"]*by=count/)
    expect(code.textContent).not.toMatch(/source=|table=|report=/)
  })
  it.each([
    ['application-methods', brought],
    ['compare-groups', comparisonOf([tianjin, brought])],
  ] as const)('is none for %s of a report of one’s own, and that is said', (id, report) => {
    renderWith(<EmbedCode id={id} />, { at: '#compare?compare=tianjin-2018,own-2015-k3', report })
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
    expect(screen.getByText(/自带的年报只在读入它的浏览器里/)).toBeVisible()
  })
})
