import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { goTo, readViewState } from '../../src/address/use-address'
import { DEFAULT_STATE } from '../../src/address/view-state'
import { FACETS, EMPTY_FILTER } from '../../src/report/facets'
import { FacetToggles } from '../../src/widgets/filter/facet-toggles'
import { FilterPanel } from '../../src/widgets/filter/filter-panel'
import { GroupToggles } from '../../src/widgets/filter/group-toggles'
import { SelectionBar } from '../../src/widgets/filter/selection-bar'
import { filterOf } from '../support/quantities'
import { openAddress, renderWith } from '../support/render'

const pressedOf = (name: string) => screen.getByRole('button', { name }).getAttribute('aria-pressed')
const chips = () => screen.queryAllByRole('button', { name: /^Remove / }).map((chip) => chip.getAttribute('aria-label')?.replace('Remove ', ''))
const bar = () => screen.getByRole('region', { name: /^(Filters in force|正在生效的筛选)$/ })

describe('FacetToggles', () => {
  it('toggles an item by one press, and says whether it is on', async () => {
    const { user } = renderWith(<FacetToggles facet="reply" />)
    const group = within(screen.getByRole('group', { name: '按答复选择' }))
    expect(group.getAllByRole('button')).toHaveLength(8)
    await user.click(group.getByRole('button', { name: '同意公开' }))
    expect(location.hash).toBe('#overview?reply=granted')
    expect(pressedOf('同意公开')).toBe('true')
    expect(pressedOf('不同意公开')).toBe('false')
    await user.click(group.getByRole('button', { name: '同意公开' }))
    expect(location.hash).toBe('#overview')
  })
  it('works by the keyboard, and follows the address', async () => {
    const { user } = renderWith(<FacetToggles facet="method" />, { at: '#overview?lang=en' })
    await user.tab()
    await user.keyboard(' ')
    expect(readViewState().filter.method).toEqual(['in-person'])
    act(() => goTo({ ...DEFAULT_STATE, lang: 'en', filter: filterOf({ method: ['fax'] }) }))
    expect([pressedOf('In person'), pressedOf('Fax')]).toEqual(['false', 'true'])
  })
  it('carries a name to drive it by, but only where asked', () => {
    renderWith(<FacetToggles facet="reply" />)
    expect(screen.getAllByRole('button').every((button) => button.dataset['filter'] === 'outcome')).toBe(true)
    renderWith(<FacetToggles facet="level" named={false} />)
    expect(screen.getByRole('button', { name: '区政府' })).not.toHaveAttribute('data-filter')
  })
})

describe('GroupToggles', () => {
  it('is off, mixed or on by what is selected of it', () => {
    renderWith(<GroupToggles />, { at: '#overview?lang=en&reply=granted,not-this-body,nonexistent' })
    expect(['Disclosed', 'Partly disclosed', 'Refused', 'Unable to provide', 'Otherwise handled'].map(pressedOf)).toEqual([
      'mixed',
      'false',
      'false',
      'true',
      'false',
    ])
  })
  it('completes a group that is mixed, and then takes it away', async () => {
    const { user } = renderWith(<GroupToggles />, { at: '#overview?lang=en&reply=granted,refused' })
    await user.click(screen.getByRole('button', { name: 'Disclosed' }))
    expect(readViewState().filter.reply).toEqual(['already-public', 'granted', 'refused'])
    await user.click(screen.getByRole('button', { name: 'Disclosed' }))
    expect(readViewState().filter.reply).toEqual(['refused'])
  })
})

