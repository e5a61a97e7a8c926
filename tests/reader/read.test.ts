import { describe, expect, it } from 'vitest'
import { composeReport, detailsMissing, DetailsMissing } from '../../src/reader/compose'
import { cellsOf } from '../../src/reader/form-lines'
import { readReport } from '../../src/reader/read'
import { ReadError, type Reading } from '../../src/reader/reading'
import type { Form } from '../../src/report/schema'
import { makeReport } from '../report/make-report'
import { buildCsv, buildHtml, buildText, bytesOf, type BuiltBlock, type BuiltCell } from '../support/documents'
import { formBlocks, longRows, reportBlocks } from './build-report'

const five = () => '5'
const html = (blocks: readonly BuiltBlock[], around: { title?: string; before?: string; after?: string } = {}, name = 'a.html'): Promise<Reading> =>
  readReport({ name, bytes: bytesOf(buildHtml(blocks, around)) })
const text = (words: string, name = 'a.txt'): Promise<Reading> => readReport({ name, bytes: bytesOf(words) })

async function problemOf(reading: Promise<Reading>): Promise<[string, Readonly<Record<string, string>>]> {
  try {
    await reading
  } catch (error) {
    if (error instanceof ReadError) return [error.id, error.values]
    throw error
  }
  return ['read', {}]
}

const stated = (reading: Reading): Record<string, number> =>
  Object.fromEntries(reading.figures.flatMap(({ figure }) => (figure.at?.in === 'text' && 'value' in figure ? [[figure.metric, figure.value]] : [])))

describe('the report among the blocks of a page', () => {
  const before = '<div><a href="#">首页</a></div><p>当前位置：首页 &gt; 政府信息公开年报</p><p>2021年政府信息公开工作年度报告</p>'
  const after = '<p>打印</p><p>关闭窗口</p><p>上一篇：青禾县2021年政府信息公开工作年度报告</p><p>版权所有：青禾县人民政府</p>'

  it('leaves navigation and sharing out, and tells which blocks', async () => {
    const bare = await html(reportBlocks('2021', five))
    const framed = await html(reportBlocks('2021', five), { before, after })
    expect(framed.identity).toEqual(bare.identity)
    expect(framed.figures.map(({ figure }) => figure)).toEqual(bare.figures.map(({ figure }) => figure))
    const words = framed.dropped.map((index) => framed.blocks[index]).map((block) => (block?.kind === 'table' ? 'table' : block?.text))
    expect(words).toContain('关闭窗口')
    expect(words).toContain('首页')
    expect(words.join('')).not.toContain('解读形式')
  })

  it('reads across advertising words that were put into its sentences', async () => {
    const overview = ['星玄xyz全县共受理政府信息公开申请星玄xyz2204件，星玄官网答复2187件。']
    const reading = await html(reportBlocks('2021', five, overview), { before: '<p>星玄xyz青禾县人民政府</p>' })
    expect(stated(reading)).toEqual({ 'applications.new': 2204, 'outcomes.total': 2187 })
    expect(reading.doubts.filter(({ id }) => id === 'doubt.noise-dropped').map(({ values }) => values?.text)).toEqual(['星玄xyz', '星玄官网'])
    expect(reading.sourceNotes.map(({ id }) => id)).toContain('foreign-words')
  })

  it('keeps the names of programs that a report itself uses', async () => {
    const reading = await html(reportBlocks('2021', five, ['青禾app上线。', '青禾app更新。', '微信小程序wx运行。']))
    expect(reading.doubts.map(({ id }) => id)).not.toContain('doubt.noise-dropped')
  })

  it('refuses two reports in one document and names both', async () => {
    const second = reportBlocks('2019', five).map((block) =>
      'heading' in block ? { ...block, heading: block.heading.replace('青禾', '白石') } : block,
    )
    expect(await problemOf(html([...reportBlocks('2021', five), ...second]))).toEqual([
      'read.two-reports',
      { first: '青禾县2022年政府信息公开工作年度报告', second: '白石县2020年政府信息公开工作年度报告' },
    ])
  })

  it('refuses a second report whose title has no year, and takes a title without a body for the same report', async () => {
    const retitled = (title: string) =>
      reportBlocks('2021', five).map((block) => ('heading' in block && block.level === 1 ? { heading: title, level: 1 } : block))
    const other = '白石县体育局政府信息公开工作年度报告'
    expect((await problemOf(html([...reportBlocks('2021', five), ...retitled(other)])))[0]).toBe('read.two-reports')
    expect((await problemOf(html([...reportBlocks('2021', five), ...retitled('政府信息公开工作年度报告')])))[0]).toBe('read')
  })

  it('says that a report is of another law, or that there is none', async () => {
    const law = [{ heading: '青禾县2022年法治政府建设年度报告' }, { heading: '一、主要做法' }, { paragraph: '办理行政复议31件。' }]
    expect(await problemOf(html(law))).toEqual(['read.other-law', { title: '青禾县2022年法治政府建设年度报告' }])
    const budget = [{ heading: '青禾县财政局2022年部门决算公开说明' }, { paragraph: '支出合计31万元。' }]
    expect((await problemOf(html(budget)))[0]).toBe('read.other-law')
    expect((await problemOf(text('今天天气很好。\n明天也是。')))[0]).toBe('read.no-form')
    expect((await problemOf(text(Array.from({ length: 400 }, (_, i) => `第${i}行没有内容`).join('\n'))))[0]).toBe('read.no-form')
  })
})

