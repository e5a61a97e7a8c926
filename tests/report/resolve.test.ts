import { describe, expect, it } from 'vitest'
import { DEFAULT_STATE, formatAddress, parseAddress } from '../../src/address/view-state'
import { checkReport } from '../../src/report/checks'
import { evaluate } from '../../src/report/quantity'
import { resolve } from '../../src/report/resolve'
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

  it('knows no difference of a check that is not there or lacks a side', () => {
    const lacking = checkReport(tianjin).find(({ difference }) => !difference)
    for (const id of ['nothing', '', lacking?.id])
      expect(resolve(tianjin, `check:${id}`)).toEqual({ state: 'missing', ref: `check:${id}`, unit: '', reason: 'unknown' })
  })
})
