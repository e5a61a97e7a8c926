import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Clock, lengthOfTime, timeOfDay } from '../../src/views/present/clock'
import { renderWith } from '../support/render'

describe('lengthOfTime', () => {
  it.each([
    [0, '00:00'],
    [-5, '00:00'],
    [59_999, '00:59'],
    [60_000, '01:00'],
    [3_599_999, '59:59'],
    [3_600_000, '1:00:00'],
    [36_061_000, '10:01:01'],
  ])('%i ms is %s', (milliseconds, text) => {
    expect(lengthOfTime(milliseconds)).toBe(text)
  })
})

describe('timeOfDay', () => {
  it('has two digits for each part', () => {
    expect(timeOfDay(new Date(2026, 10, 3, 9, 5, 7))).toBe('09:05:07')
  })
})

describe('Clock', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] }))
  afterEach(() => void vi.useRealTimers())
  const pass = (seconds: number): void => act(() => void vi.advanceTimersByTime(seconds * 1000))
  const timer = () => screen.getByRole('timer').textContent.replace(/^\D+/, '')

  it('counts from the start, stands while paused, goes on from there, and starts over', async () => {
    vi.setSystemTime(new Date(2026, 10, 23, 8, 59, 30))
    const { user } = renderWith(<Clock />)
    pass(65)
    expect([timer(), screen.getByText('09:00:35').tagName]).toEqual(['01:05', 'TIME'])
    await user.click(screen.getByRole('button', { name: '暂停' }))
    pass(30)
    expect(timer()).toBe('01:05')
    await user.click(screen.getByRole('button', { name: '继续' }))
    pass(5)
    expect(timer()).toBe('01:10')
    await user.click(screen.getByRole('button', { name: '归零' }))
    expect(timer()).toBe('00:00')
    pass(2)
    expect(timer()).toBe('00:02')
  })
})