describe('what a page has elsewhere', () => {
  const title = '青禾县2022年政府信息公开工作年度报告'
  const link = `<p>附件：<a href="./W02.xlsx">统计表.xlsx</a></p>`

  it('says which attachment, frame or pictures the report is in', async () => {
    const named = `<h1>${title}</h1><p>全文见附件。</p>`
    expect(await problemOf(text(`<body>${named}${link}</body>`, 'a.html'))).toEqual(['read.attached', { files: '统计表.xlsx' }])
    expect(await problemOf(text(`<body>${named}<embed src="/f/%E5%B9%B4%E6%8A%A5.pdf"></body>`, 'a.html'))).toEqual([
      'read.attached',
      { files: '年报.pdf' },
    ])
    expect(await problemOf(text(`<body>${named}<iframe src="a_files/body.html"></iframe></body>`, 'a.html'))).toEqual([
      'read.in-frame',
      { files: 'body.html' },
    ])
    expect(await problemOf(text(`<body>${named}<img src="1.jpg"><img src="logo.png" width="90"></body>`, 'a.html'))).toEqual([
      'read.pictures',
      { count: '1' },
    ])
  })

  it('says where the tables may be of which the text has none', async () => {
    const prose = reportBlocks('2021', five, ['全县受理政府信息公开申请12件，予以公开8件，部分公开2件，不予公开1件，无法提供1件。']).filter(
      (block) => !('table' in block),
    )
    const ids = async (after: string) => (await html(prose, { after: `<p>完。</p>${after}` })).doubts.map(({ id }) => id)
    expect(await ids(link)).toContain('doubt.attached')
    expect(await ids('<iframe src="t.html"></iframe>')).toContain('doubt.in-frame')
    expect(await ids('<img src="t.jpg">')).toContain('doubt.pictures')
    const whole = await html(reportBlocks('2021', five), { after: link })
    expect(whole.doubts.map(({ id }) => id)).not.toContain('doubt.attached')
  })

  it('reads the date of publication from a table of the page', async () => {
    const before =
      '<table><tr><td>索引号：</td><td>014-2022-7</td><td>成文日期：</td><td>2023-01-11</td></tr><tr><td>发布日期：</td><td>2023年1月19日</td></tr></table>'
    expect((await html(reportBlocks('2021', five), { before })).identity.publicationDate).toBe('2023-01-19')
  })

  it('leaves the year to a person where title and period name different ones', async () => {
    const prose = ['2022年，全县受理政府信息公开申请12件。', '召开新闻发布会3场。']
    const blocks = reportBlocks('2021', five, prose).map((block) =>
      'heading' in block ? { ...block, heading: block.heading.replace('2022', '2023') } : block,
    )
    const reading = await html(blocks, {}, '2023.html')
    expect(reading.identity.year).toBeUndefined()
    expect(stated(reading)).toEqual({ 'publicity.press-conferences': 3 })
    expect(reading.doubts.map(({ id }) => id)).toContain('doubt.year-differs')
  })
})

describe('the form', () => {
  it.each<[Form, string]>([
    ['2014', '按时办结数'],
    ['2019', '本年新制作数量'],
    ['2021', '本年制发件数'],
  ])('%s is recognised by words of its own', async (form, word) => {
    const reading = await html(reportBlocks(form, five))
    expect(reading.form).toBe(form)
    expect(reading.formReasons).toContain(word)
  })

  it('is told by the year where a later report has prose only', async () => {
    const prose = (year: number) =>
      `青禾县${year}年政府信息公开工作年度报告\n一、总体情况\n全县受理政府信息公开申请31件，上年度结转2件，予以公开20件，不予公开4件，无法提供6件，结转下年度1件。`
    expect((await text(prose(2020))).form).toBe('2019')
    expect((await text(prose(2023))).form).toBe('2021')
  })
})

