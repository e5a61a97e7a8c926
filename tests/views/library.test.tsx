import 'fake-indexeddb/auto'
import { QueryClient } from '@tanstack/react-query'
import { screen, waitFor, within } from '@testing-library/react'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readViewState } from '../../src/address/use-address'
import { collectionFor } from '../../src/data/own-loader'
import type { Report } from '../../src/report/schema'
import { BROUGHT, collectionFile } from '../support/collection-file'
import { renderApp, type FileAnswer } from '../support/render'
import { publishedFile } from '../support/tianjin'

const [first, second] = BROUGHT
if (!first || !second) throw new Error('too few reports')
const collection = await collectionFor(new QueryClient())

beforeEach(async () => void (await collection.drop()))
afterEach(() => vi.restoreAllMocks())

/** An index of Tianjin 2018 alone, so that these tests do not depend on what else is published. */
const index = JSON.parse(publishedFile('index.json')) as { reports: { id: string }[] }
const published = { 'index.json': JSON.stringify({ ...index, reports: index.reports.filter(({ id }) => id === 'tianjin-2018') }) }

async function open(
  reports: readonly Report[] = [],
  { at = '#library?lang=en', files = {} }: { at?: string; files?: Record<string, FileAnswer> } = {},
) {
  for (const report of reports) await collection.put({ report, expected: null })
  const app = renderApp(at, { ...published, ...files })
  await screen.findByRole('heading', { level: 1, name: reports.length > 0 ? /of your own/ : /published here/ })
  return app
}

const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1)
const names = () => rows().map((row) => within(row).getByRole('rowheader').querySelector('a')?.textContent?.replace('\u00a0', ' '))
const row = (name: RegExp) => within(screen.getByRole('row', { name }))
const chosen = () => readViewState().compare

describe('the library', () => {
  it('lists shipped and own reports with their headline figures, which lead to their source', async () => {
    const { user } = await open([first])
    expect(names()).toEqual(['Linjiang 2023', 'Tianjin 2018'])
    const tianjin = row(/Tianjin/)
    expect(await tianjin.findByRole('link', { name: /14,795 .*show source/ })).toBeVisible()
    expect(tianjin.getByRole('link', { name: /40\.09%/ })).toBeVisible()
    await user.click(tianjin.getByRole('link', { name: /14,819/ }))
    await waitFor(() => expect(readViewState()).toMatchObject({ view: 'overview', report: 'tianjin-2018', source: 'applications.received' }))
  })
  it('opens a report', async () => {
    const { user } = await open([first])
    await user.click(row(/Linjiang/).getByRole('link', { name: /^Linjiang/ }))
    await waitFor(() => expect(readViewState()).toMatchObject({ view: 'overview', report: first.id, list: null }))
    expect(await screen.findByRole('link', { name: /Linjiang 2023/ })).toBeVisible()
  })
  it('sorts by a head, tells it, and keeps it in the address', async () => {
    const { user } = await open(BROUGHT)
    await waitFor(() => expect(screen.getByRole('table')).toHaveAttribute('aria-busy', 'false'))
    await user.click(screen.getByRole('button', { name: 'New applications' }))
    expect(screen.getByRole('columnheader', { name: /New applications/ })).toHaveAttribute('aria-sort', 'descending')
    expect(names().at(-1)).toBe('Hewan County 2021')
    await user.click(screen.getByRole('button', { name: 'Lawsuits' }))
    await user.click(screen.getByRole('button', { name: 'Lawsuits' }))
    expect(readViewState().list).toBe('sort:lawsuits')
    // Those without a number come last either way up.
    expect(names().slice(-2)).toEqual(['General Office of Yunling 2024', 'Hewan County 2021'])
  })
  it('searches and filters, says how many are left, and clears both', async () => {
    const { user } = await open(BROUGHT)
    await user.type(screen.getByRole('searchbox'), '临江')
    expect(names()).toEqual(['Linjiang 2024', 'Linjiang 2023', 'Linjiang 2020', 'Linjiang 2017'])
    expect(screen.getByText('4 of 8 reports')).toBeVisible()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Form' }), '2014 statistics form')
    expect(names()).toEqual(['Linjiang 2017'])
    await user.selectOptions(screen.getByRole('combobox', { name: 'From' }), 'Published here')
    expect(screen.getByText(/none fits the search/)).toBeVisible()
    await user.click(screen.getAllByRole('button', { name: 'Clear search and filters' })[0] ?? document.body)
    expect(names()).toHaveLength(8)
    expect(readViewState().list).toBeNull()
    expect(screen.getByRole('main')).toHaveFocus()
  })
  it('lists what the address asks for', async () => {
    await open(BROUGHT, { at: '#library?list=scope:office/q:yunling&lang=en' })
    expect(names()).toEqual(['General Office of Yunling 2024'])
  })
  it('goes on where one report cannot be had, says why, and gets it when it can be had', async () => {
    const files: Record<string, FileAnswer> = { ...published, 'reports/tianjin-2018.json': { status: 500 } }
    await collection.put({ report: first, expected: null })
    const { user } = renderApp('#library?lang=en', files)
    await screen.findByRole('heading', { level: 1, name: /of your own/ })
    expect(await row(/Tianjin/).findByText(/No figures. The server did not give a data file/)).toBeVisible()
    expect(await row(/Linjiang/).findAllByRole('link', { name: /show source/ })).toHaveLength(5)
    delete files['reports/tianjin-2018.json']
    await user.click(row(/Tianjin/).getByRole('button', { name: 'Try again to get Tianjin 2018' }))
    expect(await row(/Tianjin/).findByRole('link', { name: /14,795 .*show source/ })).toBeVisible()
    expect(row(/Tianjin/).getByRole('link', { name: /^Tianjin\W?2018$/ })).toHaveFocus()
  })
  it('lists own reports where the index cannot be had', async () => {
    await collection.put({ report: first, expected: null })
    renderApp('#library?lang=en', { 'index.json': { line: 'down' } })
    expect(await screen.findByRole('alert')).toHaveTextContent('No connection')
    await waitFor(() => expect(names()).toEqual(['Linjiang 2023']))
  })
})

