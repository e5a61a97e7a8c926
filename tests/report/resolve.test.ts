import { describe, expect, it } from 'vitest'
import { DEFAULT_STATE, formatAddress, parseAddress } from '../../src/address/view-state'
import { checkReport } from '../../src/report/checks'
import { comparisonOf } from '../../src/report/comparison'
import { evaluate } from '../../src/report/quantity'
import { resolve } from '../../src/report/resolve'
import type { Report } from '../../src/report/schema'
import { tianjin } from '../support/tianjin'
import { consistentCells, makeReport, steadyNumbers } from './make-report'

describe('resolve', () => {
  it.each(['review.total', 'share:replies.granted', 'rate:dispute', 'percent:100', 'nothing'])('takes %s as evaluate does', (ref) => {
    expect(resolve(tianjin, ref)).toEqual(evaluate(tianjin, ref))
  })

  it('finds the difference of every check, under a ref that an address can hold', () => {
    for (const report of [tianjin, makeReport('2021', consistentCells('2021', steadyNumbers()))]) {
      const differences = checkReport(report).flatMap(({ id, difference }) => (difference ? [{ id, difference }] : []))
      expect(differences.length).toBeGreaterThan(10)
      for (const { id, difference } of differences) {
        const source = `check:${id}`
        expect(resolve(report, source)).toBe(difference)
        expect(difference.ref).toBe(source)
        expect(parseAddress(formatAddress({ ...DEFAULT_STATE, source }))).toMatchObject({ state: { source }, unknown: [] })
      }
    }
  })

  it('knows changes of a comparison only, and only between numbers that it has', () => {
    const [one, other] = [2022, 2023].map((year) => makeReport('2021', consistentCells('2021', steadyNumbers()), { id: `a-${year}`, year }))
    if (!one || !other) throw new Error('two reports were made')
    const comparison = comparisonOf([one, other])
    expect(resolve(comparison, 'change:a-2023#applications.new~a-2022#applications.new').state).toBe('known')
    const nothing: [Report, string][] = [
      [one, 'change:applications.new~applications.new'],
      [one, 'relative-change:a-2023#applications.new~a-2022#applications.new'],
      [comparison, 'change:applications.new~applications.new'],
      [comparison, 'change:a-2023#applications.new~b-2022#applications.new'],
      [comparison, 'change:a-2023#nothing~a-2022#applications.new'],
    ]
    for (const [report, ref] of nothing) expect(resolve(report, ref)).toEqual({ state: 'missing', ref, unit: '', reason: 'unknown' })
  })

  it('knows no difference of a check that is not there or lacks a side', () => {
    const lacking = checkReport(tianjin).find(({ difference }) => !difference)
    for (const id of ['nothing', '', lacking?.id])
      expect(resolve(tianjin, `check:${id}`)).toEqual({ state: 'missing', ref: `check:${id}`, unit: '', reason: 'unknown' })
  })
})
