import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { readViewState } from '../../src/address/use-address'
import { DEFAULT_DECK } from '../../src/report/deck'
import { renderApp } from '../support/render'

/** Nothing is laid out here, so the stage has no size and stays hidden. */
const heading = () => screen.findByRole('heading', { level: 1, hidden: true })
const shown = () => document.querySelector('main .stage [data-slide]')?.getAttribute('data-slide')
const key = (name: string): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key: name })
}

async function present(at: string) {
  const app = renderApp(at)
  await screen.findByRole('toolbar', { name: /演示控制|Presentation controls/ })
  return app
}

describe('a presentation', () => {
  test('takes the place of the page, with its finding, base, source and page number', async () => {
    await present('#overview?slide=4')
    expect(screen.queryByRole('banner')).not.toBeInTheDocument()
    expect(document.querySelector('[data-slide-source]')).toHaveTextContent('来源：天津市2018年政府信息公开年度报告')
    expect(await heading()).toHaveTextContent('网络最多：5,900件，占39.81%')
    expect(screen.getByRole('main')).toHaveTextContent('占比以收到申请数14,819件为基数')
    expect(document.querySelector('[data-slide-page]')).toHaveTextContent('4/11')
    await waitFor(() => expect(document.title).toBe('第4页，共11页 · 天津市2018年政府信息公开年度报告'))
  })

  test('shows the reader’s own title, the filter line, and each verdict of the checks', async () => {
    await present('#overview?slide=1&deck=application-outcomes~Replies,quality&reply=granted&lang=en')
    expect(await heading()).toHaveTextContent('Replies')
    expect(document.querySelector('[data-slide-filter]')).toHaveTextContent('Filter: Reply: Granted')
    key('End')
    expect(document.querySelectorAll('[data-verdict]')).toHaveLength(3)
    expect(document.querySelector('[data-slide-filter]')).toHaveTextContent('has no effect here')
  })

  test('says of how many more checks a verdict is than of those it names', async () => {
    await present('#overview?slide=1&deck=quality')
    await heading()
    const sums = [...document.querySelectorAll('[data-verdict]')].map((verdict) => {
      const lines = [...verdict.querySelectorAll('li')].map((line) =>
        Number(/另有(\d+)项|（(\d+)项）$/.exec(line.textContent)?.slice(1).find(Boolean) ?? 1),
      )
      return [Number(verdict.querySelector('.slide-count')?.textContent), lines.reduce((sum, each) => sum + each, 0)]
    })
    expect(sums).toHaveLength(3)
    for (const [count, named] of sums) expect(named).toBe(count)
  })

  test('goes on with the keys and replaces its step of the history', async () => {
    await present('#disputes?slide=1&reply=granted')
    const steps = window.history.length
    key('PageDown')
    key('ArrowRight')
    expect(shown()).toBe('disclosure-channels')
    key('1')
    key('1')
    key('Enter')
    expect(shown()).toBe('sources')
    expect(window.history.length).toBe(steps)
    key('Escape')
    await screen.findByRole('banner')
    expect(readViewState()).toMatchObject({ view: 'disputes', slide: null, filter: { reply: ['granted'] } })
  })

  test('a title being written keeps its keys', async () => {
    const { user } = await present('#overview?slide=2')
    key('o')
    const field = await screen.findByRole('textbox', { name: '第2页的标题' })
    await user.click(field)
    await user.keyboard('bfo?1 {Enter}')
    expect(field).toBeInTheDocument()
    expect(readViewState().deck?.[1]).toEqual({ id: 'headline', title: 'bfo?1' })
    expect(readViewState().slide).toBe(2)
  })

  test('the overview adds, moves and removes slides, and the focus stays with them', async () => {
    const { user } = await present('#overview?slide=2')
    key('o')
    const card = (id: string) => {
      const found = document.querySelector<HTMLElement>(`[data-card="${id}"]`)
      if (!found) throw new Error(`no card ${id}`)
      return within(found)
    }
    await user.click(card('quality').getByRole('button', { name: /^移除/ }))
    await user.click(card('headline').getByRole('button', { name: /^前移/ }))
    expect(card('headline').getByRole('button', { name: /^后移/ })).toBeEnabled()
    expect(card('headline').getByRole('button', { name: /^前移/ })).toBeDisabled()
    expect(card('headline').getByRole('button', { name: /^演示第1页/ })).toHaveFocus()
    await user.click(screen.getByRole('button', { name: /归为五组的答复数/ }))
    const ids = DEFAULT_DECK.map(({ id }) => id)
    expect(readViewState().deck?.map(({ id }) => id)).toEqual(['headline', 'title', ...ids.slice(2, -2), 'sources', 'application-groups'])
    expect(readViewState().slide).toBe(1)
    await user.click(screen.getByRole('button', { name: '恢复默认' }))
    expect(readViewState().deck).toBeNull()
  })

  test('a number that the address names stands on the stage; one that does not exist says so', async () => {
    await present('#overview?slide=2&source=litigation.total')
    expect(await screen.findByRole('dialog')).toHaveTextContent(/行政诉讼.*363.*件/)
    expect(screen.getByRole('dialog')).toHaveTextContent('确数')
    key('PageDown')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(readViewState()).toMatchObject({ slide: 2, source: null })
  })

  test('a figure that does not exist says so', async () => {
    await present('#overview?slide=2&source=nothing.here')
    expect(await screen.findByRole('dialog')).toHaveTextContent('nothing.here')
  })
})
