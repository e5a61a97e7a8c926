import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakText, layoutPanel, layoutRows, logTicks, roundTicks, ticksFor, type RowText } from '../../src/charts/layout'
import { formatAxis } from '../../src/i18n/format'
import { estimateEms, type MeasureText } from '../../src/ui/measure-text'

const measure: MeasureText = (text) => estimateEms(text) * 14
const packed = (text: string): string => text.replace(/\s+/gu, '')
const anyName = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom(...'主动公开政府信息数（不同渠道）'.split('')), maxLength: 40 }),
  fc.array(fc.constantFrom('Documents', 'and', 'certificates', 'a', '年报', ' ', '1,234', '𠮷'), { maxLength: 12 }).map((words) => words.join(' ')),
)

describe('breakText', () => {
  it.each([
    ['政府网站公开政府信息数', 70, ['政府网站公', '开政府信息', '数']],
    ['Documents and certificates cut', 100, ['Documents', 'and', 'certificates cut']],
    ['Weibo', 1000, ['Weibo']],
    ['unbreakable', 10, ['unbreakable']],
    ['公开政府网站，其他（含微博）', 70, ['公开政府网', '站，其他', '（含微博）']],
    ['公开政府网站，其他', 84, ['公开政府网', '站，其他']],
    ['', 100, []],
    ['   ', 100, []],
  ])('%j in %d px', (text, width, lines) => {
    expect(breakText(text, width, measure)).toEqual(lines)
  })
  it('loses no character and opens no more lines than allowed', () => {
    fc.assert(
      fc.property(anyName, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 5 }), (text, width, most) => {
        const lines = breakText(text, width, measure, most)
        expect(packed(lines.join(''))).toBe(packed(text))
        expect(lines.length).toBeLessThanOrEqual(most)
        expect(lines.some((line) => line.trim() === '')).toBe(false)
      }),
    )
  })
  it('breaks every line but the last where the next piece would not fit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 14, max: 300 }), (count, width) => {
        const lines = breakText('数'.repeat(count), width, measure, 99)
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width)
      }),
    )
  })
})

const row = fc.record<RowText>({
  name: anyName,
  value: fc.constantFrom('0', '466,860', '约240余万', '报告未给出'),
  share: fc.constantFrom('', '55.38%'),
})

describe('layoutPanel', () => {
  it('puts the rows of every panel of a card into the same columns, each with its own names and height', () => {
    const panels = fc.array(fc.array(row, { maxLength: 6 }), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(panels, fc.integer({ min: 240, max: 4000 }), (cards, width) => {
        const layouts = cards.map((rows) => layoutPanel(rows, cards.flat(), width, 16, measure))
        for (const shared of ['nameWidth', 'valueWidth', 'rowHeight', 'stacked'] as const)
          expect(new Set(layouts.map((each) => each[shared])).size).toBe(1)
        layouts.forEach(({ names, rowHeight, axisHeight, height }, index) => {
          expect(names.map((lines) => packed(lines.join('')))).toEqual(cards[index]?.map(({ name }) => packed(name)))
          expect(height).toBe(names.length * rowHeight + axisHeight)
        })
      }),
    )
  })
})

