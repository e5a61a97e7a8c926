/** Parts of reports as bodies really lay them out: other labels, other spans, other signs for nothing. Names and numbers are invented. */
import { applicationLines, cellsOf, type FormCell } from '../../src/reader/form-lines'
import type { Form } from '../../src/report/schema'
import type { BuiltCell } from '../support/documents'

export type Row = (string | BuiltCell)[]

export const idOf = ({ metric, applicant }: { metric: string; applicant?: string | undefined }): string =>
  applicant ? `${metric}@${applicant}` : metric

/** Gives each cell of a form a number of its own, and prints it. */
export class Numbers {
  /** What is to be read: null is a blank cell. */
  readonly wanted = new Map<string, number | 'illegible' | null>()
  readonly #cells: readonly FormCell[]
  readonly #printed = new Map<string, string>()

  constructor(
    form: Form,
    print: (value: number, cell: FormCell) => { text: string; value: number | 'illegible' | null } = (value) => ({ text: String(value), value }),
  ) {
    this.#cells = cellsOf(form)
    for (const [index, cell] of this.#cells.entries()) {
      const { text, value } = print(index * 3 + 2, cell)
      this.#printed.set(idOf(cell), text)
      this.wanted.set(idOf(cell), value)
    }
  }

  /** Returns what the cells of a metric print, in the order of their columns. */
  of(metric: string): string[] {
    return this.#cells.filter((cell) => cell.metric === metric).map((cell) => this.#printed.get(idOf(cell)) ?? '')
  }

  /** Returns what the cells of a row of section 二 or of a group of section 四 print. */
  row(name: string): string[] {
    return this.#cells.filter((cell) => cell.row === name).map((cell) => this.#printed.get(idOf(cell)) ?? '')
  }
}

interface Label {
  outer: string
  middle: string
  leaf: string
}

const OFFICIAL: readonly (readonly [string, readonly string[]])[] = [
  [
    '（三）不予公开',
    [
      '属于国家秘密',
      '其他法律行政法规禁止公开',
      '危及“三安全一稳定”',
      '保护第三方合法权益',
      '属于三类内部事务信息',
      '属于四类过程性信息',
      '属于行政执法案卷',
      '属于行政查询事项',
    ],
  ],
  ['（四）无法提供', ['本机关不掌握相关政府信息', '没有现成信息需要另行制作', '补正后申请内容仍不明确']],
  ['（五）不予处理', ['信访举报投诉类申请', '重复申请', '要求提供公开出版物', '无正当理由大量反复申请', '要求行政机关确认或重新出具已获取信息']],
]
const SHORT: typeof OFFICIAL = [
  [
    '不予公开',
    ['国家秘密', '法律行政法规禁止公开', '三安全一稳定', '保护第三方权益', '三类内部事务信息', '四类过程性信息', '行政执法案卷', '行政查询事项'],
  ],
  ['无法提供', ['本机关不掌握', '没有现成信息', '补正后仍不明确']],
  ['不予处理', ['信访举报投诉类', '重复申请', '要求提供公开出版物', '大量反复申请', '要求确认或重新出具已获取信息']],
]
const OTHER = [
  '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  '其他',
]

/** Returns the labels of the rows of the application table in the order of the form. */
function labelsOf(form: '2019' | '2021', short: boolean): Label[] {
  const outer = short ? '本年度办理结果' : '三、本年度办理结果'
  const one = (leaf: string): Label => ({ outer, middle: '', leaf })
  const groups = (short ? SHORT : OFFICIAL).flatMap(([middle, leaves]) =>
    leaves.map((leaf, i) => ({ outer, middle, leaf: short ? leaf : `${i + 1}.${leaf}` })),
  )
  const other: Label[] =
    form === '2019'
      ? [one(short ? '其他处理' : '（六）其他处理')]
      : (short ? ['逾期不补正', '逾期未缴费', '其他'] : OTHER).map((leaf, i) => ({
          outer,
          middle: short ? '其他处理' : '（六）其他处理',
          leaf: short ? leaf : `${i + 1}.${leaf}`,
        }))
  return [
    { outer: '', middle: '', leaf: short ? '本年新收' : '一、本年新收政府信息公开申请数量' },
    { outer: '', middle: '', leaf: short ? '上年结转' : '二、上年结转政府信息公开申请数量' },
    one(short ? '予以公开' : '（一）予以公开'),
    one(short ? '部分公开' : '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'),
    ...groups,
    ...other,
    one(short ? '总计' : '（七）总计'),
    { outer: '', middle: '', leaf: short ? '结转下年度' : '四、结转下年度继续办理' },
  ]
}

export type Layout = 'spanned' | 'repeated' | 'heading-rows' | 'leaves'

