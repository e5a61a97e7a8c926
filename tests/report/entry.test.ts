import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellRef, cellsOfReport, correctReport, entryReport, formOfYear, namesOfCell, readCell, valueCells } from '../../src/report/entry'
import { pasteBlock, readSheetText } from '../../src/report/entry-paste'
import { parseReport } from '../../src/report/parse-report'
import { FORMS, type Form } from '../../src/report/schema'

const details = (form: Form) => ({
  id: 'own-example',
  body: { zh: '示例市', en: 'Example' },
  title: { zh: '示例市年度报告', en: 'Example report' },
  year: Number(form),
  form,
  scope: 'office' as const,
})

const cellOf = (form: Form, ref: string) => {
  const found = valueCells(form).find(({ cell }) => cellRef(cell) === ref)
  if (!found) throw new Error(`the ${form} form has no ${ref}`)
  return found
}

describe('formOfYear', () => {
  it.each([
    [2008, '2014'],
    [2018, '2014'],
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2030, '2021'],
  ])('gives %i the form of %s', (year, form) => {
    expect(formOfYear(year)).toBe(form)
  })
})

describe('readCell', () => {
  it.each([
    ['12', 12, 0],
    ['１，２３４', 1234, 0],
    ["1'234", 1234, 0],
    [' 1 234 ', 1234, 0],
    ['0', 0, 0],
    ['-0', 0, 0],
    ['007', 7, 0],
    ['3.00', 3, 0],
  ])('reads %j as %d', (text, value, decimals) => {
    expect(readCell(text, 'outcomes.granted')).toEqual({ state: 'value', value, decimals })
  })
  it.each(['', '   ', '\u3000'])('keeps %j a blank, not 0', (text) => {
    expect(readCell(text, 'outcomes.granted')).toEqual({ state: 'blank' })
  })
  it.each([
    ['12件', 'not-a-number'],
    ['3 4', 'not-a-number'],
    ['1,23', 'not-a-number'],
    ['12,3456', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['.', 'not-a-number'],
    ['1.5', 'decimals'],
    ['-3', 'negative'],
    ['99999999999999999999', 'too-large'],
  ] as const)('refuses %j: %s', (text, problem) => {
    expect(readCell(text, 'outcomes.granted')).toEqual({ state: 'problem', problem })
  })
  it('takes decimals of money, and a change below zero', () => {
    expect(readCell('72701.2578', 'charges.amount')).toEqual({ state: 'value', value: 72701.2578, decimals: 4 })
    expect(readCell('1.' + '3'.repeat(10_000), 'charges.amount')).toEqual({ state: 'problem', problem: 'too-large' })
    expect(readCell('－5', 'powers.permits.items-change')).toEqual({ state: 'value', value: -5, decimals: 0 })
  })
  it('reads back any whole number, however it is separated', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 31 }), fc.constantFrom('', ',', '，', ' '), fc.boolean(), (value, separator, wide) => {
        const text = String(value).replace(/\B(?=(\d{3})+$)/g, separator)
        const typed = wide ? text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))) : text
        expect(readCell(typed, 'outcomes.granted')).toEqual({ state: 'value', value, decimals: 0 })
      }),
    )
  })
})

describe('entryReport', () => {
  it.each(FORMS)('makes a valid report of typed cells of the %s form, and gives the cells back', (form) => {
    const places = valueCells(form).map(({ cell }) => cell)
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat({ max: 1e6 })), { minLength: places.length, maxLength: places.length }), (numbers) => {
        const cells = Object.fromEntries(places.map((cell, index) => [cellRef(cell), numbers[index] === null ? '' : String(numbers[index])]))
        const report = parseReport(JSON.parse(JSON.stringify(entryReport(details(form), cells))))
        expect(report.figures).toHaveLength(places.length)
        expect(report.figures.every(({ byHand }) => byHand === true)).toBe(true)
        expect(cellsOfReport(report)).toEqual(Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== '')))
      }),
      { numRuns: 20 },
    )
  })
  it('leaves out a cell that is no number, and keeps an empty one as blank', () => {
    const report = entryReport(details('2021'), { 'applications.new': '12件', 'applications.carried-in': '3' })
    const of = (metric: string) => report.figures.filter((figure) => figure.metric === metric && figure.applicant === undefined)
    expect(of('applications.new')).toEqual([])
    expect(of('applications.carried-in')).toMatchObject([{ value: 3, kind: 'exact', unit: '件' }])
    expect(of('applications.carried-forward')).toMatchObject([{ absent: 'blank' }])
  })
  it('says where each figure stands as the form does', () => {
    const { table, cell } = cellOf('2021', 'outcomes.refused.security@business')
    expect(namesOfCell(table, cell)).toEqual({ row: '三.本年度办理结果 （三）不予公开 3.危及“三安全一稳定”', column: '商业企业' })
    const four = cellOf('2021', 'cases.litigation-direct.pending')
    expect(namesOfCell(four.table, four.cell)).toEqual({ row: '行政诉讼 未经复议直接起诉', column: '尚未审结' })
    const two = cellOf('2019', 'normative.made')
    expect(namesOfCell(two.table, two.cell)).toEqual({ row: '规范性文件', column: '本年新制作数量' })
  })
})

