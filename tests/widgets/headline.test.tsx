import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { readViewState } from '../../src/address/use-address'
import { TitleBlock } from '../../src/widgets/title-block'
import { makeReport } from '../report/make-report'
import { renderWith } from '../support/render'

const figures = () =>
  within(screen.getByRole('list'))
    .getAllByRole('button', { name: /show source$/ })
    .map((figure) => figure.textContent)

describe('TitleBlock', () => {
  it('names level, scope and form, and every headline figure with what was counted', () => {
    renderWith(<TitleBlock />, { at: '#overview?lang=en' })
    expect(screen.getByText('Provincial level · All bodies of the territory · 2014 statistics form')).toBeVisible()
    expect(figures()).toEqual(['466,860', '14,819', '14,795', '442', '363', '40.09%'])
    for (const counted of [
      /^items proactively disclosed$/,
      /^applications received$/,
      /^applications completed$/,
      /^cases of administrative review$/,
      /^cases of administrative litigation$/,
    ]) {
      expect(screen.getByText(counted)).toBeVisible()
    }
  })
  it('shows the rate under the definition that is chosen, and its formula in words', async () => {
    const { user } = renderWith(<TitleBlock />, { at: '#overview?lang=en' })
    const choice = (name: string) => screen.getByRole('button', { name: `Use Disclosure rate (${name})` })
    expect(choice('A')).toHaveAttribute('aria-pressed', 'true')
    for (const [name, rate, words] of [
      ['B', '81.79%', 'Disclosure rate: granted and partly granted ÷ these and refused'],
      ['C', '46.12%', 'Disclosure rate: already public, granted and partly granted ÷ all replies'],
    ] as const) {
      await user.click(choice(name))
      expect(figures().at(-1)).toBe(rate)
      expect(screen.getByText(words)).toBeVisible()
      expect(choice(name)).toHaveAttribute('aria-pressed', 'true')
      expect(screen.getByRole('link', { name: /explained/ })).toHaveAttribute(
        'href',
        expect.stringContaining(`at=definition.rate.disclosure-${name.toLowerCase()}`),
      )
    }
    expect(readViewState().rate).toBe('c')
  })
  it('gives reasons where figures are missing, and no rate of them', () => {
    renderWith(<TitleBlock />, { at: '#overview?lang=en', report: makeReport('2021', { 'applications.new': 5 }) })
    const missing = ['not published', 'not published', 'not published', 'not published']
    expect(figures()).toEqual(['5', ...missing, 'not computed: a figure is missing', 'not computed: a figure is missing'])
  })
  it('opens a report of a later form with what came in, what was handled, and cases on every route', async () => {
    const cells = {
      'applications.new': 1500,
      'applications.carried-in': 60,
      'outcomes.total': 1400,
      'applications.carried-forward': 160,
      'cases.review.total': 31,
      'cases.litigation-direct.total': 7,
      'cases.litigation-after-review.total': 5,
      'outcomes.granted': 600,
      'outcomes.partly-granted': 100,
    }
    const { user } = renderWith(<TitleBlock />, { at: '#overview?lang=en&rate=c', report: makeReport('2021', cells) })
    expect(figures()).toEqual(['1,500', '60', '1,400', '160', '31', '12', 'not in the form'])
    expect(screen.queryByRole('button', { name: /rate C/ })).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: /\bA\b/ }))
    expect(figures().at(-1)).toBe('50.00%')
  })
})
