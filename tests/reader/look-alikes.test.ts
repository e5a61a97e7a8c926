import { describe, expect, it } from 'vitest'
import { ReadError } from '../../src/reader/reading'
import { composeReport } from '../../src/reader/compose'
import { checkReport } from '../../src/report/checks'
import { metricOf } from '../../src/report/dictionary'
import form2014 from '../../src/report/forms/2014.json' with { type: 'json' }
import { buildCsv, buildHtml, buildXlsx, docxParagraph, gridOf, wrapDocx, type BuiltBlock } from '../support/documents'
import { encodeGb18030 } from '../support/encode'
import { cellsOf } from '../../src/reader/form-lines'
import { reportBlocks } from './build-report'
import {
  applicationHead,
  applicationRows,
  caseTable,
  disclosureTable,
  disclosureTable2019,
  idOf,
  Numbers,
  type Layout,
  type Row,
} from './look-alikes'

import { cellsRead, expectCells, HEADS, paragraph, read, styledTable, told } from './read-look-alike'

describe('a page of a county bureau, in tables that lay it out', () => {
  const signs = ['', '/', '——', '0', '无']
  const page = (layout: Layout, labels: number, short: boolean): { html: string; numbers: Numbers } => {
    const numbers = new Numbers('2021', (value) => {
      const sign = signs[value % 13]
      return sign === undefined ? { text: String(value), value } : { text: sign, value: sign === '0' ? 0 : sign === '无' ? 'illegible' : null }
    })
    const applications: Row[] = [...applicationHead(labels), ...applicationRows('2021', numbers, layout, short)]
    const article = [
      paragraph('根据《中华人民共和国政府信息公开条例》，现公布白石县林业局2023年政府信息公开工作年度报告。'),
      paragraph('一、总体情况'),
      paragraph('（二）依申请公开。2023年，共收到政府信息公开申请47件，其中本年新收45件，上年结转2件。'),
      ...[disclosureTable(numbers), applications, caseTable(numbers)].map((table, i) => paragraph(HEADS[i] ?? '') + styledTable(table)),
      paragraph('五、存在的主要问题及改进情况'),
      paragraph('一是解读不够及时；二是栏目更新不够。'),
    ].join('\n')
    const html = `<html><body><table width="1000"><tr><td width="200"><ul><li><a href="#">机构职能</a></li><li><a href="#">2022年政府信息公开工作年度报告</a></li></ul></td>
<td><table align="center"><tr><td align="center"><p>白石县林业局</p><p>2023年政府信息公开工作年度报告</p></td></tr>
<tr><td>发布日期：2024-01-20　　信息来源：县林业局　　【字体：大 中 小】</td></tr><tr><td><div class="TRS_Editor">${article}</div></td></tr>
<tr><td>【打印本页】【关闭窗口】</td></tr></table></td></tr></table></body></html>`
    return { html, numbers }
  }

  it.each<[string, Layout, number, boolean]>([
    ['one cell over all rows of a group', 'spanned', 3, false],
    ['the heading repeated in each row', 'repeated', 3, false],
    ['headings as rows of their own', 'heading-rows', 3, false],
    ['only the last labels', 'leaves', 1, false],
    ['short labels under spanning cells', 'spanned', 3, true],
    ['short labels with the heading repeated', 'repeated', 3, true],
    ['short labels under rows of headings', 'heading-rows', 3, true],
  ])('%s', async (_, layout, labels, short) => {
    const { html, numbers } = page(layout, labels, short)
    const reading = await read(html)
    expect(reading.form).toBe('2021')
    expect(reading.identity).toMatchObject({ body: '白石县林业局', year: 2023, scope: 'office', publicationDate: '2024-01-20' })
    expectCells(reading, numbers)
    expect(reading.sections.map(({ number }) => number)).toEqual(expect.arrayContaining(['一', '二', '三', '四', '五']))
  })

  it('tells the figures of its text', async () => {
    const reading = await read(page('spanned', 3, false).html)
    expect(told(reading)).toMatchObject({ 'applications.new': 45, 'applications.carried-in': 2 })
  })
})