describe('correctReport', () => {
  const hand = { date: '2026-01-02', note: { zh: '改', en: 'changed' } }
  const base = entryReport(details('2021'), { 'applications.new': '10', 'applications.carried-in': '3' })
  const read = { ...base, figures: base.figures.map(({ byHand: _byHand, ...figure }) => figure) }
  const typed = { ...cellsOfReport(read), 'applications.new': '12', 'applications.carried-in': '', 'outcomes.granted': '４' }

  it('marks what was typed over, keeps what stood there, and leaves the rest as it was', () => {
    const report = parseReport(JSON.parse(JSON.stringify(correctReport(read, typed, hand))))
    const byHand = report.figures.filter((figure) => figure.byHand)
    expect(byHand.map((figure) => [figure.metric, 'value' in figure ? figure.value : figure.absent])).toEqual([
      ['applications.new', 12],
      ['applications.carried-in', 'blank'],
      ['outcomes.granted', 4],
    ])
    expect(report.corrections.map(({ metric, from, to }) => [metric, from, to])).toEqual([
      ['applications.new', '10', '12'],
      ['applications.carried-in', '3', 'blank'],
      ['outcomes.granted', 'blank', '4'],
    ])
    expect(report.figures).toHaveLength(read.figures.length)
  })
  it('changes nothing where the same was typed in another way, or no number', () => {
    expect(correctReport(read, { ...cellsOfReport(read), 'applications.new': ' １０ ', 'applications.carried-in': '3件' }, hand)).toEqual(read)
  })
  it('keeps the place of a figure that the document names otherwise, and statements of the text', () => {
    const text = { metric: 'applications.new', value: 11, unit: '件', kind: 'exact', at: { in: 'text', section: '一', paragraph: 1 } } as const
    const at = { in: 'table', section: '三', row: '一、本年新收', column: '总计' } as const
    const named = {
      ...read,
      figures: [text, ...read.figures.map((figure) => (figure.metric === 'applications.new' && !figure.applicant ? { ...figure, at } : figure))],
    }
    const report = correctReport(named, typed, hand)
    expect(report.figures[0]).toEqual(text)
    expect(report.figures.filter((figure) => figure.metric === 'applications.new' && figure.byHand)).toMatchObject([{ value: 12, at }])
  })
})

describe('pasteBlock', () => {
  it('fills from the cell to the right and downwards, past headings, and counts what finds no cell', () => {
    const { table, cell } = cellOf('2021', 'outcomes.partly-granted@legal-service')
    expect(
      pasteBlock(table, cell, [
        ['1', '2', '3', '4'],
        [' 5 ', ''],
      ]),
    ).toEqual({
      cells: {
        'outcomes.partly-granted@legal-service': '1',
        'outcomes.partly-granted@other-organisation': '2',
        'outcomes.partly-granted': '3',
        'outcomes.refused.state-secret@legal-service': '5',
        'outcomes.refused.state-secret@other-organisation': '',
      },
      left: 1,
      unreadable: 0,
    })
  })
  it('counts the headings that were copied along with the numbers', () => {
    const { table, cell } = cellOf('2021', 'outcomes.granted@natural-person')
    const block = readSheetText('自然人\t商业企业\n１，２３４\t"1,234"\n')
    expect(pasteBlock(table, cell, block)).toMatchObject({ left: 0, unreadable: 2 })
  })
  it('keeps to its table below the last row', () => {
    const { table, cell } = cellOf('2021', 'applications.carried-forward@natural-person')
    expect(pasteBlock(table, cell, [['1'], ['2'], ['']])).toEqual({
      cells: { 'applications.carried-forward@natural-person': '1' },
      left: 1,
      unreadable: 0,
    })
  })
})

describe('readSheetText', () => {
  it.each([
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['7', [['7']]],
    ['', [['']]],
    ['1\t\t3', [['1', '', '3']]],
    ['"a\nb"\t"say ""x"""', [['a\nb', 'say "x"']]],
    ['1\n\n2', [['1'], [''], ['2']]],
    ['"12\t3', [['"12', '3']]],
    ['"', [['"']]],
  ])('reads %j', (text, rows) => {
    expect(readSheetText(text)).toEqual(rows)
  })
  it('ends on anything', () => {
    fc.assert(fc.property(fc.string(), (text) => readSheetText(text).length > 0))
  })
})
