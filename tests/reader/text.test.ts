import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSeparated } from '../../src/reader/csv'
import { textBlocks } from '../../src/reader/text'
import { buildCsv, buildText } from '../support/documents'
import { outline } from './open-document'

const blocksOf = (text: string): (string | string[][])[] => outline(textBlocks(text))

describe('textBlocks', () => {
  it('ends soon on a text whose lines never end', () => {
    const line = '某地某地某地某地某地某地某地某地某地某地某地某地某地某地'
    expect(() => textBlocks(Array.from({ length: 45_000 }, () => line).join('\n'))).toThrow('read.too-complex')
  }, 2000)
  it('makes a paragraph of each line of a text whose lines are paragraphs', () => {
    expect(blocksOf('\u3000\u3000一、概述\r\n\r\n今年收到12件，\n答复11件\n\n\n完。')).toEqual(['一、概述', '今年收到12件，', '答复11件', '完。'])
  })

  it('goes on in the next line where a text is broken at a fixed width', () => {
    const lines = [
      '　　本县今年共收到政府信息公开申请一百二十件，比上',
      '年增加十二件，其中网络申请九十件，信函申请三十件，',
      '均按时答复，没有收取费用，没有延期答复的情况发生过',
      '一次。',
      '　　（二）本县今年没有发生行政复议和行政诉讼案件，也',
      '没有收到举报。',
      '1.政府网站',
    ]
    expect(blocksOf(lines.join('\n'))).toEqual([
      '本县今年共收到政府信息公开申请一百二十件，比上年增加十二件，其中网络申请九十件，信函申请三十件，均按时答复，没有收取费用，没有延期答复的情况发生过一次。',
      '（二）本县今年没有发生行政复议和行政诉讼案件，也没有收到举报。',
      '1.政府网站',
    ])
  })

  it('begins anew at a mark of a section or an item, however full the line before is', () => {
    const line = '本县今年共收到政府信息公开申请一百二十件比上年'
    expect(blocksOf([line, `（一）${line}`, `1.${line}`, `第二条${line}`].join('\n'))).toEqual([line, `（一）${line}`, `1.${line}`, `第二条${line}`])
    expect(blocksOf([line, line, line].join('\n'))).toEqual([line + line + line])
  })

  it('never makes one number of two lines, and never joins rows of figures', () => {
    const line = 'a report of the county that is about as wide as others'
    expect(blocksOf([`${line} 12`, `34 ${line}`, line, line].join('\n'))[0]).toContain('12 34')
    const row = '一、本年新收政府信息公开申请数量合计 3402 99 0 4 5'
    expect(blocksOf([row, row, row, row].join('\n'))).toEqual([row, row, row, row])
  })

  it('makes a table of two and more lines with tabs or bars', () => {
    expect(blocksOf('表一\n项目\t数量\n甲\t\n乙\t 5 \n\n完')).toEqual([
      '表一',
      [
        ['项目', '数量'],
        ['甲', ''],
        ['乙', '5'],
      ],
      '完',
    ])
    expect(blocksOf('| 项目 | 数量 |\n|---|:-:|\n| 甲 | 5 |')).toEqual([
      [
        ['项目', '数量'],
        ['甲', '5'],
      ],
    ])
    expect(blocksOf('首页 | 年报\n正文')).toEqual(['首页 年报', '正文'])
    expect(blocksOf('\t缩进的一段\n\t缩进的又一段')).toEqual(['缩进的一段', '缩进的又一段'])
  })

  it('reads a report written out as text back as it was', () => {
    const cell = fc.constantFrom('甲', '乙项', '12', '3,400', '')
    const report = fc.record({
      paragraph: fc.constantFrom('收到12件。', '没有。'),
      rows: fc.array(fc.tuple(fc.constant('项'), cell, fc.constant('5')), { minLength: 2, maxLength: 9 }),
    })
    fc.assert(
      fc.property(report, ({ paragraph, rows }) => {
        expect(blocksOf(buildText([{ heading: '一、甲章' }, { paragraph }, { table: rows }, { paragraph: '完。' }]))).toEqual([
          '一、甲章',
          paragraph,
          rows,
          '完。',
        ])
      }),
    )
  })
})

describe('parseSeparated', () => {
  it.each<[string, string[][]]>([
    [
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a,\n', [['a', '']]],
    ['a,', [['a', '']]],
    ['"a ""b"" , c\nd",e\n', [['a "b" , c\nd', 'e']]],
    ['"a', [['a']]],
    ['"a"b,c', [['ab', 'c']]],
    ['\ufeffa\rb\n\nc', [['a'], ['b'], [''], ['c']]],
  ])('reads %j', (text, records) => {
    expect(parseSeparated(text, ',')).toEqual(records)
  })

  it('reads back whatever was written', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '甲', '"', ',', '\n', '\r', ' ', '1'), maxLength: 6 })
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        expect(parseSeparated(buildCsv(rows), ',')).toEqual(rows)
      }),
    )
  })
})