describe('every cell of the form is accounted for', () => {
  it.each<Form>(['2014', '2019', '2021'])('%s', async (form) => {
    const prints = ['12', '', '不详', '3 4', '—']
    let turn = 0
    const reading = await html(reportBlocks(form, () => prints[turn++ % prints.length] ?? ''))
    const told = new Set(reading.figures.filter(({ figure }) => !('absent' in figure)).map(({ figure }) => `${figure.metric}@${figure.applicant}`))
    const missing = new Set(reading.missing.map(({ metric, applicant }) => `${metric}@${applicant}`))
    for (const { metric, applicant } of cellsOf(form)) {
      expect([told.has(`${metric}@${applicant}`), missing.has(`${metric}@${applicant}`)].filter(Boolean)).toHaveLength(1)
    }
    expect(new Set(reading.missing.map(({ reason }) => reason))).toEqual(new Set(['blank', 'illegible']))
    expect(reading.figures.every(({ figure, doubts }) => !('absent' in figure) || figure.absent === 'blank' || doubts.length > 0)).toBe(true)
  })

  it('says which rows and tables are not there at all', async () => {
    const blocks = reportBlocks('2021', five).map((block): BuiltBlock => {
      if (!('table' in block)) return block
      return { table: block.table.filter((row) => !row.some((cell) => (typeof cell === 'string' ? cell : cell.text).includes('结转下年度'))) }
    })
    const { missing } = await html(blocks)
    expect(missing).toHaveLength(7)
    expect(missing.every(({ metric, reason }) => metric === 'applications.carried-forward' && reason === 'not-published')).toBe(true)
  })

  const onlyWords = (row: readonly (string | BuiltCell)[]) => row.filter((cell) => !/^\d*$/.test(typeof cell === 'string' ? cell : cell.text))
  const halves = (name: string): string[][] => [[name.slice(0, Math.ceil(name.length / 2))], [name.slice(Math.ceil(name.length / 2))]]

  it.each<Form>(['2014', '2019', '2021'])('%s: a row whose numbers nobody can place is never called not published', async (form) => {
    const blocks = reportBlocks(form, five).map((block): BuiltBlock => ('table' in block ? { table: block.table.map(onlyWords) } : block))
    const { figures, missing } = await html(blocks)
    // The row of the 2014 form ends with its measure word: nothing stands in the place of its number.
    const [reason, fewest] = form === '2014' ? ['blank', 0] : ['illegible', 1]
    expect([missing.length, new Set(missing.map((each) => each.reason))]).toEqual([cellsOf(form).length, new Set([reason])])
    expect(figures.filter(({ figure }) => figure.at?.in === 'table').every(({ doubts }) => doubts.length >= fewest)).toBe(true)
  })

  it.each<[string, (string | BuiltCell)[][]]>([
    ['beside its numbers', [['（四）青禾'], ...halves('四、结转下年度继续办理'), ['5', '5', '5', '5', '5', '5', '5']]],
    ['above its numbers', [['四、结转下年度继续办理'], ['', '5', '5', '5', '5', '5', '5', '5']]],
    ['over lines of its own', [...halves('四、结转下年度继续办理')]],
  ])('a name that stands %s makes the row illegible, with the place', async (_, rows) => {
    const blocks = reportBlocks('2021', five).map((block): BuiltBlock => {
      if (!('table' in block)) return block
      return {
        table: block.table.flatMap((row) =>
          row.some((cell) => (typeof cell === 'string' ? cell : cell.text).includes('结转下年度')) ? rows : [row],
        ),
      }
    })
    const { missing, figures } = await html(blocks)
    expect(missing.map(({ metric, reason }) => [metric, reason])).toEqual(
      Array.from({ length: 7 }, () => ['applications.carried-forward', 'illegible']),
    )
    expect(figures.filter(({ figure }) => 'absent' in figure).every(({ doubts }) => doubts.length === 1)).toBe(true)
  })

  it('decides by the order of cells where spans of head and body differ', async () => {
    const blocks = reportBlocks('2019', (cell) => (cell.metric === 'powers.permits.decisions' ? '71' : '5')).map((block): BuiltBlock => {
      if (!('table' in block)) return block
      const table = block.table.map((row) => (row[0] === '行政许可' ? [row[0], { text: '31', columnSpan: 2 }, '5', '71'] : row))
      return table.some((row) => row[0] === '行政许可') ? { table: table.map((row) => (row[0] === '行政许可' ? row : [...row])) } : block
    })
    const reading = await html(blocks)
    const permits = reading.figures.filter(({ figure }) => figure.metric.startsWith('powers.permits'))
    expect(permits.map(({ figure }) => 'value' in figure && figure.value)).toEqual([31, 5, 71])
    expect(permits.every(({ doubts }) => doubts.some(({ id }) => id === 'doubt.column-by-order'))).toBe(true)
  })

  it('leaves a row out whose cells are too few to tell which is which', async () => {
    const blocks = reportBlocks('2021', five).map((block): BuiltBlock => {
      if (!('table' in block)) return block
      return { table: block.table.map((row) => (row.includes('规章') ? ['规章', '5', '6'] : row)) }
    })
    const { figures } = await html(blocks)
    const regulations = figures.filter(({ figure }) => figure.metric.startsWith('regulations'))
    expect(regulations.map(({ figure }) => 'absent' in figure && figure.absent)).toEqual(['illegible', 'illegible', 'illegible'])
  })

  it('leaves a row out that has a number under no head', async () => {
    const blocks = reportBlocks('2021', five).map((block): BuiltBlock => {
      if (!('table' in block)) return block
      return {
        table: block.table.map((row) => (row.some((cell) => typeof cell !== 'string' && cell.text.startsWith('二、上年结转')) ? [...row, '9'] : row)),
      }
    })
    const { figures } = await html(blocks)
    const carried = figures.filter(({ figure }) => figure.metric === 'applications.carried-in')
    expect(carried.map(({ figure }) => 'absent' in figure && figure.absent)).toEqual(Array.from({ length: 7 }, () => 'illegible'))
  })

  it.each([
    ['1.本机关不掌握相关政府信息', '1、不掌握相关政府信息', 'outcomes.unable.not-held'],
    ['5.要求行政机关确认或重新出具已获取信息', '5.确认或重新出具已获取信息', 'outcomes.not-processed.confirmation'],
    ['3.危及“三安全一稳定”', '3.危及"三安全一稳定"', 'outcomes.refused.security'],
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '（二）部分公开（区分处理的，只计这一情', 'outcomes.partly-granted'],
    ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', '2.逾期不缴费', 'outcomes.other.unpaid'],
  ])('knows %s as %s', async (official, printed, metric) => {
    const blocks = reportBlocks('2021', (cell) => (cell.metric === metric ? '77' : '5')).map((block): BuiltBlock => {
      if (!('table' in block)) return block
      const renamed = (cell: string | BuiltCell) => (typeof cell !== 'string' && cell.text === official ? { ...cell, text: printed } : cell)
      return { table: block.table.map((row) => row.map(renamed)) }
    })
    const { figures, missing } = await html(blocks)
    expect(missing).toEqual([])
    expect(figures.filter(({ figure }) => 'value' in figure && figure.value === 77).map(({ figure }) => figure.metric)).toEqual(
      Array.from({ length: 7 }, () => metric),
    )
  })

  it('knows a row in a table that is parted over two', async () => {
    const blocks = reportBlocks('2021', five).flatMap((block): BuiltBlock[] => {
      if (!('table' in block) || block.table.length < 20) return [block]
      return [{ table: block.table.slice(0, 5) }, { table: block.table.slice(26) }]
    })
    const reading = await html(blocks)
    const rows = new Set(reading.figures.flatMap(({ figure }) => (figure.at?.in === 'table' && figure.at.section === '三' ? [figure.metric] : [])))
    expect(rows.has('applications.carried-forward')).toBe(true)
    expect(rows.has('applications.new')).toBe(true)
  })

  it('reads rows that stand as lines of text', async () => {
    const lines = formBlocks('2021', five).flatMap((block) => {
      if ('heading' in block) return [block.heading]
      if ('paragraph' in block) return [block.paragraph]
      return block.table.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text)).join(' '))
    })
    const reading = await text(`青禾县2022年政府信息公开工作年度报告\n${lines.join('\n')}`)
    expect(reading.missing).toEqual([])
  })
})