describe('a town, as a Word file with text boxes', () => {
  it('reads title and table from the boxes', async () => {
    const numbers = new Numbers('2021')
    const box = (content: string): string =>
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></mc:Choice></mc:AlternateContent></w:r></w:p>`
    const tableXml = (table: readonly Row[]): string =>
      `<w:tbl>${gridOf(table)
        .map(
          (places) =>
            `<w:tr>${places
              .map((place) => {
                if (!place) return '<w:tc><w:p/></w:tc>'
                const cell = 'begins' in place ? place.begins : place.covered
                if (!('begins' in place) && !place.first) return ''
                const merge = cell.rowSpan > 1 ? `<w:vMerge${'begins' in place ? ' w:val="restart"' : ''}/>` : ''
                return `<w:tc><w:tcPr><w:gridSpan w:val="${cell.columnSpan}"/>${merge}</w:tcPr>${docxParagraph('begins' in place ? cell.text : '')}</w:tc>`
              })
              .join('')}</w:tr>`,
        )
        .join('')}</w:tbl>`
    const applications = [...applicationHead(3), ...applicationRows('2021', numbers, 'spanned')]
    const body = [
      box(docxParagraph('大河镇人民政府') + docxParagraph('2022年政府信息公开工作年度报告')),
      docxParagraph('一、总体情况'),
      box(docxParagraph('2022年，我镇共收到政府信息公开申请7件。')),
      docxParagraph(HEADS[0] ?? '') + tableXml(disclosureTable(numbers)),
      docxParagraph(HEADS[1] ?? '') + box(tableXml(applications)),
      docxParagraph(HEADS[2] ?? '') + tableXml(caseTable(numbers)),
    ].join('')
    const reading = await read(wrapDocx(body), 'a.docx')
    expect(reading.identity).toMatchObject({ body: '大河镇人民政府', year: 2022, level: 'township', scope: 'office' })
    expectCells(reading, numbers)
    expect(told(reading)).toEqual({ 'applications.new': 7 })
  })
})

describe('a ministry, whose headings are pictures', () => {
  it('reads the tables and says where they stand by the form', async () => {
    const numbers = new Numbers('2021')
    const applications = [...applicationHead(3), ...applicationRows('2021', numbers, 'spanned')]
    const image = '<p><img src="t.png"></p>'
    const body = [
      paragraph('2022年，共收到政府信息公开申请312件。'),
      ...[disclosureTable(numbers), applications, caseTable(numbers)].map(styledTable),
    ].join(image)
    const reading = await read(
      `<html><head><title>国家林木局2022年政府信息公开工作年度报告_国家林木局网站</title></head><body>${image}${body}${image}</body></html>`,
    )
    expect(reading.identity).toMatchObject({ body: '国家林木局', year: 2022, level: 'national', scope: 'office' })
    expectCells(reading, numbers)
    expect(new Set(reading.figures.map(({ figure }) => figure.at?.section))).toEqual(new Set(['前言', '二', '三', '四']))
  })
})

describe('a report for 2020 on the 2019 form', () => {
  it('reads changes with words and signs, money with its unit, one row of other handling', async () => {
    const numbers = new Numbers('2019', (value, { metric }) => {
      if (metric.endsWith('items-change')) return value % 2 === 0 ? { text: `+${value}`, value } : { text: `减少${value}`, value: -value }
      if (metric === 'procurement.amount') return { text: '1,203.5万元', value: 12_035_000 }
      return { text: String(value), value }
    })
    const applications = [...applicationHead(3), ...applicationRows('2019', numbers, 'spanned')]
    const tables = [disclosureTable2019(numbers), applications, caseTable(numbers)].map((table, i) => paragraph(HEADS[i] ?? '') + styledTable(table))
    const reading = await read(
      `<html><body><h1>青禾市北山区人民政府2020年政府信息公开工作年度报告</h1>${paragraph('一、总体情况')}${tables.join('')}</body></html>`,
    )
    expect(reading.form).toBe('2019')
    expect(reading.identity).toMatchObject({ body: '青禾市北山区', issuer: '青禾市北山区人民政府', year: 2020, level: 'county', scope: 'territory' })
    expectCells(reading, numbers)
  })
})

/** Rows of the 2014 form as printed: the label, the measure word, the number. */
const statistics = (numbers: Numbers): string[][] =>
  form2014.map((line) => {
    if (line.heading) return [`${line.number}、${line.heading}`, '', '']
    const metric = metricOf(line.metric as Parameters<typeof metricOf>[0])
    const number = line.number ? `${line.number}${line.depth === 0 ? '、' : line.depth === 1 ? '' : '．'}` : ''
    return [`${line.depth > 1 ? '　　' : ''}${line.of ? '其中：' : ''}${number}${line.name ?? metric.zh}`, metric.unit, ...numbers.of(metric.id)]
  })

describe('the statistics table of the 2014 form', () => {
  const intro: BuiltBlock[] = [{ heading: '青禾县2016年政府信息公开工作年度报告', level: 1 }, { heading: '一、概述' }, { paragraph: '工作有序。' }]

  it('with the heads 指标名称, 单位, 数量', async () => {
    const numbers = new Numbers('2014')
    const reading = await read(buildHtml([...intro, { heading: '附件：统计表' }, { table: [['指标名称', '单位', '数量'], ...statistics(numbers)] }]))
    expect(reading.form).toBe('2014')
    expectCells(reading, numbers)
  })

  it('in two pairs of columns side by side', async () => {
    const numbers = new Numbers('2014')
    const rows = statistics(numbers)
    const half = Math.ceil(rows.length / 2)
    const pairs = rows.slice(0, half).map((row, i) => [...row, ...(rows[half + i] ?? ['', '', ''])])
    const head = ['统计指标', '单位', '统计数', '统计指标', '单位', '统计数']
    const reading = await read(buildHtml([...intro, { heading: '二、统计表' }, { table: [head, ...pairs] }]))
    expectCells(reading, numbers)
  })

  const columns: readonly [string, readonly string[], (unit: string, value: string) => string[]][] = [
    ['the total first', ['单位', '合计', '局机关', '下属单位'], (unit, value) => [unit, value, '1', '2']],
    ['the total last', ['单位', '市直部门', '县市区', '全市合计'], (unit, value) => [unit, '1', '2', value]],
    ['last year beside this', ['单位', '2015年', '2016年', '增减'], (unit, value) => [unit, '7', value, '12%']],
    ['this year beside all years', ['单位', '本年度', '历年累计'], (unit, value) => [unit, value, '8000']],
    ['the unit behind the value', ['统计数', '单位'], (unit, value) => [value, unit]],
    ['remarks with numbers', ['单位', '数量', '备注'], (unit, value) => [unit, value, '含下属2家单位']],
  ]
  it.each(columns)('with several columns behind the name: %s', async (_, heads, behind) => {
    const numbers = new Numbers('2014')
    const rows = statistics(numbers).map(([label = '', unit = '', value = '']) => [label, ...(value ? behind(unit, value) : heads.map(() => ''))])
    expectCells(await read(buildHtml([...intro, { table: [['指标名称', ...heads], ...rows] }])), numbers)
  })

  it('with columns of which none is said to be the total: no number is taken, also where one stands alone', async () => {
    const numbers = new Numbers('2014')
    for (const id of numbers.wanted.keys()) numbers.wanted.set(id, 'illegible')
    const rows = statistics(numbers).map(([label = '', unit = '', value = '']) => [label, unit, value, ''])
    const reading = await read(buildHtml([...intro, { table: [['指标名称', '单位', '办公室', '规划科'], ...rows] }]))
    expectCells(reading, numbers)
    expect(new Set(reading.figures.flatMap(({ doubts }) => doubts.map(({ id }) => id)))).toEqual(new Set(['doubt.which-column']))
  })

  it('twice with other numbers: none is taken', async () => {
    const numbers = new Numbers('2014')
    const head = ['指标名称', '单位', '数量']
    const other = statistics(numbers).map(([label = '', unit = '', value = '']) => [label, unit, value && `${value}0`])
    for (const id of numbers.wanted.keys()) numbers.wanted.set(id, 'illegible')
    expectCells(
      await read(buildHtml([...intro, { table: [head, ...statistics(numbers)] }, { paragraph: '附二' }, { table: [head, ...other] }])),
      numbers,
    )
  })

  it('with one line of the form parted over two rows: neither is taken for it', async () => {
    const numbers = new Numbers('2014')
    const rows = statistics(numbers).flatMap((row) =>
      row[0]?.includes('微博微信回应事件数')
        ? [
            ['4．微博回应事件数', '次', '7'],
            ['5．微信回应事件数', '次', '8'],
          ]
        : [row],
    )
    numbers.wanted.set('response.social-media', 'illegible')
    expectCells(await read(buildHtml([...intro, { table: [['指标', '单位', '数量'], ...rows] }])), numbers)
  })

  it('with the measure word beside the label and a number of rows in front', async () => {
    const numbers = new Numbers('2014')
    const rows = statistics(numbers).map(([label = '', unit = '', value = ''], i) => [String(i + 1), `${label}${unit && `（${unit}）`}`, value])
    const reading = await read(buildHtml([...intro, { table: [['序号', '指标', '数值'], ...rows] }]))
    expectCells(reading, numbers)
  })
})

describe('what was pasted', () => {
  const lines = (numbers: Numbers, broken: boolean): string => {
    const rows = applicationRows('2021', numbers, 'leaves').map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text)))
    const cut = (label: string): string => (broken && label.length > 14 ? `${label.slice(0, 12)}\n${label.slice(12)}` : label)
    return [
      '青禾县2023年政府信息公开工作年度报告',
      '一、总体情况',
      '全县受理政府信息公开申请45件。',
      HEADS[0],
      ...disclosureTable(numbers).map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text)).join(' ')),
      HEADS[1],
      '申请人情况',
      '自然人 法人或其他组织 总计',
      '商业企业 科研机构 社会公益组织 法律服务机构 其他',
      ...rows.map(([label = '', ...values]) => `${cut(label)} ${values.join(' ')}`),
      HEADS[2],
      ...caseTable(numbers).map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text).replaceAll('\n', '')).join(' ')),
      '五、存在的主要问题及改进情况',
      '解读不够。',
    ].join('\n')
  }

  it('from a PDF, rows as lines', async () => {
    const numbers = new Numbers('2021')
    const reading = await read(lines(numbers, false), '')
    expectCells(reading, numbers)
    expect(told(reading)).toEqual({ 'applications.new': 45 })
  })

  it('from a PDF, labels broken over lines', async () => {
    const numbers = new Numbers('2021')
    const reading = await read(lines(numbers, true), '')
    expectCells(reading, numbers)
    expect(reading.sections.map(({ number }) => number)).toEqual(['一', '二', '三', '四', '五'])
    const wrapped = reading.figures.filter(({ doubts }) => doubts.some(({ id }) => id === 'doubt.wrapped-label'))
    expect(new Set(wrapped.map(({ figure }) => figure.metric))).toContain('outcomes.partly-granted')
  })

  /** Each cell on a line of its own; a blank cell leaves none. */
  const stacked = (numbers: Numbers): string => {
    const applications: Row[] = [...applicationHead(1), ...applicationRows('2021', numbers, 'leaves')]
    const tables = [disclosureTable(numbers), applications, caseTable(numbers)]
    const cells = tables.map((table) => table.flatMap((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text).replaceAll('\n', ''))))
    return [
      '青禾县2023年政府信息公开工作年度报告',
      '一、总体情况',
      '全县受理政府信息公开申请45件。',
      '12',
      ...cells.flatMap((list, i) => [HEADS[i] ?? '', ...list.filter((text) => text !== '')]),
      '五、存在的主要问题及改进情况',
      '解读不够。',
    ].join('\n')
  }

  it('with each cell on a line of its own', async () => {
    const numbers = new Numbers('2021')
    const reading = await read(stacked(numbers), '')
    expectCells(reading, numbers)
    expect(reading.sections.map(({ number }) => number)).toEqual(['一', '二', '三', '四', '五'])
  })

  it('with each cell on a line of its own, blank ones gone: a row that lacks numbers is not read', async () => {
    const numbers = new Numbers('2021', (value) => (value % 9 === 2 ? { text: '', value: null } : { text: String(value), value }))
    const reading = await read(stacked(numbers), '')
    const cells = [...cellsRead(reading)].filter(([, value]) => typeof value === 'number')
    for (const [id, value] of cells) expect([id, value]).toEqual([id, numbers.wanted.get(id)])
    const accounted = new Set([...reading.figures.map(({ figure }) => idOf(figure)), ...reading.missing.map(idOf)])
    for (const id of numbers.wanted.keys()) expect(accounted).toContain(id)
    // A table that is there and cannot be read is not told as one that is not.
    expect(reading.missing.filter(({ metric, reason }) => metric.startsWith('cases.') && reason === 'not-published')).toEqual([])
  })

  it('with one number of the cases gone: the head before the numbers is not taken for one', async () => {
    const numbers = new Numbers('2021', (value, { metric }) =>
      metric === 'cases.review.other' ? { text: '', value: null } : { text: String(value), value },
    )
    const reading = await read(stacked(numbers), '')
    const cells = [...cellsRead(reading)].filter(([id, value]) => id.startsWith('cases.') && typeof value === 'number')
    expect(cells).toEqual([])
  })

  it('with each cell of the statistics table on a line of its own', async () => {
    const print = ({ metric, row }: { metric: string; row: string }): string => String(metric.length * 7 + row.length)
    const printed = reportBlocks('2014', print).flatMap((block): string[] => {
      if (!('table' in block)) return ['heading' in block ? block.heading : block.paragraph]
      return block.table.flat().flatMap((cell) => (cell === '' || typeof cell !== 'string' ? [] : [cell]))
    })
    const reading = await read(printed.join('\n'), '')
    const values = new Map(reading.figures.flatMap(({ figure }) => ('value' in figure ? [[figure.metric as string, figure.value]] : [])))
    const wrong = cellsOf('2014').filter(({ metric, row }) => values.get(metric) !== Number(print({ metric, row })))
    expect(wrong.map(({ metric }) => metric)).toEqual([])
  })
})

describe('two heads in one place', () => {
  it('leave the cells under them illegible, rather than give numbers in their order', async () => {
    const numbers = new Numbers('2021')
    const rows = applicationRows('2021', numbers, 'leaves').map(
      (row) => `<tr>${row.map((cell) => `<td>${typeof cell === 'string' ? cell : cell.text}</td>`).join('')}</tr>`,
    )
    // Drawn one above the other, though seven columns of numbers follow.
    const head =
      '<tr><td rowspan=2></td><td>自然人</td><td>总计</td><td>科研机构</td></tr><tr><td></td><td>商业企业</td><td></td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td></td></tr>'
    const reading = await read(`<h1>青禾县2022年政府信息公开工作年度报告</h1><h2>${HEADS[1]}</h2><table>${head}${rows.join('')}</table>`)
    const cells = [...cellsRead(reading)].filter(([, value]) => typeof value === 'number')
    expect(cells).toEqual([])
  })
})

describe('other formats', () => {
  it('separated text whose tables are of several widths, with lines of text between them', async () => {
    const rows = reportBlocks('2019', ({ metric, column }) => String(metric.length * 31 + (column ?? '').length)).flatMap((block) =>
      'table' in block
        ? gridOf(block.table).map((places) => places.map((place) => (place && 'begins' in place ? place.begins.text : '')))
        : [['heading' in block ? block.heading : block.paragraph]],
    )
    const reading = await read(buildCsv(rows), '报告.csv')
    expect(reading).toMatchObject({ format: 'csv', form: '2019', identity: { body: '青禾县', year: 2020 } })
    expect(reading.missing.filter(({ metric }) => metric !== 'procurement.amount')).toEqual([])
    expect(reading.sections.map(({ number }) => number)).toEqual(expect.arrayContaining(['二', '三', '四']))
  })

  it('a page in GBK', async () => {
    const numbers = new Numbers('2021')
    const applications = [...applicationHead(3), ...applicationRows('2021', numbers, 'spanned')]
    const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><p>青禾县2021年政府信息公开工作年度报告</p>${[disclosureTable(numbers), applications, caseTable(numbers)].map((table, i) => paragraph(HEADS[i] ?? '') + styledTable(table)).join('')}</body></html>`
    const reading = await read(encodeGb18030(html))
    expect(reading.encoding).toBe('gb18030')
    expectCells(reading, numbers)
  })

  it('a workbook with a sheet for each table', async () => {
    const numbers = new Numbers('2021')
    const sheets: Record<string, BuiltBlock[]> = {
      封面: [{ heading: '青禾县2021年政府信息公开工作年度报告' }],
      主动公开: [{ table: disclosureTable(numbers) }],
      依申请公开: [{ table: [...applicationHead(3), ...applicationRows('2021', numbers, 'spanned')] }],
      复议诉讼: [{ table: caseTable(numbers) }],
    }
    const reading = await read(buildXlsx(sheets), 'a.xlsx')
    expect(reading.identity.year).toBe(2021)
    expectCells(reading, numbers)
  })

  it('reviews and lawsuits with a row for each group', async () => {
    const numbers = new Numbers('2021')
    const cases: Row[] = [
      ['类别', '', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
      [{ text: '行政复议', columnSpan: 2 }, ...numbers.row('行政复议')],
      [{ text: '行政诉讼', rowSpan: 2 }, '未经复议直接起诉', ...numbers.row('行政诉讼 · 未经复议直接起诉')],
      ['复议后起诉', ...numbers.row('行政诉讼 · 复议后起诉')],
    ]
    const applications = [...applicationHead(3), ...applicationRows('2021', numbers, 'spanned')]
    const html = [disclosureTable(numbers), applications, cases].map((table, i) => paragraph(HEADS[i] ?? '') + styledTable(table)).join('')
    expectCells(await read(`<html><body><p>青禾县2021年政府信息公开工作年度报告</p>${html}</body></html>`), numbers)
  })
})

describe('what is no report on the form, or not one', () => {
  async function problemOf(html: string): Promise<[string, Readonly<Record<string, string>>]> {
    try {
      await read(html)
    } catch (error) {
      if (error instanceof ReadError) return [error.id, error.values]
      throw error
    }
    return ['read', {}]
  }
  const report = (body: string): string => {
    const numbers = new Numbers('2021')
    const applications = [...applicationHead(3), ...applicationRows('2021', numbers, 'spanned')]
    return `<p>${body}2023年政府信息公开工作年度报告</p>${paragraph('一、总体情况')}${paragraph('工作有序。')}${[disclosureTable(numbers), applications, caseTable(numbers)].map((table, i) => paragraph(HEADS[i] ?? '') + styledTable(table)).join('')}`
  }

  it('two reports in one page', async () => {
    expect(await problemOf(report('青禾县民政局') + report('青禾县水务局'))).toEqual([
      'read.two-reports',
      { first: '青禾县民政局2023年政府信息公开工作年度报告', second: '青禾县水务局2023年政府信息公开工作年度报告' },
    ])
  })

  it.each(['青禾县2023年法治政府建设年度报告', '青禾县民政局2023年度部门决算公开', '青禾县2023年政府网站工作年度报表'])('%s', async (title) => {
    expect(await problemOf(`<h1>${title}</h1>${paragraph('一、总体情况')}${paragraph('办理行政复议31件，予以公开信息7条。')}`)).toEqual([
      'read.other-law',
      { title },
    ])
  })

  it('a notice on how such reports are to be drafted', async () => {
    const words = '统计表中予以公开、部分公开、不予公开、无法提供、不予处理、上年结转各栏应填写完整。'
    const title = '关于做好2023年政府信息公开工作年度报告编制工作的通知'
    expect((await problemOf(`<h1>${title}</h1>${paragraph('一、编制要求')}${paragraph(words)}`))[0]).toBe('read.no-form')
  })

  it('a report of prose only: its figures, and every cell of the form as not published', async () => {
    const text = [
      '青禾县民政局2023年政府信息公开工作年度报告',
      '一、总体情况',
      '2023年，我局收到政府信息公开申请18件，上年结转1件，办结17件，其中予以公开9件，部分公开3件，无法提供4件，其他处理1件；结转下年度继续办理2件。',
      '二、行政复议和行政诉讼',
      '因政府信息公开申请行政复议2件，均予以维持；未发生行政诉讼。',
    ].join('\n')
    const reading = await read(text, '')
    expect(reading.form).toBe('2021')
    expect(told(reading)).toMatchObject({
      'applications.new': 18,
      'applications.carried-in': 1,
      'outcomes.total': 17,
      'outcomes.granted': 9,
      'outcomes.partly-granted': 3,
      'applications.carried-forward': 2,
      'cases.review.total': 2,
      'cases.review.upheld': 2,
    })
    expect(reading.missing.every(({ reason }) => reason === 'not-published')).toBe(true)
  })

  it('wrong totals are read as printed, and the checks say so', async () => {
    const numbers = new Numbers('2021')
    const applications = [...applicationHead(3), ...applicationRows('2021', numbers, 'spanned')]
    const html = [disclosureTable(numbers), applications, caseTable(numbers)]
      .map((table, i) => paragraph(HEADS[i] ?? '') + styledTable(table))
      .join('')
    const reading = await read(`<p>青禾县2023年政府信息公开工作年度报告</p>${html}`)
    expectCells(reading, numbers)
    const results = checkReport(composeReport(reading, { id: 'a', scope: 'territory' }))
    expect(results.filter(({ severity, verdict }) => severity === 'must' && verdict === 'fails').length).toBeGreaterThan(20)
  })
})