describe('SelectionBar', () => {
  it('is not there without a selection', () => {
    renderWith(<SelectionBar />)
    expect(screen.queryByRole('region')).not.toBeInTheDocument()
  })
  it('has a chip for exactly what is in force', () => {
    renderWith(<SelectionBar />, { at: '#overview?lang=en&channel=weibo,website&level=district&result=corrected' })
    expect(chips()).toEqual(['Channel: Government websites', 'Channel: Government Weibo', 'Level: District governments', 'Result: Corrected'])
  })
  it('takes one item away by its chip, and the rest stays', async () => {
    const { user } = renderWith(<SelectionBar />, { at: '#overview?lang=en&channel=weibo,website&show=only' })
    await user.click(screen.getByRole('button', { name: 'Remove Channel: Government Weibo' }))
    expect(location.hash).toBe('#overview?channel=website&show=only&lang=en')
    await waitFor(() => expect(chips()).toEqual(['Channel: Government websites']))
  })
  it('clears all of every facet, and both ways of showing, at once', async () => {
    const keys = {
      channel: 'weibo',
      level: 'district',
      method: 'fax',
      reply: 'granted',
      applicant: 'business',
      outcome: 'granted',
      forum: 'review',
      result: 'other',
      group: 'refused',
    }
    const all = FACETS.map((facet) => `${facet}=${keys[facet]}`)
    const { user } = renderWith(<SelectionBar />, { at: `#work?lang=en&show=only&base=selection&${all.join('&')}` })
    expect(chips()).toHaveLength(FACETS.length)
    const steps = window.history.length
    await user.click(within(bar()).getByRole('button', { name: 'Clear all' }))
    expect(location.hash).toBe('#work?lang=en')
    expect(readViewState().filter).toEqual(EMPTY_FILTER)
    expect(window.history.length).toBe(steps + 1)
    await waitFor(() => expect(screen.queryByRole('region')).not.toBeInTheDocument())
  })
  it('switches between the two ways to show and the two bases', async () => {
    const { user } = renderWith(<SelectionBar />, { at: '#overview?lang=en&reply=granted' })
    const way = within(screen.getByRole('group', { name: 'How the selection shows' }))
    const base = within(screen.getByRole('group', { name: 'Base of shares' }))
    expect(way.getByRole('button', { name: 'Highlight' })).toHaveAttribute('aria-pressed', 'true')
    await user.click(way.getByRole('button', { name: 'Only' }))
    await user.click(base.getByRole('button', { name: 'Of selection' }))
    expect(location.hash).toBe('#overview?reply=granted&show=only&base=selection&lang=en')
    expect(way.getByRole('button', { name: 'Only' })).toHaveAttribute('aria-pressed', 'true')
    expect(way.getByRole('button', { name: 'Highlight' })).toHaveAttribute('aria-pressed', 'false')
    expect(base.getByRole('button', { name: 'Of selection' })).toHaveAttribute('aria-pressed', 'true')
  })
  it('adds parts up, and each number leads to its source', async () => {
    const { user } = renderWith(<SelectionBar />, { at: '#overview?lang=en&reply=granted,partly-granted' })
    expect(bar()).toHaveTextContent('Replies: 2 of 8 selected, 5,932 replies, 40.09%')
    await user.click(within(bar()).getByRole('button', { name: /^5,932 replies, Granted \+ Partly granted/ }))
    expect(readViewState().source).toBe('sum:replies.granted,replies.partly-granted')
  })
  it('gives overlapping channels each their coverage, no sum, and the reason', () => {
    renderWith(<SelectionBar />, { at: '#overview?channel=website,weibo' })
    expect(bar()).toHaveTextContent('主动公开：政府网站 55.38%，政务微博 37.55%（覆盖率；渠道有重叠，不可相加）')
    expect(bar()).not.toHaveTextContent('433,832')
  })
  it('tells screen readers what the selection comes to, once it is still', async () => {
    renderWith(<SelectionBar />, { at: '#overview?lang=en' })
    act(() => goTo({ ...DEFAULT_STATE, lang: 'en', filter: filterOf({ method: ['fax'] }) }))
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent(
        /^Received: 1 of 4 selected, 122 applications, 0\.82%, selection highlighted, others dimmed, shares are of all$/,
      ),
    )
    act(() => goTo({ ...DEFAULT_STATE, lang: 'en', filter: filterOf({ method: ['fax'] }), base: 'selection' }))
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/, shares are of the selection$/))
    act(() => goTo({ ...DEFAULT_STATE, lang: 'en', filter: filterOf({ channel: ['weibo'] }), base: 'selection' }))
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/, channels overlap, so each shows its coverage of the total$/))
    act(() => openAddress('#overview?lang=en'))
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/^No filter\.$/))
  })
})

describe('FilterPanel', () => {
  it('holds every facet, folds away, and clears', async () => {
    const { user } = renderWith(<FilterPanel />, { at: '#overview?lang=en&filters=open&method=fax&show=only&base=selection' })
    for (const name of ['channel', 'level', 'method', 'reply', 'forum', 'result'])
      expect(screen.getByRole('group', { name: new RegExp(`^Select by ${name}$`, 'i') })).toBeVisible()
    expect(screen.getByRole('group', { name: 'Select replies by group' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Clear all' }))
    expect(readViewState().filter).toEqual(EMPTY_FILTER)
    expect(location.hash).toBe('#overview?filters=open&lang=en')
    await user.click(screen.getByRole('button', { name: 'Fold away' }))
    expect(readViewState().filters).toBe(false)
  })
})