describe('layoutRows', () => {
  it('has room for every name, value and bar, on any screen', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.integer({ min: 240, max: 4000 }), fc.constantFrom(14, 16, 20, 32), (rows, width, rem) => {
        const layout = layoutRows(rows, width, rem, measure)
        expect(layout.names.map((lines) => packed(lines.join('')))).toEqual(rows.map((each) => packed(each.name)))
        for (const size of [layout.height, layout.rowHeight, layout.barHeight, layout.axisHeight, layout.nameWidth, layout.valueWidth]) {
          expect(size).toBeGreaterThan(0)
        }
        const lines = Math.max(1, ...layout.names.map((each) => each.length))
        expect(layout.barHeight).toBeLessThan(layout.rowHeight)
        expect(lines * 1.2 * 0.875 * rem).toBeLessThan(layout.rowHeight)
        expect(layout.height).toBe(rows.length * layout.rowHeight + layout.axisHeight)
        if (!layout.stacked) expect(layout.nameWidth).toBeLessThanOrEqual(Math.ceil(width * 0.34))
      }),
    )
  })
  it('shares a height that is given: no more of it than there is, as long as each name keeps its lines', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 300, max: 1200 }),
        fc.integer({ min: 100, max: 900 }),
        (rows, width, height) => {
          const layout = layoutRows(rows, width, 20, measure, height)
          expect(layout.names.map((lines) => packed(lines.join('')))).toEqual(rows.map((each) => packed(each.name)))
          const counts = layout.names.map((lines) => lines.length)
          const most = Math.max(1, ...counts)
          if (height - layout.axisHeight >= rows.length * (most * 1.2 * 0.875 + 1.5) * 20) expect(layout.height).toBeLessThanOrEqual(height)
          expect(layout.barHeight).toBeLessThan(layout.rowHeight)
          counts.slice(1).forEach((count, index) => {
            expect(((count + (counts[index] ?? 1)) / 2) * 1.2 * 0.875 * 20).toBeLessThanOrEqual(layout.rowHeight + 1)
          })
        },
      ),
    )
  })
  it('grows rows with the height, to a limit, and leaves the places of rows that only another panel has', () => {
    const rows = [
      { name: '维持', value: '344', share: '' },
      { name: '纠错', value: '44', share: '' },
    ]
    const heights = [120, 200, 2000].map((height) => layoutRows(rows, 1152, 24, measure, height).rowHeight)
    expect(heights).toEqual([39, 79, 108])
    expect(layoutRows(rows, 1152, 24, measure, 200, 4).rowHeight).toBe(39)
  })
  it('breaks a long name into as many lines as it needs: none runs over its bar', () => {
    const name = 'General Office of Shanghai Municipal People’s Government 2019 (definition A) (base under 30)'
    const { names, nameWidth } = layoutRows([{ name, value: '34.16%', share: '' }], 560, 16, measure)
    for (const line of names[0] ?? []) expect(measure(line, 600)).toBeLessThanOrEqual(nameWidth)
  })
  it('gives names more of the width rather than a second line that has no room', () => {
    const rows = Array.from({ length: 8 }, () => ({ name: '收到与办结之差（不是待办数，上年结转未给出）', value: '24', share: '' }))
    const natural = layoutRows(rows, 1152, 24, measure)
    const tight = layoutRows(rows, 700, 20, measure, 240)
    expect(natural.names[0]).toHaveLength(1)
    expect(tight.names[0]).toHaveLength(1)
    expect(tight.nameWidth).toBeGreaterThan(700 * 0.34)
    expect(tight.height).toBeLessThanOrEqual(240)
  })
  it('keeps room for the widest share that may come', () => {
    const narrow = { name: '政府网站', value: '258,529', share: '9%' }
    const room = (text: RowText) => layoutRows([text], 800, 16, measure).valueWidth
    expect(room({ ...narrow, widestShare: '100.00%' })).toBe(room({ ...narrow, share: '100.00%' }))
    expect(room({ ...narrow, widestShare: '' })).toBe(room(narrow))
    expect(room({ ...narrow, share: '', widestShare: '100.00%' })).toBe(room({ ...narrow, share: '' }))
  })
  it('keeps the distance between an indented name and its bar', () => {
    const name = '不属于本行政机关'
    const room = (depth: 0 | 1) => layoutRows([{ name, value: '2,012', share: '', depth }], 800, 16, measure)
    expect(room(1).nameWidth).toBe(room(0).nameWidth + 16)
    const lines = layoutRows([{ name: name.repeat(4), value: '2,012', share: '', depth: 1 }], 800, 16, measure)
    for (const line of lines.names.flat()) expect(16 + measure(line)).toBeLessThanOrEqual(lines.nameWidth - 16)
  })
  it('puts names above the bars where there is no room beside them', () => {
    const rows = [{ name: '政府网站', value: '258,529', share: '55.38%' }]
    expect([layoutRows(rows, 479, 16, measure).stacked, layoutRows(rows, 480, 16, measure).stacked]).toEqual([true, false])
    expect(layoutRows(rows, 320, 16, measure).names).toEqual([['政府网站']])
  })
})

const end = fc.oneof(fc.integer({ min: 1, max: 10_000_000 }), fc.double({ min: 1, max: 1e7, noNaN: true }))

describe('ticksFor', () => {
  it.each([
    [[0, 1], 1, 4, [0, 1]],
    [[3, undefined, 10], 10, 4, [0, 5, 10]],
    [[0.4, 1], 1, 2, [0, 0.5, 1]],
    [[120], 120, 4, [0, 50, 100]],
  ])('%j up to %d in %d', (sizes, last, most, ticks) => {
    expect(ticksFor(sizes, last, most)).toEqual(ticks)
  })
})

describe('roundTicks', () => {
  it.each([
    [1, [0, 0.5, 1], 2],
    [21.2, [0, 10, 20], 4],
    [100, [0, 25, 50, 75, 100], 4],
    [557, [0, 200, 400], 4],
    [466860, [0, 200000, 400000], 4],
    [0, [0], 4],
    [Number.NaN, [0], 4],
  ])('up to %d', (last, ticks, most) => {
    expect(roundTicks(last, most)).toEqual(ticks)
  })
  it('start at 0, rise evenly, never pass the end, and are as few as asked', () => {
    fc.assert(
      fc.property(end, fc.integer({ min: 2, max: 6 }), (last, most) => {
        const ticks = roundTicks(last, most)
        expect(ticks[0]).toBe(0)
        expect(ticks.length).toBeGreaterThan(1)
        expect(ticks.length).toBeLessThanOrEqual(most + 1)
        expect(ticks.at(-1)).toBeLessThanOrEqual(last)
        const step = ticks[1] ?? Number.NaN
        ticks.forEach((tick, index) => expect(tick).toBeCloseTo(index * step, 6))
      }),
    )
  })
  it('are written as what they are, in both languages', () => {
    fc.assert(
      fc.property(end, fc.constantFrom(2, 4), (last, most) => {
        for (const tick of roundTicks(last, most)) {
          expect(Number(formatAxis('zh', tick).replace(/,/g, '').replace('万', 'e4'))).toBe(tick)
          expect(Number(formatAxis('en', tick).replace(/,/g, '').replace('k', 'e3'))).toBe(tick)
        }
      }),
    )
  })
})

describe('logTicks', () => {
  it.each([
    [1, [1, 10]],
    [9, [1, 10]],
    [10, [1, 10]],
    [11, [1, 10, 100]],
    [466860, [1, 10, 100, 1000, 10000, 100000, 1000000]],
  ])('up to %d', (last, ticks) => {
    expect(logTicks(last)).toEqual(ticks)
  })
  it('hold the end, and are powers of ten', () => {
    fc.assert(
      fc.property(end, (last) => {
        const ticks = logTicks(last)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(last)
        expect(ticks).toEqual(ticks.map((_, index) => 10 ** index))
      }),
    )
  })
})
