import { describe, expect, test } from 'vitest'
import { belongsToFocus, stageAction, swipeAction } from '../../src/views/present/stage-keys'

const key = (name: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
})

describe('stageAction', () => {
  test.each([
    ['ArrowRight', 'next'],
    ['ArrowDown', 'next'],
    ['PageDown', 'next'],
    [' ', 'next'],
    ['ArrowLeft', 'back'],
    ['ArrowUp', 'back'],
    ['PageUp', 'back'],
    ['Home', 'first'],
    ['End', 'last'],
    ['b', 'black'],
    ['B', 'black'],
    ['.', 'black'],
    ['F', 'full-screen'],
    ['o', 'overview'],
    ['l', 'filter'],
    ['?', 'help'],
    ['Escape', 'escape'],
  ])('%s: %s', (name, does) => {
    expect(stageAction(key(name), '')).toEqual({ do: does })
  })
  test('Shift with Space goes back', () => {
    expect(stageAction(key(' ', { shiftKey: true }), '')).toEqual({ do: 'back' })
  })
  test('digits are kept, the last two of them, and Enter goes to that slide', () => {
    expect(stageAction(key('1'), '')).toEqual({ do: 'type', digits: '1' })
    expect(stageAction(key('2'), '1')).toEqual({ do: 'type', digits: '12' })
    expect(stageAction(key('3'), '12')).toEqual({ do: 'type', digits: '23' })
    expect(stageAction(key('Enter'), '12')).toEqual({ do: 'go', slide: 12 })
  })
  test.each([key('Enter'), key('x'), key('toString'), key('b', { ctrlKey: true }), key('ArrowLeft', { altKey: true }), key('f', { metaKey: true })])(
    '%j means nothing',
    (pressed) => {
      expect(stageAction(pressed, '')).toBeUndefined()
    },
  )
})

test('a field keeps all its keys, a button Space and Enter', () => {
  const [field, button] = [document.createElement('input'), document.createElement('button')]
  expect(['b', ' ', 'ArrowLeft'].map((name) => belongsToFocus(name, field))).toEqual([true, true, true])
  expect(['b', ' ', 'Enter', 'ArrowLeft'].map((name) => belongsToFocus(name, button))).toEqual([false, true, true, false])
  expect(belongsToFocus(' ', document.body)).toBe(false)
})

test.each([
  [-200, 10, 'next'],
  [200, -10, 'back'],
  [20, 0, undefined],
  [-100, 90, undefined],
])('a finger that moved %i across and %i down: %s', (across, down, does) => {
  expect(swipeAction(across, down)).toBe(does)
})
