import 'fake-indexeddb/auto'
import { QueryClient } from '@tanstack/react-query'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readViewState } from '../../src/address/use-address'
import { collectionFor } from '../../src/data/own-loader'
import { consistentCells, makeReport, steadyNumbers } from '../report/make-report'
import { renderApp } from '../support/render'

const collection = await collectionFor(new QueryClient())

beforeEach(async () => void (await collection.drop()))
afterEach(() => vi.restoreAllMocks())

const draft = { id: 'draft-a', form: '2021', year: 2024, cells: {}, identity: { year: '2024', body: '示例市', scope: 'territory' } } as const
const received = () => screen.findByLabelText(/本年新收政府信息公开申请数量.* 总计|newly received.* Total/)
const kept = async () => (await collection.list()).reports
const asksBeforeLeaving = () => !fireEvent(window, new Event('beforeunload', { cancelable: true }))

/** Opens a form that is kept, with an empty history of other tabs. */
async function open() {
  const { revision } = await collection.putDraft({ draft, expected: null })
  const app = renderApp('#entry?draft=draft-a&lang=en')
  return { ...app, revision, cell: await received() }
}

describe('a form that another tab has changed', () => {
  it('is not deleted with what was typed there when a report is made of what stands here', async () => {
    const { user, cell, revision } = await open()
    await collection.putDraft({ draft: { ...draft, cells: { 'applications.new': '7' } }, expected: revision })
    await user.type(cell, '9')
    await screen.findByRole('button', { name: 'Take the one of the other window' })
    await user.click(screen.getByRole('button', { name: 'Keep as a report and open it' }))
    await waitFor(() => expect(readViewState().view).toBe('overview'))
    expect(await kept()).toHaveLength(1)
    expect((await collection.list()).drafts).toMatchObject([{ id: 'draft-a', cells: { 'applications.new': '7' } }])
  })
  it('can be kept again where it was deleted there, and is asked for before the page goes', async () => {
    const { user, cell } = await open()
    expect(asksBeforeLeaving()).toBe(false)
    await collection.drop(['draft-a'])
    await user.type(cell, '9')
    const again = await screen.findByRole('button', { name: 'Keep it here again' })
    expect(asksBeforeLeaving()).toBe(true)
    await user.click(again)
    await waitFor(async () => expect((await collection.list()).drafts).toMatchObject([{ id: 'draft-a', cells: { 'applications.new': '9' } }]))
    expect(asksBeforeLeaving()).toBe(false)
  })
})

describe('a form that is closed', () => {
  const back = () => fireEvent.click(screen.getByRole('link', { name: 'All unfinished forms' }))
  const again = async () => void fireEvent.click(await screen.findByRole('link', { name: '示例市 2024' }))

  it('and opened again at once has all that was typed', async () => {
    const { user, cell } = await open()
    await user.type(cell, '9')
    await screen.findByText('Kept on this computer')
    fireEvent.change(cell, { target: { value: '95' } })
    back()
    await again()
    expect(await received()).toHaveValue('95')
  })
  it('while there is no room has it all when it is opened again, says so, and is kept when there is room', async () => {
    const { user, cell } = await open()
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    await user.type(cell, '9')
    expect(await screen.findByRole('alert')).toHaveTextContent('the room that the browser gives this site is full')
    back()
    await waitFor(() => expect(asksBeforeLeaving()).toBe(true))
    await again()
    expect(await received()).toHaveValue('9')
    await screen.findByRole('alert')
    full.mockRestore()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(async () => expect(await collection.getDraft('draft-a')).toMatchObject({ cells: { 'applications.new': '9' } }))
    expect(asksBeforeLeaving()).toBe(false)
  })
})

describe('that a form is kept', () => {
  it('is spoken once, and again only after it was not', async () => {
    const spoken: string[] = []
    const { user, cell } = await open()
    const watch = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest('[role=status], [role=alert]')
        if (region?.textContent) spoken.push(region.textContent)
      }
    })
    watch.observe(document.body, { childList: true, characterData: true, subtree: true })
    const saved = () => spoken.filter((text) => /Kept on|Saving/.test(text))
    await user.type(cell, '9')
    await waitFor(() => expect(saved()).toEqual(['Kept on this computer']), { timeout: 3000 })
    await user.type(cell, '5')
    await waitFor(async () => expect(await collection.getDraft('draft-a')).toMatchObject({ cells: { 'applications.new': '95' } }))
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(saved()).toHaveLength(1)
    await collection.drop(['draft-a'])
    await user.type(cell, '1')
    const again = await screen.findByRole('button', { name: 'Keep it here again' })
    await new Promise((resolve) => setTimeout(resolve, 700))
    await user.click(again)
    await waitFor(() => expect(saved()).toEqual(['Kept on this computer', 'Kept on this computer']), { timeout: 3000 })
    watch.disconnect()
  })
})

