import { describe, expect, test } from 'vitest'
import { DEFAULT_STATE } from '../../src/address/view-state'
import { chartModel } from '../../src/report/chart-model'
import { isBlack, setBlack, subscribeToBlack } from '../../src/widgets/stage/black-screen'
import { numberSize } from '../../src/widgets/stage/number-on-stage'
import { titleSize } from '../../src/widgets/stage/slide'
import { sizeOf } from '../../src/widgets/stage/slide-chart'
import { fitStage } from '../../src/widgets/stage/stage-frame'
import { tianjin } from '../support/tianjin'

describe('fitStage', () => {
  test.each([
    [1280, 720, { scale: 1, left: 0, top: 0 }],
    [3840, 2160, { scale: 3, left: 0, top: 0 }],
    [1024, 768, { scale: 0.8, left: 0, top: 96 }],
    [2560, 720, { scale: 1, left: 640, top: 0 }],
    [0, 0, { scale: 0, left: 0, top: 0 }],
  ])('in %i × %i', (width, height, fit) => {
    expect(fitStage(width, height)).toEqual(fit)
  })
})

test('a number is as large as its line allows', () => {
  expect(numberSize('182', '次')).toBe(168)
  expect(numberSize('over 2,400,000', 'pieces of data')).toBeLessThan(110)
})

test('a longer title is smaller', () => {
  expect(['短', '字'.repeat(60), '字'.repeat(120)].map((title) => titleSize(title))).toEqual(['large', 'middle', 'small'])
})

test('a chart has the larger type the more room its rows have', () => {
  const outcomes = chartModel(tianjin, 'application-outcomes', DEFAULT_STATE)
  expect([600, 400, 300].map((room) => sizeOf(outcomes, room))).toEqual(['large', 'middle', 'small'])
  expect(sizeOf(chartModel(tianjin, 'dispute-rates', DEFAULT_STATE), 600)).toBe('small')
})

test('the black screen tells who listens, once for each change', () => {
  const heard: boolean[] = []
  const stop = subscribeToBlack(() => heard.push(isBlack()))
  setBlack(true)
  setBlack(true)
  setBlack(false)
  stop()
  setBlack(true)
  setBlack(false)
  expect(heard).toEqual([true, false])
})