describe('what the report is of', () => {
  it('is told by its title, period and words', async () => {
    const { identity } = await html(
      reportBlocks('2021', five, ['全县工作有序。与青禾县人民政府办公室联系（地址：青禾县东街1号，邮编：999000，电话：000-1234567）。']),
    )
    expect(identity).toEqual({
      title: '青禾县2022年政府信息公开工作年度报告',
      body: '青禾县',
      issuer: '青禾县人民政府',
      year: 2022,
      period: { from: '2022-01-01', to: '2022-12-31' },
      level: 'county',
      scope: 'territory',
      contact: { office: '青禾县人民政府办公室', address: '青禾县东街1号', postcode: '999000', telephone: '000-1234567' },
    })
  })

  it.each<[string, string, string, string | undefined, string | undefined]>([
    ['政府信息公开工作年度报告（2022年）', '', '', undefined, undefined],
    ['青禾市人民政府2022年政府信息公开年度报告', '青禾市', 'territory', undefined, '青禾市人民政府'],
    ['青禾市水务局关于2022年度政府信息公开工作情况的报告', '青禾市水务局', 'office', undefined, undefined],
    ['青禾市水务局政府信息公开工作2022年年度报告', '青禾市水务局', 'office', undefined, undefined],
    ['青禾市水务局2022年政府信息公开工作年度报告', '青禾市水务局', 'office', undefined, undefined],
    ['2022年度白石省人民政府办公厅政府信息公开工作年度报告', '白石省人民政府办公厅', 'office', 'provincial', undefined],
    ['青禾县大河镇人民政府2022年政府信息公开工作年度报告', '青禾县大河镇人民政府', 'office', 'township', undefined],
    ['青禾市人民政府2022年政府信息公开工作年度报告', '青禾市', 'territory', undefined, '青禾市人民政府'],
    ['白石省青禾市北山区2022年政府信息公开工作年度报告', '白石省青禾市北山区', 'territory', 'county', undefined],
  ])('%s', async (title, body, scope, level, issuer) => {
    const [, , ...rest] = reportBlocks('2021', five)
    const { identity } = await html([{ heading: title, level: 1 }, ...rest])
    expect([identity.year, identity.body ?? '', identity.scope ?? '', identity.level, identity.issuer]).toEqual([2022, body, scope, level, issuer])
  })

  it('takes a date for that of publication only in the year after', async () => {
    const [title, ...rest] = reportBlocks('2021', five)
    const dated = (line: string) => html([title ?? { paragraph: '' }, { paragraph: line }, ...rest])
    expect((await dated('发布日期：2023-01-28 来源：县政府办')).identity.publicationDate).toBe('2023-01-28')
    const copy = await dated('发布时间：2025-06-02 09:10')
    expect(copy.identity.publicationDate).toBeUndefined()
    expect(copy.sourceNotes.map(({ id }) => id)).toEqual(['copy-date'])
  })

  it('is not told by a table of cells but for the year in its name, with a doubt', async () => {
    const csv = bytesOf(buildCsv(longRows('2021', five)))
    const named = await readReport({ name: 'qinghe-2022.csv', bytes: csv })
    expect(named.identity).toEqual({ year: 2022 })
    expect(named.doubts.map(({ id }) => id)).toEqual(['doubt.year-from-name'])
    expect((await readReport({ name: '', bytes: csv })).identity).toEqual({})
  })
})