/** Returns the rows of the application table without its head. */
export function applicationRows(form: '2019' | '2021', numbers: Numbers, layout: Layout, short = false): Row[] {
  const metrics = applicationLines[form].flatMap(({ metric }) => metric ?? [])
  const labels = labelsOf(form, short)
  let [outer, middle] = ['', '']
  return labels.flatMap((label, at): Row[] => {
    const values = numbers.of(metrics[at] ?? '')
    const rows = (part: 'outer' | 'middle'): number => labels.filter((each) => each[part] === label[part]).length
    const [newOuter, newMiddle] = [label.outer !== outer, label.middle !== middle]
    outer = label.outer
    middle = label.middle
    if (layout === 'leaves') return [[label.leaf, ...values]]
    if (layout === 'repeated') return [[label.outer || label.leaf, label.middle || label.leaf, label.leaf, ...values]]
    const own: BuiltCell = { text: label.leaf, columnSpan: label.middle ? 1 : label.outer ? 2 : 3 }
    if (layout === 'spanned') {
      const before: Row = []
      if (newOuter && label.outer) before.push({ text: label.outer, rowSpan: rows('outer') })
      if (newMiddle && label.middle) before.push({ text: label.middle, rowSpan: rows('middle') })
      return [[...before, own, ...values]]
    }
    const head = (text: string): Row => [{ text, columnSpan: 3 }, ...values.map(() => '')]
    return [
      ...(newOuter && label.outer ? [head(label.outer)] : []),
      ...(newMiddle && label.middle ? [head(label.middle)] : []),
      [{ text: label.leaf, columnSpan: 3 }, ...values],
    ]
  })
}

/** Returns the head of the application table over so many label columns. */
export const applicationHead = (labels: number): Row[] => [
  [
    { text: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', rowSpan: 3, columnSpan: labels },
    { text: '申请人情况', columnSpan: 7 },
  ],
  [
    { text: '自 然 人', rowSpan: 2 },
    { text: '法人或其他组织', columnSpan: 5 },
    { text: '总 计', rowSpan: 2 },
  ],
  ['商业\n企业', '科研\n机构', '社会公益组织', '法律服务机构', '其他'],
]

const CASE_HEADS = ['结果\n维持', '结果\n纠正', '其他\n结果', '尚未\n审结', '总计']

/** Returns the table of reviews and lawsuits as the form has it. */
export const caseTable = (numbers: Numbers): Row[] => [
  [
    { text: '行政复议', columnSpan: 5 },
    { text: '行政诉讼', columnSpan: 10 },
  ],
  [...CASE_HEADS.map((text) => ({ text, rowSpan: 2 })), { text: '未经复议直接起诉', columnSpan: 5 }, { text: '复议后起诉', columnSpan: 5 }],
  [...CASE_HEADS, ...CASE_HEADS],
  [...numbers.row('行政复议'), ...numbers.row('行政诉讼 · 未经复议直接起诉'), ...numbers.row('行政诉讼 · 复议后起诉')],
]

/** Returns section 二 of the 2021 form as one table. */
export const disclosureTable = (numbers: Numbers): Row[] => [
  [{ text: '第二十条第（一）项', columnSpan: 4 }],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', ...numbers.row('规章')],
  ['行政规范性文件', ...numbers.row('行政规范性文件')],
  [{ text: '第二十条第（五）项', columnSpan: 4 }],
  ['信息内容', { text: '本年处理决定数量', columnSpan: 3 }],
  ['行政许可', ...numbers.row('行政许可').map((text) => ({ text, columnSpan: 3 }))],
  [{ text: '第二十条第（六）项', columnSpan: 4 }],
  ['信息内容', { text: '本年处理决定数量', columnSpan: 3 }],
  ['行政处罚', ...numbers.row('行政处罚').map((text) => ({ text, columnSpan: 3 }))],
  ['行政强制', ...numbers.row('行政强制').map((text) => ({ text, columnSpan: 3 }))],
  [{ text: '第二十条第（八）项', columnSpan: 4 }],
  ['信息内容', { text: '本年收费金额（单位：万元）', columnSpan: 3 }],
  ['行政事业性收费', ...numbers.row('行政事业性收费').map((text) => ({ text, columnSpan: 3 }))],
]

/** Returns section 二 of the 2019 form as one table, its columns split finer than its rows. */
export const disclosureTable2019 = (numbers: Numbers): Row[] => [
  [{ text: '第二十条第（一）项', columnSpan: 4 }],
  ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
  ['规章', ...numbers.row('规章')],
  ['规范性文件', ...numbers.row('规范性文件')],
  [{ text: '第二十条第（五）项', columnSpan: 4 }],
  ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
  ['行政许可', ...numbers.row('行政许可')],
  ['其他对外管理服务事项', ...numbers.row('其他对外管理服务事项')],
  [{ text: '第二十条第（六）项', columnSpan: 4 }],
  ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
  ['行政处罚', ...numbers.row('行政处罚')],
  ['行政强制', ...numbers.row('行政强制')],
  [{ text: '第二十条第（八）项', columnSpan: 4 }],
  ['信息内容', '上一年项目数量', { text: '本年增/减', columnSpan: 2 }],
  ['行政事业性收费', ...numbers.row('行政事业性收费').map((text, i) => (i === 1 ? { text, columnSpan: 2 } : text))],
  [{ text: '第二十条第（九）项', columnSpan: 4 }],
  ['信息内容', '采购项目数量', { text: '采购总金额', columnSpan: 2 }],
  ['政府集中采购', ...numbers.row('政府集中采购').map((text, i) => (i === 1 ? { text, columnSpan: 2 } : text))],
]
