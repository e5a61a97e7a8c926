import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  selectApplicationFlow,
  selectApplicationGroups,
  selectApplicationLevels,
  selectApplicationMethods,
  selectApplicationOutcomes,
} from '../../src/report/application-charts'
import { rowsOf } from '../../src/report/charts'
import { FACET_ITEMS } from '../../src/report/facets'
import { asked, rowIn, sharesOf, tell, valuesOf } from '../support/quantities'
import { tianjin } from '../support/tianjin'
import { consistentCells, makeReport, steadyNumbers } from './make-report'

describe('selectApplicationMethods', () => {
  test('ranks the four', () => {
    expect(valuesOf(selectApplicationMethods(tianjin, asked()))).toEqual([
      ['online', 5900],
      ['letter', 4605],
      ['in-person', 4192],
      ['fax', 122],
    ])
  })
  test('gives shares of the selection from its own sum', () => {
    const model = selectApplicationMethods(tianjin, asked({ filter: { method: ['letter', 'fax'] }, base: 'selection' }))
    expect(sharesOf(model)).toEqual([
      ['online', 'none'],
      ['letter', 97.42],
      ['in-person', 'none'],
      ['fax', 2.58],
    ])
    expect(rowIn(model, 'applications.method.fax').share?.ref).toBe(
      'ratio:applications.method.fax/applications.method.fax,applications.method.letter',
    )
  })
  test('goes back to the whole as the base when all are selected', () => {
    const model = selectApplicationMethods(tianjin, asked({ filter: { method: FACET_ITEMS.method.map(({ key }) => key) }, base: 'selection' }))
    expect(sharesOf(model)[0]).toEqual(['online', 39.81])
  })
})

describe('selectApplicationLevels', () => {
  test('compares the two', () => {
    const model = selectApplicationLevels(tianjin, asked())
    expect(sharesOf(model)).toEqual([
      ['district', 53.39],
      ['municipal', 46.61],
    ])
    expect(model.finding).toMatchObject({
      id: 'finding.top-share',
      values: { names: { names: [{ metric: 'applications.level.district' }] }, most: { phrase: 'finding.most.alone' } },
    })
  })
})

describe('selectApplicationOutcomes', () => {
  test('sets the printed share beside the computed one', () => {
    const rows = rowsOf(selectApplicationOutcomes(tianjin, asked()))
    expect(rows.map((row) => [row.key, tell(row.quantity), tell(row.share), tell(row.printedShare), row.tone])).toEqual([
      ['replies.granted', 5651, 38.2, 38.2, 'disclosed'],
      ['replies.nonexistent', 3247, 21.95, 21.95, 'unable'],
      ['replies.not-this-body', 2012, 13.6, 13.6, 'unable'],
      ['replies.refused', 1321, 8.93, 8.93, 'refused'],
      ['replies.already-public', 891, 6.02, 6.02, 'disclosed'],
      ['replies.amended', 852, 5.76, 5.76, 'otherwise'],
      ['replies.other-channel', 540, 3.65, 3.65, 'otherwise'],
      ['replies.partly-granted', 281, 1.9, 1.9, 'partly'],
    ])
  })
  test('takes the printed total as the base where there is one, and the sum of the eight where there is none', () => {
    const cells = { 'replies.granted': 30, 'replies.total': 60 }
    expect(rowIn(selectApplicationOutcomes(makeReport('2014', cells), asked()), 'replies.granted').share).toMatchObject({ value: 50 })
    expect(rowIn(selectApplicationOutcomes(tianjin, asked()), 'replies.granted').share).toMatchObject({
      computation: { operands: [{ ref: 'replies.granted' }, { value: 14795, kind: 'computed' }] },
    })
  })
  test('says which printed shares are missing', () => {
    const model = selectApplicationOutcomes(makeReport('2014', { 'replies.granted': 30 }), asked())
    expect(rowIn(model, 'replies.granted').printedShare).toMatchObject({ state: 'missing' })
  })
})