describe('sections and paragraphs', () => {
  it('counts paragraphs under the deepest heading, also one that begins its paragraph', async () => {
    const overview = ['（一）主动公开情况。制作政策解读8个。', '召开新闻发布会3场。', '（二）依申请公开情况', '全县受理政府信息公开申请5件。']
    const { figures, sections } = await html(reportBlocks('2021', five, overview))
    const places = figures.flatMap(({ figure: { metric, at } }) => (at?.in === 'text' ? [[metric, at.section, at.paragraph]] : []))
    expect(places).toEqual([
      ['publicity.interpretations', '一（一）', 1],
      ['publicity.press-conferences', '一（一）', 2],
      ['applications.new', '一（二）', 1],
    ])
    expect(sections.map(({ number }) => number)).toEqual(['前言', '一', '一（一）', '一（二）', '二', '三', '四', '五'])
  })

  it('does not take a table of contents for the report', async () => {
    const contents = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议、行政诉讼情况']
    const [title, ...rest] = reportBlocks('2021', five, ['全县受理政府信息公开申请5件。'])
    const { figures, sections } = await html([title ?? { paragraph: '' }, ...contents.map((paragraph) => ({ paragraph })), ...rest.slice(1)])
    expect(sections.map(({ number }) => number)).toEqual(['一', '二', '三', '四', '五'])
    expect(figures.find(({ figure }) => figure.at?.in === 'text')?.figure.at).toEqual({ in: 'text', section: '一', paragraph: 1 })
  })
})

