import { describe, expect, it } from 'vitest'
import { applicationHead, applicationRows, caseTable, disclosureTable, Numbers, type Row } from './look-alikes'
import { expectCells, HEADS, paragraph, read, styledTable } from './read-look-alike'

describe('tables laid out in other ways', () => {
  const HEADS_OF_CASES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  const direct = '行政诉讼 · 未经复议直接起诉'
  const after = '行政诉讼 · 复议后起诉'
  const spanned = (numbers: Numbers): Row[] => [...applicationHead(3), ...applicationRows('2021', numbers, 'spanned')]
  const KINDS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']

  const layouts: Readonly<Record<string, (numbers: Numbers) => Row[][]>> = {
    'the article of the law in each row': (numbers) => [
      [
        ['条款', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
        ...['规章', '行政规范性文件'].map((name): Row => ['第二十条第（一）项', name, ...numbers.row(name)]),
        ['条款', '信息内容', { text: '本年处理决定数量', columnSpan: 3 }],
        ...['行政许可', '行政处罚', '行政强制'].map((name): Row => ['第二十条第（五）项', name, ...numbers.row(name)]),
        ['条款', '信息内容', '本年收费金额（单位：万元）'],
        ['第二十条第（八）项', '行政事业性收费', ...numbers.row('行政事业性收费')],
      ],
      spanned(numbers),
      caseTable(numbers),
    ],
    'the article of the law in a cell over its rows': (numbers) => [
      [
        [{ text: '第二十条第（一）项', rowSpan: 3 }, '信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
        ['规章', ...numbers.row('规章')],
        ['规范性文件', ...numbers.row('行政规范性文件')],
        [{ text: '第二十条第（五）项', rowSpan: 4 }, '信息内容', { text: '本年处理决定数量', columnSpan: 3 }],
        ...['行政许可', '行政处罚', '行政强制'].map((name): Row => [name, { text: numbers.row(name).join(''), columnSpan: 3 }]),
        [{ text: '第二十条第（八）项', rowSpan: 2 }, '信息内容', { text: '本年收费金额（单位：万元）', columnSpan: 3 }],
        ['行政事业性收费', { text: numbers.row('行政事业性收费').join(''), columnSpan: 3 }],
      ],
      spanned(numbers),
      caseTable(numbers),
    ],
    'a number of the row in front': (numbers) => [
      disclosureTable(numbers),
      [['序号', '项目', ...KINDS, '总计'], ...applicationRows('2021', numbers, 'leaves').map((row, i): Row => [String(i + 1), ...row])],
      caseTable(numbers),
    ],
    'the total before the kinds': (numbers) => [
      disclosureTable(numbers),
      [
        ['项目', '总计', ...KINDS],
        ...applicationRows('2021', numbers, 'leaves').map(([label = '', ...values]): Row => [label, ...values.slice(6), ...values.slice(0, 6)]),
      ],
      caseTable(numbers),
    ],
    'a subtotal between the kinds, and heads in other words': (numbers) => [
      disclosureTable(numbers),
      [
        ['项目', '公民', '小计', '企业', ...KINDS.slice(2, 5), '其它', '合计'],
        ...applicationRows('2021', numbers, 'leaves').map(([label = '', person = '', ...values]): Row => [label, person, '77', ...values]),
      ],
      caseTable(numbers),
    ],
    'an empty column behind': (numbers) => [disclosureTable(numbers), spanned(numbers).map((row) => [...row, '']), caseTable(numbers)],
    'reviews and lawsuits one below the other': (numbers) => [
      disclosureTable(numbers),
      spanned(numbers),
      [
        [{ text: '行政复议', columnSpan: 5 }],
        HEADS_OF_CASES,
        numbers.row('行政复议'),
        [{ text: '行政诉讼', columnSpan: 10 }],
        ['未经复议直接起诉', '复议后起诉'].map((text) => ({ text, columnSpan: 5 })),
        [...HEADS_OF_CASES, ...HEADS_OF_CASES],
        [...numbers.row(direct), ...numbers.row(after)],
      ],
    ],
    'a row for each result of reviews and lawsuits, a column for each kind': (numbers) => [
      disclosureTable(numbers),
      spanned(numbers),
      [
        [
          { text: '结果', rowSpan: 2 },
          { text: '行政复议', rowSpan: 2 },
          { text: '行政诉讼', columnSpan: 2 },
        ],
        ['未经复议直接起诉', '复议后起诉'],
        ...HEADS_OF_CASES.map((head, i): Row => [head, ...['行政复议', direct, after].map((name) => numbers.row(name)[i] ?? '')]),
      ],
    ],
    'results of reviews and lawsuits below each other': (numbers) => [
      disclosureTable(numbers),
      spanned(numbers),
      ['行政复议', direct, after].flatMap((name) =>
        HEADS_OF_CASES.map((head, i): Row => [
          ...(i === 0 ? [{ text: name.split(' · ').at(-1) ?? '', rowSpan: 5 }] : []),
          head,
          numbers.row(name)[i] ?? '',
        ]),
      ),
    ],
    'headings that reach a row too far or end a row too early, and spans that were lost': (numbers) => [
      disclosureTable(numbers),
      spanned(numbers).map((row) =>
        row.map((cell) => {
          if (typeof cell === 'string') return cell
          const more = cell.text.includes('不予公开') ? 1 : cell.text.includes('无法提供') ? -1 : 0
          return { ...cell, rowSpan: (cell.rowSpan ?? 1) + more, columnSpan: cell.text.startsWith('（一）') ? 1 : (cell.columnSpan ?? 1) }
        }),
      ),
      caseTable(numbers),
    ],
    'a label before the row of reviews and lawsuits': (numbers) => [
      disclosureTable(numbers),
      spanned(numbers),
      caseTable(numbers).map((row, i) => (i === 0 ? [{ text: '案件类型', rowSpan: 3 }, ...row] : i === 3 ? ['案件数量', ...row] : row)),
    ],
  }
  const page = (tables: readonly Row[][]): string =>
    `<body><p>青禾县2021年政府信息公开工作年度报告</p>${tables.map((table, i) => paragraph(HEADS[i] ?? '') + styledTable(table)).join('')}</body>`

  it.each(Object.keys(layouts))('%s', async (layout) => {
    const numbers = new Numbers('2021')
    expectCells(await read(page(layouts[layout]?.(numbers) ?? [])), numbers)
  })

  it('heads of which one is known and stands elsewhere: no value is given to another column', async () => {
    const numbers = new Numbers('2021')
    const rows = applicationRows('2021', numbers, 'leaves').map(([label = '', ...values]): Row => [label, ...values.slice(6), ...values.slice(0, 6)])
    const head = ['项目', '合计', '甲类', '乙类', '丙类', '丁类', '戊类', '己类']
    for (const id of numbers.wanted.keys()) if (/^(?:applications|outcomes)/.test(id)) numbers.wanted.set(id, 'illegible')
    const reading = await read(page([disclosureTable(numbers), [head, ...rows], caseTable(numbers)]))
    expectCells(reading, numbers)
    expect(new Set(reading.figures.flatMap(({ doubts }) => doubts.map(({ id }) => id)))).toEqual(new Set(['doubt.no-column']))
  })

  it('a table of departments before or behind: the one with more lines of the form counts', async () => {
    const numbers = new Numbers('2021')
    const part: Row[] = [
      ['县直部门情况', ...KINDS, '总计'],
      ['本年新收政府信息公开申请数量', '1', '0', '0', '0', '0', '0', '1'],
    ]
    expectCells(await read(page([disclosureTable(numbers), part, spanned(numbers), caseTable(numbers)])), numbers)
    expectCells(await read(page([disclosureTable(numbers), spanned(numbers), caseTable(numbers), part])), numbers)
  })

  it('two whole tables with other numbers: none is taken; the same numbers twice: they are', async () => {
    const numbers = new Numbers('2021')
    const others = new Numbers('2021', (value, { metric }) => ({ text: String(metric === 'outcomes.granted' ? value + 1 : value), value }))
    expectCells(await read(page([disclosureTable(numbers), spanned(numbers), caseTable(numbers), spanned(numbers)])), numbers)
    for (const id of numbers.wanted.keys()) if (id.startsWith('outcomes.granted')) numbers.wanted.set(id, 'illegible')
    const reading = await read(page([disclosureTable(numbers), spanned(numbers), caseTable(numbers), spanned(others)]))
    expectCells(reading, numbers)
    expect(reading.figures.flatMap(({ doubts }) => doubts.map(({ id }) => id))).toEqual(Array.from({ length: 7 }, () => 'doubt.two-tables'))
  })

  it('the total alone: the kinds are not published', async () => {
    const numbers = new Numbers('2021')
    const rows = applicationRows('2021', numbers, 'repeated').map((row) => [...row.slice(0, 3), ...row.slice(9)])
    const reading = await read(page([disclosureTable(numbers), [[{ text: '事项', columnSpan: 3 }, '总计'], ...rows], caseTable(numbers)]))
    for (const id of [...numbers.wanted.keys()].filter((each) => each.includes('@'))) numbers.wanted.delete(id)
    expectCells(reading, numbers)
    const kinds = reading.missing.filter(({ applicant }) => applicant !== undefined)
    expect([kinds.length, new Set(kinds.map(({ reason }) => reason))]).toEqual([150, new Set(['not-published'])])
  })

  it.each<[string, Row]>([
    ['one number', ['15']],
    ['one number over all columns', [{ text: '15', columnSpan: 7 }]],
    ['a word over all columns', [{ text: '无', columnSpan: 7 }]],
    ['one blank cell over all columns', [{ text: '', columnSpan: 7 }]],
    ['six blank cells', ['', '', '', '', '', '']],
    ['no cell at all', []],
  ])('a row of the table with %s: it is there, and which cell is whose cannot be told', async (_, values) => {
    const numbers = new Numbers('2021')
    const rows = applicationRows('2021', numbers, 'repeated').map((row, i) => (i === 0 ? [...row.slice(0, 3), ...values] : row))
    const { figures, missing } = await read(page([disclosureTable(numbers), [...applicationHead(3), ...rows], caseTable(numbers)]))
    const row = figures.filter(({ figure }) => figure.metric === 'applications.new')
    expect(row.map(({ figure }) => 'absent' in figure && figure.absent)).toEqual(Array.from({ length: 7 }, () => 'illegible'))
    expect(row.every(({ doubts }) => doubts.some(({ id }) => id === 'doubt.no-column'))).toBe(true)
    expect(missing.map(({ reason }) => reason)).toEqual(Array.from({ length: 7 }, () => 'illegible'))
  })

  it('rows of text that lack numbers: which is whose cannot be told, and each cell says so', async () => {
    const rows = ['（一）予以公开 5 3 9', '（二）部分公开 1 2', '（七）总计 1 2 3 4 5 6 21']
    const words = ['青禾县2021年政府信息公开工作年度报告', HEADS[1], ...rows, '不予公开、无法提供、不予处理无。', '结转下年度继续办理 2'].join('\n')
    const { figures, missing } = await read(words, 'a.txt')
    const cells = (metric: string) =>
      figures.flatMap(({ figure }) => (figure.metric === metric ? ['absent' in figure ? figure.absent : figure.value] : []))
    expect(cells('outcomes.granted')).toEqual(Array.from({ length: 7 }, () => 'illegible'))
    expect(cells('outcomes.partly-granted')).toEqual(Array.from({ length: 7 }, () => 'illegible'))
    expect(cells('outcomes.total')).toEqual([1, 2, 3, 4, 5, 6, 21])
    expect(cells('applications.carried-forward')).toEqual(Array.from({ length: 7 }, () => 'illegible'))
    expect(missing.filter(({ reason }) => reason === 'illegible')).toHaveLength(21)
  })

  it('words in the first cell of reviews: that cell is illegible and the others are read', async () => {
    const numbers = new Numbers('2021', (value, { metric }) =>
      metric === 'cases.review.upheld'
        ? { text: '无', value: 'illegible' }
        : metric === 'cases.review.other'
          ? { text: '━', value: null }
          : { text: String(value), value },
    )
    expectCells(await read(page([disclosureTable(numbers), spanned(numbers), caseTable(numbers)])), numbers)
  })

  it('measure words in the cells, and an amount in 元 under a head in 万元', async () => {
    const numbers = new Numbers('2021', (value, { metric }) =>
      metric === 'charges.amount' ? { text: '12,500元', value: 1.25 } : { text: `${value} 件`, value },
    )
    expectCells(await read(page([disclosureTable(numbers), spanned(numbers), caseTable(numbers)])), numbers)
  })

  it('elements that only look like a table', async () => {
    const numbers = new Numbers('2021')
    const tables: Row[][] = [disclosureTable(numbers), [...applicationHead(1), ...applicationRows('2021', numbers, 'leaves')], caseTable(numbers)]
    const words = (cell: Row[number]): string => (typeof cell === 'string' ? cell : cell.text).replaceAll('\n', '')
    const rows = tables.map((table) =>
      table.map((row) => `<div class="row">${row.map((cell) => `<div>${words(cell)}</div>`).join('')}</div>`).join(''),
    )
    expectCells(
      await read(`<body><p>青禾县2021年政府信息公开工作年度报告</p>${rows.map((row, i) => paragraph(HEADS[i] ?? '') + row).join('')}</body>`),
      numbers,
    )
  })
})

describe('titles', () => {
  it.each([
    ['关于青禾县农业农村局2023年政府信息公开工作年度报告的公告', '青禾县农业农村局'],
    ['2023年青禾县农业农村局信息公开年报', '青禾县农业农村局'],
    ['青禾县农业农村局政府信息公开工作2023年年度报告', '青禾县农业农村局'],
    ['青禾县人民政府办公室关于2023年政府信息公开工作情况的报告', '青禾县人民政府办公室'],
    ['国家林木局政府信息公开工作年度报告（2023年）', '国家林木局'],
    ['青禾县气象局二○二三年政府信息公开工作年度报告', '青禾县气象局'],
    ['2023年度青禾大学信息公开年度报告', '青禾大学'],
    ['青禾县公安局2023年政府信息公开工作年度报告（修订）', '青禾县公安局'],
  ])('%s', async (title, body) => {
    const reading = await read(
      `<h1>${title}</h1>${paragraph('一、总体情况')}${paragraph('收到政府信息公开申请5件，予以公开3件，部分公开1件，不予公开1件，无法提供0件，不予处理0件。')}`,
    )
    expect(reading.identity).toMatchObject({ body, year: 2023, scope: 'office' })
  })
})
