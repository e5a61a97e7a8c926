import { describe, expect, it } from 'vitest'
import { entryReport, valueCells, cellRef, type EntryCells } from '../../src/report/entry'
import { judgeEntry } from '../../src/report/entry-checks'
import { consistentCells, steadyNumbers } from './make-report'

const judge = (cells: EntryCells) =>
  judgeEntry(
    entryReport({ id: 'own-x', body: { zh: '甲', en: 'A' }, title: { zh: '甲', en: 'A' }, year: 2022, form: '2021', scope: 'office' }, cells),
  )

/** Returns the cells of a consistent form of 2021 as texts. */
function typed(): Record<string, string> {
  const cells = consistentCells('2021', steadyNumbers())
  return Object.fromEntries(valueCells('2021').map(({ cell }) => [cellRef(cell), String(cells[cellRef(cell)])]))
}

describe('judgeEntry', () => {
  it('finds that every identity of a consistent form holds', () => {
    expect(judge(typed())).toMatchObject({ fails: [], open: [], sums: [], lit: new Set() })
    expect(judge(typed()).holds).toBeGreaterThan(40)
  })
  it('says nothing of an empty form', () => {
    expect(judge({})).toMatchObject({ fails: [], holds: 0, open: [], sums: [] })
  })
  it('lights the cells of an identity that fails', () => {
    const cells = typed()
    cells['cases.review.pending'] = String(Number(cells['cases.review.pending']) + 1)
    const { fails, lit } = judge(cells)
    expect(fails.map(({ id }) => id)).toEqual(['cases-review-sum'])
    expect(lit).toContain('cases.review.pending')
    expect(lit).toContain('cases.review.total')
    expect(lit).not.toContain('applications.new')
  })
  it('offers the sum of a blank total, and not of one with a blank part', () => {
    const cells = typed()
    const total = cells['cases.review.total']
    delete cells['cases.review.total']
    expect(judge(cells).sums).toEqual([{ ref: 'cases.review.total', value: Number(total) }])
    delete cells['cases.review.other']
    expect(judge(cells).sums).toEqual([])
    expect(judge(cells).open.map(({ id }) => id)).toEqual(['cases-review-sum'])
  })
  it('offers nothing where two ways to one total disagree', () => {
    const cells = typed()
    cells['applications.new@business'] = String(Number(cells['applications.new@business']) + 5)
    delete cells['outcomes.total']
    const { sums } = judge(cells)
    expect(sums.map(({ ref }) => ref)).toEqual(['outcomes.total'])
    cells['outcomes.granted'] = '1'
    expect(judge(cells).sums).toEqual([])
  })
})
