import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Announcer } from '../../src/ui/announcer'

describe('Announcer', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const wait = (time: number) => act(() => void vi.advanceTimersByTime(time))
  const said = () => screen.getByRole('status').textContent

  it('says nothing on arrival', () => {
    render(<Announcer text="没有筛选。" />)
    wait(2000)
    expect(said()).toBe('')
  })
  it('says what changed once it has been still for half a second', () => {
    const { rerender } = render(<Announcer text="a" />)
    rerender(<Announcer text="b" />)
    wait(499)
    expect(said()).toBe('')
    wait(1)
    expect(said()).toBe('b')
  })
  it('leaves out what passed in between', () => {
    const { rerender } = render(<Announcer text="a" />)
    const heard: (string | null)[] = []
    for (const text of ['b', 'c', 'd']) {
      rerender(<Announcer text={text} />)
      wait(300)
      heard.push(said())
    }
    wait(300)
    expect([...heard, said()]).toEqual(['', '', '', 'd'])
  })
  it('says the first text too, when it comes back', () => {
    const { rerender } = render(<Announcer text="没有筛选。" />)
    rerender(<Announcer text="选2项" />)
    wait(600)
    rerender(<Announcer text="没有筛选。" />)
    wait(600)
    expect(said()).toBe('没有筛选。')
  })
  it('is silent where a change was taken back at once', () => {
    const { rerender } = render(<Announcer text="a" />)
    rerender(<Announcer text="b" />)
    wait(100)
    rerender(<Announcer text="a" />)
    wait(2000)
    expect(said()).toBe('')
  })
})
