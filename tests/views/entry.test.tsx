import 'fake-indexeddb/auto'
import { QueryClient } from '@tanstack/react-query'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { readViewState } from '../../src/address/use-address'
import { collectionFor } from '../../src/data/own-loader'
import { renderApp } from '../support/render'

const collection = await collectionFor(new QueryClient())

beforeEach(async () => void (await collection.drop()))

const draft = { id: 'draft-a', form: '2021', year: 2024, cells: {}, identity: { year: '2024', body: '示例市', scope: 'territory' } } as const
const received = () => screen.findByRole('textbox', { name: /本年新收政府信息公开申请数量.* 总计|newly received.* Total/ })
const kept = async () => (await collection.list()).reports
const asksBeforeLeaving = () => !fireEvent(window, new Event('beforeunload', { cancelable: true }))

/** Opens a form that is kept, with an empty history of other tabs. */
async function open() {
  await collection.putDraft({ draft, expected: null })
  const app = renderApp('#entry?draft=draft-a&lang=en')
  return { ...app, cell: await received() }
}

describe('a form that another tab has changed', () => {
  it('is not deleted with what was typed there when a report is made of what stands here', async () => {
    const { user, cell } = await open()
    await collection.putDraft({ draft: { ...draft, cells: { 'applications.new': '7' } }, expected: 0 })
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
