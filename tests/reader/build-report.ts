/** Documents of the three forms with invented numbers, as offices lay them out. */
import type { Form } from '../../src/report/schema'
import { cellsOf, type FormCell } from '../../src/reader/form-lines'
import form2014 from '../../src/report/forms/2014.json' with { type: 'json' }
import form2019 from '../../src/report/forms/2019.json' with { type: 'json' }
import form2021 from '../../src/report/forms/2021.json' with { type: 'json' }
import { metricOf, type MetricId } from '../../src/report/dictionary'
import type { BuiltBlock, BuiltCell } from '../support/documents'

/** What a cell prints; an empty text is a blank cell. */
export type Print = (cell: FormCell) => string

export interface Style {
  /** How sub-rows are numbered: `1.` or `1、`. */
  mark?: string
  /** Puts a line break into the labels of rows. */
  wrap?: boolean
}

type Row = (string | BuiltCell)[]

const wrapped = (text: string, { wrap }: Style): string => (wrap && text.length > 6 ? `${text.slice(0, 5)}\n${text.slice(5)}` : text)

function find(cells: readonly FormCell[], metric: string, column?: string): FormCell {
  const found = cells.find((cell) => cell.metric === metric && (column === undefined || cell.column === column))
  if (!found) throw new Error(`the form has no cell ${metric} ${column}`)
  return found
}

function disclosureTable(form: '2019' | '2021', cells: readonly FormCell[], print: Print): Row[] {
  return (form === '2019' ? form2019 : form2021)
    .filter(({ table }) => table === '二')
    .flatMap(({ heading, columns, rows }) => {
      const span = 3 - (columns?.length ?? 0) + 1
      const wide = (text: string, last: boolean): BuiltCell => ({ text, columnSpan: last ? span : 1 })
      const list = (rows ?? []) as { name: string; metrics: string[] }[]
      return [
        [{ text: heading, columnSpan: 4 }],
        ['信息内容', ...(columns ?? []).map(({ name }, i, all) => wide(name, i === all.length - 1))],
        ...list.map(({ name, metrics }): Row => [name, ...metrics.map((metric, i) => wide(print(find(cells, metric)), i === metrics.length - 1))]),
      ]
    })
}

interface Line {
  number: string
  depth: number
  metric?: string
  heading?: string
  name?: string
}