describe('composeReport', () => {
  it('makes a report of our format, with the lines that are not published', async () => {
    const reading = await text(
      buildText(reportBlocks('2021', five, ['全县受理政府信息公开申请5件。']).filter((block) => !('table' in block))).concat(
        '\n本年制发件数、现行有效件数见附件。',
      ),
    )
    const report = composeReport(reading, { id: 'qinghe-2022', bodyEn: 'Qinghe', knownDifferences: [] })
    expect(report).toMatchObject({
      id: 'qinghe-2022',
      body: { zh: '青禾县', en: 'Qinghe' },
      title: { en: '青禾县2022年政府信息公开工作年度报告' },
      scope: 'territory',
      readFrom: { name: 'a.txt', format: 'text' },
    })
    expect(report.figures.filter((figure) => 'absent' in figure && figure.absent === 'not-published')).toHaveLength(199)
    expect(report.figures.find((figure) => 'absent' in figure && figure.metric === 'outcomes.granted')?.at).toMatchObject({
      section: '三',
      row: '予以公开',
      column: '自然人',
    })
  })

  it('asks for what neither the document nor a person says', async () => {
    const reading = await readReport({ name: '', bytes: bytesOf(buildCsv(longRows('2021', five))) })
    expect(detailsMissing(reading, {})).toEqual(['body', 'year', 'scope'])
    expect(() => composeReport(reading, { id: 'a' })).toThrow(DetailsMissing)
    const report = composeReport(reading, { id: 'a', body: '青禾县', year: 2022, scope: 'territory' })
    expect(report.title.zh).toBe('青禾县2022年政府信息公开工作年度报告')
    expect(report.period).toEqual({ from: '2022-01-01', to: '2022-12-31' })
  })

  it('gives a report that came as our own JSON back whole, under the new id', async () => {
    const report = makeReport('2021', { 'applications.new': 5 })
    const reading = await text(JSON.stringify(report), 'a.json')
    expect(composeReport(reading, { id: 'own-1' })).toEqual({ ...report, id: 'own-1' })
    expect((await problemOf(text(JSON.stringify({ ...report, year: 'x' }), 'a.json')))[0]).toBe('read.not-our-json')
    expect((await problemOf(text(JSON.stringify({ ...report, schemaVersion: 99 }), 'a.json')))[0]).toBe('read.newer-format')
  })
})

describe('a statistics table of 2014 with a column more', () => {
  const others = ['主动公开规范性文件数', '制发规范性文件总数', '2.传真申请数', '3.网络申请数', '4.信函申请数'].map((name) => [name, '件', '3', ''])
  const table = (rows: readonly string[][]): Promise<Reading> =>
    readReport({
      name: 'a.html',
      bytes: bytesOf(
        `<h1>示例市2017年政府信息公开工作年度报告</h1><h2>六、政府信息公开情况统计表</h2><table>${[...rows, ...others]
          .map((row) => `<tr>${row.map((each) => `<td>${each}</td>`).join('')}</tr>`)
          .join('')}</table>`,
      ),
    })
  const received = ({ figures }: Reading) => figures.find(({ figure }) => figure.metric === 'applications.received')
  const missing = (reading: Reading) => reading.missing.find(({ metric }) => metric === 'applications.received')

  it('is read where the column has remarks', async () => {
    const reading = await table([
      ['指标', '单位', '统计数', '备注'],
      ['（一）收到申请数', '件', '90', '含街道'],
      ['1.当面申请数', '件', '10', ''],
    ])
    expect(received(reading)).toMatchObject({ figure: { value: 90 }, doubts: [] })
  })
  it('does not say which of two numbers counts, nor that the line was not published', async () => {
    const reading = await table([
      ['指标', '单位', '2015年', '2016年'],
      ['（一）收到申请数', '件', '80', '90'],
      ['1.当面申请数', '件', '10', '12'],
    ])
    expect(received(reading)).toMatchObject({ figure: { absent: 'illegible' }, doubts: [{ id: 'doubt.which-column', values: { text: '80、90' } }] })
    expect(missing(reading)?.reason).toBe('illegible')
  })
})
