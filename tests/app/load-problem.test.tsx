import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { LoadProblem } from '../../src/app/load-problem'
import { LoadError, type LoadProblem as Problem } from '../../src/data/load-error'
import { renderWith } from '../support/render'

const FILE = 'reports/tianjin-2018.json'
const problems: [Problem, string, string][] = [
  [{ kind: 'network' }, 'No connection', `The file ${FILE} could not be fetched.`],
  [{ kind: 'no-answer', seconds: 30 }, 'The server does not answer', `Nothing of ${FILE} came for 30 seconds.`],
  [{ kind: 'not-found', status: 404 }, 'A data file is missing', `The server has no ${FILE} (404).`],
  [{ kind: 'server', status: 500 }, 'The server did not give a data file', `${FILE}: the server answered 500.`],
  [{ kind: 'not-json', detail: 'Unexpected end of JSON input' }, 'A data file is damaged', `${FILE} is not valid JSON: Unexpected end of JSON input`],
  [
    { kind: 'schema', path: 'figures[3].value', expected: 'number', received: '"32"' },
    'A data file breaks the format',
    `${FILE}: at figures[3].value, expected number, found "32".`,
  ],
  [
    { kind: 'schema', path: '', expected: 'Object', received: '5' },
    'A data file breaks the format',
    `${FILE}: at the file as a whole, expected Object, found 5.`,
  ],
  [
    { kind: 'newer-version', version: 7 },
    'The data file is newer than this page',
    `${FILE} uses version 7 of the format; this page reads earlier ones.`,
  ],
  [{ kind: 'unknown-report', id: 'suqian-1999' }, 'No such report', 'The report “suqian-1999” in the address is not in the index.'],
]

describe('LoadProblem', () => {
  it.each(problems)('%j', async (problem, title, detail) => {
    let tries = 0
    const { user } = renderWith(<LoadProblem error={new LoadError(FILE, problem)} onRetry={() => (tries += 1)} />, { at: '#overview?lang=en' })
    const alert = within(screen.getByRole('alert'))
    expect(alert.getByRole('heading', { level: 1, name: title })).toBeVisible()
    expect(alert.getByText(detail)).toBeVisible()
    expect(screen.getByRole('alert').textContent).not.toMatch(/[{}]|undefined/)
    await user.click(alert.getByRole('button', { name: 'Try again' }))
    expect(tries).toBe(1)
  })
  it('says in Chinese what each kind is, and each says something else', () => {
    const titles = problems.map(([problem]) => {
      const { unmount } = renderWith(<LoadProblem error={new LoadError(FILE, problem)} onRetry={() => {}} />)
      const alert = screen.getByRole('alert')
      const title = within(alert).getByRole('heading').textContent
      expect(alert.textContent).not.toMatch(/[{}]|undefined/)
      unmount()
      return title
    })
    expect(new Set(titles).size).toBe(8)
  })
  it.each([
    new TypeError('Failed to fetch dynamically imported module: /assets/a.js'),
    new Error('Unable to preload CSS for /assets/a.css'),
    new LoadError('assets', { kind: 'part' }),
  ])('offers the page anew where a part of the program did not come: %s', (error) => {
    renderWith(<LoadProblem error={error} onRetry={() => {}} />, { at: '#overview?lang=en' })
    expect(screen.getByRole('heading', { name: 'This part did not arrive' })).toBeVisible()
    expect(screen.getByRole('button', { name: /^Reload the page/ })).toBeVisible()
    expect(screen.getByRole('alert')).not.toHaveTextContent('assets')
  })
  it.each([
    [new Error('boom'), 'boom'],
    ['a text', 'a text'],
  ])('shows an error of no known kind: %s', (error, text) => {
    renderWith(<LoadProblem error={error} onRetry={() => {}} />, { at: '#overview?lang=en' })
    expect(screen.getByRole('heading', { name: 'This part failed' })).toBeVisible()
    expect(screen.getByText(text)).toBeVisible()
  })
  it('leads to the default report, language and theme kept', async () => {
    const { user } = renderWith(<LoadProblem error={new LoadError(FILE, { kind: 'network' })} onRetry={() => {}} />, {
      at: '#work?report=suqian-1999&source=review.total&at=reform-days&enlarge=reform-days&lang=en&theme=dark',
    })
    await user.click(screen.getByRole('button', { name: 'Open the default report' }))
    expect(location.hash).toBe('#overview?lang=en&theme=dark')
  })
})
