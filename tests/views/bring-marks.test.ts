import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { itemsByCell, marksByBlock, runsOf, segmentsOf, type BlockMark } from '../../src/views/bring/marks'

const range = fc.tuple(fc.nat(30), fc.nat(30)).map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }))

describe('segmentsOf', () => {
  test('cuts where phrases begin and end, also where they overlap', () => {
    const marks: BlockMark[] = [
      { spot: { block: 0, start: 2, end: 5 }, item: 7 },
      { spot: { block: 0, start: 4, end: 6 }, item: 8 },
    ]
    expect(segmentsOf('共收到申请若干', marks)).toEqual([
      { text: '共收', items: [] },
      { text: '到申', items: [7] },
      { text: '请', items: [7, 8] },
      { text: '若', items: [8] },
      { text: '干', items: [] },
    ])
  })

  test('loses no character, whatever the marks', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.array(range, { maxLength: 6 }), (text, ranges) => {
        const marks = ranges.map((each, item): BlockMark => ({ spot: { block: 0, ...each }, item }))
        expect(
          segmentsOf(text, marks)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})

describe('marks of blocks and cells', () => {
  const marks: BlockMark[] = [
    { spot: { block: 3, cell: 1 }, item: 0 },
    { spot: { block: 3, cell: 1 }, item: 1 },
    { spot: { block: 4, start: 0, end: 2 }, item: 2 },
  ]
  test('are found by block, and by cell', () => {
    expect([...marksByBlock(marks)].map(([block, list]) => [block, list.length])).toEqual([
      [3, 2],
      [4, 1],
    ])
    expect([...itemsByCell(marks)]).toEqual([[1, [0, 1]]])
  })
})

describe('runsOf', () => {
  test('keeps what is no part of the report apart, and cuts long runs', () => {
    expect(runsOf(7, [0, 1, 5], 2)).toEqual([
      { start: 0, end: 2, dropped: true },
      { start: 2, end: 4, dropped: false },
      { start: 4, end: 5, dropped: false },
      { start: 5, end: 6, dropped: true },
      { start: 6, end: 7, dropped: false },
    ])
    expect(runsOf(0, [], 2)).toEqual([])
  })
})
