import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  breaksBetween,
  changeOf,
  comparedReports,
  comparisonOf,
  evaluateChange,
  homeOf,
  homesOf,
  inOrder,
  memberOf,
  ofOneBody,
  ofReport,
} from '../../src/report/comparison'
import { refs, stated } from '../../src/report/quantity'
import { resolve } from '../../src/report/resolve'
import { FORMS, SCOPES, type Form, type Report } from '../../src/report/schema'
import { consistentCells, makeReport, steadyNumbers } from './make-report'

const bodies = ['甲市', '乙市', '丙局'] as const
const aReport = fc
  .record({
    body: fc.constantFrom(...bodies),
    form: fc.constantFrom<Form>(...FORMS),
    scope: fc.constantFrom(...SCOPES),
    year: fc.integer({ min: 2008, max: 2030 }),
  })
  .map(({ body, form, scope, year }) =>
    makeReport(form, consistentCells(form, steadyNumbers()), { year, scope, body: { zh: body, en: `B${bodies.indexOf(body)}` }, id: 'x' }),
  )
const someReports = fc
  .array(aReport, { minLength: 2, maxLength: 6 })
  .map((reports) => reports.map((report, at): Report => ({ ...report, id: `r${at}` })))

describe('inOrder', () => {
  test('keeps every report once, one body beside itself, its years upwards, bodies as they first came', () => {
    fc.assert(
      fc.property(someReports, (reports) => {
        const ordered = inOrder(reports)
        expect([...ordered].map(({ id }) => id).sort()).toEqual(reports.map(({ id }) => id).sort())
        const runs: Report[][] = []
        for (const report of ordered) {
          const run = runs.at(-1)
          if (run?.[0] && ofOneBody(run[0], report)) run.push(report)
          else runs.push([report])
        }
        for (const run of runs) expect(run.map(({ year }) => year)).toEqual(run.map(({ year }) => year).sort((a, b) => a - b))
        const firsts = runs.map(([first]) => reports.findIndex((each) => first !== undefined && ofOneBody(each, first)))
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b))
        expect(new Set(firsts).size).toBe(firsts.length)
      }),
    )
  })
})

describe('comparisonOf', () => {
  test('gives every number of a member under the member’s name, as the member gives it', () => {
    fc.assert(
      fc.property(someReports, (reports) => {
        const comparison = comparisonOf(reports)
        for (const report of comparedReports(comparison)) {
          for (const inside of [refs.rate('disclosure-a'), refs.rate('correction-review'), 'applications.new', 'total:outcomes.refused']) {
            const own = resolve(report, inside)
            const ref = `${report.id}#${own.ref}`
            const found = resolve(comparison, ref)
            expect(found.ref).toBe(ref)
            expect(found.state === 'known' ? found.value : found.reason).toBe(own.state === 'known' ? own.value : own.reason)
            expect(homeOf(comparison, found)).toBe(report)
            expect(memberOf(comparison, ref)).toEqual({ report, inside: own.ref })
            for (const operand of found.computation?.operands ?? []) expect(homeOf(comparison, operand)).toBe(report)
          }
        }
      }),
    )
  })

  test('has no figures of its own, and takes the newest form', () => {
    const comparison = comparisonOf([makeReport('2021', {}, { id: 'b' }), makeReport('2014', {}, { id: 'a' })])
    expect(comparison.figures).toEqual([])
    expect(comparison.form).toBe('2021')
    expect(resolve(comparison, 'c#applications.new')).toMatchObject({ state: 'missing', reason: 'unknown' })
  })
})

describe('changeOf', () => {
  const at = (id: string, value: number | 'blank') =>
    ofReport(makeReport('2021', {}, { id }), stated(makeReport('2021', { 'applications.new': value }, { id }), 'applications.new'))

  test('is the later less the earlier, with both operands, and restored from its ref', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e6), (from, to) => {
        const reports = [
          makeReport('2021', { 'applications.new': from }, { id: 'a', year: 2022 }),
          makeReport('2021', { 'applications.new': to }, { id: 'b', year: 2023 }),
        ]
        const comparison = comparisonOf(reports)
        const { difference, relative } = changeOf(at('a', from), at('b', to))
        expect(difference).toMatchObject({ state: 'known', value: to - from })
        expect(difference.computation?.operands.map(({ ref }) => ref)).toEqual(['b#applications.new', 'a#applications.new'])
        expect(relative?.state).toBe(from === 0 ? 'missing' : 'known')
        if (relative?.state === 'known') {
          expect(relative.value).toBeCloseTo(((to - from) / from) * 100, 8)
          expect(relative.smallBase).toBe(from < 30)
        }
        expect(resolve(comparison, difference.ref)).toEqual(difference)
        expect(relative && resolve(comparison, relative.ref)).toEqual(relative)
        expect(homesOf(comparison, difference).map(({ id }) => id)).toEqual(['b', 'a'])
      }),
    )
  })

  test('is missing where one of the two is, and has no percentage of a percentage', () => {
    expect(changeOf(at('a', 'blank'), at('b', 3)).difference).toMatchObject({ state: 'missing', reason: 'operand-missing' })
    expect(changeOf(at('a', 'blank'), at('b', 3)).relative).toMatchObject({ state: 'missing' })
    const percent = { ...at('a', 40), unit: '%' }
    expect(changeOf(percent, percent).relative).toBeNull()
    expect(evaluateChange('applications.new', () => percent)).toBeUndefined()
  })
})

test('outcomes and disputes break between 2014 and later forms, section 二 between any two', () => {
  const form = (each: Form) => ({ form: each })
  expect(breaksBetween(form('2014'), form('2019'))).toEqual(['outcomes', 'disputes', 'documents'])
  expect(breaksBetween(form('2021'), form('2014'))).toEqual(['outcomes', 'disputes', 'documents'])
  expect(breaksBetween(form('2019'), form('2021'))).toEqual(['documents'])
  expect(breaksBetween(form('2021'), form('2021'))).toEqual([])
})