describe('selectApplicationGroups', () => {
  test('puts each reply under its group, and marks what matches only approximately', () => {
    const rows = rowsOf(selectApplicationGroups(tianjin, asked()))
    expect(rows.map((row) => [row.key, row.depth, tell(row.quantity), row.approximate])).toEqual([
      ['disclosed', 0, 6542, true],
      ['replies.already-public', 1, 891, true],
      ['replies.granted', 1, 5651, false],
      ['partly', 0, 281, false],
      ['refused', 0, 1321, true],
      ['unable', 0, 5259, true],
      ['replies.not-this-body', 1, 2012, true],
      ['replies.nonexistent', 1, 3247, true],
      ['otherwise', 0, 1392, true],
      ['replies.amended', 1, 852, true],
      ['replies.other-channel', 1, 540, true],
    ])
  })
  test('shows of a group only what is selected when the others are removed', () => {
    const model = selectApplicationGroups(tianjin, asked({ filter: { reply: ['granted', 'refused'] }, show: 'only', base: 'selection' }))
    expect(rowsOf(model).map((row) => [row.key, tell(row.quantity), tell(row.share), row.approximate])).toEqual([
      ['disclosed', 5651, 81.05, false],
      ['replies.granted', 5651, 81.05, false],
      ['refused', 1321, 18.95, true],
    ])
  })
  test('marks as partial a group of which others are removed, and nothing else', () => {
    const partialIn = (options: Parameters<typeof asked>[0]) =>
      [selectApplicationGroups, selectApplicationFlow].map((select) =>
        rowsOf(select(tianjin, asked(options)))
          .filter((row) => row.partial)
          .map((row) => row.key),
      )
    const filter = { reply: ['granted', 'refused'] }
    expect(partialIn({ filter, show: 'only' })).toEqual([['disclosed'], ['disclosed']])
    expect(partialIn({ filter: { reply: ['granted', 'already-public'] }, show: 'only' })).toEqual([[], []])
    expect(partialIn({ filter })).toEqual([[], []])
  })
  test('gives a group that is selected in part no share of the selection, and one that is selected whole its own', () => {
    const model = selectApplicationGroups(tianjin, asked({ filter: { reply: ['granted', 'refused'] }, base: 'selection' }))
    expect([tell(rowIn(model, 'disclosed').quantity), tell(rowIn(model, 'disclosed').share)]).toEqual([6542, 'none'])
    expect(tell(rowIn(model, 'refused').share)).toBe(18.95)
    expect(tell(rowIn(model, 'unable').share)).toBe('none')
    expect(tell(rowIn(model, 'replies.already-public').share)).toBe('none')
  })
})

describe('selectApplicationFlow', () => {
  test('is a cascade: each group starts where the one before it ends', () => {
    const rows = rowsOf(selectApplicationFlow(tianjin, asked()))
    expect(rows.map((row) => [row.key, row.start, tell(row.quantity)])).toEqual([
      ['applications.received', 0, 14819],
      ['applications.completed', 0, 14795],
      ['difference', 14795, 24],
      ['disclosed', 0, 6542],
      ['partly', 6542, 281],
      ['refused', 6823, 1321],
      ['unable', 8144, 5259],
      ['otherwise', 13403, 1392],
    ])
  })
  test('ends where the replies end, for any report', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99999 }), { minLength: 1, maxLength: 40 }), (numbers) => {
        let drawn = 0
        const cells = consistentCells('2014', () => 1 + (numbers[(drawn += 1) % numbers.length] ?? 1))
        const rows = rowsOf(selectApplicationFlow(makeReport('2014', cells), asked()))
        const last = rows.at(-1)
        expect(last && last.start + Number(tell(last.quantity))).toBe(cells['replies.total'])
      }),
      { numRuns: 30 },
    )
  })
  test('closes the gap of selected groups', () => {
    const model = selectApplicationFlow(tianjin, asked({ filter: { reply: ['granted', 'refused'] }, show: 'only' }))
    expect([rowIn(model, 'disclosed').start, rowIn(model, 'refused').start]).toEqual([0, 5651])
  })
  test.each([
    ['more received', 120, 100],
    ['more completed, some carried in', 100, 120],
    ['as many', 100, 100],
  ])('spans the difference from the smaller to the larger, never below 0: %s', (_, received, completed) => {
    const model = selectApplicationFlow(makeReport('2014', { 'applications.received': received, 'applications.completed': completed }), asked())
    const gap = rowIn(model, 'difference')
    expect([gap.start, gap.start + Number(tell(gap.quantity))]).toEqual([Math.min(received, completed), Math.max(received, completed)])
    expect(model.finding.values['difference']).toEqual({ quantity: gap.quantity })
    expect(model.panels[0]?.axisEnd).toBe(120 - (received === completed ? 20 : 0))
  })
  test('skips a group that is not given, without taking it for 0', () => {
    const cells = consistentCells('2014', steadyNumbers())
    const model = selectApplicationFlow(makeReport('2014', { ...cells, 'replies.refused': 'illegible' }), asked())
    expect(tell(rowIn(model, 'refused').quantity)).toBe('illegible')
    expect(rowIn(model, 'unable').start).toBe(rowIn(model, 'refused').start)
  })
  test('has no difference where one of the two is missing', () => {
    const model = selectApplicationFlow(makeReport('2014', { 'applications.received': 5 }), asked())
    expect(tell(rowIn(model, 'difference').quantity)).toBe('operand-missing')
    expect(model.finding.id).toBe('finding.missing')
  })
})