function applicationTable(form: '2019' | '2021', cells: readonly FormCell[], print: Print, style: Style): Row[] {
  const lines = (form === '2019' ? form2019 : form2021).filter(({ table }) => table === '三').flatMap(({ rows }) => (rows ?? []) as unknown as Line[])
  const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
  const head: Row[] = [
    [
      { text: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', rowSpan: 3, columnSpan: 3 },
      { text: '申请人情况', columnSpan: 7 },
    ],
    [
      { text: '自然人', rowSpan: 2 },
      { text: '法人或其他组织', columnSpan: 5 },
      { text: '总计', rowSpan: 2 },
    ],
    columns.slice(1, 6),
  ]
  const within = (start: number, depth: number): number => {
    const end = lines.findIndex((line, i) => i > start && line.depth <= depth)
    return (end < 0 ? lines.length : end) - start - 1
  }
  let open: BuiltCell[] = []
  const rows = lines.flatMap((line, i): Row[] => {
    const text = line.metric ? (line.name ?? metricOf(line.metric as MetricId).zh) : (line.heading ?? '')
    if (line.heading && !line.metric) {
      const nested = lines.slice(i + 1, i + 1 + within(i, line.depth)).filter((each) => each.metric).length
      open.push({ text: wrapped(line.depth === 0 ? `${line.number}、${text}` : `${line.number}${text}`, style), rowSpan: nested })
      return []
    }
    const number = line.depth === 0 ? `${line.number}、` : line.depth === 1 ? line.number : `${line.number}${style.mark ?? '.'}`
    const label: BuiltCell = { text: wrapped(`${number}${text}`, style), columnSpan: 3 - line.depth }
    const before = open
    open = []
    return [[...before, label, ...columns.map((column) => print(find(cells, line.metric ?? '', column)))]]
  })
  return [...head, ...rows]
}

function caseTable(cells: readonly FormCell[], print: Print): Row[] {
  const own = cells.filter(({ table }) => table === '四')
  const names = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  return [
    [
      { text: '行政复议', columnSpan: 5 },
      { text: '行政诉讼', columnSpan: 10 },
    ],
    [...names.map((text) => ({ text, rowSpan: 2 })), { text: '未经复议直接起诉', columnSpan: 5 }, { text: '复议后起诉', columnSpan: 5 }],
    [...names, ...names],
    own.map(print),
  ]
}

/** Returns the statistics table of the 2014 form: name, unit, value. */
function statisticsTable(cells: readonly FormCell[], print: Print): Row[] {
  return [
    ['统计指标', '单位', '统计数'],
    ...form2014.map((line): Row => {
      if (line.heading) return [`${line.number}、${line.heading}`, '', '']
      const metric = metricOf(line.metric as MetricId)
      const number = line.number && (line.depth === 0 ? `${line.number}、` : line.depth === 1 ? line.number : `${line.number}.`)
      return [`${line.of ? '其中：' : ''}${number ?? ''}${line.name ?? metric.zh}`, metric.unit, print(find(cells, metric.id))]
    }),
  ]
}

/** Returns the tables of a form under their headings. */
export function formBlocks(form: Form, print: Print, style: Style = {}): BuiltBlock[] {
  const cells = cellsOf(form)
  if (form === '2014') return [{ heading: '六、示例县政府信息公开情况统计表' }, { table: statisticsTable(cells, print) }]
  return [
    { heading: '二、主动公开政府信息情况' },
    { table: disclosureTable(form, cells, print) },
    { heading: '三、收到和处理政府信息公开申请情况' },
    { table: applicationTable(form, cells, print, style) },
    { heading: '四、政府信息公开行政复议、行政诉讼情况' },
    { table: caseTable(cells, print) },
  ]
}

/** Returns a whole report: title, period, an overview, the tables, the end. */
export function reportBlocks(form: Form, print: Print, overview: readonly string[] = ['本年度工作有序开展。'], style: Style = {}): BuiltBlock[] {
  const year = { '2014': 2017, '2019': 2020, '2021': 2022 }[form]
  const tables = formBlocks(form, print, style)
  return [
    { heading: `青禾县${year}年政府信息公开工作年度报告`, level: 1 },
    { paragraph: `本报告由青禾县人民政府办公室编制，数据统计期限自${year}年1月1日至${year}年12月31日。` },
    { heading: '一、总体情况' },
    ...overview.map((paragraph) => ({ paragraph })),
    ...tables,
    { heading: form === '2014' ? '七、附注' : '五、存在的主要问题及改进情况' },
    { paragraph: '解读形式还不够多样。' },
  ]
}

/** Returns the rows of a table with one row for each cell of the form. */
export function longRows(form: Form, print: Print): string[][] {
  const heading: Record<string, string> = {
    二: '二、主动公开政府信息情况',
    三: '三、收到和处理政府信息公开申请情况',
    四: '四、政府信息公开行政复议、行政诉讼情况',
  }
  return [
    ['表', '行', '列', '数值'],
    ...cellsOf(form).map((cell) => {
      const row = cell.table === '四' ? '数量' : cell.row
      const column =
        cell.table === '四'
          ? `${cell.row.replace(' · ', ' ')} ${cell.column}`
          : (cell.column ?? (metricOf(cell.metric).unit === '万元' ? '统计数（万元）' : '统计数'))
      return [heading[cell.table ?? ''] ?? '六、统计表', row, column, print(cell)]
    }),
  ]
}
