import { describe, expect, test } from 'vitest'
import { checkAcrossYears } from '../../src/report/checks-across-years'
import type { CheckResult } from '../../src/report/checks'
import type { Form, Report } from '../../src/report/schema'
import { makeReport, type Cells } from './make-report'

const earlierCells: Cells = {
  'applications.carried-forward': 121,
  'applications.carried-forward@natural-person': 118,
  'applications.carried-forward@business': 3,
  'normative.in-force': 597,
  'regulations.in-force': 11,
}
const laterCells: Cells = {
  'applications.carried-in': 121,
  'applications.carried-in@natural-person': 118,
  'applications.carried-in@business': 3,
  'normative.issued': 50,
  'normative.repealed': 227,
  'normative.in-force': 420,
  'regulations.issued': 2,
  'regulations.repealed': 1,
  'regulations.in-force': 12,
}
const report = (form: Form, year: number, cells: Cells, fields: Partial<Report> = {}) => makeReport(form, cells, { year, ...fields })
const compare = (earlier: Cells, later: Cells): Map<string, CheckResult> =>
  new Map(checkAcrossYears(report('2021', 2023, earlier), report('2021', 2024, later)).map((result) => [result.id, result]))

describe('checkAcrossYears', () => {
  test('compares every column of carried forward and both kinds of documents', () => {
    const verdicts = [...compare(earlierCells, laterCells)].map(([id, { verdict }]) => `${id} ${verdict}`)
    expect(verdicts).toEqual([
      'carried-across-years:applications.carried-in@natural-person holds',
      'carried-across-years:applications.carried-in@business holds',
      'carried-across-years:applications.carried-in@research cannot-check',
      'carried-across-years:applications.carried-in@public-welfare cannot-check',
      'carried-across-years:applications.carried-in@legal-service cannot-check',
      'carried-across-years:applications.carried-in@other-organisation cannot-check',
      'carried-across-years:applications.carried-in holds',
      'in-force-across-years:regulations.in-force holds',
      'in-force-across-years:normative.in-force holds',
    ])
  })

  const pairs: [string, string[], string[]][] = [
    ['carried-across-years:applications.carried-in', ['applications.carried-forward'], ['applications.carried-in']],
    [
      'carried-across-years:applications.carried-in@natural-person',
      ['applications.carried-forward@natural-person'],
      ['applications.carried-in@natural-person'],
    ],
    ['in-force-across-years:normative.in-force', ['normative.in-force'], ['normative.issued', 'normative.repealed', 'normative.in-force']],
    ['in-force-across-years:regulations.in-force', ['regulations.in-force'], ['regulations.issued', 'regulations.repealed', 'regulations.in-force']],
  ]
  test.each(pairs)('%s fails when any of its operands is one more or one less, and nothing else does', (id, before, after) => {
    const failing = (results: Map<string, CheckResult>) => [...results.values()].filter(({ verdict }) => verdict === 'fails').map((each) => each.id)
    for (const step of [1, -1]) {
      for (const place of before) {
        expect(failing(compare({ ...earlierCells, [place]: Number(earlierCells[place]) + step }, laterCells))).toEqual([id])
      }
      for (const place of after) {
        expect(failing(compare(earlierCells, { ...laterCells, [place]: Number(laterCells[place]) + step }))).toEqual([id])
      }
    }
  })

  test('says of which report a missing figure is', () => {
    const results = compare({}, laterCells)
    expect(results.get('in-force-across-years:normative.in-force')?.missing).toEqual(['example-2023#normative.in-force'])
  })
  test('leaves a blank unchecked', () => {
    const result = compare(earlierCells, { ...laterCells, 'normative.issued': 'blank' }).get('in-force-across-years:normative.in-force')
    expect([result?.verdict, result?.blanks]).toEqual(['cannot-check', 1])
  })
  test('takes notes from the later report', () => {
    const note = { zh: '说明', en: 'A note' }
    const check = 'carried-across-years:applications.carried-in'
    const later = report('2021', 2024, laterCells, { knownDifferences: [{ check, note }] })
    expect(checkAcrossYears(report('2021', 2023, earlierCells), later).find(({ id }) => id === check)?.known).toEqual(note)
  })
  test('has the documents of the 2021 form only: the 2019 form counts something else', () => {
    const ids = checkAcrossYears(report('2019', 2020, {}), report('2021', 2021, {})).map(({ definition }) => definition)
    expect(new Set(ids)).toEqual(new Set(['carried-across-years']))
  })
  test('goes by the body where one or both reports lack a division code', () => {
    const without = (year: number) => report('2021', year, {}, { division: undefined })
    for (const [earlier, later] of [
      [without(2023), without(2024)],
      [without(2023), report('2021', 2024, {})],
      [report('2021', 2023, {}), without(2024)],
    ] as const)
      expect(checkAcrossYears(earlier, later)).toHaveLength(9)
    const government = { zh: '示例市人民政府', en: 'Government of Example' }
    expect(checkAcrossYears(without(2023), report('2021', 2024, {}, { body: government }))).toHaveLength(9)
    expect(checkAcrossYears(report('2021', 2023, {}, { scope: 'office' }), report('2021', 2024, {}, { body: government, scope: 'office' }))).toEqual(
      [],
    )
    const elsewhere = { body: { zh: '别处', en: 'Elsewhere' }, division: undefined }
    expect(checkAcrossYears(without(2023), report('2021', 2024, {}, elsewhere))).toEqual([])
  })
  test.each([
    ['two years apart', report('2021', 2022, {}), report('2021', 2024, {})],
    ['the wrong way round', report('2021', 2024, {}), report('2021', 2023, {})],
    ['across the break of 2018 and 2019', report('2014', 2018, {}), report('2019', 2019, {})],
    ['of another place', report('2021', 2023, {}, { division: '990100' }), report('2021', 2024, {})],
    ['of another scope', report('2021', 2023, {}, { scope: 'office' }), report('2021', 2024, {})],
    ['of another body', report('2021', 2023, {}, { body: { zh: '别处', en: 'Elsewhere' } }), report('2021', 2024, {})],
  ])('has nothing for reports %s', (_why, earlier, later) => {
    expect(checkAcrossYears(earlier, later)).toEqual([])
  })
})