describe('choosing to compare', () => {
  it('needs two, says that scopes differ, and leads to the comparison', async () => {
    const { user } = await open(BROUGHT)
    await user.click(screen.getByRole('checkbox', { name: /Linjiang 2024/ }))
    expect(screen.getByText('Choose one more to compare')).toBeVisible()
    await user.click(screen.getByRole('checkbox', { name: /Linjiang 2023/ }))
    expect(screen.queryByText(/their scopes differ/)).not.toBeInTheDocument()
    await user.click(screen.getByRole('checkbox', { name: /Yunling/ }))
    expect(screen.getByText(/their scopes differ/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Take Linjiang 2023 out of the comparison' }))
    await user.click(screen.getByRole('button', { name: 'Compare' }))
    expect(readViewState()).toMatchObject({ view: 'compare', compare: ['own-2024-lin', 'own-2024-ban'] })
  })
  it('refuses a seventh and says why', async () => {
    const { user } = await open(BROUGHT)
    for (const box of screen.getAllByRole('checkbox').slice(0, 6)) await user.click(box)
    const before = chosen()
    expect(before).toHaveLength(6)
    await user.click(screen.getByRole('checkbox', { name: /Tianjin/ }))
    expect(chosen()).toEqual(before)
    expect(screen.getByRole('alert')).toHaveTextContent('at most 6')
    expect(screen.getByRole('checkbox', { name: /Tianjin/ })).not.toBeChecked()
  })
  it('names what is chosen and not here, and keeps the focus while it is taken out one by one', async () => {
    const { user } = await open([first], { at: `#library?compare=own-2020-gone,tianjin-2018,${first.id}&lang=en` })
    const takeOut = (name: string) => screen.getByRole('button', { name: `Take ${name} out of the comparison` })
    await user.click(takeOut('own-2020-gone'))
    expect(chosen()).toEqual(['tianjin-2018', first.id])
    expect(takeOut('Tianjin 2018')).toHaveFocus()
    takeOut('Linjiang 2023').focus()
    await user.keyboard('{Enter}')
    expect(takeOut('Tianjin 2018')).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(chosen()).toEqual([])
    expect(screen.getByRole('checkbox', { name: /Tianjin/ })).toHaveFocus()
  })
})

describe('own reports', () => {
  it('are renamed', async () => {
    const { user } = await open([first])
    await user.click(screen.getByRole('button', { name: 'Rename Linjiang 2023' }))
    const field = within(await screen.findByRole('dialog')).getByRole('textbox', { name: 'Body (English)' })
    await user.clear(field)
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled()
    await user.type(field, 'Upper Linjiang')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(names()).toContain('Upper Linjiang 2023'))
    expect((await collection.get(first.id))?.report.body).toEqual({ zh: '临江市', en: 'Upper Linjiang' })
  })
  it('are not renamed over a change of another tab, which is said', async () => {
    const { user } = await open([first])
    await user.click(screen.getByRole('button', { name: 'Rename Linjiang 2023' }))
    await screen.findByRole('dialog')
    const other = { ...first, body: { zh: '另名市', en: 'Elsewhere' } }
    await collection.put({ report: other, expected: (await collection.get(first.id))?.revision ?? null })
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Not saved: it was changed in another tab')
    expect((await collection.get(first.id))?.report.body).toEqual(other.body)
  })
  it('are deleted, also from the choice, and put back', async () => {
    const { user } = await open([first], { at: `#library?compare=${first.id},tianjin-2018&lang=en` })
    await user.click(screen.getByRole('button', { name: 'Delete Linjiang 2023' }))
    await waitFor(() => expect(names()).toEqual(['Tianjin 2018']))
    expect(chosen()).toEqual(['tianjin-2018'])
    expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(names()).toEqual(['Linjiang 2023', 'Tianjin 2018']))
    expect(chosen()).toEqual([first.id, 'tianjin-2018'])
    const close = await screen.findByRole('button', { name: 'OK' })
    await waitFor(() => expect(close).toHaveFocus())
    await user.click(close)
    expect(screen.getByRole('main')).toHaveFocus()
  })
  it('are all deleted only after a question', async () => {
    const { user } = await open([first, second])
    await user.click(screen.getByRole('button', { name: 'Delete all' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/deletes 2 reports and drafts/)).toBeVisible()
    expect(names()).toHaveLength(3)
    await user.click(dialog.getByRole('button', { name: 'Delete all' }))
    await waitFor(() => expect(names()).toEqual(['Tianjin 2018']))
    expect(screen.getByRole('button', { name: 'Undo' })).toBeVisible()
  })
  it('come from a file, and a choice is asked for where one is here with other contents', async () => {
    const { user } = await open([{ ...first, title: { zh: '改过的', en: 'Changed' } }])
    const file = (text: string) => new File([text], 'reports.json', { type: 'application/json' })
    // The button says it once: the field behind it is for no reader.
    expect(screen.getByLabelText('Import')).not.toBeVisible()
    await user.upload(screen.getByLabelText('Import'), file(collectionFile([first, second])))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText('Linjiang 2023')).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Keep both' }))
    expect(await screen.findByText(/Imported: 2 added/)).toBeVisible()
    await waitFor(() => expect(names()).toEqual(['Linjiang 2024', 'Linjiang 2023', 'Linjiang 2023', 'Tianjin 2018']))
    await user.upload(screen.getByLabelText('Import'), file('{"kind":'))
    expect(await screen.findByText(/not valid JSON/)).toBeVisible()
  })
  it('and forms are named by what they are where a choice is asked for', async () => {
    const draft = { id: 'draft-a', form: '2021', cells: {}, identity: { body: '示例市' } } as const
    await collection.putDraft({ draft, expected: null })
    const { user } = await open([first])
    expect(screen.getByText(/^Reports kept: 1, unfinished forms: 1, about/)).toBeVisible()
    const other = { ...draft, cells: { 'applications.new': '7' }, revision: 3, changed: 5 }
    const text = JSON.stringify({ kind: 'sunshine-report-collection', version: 1, reports: [], drafts: [other] })
    await user.upload(screen.getByLabelText('Import'), new File([text], 'forms.json', { type: 'application/json' }))
    expect(within(await screen.findByRole('dialog')).getByText('示例市, 2021 form')).toBeVisible()
  })
  it('that cannot be read are named, can be taken out and deleted', async () => {
    await collection.put({ report: first, expected: null })
    const database = await openDB('sunshine-report')
    await database.put('entries', { id: 'own-2020-old', revision: 'x' })
    database.close()
    const { user } = await open([second])
    expect(screen.getByRole('heading', { name: 'What cannot be read' })).toBeVisible()
    expect(screen.getByText(/“own-2020-old” is kept and cannot be read/)).toBeVisible()
    const texts: Blob[] = []
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${texts.push(blob)}`, revokeObjectURL: () => {} }))
    await user.click(screen.getByRole('button', { name: 'Take out raw data (JSON)' }))
    expect(await texts[0]?.text()).toContain('own-2020-old')
    await user.click(screen.getByRole('button', { name: 'Delete own-2020-old' }))
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'What cannot be read' })).not.toBeInTheDocument())
  })
  it('change on the screen when another tab changes them', async () => {
    await open([first])
    await collection.put({ report: second, expected: null })
    await waitFor(() => expect(names()).toEqual(['Linjiang 2024', 'Linjiang 2023', 'Tianjin 2018']))
  })
  it('that the address names and that are not here lead to the library', async () => {
    const { user } = renderApp('#overview?report=own-2020-gone&lang=en', published)
    expect(await screen.findByRole('heading', { name: 'This report is not in this browser' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Open all reports' }))
    expect(await screen.findByRole('heading', { level: 1, name: /published here/ })).toBeVisible()
  })
})