describe('the correction of a report that another tab has', () => {
  const own = makeReport('2021', consistentCells('2021', steadyNumbers()), { id: 'own-2023-a', year: 2023 })
  const titled = { ...own, title: { zh: '另改的标题', en: 'Retitled' } }

  /** Opens a report for correction, and types 9 more behind a number. */
  async function correct() {
    const { revision } = await collection.put({ report: own, expected: null })
    const app = renderApp('#entry?report=own-2023-a&lang=en')
    const cell = await received()
    await app.user.type(cell, '9')
    return { ...app, revision, text: (cell as HTMLInputElement).value }
  }
  const update = () => screen.getByRole('button', { name: 'Update the report and open it' })
  const corrected = (text: string) =>
    expect.arrayContaining([expect.objectContaining({ metric: 'applications.new', value: Number(text), byHand: true })]) as unknown

  it('changed is laid over what is kept there now, if so chosen', async () => {
    const { user, revision, text } = await correct()
    await collection.put({ report: titled, expected: revision })
    await user.click(update())
    expect(await screen.findByRole('alert')).toHaveTextContent('That one and your changes are both still there')
    await user.click(screen.getByRole('button', { name: 'Put my changes over that one' }))
    expect(await screen.findByText(/changed elsewhere; your changes \(1 cells\)/)).toBeVisible()
    await user.click(update())
    await waitFor(() => expect(readViewState().view).toBe('overview'))
    expect((await collection.get('own-2023-a'))?.report).toMatchObject({ title: titled.title, figures: corrected(text) })
    expect(asksBeforeLeaving()).toBe(false)
  })
  it('deleted can be kept as a new one', async () => {
    const { user, text } = await correct()
    await collection.drop(['own-2023-a'])
    await user.click(update())
    expect(await screen.findByRole('alert')).toHaveTextContent('deleted in another tab')
    await user.click(screen.getByRole('button', { name: 'Save as a new report' }))
    await waitFor(() => expect(readViewState().view).toBe('overview'))
    const [entry] = await kept()
    expect(entry?.id).not.toBe('own-2023-a')
    expect((await collection.get(entry?.id ?? ''))?.report.figures).toEqual(corrected(text))
  })
})

describe('a report made of a form', () => {
  it('is one, also where the button is pressed twice, and has a title in each language', async () => {
    const { user } = await open()
    await user.dblClick(screen.getByRole('button', { name: 'Keep as a report and open it' }))
    await waitFor(() => expect(readViewState().view).toBe('overview'))
    const reports = await kept()
    expect(reports.map(({ title }) => title)).toEqual([
      { zh: '示例市2024年政府信息公开工作年度报告', en: '示例市: 2024 annual report on government information disclosure' },
    ])
  })
})

describe('a form that is begun', () => {
  it('is never said to be missing', async () => {
    const { user } = renderApp('#entry?lang=en')
    await user.type(await screen.findByRole('textbox', { name: /^Year/ }), '2024')
    await user.type(screen.getByRole('textbox', { name: /^Body/ }), '示例市')
    await user.click(screen.getByRole('radio', { name: 'One office' }))
    const said: string[] = []
    const watch = new MutationObserver(() => said.push(screen.getByRole('main').textContent ?? ''))
    watch.observe(document.body, { childList: true, subtree: true })
    await user.click(screen.getByRole('button', { name: 'Begin' }))
    await received()
    watch.disconnect()
    expect(said.filter((text) => text.includes('does not keep'))).toEqual([])
  })
})

describe('the focus', () => {
  it('goes to what is missing about the report when it is to be kept', async () => {
    await collection.putDraft({ draft: { ...draft, identity: { year: '2024', scope: 'office' } }, expected: null })
    const { user } = renderApp('#entry?draft=draft-a&lang=en')
    await received()
    await user.click(screen.getByRole('button', { name: 'Keep as a report and open it' }))
    expect(screen.getByLabelText(/^Body/)).toHaveFocus()
  })
  it('goes to the content when a form is opened and left', async () => {
    await collection.putDraft({ draft, expected: null })
    const { user } = renderApp('#entry?lang=en')
    await user.click(await screen.findByRole('link', { name: '示例市 2024' }))
    await received()
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus())
    await user.click(screen.getByRole('link', { name: 'All unfinished forms' }))
    await screen.findByRole('heading', { name: 'Not finished' })
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus())
  })
  it('goes to the way back when a form is deleted, and stays in the list when it is back', async () => {
    await collection.putDraft({ draft, expected: null })
    const { user } = renderApp('#entry?lang=en')
    await user.click(await screen.findByRole('button', { name: 'Delete 示例市 2024' }))
    const list = within(screen.getByRole('region', { name: 'Not finished' }))
    const restore = await list.findByRole('button', { name: 'Restore' })
    await waitFor(() => expect(restore).toHaveFocus())
    await user.click(restore)
    await list.findByRole('link', { name: '示例市 2024' })
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Not finished' })).toHaveFocus())
  })
})
